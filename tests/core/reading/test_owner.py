"""Whose export it is: found by clues, never guessed."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from core.builders import (
    C6,
    C7,
    IN,
    INVITATIONS,
    M10,
    ME,
    PROFILE,
    TOBY,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    directory_of,
    message,
    read,
    someone,
    talk,
)
from prune.reading.owner import OwnerClues, find_owner

PEOPLE = C7 + WREN_ROW + TOBY_ROW
NOBODY = ("Moss Nobody", f"{IN}prune-test-moss")
DAY = date(2024, 5, 6)
UNKNOWN = (
    "messages.csv does not show clearly which of the people in it is you, so its messages are "
    "treated as unknown."
)


def wrens(files):
    """Wren's messages, and whether the export says that the owner is unknown."""
    export = read(files)
    said = any(notice.startswith(UNKNOWN) for notice in export.notices)
    return export.evidence["prune-test-wren"].messages, said


def test_the_person_in_every_conversation_is_the_owner():
    messages = M10 + message(ME, WREN, talk="2-a") + message(TOBY, ME, talk="2-b")
    assert (talk(1, 0, DAY), False) == wrens({"Connections.csv": PEOPLE, "messages.csv": messages})


def test_an_owner_who_never_wrote_is_found_among_the_recipients():
    messages = M10 + message(WREN, ME, talk="2-a") + message(TOBY, ME, talk="2-b")
    assert (talk(0, 1, DAY), False) == wrens({"Connections.csv": PEOPLE, "messages.csv": messages})


def test_nobody_is_connected_to_themselves():
    """One conversation with one connection is enough: the other one is the owner."""
    messages = M10 + message(WREN, ME)
    assert (talk(0, 1, DAY), False) == wrens({"Connections.csv": PEOPLE, "messages.csv": messages})


@pytest.mark.parametrize(
    "messages",
    [
        M10 + message(NOBODY, ME),
        M10
        + message(NOBODY, ME)
        + message(("Ash Noone", f"{IN}prune-test-ash"), ME, talk="2-a").replace(ME[1], ""),
        M10 + message(("LinkedIn Member", ""), ("LinkedIn Member", "")),
    ],
    ids=["two strangers", "half the addresses gone", "nobody by name"],
)
def test_weak_clues_make_messages_unknown_and_say_so(messages):
    assert wrens({"Connections.csv": PEOPLE, "messages.csv": messages}) == (None, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Profile.csv", PROFILE + "Quincy,Featherbed,,Tea\n"),
        (
            "Invitations.csv",
            f'{INVITATIONS}Quincy Featherbed,Toby Candlewick,"3/7/26, 9:05 AM",,OUTGOING,{ME[1]},{TOBY[1]}\n',
        ),
    ],
)
def test_profile_or_invitations_settle_what_messages_do_not(name, text):
    """A conversation with a stranger could be either one's."""
    messages = M10 + message(NOBODY, ME) + message(ME, NOBODY)
    files = {"Connections.csv": PEOPLE, "messages.csv": messages}
    assert [(None, True), (talk(), False)] == [wrens(files), wrens({**files, name: text})]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Profile.csv", PROFILE + "Moss,Nobody,,Tea\n"),
        (
            "Invitations.csv",
            f'{INVITATIONS}Moss Nobody,Toby Candlewick,"3/7/26, 9:05 AM",,OUTGOING,{NOBODY[1]},{TOBY[1]}\n',
        ),
    ],
)
def test_clues_that_contradict_each_other_make_messages_unknown(name, text):
    """Messages say Quincy; the other file says Moss, who is in the messages as well."""
    messages = (
        M10
        + message(ME, WREN, talk="2-a")
        + message(TOBY, ME, talk="2-b")
        + message(NOBODY, ME, talk="2-c")
    )
    files = {"Connections.csv": PEOPLE, "messages.csv": messages, name: text}
    assert wrens(files) == (None, True)


def test_a_profile_name_that_nobody_in_the_messages_has_swaps_nobody():
    """Initials or a maiden name in `Profile.csv` contradict nothing."""
    messages = M10 + message(WREN, ME, talk="2-a") + message(TOBY, ME, talk="2-b")
    files = {
        "Connections.csv": PEOPLE,
        "messages.csv": messages,
        "Profile.csv": PROFILE + "Q.,F.,,\n",
    }
    assert (talk(0, 1, DAY), False) == wrens(files)


def test_without_addresses_anywhere_the_name_in_most_conversations_is_the_owner():
    header = "CONVERSATION ID,FROM,TO,DATE,CONTENT\n"
    rows = "".join(
        f"2-{n},Someone {n},Quincy Featherbed,2024-05-06 07:08:09 UTC,x\n" for n in range(4)
    )
    rows += "2-w,Wren Inkwell,Quincy Featherbed,2024-05-06 07:08:09 UTC,x\n"
    people = C6 + "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    export = read({"Connections.csv": people, "messages.csv": header + rows})
    assert [talk(0, 1, DAY)] == [evidence.messages for evidence in export.evidence.values()]


def test_messages_that_hold_nothing_need_no_owner():
    assert (talk(), False) == wrens({"Connections.csv": PEOPLE, "messages.csv": M10})


M9 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"


@pytest.mark.parametrize("own_name", ["Quincy Featherbed", '"Quincy Featherbed, PhD"'])
@pytest.mark.parametrize("profile", [{}, {"Profile.csv": PROFILE + "Quincy,Featherbed,,\n"}])
def test_an_owner_told_by_name_owns_the_address_of_that_name_too(own_name, profile):
    """Or what they answered is lost, and people they answered look unanswered."""
    on = "2024-05-06 07:08:09 UTC"
    rows = [f"2-{n},,Someone {n},{IN}prune-test-{n},{own_name},{on},,x,INBOX\n" for n in range(6)]
    rows.append(f"2-w,,Wren Inkwell,{WREN[1]},{own_name},{on},,x,INBOX\n")
    rows.append(f"2-w,,{own_name},{ME[1]},Wren Inkwell,{on},,x,INBOX\n")
    files = {"Connections.csv": PEOPLE, "messages.csv": M9 + "".join(rows)} | profile
    assert (talk(1, 1, DAY), False) == wrens(files)


@pytest.mark.parametrize(
    ("advice", "files"),
    [
        (
            "Profile.csv and Invitations.csv from the same export may settle it; the full ZIP has every file.",
            {},
        ),
        (
            "Invitations.csv from the same export may settle it; the full ZIP has every file.",
            {"Profile.csv": PROFILE + "Q.,F.,,\n"},
        ),
        (
            "Profile.csv from the same export may settle it; the full ZIP has every file.",
            {"Invitations.csv": INVITATIONS},
        ),
        (
            "Profile.csv and Invitations.csv were read and do not settle it either.",
            {"Profile.csv": PROFILE + "Q.,F.,,\n", "Invitations.csv": INVITATIONS},
        ),
    ],
)
def test_the_advice_names_only_what_is_missing(advice, files):
    export = read(
        {"Connections.csv": PEOPLE, "messages.csv": M10 + message(NOBODY, ME), **files},
    )
    assert f"{UNKNOWN} {advice}" in export.notices


@pytest.mark.parametrize(("said", "closed"), [(False, 1), (True, 2)])
def test_where_most_names_are_closed_that_is_what_is_said(said, closed):
    """One of two conversations is not most of them, two of three are."""
    member = ("LinkedIn Member", "")
    rows = [message(member, member, talk=f"2-{n}") for n in range(closed)]
    rows.append(message(("Ash Noone", ""), ("Moss Noone", ""), talk="2-open"))
    export = read({"Connections.csv": PEOPLE, "messages.csv": M10 + "".join(rows)})
    closed_names = "Most people in it appear only as “LinkedIn Member”, without their names."
    assert said is (f"{UNKNOWN} {closed_names}" in export.notices)


# --- how sure is sure enough


def conversations(owners, others):
    """So many with the owner's address and a stranger, and so many among other strangers."""
    rows = [
        message(ME, (f"Ash {n}", f"{IN}prune-test-ash-{n}"), talk=f"2-{n}") for n in range(owners)
    ]
    rows += [
        message(
            (f"Fir {n}", f"{IN}prune-test-fir-{n}"),
            (f"Oak {n}", f"{IN}prune-test-oak-{n}"),
            talk=f"2-other-{n}",
        )
        for n in range(others)
    ]
    return M10 + "".join(rows)


@pytest.mark.parametrize(("known", "owners", "others"), [(True, 4, 4), (False, 4, 5)])
def test_the_owners_address_must_be_in_half_of_the_conversations(known, owners, others):
    files = {"Connections.csv": PEOPLE, "messages.csv": conversations(owners, others)}
    assert wrens(files) == (talk() if known else None, not known)


@pytest.mark.parametrize(("known", "second"), [(True, 2), (False, 3)])
def test_the_owners_address_must_be_there_twice_as_often_as_the_next(known, second):
    rows = [
        message(
            ME, NOBODY if n < second else (f"Ash {n}", f"{IN}prune-test-ash-{n}"), talk=f"2-{n}"
        )
        for n in range(4 + second % 2)
    ]
    files = {"Connections.csv": PEOPLE, "messages.csv": M10 + "".join(rows)}
    assert wrens(files) == (talk() if known else None, not known)


@pytest.mark.parametrize(("known", "count"), [(False, 2), (True, 3)])
def test_among_people_without_addresses_three_conversations_are_enough(known, count):
    """All who write are connections; the owner's name may be that of a connection, too."""
    people = C6 + "".join(
        f"{name},,,,{day:02} Mar 2019\n"
        for day, name in enumerate(["Quincy,Featherbed", "Wren,Inkwell", "Toby,Candlewick"], 1)
    )
    rows = "".join(message(ME, (f"Ash {n}", ""), talk=f"2-{n}") for n in range(count))
    export = read({"Connections.csv": people, "messages.csv": M10 + rows})
    assert known is not any(notice.startswith(UNKNOWN) for notice in export.notices)


@pytest.mark.parametrize(("known", "others"), [(True, 1), (False, 2)])
def test_where_only_names_can_be_compared_nine_of_ten_conversations_are_enough(known, others):
    header = "CONVERSATION ID,FROM,TO,DATE,CONTENT\n"
    total = 10 if known else 11
    rows = [
        f"2-{n},Someone {n},{'Quincy Featherbed' if n >= others else f'Another {n}'},2024-05-06,x\n"
        for n in range(total)
    ]
    people = C6 + "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    export = read({"Connections.csv": people, "messages.csv": header + "".join(rows)})
    assert known is not any(notice.startswith(UNKNOWN) for notice in export.notices)


# --- each clue, one below, at and one above what it takes


NO_ADDRESSES = directory_of(replace(someone(), url=None))
ADDRESSES = directory_of(someone())


NOTHING = {
    "ids": Counter(),
    "addressed": 0,
    "names": Counter,
    "conversations": 0,
    "names_by_id": {},
    "own_ids": Counter(),
    "profile_name": None,
}


def found(directory=ADDRESSES, **clues: object):
    """The owner's id, or their name if only that is known."""
    owner = find_owner(OwnerClues(**(NOTHING | clues)), directory)
    return owner and (owner.id or min(owner.names))


@pytest.mark.parametrize(
    ("expected", "ids", "addressed"),
    [
        (None, {}, 0),
        (None, {"me": 4}, 10),
        ("me", {"me": 5}, 10),
        ("me", {"me": 6}, 10),
        # twice as often as the next, and connections are not compared
        (None, {"me": 5, "ash": 3}, 10),
        ("me", {"me": 6, "ash": 3}, 10),
        ("me", {"me": 5, "prune-test-wren": 9}, 10),
        (None, {"prune-test-wren": 10}, 10),
    ],
)
def test_an_address_in_half_of_the_conversations_twice_as_often_as_the_next(
    expected, ids, addressed
):
    assert expected == found(ids=Counter(ids), addressed=addressed)


@pytest.mark.parametrize(
    ("expected", "often", "addressed"),
    [("me", 3, 3), (None, 2, 2), ("me", 9, 10), (None, 8, 10)],
)
def test_who_may_be_a_connection_must_be_in_nearly_all_of_three(expected, often, addressed):
    """Where connections have no addresses, somebody may only have the owner's name."""
    names = {"me": {"wren inkwell"}}
    ids = Counter({"me": often})
    assert expected == found(NO_ADDRESSES, ids=ids, addressed=addressed, names_by_id=names)
    assert found(ids=ids, addressed=addressed, names_by_id=names) == "me"


@pytest.mark.parametrize(
    ("expected", "names"),
    [
        ("me", set()),
        ("me", {"q. f."}),
        (None, {"wren inkwell"}),
        (None, {"q. f.", "wren inkwell"}),
    ],
)
def test_who_has_no_name_of_a_connection_need_not_be_in_nearly_all(expected, names):
    clues = {"ids": Counter({"me": 6}), "addressed": 10, "names_by_id": {"me": names}}
    assert expected == found(NO_ADDRESSES, **clues)


def test_the_owner_has_their_names_in_messages_and_that_of_the_profile():
    clues = {"names_by_id": {"me": {"q. f."}}, "own_ids": Counter({"me": 1})}
    owners = [
        find_owner(OwnerClues(**(NOTHING | clues | {"profile_name": name})), ADDRESSES)
        for name in (None, "quincy")
    ]
    assert [owner and owner.names for owner in owners] == [{"q. f."}, {"q. f.", "quincy"}]


@pytest.mark.parametrize(
    ("expected", "own_ids"),
    [(None, {"me": 8, "ash": 1}), ("me", {"me": 9, "ash": 1}), ("me", {"me": 1})],
)
def test_an_address_on_nearly_every_own_side_of_the_invitations(expected, own_ids):
    assert expected == found(own_ids=Counter(own_ids))


@pytest.mark.parametrize(
    ("expected", "names_by_id"),
    [
        ("me", {"me": {"quincy"}, "ash": {"ash elm"}}),
        ("me", {"me": {"quincy", "q. f."}, "prune-test-wren": {"quincy"}}),
        (None, {"me": {"quincy"}, "ash": {"quincy"}}),
        (None, {"me": {"q. f."}}),
        (None, {"prune-test-wren": {"quincy"}}),
    ],
)
def test_the_one_address_that_has_the_name_of_the_profile(expected, names_by_id):
    assert expected == found(names_by_id=names_by_id, profile_name="quincy")


@pytest.mark.parametrize(
    ("expected", "own_ids", "names_by_id"),
    [
        ("me", {"me": 1}, {}),
        (None, {"ash": 1}, {}),
        (None, {"ash": 1}, {"me": {"quincy"}, "ash": {"ash elm"}}),
        ("me", {}, {"me": {"quincy"}}),
        ("me", {}, {"me": {"quincy"}, "ash": {"quincy"}}),
        ("me", {}, {"me": {"q. f."}}),
        ("me", {}, {"ash": {"quincy"}}),
        (None, {}, {"me": {"q. f."}, "ash": {"quincy"}}),
    ],
)
def test_clues_that_disagree_find_nobody(expected, own_ids, names_by_id):
    clues = {"own_ids": Counter(own_ids), "names_by_id": names_by_id, "profile_name": "quincy"}
    assert expected == found(ids=Counter({"me": 10}), addressed=10, **clues)


@pytest.mark.parametrize(
    ("expected", "names"),
    [
        (None, {"quincy": 8}),
        ("quincy", {"quincy": 9}),
        ("quincy", {"quincy": 10, "ash": 5}),
        (None, {"quincy": 9, "ash": 5}),
        ("quincy", {"quincy": 9, "wren inkwell": 9, "linkedin member": 9}),
        (None, {"wren inkwell": 10}),
        (None, {"linkedin member": 10}),
    ],
)
def test_a_name_in_nearly_all_conversations_that_no_connection_has(expected, names):
    assert expected == found(names=lambda: Counter(names), conversations=10)


@pytest.mark.parametrize(
    ("expected", "names_by_id"),
    [
        ("quincy", {}),
        ("me", {"me": {"quincy"}}),
        ("me", {"me": {"quincy"}, "prune-test-wren": {"quincy"}}),
        ("prune-test-wren", {"prune-test-wren": {"quincy"}}),
        (None, {"me": {"quincy"}, "ash": {"quincy"}}),
    ],
)
def test_who_is_found_by_name_has_the_one_address_of_that_name(expected, names_by_id):
    names = Counter({"quincy": 10})
    assert expected == found(names=lambda: names, conversations=10, names_by_id=names_by_id)


def test_the_name_of_the_profile_counts_however_few_have_it():
    names = Counter({"ash": 10, "quincy": 1})
    clues = {"names": lambda: names, "conversations": 10}
    assert (found(**clues), found(**clues, profile_name="quincy")) == ("ash", "quincy")

"""`messages.csv`: who wrote to whom, how often, and when last."""

from datetime import date

import pytest

from core.builders import (
    C6,
    C7,
    IN,
    M10,
    ME,
    PROFILE,
    TOBY,
    TOBY_ROW,
    WREN,
    WREN_ROW,
    inbox,
    message,
    read,
    talk,
)
from prune.reading.inbox import MAX_NAMES

PEOPLE = C7 + WREN_ROW + TOBY_ROW
PEOPLE_WITHOUT_ADDRESSES = C6 + (
    "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    "Toby,Candlewick,,Moth & Lamp,Lamplighter,08 Mar 2019\n"
)
ADVERT = '<p class="spinmail-quill-editor__spin-break">Buy</p>'
MOSS = ("Moss Nobody", f"{IN}prune-test-moss")
DAY = date(2024, 5, 6)
NEXT = "2024-05-07 23:59:59 UTC"


def both(*lines: str, people=PEOPLE):
    """Wren's and Toby's messages."""
    export = read({"Connections.csv": people, "messages.csv": inbox(*lines)})
    return [evidence.messages for evidence in export.evidence.values()]


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        (talk(), ()),
        (talk(1, 0, DAY), (message(ME, WREN),)),
        (talk(0, 1, DAY), (message(WREN, ME),)),
        (
            talk(1, 2, date(2024, 5, 7)),
            (message(WREN, ME, on=NEXT), message(ME, WREN), message(WREN, ME)),
        ),
        (talk(2, 0, DAY), (message(ME, WREN, talk="2-a"), message(ME, WREN, talk="2-b"))),
        (talk(1, 0, DAY), (message(ME, WREN, text=""),)),
        (talk(1, 0, DAY), (message(ME, WREN, folder="ARCHIVE"),)),
        (talk(2, 0, DAY), (message(ME, WREN, talk=""), message(ME, WREN, talk=""))),
        (talk(1, 0, None), (message(ME, WREN, on="some day"),)),
        (talk(2, 0, DAY), (message(ME, WREN, on="some day"), message(ME, WREN))),
        (talk(0, 1, DAY), (message((WREN[0], ""), ME),)),
        (talk(1, 1, DAY), (message(ME, WREN), message((WREN[0], ""), ME))),
        (talk(1, 0, DAY), (message(ME, WREN, text='one\n\ntwo,\n"three"'),)),
        # without a conversation, each message is one by itself
        (talk(1, 0, DAY), (message(ME, WREN, talk=""), message(ME, MOSS, talk=""))),
        (talk(1, 0, DAY), (message(ME, WREN, talk=" "), message(ME, MOSS, talk=" "))),
        # and one with white space around its name is still one
        (
            talk(0, 1, DAY, (1, 1, DAY)),
            (message(ME, WREN, MOSS), message(WREN, ME, talk=" 2-talk ")),
        ),
        # a message to nobody is a message
        (talk(0, 1, DAY), (message(WREN, ("", "")),)),
        # an advert that somebody else wrote into it makes no group of it
        (talk(1, 0, DAY), (message(ME, WREN), message(MOSS, ME, text=ADVERT))),
    ],
)
def test_real_messages_count_each_way_with_the_last_day(expected, lines):
    assert [expected, talk()] == both(*lines)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("1 spam message", message(WREN, ME, folder="SPAM")),
        ("1 spam message", message(WREN, ME, folder=" spam ")),
        ("1 sponsored message", message(WREN, ME, title="Sponsored Conversation")),
        ("1 sponsored message", message(WREN, ME, text=ADVERT)),
        ("1 sponsored message", message(WREN, ME, text=f"\n {ADVERT}")),
    ],
)
def test_spam_and_adverts_do_not_count_and_are_said(said, line):
    export = read({"Connections.csv": PEOPLE, "messages.csv": inbox(line)})
    assert (talk(), (f"Not counted: {said}.",)) == (
        export.evidence["prune-test-wren"].messages,
        export.files[1].notices,
    )


def test_an_advert_beside_a_message_is_the_only_one_left_out():
    lines = (message(WREN, ME), message(WREN, ME, text=ADVERT, on=NEXT), message(WREN, ME))
    export = read({"Connections.csv": PEOPLE, "messages.csv": inbox(*lines)})
    assert (talk(0, 2, DAY), ("Not counted: 1 sponsored message.",)) == (
        export.evidence["prune-test-wren"].messages,
        export.files[1].notices,
    )


@pytest.mark.parametrize("column", ["IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"])
@pytest.mark.parametrize(
    ("expected", "mark"), [(talk(), "Yes"), (talk(1, 0, DAY), "No"), (talk(1, 0, DAY), "")]
)
def test_drafts_do_not_count(column, expected, mark):
    text = inbox(message(ME, WREN)).splitlines()
    cells = [column, mark, *["No"] * (len(text) - 2)]
    text = "".join(f"{line},{cell}\n" for line, cell in zip(text, cells, strict=True))
    export = read({"Connections.csv": PEOPLE, "messages.csv": text})
    assert expected == export.evidence["prune-test-wren"].messages


def test_in_a_group_only_what_a_person_sent_counts():
    lines = (
        message(ME, WREN, TOBY, on=NEXT),
        message(WREN, ME, TOBY),
        message(WREN, ME, TOBY, on=NEXT),
    )
    seventh = date(2024, 5, 7)
    assert both(*lines) == [
        talk(0, 2, seventh, (1, 2, seventh)),
        talk(0, 0, None, (1, 0, seventh)),
    ]


def test_a_stranger_makes_a_group_of_it_as_well():
    assert [talk(0, 1, DAY, (1, 1, date(2024, 5, 7))), talk()] == both(
        message(ME, WREN, MOSS, on=NEXT), message(WREN, ME, MOSS)
    )


def test_a_group_and_a_conversation_add_up():
    lines = (
        message(ME, WREN, talk="2-one"),
        message(WREN, ME, TOBY, talk="2-group", on=NEXT),
        message(ME, WREN, TOBY, talk="2-group", on=NEXT),
    )
    seventh = date(2024, 5, 7)
    assert both(*lines) == [
        talk(1, 1, seventh, (1, 1, seventh)),
        talk(0, 0, None, (1, 0, seventh)),
    ]


def test_a_stranger_of_the_same_name_is_somebody_else():
    """A row with an address never meets somebody whose own address is another."""
    namesake = (WREN[0], f"{IN}prune-test-other-wren")
    assert [talk(), talk()] == both(message(namesake, ME))


def test_somebody_of_two_addresses_hears_a_group_once():
    other = (WREN[0], f"{IN}prune-test-married-wren")
    lines = (message(ME, WREN, TOBY), message(WREN, ME, TOBY), message(other, ME, TOBY))
    assert both(*lines, people=PEOPLE_WITHOUT_ADDRESSES.replace("Toby", "Tobias")) == [
        talk(0, 2, DAY, (1, 2, DAY)),
        talk(),
    ]


def test_a_raw_slug_meets_a_percent_encoded_one():
    people = f"{C7}Zoë,Brûlée,{IN}prune-test-zo%C3%AB,,,,07 Mar 2019\n"
    zoe = ("Zoë Brûlée", "https://www.linkedin.com/in/prune-test-Zoë")
    assert [talk(0, 1, DAY)] == both(message(zoe, ME), people=people)


def test_without_a_column_of_addresses_people_are_joined_by_name():
    lines = (message(WREN, ME), message(ME, WREN, on=NEXT))
    assert [talk(1, 1, date(2024, 5, 7)), talk()] == both(*lines, people=PEOPLE_WITHOUT_ADDRESSES)


def test_two_of_one_name_without_addresses_have_unknown_messages():
    row = "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    people = C6 + row + row.replace("Teapot", "Kettle") + "Toby,Candlewick,,,,08 Mar 2019\n"
    assert [None, None, talk(0, 1, DAY)] == both(
        message(WREN, ME, talk="2-a"), message(TOBY, ME, talk="2-b"), people=people
    )


def test_two_of_one_name_with_addresses_are_told_apart():
    people = PEOPLE + WREN_ROW.replace("test-wren", "test-other-wren")
    other = (WREN[0], f"{IN}prune-test-other-wren")
    assert [talk(0, 1, DAY), talk(), talk(1, 0, DAY)] == both(
        message(WREN, ME, talk="2-a"), message(ME, other, talk="2-b"), people=people
    )


def test_two_of_one_name_in_a_group_that_neither_wrote_to_have_no_messages():
    row = "Wren,Inkwell,,Teapot Works,Potter,07 Mar 2019\n"
    people = C6 + row + row.replace("Teapot", "Kettle")
    lines = (m9(MOSS, f"{ME[0]}, {WREN[0]}"), m9(MOSS, f"{WREN[0]}, {ME[0]}"))
    assert [talk(), talk()] == both_of_m9(*lines, people=people)
    assert both_of_m9(*lines, m9(ME, f"{MOSS[0]}, {WREN[0]}"), people=people) == [None, None]


# --- the other headers


M9 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"


def m9(sender, to, talk="2-talk", on="2024-05-06 07:08:09 UTC"):
    return f'{talk},,"{sender[0]}",{sender[1]},"{to}",{on},,Hello,INBOX\n'


def both_of_m9(*lines: str, people=PEOPLE, me=ME):
    strangers = "".join(
        m9((f"Moss {n}", f"{IN}prune-test-moss-{n}"), me[0], f"2-moss-{n}")
        + m9(me, f"Moss {n}", f"2-moss-{n}")
        for n in range(4)
    )
    export = read({"Connections.csv": people, "messages.csv": M9 + "".join(lines) + strangers})
    return [evidence.messages for evidence in export.evidence.values()]


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        ([talk(1, 1, DAY), talk()], (m9(ME, WREN[0]), m9(WREN, ME[0]))),
        ([talk(1, 0, DAY), talk()], (m9(ME, WREN[0]),)),
        ([talk(0, 2, DAY), talk()], (m9(WREN, ME[0]), m9(WREN, ME[0]))),
        (
            [talk(groups=(1, 0, DAY)), talk(groups=(1, 0, DAY))],
            (m9(ME, f"{WREN[0]}, {TOBY[0]}"),),
        ),
        (
            [talk(0, 1, DAY, (1, 1, DAY)), talk(groups=(1, 0, DAY))],
            (m9(ME, f"{WREN[0]}, {TOBY[0]}"), m9(WREN, f"{ME[0]}, {TOBY[0]}")),
        ),
        (
            [talk(0, 1, DAY, (0, 1, DAY)), talk(0, 1, DAY, (0, 1, DAY))],
            (m9(WREN, f"{ME[0]}, {TOBY[0]}"), m9(TOBY, f"{WREN[0]}, {ME[0]}")),
        ),
        # a sender among the recipients is not one more person
        ([talk(0, 1, DAY), talk()], (m9(WREN, f"{ME[0]}, {WREN[0]}"),)),
        ([talk(0, 1, DAY), talk()], (m9((WREN[0], ""), f"{ME[0]}, {WREN[0]}"),)),
        (
            [talk(0, 2, DAY), talk()],
            (m9((WREN[0], ""), f"{ME[0]}, {WREN[0]}"), m9(WREN, ME[0])),
        ),
        ([talk(1, 0, DAY), talk()], (m9(ME, f"{ME[0]}, {WREN[0]}"),)),
        # whoever wrote without a name, to one person, makes no group of it
        ([talk(1, 0, DAY), talk()], (m9(ME, WREN[0]), m9(("", ""), TOBY[0]))),
    ],
)
@pytest.mark.parametrize("joined", [", ", ",", " ,"])
def test_without_recipients_addresses_known_names_tell_a_to_cell_apart(expected, lines, joined):
    """A comma with or without a blank stands between two people."""
    assert expected == both_of_m9(*(line.replace(", ", joined) for line in lines))


@pytest.mark.parametrize(
    ("expected", "to"),
    [
        ([talk(1, 0, DAY), talk()], "Wren Inkwell"),
        ([talk(1, 0, DAY), talk()], "Wren Inkwell, PhD"),
        ([talk(1, 0, DAY), talk()], "Wren Inkwell,PhD,MBA"),
        ([talk(1, 0, DAY), talk()], "Wren Inkwell, Ph.D., PMP®"),
        ([talk(1, 0, DAY), talk()], "Wren Inkwell, Potter"),
        ([talk(groups=(1, 0, DAY)), talk()], "Wren Inkwell,Somebody New"),
        ([talk(groups=(1, 0, DAY)), talk()], "Somebody New,Wren Inkwell, PhD"),
        ([talk(groups=(1, 0, DAY)), talk(groups=(1, 0, DAY))], "Toby Candlewick,Wren Inkwell,MBA"),
        ([talk(groups=(1, 0, DAY)), talk()], "LinkedIn Member,Wren Inkwell"),
        ([talk(), talk()], "Somebody New"),
    ],
)
def test_credentials_behind_a_comma_are_nobody_and_a_second_name_is_somebody(expected, to):
    assert expected == both_of_m9(m9(ME, to))


def test_a_new_name_of_the_other_person_makes_no_group():
    """People marry: the only name in a `TO` cell is that of the participant."""
    expected = [talk(1, 1, DAY), talk()]
    assert expected == both_of_m9(m9(ME, "Wren Feathers"), m9(WREN, ME[0]))


def test_a_sender_whose_name_has_a_comma_is_one_person_in_a_to_cell():
    """A known name is not told apart, so that it is the new name of the other person."""
    ash = "Ash Elm,Fir Grove"
    lines = (m9(WREN, ME[0]), m9(ME, ash), m9((ash, ""), ME[0], talk="2-other"))
    assert [talk(1, 1, DAY), talk()] == both_of_m9(*lines)


def test_two_names_of_two_addresses_are_no_name_of_the_first():
    alone = message(ME, WREN, TOBY, talk="2-b").replace(f"{WREN[1]},{TOBY[1]}", "")
    assert [talk(groups=(2, 0, DAY))] * 2 == both(message(ME, WREN, TOBY, talk="2-a"), alone)


def test_an_unknown_second_name_of_the_owner_makes_no_group():
    assert [talk(0, 1, DAY), talk()] == both_of_m9(m9(WREN, "Quincy Maiden-Name"))


def test_names_with_commas_are_not_groups():
    people = f'{C7}Wren,"Inkwell, PhD, MBA",{IN}prune-test-wren,,,,07 Mar 2019\n'
    wren, me = ("Wren Inkwell, PhD, MBA", WREN[1]), ("Quincy Featherbed, MSc", ME[1])
    assert [talk(1, 1, DAY)] == both_of_m9(m9(me, wren[0]), m9(wren, me[0]), people=people, me=me)


OLD = "From,To,Date,Subject,Content,Direction,Folder\n"


@pytest.mark.parametrize(
    ("header", "on"),
    [
        (OLD, '"5/6/24, 9:05 AM"'),
        (OLD.upper(), "2024-05-06T02:08:20"),
    ],
)
def test_the_files_of_2018_and_2019_say_the_direction_themselves(header, on):
    rows = (
        f"Wren Inkwell,Quincy Featherbed,{on},,Hello,INCOMING,INBOX\n"
        f"Quincy Featherbed,Wren Inkwell,{on},,Hello,OUTGOING,SENT\n"
        f"Quincy Featherbed,Wren Inkwell,{on},,,OUTGOING,SENT\n"
        f'Quincy Featherbed,"Wren Inkwell, Toby Candlewick",{on},,To both,OUTGOING,SENT\n'
        f'Toby Candlewick,"Wren Inkwell, Quincy Featherbed",{on},,To both,INCOMING,INBOX\n'
    )
    export = read({"Connections.csv": PEOPLE_WITHOUT_ADDRESSES, "messages.csv": header + rows})
    assert [e.messages for e in export.evidence.values()] == [
        talk(2, 1, DAY, (1, 0, DAY)),
        talk(0, 1, DAY, (1, 1, DAY)),
    ]


@pytest.mark.parametrize("mark", ["OUTGOING", "Outgoing", " OUTGOING "])
def test_whoever_wrote_what_is_outgoing_is_the_member(mark):
    """So that their name among the recipients of a message is not one more person."""
    on = "2024-05-06T02:08:20"
    rows = (
        f"Quincy Featherbed,Wren Inkwell,{on},,Hello,{mark},SENT\n"
        f'Wren Inkwell,"Quincy Featherbed, Wren Inkwell",{on},,Hello,INCOMING,INBOX\n'
    )
    export = read({"Connections.csv": PEOPLE_WITHOUT_ADDRESSES, "messages.csv": OLD + rows})
    assert next(iter(export.evidence.values())).messages == talk(1, 1, DAY)


def test_days_are_read_in_the_order_that_their_column_shows():
    rows = "".join(
        f"Quincy Featherbed,Wren Inkwell,{on},,Hello,OUTGOING,SENT\n"
        for on in ("27/04/2024", "06/05/2024")
    )
    export = read({"Connections.csv": PEOPLE_WITHOUT_ADDRESSES, "messages.csv": OLD + rows})
    assert next(iter(export.evidence.values())).messages == talk(2, 0, DAY)


def test_where_there_are_addresses_a_direction_changes_nothing():
    """Toby takes part in the conversation, though not in every message of it."""
    lines = inbox(message(ME, WREN, TOBY), message(WREN, ME)).splitlines()
    marks = ("DIRECTION", "OUTGOING", "INCOMING", "OUTGOING", "OUTGOING")
    text = "".join(f"{line},{mark}\n" for line, mark in zip(lines, marks, strict=True))
    export = read({"Connections.csv": PEOPLE, "messages.csv": text})
    assert [one.messages for one in export.evidence.values()] == [
        talk(0, 1, DAY, (1, 1, DAY)),
        talk(groups=(1, 0, DAY)),
    ]


def test_the_profile_names_the_member_where_they_wrote_nothing():
    """Then Wren, who wrote to herself as well, is the only other person."""
    row = (
        '"Wren Inkwell","Quincy Featherbed, Wren Inkwell",2024-05-06T02:08:20,,Hi,INCOMING,INBOX\n'
    )
    files = {"Connections.csv": PEOPLE_WITHOUT_ADDRESSES, "messages.csv": OLD + row}
    profile = {"Profile.csv": f"{PROFILE}Quincy,Featherbed,,\n"}
    found = [next(iter(read(each).evidence.values())).messages for each in (files, files | profile)]
    assert found == [talk(0, 1, DAY, (0, 1, DAY)), talk(0, 1, DAY)]


def test_every_cell_quoted_with_line_breaks_is_read_alike():
    """As the files of 2026 are."""
    text = inbox(message(ME, WREN, text="Dear Wren,\n\nlovely tea.\r\n\r\nQ."))
    header, rest = text.split("\n", 1)
    quoted = '"' + header.replace(",", '","') + '","ATTACHMENTS"\n'
    quoted += rest.replace('"INBOX"\n', '"INBOX",""\n')
    export = read({"Connections.csv": PEOPLE, "messages.csv": quoted})
    assert (talk(1, 0, DAY), 3, ()) == (
        export.evidence["prune-test-wren"].messages,
        export.files[1].rows,
        export.files[1].notices,
    )


@pytest.mark.parametrize("text", ["", "No conversations found\n", M10])
def test_a_file_that_holds_nothing_is_known_to_hold_nothing(text):
    export = read({"Connections.csv": PEOPLE, "messages.csv": text})
    assert [talk(), talk()] == [evidence.messages for evidence in export.evidence.values()]


def test_a_file_that_is_not_there_is_unknown():
    export = read({"Connections.csv": PEOPLE})
    assert [evidence.messages for evidence in export.evidence.values()] == [None, None]


def test_columns_may_stand_in_any_order():
    lines = inbox(message(ME, WREN)).splitlines()
    turned = "".join(
        ",".join(reversed(line.split(",") if n == 0 else line.split('","'))) + "\n"
        for n, line in enumerate(lines)
    )
    turned = turned.replace('"', "")
    export = read({"Connections.csv": PEOPLE, "messages.csv": turned})
    assert talk(1, 0, DAY) == export.evidence["prune-test-wren"].messages


def test_a_closed_member_in_the_to_cell_makes_a_group_of_it():
    """They have no address, so the column of addresses names one person only."""
    group = message(ME, WREN).replace('"Wren Inkwell"', '"Wren Inkwell, LinkedIn Member"', 1)
    export = read({"Connections.csv": C7 + WREN_ROW, "messages.csv": inbox(group)})
    assert talk(groups=(1, 0, DAY)) == export.evidence["prune-test-wren"].messages


def test_beside_a_closed_member_a_namesake_with_another_address_is_still_somebody_else():
    group = message(ME, (WREN[0], f"{IN}prune-test-other-wren"))
    group = group.replace('"Wren Inkwell"', '"Wren Inkwell, LinkedIn Member"', 1)
    assert [talk(), talk()] == both(group)


def test_a_closed_member_who_has_an_address_makes_no_group():
    assert [talk(1, 0, DAY), talk()] == both(message(ME, ("LinkedIn Member", WREN[1])))


# --- rows without names


NAMELESS = ("", "")
CALL = message(NAMELESS, text="", on="2030-01-01 00:00:00 UTC")


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_row_without_names_adds_no_participant_and_no_message(at):
    """LinkedIn wrote such rows until 2024: system lines, calls, deleted texts."""
    lines = [message(ME, WREN), message(WREN, ME)]
    lines.insert(at, CALL)
    assert [talk(1, 1, DAY), talk()] == both(*lines)


@pytest.mark.parametrize(
    "line",
    [
        CALL,
        message(NAMELESS, text="This message has been deleted."),
        message((" ", "\u200b"), (" ", "")),
        message(NAMELESS, talk="2-alone"),
        message(NAMELESS, talk=""),
    ],
)
def test_it_is_counted_apart_and_said(line):
    export = read({"Connections.csv": PEOPLE, "messages.csv": inbox(message(ME, WREN), line)})
    assert (talk(1, 0, DAY), ("Not counted: 1 row without names.",)) == (
        export.evidence["prune-test-wren"].messages,
        export.files[1].notices,
    )


def test_rows_that_name_nobody_make_no_group_in_older_files():
    assert [talk(1, 1, DAY), talk()] == both_of_m9(
        m9(ME, WREN[0]), m9(NAMELESS, ""), m9(WREN, ME[0])
    )


def test_rows_that_name_nobody_count_for_nothing_in_the_files_of_2018():
    rows = (
        'Wren Inkwell,Quincy Featherbed,"5/6/24, 9:05 AM",,Hello,INCOMING,INBOX\n'
        ',,"5/7/24, 9:05 AM",,,INCOMING,INBOX\n'
        'Quincy Featherbed,Wren Inkwell,"5/6/24, 9:05 AM",,Hello,OUTGOING,SENT\n'
    )
    export = read({"Connections.csv": PEOPLE_WITHOUT_ADDRESSES, "messages.csv": OLD + rows})
    assert [talk(1, 1, DAY), talk()] == [e.messages for e in export.evidence.values()]


def test_a_row_without_a_sender_adds_participants_but_no_message():
    """Toby is named, so that three take part; whose message it is cannot be told."""
    export = read(
        {
            "Connections.csv": PEOPLE,
            "messages.csv": inbox(message(ME, WREN), message(NAMELESS, TOBY, WREN)),
        }
    )
    assert (
        [talk(groups=(1, 0, DAY)), talk(groups=(1, 0, DAY))],
        ("Not counted: 1 message without a sender.",),
    ) == ([one.messages for one in export.evidence.values()], export.files[1].notices)


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (M9, m9(NAMELESS, f"{TOBY[0]}, {WREN[0]}")),
        (M10, message(NAMELESS, ("", TOBY[1]), ("", WREN[1]))),
    ],
)
def test_names_alone_or_addresses_alone_tell_whom_it_went_to(header, line):
    export = read({"Connections.csv": PEOPLE, "messages.csv": header + line})
    assert export.files[1].notices == ("Not counted: 1 message without a sender.",)


# --- which of several names of one address finds a connection


def test_the_first_of_several_names_in_order_of_the_alphabet_finds_somebody():
    """An address of nobody on the list, under the names of twelve connections."""
    names = [f"Wren{letter} Inkwell" for letter in "lkjihgfedcba"]
    people = C6 + "".join(f"{name.replace(' ', ',')},,,,07 Mar 2019\n" for name in names)
    other = f"{IN}prune-test-elsewhere"
    found = both(*(message((name, other), ME, talk="2-x") for name in names), people=people)
    assert found == [talk()] * 11 + [talk(0, 12, DAY)]


@pytest.mark.parametrize(("names", "expected"), [(MAX_NAMES - 1, 1), (MAX_NAMES, 0)])
def test_an_address_is_known_by_a_hundred_names_and_no_more(names, expected):
    other = f"{IN}prune-test-elsewhere"
    lines = [message((f"Moss {n}", other), ME, talk="2-x") for n in range(names)]
    lines.append(message((WREN[0], other), ME, talk="2-x"))
    wrens, _ = both(*lines, people=PEOPLE_WITHOUT_ADDRESSES)
    assert wrens.received == expected * (names + 1)

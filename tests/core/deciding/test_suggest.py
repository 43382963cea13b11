"""From evidence to a suggestion: every rule at work, protection first, nothing without evidence."""

import tomllib
from dataclasses import replace
from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import (
    LONG_AGO,
    TODAY,
    invited,
    nothing_known,
    nothing_there,
    someone,
    suggested,
    talk,
)
from prune.deciding.criteria import builtin_criteria
from prune.model.evidence import Evidence, Invitation, Messages, Pair
from prune.model.outcome import Outcome, Suggestion

NO_TIE = (
    "Apart from messages.csv, your files show no invitation from you, endorsement, recommendation, "
    "note of yours, shared employer or entry in your address book."
)

NETWORK = '[network]\nfields = ["design"]\n'
REMOVE_ALL = '[[rule]]\nid = "everybody"\noutcome = "remove"\nfields = ["potter"]\n'
ALL_OFF = "".join(f"[rules.{rule.id}]\nenabled = false\n" for rule in builtin_criteria().rules[:-1])
NO_MORE = "Only a change to your rules would change this (criteria.toml)."

SUGGESTIONS = {
    "keep-people": (
        Suggestion(
            Outcome.KEEP,
            "keep-people",
            ("They are on your keep list (criteria.toml).",),
            None,
        ),
        nothing_there(),
        '[keep]\npeople = ["prune-test-wren"]',
        {},
    ),
    "keep-companies": (
        Suggestion(
            Outcome.KEEP,
            "keep-companies",
            ("They work at Teapot Works, a company on your keep list (criteria.toml).",),
            None,
        ),
        nothing_there(),
        '[keep]\ncompanies = ["Teapot Works"]',
        {},
    ),
    "recommendation": (
        Suggestion(
            Outcome.KEEP,
            "recommendation",
            ("They recommended you (Recommendations_Received.csv).",),
            "Without the recommendation, this would be Review.",
        ),
        replace(nothing_there(), recommendations=Pair(0, 1)),
        "",
        {},
    ),
    "own-note": (
        Suggestion(
            Outcome.KEEP,
            "own-note",
            ("You wrote a note about them (Notes.csv).",),
            "Without your note, this would be Review.",
        ),
        replace(nothing_there(), note=True),
        "",
        {},
    ),
    "recent": (
        Suggestion(
            Outcome.KEEP,
            "recent",
            (("You connected on 23 September 2026, less than 6 months ago (Connections.csv)."),),
            "If nothing new happens, this becomes Review on 23 March 2027.",
        ),
        nothing_there(),
        "",
        {"connected_on": date(2026, 9, 23)},
    ),
    "conversation": (
        Suggestion(
            Outcome.KEEP,
            "conversation",
            (
                ("You exchanged 7 messages, 2 from you and 5 from them (messages.csv)."),
                "The last message was on 2 January 2025, within the last 3 years (messages.csv).",
            ),
            "If nothing new happens, this becomes Talk first on 3 January 2028.",
        ),
        replace(nothing_there(), messages=talk(2, 5, date(2025, 1, 2))),
        "",
        {},
    ),
    "unclear-name": (
        Suggestion(
            Outcome.REVIEW,
            "unclear-name",
            (
                (
                    "Someone with this name recommended you or was recommended by you, and more than "
                    "one of your connections has it "
                    "(Recommendations_Received.csv, Recommendations_Given.csv)."
                ),
            ),
            "Adding them to your keep list would make this Keep.",
        ),
        replace(nothing_there(), recommendations=None, namesake_recommended=True),
        "",
        {},
    ),
    "shared-employer": (
        Suggestion(
            Outcome.KEEP,
            "shared-employer",
            ("You share an employer: Teapot Works (Positions.csv).",),
            "Without the shared employer, this would be Review.",
        ),
        replace(nothing_there(), shared_employers=("Teapot Works",)),
        "",
        {},
    ),
    "network": (
        Suggestion(
            Outcome.KEEP,
            "network",
            ("Their job matches “design”, a field on your network list (criteria.toml).",),
            "Without the fields and companies in your criteria, this would be Review.",
        ),
        nothing_there(),
        NETWORK,
        {"position": "Head of Design"},
    ),
    "endorsed-each-other": (
        Suggestion(
            Outcome.KEEP,
            "endorsed-each-other",
            (
                (
                    "You endorsed each other: you gave 1 endorsement and received 2 "
                    "(Endorsement_Given_Info.csv, Endorsement_Received_Info.csv)."
                ),
            ),
            "Without the endorsements, this would be Remove.",
        ),
        replace(nothing_there(), endorsements=Pair(1, 2)),
        NETWORK,
        {},
    ),
    "never-answered": (
        Suggestion(
            Outcome.REMOVE,
            "never-answered",
            (
                ("They wrote to you 4 times, and you never wrote back (messages.csv)."),
                "You connected on 7 March 2015, at least 1 year ago (Connections.csv).",
                NO_TIE,
            ),
            "An answer from you would make this Keep.",
        ),
        replace(nothing_there(), messages=talk(0, 4, date(2020, 1, 2))),
        "",
        {},
    ),
    "outside-network": (
        Suggestion(
            Outcome.REMOVE,
            "outside-network",
            (
                "You have not messaged each other (messages.csv).",
                NO_TIE,
                ("Their job and company match nothing on your network list (criteria.toml)."),
                "You connected on 7 March 2015, at least 3 years ago (Connections.csv).",
            ),
            "A conversation (3 or more messages, from both of you, the last since 23 November 2023) "
            "would make this Keep.",
        ),
        nothing_there(),
        NETWORK,
        {},
    ),
    "outside-network-quiet": (
        Suggestion(
            Outcome.UNFOLLOW,
            "outside-network-quiet",
            (
                "You have not messaged each other (messages.csv).",
                ("Their job and company match nothing on your network list (criteria.toml)."),
            ),
            "A conversation (3 or more messages, from both of you, the last since 23 November 2023) "
            "would make this Keep.",
        ),
        replace(nothing_there(), address_book=True),
        NETWORK,
        {},
    ),
    "old-conversation": (
        Suggestion(
            Outcome.TALK,
            "old-conversation",
            (
                ("You exchanged 7 messages, 2 from you and 5 from them (messages.csv)."),
                "The last message was on 2 January 2020, more than 3 years ago (messages.csv).",
            ),
            "A message since 23 November 2023 would make this Keep.",
        ),
        replace(nothing_there(), messages=talk(2, 5, date(2020, 1, 2))),
        "",
        {},
    ),
    "unanswered": (
        Suggestion(
            Outcome.TALK,
            "unanswered",
            (
                ("You wrote to them twice, and they never wrote back (messages.csv)."),
                "The last message was on 2 January 2020, more than 1 year ago (messages.csv).",
            ),
            "An answer from them would make this Keep.",
        ),
        replace(nothing_there(), messages=talk(2, 0, date(2020, 1, 2))),
        "",
        {},
    ),
    "undecided": (
        Suggestion(
            Outcome.REVIEW,
            "undecided",
            (("No rule applies, and without your messages there is too little to go on."),),
            "An export with messages.csv that shows a conversation between you would make this Keep.",
        ),
        nothing_known(),
        "",
        {},
    ),
}

NO_TIE = (
    "Apart from messages.csv, your files show no invitation from you, endorsement, recommendation, "
    "note of yours, shared employer or entry in your address book."
)


@pytest.mark.parametrize(
    ("expected", "evidence", "criteria", "connection"), SUGGESTIONS.values(), ids=SUGGESTIONS
)
def test_each_rule_decides_with_its_reasons_and_what_would_change_it(
    expected, evidence, criteria, connection
):
    assert expected == suggested(evidence, criteria, connection=someone(**connection))


def test_every_rule_of_the_package_is_in_the_table_above_under_its_own_name():
    text = resources.files("prune.deciding").joinpath("rules.toml").read_text("utf-8")
    ids = [rule["id"] for rule in tomllib.loads(text)["rule"]]
    assert (ids, ids) == (list(SUGGESTIONS), [s.rule for s, *_ in SUGGESTIONS.values()])


def test_a_rule_of_ones_own_decides_with_its_reason():
    expected = Suggestion(
        Outcome.REMOVE,
        "everybody",
        ("Their job matches “potter”, which one of your rules names (criteria.toml).",),
        "A conversation (3 or more messages, from both of you, the last since 23 November 2023) "
        "would make this Keep.",
    )
    assert expected == suggested(nothing_there(), REMOVE_ALL)


def test_a_rule_of_ones_own_may_remove_without_messages_because_the_member_wrote_it():
    assert suggested(nothing_known(), REMOVE_ALL).outcome is Outcome.REMOVE


@pytest.mark.parametrize(
    ("expected", "messages"),
    [
        (
            "You exchanged 2 messages, 1 from you and 1 from them (messages.csv). That is not enough to go on.",
            talk(1, 1, TODAY),
        ),
        ("Your files say too little to suggest anything. You know best.", talk()),
    ],
)
def test_everyone_left_is_told_why(expected, messages):
    assert (expected,) == suggested(replace(nothing_there(), messages=messages)).because


# --- for any evidence at all

counts = st.integers(0, 5)
days = st.dates(date(2014, 1, 1), TODAY)
maybe_messages = st.none() | st.builds(Messages, counts, counts, st.none() | days)
pairs = st.none() | st.builds(Pair, st.none() | counts, st.none() | counts)
evidences = st.builds(
    Evidence,
    messages=maybe_messages,
    invitation=st.none()
    | st.builds(Invitation, st.sampled_from(["me", "them"]), days, st.booleans()),
    endorsements=pairs,
    recommendations=pairs,
    note=st.sampled_from([None, False, True]),
    shared_employers=st.sampled_from([None, (), ("Teapot Works",)]),
    namesake_recommended=st.booleans(),
)
connections = st.builds(
    lambda day, company, position: someone(connected_on=day, company=company, position=position),
    st.none() | days,
    st.sampled_from(["", "Teapot Works", "Moth & Lamp"]),
    st.sampled_from(["", "Potter", "Head of Design"]),
)
networks = st.sampled_from(["", NETWORK, '[network]\ncompanies = ["Moth & Lamp"]\n'])
switches = st.lists(
    st.sampled_from([rule.id for rule in builtin_criteria().rules[:-1]]), unique=True
).map(lambda rules: "".join(f"[rules.{rule}]\nenabled = false\n" for rule in rules))


@given(evidences, connections, networks, switches)
def test_without_messages_no_rule_of_ours_ever_removes(evidence, connection, network, off):
    unknown = replace(evidence, messages=None)
    outcome = suggested(unknown, network + off, connection=connection).outcome
    assert outcome is not Outcome.REMOVE


@given(connections, networks, switches)
def test_no_evidence_never_removes(connection, network, off):
    outcome = suggested(nothing_known(), network + off, connection=connection).outcome
    assert outcome is not Outcome.REMOVE


def is_protected(evidence, connection):
    """As the contract lists it, in our own words."""
    talk, recommended = evidence.messages, evidence.recommendations
    return bool(
        (recommended and (recommended.given or recommended.received))
        or evidence.note
        or (connection.connected_on and connection.connected_on > date(2026, 5, 23))
        or (
            talk
            and talk.sent
            and talk.received
            and talk.sent + talk.received >= 3
            and talk.last_on
            and talk.last_on >= date(2023, 11, 23)
        )
    )


@given(evidences, connections, networks)
def test_protection_always_wins(evidence, connection, network):
    """Whatever rules the member adds, protected people are kept."""
    rule = '[[rule]]\nid = "everybody"\noutcome = "remove"\nname_unclear = false\n'
    rule += '[[rule]]\nid = "unclear"\noutcome = "remove"\nname_unclear = true\n'
    outcome = suggested(evidence, network + rule, connection=connection).outcome
    expected = (
        Outcome.KEEP
        if is_protected(evidence, connection)
        else Outcome.REVIEW
        if evidence.namesake_recommended
        else Outcome.REMOVE
    )
    assert outcome is expected


@given(evidences, connections, networks, switches)
def test_a_namesake_of_a_recommendation_is_never_removed(evidence, connection, network, off):
    unclear = replace(evidence, namesake_recommended=True)
    outcome = suggested(unclear, REMOVE_ALL + network + off, connection=connection).outcome
    assert outcome is not Outcome.REMOVE


@given(evidences, connections, networks)
def test_a_removal_names_messages_and_is_never_of_someone_with_a_tie(evidence, connection, network):
    suggestion = suggested(evidence, network, connection=connection)
    tie = any(
        (
            evidence.note,
            evidence.shared_employers,
            evidence.endorsements
            and (evidence.endorsements.given or evidence.endorsements.received),
            evidence.recommendations
            and (evidence.recommendations.given or evidence.recommendations.received),
            evidence.invitation and evidence.invitation.by == "me",
        )
    )
    if suggestion.outcome is Outcome.REMOVE:
        assert (bool(tie), "messages.csv" in suggestion.because[0]) == (False, True)


@given(evidences, connections, networks, switches)
def test_there_is_always_a_reason_and_what_would_change_it(evidence, connection, network, off):
    """`unless` may be missing for the member's own keep lists alone."""
    keep = '[keep]\npeople = ["Somebody Else"]\ncompanies = ["Moth & Lamp"]\n'
    suggestion = suggested(evidence, keep + network + off, connection=connection)
    assert (True, suggestion.rule in {"keep-people", "keep-companies"}) == (
        bool(suggestion.because) and all(suggestion.because),
        suggestion.unless is None,
    )


def test_with_every_rule_off_everybody_is_for_review():
    suggestion = suggested(replace(nothing_there(), note=True), ALL_OFF)
    assert (suggestion.outcome, suggestion.rule) == (Outcome.REVIEW, "undecided")


def test_an_invitation_decides_nothing_on_its_own():
    evidence = replace(nothing_there(), invitation=invited("me", LONG_AGO))
    assert suggested(evidence).rule == "undecided"

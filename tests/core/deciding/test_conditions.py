"""Thresholds: one below, at, and one above, for every rule and every condition."""

from dataclasses import replace
from datetime import date

import pytest

from core.builders import TODAY, invited, nothing_there, someone, suggested, talk
from prune.deciding.conditions import CONDITIONS
from prune.deciding.criteria import builtin_criteria
from prune.model.evidence import Evidence, Pair

NETWORK = '[network]\nfields = ["design"]\n'
YESTERDAY = date(2026, 11, 22)
OLD = date(2020, 1, 2)


def rule_of(evidence=None, criteria="", today=date(2026, 11, 23), **connection: object):
    return suggested(
        evidence or nothing_there(), criteria, connection=someone(**connection), today=today
    ).rule


def wrote(sent, received, last_on=YESTERDAY):
    return replace(nothing_there(), messages=talk(sent, received, last_on))


@pytest.mark.parametrize(
    ("expected", "connected_on", "today"),
    [
        ("recent", date(2026, 5, 24), date(2026, 11, 23)),
        ("undecided", date(2026, 5, 23), date(2026, 11, 23)),
        ("undecided", date(2026, 5, 22), date(2026, 11, 23)),
        ("recent", date(2026, 11, 23), date(2026, 11, 23)),
        ("recent", date(2026, 12, 1), date(2026, 11, 23)),
        # month ends: six months before 31 August is 28 February
        ("recent", date(2026, 3, 1), date(2026, 8, 31)),
        ("undecided", date(2026, 2, 28), date(2026, 8, 31)),
        ("undecided", date(2024, 2, 29), date(2024, 8, 31)),
        ("recent", date(2024, 3, 1), date(2024, 8, 31)),
        ("recent", date(2026, 8, 31), date(2027, 2, 28)),
        ("undecided", date(2026, 8, 31), date(2027, 3, 1)),
        # leap day
        ("recent", date(2023, 8, 30), date(2024, 2, 29)),
        ("undecided", date(2023, 8, 29), date(2024, 2, 29)),
        ("undecided", None, date(2026, 11, 23)),
    ],
)
def test_recent_is_less_than_six_months(expected, connected_on, today):
    assert expected == rule_of(connected_on=connected_on, today=today)


@pytest.mark.parametrize(
    ("expected", "sent", "received"),
    [
        ("undecided", 1, 1),
        ("conversation", 1, 2),
        ("conversation", 2, 1),
        ("conversation", 2, 2),
        ("undecided", 3, 0),
        ("never-answered", 0, 3),
    ],
)
def test_a_conversation_is_three_messages_and_both_ways(expected, sent, received):
    assert expected == rule_of(wrote(sent, received))


@pytest.mark.parametrize(
    ("expected", "last_on", "today"),
    [
        ("conversation", date(2023, 11, 24), date(2026, 11, 23)),
        ("conversation", date(2023, 11, 23), date(2026, 11, 23)),
        ("old-conversation", date(2023, 11, 22), date(2026, 11, 23)),
        # leap days
        ("conversation", date(2024, 2, 29), date(2027, 2, 28)),
        ("old-conversation", date(2024, 2, 29), date(2027, 3, 1)),
        ("conversation", date(2025, 2, 28), date(2028, 2, 29)),
        ("old-conversation", date(2025, 2, 27), date(2028, 2, 29)),
        ("undecided", None, date(2026, 11, 23)),
    ],
)
def test_a_conversation_is_old_after_three_years(expected, last_on, today):
    """The day three years ago still counts as within."""
    assert expected == rule_of(wrote(2, 2, last_on), today=today)


@pytest.mark.parametrize(
    ("expected", "sent", "received"),
    [("undecided", 1, 1), ("old-conversation", 1, 2), ("old-conversation", 2, 2)],
)
def test_an_old_conversation_is_three_messages_too(expected, sent, received):
    assert expected == rule_of(wrote(sent, received, OLD))


@pytest.mark.parametrize(
    ("expected", "sent", "received"),
    [
        ("undecided", 0, 2),
        ("never-answered", 0, 3),
        ("never-answered", 0, 4),
        ("old-conversation", 1, 3),
    ],
)
def test_never_answered_is_three_messages_from_them_and_none_from_you(expected, sent, received):
    assert expected == rule_of(wrote(sent, received, OLD))


@pytest.mark.parametrize(
    ("expected", "connected_on", "today"),
    [
        ("undecided", date(2025, 11, 24), date(2026, 11, 23)),
        ("never-answered", date(2025, 11, 23), date(2026, 11, 23)),
        ("never-answered", date(2025, 11, 22), date(2026, 11, 23)),
        ("never-answered", date(2023, 2, 28), date(2024, 2, 29)),
        ("undecided", date(2023, 3, 1), date(2024, 2, 29)),
        ("undecided", date(2024, 2, 29), date(2025, 2, 28)),
        ("never-answered", date(2024, 2, 29), date(2025, 3, 1)),
        ("undecided", None, date(2026, 11, 23)),
    ],
)
def test_never_answered_needs_a_year(expected, connected_on, today):
    assert expected == rule_of(wrote(0, 3), connected_on=connected_on, today=today)


@pytest.mark.parametrize(
    ("expected", "connected_on", "today"),
    [
        ("outside-network-quiet", date(2023, 11, 24), date(2026, 11, 23)),
        ("outside-network", date(2023, 11, 23), date(2026, 11, 23)),
        ("outside-network", date(2023, 11, 22), date(2026, 11, 23)),
        ("outside-network", date(2025, 2, 28), date(2028, 2, 29)),
        ("outside-network-quiet", date(2025, 3, 1), date(2028, 2, 29)),
        ("outside-network-quiet", None, date(2026, 11, 23)),
    ],
)
def test_outside_the_network_needs_three_years_to_be_removed_rather_than_unfollowed(
    expected, connected_on, today
):
    assert expected == rule_of(None, NETWORK, today, connected_on=connected_on)


@pytest.mark.parametrize(
    ("expected", "sent", "received"),
    [("outside-network", 0, 0), ("undecided", 0, 1), ("unanswered", 1, 0)],
)
def test_outside_the_network_needs_that_nothing_was_exchanged(expected, sent, received):
    assert expected == rule_of(wrote(sent, received, OLD), NETWORK)


@pytest.mark.parametrize(
    ("expected", "criteria", "connection"),
    [
        ("undecided", "", {}),
        ("outside-network", NETWORK, {}),
        ("network", NETWORK, {"position": "Head of Design"}),
        ("network", NETWORK, {"company": "Design Bureau"}),
        ("outside-network", NETWORK, {"position": "Designer"}),
        ("undecided", NETWORK, {"position": ""}),
        ("outside-network", NETWORK, {"company": ""}),
        ("undecided", '[network]\ncompanies = ["Moth & Lamp"]', {"company": ""}),
        ("outside-network", '[network]\ncompanies = ["Moth & Lamp"]', {}),
        ("network", '[network]\ncompanies = ["Moth & Lamp"]', {"company": "moth & lamp ltd"}),
    ],
)
def test_outside_the_network_needs_a_network_and_a_job_to_compare(expected, criteria, connection):
    assert expected == rule_of(None, criteria, **connection)


@pytest.mark.parametrize(
    ("expected", "sent", "received"),
    [("undecided", 0, 0), ("unanswered", 1, 0), ("unanswered", 2, 0), ("undecided", 1, 1)],
)
def test_unanswered_is_one_message_from_you_and_none_from_them(expected, sent, received):
    assert expected == rule_of(wrote(sent, received, OLD))


@pytest.mark.parametrize(
    ("expected", "last_on", "today"),
    [
        ("undecided", date(2025, 11, 24), date(2026, 11, 23)),
        ("undecided", date(2025, 11, 23), date(2026, 11, 23)),
        ("unanswered", date(2025, 11, 22), date(2026, 11, 23)),
        ("undecided", date(2024, 2, 29), date(2025, 2, 28)),
        ("unanswered", date(2024, 2, 29), date(2025, 3, 1)),
        ("undecided", date(2023, 2, 28), date(2024, 2, 29)),
        ("unanswered", date(2023, 2, 27), date(2024, 2, 29)),
        ("undecided", None, date(2026, 11, 23)),
    ],
)
def test_unanswered_is_over_a_year(expected, last_on, today):
    assert expected == rule_of(wrote(1, 0, last_on), today=today)


TIES = {
    "an endorsement given": {"endorsements": Pair(1, 0)},
    "an endorsement received": {"endorsements": Pair(None, 1)},
    "an invitation from you": {"invitation": invited("me")},
    "an entry in the address book": {"address_book": True},
}


@pytest.mark.parametrize("tie", TIES.values(), ids=TIES)
@pytest.mark.parametrize(
    ("expected", "evidence"),
    [("undecided", wrote(0, 3)), ("outside-network-quiet", nothing_there())],
    ids=["wrote", "nothing"],
)
def test_any_other_tie_keeps_from_removal(tie, expected, evidence):
    assert expected == rule_of(replace(evidence, **tie), NETWORK)


@pytest.mark.parametrize(
    ("expected", "received", "groups"),
    [
        ("never-answered", 3, (0, 0, None)),
        ("never-answered", 4, (0, 1, OLD)),
        ("undecided", 3, (0, 1, OLD)),
        ("undecided", 3, (0, 3, OLD)),
        ("undecided", 3, (1, 0, OLD)),
        ("undecided", 6, (1, 3, OLD)),
    ],
)
def test_never_answered_counts_what_they_wrote_to_you_alone_and_what_you_wrote_anywhere(
    expected, received, groups
):
    assert expected == rule_of(replace(nothing_there(), messages=talk(0, received, OLD, groups)))


@pytest.mark.parametrize(
    ("expected", "sent", "received", "groups"),
    [
        ("old-conversation", 1, 2, (0, 0, None)),
        ("undecided", 1, 2, (0, 1, OLD)),
        ("undecided", 1, 5, (9, 4, OLD)),
        ("old-conversation", 1, 3, (9, 1, OLD)),
        ("conversation", 1, 3, (9, 1, TODAY)),
        ("undecided", 0, 9, (9, 5, TODAY)),
    ],
)
def test_a_conversation_is_between_two_and_stays_alive_in_a_group(expected, sent, received, groups):
    messages = talk(sent, received, OLD, groups)
    assert expected == rule_of(replace(nothing_there(), messages=messages))


@pytest.mark.parametrize(
    ("expected", "sent", "received", "groups"),
    [
        ("unanswered", 1, 0, (0, 0, None)),
        ("unanswered", 1, 0, (1, 0, OLD)),
        ("undecided", 1, 1, (0, 1, OLD)),
        ("undecided", 0, 0, (1, 0, OLD)),
    ],
)
def test_people_who_wrote_in_a_shared_group_are_not_unanswered(expected, sent, received, groups):
    messages = talk(sent, received, OLD, groups)
    assert expected == rule_of(replace(nothing_there(), messages=messages))


@pytest.mark.parametrize("groups", [(1, 0, OLD), (0, 1, OLD)])
def test_a_group_that_you_share_is_something_exchanged(groups):
    messages = talk(0, groups[1], OLD if groups[1] else None, groups)
    assert rule_of(replace(nothing_there(), messages=messages), NETWORK) == "undecided"


def test_an_invitation_from_them_is_not_a_tie():
    evidence = replace(nothing_there(), invitation=invited("them", note=True))
    assert rule_of(evidence, NETWORK) == "outside-network"


# --- every condition in a rule of one's own


def mine(condition, evidence=None, criteria="", **connection: object):
    text = f'{criteria}\n[[rule]]\nid = "mine"\noutcome = "unfollow"\n{condition}\n'
    return rule_of(evidence, text, **connection) == "mine"


def grouped(sent, received, groups):
    return replace(nothing_there(), messages=talk(sent, received, OLD, groups))


UNKNOWN = Evidence()
OFF = "".join(
    f"[rules.{rule.id}]\nenabled = false\n" for rule in builtin_criteria().rules if rule.protects
)
CASES = [
    ("connected_within_months = 24", True, nothing_there(), {"connected_on": date(2024, 11, 24)}),
    ("connected_within_months = 24", False, nothing_there(), {"connected_on": date(2024, 11, 23)}),
    ("connected_within_months = 24", False, nothing_there(), {"connected_on": None}),
    ("connected_within_months = 0", False, nothing_there(), {"connected_on": date(2026, 11, 23)}),
    ("connected_years_at_least = 2", False, nothing_there(), {"connected_on": date(2024, 11, 24)}),
    ("connected_years_at_least = 2", True, nothing_there(), {"connected_on": date(2024, 11, 23)}),
    ("connected_years_at_least = 2", True, nothing_there(), {"connected_on": date(2024, 11, 22)}),
    ("connected_years_at_least = 2", False, nothing_there(), {"connected_on": None}),
    ("messages_at_least = 2", False, wrote(1, 0), {}),
    ("messages_at_least = 2", True, wrote(1, 1), {}),
    ("messages_at_least = 2", True, wrote(2, 1), {}),
    ("messages_at_least = 0", False, UNKNOWN, {}),
    ("messages_at_most = 2", True, wrote(1, 0), {}),
    ("messages_at_most = 2", True, wrote(1, 1), {}),
    ("messages_at_most = 2", False, wrote(2, 1), {}),
    ("messages_at_most = 2", False, UNKNOWN, {}),
    ("sent_at_least = 2", False, wrote(1, 5), {}),
    ("sent_at_least = 2", True, wrote(2, 0), {}),
    ("sent_at_least = 2", True, wrote(3, 0), {}),
    ("sent_at_least = 0", False, UNKNOWN, {}),
    ("sent_at_most = 2", True, wrote(1, 5), {}),
    ("sent_at_most = 2", True, wrote(2, 0), {}),
    ("sent_at_most = 2", False, wrote(3, 0), {}),
    ("sent_at_most = 2", False, UNKNOWN, {}),
    ("received_at_least = 2", False, wrote(5, 1), {}),
    ("received_at_least = 2", True, wrote(0, 2), {}),
    ("received_at_least = 2", True, wrote(0, 3), {}),
    ("received_at_least = 0", False, UNKNOWN, {}),
    ("received_at_most = 2", True, wrote(5, 1), {}),
    ("received_at_most = 2", True, wrote(0, 2), {}),
    ("received_at_most = 2", False, wrote(0, 3), {}),
    ("received_at_most = 2", False, UNKNOWN, {}),
    ("last_message_within_years = 1", True, wrote(1, 0, date(2025, 11, 24)), {}),
    ("last_message_within_years = 1", True, wrote(1, 0, date(2025, 11, 23)), {}),
    ("last_message_within_years = 1", False, wrote(1, 0, date(2025, 11, 22)), {}),
    ("last_message_within_years = 1", False, wrote(1, 0, None), {}),
    ("last_message_within_years = 1", False, UNKNOWN, {}),
    ("last_message_before_years = 1", False, wrote(1, 0, date(2025, 11, 24)), {}),
    ("last_message_before_years = 1", False, wrote(1, 0, date(2025, 11, 23)), {}),
    ("last_message_before_years = 1", True, wrote(1, 0, date(2025, 11, 22)), {}),
    ("last_message_before_years = 1", False, wrote(1, 0, None), {}),
    ("last_message_before_years = 1", False, UNKNOWN, {}),
    ("both_wrote = true", True, wrote(1, 1), {}),
    ("both_wrote = true", False, wrote(0, 2), {}),
    ("both_wrote = true", False, UNKNOWN, {}),
    ("both_wrote = false", True, wrote(0, 2), {}),
    ("both_wrote = false", False, grouped(1, 1, (0, 1, OLD)), {}),
    ("both_wrote = true", False, grouped(1, 1, (0, 1, OLD)), {}),
    ("both_wrote = true", False, grouped(0, 1, (1, 1, OLD)), {}),
    ("both_wrote = false", True, grouped(0, 1, (0, 1, OLD)), {}),
    ("messages_at_least = 2", False, grouped(1, 1, (1, 1, OLD)), {}),
    ("messages_at_most = 2", False, grouped(1, 1, (1, 1, OLD)), {}),
    ("sent_at_least = 2", False, grouped(1, 0, (1, 0, OLD)), {}),
    ("sent_at_most = 1", False, grouped(1, 0, (1, 0, OLD)), {}),
    ("received_at_least = 2", False, grouped(0, 2, (0, 1, OLD)), {}),
    ("received_at_most = 1", False, grouped(0, 2, (0, 2, OLD)), {}),
    ("last_message_within_years = 1", True, grouped(1, 0, (1, 0, TODAY)), {}),
    ("last_message_before_years = 1", False, grouped(1, 0, (1, 0, TODAY)), {}),
    ("in_address_book = true", True, Evidence(address_book=True), {}),
    ("in_address_book = true", False, Evidence(address_book=False), {}),
    ("in_address_book = true", False, UNKNOWN, {}),
    ("in_address_book = false", True, Evidence(address_book=False), {}),
    ("in_address_book = false", False, UNKNOWN, {}),
    ("both_wrote = false", False, UNKNOWN, {}),
    ("on_keep_list = false", True, UNKNOWN, {}),
    ("on_keep_list = true", False, UNKNOWN, {}),
    ("at_kept_company = false", True, UNKNOWN, {}),
    ("at_kept_company = true", False, UNKNOWN, {}),
    ("recommended = true", True, Evidence(recommendations=Pair(0, 1)), {}),
    ("recommended = true", True, Evidence(recommendations=Pair(1, None)), {}),
    ("recommended = true", False, Evidence(recommendations=Pair(0, 0)), {}),
    ("recommended = false", True, Evidence(recommendations=Pair(0, 0)), {}),
    ("recommended = false", False, Evidence(recommendations=Pair(0, None)), {}),
    ("recommended = false", False, UNKNOWN, {}),
    ("noted = true", True, Evidence(note=True), {}),
    ("noted = true", False, Evidence(note=False), {}),
    ("noted = false", True, Evidence(note=False), {}),
    ("noted = false", False, UNKNOWN, {}),
    ("shared_employer = true", True, Evidence(shared_employers=("Teapot Works",)), {}),
    ("shared_employer = true", False, Evidence(shared_employers=()), {}),
    ("shared_employer = false", True, Evidence(shared_employers=()), {}),
    ("shared_employer = false", False, UNKNOWN, {}),
    ("endorsed_each_other = true", True, Evidence(endorsements=Pair(1, 1)), {}),
    ("endorsed_each_other = true", False, Evidence(endorsements=Pair(1, 0)), {}),
    ("endorsed_each_other = true", False, Evidence(endorsements=Pair(1, None)), {}),
    ("endorsed_each_other = false", True, Evidence(endorsements=Pair(1, 0)), {}),
    ("endorsed_each_other = false", False, Evidence(endorsements=Pair(1, None)), {}),
    ("endorsed_each_other = false", False, UNKNOWN, {}),
    ("in_network = true", False, UNKNOWN, {}),
    ("in_network = false", False, UNKNOWN, {}),
    ("other_tie = true", True, Evidence(endorsements=Pair(1, None)), {}),
    ("other_tie = true", False, nothing_there(), {}),
    ("other_tie = false", True, nothing_there(), {}),
    ("name_unclear = true", True, Evidence(namesake_recommended=True), {}),
    ("name_unclear = false", True, UNKNOWN, {}),
    ('people = ["prune-test-wren"]', True, UNKNOWN, {}),
    ('people = ["Wren Inkwell", "x"]', True, UNKNOWN, {}),
    ('people = ["Wren"]', False, UNKNOWN, {}),
    ('companies = ["teapot works gmbh"]', True, UNKNOWN, {}),
    ('companies = ["Teapot"]', False, UNKNOWN, {}),
    ('companies = ["Teapot Works"]', False, UNKNOWN, {"company": ""}),
    ('fields = ["potter"]', True, UNKNOWN, {}),
    ('fields = ["pot", "works teapot"]', False, UNKNOWN, {}),
    ('fields = ["teapot works"]', True, UNKNOWN, {}),
]


@pytest.mark.parametrize(("condition", "expected", "evidence", "connection"), CASES)
def test_a_condition_holds_from_its_threshold_on_and_never_for_the_unknown(
    condition, expected, evidence, connection
):
    """Protection is switched off here, so that the rule of one's own is the first."""
    assert expected is mine(condition, evidence, OFF, **connection)


def test_every_condition_has_its_cases():
    assert set(CONDITIONS) == {condition.split(" ")[0] for condition, *_ in CASES}


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_every_condition_says_what_it_means(condition):
    """For the page that explains the criteria: a phrase, not a sentence."""
    assert (condition.meaning.strip() != "", condition.meaning.endswith(".")) == (True, False)


@pytest.mark.parametrize(
    ("condition", "evidence", "connection"), [(c, e, p) for c, holds, e, p in CASES if holds]
)
def test_every_condition_gives_a_reason_that_is_a_sentence_and_names_its_file(
    condition, evidence, connection
):
    text = f'{OFF}\n[[rule]]\nid = "mine"\noutcome = "unfollow"\n{condition}\n'
    because = suggested(evidence, text, connection=someone(**connection)).because
    assert (
        len(because),
        because[0].endswith("."),
        ".csv" in because[0] or "criteria.toml" in because[0],
    ) == (1, True, True)


@pytest.mark.parametrize(
    ("expected", "key", "value"),
    [
        ("you connected less than 1 month ago", "connected_within_months", 1),
        ("you connected less than 2 months ago", "connected_within_months", 2),
        ("you connected less than 11 months ago", "connected_within_months", 11),
        ("you connected 1 or more years ago", "connected_years_at_least", 1),
        ("there are no messages between you, including groups", "messages_at_most", 0),
        ("there are at most 1 message between you, including groups", "messages_at_most", 1),
        ("there are at least 0 messages between you, not counting groups", "messages_at_least", 0),
        (
            "the last message, including in groups, is at most 1 year old",
            "last_message_within_years",
            1,
        ),
        ("you both wrote to each other, not counting groups", "both_wrote", True),
        ("you did not both write, including in groups", "both_wrote", False),
        ("you wrote a note about them", "noted", True),
        ("not: you wrote a note about them", "noted", False),
        (
            "their company is one of these: Teapot Works, Moth & Lamp",
            "companies",
            ("Teapot Works", "Moth & Lamp"),
        ),
    ],
)
def test_a_condition_is_put_into_words(expected, key, value):
    assert expected == CONDITIONS[key].means(value)

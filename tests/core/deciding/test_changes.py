"""The sentence on what would change a suggestion is true: make the change and ask again."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.builders import TODAY, nothing_known, nothing_there, someone, suggested, talk
from core.examples import some
from prune.deciding.case import Case, Lists, keys_of
from prune.deciding.criteria import builtin_criteria
from prune.model.evidence import Evidence, Invitation, Messages, Pair

YOURS = "You can change this with a rule of your own (criteria.toml)."
KEPT = '[keep]\npeople = ["prune-test-wren"]\n'


class World:
    """Someone with evidence before criteria on a day; `ask` gives outcome and rule."""

    def __init__(self, evidence, connection, criteria, today=TODAY, lists="") -> None:
        self.evidence, self.connection = evidence, connection
        self.criteria, self.today, self.lists = criteria, today, lists

    def but(self, **changes: object):
        evidence = {k: changes.pop(k) for k in list(changes) if k in Evidence.__slots__}
        new = World(self.evidence, self.connection, self.criteria, self.today, self.lists)
        for name, value in changes.items():
            setattr(new, name, value)
        new.evidence = replace(self.evidence, **evidence)
        return new

    def suggestion(self):
        text = self.lists + self.criteria
        return suggested(self.evidence, text, connection=self.connection, today=self.today)

    def outcome(self):
        return self.suggestion().outcome.label


def day_of(text):
    return datetime.strptime(text, "%d %B %Y").date()


def messages_since(world, least, since):
    """All the small ways to have so many messages, both ways, with the last since a day."""
    now = world.evidence.messages
    for last_on in (since, since + (world.today - since) // 2, world.today):
        for extra in (0, 1):
            sent, received = max(now.sent, 1), max(now.received, 1)
            more = max(least + extra - sent - received, 0)
            yield Messages(sent + more, received, last_on)
            yield Messages(sent, received + more, last_on)


def one_more(world, *, sent=0, received=0, on):
    now = world.evidence.messages
    last_on = max(day for day in (now.last_on, on) if day)
    return Messages(now.sent + sent, now.received + received, last_on)


WITHOUT = {
    "the recommendation": lambda w: w.but(recommendations=none_left(w.evidence.recommendations)),
    "your note": lambda w: w.but(note=False),
    "the shared employer": lambda w: w.but(shared_employers=()),
    "the endorsements": lambda w: w.but(endorsements=none_left(w.evidence.endorsements)),
    "the fields and companies in your criteria": lambda w: w.but(
        lists=re.sub(r"\[network\]\n.*\n", "", w.lists)
    ),
}


def none_left(pair):
    """What was there is gone; what was unknown stays unknown."""
    return Pair(*(None if half is None else 0 for half in (pair.given, pair.received)))


def after_a_message(world, since):
    days = (since, since + (world.today - since) // 2, world.today)
    for way in ({"sent": 1}, {"received": 1}):
        for day in days:
            yield world.but(messages=one_more(world, **way, on=day))


def after_messages(world, least, since):
    for way in messages_since(world, int(least), since):
        yield world.but(messages=way)


def after_an_answer(world, whose):
    way = {"sent": 1} if whose == "you" else {"received": 1}
    yield world.but(messages=one_more(world, **way, on=world.today))


def on_the_day(world, day):
    """Up to the day before nothing is to change."""
    before = [world.today + (day - world.today) * n // 9 for n in range(9)]
    before.append(day - timedelta(days=1))
    assert {world.outcome()} == {world.but(today=one).outcome() for one in before}
    yield world.but(today=day)


def for_another_reason(world, changed):
    """The outcome is to stay, and the rule is not."""
    assert changed.suggestion().rule != world.suggestion().rule
    yield world
    yield changed


SENTENCES = {
    r"A message since (?P<day>.+) would make this (?P<outcome>.+)\.": (
        lambda world, m: after_a_message(world, day_of(m["day"]))
    ),
    r"A conversation \((?P<least>\d+) or more messages, from both of you, the last since (?P<day>.+)\) "
    r"would make this (?P<outcome>.+)\.": (
        lambda world, m: after_messages(world, m["least"], day_of(m["day"]))
    ),
    r"An answer from (?P<whose>you|them) would make this (?P<outcome>.+)\.": (
        lambda world, m: after_an_answer(world, m["whose"])
    ),
    r"If nothing new happens, this becomes (?P<outcome>.+) on (?P<day>.+)\.": (
        lambda world, m: on_the_day(world, day_of(m["day"]))
    ),
    r"This stays (?P<outcome>.+) after (?P<day>.+), but for another reason\.": (
        lambda world, m: for_another_reason(world, world.but(today=day_of(m["day"])))
    ),
    r"Without (?P<what>.+), this would be (?P<outcome>.+)\.": (
        lambda world, m: [WITHOUT[m["what"]](world)]
    ),
    r"Even without (?P<what>.+), this would be (?P<outcome>.+) for another reason\.": (
        lambda world, m: for_another_reason(world, WITHOUT[m["what"]](world))
    ),
    r"An export with messages\.csv that shows a conversation between you "
    r"would make this (?P<outcome>.+)\.": (
        lambda world, _: [world.but(messages=Messages(9, 9, world.today))]
    ),
    r"Adding them to your keep list would make this (?P<outcome>.+)\.": (
        lambda world, _: [world.but(lists=KEPT + world.lists)]
    ),
}


def told(world, sentence):
    """The outcome that a sentence tells, and the outcomes when what it says has happened."""
    for pattern, worlds_after in SENTENCES.items():
        if m := re.fullmatch(pattern, sentence):
            return m["outcome"], [other.outcome() for other in worlds_after(world, m)]
    raise AssertionError(f"a sentence this test does not know: {sentence}")


def assert_true(world):
    sentence = world.suggestion().unless
    if sentence in {None, YOURS}:
        return
    outcome, outcomes = told(world, sentence)
    assert {outcome} == set(outcomes), sentence
    if "for another reason" not in sentence:
        assert outcome != world.outcome(), sentence


# --- for the package's own rules

counts = st.integers(0, 5)
near = st.sampled_from(
    [
        date(year, month, day)
        for year, month, day in [
            (2023, 11, 22),
            (2023, 11, 23),
            (2023, 11, 24),
            (2024, 2, 29),
            (2025, 11, 22),
            (2025, 11, 23),
            (2026, 5, 23),
            (2026, 5, 24),
            (2026, 5, 31),
            (2026, 8, 31),
            (2026, 11, 22),
        ]
    ]
)
days = near | st.dates(date(2014, 1, 1), TODAY)
evidences = st.builds(
    Evidence,
    messages=st.none() | st.builds(Messages, counts, counts, st.none() | days),
    invitation=st.none()
    | st.builds(Invitation, st.sampled_from(["me", "them"]), days, st.booleans()),
    endorsements=st.none() | st.builds(Pair, st.none() | counts, st.none() | counts),
    recommendations=st.sampled_from(
        [None, Pair(0, 0), Pair(0, 0), Pair(None, 0), Pair(1, 0), Pair(None, 1)]
    ),
    note=st.sampled_from([None, False, False, True]),
    shared_employers=st.sampled_from([None, (), (), ("Teapot Works",)]),
    namesake_recommended=st.sampled_from([False, False, False, True]),
)
people = st.builds(
    lambda day, position: someone(connected_on=day, position=position),
    st.none() | days,
    st.sampled_from(["", "Potter", "Head of Design"]),
)
networks = st.sampled_from(["", '[network]\nfields = ["design"]\n'])
todays = st.sampled_from([TODAY, date(2028, 2, 29), date(2027, 2, 28), date(2026, 12, 31)])


@settings(max_examples=some(500))
@given(evidences, people, networks, todays)
def test_the_sentence_is_true_for_the_packages_rules(evidence, connection, network, today):
    assert_true(World(evidence, connection, "", today, network))


# --- for criteria of the member's own

switched = st.lists(
    st.sampled_from([rule.id for rule in builtin_criteria().rules[:-1]]), unique=True, max_size=5
).map(lambda rules: "".join(f"[rules.{rule}]\nenabled = false\n" for rule in rules))
own_rules = st.lists(
    st.builds(
        lambda outcome, condition: f'[[rule]]\noutcome = "{outcome}"\n{condition}\n',
        st.sampled_from(["keep", "review", "talk", "unfollow", "remove"]),
        st.sampled_from(
            [
                'fields = ["potter"]',
                "connected_within_months = 24",
                "connected_years_at_least = 2",
                "sent_at_least = 2",
                "received_at_most = 1",
                "messages_at_most = 4",
                "both_wrote = false",
                "last_message_before_years = 2",
                "last_message_within_years = 5",
                "recommended = false",
                "other_tie = true",
            ]
        ),
    ),
    max_size=2,
).map("".join)


@settings(max_examples=some(500))
@given(evidences, people, networks, switched, own_rules)
def test_the_sentence_is_true_for_any_criteria(evidence, connection, network, off, own):
    assert_true(World(evidence, connection, own + off, lists=network))


@pytest.mark.parametrize(
    ("expected", "world"),
    [
        (
            "A message since 23 November 2023 would make this Keep.",
            World(replace(nothing_there(), messages=talk(2, 5, date(2020, 1, 2))), someone(), ""),
        ),
        (
            "If nothing new happens, this becomes Review on 24 May 2027.",
            World(
                nothing_there(), someone(connected_on=date(2026, 11, 24)), "", date(2026, 11, 30)
            ),
        ),
        (
            "If nothing new happens, this becomes Review on 1 March 2027.",
            World(nothing_there(), someone(connected_on=date(2026, 8, 31)), ""),
        ),
        (
            "This stays Keep after 7 March 2035, but for another reason.",
            World(
                replace(nothing_there(), shared_employers=("Teapot Works",)),
                someone(),
                '[[rule]]\noutcome = "keep"\nconnected_within_months = 240\n',
            ),
        ),
        (
            "An export with messages.csv that shows a conversation between you would make this Keep.",
            World(nothing_known(), someone(), "[rules.conversation]\nmessages_at_least = 1\n"),
        ),
        (
            "Adding them to your keep list would make this Keep.",
            World(
                replace(nothing_there(), messages=talk(2, 2, date(2020, 1, 2))),
                someone(),
                "[rules.old-conversation]\nenabled = false\n",
            ),
        ),
        (
            "This stays Keep after 23 March 2027, but for another reason.",
            World(
                replace(nothing_there(), messages=talk(2, 2, TODAY)),
                someone(connected_on=date(2026, 9, 23)),
                "",
            ),
        ),
        (
            "Even without the recommendation, this would be Keep for another reason.",
            World(replace(nothing_there(), recommendations=Pair(0, 1), note=True), someone(), ""),
        ),
        (
            "An answer from them would make this Review.",
            World(replace(nothing_there(), messages=talk(1, 0, date(2020, 1, 2))), someone(), ""),
        ),
        (
            (
                "A conversation (5 or more messages, from both of you, the last since 23 November 2024) "
                "would make this Keep."
            ),
            World(
                nothing_there(),
                someone(),
                "[rules.conversation]\nmessages_at_least = 5\nlast_message_within_years = 2\n",
            ),
        ),
    ],
)
def test_sentences_that_change_with_the_numbers(expected, world):
    assert expected == world.suggestion().unless
    assert_true(world)


LEAST = "[rules.conversation]\nmessages_at_least = {}\n"
FIVE = f"{LEAST.format(5)}last_message_within_years = 2\n"
POTTERS = '[[rule]]\noutcome = "unfollow"\nfields = ["potter"]\n'
TALK = "A conversation ({} or more messages, from both of you, the last since 23 November 2023)"


@pytest.mark.parametrize(
    ("expected", "sent", "received", "criteria"),
    [
        (f"{TALK.format(2)} would make this Keep.", 0, 0, LEAST.format(1)),
        (f"{TALK.format(2)} would make this Keep.", 0, 0, LEAST.format(2)),
        (f"{TALK.format(3)} would make this Keep.", 0, 0, LEAST.format(3)),
        # too few, from one alone, just enough but too old
        (f"{TALK.format(3)} would make this Keep.", 1, 1, POTTERS),
        (f"{TALK.format(3)} would make this Keep.", 0, 3, POTTERS),
        (f"{TALK.format(3)} would make this Keep.", 3, 0, POTTERS),
        ("A message since 23 November 2023 would make this Keep.", 1, 2, POTTERS),
        # one more message is enough from the fourth on
        ("A message since 23 November 2024 would make this Review.", 1, 2, FIVE),
        ("A message since 23 November 2024 would make this Keep.", 2, 2, FIVE),
        ("An answer from you would make this Review.", 0, 3, FIVE),
        ("An answer from you would make this Keep.", 0, 4, FIVE),
    ],
)
def test_no_more_is_asked_than_the_conversation_rule_asks(expected, sent, received, criteria):
    last_on = date(2020, 1, 2) if sent or received else None
    messages = talk(sent, received, last_on)
    world = World(replace(nothing_there(), messages=messages), someone(), criteria)
    assert expected == world.suggestion().unless
    assert_true(world)


@pytest.mark.parametrize(
    ("expected", "last_on", "connected_on"),
    [
        ("2 June 2027", date(2024, 6, 1), date(2025, 12, 1)),
        ("1 April 2027", date(2025, 6, 1), date(2025, 4, 1)),
    ],
)
def test_of_two_spans_the_one_that_ends_first_is_told(expected, last_on, connected_on):
    rule = (
        '[[rule]]\noutcome = "keep"\nconnected_within_months = 24\nlast_message_within_years = 3\n'
    )
    evidence = replace(nothing_there(), messages=talk(1, 0, last_on))
    world = World(evidence, someone(connected_on=connected_on), rule)
    assert world.suggestion().unless == (
        f"If nothing new happens, this becomes Talk first on {expected}."
    )
    assert_true(world)


@pytest.mark.parametrize(
    ("expected", "evidence", "criteria", "lists"),
    [
        (
            "If nothing new happens, this becomes Review on 7 March 2035.",
            nothing_known(),
            '[[rule]]\noutcome = "keep"\nconnected_within_months = 240\n',
            "",
        ),
        (YOURS, nothing_there(), '[[rule]]\noutcome = "keep"\nmessages_at_most = 0\n', ""),
        (
            YOURS,
            nothing_there(),
            "[rules.keep-people]\nenabled = false\n[rules.conversation]\nenabled = false\n",
            '[network]\nfields = ["design"]\n',
        ),
    ],
    ids=["time", "messages", "no keep list"],
)
def test_where_the_usual_ways_are_closed(expected, evidence, criteria, lists):
    """Rules of one's own that keep, and built-in ones that are switched off."""
    world = World(evidence, someone(), criteria, lists=lists)
    assert expected == world.suggestion().unless
    assert_true(world)


@pytest.mark.parametrize(
    ("expected", "evidence", "condition"),
    [
        ("Unfollow", {"recommendations": Pair(0, 1)}, "recommended"),
        ("Unfollow", {"recommendations": Pair(1, 0)}, "recommended"),
        ("Review", {"recommendations": Pair(None, 1)}, "recommended"),
        ("Review", {"recommendations": Pair(1, None)}, "recommended"),
        ("Unfollow", {"endorsements": Pair(1, 1)}, "endorsed_each_other"),
    ],
)
def test_without_what_is_known_the_unknown_stays_unknown(expected, evidence, condition):
    """A rule for those with no recommendation holds only where both files say so."""
    rule = f'[[rule]]\noutcome = "unfollow"\n{condition} = false\n'
    world = World(replace(nothing_there(), **evidence), someone(), rule)
    assert f"this would be {expected}." in world.suggestion().unless
    assert_true(world)


@pytest.mark.parametrize("evidence", [nothing_known(), nothing_there()])
def test_other_messages_leave_all_other_evidence_as_it_is(evidence):
    evidence = replace(
        evidence,
        invitation=Invitation("me", TODAY, note=True),
        endorsements=Pair(1, 2),
        recommendations=Pair(3, 4),
        note=True,
        shared_employers=("Teapot Works",),
        namesake_recommended=True,
    )
    case = Case(someone(), evidence, keys_of(Lists()), TODAY, evidence.messages)
    assert replace(case, messages=Messages(5, 6, TODAY)) == case.with_messages(
        Messages(5, 6, TODAY)
    )

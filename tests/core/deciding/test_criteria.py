"""Criteria: the package's rules as a member's `criteria.toml` changes them."""

from datetime import date

import pytest

from core.builders import Evidence, nothing_there, someone, suggested, talk
from prune.deciding.criteria import MAX_ID, MAX_NUMBER, builtin_criteria, read_criteria
from prune.errors import CriteriaError
from prune.model.evidence import Pair
from prune.model.outcome import Outcome

PROTECTING = [
    "keep-people",
    "keep-companies",
    "recommendation",
    "own-note",
    "recent",
    "conversation",
    "unclear-name",
]
OTHERS = [
    "shared-employer",
    "network",
    "endorsed-each-other",
    "never-answered",
    "outside-network",
    "outside-network-quiet",
    "old-conversation",
    "unanswered",
    "undecided",
]


def ids(text=""):
    return [rule.id for rule in read_criteria(text.encode()).rules]


def test_without_a_file_the_packages_rules_stand_in_order_protection_first():
    assert PROTECTING + OTHERS == [rule.id for rule in builtin_criteria().rules] == ids()


def test_rules_of_ones_own_stand_after_protection_and_before_the_rest():
    text = """
        [[rule]]
        id = "pitches"
        outcome = "unfollow"
        fields = ["growth hacker"]

        [[rule]]
        outcome = "review"
        companies = ["Teapot Works"]
    """
    assert [*PROTECTING, "pitches", "own-rule-2", *OTHERS] == ids(text)


def test_a_rule_can_be_switched_off():
    assert [one for one in PROTECTING + OTHERS if one != "network"] == ids(
        "[rules.network]\nenabled = false"
    )


@pytest.mark.parametrize(
    ("rule", "key", "number"),
    [
        ("recent", "connected_within_months", 12),
        ("conversation", "messages_at_least", 5),
        ("conversation", "last_message_within_years", 0),
        ("never-answered", "received_at_least", 10),
        ("outside-network", "connected_years_at_least", 1000),
    ],
)
def test_a_threshold_can_be_changed_and_the_others_stay(rule, key, number):
    before = {one.id: one for one in builtin_criteria().rules}
    after = {
        one.id: one for one in read_criteria(f"[rules.{rule}]\n{key} = {number}".encode()).rules
    }
    assert ([rule], number) == (
        [
            one
            for one in before
            if [v for _, v in before[one].conditions] != [v for _, v in after[one].conditions]
        ],
        after[rule].value(key),
    )


def test_a_changed_threshold_decides_and_is_what_the_reason_says():
    connection = someone(connected_on=date(2026, 3, 1))
    text = "[rules.recent]\nconnected_within_months = 12"
    assert [
        (one.rule, one.because)
        for one in (suggested(Evidence(), c, connection=connection) for c in ("", text))
    ] == [
        (
            "undecided",
            ("No rule applies, and without your messages there is too little to go on.",),
        ),
        (
            "recent",
            ("You connected on 1 March 2026, less than 12 months ago (Connections.csv).",),
        ),
    ]


@pytest.mark.parametrize(
    ("written", "met"),
    [
        ("https://www.linkedin.com/in/prune-test-zo%C3%AB", True),
        ("linkedin.com/in/PRUNE-TEST-ZOË/", True),
        ("prune-test-zoë", True),
        ("Zoë Inkwell", True),
        ("  zoë   INKWELL ", True),
        ("Zoë", False),
        ("Zoe Inkwell", False),
        ("prune-test-zo", False),
    ],
)
def test_the_keep_list_knows_people_by_any_spelling_of_their_address_or_full_name(written, met):
    zoe = someone(slug="prune-test-zoë", name="Zoë Inkwell")
    rule = suggested(nothing_there(), f'[keep]\npeople = ["{written}"]', connection=zoe).rule
    assert met is (rule == "keep-people")


@pytest.mark.parametrize("name", ["Wren Inkwell/Quill", "Wren #1 Inkwell", "Wren 100%25 Inkwell"])
def test_the_keep_list_knows_a_name_with_signs_that_an_address_would_end_at(name):
    text = f'[keep]\npeople = ["{name.upper()}"]'
    assert suggested(nothing_there(), text, connection=someone(name=name)).rule == "keep-people"


@pytest.mark.parametrize(
    ("written", "met"),
    [
        ("Teapot Works", True),
        ("TEAPOT WORKS GmbH", True),
        ("@teapot works", True),
        ("Teapot", False),
        ("Works", False),
        ("Teapot Works Hamburg", False),
    ],
)
def test_companies_match_whole_and_without_their_legal_form(written, met):
    connection = someone(company="Teapot Works, Inc.")
    rules = {
        "keep-companies": f'[keep]\ncompanies = ["{written}"]',
        "network": f'[network]\ncompanies = ["{written}"]',
        "mine": f'[[rule]]\nid = "mine"\noutcome = "review"\ncompanies = ["{written}"]',
    }
    assert [met] * 3 == [
        suggested(nothing_there(), text, connection=connection).rule == rule
        for rule, text in rules.items()
    ]


def test_the_longest_name_of_a_rule_and_the_largest_number_are_fine():
    text = f'[[rule]]\nid = "{"a" * MAX_ID}"\noutcome = "keep"\nmessages_at_most = {MAX_NUMBER}'
    assert "a" * MAX_ID in ids(text)


@pytest.mark.parametrize("listed", ["--", "GmbH & Co. KG"])
def test_nobody_without_a_company_is_at_one(listed):
    """`--` has no words, and no company either."""
    suggestion = suggested(
        nothing_there(), f'[keep]\ncompanies = ["{listed}"]', connection=someone(company="")
    )
    assert suggestion.rule == "undecided"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("c.toml, line 1: c.toml has the key “kep”", "[kep]\npeople = []"),
        ("c.toml, line 2: [keep] has the key “peple”", "[keep]\npeple = []"),
        ("c.toml, line 3: [network] has the key “field”", "[network]\n\nfield = []"),
        ("c.toml, line 2: “people” must be a list of quoted strings", '[keep]\npeople = "Wren"'),
        ("c.toml, line 2: “people” must be a list of quoted strings", "[keep]\npeople = [1]"),
        ("c.toml, line 2: “people” must be a list of quoted strings", '[keep]\npeople = [""]'),
        ("c.toml, line 1: “keep” must be a section", "keep = 1"),
        ("c.toml, line 1: “rule” must be in double brackets", '[rule]\nid = "x"'),
        ("c.toml, line 1: [rules] has the key “recents”", "[rules.recents]\nenabled = true"),
        ("c.toml, line 2: “enabled” must be true or false", "[rules.recent]\nenabled = 1"),
        (
            "c.toml, line 2: [rules.recent] has the key “months”",
            "[rules.recent]\nmonths = 1",
        ),
        (
            "c.toml, line 2: “connected_within_months” must be a whole number",
            '[rules.recent]\nconnected_within_months = "6"',
        ),
        (
            "c.toml, line 2: “connected_within_months” must be a whole number",
            "[rules.recent]\nconnected_within_months = -1",
        ),
        (
            "c.toml, line 2: “connected_within_months” must be a whole number",
            "[rules.recent]\nconnected_within_months = true",
        ),
        (
            "c.toml, line 2: “connected_within_months” must be a whole number",
            "[rules.recent]\nconnected_within_months = 1.5",
        ),
        (
            "c.toml, line 2: “connected_within_months” must be a whole number",
            "[rules.recent]\nconnected_within_months = 1000000000000",
        ),
        (
            "c.toml, line 2: the rule “undecided” catches everyone left",
            "[rules.undecided]\nenabled = false",
        ),
        (
            "c.toml, line 2: the rule “own-rule-1” needs an outcome",
            '[[rule]]\nfields = ["x"]',
        ),
        (
            "c.toml, line 2: the rule “own-rule-1” needs an outcome",
            '[[rule]]\noutcome = "delete"\nfields = ["x"]',
        ),
        (
            "c.toml, line 3: the rule “own-rule-1” needs an outcome, one of keep, review, talk, unfollow or remove",
            '[[rule]]\nfields = ["x"]\noutcome = ["keep"]',
        ),
        (
            "c.toml, line 3: “id” must be a short",
            '[[rule]]\noutcome = "keep"\nid = 5\nnoted = true',
        ),
        (
            "c.toml, line 3: “id” must be a short",
            '[[rule]]\noutcome = "keep"\nid = ""\nnoted = true',
        ),
        (
            "c.toml, line 2: “id” must be a short",
            f'[[rule]]\nid = "{"a" * (MAX_ID + 1)}"\noutcome = "keep"\nnoted = true',
        ),
        (
            "c.toml, line 3: the rule “undecided” catches everyone left",
            "[rules.undecided]\n# not this one\nenabled = false",
        ),
        (
            "c.toml, line 2: “messages_at_least” must be a whole number",
            f"[rules.conversation]\nmessages_at_least = {MAX_NUMBER + 1}",
        ),
        (
            "c.toml, line 2: the rule “own-rule-1” has no condition",
            '[[rule]]\noutcome = "remove"',
        ),
        (
            "c.toml, line 2: “id” must be a short quoted string of visible characters that no other rule uses",
            '[[rule]]\nid = "recent"\noutcome = "keep"\nfields = ["x"]',
        ),
        (
            "c.toml, line 6: “id” must be a short quoted string of visible characters that no other rule uses",
            '[[rule]]\nid = "a"\noutcome = "keep"\nfields = ["x"]\n[[rule]]\nid = "a"\noutcome = "keep"\nfields = ["x"]',
        ),
        (
            "c.toml, line 4: [[rule]] has the key “protects”",
            '[[rule]]\noutcome = "remove"\nfields = ["x"]\nprotects = true',
        ),
        (
            "c.toml, line 4: [[rule]] has the key “feilds”",
            '# mine\n[[rule]]\noutcome = "remove"\nfeilds = ["x"]',
        ),
        ("c.toml is not valid TOML: ", "[keep\npeople = []"),
        ("c.toml is not valid TOML: ", "[keep]\npeople = [“Wren”]"),
        ("c.toml is not valid TOML: ", "[keep]\n[keep]"),
        ("c.toml is not valid TOML: ", "x = " + "[" * 5000),
    ],
)
def test_what_we_do_not_know_is_refused_with_its_line(expected, text):
    with pytest.raises(CriteriaError) as caught:
        read_criteria(text.encode(), "c.toml")
    assert expected == str(caught.value)[: len(expected)]


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        ("is not UTF-8 text \\(line 2\\)", b"[keep]\npeople = ['Zo\xeb']"),
        ("is not UTF-8 text \\(line 1\\)", "[keep]".encode("utf-16")),
        ("is too long", b"#" * ((1 << 20) + 1)),
        ("is not valid TOML", b"PK\x03\x04"),
    ],
)
def test_a_file_that_is_not_text_is_refused(expected, data):
    with pytest.raises(CriteriaError, match=expected):
        read_criteria(data)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_of_any_editor_are_fine(line_end, mark):
    text = mark + '[keep]\npeople = ["prune-test-wren"]\n'.replace("\n", line_end)
    assert suggested(nothing_there(), text).rule == "keep-people"


def test_a_broken_key_behind_a_line_break_in_a_text_is_named_by_its_real_line():
    """A text over several lines does not shift the count, whatever signs it holds."""
    text = '[[rule]]\nid = """a\u2028b\n"""\noutcome = "keep"\nfeilds = ["x"]\n'
    with pytest.raises(CriteriaError, match="line 5: "):
        read_criteria(text.encode())


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_may_be_a_rules(outcome):
    text = f'[[rule]]\nid = "mine"\noutcome = "{outcome}"\nfields = ["potter"]'
    suggestion = suggested(nothing_there(), text)
    assert (suggestion.rule, suggestion.outcome) == ("mine", outcome)


@pytest.mark.parametrize(
    "evidence",
    [
        Evidence(recommendations=Pair(0, 1)),
        Evidence(note=True),
        Evidence(messages=talk(2, 2, date(2026, 1, 1))),
    ],
)
def test_a_rule_of_ones_own_never_stands_before_protection(evidence):
    text = '[[rule]]\nid = "mine"\noutcome = "remove"\nfields = ["potter"]'
    assert suggested(evidence, text).outcome is Outcome.KEEP

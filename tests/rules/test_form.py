"""The form of what matters: it says every rule, and what it writes is read as what it showed."""

import re

import pytest

from core.golden import ROOT
from prune.deciding.condition import Condition, Value, ValueType
from prune.deciding.criteria import Criteria, builtin_criteria, read_criteria
from prune.deciding.form import make_form
from prune.demo import demo_criteria_file
from prune.errors import CriteriaError
from rules.written import as_json, written

FILES = {
    "nothing": b"",
    "the demo": demo_criteria_file(),
    **{path.parent.name: path.read_bytes() for path in sorted(ROOT.rglob("criteria.toml"))},
    "numbers and switches": b"[rules.recent]\nconnected_within_months = 1\n"
    b"[rules.unanswered]\nenabled = false\nsent_at_least = 2\n",
    "what has no box": b"[rules.outside-network]\nother_tie = true\nin_network = true\n"
    b"[rules.conversation]\nboth_wrote = false\n",
    "own rules": b'[[rule]]\noutcome = "remove"\nfields = ["a"]\n[[rule]]\noutcome = "talk"\n'
    b'id = "two"\nreceived_at_least = 2\nrecommended = false\n',
    "what strangers write": '[keep]\npeople = ["a\\"b\\\\", "#x]\\n[rules]", "\\u007f\\u0001", "星 🐣"]\n'
    '[[rule]]\nid = "☂"\noutcome = "review"\ncompanies = ["x\\ny = 1\\u007f", "]"]\n'.encode(),
    "a mark in front": b"\xef\xbb\xbf[network]\r\ncompanies = ['Kettle']\r\n",
}


def told(criteria: Criteria) -> object:
    """All that criteria say; the ids of rules without one depend on their number."""

    def values(conditions: tuple[tuple[Condition, Value], ...]) -> list[tuple[str, Value]]:
        return [(condition.key, value) for condition, value in conditions]

    rules = [(rule.id, rule.outcome, values(rule.conditions)) for rule in criteria.rules]
    return criteria.lists, rules


def test_every_rule_is_said_with_a_box_for_each_of_its_numbers():
    for rule in builtin_criteria().rules:
        numbers = [
            condition.key
            for condition, _ in rule.conditions
            if condition.value_type is ValueType.NUMBER
        ]
        assert sorted(re.findall(r"\{(\w+)\}", rule.says)) == sorted(numbers), rule.id
    unsaid = [rule.id for rule in builtin_criteria().rules if not rule.says]
    assert unsaid == ["keep-people", "keep-companies", "undecided"]


def test_a_sentence_begins_with_what_its_rule_suggests():
    for rule in builtin_criteria().rules:
        if rule.says:
            begin = rule.says.removeprefix("Suggest ")
            assert begin.startswith(rule.outcome.label), rule.id


def test_what_the_form_writes_is_read_as_the_file_it_was_made_from():
    files = list(FILES.values())
    again = written([as_json(make_form(file)) for file in files])
    for before, after in zip(files, again, strict=True):
        assert told(read_criteria(after.encode())) == told(read_criteria(before))
        assert as_json(make_form(after.encode())) == as_json(make_form(before))


def test_what_is_as_usual_stands_in_the_file_as_a_comment():
    (text,) = written([as_json(make_form(b""))])
    assert "\n# people = []\n" in text
    assert "\n# Keep whoever I connected with in the last 6 months.\n[rules.recent]\n" in text
    assert "\n# connected_within_months = 6\n" in text
    assert told(read_criteria(text.encode())) == told(builtin_criteria())


def test_what_was_changed_is_in_the_file_and_in_its_comments():
    form = as_json(make_form(FILES["own rules"]))
    by_header = {part["header"]: part for part in form["parts"]}
    by_header["[network]"]["boxes"][0]["value"] = ["Kites", 'half \ud83d"']
    by_header["[rules.recent]"]["boxes"][0]["value"] = 1
    by_header["[rules.own-note]"]["is_on"] = False
    form["parts"][-1]["is_on"] = False
    (text,) = written([form])
    assert "# Keep whoever I connected with in the last 1 month.\n" in text
    assert "# Switched off: Keep whoever I wrote a note about on LinkedIn.\n" in text
    assert '\n# id = "two"\n' in text
    criteria = read_criteria(text.encode())
    ids = {rule.id: rule for rule in criteria.rules}
    assert criteria.lists.fields == ("Kites", 'half \ufffd"')
    assert ids["recent"].value("connected_within_months") == 1
    assert ("own-note" in ids, "two" in ids, "own-rule-1" in ids) == (False, False, True)


@pytest.mark.parametrize("data", [b"[keep]\nperson = []", b"[keep", b"\xff"])
def test_what_the_build_refuses_has_no_form(data):
    with pytest.raises(CriteriaError):
        make_form(data)

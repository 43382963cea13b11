"""All rules in order, and which of them may hold for somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.builders import criteria_of, nothing_there, someone, suggested
from prune.deciding.criteria import builtin_criteria

PEOPLE = ["prune-test-wren", "Wren Inkwell", "prune-test-toby"]
COMPANIES = ["Teapot Works GmbH", "Moth & Lamp"]
FIELDS = ["potter", "teapot works", "lamplighter"]


def rule(number, **named: list[str]):
    conditions = "".join(f"{key} = {texts}\n" for key, texts in named.items() if texts)
    return f'[[rule]]\nid = "mine-{number}"\noutcome = "unfollow"\n{conditions}\n'.replace("'", '"')


def some(texts):
    return st.lists(st.sampled_from(texts), max_size=2, unique=True)


named = st.fixed_dictionaries(
    {"people": some(PEOPLE), "companies": some(COMPANIES), "fields": some(FIELDS)}
).filter(lambda texts: any(texts.values()))


@given(st.lists(named, min_size=1, max_size=4))
def test_looking_rules_up_gives_the_same_as_asking_each_in_turn(rules):
    """Every condition of a rule must hold; the first of the rules whose do decides."""
    text = "".join(rule(number, **texts) for number, texts in enumerate(rules))
    holds = {"people": PEOPLE[:2], "companies": COMPANIES[:1], "fields": FIELDS[:2]}
    expected = next(
        (
            f"mine-{number}"
            for number, texts in enumerate(rules)
            if all(not texts[key] or set(texts[key]) & set(there) for key, there in holds.items())
        ),
        "undecided",
    )
    assert expected == suggested(nothing_there(), text).rule


def test_rules_that_name_others_are_not_asked():
    """A thousand of them cost no more than the few that name this person."""
    text = "".join(rule(number, fields=[f"field {number}"]) for number in range(1_000))
    text += rule(1_000, fields=["potter"])
    asked = criteria_of(text).rules.for_person(someone())
    assert [one.id for one in asked if one.id.startswith("mine")] == ["mine-1000"]


def test_of_very_many_rules_the_first_one_decides():
    """Whatever is looked up comes back in the order of the file."""
    first, last = 40, 300
    slugs = {number: f"prune-test-{number}" for number in range(last)}
    text = "".join(rule(number, people=[slugs[number]]) for number in range(first))
    text += rule(first, people=list(slugs.values()))
    text += "".join(rule(number, people=[slugs[number]]) for number in range(first + 1, last))
    rules = criteria_of(text).rules
    for number in range(first + 1, last):
        asked = [one.id for one in rules.for_person(someone(slug=slugs[number]))]
        assert [one for one in asked if one.startswith("mine")] == ["mine-40", f"mine-{number}"]


@pytest.mark.parametrize("person", [someone(), someone(position="", company="")])
def test_without_such_rules_all_are_asked(person):
    rules = builtin_criteria().rules
    assert rules.for_person(person) is rules

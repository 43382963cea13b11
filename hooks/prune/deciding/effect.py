"""What the member's criteria change, compared with the built-in rules."""

from collections.abc import Iterator
from dataclasses import replace

from prune.deciding.case import Case
from prune.deciding.criteria import Criteria, builtin_criteria
from prune.deciding.rule import Rule
from prune.deciding.suggest import deciding_rule
from prune.model.outcome import Outcome
from prune.text import pluralize


def builtin_if_other(criteria: Criteria) -> Criteria | None:
    """The built-in criteria; `None` if these are the same."""
    builtin = builtin_criteria()
    same = criteria.lists == builtin.lists and _tables(criteria) == _tables(builtin)
    return None if same else builtin


def outcome_without(builtin: Criteria, case: Case, outcome: Outcome) -> Outcome | None:
    """What the built-in criteria would suggest; `None` if it is the same outcome."""
    other = deciding_rule(replace(case, keys=builtin.keys), builtin.rules).outcome
    return None if other is outcome else other


def criteria_parts(criteria: Criteria) -> Iterator[str]:
    """What the criteria consist of beside the built-in rules: `2 fields`, `1 person to keep`."""
    lists = criteria.lists
    mine, builtin = _tables(criteria), _tables(builtin_criteria())
    own = sum(rule not in builtin for rule in mine)
    changed = sum(mine.get(rule) != table for rule, table in builtin.items())
    for number, one, more in (
        (len(lists.fields), "field", "fields"),
        (len(lists.companies), "company", "companies"),
        (len(lists.keep_people), "person to keep", "people to keep"),
        (len(lists.keep_companies), "company to keep", "companies to keep"),
        (own, "rule of your own", "rules of your own"),
        (changed, "changed rule", "changed rules"),
    ):
        if number:
            yield pluralize(number, one, more)


def _tables(criteria: Criteria) -> dict[str, tuple[object, ...]]:
    """Rules by id, in a form that can be compared: rules themselves are compared by identity."""
    return {rule.id: _table(rule) for rule in criteria.rules}


def _table(rule: Rule) -> tuple[object, ...]:
    return rule.outcome, tuple((condition.key, value) for condition, value in rule.conditions)

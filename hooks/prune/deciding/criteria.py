"""Criteria: the built-in rules with the changes from the member's `criteria.toml`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from prune.deciding.case import Keys, Lists, keys_of
from prune.deciding.changes import CHANGES
from prune.deciding.condition import Condition, Value, ValueType
from prune.deciding.conditions import CONDITIONS
from prune.deciding.document import Document, Table
from prune.deciding.rule import Rule
from prune.deciding.rules import Rules
from prune.model.outcome import Outcome
from prune.text import clean, join_words

MAX_NUMBER = 1_000
"""More months, years or messages than any rule needs."""

MAX_ID = 100
"""Characters in the name of a rule."""

LAST_RULE = "undecided"
"""Catches everyone left, so it cannot be switched off."""
_SECTIONS = {"keep": ("people", "companies"), "network": ("fields", "companies")}
_BUILTIN_KEYS = ("id", "outcome", "protects", "unless", "says")
_OWN_KEYS = ("id", "outcome")
_OWN_UNLESS = ("conversation", "message", "time", "keep-list")


@dataclass(frozen=True, slots=True)
class Criteria:
    """All rules in order, and the lists they use."""

    rules: Rules
    lists: Lists
    keys: Keys


def builtin_criteria() -> Criteria:
    """The criteria without a file from the member."""
    return read_criteria(b"", "rules.toml")


def read_criteria(data: bytes, name: str = "criteria.toml") -> Criteria:
    """The built-in criteria with the member's changes.

    Raises `CriteriaError`, with the line, for invalid TOML, an unknown key or an
    invalid value.
    """
    mine = Document(data, name)
    mine.expect_keys(mine.data, name, (*_SECTIONS, "rule", "rules"))
    builtin = _builtin_rules()
    own = tuple(_own_rules(mine, {rule.id for rule in builtin}))
    adjusted = tuple(_adjusted(builtin, mine))
    lists = _lists(mine)
    return Criteria(
        Rules(
            (
                *(rule for rule in adjusted if rule.protects),
                *own,
                *(rule for rule in adjusted if not rule.protects),
            )
        ),
        lists,
        keys_of(lists),
    )


@cache
def _builtin_rules() -> tuple[Rule, ...]:
    """Read once: a list is also compared with what these alone suggest."""
    return tuple(_read_builtin_rules())


def _read_builtin_rules() -> Iterator[Rule]:
    data = resources.files("prune.deciding").joinpath("rules.toml").read_bytes()
    document = Document(data, "rules.toml")
    for table in document.tables("rule"):
        document.expect_keys(table, "[[rule]]", (*_BUILTIN_KEYS, *CONDITIONS))
        unless = document.texts(table, "unless")
        document.expect_keys(dict.fromkeys(unless), "unless", tuple(CHANGES))
        yield Rule(
            str(table["id"]),
            _outcome(document, table, str(table["id"])),
            _conditions(document, table, _BUILTIN_KEYS),
            unless,
            document.flag(table, "protects", usual=False),
            str(table.get("says", "")),
        )


def _own_rules(document: Document, taken: set[str]) -> Iterator[Rule]:
    for number, table in enumerate(document.tables("rule"), start=1):
        document.expect_keys(table, "[[rule]]", (*_OWN_KEYS, *CONDITIONS))
        rule_id = table.get("id", f"own-rule-{number}")
        if not isinstance(rule_id, str) or not _is_id(rule_id) or rule_id in taken:
            raise document.error(
                table,
                "id",
                "“id” must be a short quoted string of visible characters that no other rule uses",
            )
        taken.add(rule_id)
        conditions = _conditions(document, table, _OWN_KEYS)
        if not conditions:
            raise document.error(
                table, "", f"the rule “{rule_id}” has no condition and would match everyone"
            )
        yield Rule(rule_id, _outcome(document, table, rule_id), conditions, _OWN_UNLESS)


def _is_id(text: str) -> bool:
    """Ids are printed to terminals, where control characters could do harm."""
    return bool(text) and len(text) <= MAX_ID and text == clean(text)


def _outcome(document: Document, table: Table, rule_id: str) -> Outcome:
    outcome = table.get("outcome")
    if not isinstance(outcome, str) or outcome not in set(Outcome):
        raise document.error(
            table,
            "outcome",
            f"the rule “{rule_id}” needs an outcome, one of {join_words(list(Outcome), 'or')}",
        )
    return Outcome(outcome)


def _conditions(
    document: Document, table: Table, others: tuple[str, ...]
) -> tuple[tuple[Condition, Value], ...]:
    conditions = (CONDITIONS[key] for key in table if key not in others)
    return tuple((one, _value(document, one, table)) for one in conditions)


def _adjusted(rules: tuple[Rule, ...], document: Document) -> Iterator[Rule]:
    """The built-in rules with the thresholds and switches from `[rules.<id>]`."""
    changes = document.table(document.data, "rules")
    document.expect_keys(changes, "[rules]", [rule.id for rule in rules])
    for rule in rules:
        change = document.table(changes, rule.id)
        keys = [condition.key for condition, _ in rule.conditions]
        document.expect_keys(change, f"[rules.{rule.id}]", ["enabled", *keys])
        if document.flag(change, "enabled", usual=True):
            conditions = tuple(
                (one, _value(document, one, change) if one.key in change else value)
                for one, value in rule.conditions
            )
            yield replace(rule, conditions=conditions)
        elif rule.id == LAST_RULE:
            raise document.error(
                change,
                "enabled",
                f"the rule “{LAST_RULE}” catches everyone left and cannot be switched off",
            )


def _value(document: Document, condition: Condition, table: Table) -> Value:
    key, value = condition.key, table[condition.key]
    if condition.value_type is ValueType.TEXTS:
        return document.texts(table, key)
    if condition.value_type is ValueType.FLAG:
        return document.flag(table, key, usual=True)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_NUMBER:
        return value
    raise document.error(table, key, f"“{key}” must be {condition.value_type.value}")


def _lists(document: Document) -> Lists:
    keep, network = (document.table(document.data, section) for section in _SECTIONS)
    for section, keys in _SECTIONS.items():
        document.expect_keys(document.table(document.data, section), f"[{section}]", keys)
    return Lists(
        keep_people=document.texts(keep, "people"),
        keep_companies=document.texts(keep, "companies"),
        fields=document.texts(network, "fields"),
        companies=document.texts(network, "companies"),
    )

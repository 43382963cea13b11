"""What matters to a member, as a form: sentences with boxes, and the lines of the file behind them.

Whoever shows the form fills in the boxes and writes the file from the same lines. The form is
made from any `criteria.toml` that the build reads, and loses nothing of it but its comments.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prune.deciding.condition import Value, ValueType
from prune.deciding.conditions import CONDITIONS
from prune.deciding.criteria import builtin_criteria, read_criteria
from prune.deciding.document import Document, Table
from prune.deciding.rule import Rule
from prune.model.outcome import Outcome
from prune.text import clean, join_words

_BOX = re.compile(r"\{(\w+)\}")
_TOP = "What matters to you: Prune reads this file from the folder personal. The page that wrote it can change it."
_LISTS = (
    ("keep", "people", "Keep these people, whatever else is known"),
    ("keep", "companies", "Keep everybody who works at"),
    ("network", "fields", "My network is for these fields"),
    ("network", "companies", "My network is for people at"),
)
_COMMENTS = {
    "keep": "Whom I always keep: full names or profile addresses, and companies.",
    "network": "What my network is for: words of a job, and companies. Without any, nobody is outside it.",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A value that can be changed, and its key in the file."""

    key: str
    value: Value
    usual: Value


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the file, and what it says."""

    header: str
    """As in the file, `[keep]`; empty for a rule of the member's own."""
    comment: str
    """Empty if it is what the part says."""
    says: tuple[str, ...] = ()
    """The sentence in pieces, with a box between every two; for lists, one sentence for each."""
    boxes: tuple[Box, ...] = ()
    is_on: bool | None = None
    """`None`: it cannot be switched off."""
    rest: str = ""
    """Lines of the file that the form has no box for."""
    also: str = ""
    """What these lines mean."""


@dataclass(frozen=True, slots=True)
class Form:
    """The whole form, in the order of the file."""

    comment: str
    parts: tuple[Part, ...]


def make_form(data: bytes, name: str = "criteria.toml") -> Form:
    """The form for a file, which may be empty.

    Raises `CriteriaError`, as the build does.
    """
    read_criteria(data, name)
    document = Document(data, name)
    changes = document.table(document.data, "rules")
    rules = [rule for rule in builtin_criteria().rules if rule.says]
    return Form(
        _TOP,
        (
            *(_lists(document, section) for section in _COMMENTS),
            *(_builtin(rule, document.table(changes, rule.id)) for rule in rules),
            *map(_own, document.tables("rule")),
        ),
    )


def _lists(document: Document, section: str) -> Part:
    table = document.table(document.data, section)
    mine = [(key, says) for where, key, says in _LISTS if where == section]
    return Part(
        f"[{section}]",
        _COMMENTS[section],
        tuple(says for _, says in mine),
        tuple(Box(key, document.texts(table, key), ()) for key, _ in mine),
    )


def _builtin(rule: Rule, change: Table) -> Part:
    usual = {condition.key: value for condition, value in rule.conditions}
    keys = _BOX.findall(rule.says)
    boxes = tuple(Box(key, _value(change.get(key, usual[key])), usual[key]) for key in keys)
    rest = {key: value for key, value in change.items() if key not in {*keys, "enabled"}}
    return Part(
        f"[rules.{rule.id}]",
        "",
        tuple(_BOX.split(rule.says)[::2]),
        boxes,
        change.get("enabled", True) is True,
        "".join(_lines(rest)),
        "; ".join(_meanings(rest)),
    )


def _own(table: Table) -> Part:
    """A rule of the member's own: as it is, or left out."""
    outcome = Outcome(str(table["outcome"]))
    says = clean(f"Suggest {outcome.label} if {join_words(list(_meanings(table)))}")
    lines = "[[rule]]\n" + "".join(_lines(table))
    return Part("", "", (says,), is_on=True, rest=lines)


def _meanings(table: Table) -> Iterator[str]:
    for key, value in table.items():
        if key in CONDITIONS:
            condition = CONDITIONS[key]
            is_text = condition.value_type is ValueType.TEXTS
            yield condition.means(_value(tuple(value) if is_text else value))  # type: ignore[arg-type]  # a list, since it was read


def _lines(table: Mapping[str, object]) -> Iterator[str]:
    for key, value in table.items():
        yield f"{key} = {_toml(value)}\n"


def _toml(value: object) -> str:
    """JSON's strings, numbers, flags and lists are TOML's, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> Value:
    if isinstance(value, (bool, int, tuple)):
        return value
    raise TypeError(value)

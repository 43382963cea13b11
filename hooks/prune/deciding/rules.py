"""All rules in order, and which of them may apply to a person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from prune.deciding.case import people_keys
from prune.deciding.phrases import phrases_in
from prune.deciding.rule import Rule
from prune.model.connection import Connection
from prune.text import companies_by_key, company_key, name_key, words

_Key = tuple[str, object]
"""A condition, and a value it names, as a lookup key."""
_NAMES: Mapping[str, Callable[[tuple[str, ...]], Iterable[object]]] = {
    "people": people_keys,
    "companies": companies_by_key,
    "fields": lambda texts: filter(None, map(words, texts)),
}


class Rules(tuple[Rule, ...]):  # noqa: SLOT001  # cached properties need a __dict__
    """All rules in order. The last one has no conditions, so one always applies."""

    @cached_property
    def conversation(self) -> tuple[int, int] | None:
        """The conversation rule's thresholds: number of messages, and years since the last."""
        for rule in self:
            least, years = rule.value("messages_at_least"), rule.value("last_message_within_years")
            if isinstance(least, int) and isinstance(years, int):
                return least, years
        return None

    def for_person(self, person: Connection) -> Sequence[Rule]:
        """The rules in order, without those that name other people, companies or fields.

        Found by lookup, so that the cost does not grow with people times words.
        """
        if not self._naming:
            return self
        found = (self._naming[key] for key in self._keys(person) if key in self._naming)
        return [self[index] for index in sorted(self._open.union(*found))]

    def _keys(self, person: Connection) -> Iterable[_Key]:
        yield "people", person.id
        yield "people", name_key(person.name)
        yield "companies", company_key(person.company)
        for phrase in phrases_in(person, self._sizes):
            yield "fields", phrase

    @cached_property
    def _open(self) -> frozenset[int]:
        """Indices of the rules that name nothing."""
        return frozenset(index for index, rule in enumerate(self) if _named_by(rule) is None)

    @cached_property
    def _naming(self) -> Mapping[_Key, Sequence[int]]:
        """Indices of the other rules, by what they name."""
        indices: defaultdict[_Key, list[int]] = defaultdict(list)
        for index, rule in enumerate(self):
            for key in _named_by(rule) or ():
                indices[key].append(index)
        return dict(indices)

    @cached_property
    def _sizes(self) -> frozenset[int]:
        """The lengths, in words, of the fields that rules name."""
        return frozenset(len(name) for _, name in self._naming if isinstance(name, tuple))


def _named_by(rule: Rule) -> set[_Key] | None:
    """What the first condition with a list names; `None` if there is none."""
    for condition, value in rule.conditions:
        if isinstance(value, tuple):
            return {(condition.key, name) for name in _NAMES[condition.key](value)}
    return None

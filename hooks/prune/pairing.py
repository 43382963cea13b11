"""Who is who in two exports: addresses change, and somebody else may take one that is free."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from prune.model.connection import Connection
from prune.text import name_key


@dataclass(frozen=True, slots=True)
class Pairs:
    """The people of the earlier export, as they are found in the current one or not."""

    then: Mapping[str, Connection] = field(default_factory=dict)
    """The same person in the earlier export, by id in the current one."""
    gone: Sequence[Connection] = ()
    """People who are in the earlier export only."""
    taken: AbstractSet[str] = frozenset()
    """Ids that belonged to somebody else in the earlier export."""

    @property
    def old_ids(self) -> AbstractSet[str]:
        """The ids that people of the current export had in the earlier one."""
        return {one.id for one in self.then.values()}

    def old_id(self, person: str) -> str | None:
        """The id that somebody had in the earlier export, if it was another one."""
        then = self.then.get(person)
        return then.id if then and then.id != person else None


def pair(earlier: Sequence[Connection], current: Sequence[Connection]) -> Pairs:
    """Find the people of the earlier export in the current one.

    The same id is the same person, unless name and day of connection both differ. Of the
    others, one of each with the same name and day, each the only such, are one person.
    """
    by_id = {one.id: one for one in earlier}
    found = {one.id: by_id[one.id] for one in current if one.id in by_id}
    taken = {one.id for one in current if one.id in found and _differ(found[one.id], one)}
    same = found.keys() - taken
    then = {person: found[person] for person in same}
    old = _by_facts(one for one in earlier if one.id not in same)
    for facts, people in _by_facts(one for one in current if one.id not in same).items():
        if len(people) == 1 and len(before := old.get(facts, [])) == 1:
            then[people[0].id] = before[0]
    there = {one.id for one in then.values()}
    return Pairs(then, tuple(one for one in earlier if one.id not in there), frozenset(taken))


def _differ(one: Connection, other: Connection) -> bool:
    """Whether both the name and the day differ; an unknown day differs from none."""
    days = {one.connected_on, other.connected_on} - {None}
    return len(days) > 1 and name_key(one.name) != name_key(other.name)


def _by_facts(people: Iterable[Connection]) -> Mapping[tuple[str, date], list[Connection]]:
    """By name and day; people without a day are never found by it."""
    found: defaultdict[tuple[str, date], list[Connection]] = defaultdict(list)
    for one in people:
        if one.connected_on:
            found[name_key(one.name), one.connected_on].append(one)
    return found

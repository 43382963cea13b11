"""Reminders of who someone is. They are shown on the card and decide nothing."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from prune.model.connection import Connection, Memory
from prune.reading.employers import Employers
from prune.reading.no_employer import is_no_employer
from prune.text import company_key


def find_memory(people: Sequence[Connection], employers: Employers | None) -> dict[str, Memory]:
    """Reminders by connection id. `employers` is `None` without `Positions.csv`."""
    days = Counter(person.connected_on for person in people)
    sizes = _company_sizes(people)
    jobs = lru_cache(maxsize=None)(employers.job_on) if employers else lambda _: None
    alike = lru_cache(maxsize=1 << 12)(Memory)

    def memory(day: date | None, company: str) -> Memory:
        return alike(
            None if day is None else days[day] - 1,
            None if day is None else jobs(day),
            sizes.get(company),
        )

    return {person.id: memory(person.connected_on, person.company) for person in people}


def _company_sizes(people: Sequence[Connection]) -> dict[str, int]:
    """How many people work at each company, by each of its spellings."""
    spellings = Counter(person.company for person in people)
    keys = {one: key for one in spellings if (key := company_key(one)) and not is_no_employer(one)}
    sizes: Counter[str] = Counter()
    for one, key in keys.items():
        sizes[key] += spellings[one]
    return {one: sizes[key] for one, key in keys.items()}

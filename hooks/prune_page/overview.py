"""The overview: questions about a network, answered with bars and numbers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from prune.model.checklist import Person
from prune.model.evidence import Messages
from prune.model.outcome import Outcome
from prune.reading.no_employer import is_no_employer
from prune.text import company_key

MOST_COMPANIES = 10
UNKNOWN_YEAR = "unknown"


@dataclass(frozen=True, slots=True)
class Bar:
    """Some of the people, and the filter that shows them."""

    filter: str
    label: str
    outcomes: Mapping[Outcome, int]
    """How many have each outcome; without zeros, in the order of `Outcome`."""
    share: float
    """Length, from 0 to 1: the longest bar of a chart has 1."""

    @property
    def count(self) -> int:
        """Number of people."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Chart:
    """A question and its answer, in the order to read."""

    id: str
    topic: str
    """One word for its filters."""
    question: str
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Company:
    """People who work at one company, however they spell it."""

    key: str
    """For the filter `company-…`."""
    name: str
    """The most common spelling."""
    people: Sequence[Person]


def year(person: Person) -> str:
    """The year they connected, for the filter `year-…`."""
    day = person.connection.connected_on
    return str(day.year) if day else UNKNOWN_YEAR


def wrote(messages: Messages | None) -> str:
    """Who wrote to whom, for the filter `wrote-…`."""
    if messages is None:
        return "unknown"
    if messages.sent and messages.received_directly:
        return "both"
    if messages.sent and not messages.received:
        return "me"
    if messages.received_directly and not messages.sent_anywhere:
        return "them"
    return "groups" if messages.total else "nobody"


_WROTE = {
    "both": "You both wrote",
    "me": "Only you wrote",
    "them": "Only they wrote",
    "groups": "Mostly in groups",
    "nobody": "Neither of you wrote",
    "unknown": "Unknown: no messages.csv",
}


def employers(people: Iterable[Person]) -> dict[str, str]:
    """The key of each company, by spelling; without what says that there is no employer."""
    spellings = {person.connection.company for person in people}
    keys = ((one, company_key(one)) for one in spellings if not is_no_employer(one))
    return {one: key for one, key in keys if key}


def charts(people: Sequence[Person], keys: Mapping[str, str]) -> list[Chart]:
    """All charts that have something to show; `keys` are the `employers` of these people."""
    companies = biggest_companies(people, keys)
    by_year = _grouped(people, year)
    by_wrote = _grouped(people, lambda person: wrote(person.evidence.messages))
    years = [
        *sorted(by_year.keys() - {UNKNOWN_YEAR}, reverse=True),
        *by_year.keys() & {UNKNOWN_YEAR},
    ]
    drawn = (
        Chart(
            "years",
            "Connected",
            "When did you connect, and what does the list suggest?",
            _bars([(f"year-{one}", _year_label(one), by_year[one]) for one in years]),
        ),
        Chart(
            "wrote",
            "Messages",
            "Who wrote to whom?",
            _bars(
                [
                    (f"wrote-{one}", label, by_wrote[one])
                    for one, label in _WROTE.items()
                    if one in by_wrote
                ]
            ),
        ),
        Chart(
            "companies",
            "Company",
            "Where do most of them work?",
            _bars([(f"company-{one.key}", one.name, one.people) for one in companies]),
        ),
    )
    return [chart for chart in drawn if chart.bars]


def biggest_companies(people: Sequence[Person], keys: Mapping[str, str]) -> list[Company]:
    """The companies with the most people, biggest first; at least two people each."""
    by_key = _grouped(people, lambda person: keys.get(person.connection.company, ""))
    by_key.pop("", None)
    biggest = sorted(by_key.items(), key=lambda one: len(one[1]), reverse=True)[:MOST_COMPANIES]
    return [_company(key, employed) for key, employed in biggest if len(employed) > 1]


def _company(key: str, employed: Sequence[Person]) -> Company:
    spellings = Counter(person.connection.company for person in employed)
    return Company(key, spellings.most_common(1)[0][0], employed)


def _year_label(one: str) -> str:
    return "Date unknown" if one == UNKNOWN_YEAR else one


def _grouped(
    people: Iterable[Person], key: Callable[[Person], str]
) -> defaultdict[str, list[Person]]:
    groups: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        groups[key(person)].append(person)
    return groups


def _bars(groups: Iterable[tuple[str, str, Sequence[Person]]]) -> list[Bar]:
    groups = list(groups)
    longest = max((len(people) for _, _, people in groups), default=1)
    return [
        Bar(key, label, _outcomes(people), len(people) / longest) for key, label, people in groups
    ]


def _outcomes(people: Iterable[Person]) -> dict[Outcome, int]:
    counts = Counter(person.suggestion.outcome for person in people)
    return {outcome: counts[outcome] for outcome in Outcome if counts[outcome]}

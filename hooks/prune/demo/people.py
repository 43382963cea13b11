"""The invented people: a name, a slug and a story each."""

from dataclasses import dataclass
from datetime import date, timedelta

from prune.demo.names import COMPANIES, NAMES, POSITIONS, TWINS
from prune.demo.stories import STORIES, Story
from prune.identity import PROFILE

PEOPLE = 120
HIDDEN_DAYS = (900, 1300, 1700)
"""How many days ago each hidden member was connected."""
OWNER = ("Juniper", "Featherstonehaugh-Demo")
OWNER_CONTACT = (" ".join(OWNER), f"{PROFILE}prune-demo-owner")


@dataclass(frozen=True, slots=True)
class Someone:
    """One invented connection."""

    number: int
    first: str
    last: str
    slug: str
    story: Story

    @property
    def name(self) -> str:
        """As `messages.csv` writes it: first and last name, separated by a space."""
        return f"{self.first} {self.last}".strip()

    @property
    def contact(self) -> tuple[str, str]:
        """Name and address, as `messages.csv` has them."""
        return self.name, PROFILE + self.slug

    @property
    def connected(self) -> int:
        """Days ago; spread so that no two share a day, unless their story says so."""
        return self.story.connected + (0 if self.story.together else self.number)


def invented_people() -> list[Someone]:
    """All people. Each slug ends in the person's own script, so that matching is exercised."""
    people = []
    for number in range(1, PEOPLE + 1):
        first, last = NAMES[(number - 1) % len(NAMES)]
        if number > len(NAMES):
            first, last = NAMES[(number * 7) % len(NAMES)][0], NAMES[(number * 3) % len(NAMES)][1]
        if number in {PEOPLE - 1, PEOPLE}:
            first, last = TWINS
        ending = "" if (first or last).isascii() else f"-{(first or last).split()[0].casefold()}"
        people.append(
            Someone(
                number,
                first,
                last,
                f"prune-demo-{number:03}{ending}",
                STORIES[(number - 1) % len(STORIES)],
            )
        )
    return people


def job(someone: Someone) -> tuple[str, str]:
    """Company and position: the story's, else the next of the lists."""
    story, number = someone.story, someone.number
    company = COMPANIES[number % len(COMPANIES)] if story.company is None else story.company
    position = POSITIONS[number % len(POSITIONS)] if story.position is None else story.position
    return company, position


def ago(today: date, days: int) -> date:
    """The date `days` ago."""
    return today - timedelta(days=days)

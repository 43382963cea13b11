"""The search index: what the browser needs to find pages in a reader's own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from prune_guide.errors import GuideError
from prune_guide.question import Question
from prune_search.sections import Section
from prune_search.vocabulary import Vocabulary

Aliases = Mapping[str, Sequence[str]]
"""Other wordings, by the anchor of a section; those of the page itself under `page`."""
PAGE = "page"


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found: a question, or a section of another page."""

    location: str
    """Relative to the root of the site."""
    title: str
    page: str
    """The title of the page that a section is part of; empty for a page itself."""
    aliases: Sequence[str]
    answer: str
    """The short answer to a question; empty for a section."""
    text: str


def entry_of_question(location: str, question: Question, sections: Sequence[Section]) -> Entry:
    """A question with all that its page says."""
    text = " ".join(f"{one.title} {one.text}" for one in sections[1:])
    return Entry(
        location,
        question.question,
        page="",
        aliases=question.aliases,
        answer=question.plain_answer,
        text=f"{sections[0].text.removeprefix(question.plain_answer)} {text}".strip(),
    )


def entries_of_page(location: str, sections: Sequence[Section], aliases: Aliases) -> list[Entry]:
    """The sections of a page that is not a question.

    Raises `GuideError` if an alias names a section that does not exist.
    """
    anchors = {one.anchor or PAGE for one in sections}
    if unknown := sorted(set(aliases) - anchors):
        raise GuideError(
            f"its aliases name the section {unknown[0]!r}, but the page has only "
            f"{', '.join(sorted(anchors))}."
        )
    return [
        Entry(
            location=f"{location}#{one.anchor}" if one.anchor else location,
            title=one.title,
            page=sections[0].title if one.anchor else "",
            aliases=tuple(aliases.get(one.anchor or PAGE, ())),
            answer="",
            text=one.text,
        )
        for one in sections
    ]


def build_index(
    entries: Iterable[Entry],
    vocabulary: Vocabulary,
    groups: Mapping[str, str],
    locations: Mapping[str, str],
) -> dict[str, object]:
    """The whole index, ready for JSON.

    `groups` are the titles of the groups of questions by location, `locations` those of
    pages by their Markdown file. Raises `GuideError` if a page that the vocabulary names does not exist.
    """
    named = {vocabulary.not_covered, *vocabulary.urgent.values()}
    if missing := sorted(named - set(locations)):
        raise GuideError(f"it names the page {missing[0]}, which does not exist.")
    return {
        "entries": [asdict(entry) for entry in entries],
        "synonyms": vocabulary.synonyms,
        "stopWords": vocabulary.stop_words,
        "urgent": {word: locations[page] for word, page in vocabulary.urgent.items()},
        "notCovered": locations[vocabulary.not_covered],
        "groups": [{"title": title, "location": place} for place, title in groups.items()],
    }

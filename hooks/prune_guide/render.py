"""The guide's HTML, from templates that escape every value."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from markdown.extensions.toc import slugify

from prune.dates import long_date
from prune_guide.citations import Note
from prune_guide.claim import Confidence
from prune_guide.faq import Group
from prune_guide.glossary import Word
from prune_guide.messages import Message
from prune_guide.register import Register
from prune_html.templating import templates

CitingPage = tuple[str, str]
"""Title and address of a page that cites a claim."""


def render_mark(note: Note) -> str:
    """The small mark of a citation; it opens the source in a popover, without a script."""
    return _render("mark.html", note=note).strip()


def render_page_sources(notes: Sequence[Note], today: date, sources_url: str) -> str:
    """The popovers of a page's marks, and the same sources as a list."""
    return _render("page_sources.html", notes=notes, today=today, sources_url=sources_url)


def render_dateline(changed: date | None, notes: Sequence[Note], today: date) -> str:
    """When the page was changed and its facts were checked, with a warning about old checks."""
    days = sorted({note.first.checked for note in notes})
    return _render(
        "dateline.html",
        changed=long_date(changed) if changed else "",
        facts=sum(len(note.claims) for note in notes),
        checked=[long_date(day) for day in (days[:1] + days[1:][-1:])],
        stale=[note.number for note in notes if note.first.is_stale(today)],
    )


def render_all_sources(
    register: Register, citing: Mapping[str, Sequence[CitingPage]], today: date
) -> str:
    """Every claim of the register under its topic, with the pages that state it."""
    return _render(
        "all_sources.html",
        topics=[
            (slugify(topic, "-"), topic, [(one, citing.get(one.id, ())) for one in claims])
            for topic, claims in register.topics.items()
        ],
        confidences=list(Confidence),
        today=today,
    )


def render_questions(groups: Sequence[Group], url_of: Callable[[str], str]) -> str:
    """All questions with their short answers; `url_of` gives the address of a question's page."""
    return _render("questions.html", groups=groups, url_of=url_of)


def render_message(message: Message) -> str:
    """A message with a button that copies it."""
    return _render("message.html", message=message)


def render_drawing(svg: str) -> str:
    """One of our own drawings, inlined so that it follows the light or dark theme."""
    return f'<figure class="prune-drawing" data-search-exclude="true">{svg.strip()}</figure>'


def render_word(word: Word, form: str) -> str:
    """A word that opens its meaning in a popover, without a script."""
    return _render("word.html", word=word, form=form).strip()


def render_meanings(words: Sequence[Word], glossary_url: str) -> str:
    """The popovers of a page's words."""
    return _render("meanings.html", words=words, glossary_url=glossary_url)


def render_in_browser(address: str) -> str:
    """The way to the page that makes a list in the visitor's browser."""
    return _render("in_browser.html", address=address)


def render_download(address: str) -> str:
    """Where to download the project; `address` is empty if this site does not know."""
    return _render("download.html", address=address)


def render_report(address: str) -> str:
    """Where to report a mistake; `address` is empty if this site does not know."""
    return _render("report.html", address=address)


def _render(template: str, **values: object) -> str:
    return templates(__package__).get_template(template).render(**values)

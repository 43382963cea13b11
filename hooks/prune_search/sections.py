"""A page's HTML as sections of plain text, one for each heading, for the search index."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h1", "h2", "h3"})
_APART = frozenset({"p", "li", "pre", "dt", "dd", "td", "th", "div", "br"})
"""Their texts do not run into each other."""
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(slots=True)
class Section:
    """A heading and the text up to the next one."""

    anchor: str
    """The id of the heading; empty for the page's own heading and what stands above it."""
    title: str
    text: str


def read_sections(html: str) -> list[Section]:
    """The sections of a page in their order; the first one is the page itself.

    Left out are links to a heading, citation marks and other buttons but for explained words, scripts, and whatever has the
    attribute `data-search-exclude`.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        Section(draft.anchor, _joined(draft.title), _joined(draft.text)) for draft in reader.drafts
    ]


@dataclass(slots=True)
class _Draft:
    anchor: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.drafts = [_Draft()]
        self._heading = ""
        self._excluded = 0
        """How many elements deep inside one that is left out."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._excluded or _is_excluded(tag, given):
            self._excluded += tag not in _VOID
            return
        if tag in HEADINGS:
            self._heading = tag
            if tag != "h1":
                self.drafts.append(_Draft(given.get("id") or ""))
        if tag in _APART:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._excluded:
            self._excluded -= tag not in _VOID
        elif tag == self._heading:
            self._heading = ""

    def handle_data(self, data: str) -> None:
        if not self._excluded:
            draft = self.drafts[-1]
            (draft.title if self._heading else draft.text).append(data)


def _is_excluded(tag: str, attributes: dict[str, str | None]) -> bool:
    classes = (attributes.get("class") or "").split()
    return (
        tag in {"script", "style", "template"}
        or (tag == "button" and "prune-word" not in classes)
        or "data-search-exclude" in attributes
        or "headerlink" in classes
    )


def _joined(parts: list[str]) -> str:
    return " ".join("".join(parts).split())

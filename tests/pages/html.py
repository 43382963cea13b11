"""Looking into built pages."""

from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class _Text(HTMLParser):
    """Collects the text inside one element; scripts and templates are no text."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._tag = tag
        self._depth = 0
        self._silent = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the base class's names
        if tag in _VOID:
            return
        if tag == self._tag or self._depth:
            self._depth += 1
        if tag in {"script", "template", "style"}:
            self._silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        self._depth -= bool(self._depth)
        if tag in {"script", "template", "style"}:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if self._depth and not self._silent:
            self.parts.append(data)


def text_of(html: str, tag: str) -> str:
    """The readable text inside the first-named element, white space collapsed."""
    parser = _Text(tag)
    parser.feed(html)
    return " ".join("".join(parser.parts).split())

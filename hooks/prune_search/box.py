"""The search box, for the header and inside a page."""

from prune_html.templating import templates


def render_box() -> str:
    """The box inside a page, with its results below it."""
    return _render(label="Ask in your own words", place="page")


def render_header_box() -> str:
    """The box in the header of every page; on a phone a button opens it."""
    return _render(label="Search", place="header")


def _render(label: str, place: str) -> str:
    return templates(__package__).get_template("box.html").render(label=label, place=place)

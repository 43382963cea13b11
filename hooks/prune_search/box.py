"""The search box that stands in a page."""

from prune_html.templating import templates


def render_box(label: str) -> str:
    """A box with this label; its script shows it, since it can do nothing without."""
    return templates(__package__).get_template("box.html").render(label=label)

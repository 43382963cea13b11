"""The search box inside a page."""

from prune_html.templating import templates


def render_box(label: str) -> str:
    """A search box with this label; hidden until its script runs, since it needs it."""
    return templates(__package__).get_template("box.html").render(label=label)

"""HTML about the hosted site."""

from collections.abc import Sequence

from prune_html.templating import templates
from prune_public.parts import Part


def render_parts(parts: Sequence[Part]) -> str:
    """What others wrote, with the licences."""
    return templates(__package__).get_template("parts.html").render(parts=parts)

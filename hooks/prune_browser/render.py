"""What the site says about the list made in the browser, from templates that escape every value."""

from collections.abc import Sequence

from prune_browser.runtime import Published, parts
from prune_html.templating import templates

NO_RUNTIME = "This copy of the site cannot make it in your browser."


def render_yours(addresses: dict[str, str]) -> str:
    """The place to choose files.

    `addresses`: of `python`, `worker` and `core` with their `lock`, and of what it links to:
    `locally`, `decisions` and `privacy`.
    """
    return templates(__package__).get_template("yours.html").render(**addresses)


def render_without(locally: str) -> str:
    """What to do in a site that was built without the runtime."""
    return (
        templates(__package__).get_template("without.html").render(locally=locally, why=NO_RUNTIME)
    )


def render_runtime(files: Sequence[Published]) -> str:
    """What others wrote, with versions, licences and hashes."""
    return templates(__package__).get_template("runtime.html").render(files=files, parts=parts())

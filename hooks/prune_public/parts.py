"""What others wrote and every page contains: the parts, by their licences."""

import tomllib
from dataclasses import dataclass

UNUSED = ("assets/javascripts/lunr/*", "assets/javascripts/workers/*", "assets/images/*", "*.map")
"""Files of the theme that no page of this site loads: not published, so no licence of theirs is listed."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the site that others wrote."""

    name: str
    licence: str
    source: str
    package: str | None
    """Its name among the theme's scripts and styles."""


def read_parts(text: str) -> list[Part]:
    """The parts that a TOML document lists; `KeyError` or `TOMLDecodeError` if it lacks something."""
    return [
        Part(part["name"], part["licence"], part["source"], part.get("in"))
        for part in tomllib.loads(text)["part"]
    ]

"""Templates that escape every value."""

from functools import cache

import jinja2


@cache
def templates(package: str) -> jinja2.Environment:
    """The templates in the folder `templates` of a package; a missing value is an error."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader(package),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

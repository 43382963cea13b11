"""What others wrote: all that is in the theme is on the list."""

import json
import re
from pathlib import Path

import material

from prune_public.parts import read_parts

ROOT = Path(__file__).resolve().parents[2]
ASSETS = Path(material.__file__).parent / "templates/assets"
PARTS = read_parts((ROOT / "docs/.data/parts.toml").read_text("utf-8"))


def packages_in(source_map: Path) -> set[str]:
    """The packages whose files a script or style was made of; the theme's own have no name."""
    sources = json.loads(source_map.read_text("utf-8"))["sources"]
    found = (re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", source) for source in sources)
    return {one[1] for one in found if one}


def test_every_package_in_the_themes_scripts_and_styles_is_listed():
    maps = [*ASSETS.glob("javascripts/bundle.*.map"), *ASSETS.glob("stylesheets/*.map")]
    assert len(maps) == 3
    inside = set().union(*map(packages_in, maps))
    assert {part.package for part in PARTS if part.package} == inside


def test_every_part_has_a_licence_and_a_source():
    assert all(part.licence and part.source.startswith("https://") for part in PARTS)
    assert len({part.name for part in PARTS}) == len(PARTS)

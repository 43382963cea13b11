"""MkDocs hook for what only the hosted site has.

A site is for the public if nobody's data is in it, and hosted if it knows its address.
"""

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hook_order import LAST, LATE, left_by
from prune_html.slots import fill
from prune_public.headers import headers_file
from prune_public.manifest import NAME as MANIFEST
from prune_public.manifest import manifest
from prune_public.offline import WORKER, read_copy, worker
from prune_public.parts import UNUSED, Part, read_parts
from prune_public.render import render_parts
from prune_public.robots import robots_file
from prune_public.settings import missing_settings, wrong_settings
from prune_serve.last_good import Reading, Terms

PARTS = ".data/parts.toml"
SITEMAP = "sitemap.xml"


@dataclass
class _Build:
    """The state of one build; recreated in `on_config`, since `serve` keeps the module loaded."""

    is_hosted: bool
    parts: Sequence[Part]
    worker: str = ""


_build = _Build(is_hosted=False, parts=())


@event_priority(LATE)  # the checklist knows whether the site is personal
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Say what a site for the public lacks, and leave out what it cannot have."""
    global _build  # noqa: PLW0603  # the next event calls a function of this module
    reading: Reading = left_by("checklist", config)
    terms: Terms = left_by("command", config)
    if wrong := wrong_settings(os.environ):
        raise PluginError(" ".join(wrong))
    is_public = not reading.is_personal and not terms.address
    if is_public:
        for sentence in missing_settings(os.environ):
            click.secho(f"NOTE    -  {sentence}", err=True)
    is_hosted = bool(is_public and config.site_url)
    _build = _Build(is_hosted, _parts(config))
    config.extra["is_hosted"] = is_hosted
    return config


@event_priority(LAST)  # the scripts are joined
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files for web hosts, search engines and browsers that install the site."""
    source = files.get_file_from_path(WORKER)
    if source is None:
        raise PluginError(f"{WORKER} is not among the joined scripts.")
    unused = [
        file for file in files if any(fnmatchcase(file.dest_uri, pattern) for pattern in UNUSED)
    ]
    for file in (source, *unused):
        files.remove(file)
    if not _build.is_hosted:
        return files
    _build.worker = source.content_string
    made = {
        "_headers": headers_file(),
        "robots.txt": robots_file(config.site_url or ""),
        MANIFEST: manifest(config.site_name, (config.site_description or "").strip()),
    }
    for name, text in made.items():
        if files.get_file_from_path(name) is None:  # one in docs has been written on purpose
            files.append(File.generated(config, name, content=text))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # MkDocs names the arguments
    """Say what others wrote."""
    return fill(html, {"parts": lambda _: render_parts(_build.parts)})


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Leave out the sitemap where addresses would be incomplete."""
    return "" if template_name == SITEMAP and not config.site_url else output_content


@event_priority(LAST)  # when everything is written
def on_post_build(config: MkDocsConfig) -> None:
    """Write the service worker, which lists what was written."""
    if _build.is_hosted:
        site = Path(config.site_dir)
        (site / WORKER).write_text(
            worker(_build.worker, read_copy(site)), encoding="utf-8", newline="\n"
        )


def _parts(config: MkDocsConfig) -> Sequence[Part]:
    path = Path(config.docs_dir, PARTS)
    try:
        return read_parts(path.read_text("utf-8"))
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise PluginError(f"{path}: {error}") from error

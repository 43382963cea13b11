"""The public site: built with everything that it needs to be found, and as a ZIP for a double click."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from prune_html.links import with_index_files
from prune_public.settings import missing_settings
from release.archive import zipped
from release.errors import ReleaseError

NAME = "prune-site.zip"
_INSIDE = "prune-site"
"""The folder that the ZIP unpacks to."""
_FOR_HOSTS = frozenset(
    "_headers robots.txt sitemap.xml sitemap.xml.gz service-worker.js manifest.webmanifest".split()
)
"""What only a web host and its visitors' browsers use."""
_BROWSER_PYTHON = Path("runtime", "fetch.py")


def build_site(root: Path) -> Path:
    """Build the site that everyone may read; its folder. Raises `ReleaseError`."""
    if missing := missing_settings(os.environ):
        raise ReleaseError("\n".join(missing))
    if (root / _BROWSER_PYTHON).exists():
        _run(root, str(_BROWSER_PYTHON))
    _run(root, "-m", "mkdocs", "build")
    return root / "site"


def site_archive(site: Path) -> bytes:
    """The site as a ZIP whose `index.html` opens by a double click."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return zipped(
        {
            f"{_INSIDE}/{name}": _for_files(path)
            for name, path in files.items()
            if name not in _FOR_HOSTS
        }
    )


def _for_files(path: Path) -> bytes:
    """A file as it must be without a web host."""
    data = path.read_bytes()
    return (
        with_index_files(data.decode("utf-8")).encode("utf-8") if path.suffix == ".html" else data
    )


def _run(root: Path, *arguments: str) -> None:
    # CI, so that a build with somebody's own data is refused
    environment: Mapping[str, str] = os.environ | {"CI": "true", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run([sys.executable, *arguments], cwd=root, env=environment, check=False)
    if done.returncode:
        raise ReleaseError(f"`{' '.join(arguments)}` has failed; the lines above say why.")

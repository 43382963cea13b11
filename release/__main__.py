"""Make a release in `dist`, or only build the public site in `site`.

Needs what `requirements.txt` and `release/requirements.txt` list. Nothing is published.
"""

import argparse
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))  # where the packages of the site are

from release import checksums, one_file, site  # noqa: E402  # found through the line above
from release.changelog import release_text  # noqa: E402
from release.errors import ReleaseError  # noqa: E402

DIST = ROOT / "dist"
TEXT = ROOT / "build" / "release.md"
"""The text of the release, which is no file of it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0, or 1 after a sentence on stderr."""
    parser = argparse.ArgumentParser(prog="python -m release", description=__doc__)
    parser.add_argument("what", choices=["all", "site"], nargs="?", default="all")
    parser.add_argument("--tag", help="stop unless this is the tag of the version, such as v2.0.0")
    options = parser.parse_args(arguments)
    try:
        if options.what == "site":
            site.build_site(ROOT)
        else:
            _make_all(options.tag)
    except ReleaseError as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    return 0


def _make_all(tag: str | None) -> None:
    version = _version()
    if tag is not None and tag != f"v{version}":
        raise ReleaseError(
            f"The tag is {tag}, but pyproject.toml says {version}. Change the one that is wrong."
        )
    text = release_text((ROOT / "CHANGELOG.md").read_text("utf-8"), version)
    for folder in (DIST, TEXT.parent):  # what an earlier build left would be packed again
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    _run_build()
    licence = (ROOT / "LICENSE").read_bytes()
    (DIST / one_file.NAME).write_bytes(one_file.one_file(ROOT / "hooks", licence))
    (DIST / site.NAME).write_bytes(site.site_archive(site.build_site(ROOT)))
    sums = checksums.checksums(DIST.iterdir())
    (DIST / checksums.NAME).write_text(sums, encoding="utf-8", newline="\n")
    TEXT.parent.mkdir(exist_ok=True)
    TEXT.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    print(sums, end="")


def _version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _run_build() -> None:
    """The wheel and the sdist, with the setuptools that is installed here."""
    command = (sys.executable, "-m", "build", "--no-isolation", "--outdir", DIST, ROOT)
    if subprocess.run([str(part) for part in command], check=False).returncode:
        raise ReleaseError("The packages could not be built; the lines above say why.")


if __name__ == "__main__":
    sys.exit(main())

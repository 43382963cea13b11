"""Golden exports: folders under `tests/fixtures/exports/`, each named for its one quirk.

`expected.json` beside the files is what `python -m prune FOLDER --today 2026-11-23 --json`
prints; a `criteria.toml` in the folder is used as `--criteria`.
"""

import contextlib
import io
from pathlib import Path

from prune.__main__ import main

ROOT = Path(__file__).parent.parent / "fixtures" / "exports"
EXPECTED = "expected.json"


def folders() -> list[Path]:
    """Every quirk, by theme."""
    return sorted(path for path in ROOT.glob("*/*") if path.is_dir())


def printed(folder: Path) -> str:
    """What the command line prints for one of them."""
    criteria = folder / "criteria.toml"
    options = ["--criteria", str(criteria)] if criteria.exists() else []
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = main([str(folder), "--today", "2026-11-23", "--json", *options])
    if code != 0:
        raise AssertionError(f"{folder} was refused (exit {code})")
    return out.getvalue()

"""Which files know the theme: fewer means less to write anew when it ends (see ARCHITECTURE.md)."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = re.compile(r"\b(data-)?md-[a-z]|__md_|document\$")
KNOW_IT = {
    "docs/.overrides/partials/source.html",
    "docs/assets/checklist/checklist.css",
    "docs/assets/checklist/print.css",
    "docs/assets/checklist/working.css",
    "docs/assets/guide/guide.css",
    "docs/assets/prune.css",
    "docs/assets/rules/rules.css",
    "docs/assets/yours/yours.css",
    "docs/index.md",
}
OURS = {".css", ".html", ".js", ".md", ".py", ".toml", ".svg"}


def test_no_more_files_know_the_names_of_the_theme():
    files = [path for folder in ("docs", "hooks") for path in (ROOT / folder).rglob("*")]
    found = {
        path.relative_to(ROOT).as_posix()
        for path in files
        if path.suffix in OURS and NAMES.search(path.read_text("utf-8"))
    }
    assert found == KNOW_IT

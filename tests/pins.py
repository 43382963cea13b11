"""Whether a vulnerability is known of anything that is pinned.

Not among the tests: its answer changes when nothing here does, and it needs the network.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FILES = ("requirements.txt", "requirements-test.txt", "release/requirements.txt")


def main() -> int:
    """Ask pip-audit; 1 if it knows of something."""
    wanted = [word for file in FILES for word in ("--requirement", file)]
    quiet = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json")
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", *wanted, *quiet],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    code, words = verdict(done.stdout)
    print(words)
    return code


def verdict(answer: str) -> tuple[int, str]:
    """An exit code and what to say, from pip-audit's answer."""
    try:
        pins: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        pins = []
    checked = [pin for pin in pins if "vulns" in pin]
    known = [
        f"{pin['name']} {pin['version']}: {one['id']}, mended in "
        f"{', '.join(one['fix_versions']) or 'no version yet'}"
        for pin in checked
        for one in pin["vulns"]
    ]
    if not checked:
        return 0, "SKIPPED: the pins were not checked; no list of vulnerabilities can be reached."
    left = len(pins) - len(checked)
    skipped = f" SKIPPED: {left} could not be checked." if left else ""
    found = "\n".join(known) or "No vulnerability is known."
    return int(bool(known)), f"{found}\n{len(checked)} pins were checked.{skipped}"


if __name__ == "__main__":
    sys.exit(main())

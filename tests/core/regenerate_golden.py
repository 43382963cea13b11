"""Write `expected.json` for golden exports that have none; `--overwrite` replaces the others.

    PYTHONPATH=hooks:tests python tests/core/regenerate_golden.py [--overwrite] [NAME ...]

Read every new or changed file and check it against the contract by hand before you commit it:
a golden file that records a bug is worse than none.
"""

import argparse
import sys

from core.golden import EXPECTED, folders, printed


def regenerate() -> int:
    parser = argparse.ArgumentParser(description="Write the expected.json of golden exports.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="the quirks to write; else all")
    parser.add_argument("--overwrite", action="store_true", help="also where there is one already")
    options = parser.parse_args()
    refused = 0
    for folder in folders():
        target = folder / EXPECTED
        if options.names and folder.name not in options.names:
            continue
        text = printed(folder)
        if target.exists() and target.read_text("ascii") == text:
            continue
        if target.exists() and not options.overwrite:
            refused += 1
            print(f"{target} would change; look at why, then use --overwrite", file=sys.stderr)
            continue
        target.write_text(text, "ascii", newline="\n")
        print(f"wrote {target}; read it before you commit it")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(regenerate())

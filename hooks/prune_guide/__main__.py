"""The command line: which facts of the guide a person should open first."""

import argparse
from datetime import date
from pathlib import Path

from prune_guide.errors import GuideError
from prune_guide.opening import claims_to_open, count_citations, render_opening
from prune_guide.register import read_register

_DOCS = Path(__file__).parents[2] / "docs"


def main() -> int:
    """Print them, with the address and the sentence to look for. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python3 -m prune_guide",
        description="Lists the facts that nobody has opened live, those on most pages first.",
        epilog="When you have opened a page, add its day as `opened` to docs/.data/claims.toml.",
    )
    parser.add_argument("--first", type=int, default=20, metavar="N", help="how many (20)")
    parser.add_argument("--docs", type=Path, default=_DOCS, help="the folder of the pages")
    arguments = parser.parse_args()
    register_file = arguments.docs / ".data" / "claims.toml"
    try:
        register = read_register(register_file.read_text("utf-8"), date.today())
    except (OSError, GuideError) as error:
        print(f"{register_file}: {error}")
        return 1
    citations = count_citations(
        page.read_text("utf-8") for page in sorted(arguments.docs.rglob("*.md"))
    )
    unopened = claims_to_open(register, citations)
    print(f"{len(unopened)} facts have not been opened live. Look for a text that says:\n")
    for place, claim in enumerate(unopened[: arguments.first], start=1):
        print(f"{place:2}. {render_opening(claim, citations[claim.id])}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

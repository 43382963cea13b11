"""How many sittings a network of 1,744 people takes, with and without groups.

`PYTHONPATH=hooks:tests python3 tests/speed/sittings.py`; uses the scripts of the page.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from programs import node
from prune.judge import judge
from prune.personal.exports import Exports
from prune.personal.room import Room
from prune_page.render import render_checklist
from speed.network import TODAY, write_network

PEOPLE, MESSAGES = 1_744, 2_143
DATA = re.compile(r'<script type="application/json" data-part="data">(.*?)</script>', re.DOTALL)


def main() -> int:
    """Print how many decisions and sittings."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "Basic_LinkedInDataExport_11-20-2026.zip")
        with path.open("wb") as file:
            write_network(file, PEOPLE, MESSAGES)
        page = render_checklist(judge(Room(Exports(current=(path,))), TODAY))
    found = DATA.search(page)
    assert found
    script = Path(__file__).with_suffix(".mjs")
    return subprocess.run([node(), script], input=found[1].encode(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

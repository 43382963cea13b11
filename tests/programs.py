"""Other programs that answer: each line of JSON with another, for as long as anybody asks."""

import atexit
import json
import shutil
import subprocess
import sys
from pathlib import Path


class Program:
    """A program that is started once, since starting takes longer than most answers."""

    def __init__(self, *command: str | Path) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        atexit.register(self.end)

    def ask(self, question: object) -> object:
        """What it answers, both as JSON holds it."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(question), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, f"{self._process.args} has ended; it says above why"
        return json.loads(answer)

    def end(self) -> None:
        """Wait until it has ended, which it does when nobody can ask any more."""
        atexit.unregister(self.end)
        self._process.communicate()


def node() -> str:
    """Where Node is, which the requirements bring."""
    path = shutil.which("node", path=Path(sys.executable).parent)
    assert path, "Node comes with requirements-test.txt"
    return path

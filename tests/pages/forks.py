"""Runs MkDocs again and again, in processes that begin with all of it imported.

A request is a line of JSON: arguments, folder, environment, file for the log. The answer is a
line with the exit code.
"""

import json
import os
import signal
import sys
from functools import partialmethod
from importlib import import_module

import jinja2
from mkdocs.__main__ import cli

USED = (
    *("mkdocs.commands.build", "mkdocs.commands.gh_deploy", "mkdocs.commands.serve"),
    *("material.plugins.search.plugin", "pymdownx.highlight", "pymdownx.superfences"),
    *(f"markdown.extensions.{name}" for name in ("admonition", "attr_list", "md_in_html", "toc")),
)
"""What every build imports; of our own code each copy has its own."""
PATIENCE = 120
"""Seconds for a build."""


def answer(arguments: list[str], folder: str, environment: dict[str, str], log: str) -> int:
    """The exit code of MkDocs in a process of its own."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.alarm(PATIENCE)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path.insert(0, folder)  # as `python -m` does
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(written, stream.fileno())
    sys.exit(cli(arguments, prog_name="python -m mkdocs"))


def main(cache: str) -> None:
    """Until nobody asks any more."""
    for name in USED:
        import_module(name)
    compiled = jinja2.FileSystemBytecodeCache(cache)  # by the text of a template
    jinja2.Environment.__init__ = partialmethod(
        jinja2.Environment.__init__, bytecode_cache=compiled
    )
    for line in sys.stdin:
        print(answer(*json.loads(line)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])

"""The command line: an export in; a summary, JSON or CSV out."""

import argparse
import io
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from prune.dates import parse_date
from prune.errors import CriteriaError, ExportError, ProgressError, PruneError, reason_of
from prune.judge import judge
from prune.model.checklist import Checklist
from prune.output.as_csv import write_csv
from prune.output.as_json import write_json
from prune.output.summary import write_summary
from prune.personal.exports import Exports, resolve
from prune.personal.room import Room, member_path
from prune.reading.files.archive import is_zip
from prune.reading.files.names import role_of


class OutputError(PruneError):
    """The result cannot be written to the chosen place."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0, or 2 after one or two plain sentences on stderr."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.export and not options.demo:
        parser.error("give an EXPORT (a ZIP, a folder or Connections.csv) or --demo")
    if options.export and options.demo:
        parser.error("EXPORT and --demo cannot be used together; choose one")
    if options.since is not None and not (options.since and options.export):
        parser.error("--since needs an earlier EXPORT, and the newer one to compare it with")
    try:
        _write(options, _result(options, judge(_room(options), options.today)))
    except PruneError as error:
        print(f"prune: {error}", file=_plain(sys.stderr))
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_program(),
        description="Turn your LinkedIn data export into a personal checklist. "
        "Everything stays on this machine.",
    )
    parser.add_argument(
        "export", metavar="EXPORT", nargs="?", help="ZIP, unpacked folder or Connections.csv"
    )
    parser.add_argument("--demo", action="store_true", help="use an invented network instead")
    parser.add_argument(
        "--since", metavar="EXPORT", help="your earlier export, to tell what has changed"
    )
    parser.add_argument("--criteria", metavar="FILE", help="your criteria.toml")
    parser.add_argument("--progress", metavar="FILE", help="your saved progress.json")
    parser.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=_day,
        default=date.today(),
        help="make suggestions as of this date",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="all details, for programs")
    form.add_argument("--csv", action="store_true", help="one person per row, for spreadsheets")
    form.add_argument("--all", action="store_true", help="everybody with the reason, to read")
    parser.add_argument("--output", metavar="FILE", help="write to this file, not to the terminal")
    return parser


def _program() -> str:
    """How it was started, as far as that differs: as a module, or as one file."""
    name = Path(sys.argv[0]).name
    return f"python {name}" if name.endswith(".pyz") else "python -m prune"


def _day(text: str) -> date:
    day = parse_date(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else None
    if day is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-23")
    return day


def _room(options: argparse.Namespace) -> Room:
    """The files given on the command line, as a `Room`."""
    criteria, progress, since = options.criteria, options.progress, options.since
    exports = resolve(member_path(options.export, ExportError)) if options.export else Exports()
    return Room(
        exports=exports if since is None else exports.since(member_path(since, ExportError)),
        criteria=None if criteria is None else member_path(criteria, CriteriaError),
        progress=None if progress is None else member_path(progress, ProgressError),
        names_earlier=since is not None,
    )


def _result(options: argparse.Namespace, checklist: Checklist) -> str:
    out = io.StringIO(newline="")
    if options.json:
        write_json(checklist, out)
    elif options.csv:
        write_csv(checklist, out)
    else:
        out.write(write_summary(checklist, everybody=options.all))
    return out.getvalue()


def _write(options: argparse.Namespace, text: str) -> None:
    try:
        if options.output is None:
            if sys.stdout is None:
                raise OutputError("There is no terminal to write to. Give a file with --output.")
            stream = _utf8(sys.stdout) if options.csv else _plain(sys.stdout)
            stream.write(text)
            stream.flush()
            return
        path = member_path(options.output, OutputError)
        _refuse_inputs(path, options)
        _owner_only(path, text.encode("utf-8-sig" if options.csv else "utf-8"))
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        where, why = options.output or "The result", reason_of(error)
        raise OutputError(f"{where} cannot be written ({why}). Choose another file.") from error


def _refuse_inputs(path: Path, options: argparse.Namespace) -> None:
    """Never overwrite an input, or a file that may be part of an export."""
    given = (options.export, options.since, options.criteria, options.progress)
    inputs = [one for one in given if one]
    is_input = any(path.samefile(Path(one).expanduser()) for one in inputs if path.exists())
    if is_input or (path.is_file() and (role_of(path.name) or is_zip(path))):
        raise OutputError(f"{path} is one of your own files. Choose another name for the result.")


def _owner_only(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read: it is full of other people's data."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink()
        raise


def _plain(stream: TextIO) -> TextIO:
    """A stream that replaces what the terminal's encoding lacks instead of failing."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def _utf8(stream: TextIO) -> TextIO:
    """A UTF-8 stream, whatever the terminal's encoding, with unchanged line endings."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="")
    return stream


if __name__ == "__main__":
    sys.exit(main())

"""The command line: exit codes, forms, and one plain sentence for anything wrong."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import prune
from core.builders import C7, IN, TOBY_ROW, WREN_ROW, folder_at, zip_at
from prune.__main__ import main
from systems import posix

HOOKS = Path(prune.__file__).parent.parent
DAY = ("--today", "2026-11-23")
TWO = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}
SUMMARY = """\
These suggestions come from an export of March 2019. It contains nothing after 8 March
2019: since then, people may have written to you, changed jobs or left. The rules still
count years back from today, 23 November 2026. Ask LinkedIn for a new export to bring
the list up to date.

export, read on 23 November 2026

2 people, 0 without a name (counted, not listed), 0 skipped, of 2 rows.

  Keep             0   there is a link between you
  Review           2   no clear suggestion: your call
  Talk first       0   write before you decide
  Unfollow         0   stay connected, see less
  Remove           0   your files show little between you
"""


@pytest.fixture
def export(tmp_path):
    return folder_at(tmp_path / "export", TWO)


def ran(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, without anything of this environment."""
    return subprocess.run(
        [sys.executable, "-S", "-m", "prune", *map(str, arguments)],
        env={"PYTHONPATH": str(HOOKS), "PATH": os.defpath, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_the_summary_is_what_you_get_without_a_word(export, capsys):
    """What was read, what was missing and what that means, and the counts by outcome."""
    code = main([str(export), *DAY])
    out, err = capsys.readouterr()
    assert (code, err, out[: len(SUMMARY)]) == (0, "", SUMMARY)
    assert [
        line for line in out.splitlines()[len(SUMMARY.splitlines()) :] if re.match(r"\w", line)
    ] == [
        "Files read:",
        "Missing from this export, and what that means:",
        "Review:",
        "These are suggestions. Only you decide, and only you click on LinkedIn.",
    ]


def test_all_lists_everybody_and_goes_with_no_other_form(export, capsys):
    assert main([str(export), *DAY, "--all"]) == 0
    assert capsys.readouterr().out.startswith(SUMMARY)
    with pytest.raises(SystemExit):
        main([str(export), *DAY, "--all", "--csv"])
    assert "not allowed with" in capsys.readouterr().err


def test_json_is_one_document(export, capsys):
    code = main([str(export), *DAY, "--json"])
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert (
        code,
        err,
        document["schema"],
        document["today"],
        document["demo"],
        document["export"]["name"],
    ) == (0, "", "prune/checklist@1", "2026-11-23", False, "export")


def test_csv_has_a_row_for_everybody(export, capsys):
    code = main([str(export), *DAY, "--csv"])
    out, err = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (code, err, [r["name"] for r in rows]) == (0, "", ["Wren Inkwell", "Toby Candlewick"])


def test_the_demo_says_that_it_is_one(capsys):
    code = main(["--demo", *DAY])
    first = capsys.readouterr().out.splitlines()[0]
    assert (code, first) == (0, "This is the invented demo network: none of these people exist.")


def test_criteria_and_progress_are_taken_into_account(export, tmp_path, capsys):
    folder_at(
        tmp_path,
        {
            "c.toml": '[keep]\npeople = ["prune-test-wren"]',
            "p.json": '{"schema": "prune/progress@1", "decisions": '
            '{"prune-test-toby": {"outcome": "later", "decided_on": "2026-11-01"}}}',
        },
    )
    main(
        [
            str(export),
            *DAY,
            "--json",
            "--criteria",
            str(tmp_path / "c.toml"),
            "--progress",
            str(tmp_path / "p.json"),
        ]
    )
    people = json.loads(capsys.readouterr().out)["people"]
    assert [(one["suggestion"]["rule"], one.get("decision")) for one in people] == [
        ("keep-people", None),
        ("undecided", {"outcome": "later", "decided_on": "2026-11-01", "done_on": None}),
    ]


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_output_writes_the_same_to_a_file_and_nothing_else(export, tmp_path, capsys, form):
    main([str(export), *DAY, *form])
    printed = capsys.readouterr().out
    before = sorted(path for path in tmp_path.rglob("*"))
    target = tmp_path / "result.txt"
    code = main([str(export), *DAY, *form, "--output", str(target)])
    mark = b"\xef\xbb\xbf" if form == ("--csv",) else b""
    assert (0, ("", ""), mark + printed.encode(), sorted([*before, target])) == (
        code,
        tuple(capsys.readouterr()),
        target.read_bytes(),
        sorted(path for path in tmp_path.rglob("*")),
    )


def test_the_result_is_for_its_owner_alone(export, tmp_path):
    """It is full of other people's data."""
    target = tmp_path / "result.json"
    main([str(export), *DAY, "--json", "--output", str(target)])
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_nothing_is_written_without_output(export, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    main([str(export), *DAY])
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["x.zip", "--demo"],
        ["--demo", "--json", "--csv"],
        ["--demo", "--today", "23.11.2026"],
        ["--demo", "--today", "2026-02-30"],
        ["--demo", "--today", "20261123"],
        ["--demo", "--today", ""],
        ["--demo", "--nonsense"],
        ["one.zip", "two.zip"],
        ["--since", "one.zip"],
        ["--demo", "--since", "one.zip"],
        ["one.zip", "--since", ""],
        ["one.zip", "--since"],
    ],
    ids=" ".join,
)
def test_a_command_that_is_not_understood_is_exit_2_with_the_usage(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, err = capsys.readouterr()
    assert (caught.value.code, out, err[:23]) == (2, "", "usage: python -m prune ")


def test_an_empty_export_names_nothing_and_never_the_folder_one_is_in(
    tmp_path, monkeypatch, capsys
):
    """`python -m prune "$EXPORT"` with nothing in the variable is a slip."""
    monkeypatch.chdir(folder_at(tmp_path, TWO))
    with pytest.raises(SystemExit) as caught:
        sys.exit(main([""]))
    assert (caught.value.code, capsys.readouterr().out) == (2, "")


BAD_INPUT = {
    "a missing path": {},
    "an empty file": {"x": b""},
    "a blank file": {"x": b"\n \n\t\n"},
    "a web page": {"x": "<!DOCTYPE html><html><body>Sign in</body></html>"},
    "an Excel workbook": {"x": zip_at},
    "a PDF": {"x": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"},
    "JSON": {"x": '[{"name": "Wren"}]'},
    "an image": {"x": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"},
    "a photograph": {"x": b"\xff\xd8\xff\xe0\0\x10JFIF"},
    "some other CSV": {"x": "flight,from,to\nLH1,HAM,BER\n"},
    "another file of LinkedIn's": {"x": "From,To,Sent At,Message,Direction\n"},
    "a header with no people": {"x": C7},
    "a header with blank rows": {"x": C7 + ",,,,,,\n\n"},
    "a Git LFS pointer": {
        "x": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    },
    "noise": {"x": bytes(range(256)) * 20},
    "half a ZIP": {"x": b"PK\x03\x04" + b"\0" * 40},
    "an empty folder": {"x/.keep": b""},
    "a folder without Connections.csv": {"x/messages.csv": b"", "x/Positions.csv": b""},
}


@pytest.mark.parametrize("world", BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_exit_2_and_a_plain_sentence_or_two(world, tmp_path, capsys):
    """What was found, what was expected, what to do next; never a traceback."""
    if world.get("x") is zip_at:
        zip_at(tmp_path / "x", {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"})
    else:
        folder_at(tmp_path, world)
    code = main([str(tmp_path / "x"), *DAY])
    out, err = capsys.readouterr()
    assert (
        code,
        out,
        err[:7],
        err.count("\n"),
        err[-2:],
        "Traceback" in err,
    ) == (2, "", "prune: ", 1, ".\n", False)
    assert 1 <= len(re.findall(r"[.:!?](?=\s)", err.removeprefix("prune:"))) <= 3


@pytest.mark.parametrize(
    ("expected", "option", "text"),
    [
        (r"c\.toml, line 2: .*“peple”", "--criteria", '[keep]\npeple = ["x"]\n'),
        (r"c\.toml is not valid TOML: .*line 1", "--criteria", "[keep\n"),
        (r"c\.toml has the schema", "--progress", "{}"),
        (r"c\.toml is empty", "--progress", ""),
    ],
)
def test_a_wrong_setting_is_exit_2_with_its_file(expected, option, text, tmp_path, capsys):
    folder_at(tmp_path, {**TWO, "c.toml": text})
    code = main([str(tmp_path), *DAY, option, str(tmp_path / "c.toml")])
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert re.match(f"prune: {expected}", err)


@pytest.mark.parametrize("option", ["--criteria", "--progress"])
@pytest.mark.parametrize(
    "where", ["nowhere.toml", ".", "\0", "x" * 300], ids=["gone", "folder", "nul", "long"]
)
def test_a_setting_that_cannot_be_read_is_exit_2(option, where, export, tmp_path, capsys):
    code = main([str(export), *DAY, option, str(tmp_path / where)])
    assert (code, "cannot be read" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(
    "where", ["no/such/folder/x.json", ".", "\0", "x" * 300], ids=["gone", "folder", "nul", "long"]
)
def test_a_result_that_cannot_be_written_is_exit_2(where, export, tmp_path, capsys):
    code = main([str(export), *DAY, "--output", str(tmp_path / where)])
    assert (code, "cannot be written" in capsys.readouterr().err) == (2, True)


def test_the_export_is_never_written_over(tmp_path, capsys):
    file = folder_at(tmp_path, TWO) / "Connections.csv"
    before = file.read_bytes()
    code = main([str(file), *DAY, "--output", str(file)])
    assert (2, True, before) == (
        code,
        "Choose another name for the result" in capsys.readouterr().err,
        file.read_bytes(),
    )


@pytest.mark.parametrize("option", ["--criteria", "--progress"])
def test_the_members_other_files_are_never_written_over(option, export, tmp_path, capsys):
    """A slip in `--output` must not cost the member their decisions."""
    text = "" if option == "--criteria" else '{"schema": "prune/progress@1", "decisions": {}}'
    file = folder_at(tmp_path, {"mine": text}) / "mine"
    code = main([str(export), *DAY, option, str(file), "--output", str(file)])
    assert (2, text, "") == (code, file.read_text("utf-8"), capsys.readouterr().out)


def test_a_file_of_the_export_is_never_written_over(export, capsys):
    """Nor is one inside an unpacked export."""
    file = export / "Connections.csv"
    before = file.read_bytes()
    code = main([str(export), *DAY, "--json", "--output", str(file)])
    assert (2, before, "") == (code, file.read_bytes(), capsys.readouterr().out)


def test_the_module_runs_without_any_package_installed(export):
    done = ran(export, *DAY, "--json")
    assert (done.returncode, done.stderr, json.loads(done.stdout)["counts"]["people"]) == (
        0,
        b"",
        2,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
def test_the_result_is_valid_whatever_the_terminals_encoding(encoding, tmp_path):
    """JSON in ASCII, CSV in UTF-8, a summary with what the terminal lacks replaced."""
    row = f"星,Inkwell,{IN}prune-test-%E6%98%9F,,Étoile,Potter,07 Mar 2019\n"
    folder_at(tmp_path, {"Connections.csv": C7 + row})
    runs = [
        ran(tmp_path, *DAY, *form, PYTHONIOENCODING=encoding)
        for form in (("--json",), ("--csv",), ())
    ]
    told = json.loads(runs[0].stdout.decode(encoding))["people"][0]["name"]
    listed = next(csv.DictReader(io.StringIO(runs[1].stdout.decode("utf-8-sig"))))["name"]
    counts = re.search("1 person", runs[2].stdout.decode(encoding))[0]
    assert (
        [(run.returncode, run.stderr) for run in runs],
        told,
        listed,
        counts,
    ) == ([(0, b"")] * 3, "星 Inkwell", "星 Inkwell", "1 person")


def test_an_error_can_be_said_in_any_terminal(tmp_path):
    done = ran(tmp_path / "星.zip", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert (
        done.returncode,
        done.stdout,
        done.stderr.startswith(b"prune: There is nothing at "),
        b"Traceback" in done.stderr,
    ) == (2, b"", True, False)


def test_a_reader_that_stops_early_is_not_an_error(tmp_path):
    """`python -m prune … --csv | head -1` ends quietly."""
    rows = "".join(
        f"Wren,Inkwell {n},{IN}prune-test-{n},,Teapot Works,Potter,07 Mar 2019\n"
        for n in range(5000)
    )
    folder_at(tmp_path, {"Connections.csv": C7 + rows})
    with subprocess.Popen(
        [sys.executable, "-S", "-m", "prune", str(tmp_path), "--csv"],
        env={"PYTHONPATH": str(HOOKS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert (process.wait(timeout=60), process.stderr.read()) == (0, b"")


def test_neither_an_export_nor_the_demo_prints_the_usage_in_a_process():
    done = ran()
    assert (done.returncode, done.stdout, done.stderr[:22]) == (2, b"", b"usage: python -m prune")


BARE = """
import ctypes, os, sys
for capability in (1, 2):  # what lets root read what nobody may
    ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)
os.execv(sys.executable, [sys.executable, "-S", "-m", "prune", *sys.argv[1:]])
"""


@posix
@pytest.mark.parametrize("is_needed", [True, False])
def test_a_folder_that_cannot_be_looked_into_does_not_count_as_empty(tmp_path, is_needed):
    files = {"In/Connections.csv": TWO["Connections.csv"]} if is_needed else TWO
    export = folder_at(tmp_path / "export", {**files, "In/messages.csv": ""})
    (export / "In").chmod(0)
    done = subprocess.run(
        [sys.executable, "-S", "-c", BARE, str(export)],
        env={"PYTHONPATH": str(HOOKS), "PATH": os.defpath},
        capture_output=True,
        check=False,
        timeout=60,
    )
    (export / "In").chmod(0o700)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"In cannot be read (Permission denied)" in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("arguments", ["--demo", "--demo --json", "nowhere.zip"])
def test_a_closed_terminal_gives_no_traceback(tmp_path, closed, arguments):
    command = f'"{sys.executable}" -S -m prune {arguments} {closed}'
    done = subprocess.run(
        ["sh", "-c", command],  # noqa: S607  # whichever is installed
        env={"PYTHONPATH": str(HOOKS), "PATH": os.defpath},
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    is_fine = arguments != "nowhere.zip" and closed == "2>&-"
    assert (done.returncode, b"Traceback" in done.stderr + done.stdout) == (
        0 if is_fine else 2,
        False,
    )
    if closed == ">&-" and arguments != "nowhere.zip":
        assert (
            done.stderr == b"prune: There is no terminal to write to. Give a file with --output.\n"
        )


def test_orders_to_a_terminal_in_the_name_of_a_rule_reach_none(export, tmp_path, capsys):
    rule = '[[rule]]\nid = "x\\u001b[31m"\noutcome = "keep"\nfields = ["x"]\n'
    folder_at(tmp_path, {"c.toml": rule})
    code = main([str(export), *DAY, "--criteria", str(tmp_path / "c.toml")])
    out, err = capsys.readouterr()
    assert (code, "\x1b" in out + err, "c.toml, line 2: “id” must be" in err) == (2, False, True)


@posix
@pytest.mark.parametrize("option", ["--criteria", "--progress"])
def test_a_pipe_is_not_waited_for(option, export, tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe")
    assert main([str(export), *DAY, option, str(tmp_path / "pipe")]) == 2
    assert "pipe cannot be read (it is not a file)" in capsys.readouterr().err


# --- since the earlier export

THEN = {"Connections.csv": C7 + WREN_ROW}
NEWER = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW.replace("2019", "2026")}


def since_of(capsys, *arguments: str | Path):
    """Code, what has changed by the JSON, and the errors."""
    code = main([*map(str, arguments), *DAY, "--json"])
    out, err = capsys.readouterr()
    document = json.loads(out) if out else {"since": None, "people": []}
    return code, document["since"], [one["since"] for one in document["people"]], err


def test_what_changed_since_an_earlier_export(export, tmp_path, capsys):
    then = zip_at(tmp_path / "then.zip", THEN)
    assert since_of(capsys, export, "--since", then) == (
        0,
        {
            "name": "then.zip",
            "newest_on": "2019-03-07",
            "counts": {
                "new": 1,
                "gone": 0,
                "new_address": 0,
                "new_job": 0,
                "new_messages": 0,
                "still_there": 0,
            },
            "gone": [],
        },
        [None, {"new": True, "messages": None}],
        "",
    )


def test_without_one_there_is_nothing_to_tell(export, capsys):
    assert since_of(capsys, export) == (0, None, [None, None], "")


def test_the_same_file_changes_nothing(export, capsys):
    code, since, people, err = since_of(capsys, export, "--since", export)
    assert (code, set(since["counts"].values()), since["gone"], people, err) == (
        0,
        {0},
        [],
        [None, None],
        "",
    )


def test_a_folder_of_exports_brings_its_own_earlier_one(tmp_path, capsys):
    zip_at(tmp_path / "Basic_LinkedInDataExport_10-02-2026.zip", THEN)
    zip_at(tmp_path / "Basic_LinkedInDataExport_11-20-2026.zip", TWO)
    zip_at(tmp_path / "Basic_LinkedInDataExport_01-20-2026.zip", TWO)
    _, since, _, _ = since_of(capsys, tmp_path)
    assert (since["name"], since["counts"]["new"]) == (
        "Basic_LinkedInDataExport_10-02-2026.zip",
        1,
    )
    main([str(tmp_path), *DAY])
    text = " ".join(capsys.readouterr().out.split())
    assert "Basic_LinkedInDataExport_11-20-2026.zip, read on 23 November 2026" in text
    assert "Since your export of 7 March 2019: 1 new" in text
    assert "- Basic_LinkedInDataExport_10-02-2026.zip was read as your earlier export." in text
    assert (
        "- Not read, because there is a newer export: Basic_LinkedInDataExport_01-20-2026.zip."
        in text
    )


def test_gone_people_and_what_was_are_told_in_full(tmp_path, capsys):
    then = zip_at(tmp_path / "2026-10-02.zip", TWO)
    moved = WREN_ROW.replace("prune-test-wren", "wren-i").replace("Potter", "Glazier")
    now = zip_at(tmp_path / "2026-11-20.zip", {"Connections.csv": C7 + moved})
    _, since, people, _ = since_of(capsys, now, "--since", then)
    assert (since["gone"], people) == (
        [
            {
                "id": "prune-test-toby",
                "name": "Toby Candlewick",
                "company": "Moth & Lamp",
                "position": "Lamplighter",
                "url": f"{IN}prune-test-toby",
                "connected_on": "2019-03-08",
                "because": "unknown",
            }
        ],
        [
            {
                "was_id": "prune-test-wren",
                "was": {"company": "Teapot Works", "position": "Potter"},
                "messages": None,
            }
        ],
    )


def test_an_earlier_export_that_is_newer_is_refused_with_what_to_do(export, tmp_path, capsys):
    newer = zip_at(tmp_path / "newer.zip", NEWER)
    code, since, _, err = since_of(capsys, export, "--since", newer)
    assert (code, since, err) == (
        2,
        None,
        (
            f"prune: {newer} was given as the earlier export, but seems to be newer than {export}. "
            "Swap them; or if that is wrong, put the day of each into its name, like 2026-10-02.\n"
        ),
    )


@pytest.mark.parametrize("world", BAD_INPUT.values(), ids=BAD_INPUT)
def test_a_bad_earlier_export_is_exit_2_and_a_plain_sentence_or_two(
    world, export, tmp_path, capsys
):
    if world.get("x") is zip_at:
        zip_at(tmp_path / "x", {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"})
    else:
        folder_at(tmp_path, world)
    code, since, _, err = since_of(capsys, export, "--since", tmp_path / "x")
    assert (code, since, err[:7], err.count("\n"), "Traceback" in err) == (
        2,
        None,
        "prune: ",
        1,
        False,
    )


def test_the_earlier_export_is_never_written_over(export, tmp_path, capsys):
    then = folder_at(tmp_path / "then", {"mine.txt": C7 + WREN_ROW}) / "mine.txt"
    before = then.read_bytes()
    code = main([str(export), *DAY, "--since", str(then), "--output", str(then)])
    assert (code, then.read_bytes(), capsys.readouterr().out) == (2, before, "")


def test_the_demo_has_an_earlier_export_of_its_own(capsys):
    code, since, people, err = since_of(capsys, "--demo")
    assert (code, err, since["name"]) == (0, "", "Earlier_Demo_LinkedInDataExport.zip")
    keys = {key for one in people if one for key in one}
    assert keys == {"new", "was_id", "was", "messages", "still_there"}
    assert min(since["counts"].values()) > 0

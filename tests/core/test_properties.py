"""What holds for any input at all."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.builders import (
    C6,
    C7,
    IN,
    M10,
    ME,
    TODAY,
    WREN,
    WREN_ROW,
    archive,
    entry,
    export_of,
    has_phrase,
    inbox,
    message,
    nothing_there,
    read,
    someone,
    talk,
)
from prune.assemble import make_checklist
from prune.dates import DIGITAL, parse_date
from prune.deciding.criteria import builtin_criteria, read_criteria
from prune.errors import CriteriaError, ExportError, ProgressError, PruneError
from prune.identity import profile_id, profile_link, written_id
from prune.model.role import Role
from prune.output.as_csv import harmless, write_csv
from prune.output.as_json import write_json
from prune.output.summary import write_summary
from prune.progress.file import read_progress
from prune.reading.export import read_export
from prune.reading.files.zips import open_zip
from prune.reading.tables.days import Days
from prune.reading.tables.table import open_table
from prune.text import clean, company_key, name_key
from prune.text import words as words_of

texts = st.text(max_size=30)
words = st.text(
    st.characters(exclude_characters="\0\r"), max_size=30
)  # NUL is not text, CR ends a line
cells = st.one_of(
    st.sampled_from(
        ["", " ", "Wren", "Inkwell, PhD", '"', "=1+1", "07 Mar 2019", "3/7/19, 9:05 AM"]
    ),
    st.sampled_from([f"{IN}prune-test-wren", f"{IN}Prune-Test-Wr%65n/", "javascript:x", "\u200b"]),
    words,
)
lines = st.lists(cells, max_size=9).map(",".join) | texts


def as_csv(rows, delimiter=",", line_end="\n"):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def assert_nobody_is_lost(export):
    assert export.rows == len(export.connections) + export.hidden + export.skipped
    ids = [person.id for person in export.connections]
    assert (len(ids), set(ids)) == (len(set(ids)), set(export.evidence))


def assert_all_forms_can_be_written(export):
    checklist = make_checklist(export, builtin_criteria(), today=TODAY)
    as_json, as_csv = io.StringIO(), io.StringIO(newline="")
    write_json(checklist, as_json)
    write_csv(checklist, as_csv)
    counts = json.loads(as_json.getvalue())["counts"]
    rows = list(csv.reader(io.StringIO(as_csv.getvalue(), newline="")))
    assert (counts["people"], counts["people"], True) == (
        sum(counts["outcomes"].values()),
        len(rows) - 1,
        write_summary(checklist).endswith("\n"),
    )


@given(st.binary(max_size=400))
@example(b"")
@example(b"\xff\xfe")
@example(b"\xff\xfeF\x00i")
@example(b"\xef\xbb\xbf")
@example(b"PK\x03\x04")
@example(b"\r\r\r")
@example(C7.encode("utf-16") + b"\x00")
def test_any_bytes_as_connections_are_read_or_refused(data):
    try:
        export = read({"Connections.csv": data})
    except ExportError:
        return
    assert_nobody_is_lost(export)
    assert_all_forms_can_be_written(export)


@given(
    st.sampled_from([C6, C7, C7.replace(",", ";"), "", "Notes:\n\n" + C7]),
    st.lists(lines, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"]),
)
def test_any_lines_below_a_header_lose_nobody(header, below, line_end, codec):
    text = header + line_end.join(below)
    try:
        export = read({"Connections.csv": text.encode(codec, "replace")})
    except ExportError:
        return
    assert_nobody_is_lost(export)
    assert_all_forms_can_be_written(export)


@given(
    st.lists(st.tuples(*[cells] * 7), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_every_row_that_is_not_blank_is_counted(rows, delimiter, line_end):
    """Rows that a CSV writer wrote, whatever their cells: as many are read as were written."""
    header = C7.rstrip().split(",")
    text = as_csv([header, *rows], delimiter, line_end)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    try:
        export = read({"Connections.csv": text.encode("utf-8", "replace")})
    except ExportError:  # nobody among the rows: neither a person nor a hidden member
        assert not any(clean(f"{row[0]} {row[1]}") for row in filled)
        return
    assert len(filled) == export.rows
    assert_nobody_is_lost(export)


OTHERS = [role for role in Role if role is not Role.CONNECTIONS]


@given(
    st.sampled_from(OTHERS), st.binary(max_size=300) | st.lists(lines, max_size=6).map("\n".join)
)
def test_no_other_file_of_an_export_can_spoil_it(role, data):
    """It is read, or counts as missing; the people are the same."""
    text = data.encode("utf-8", "replace") if isinstance(data, str) else data
    export = read(
        {"Connections.csv": f"{C7}Wren,Inkwell,{IN}prune-test-wren,,,,\n", role.file: text}
    )
    roles = {file.role for file in export.files}
    assert (["prune-test-wren"], {Role.CONNECTIONS, role}, True) == (
        [person.id for person in export.connections],
        roles | {role},
        (role in roles) is not (role in export.missing),
    )
    assert_all_forms_can_be_written(export)


@given(st.lists(st.tuples(*[cells] * 10), max_size=8))
def test_any_messages_are_read_and_make_sense(rows):
    people = f"{C7}Wren,Inkwell,{IN}prune-test-wren,,,,\n"
    text = M10 + as_csv(rows)
    export = read({"Connections.csv": people, "messages.csv": text.encode("utf-8", "replace")})
    found = export.evidence["prune-test-wren"].messages
    assert found is None or (0 <= found.sent + found.received <= len(rows))


@given(st.lists(st.tuples(st.booleans(), st.dates(date(2010, 1, 1), TODAY)), min_size=1))
def test_each_message_between_two_people_counts_once(written):
    """Whoever wrote, whenever: as many as there are, and the last is the last."""
    rows = [
        message(ME if mine else WREN, WREN if mine else ME, on=f"{day} 10:00:00 UTC")
        for mine, day in written
    ]
    export = read({"Connections.csv": C7 + WREN_ROW, "messages.csv": inbox(*rows)})
    sent = sum(mine for mine, _ in written)
    expected = talk(sent, len(written) - sent, max(day for _, day in written))
    assert expected == export.evidence["prune-test-wren"].messages


@given(st.binary(max_size=400))
@example(b"PK\x05\x06" + b"\0" * 18)
@example(b"PK\x03\x04" + b"\0" * 26)
def test_any_bytes_as_a_zip_are_refused(data):
    with pytest.raises(ExportError), open_zip(io.BytesIO(data), "x.zip") as opened:
        read_export([opened])


@given(st.dictionaries(texts, st.binary(max_size=50), max_size=4))
def test_an_archive_of_anything_is_refused(files):
    with pytest.raises(ExportError):
        read_export([archive(files)])


def decides_or_says_why_not(data: bytes) -> None:
    """Criteria that are read decide about anybody by one of their rules; others are refused in a sentence."""
    criteria, refusal = None, ""
    try:
        criteria = read_criteria(data)
    except CriteriaError as error:
        refusal = str(error)
    if criteria is None:
        assert refusal.endswith((".", "?"))
        return
    (person,) = make_checklist(
        export_of({someone(): nothing_there()}), criteria, today=date(2026, 11, 20)
    ).people
    assert person.suggestion.rule in {rule.id for rule in criteria.rules}


@given(st.binary(max_size=200) | texts.map(lambda text: text.encode("utf-8", "replace")))
@example(b"x = 2026-11-23")
@example(b"rule = [[[]]]")
@example(b"keep = [{}]")
@example(b'rules = ""')
@example(b"[[rules]]")
@example(b'"" = 1')
@example(b"x = 1e400\n")
@example(b"x = " + b"9" * 5000)
@example(b"x = " + b"{a=" * 3000)
@example(b"x = 2026-99-99")
@example(b"\0")
def test_any_bytes_as_criteria_are_read_or_refused(data):
    decides_or_says_why_not(data)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_any_toml_value_for_any_key_is_read_or_refused(value):
    written = json.dumps(value).encode()
    for key in ("keep", "network.fields", "rule", "rules.recent.enabled", "rules.recent"):
        decides_or_says_why_not(key.encode() + b" = " + written)


@given(st.binary(max_size=200))
@example(b"[" * 100_000)
@example(b'{"schema": "prune/progress@1", "decisions": {"\\ud800": {"outcome": "\\ud800"}}}')
@example(b"1" * 5000)
@example(b"\xef\xbb\xbf\xef\xbb\xbf{}")
@example(b"NaN")
def test_any_bytes_as_progress_are_refused(data):
    with pytest.raises(ProgressError):
        read_progress(data)


@given(values)
def test_any_json_as_decisions_is_read_or_refused(value):
    document = {"schema": "prune/progress@1", "decisions": value}
    for one in (document, {**document, "decisions": {"x": value}}):
        progress, refusal = None, ""
        try:
            progress = read_progress(json.dumps(one).encode())
        except ProgressError as error:
            refusal = str(error)
        if progress is None:
            assert refusal.endswith(".")
            continue
        assert progress.decisions.keys() == one["decisions"].keys()


@given(
    texts
    | st.from_regex(r"\d{1,4}[-/. ][0-9A-Za-z]{1,9}[-/. ]\d{1,4}", fullmatch=True)
    | st.from_regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d([+-]\d\d:\d\d| UTC|Z)?", fullmatch=True)
)
@example("0000-01-01")
@example("9999-12-31T23:59:59-23:59")
@example("0001-01-01T00:00:00+23:59")
@example("²/³/⁴")
@example("١/٢/٢٠٢٣")
def test_any_date_text_is_a_day_or_none(text):
    days = (parse_date(text), Days(lambda: [text], DIGITAL).each([text])[1])
    assert [day is None or 1 <= day.year <= 9999 for day in days] == [True, True]


@given(st.dates(date(2003, 1, 1), date(2099, 12, 31)))
def test_an_iso_day_is_itself(day):
    assert day == parse_date(day.isoformat())


@given(
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", " ", "\0", "＝", "＋", "－", "＠", ""]),
    texts,
)
def test_no_harmless_text_starts_with_a_formula_sign_or_has_a_line_break(sign, text):
    result = harmless(sign + text)
    assert (
        result.lstrip(" \0").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")),
        sum(result.count(one) for one in "\r\n\v\f\x85\u2028\u2029"),
    ) == (False, 0)


@given(texts)
def test_white_space_round_a_text_changes_no_key(text):
    assert (clean(text), name_key(text), company_key(text)) == (
        clean(clean(f" {text}\t")),
        name_key(f"\n{text} "),
        company_key(f" {text} "),
    )


@given(texts, texts)
def test_a_phrase_is_in_itself_and_in_nothing_it_has_no_word_of(text, other):
    assert has_phrase(f"x | {text} | x", text) is bool(words_of(text))
    assert has_phrase(text, f"{text} {other} nowhere") is False


@given(texts)
def test_any_text_has_an_id_or_none_and_a_link_is_always_linkedins(text):
    for url in (text, IN + text, f"linkedin.com/in/{text}"):
        person, link = profile_id(url), None
        if person is not None:
            link = profile_link(url)
            assert (IN, person, person) == (link[: len(IN)], profile_id(link), written_id(url))


@given(st.lists(lines, max_size=8), st.sampled_from(list(Role)))
def test_a_table_gives_the_same_rows_every_time(below, role):
    text = "\n".join([C7.rstrip() if role is Role.CONNECTIONS else M10.rstrip(), *below])
    try:
        table = open_table(entry(text.encode("utf-8", "replace")), role)
    except PruneError:
        return
    first = list(table.read()), table.rows, list(table.bad_lines)
    assert first == (list(table.read()), table.rows, table.bad_lines)

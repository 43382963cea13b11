"""A TOML file whose errors name the line, the finding and the fix."""

import pytest

from prune.deciding.document import MAX_BYTES, MAX_LINE_CANDIDATES, MAX_LISTED_KEYS, Document
from prune.errors import CriteriaError

FIX = "Fix it or delete the line."
KEYS = [f"key-{number}" for number in range(MAX_LISTED_KEYS + 1)]


def refusal(text, read):
    with pytest.raises(CriteriaError) as caught:
        read(Document(text.encode(), "c.toml"))
    return str(caught.value)


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("; perhaps you meant “companies”", ["people", "companies"]),
        (", but it can only have people", ["people"]),
        (", but it can only have people or fields", ["people", "fields"]),
        (
            ", but it can only have key-0, key-1, key-2, key-3, key-4 or key-5",
            KEYS[:MAX_LISTED_KEYS],
        ),
        (", which Prune does not know; the page “How it decides” lists every key", KEYS),
    ],
)
def test_an_unknown_key_is_refused_with_what_may_be_meant(said, allowed):
    text = "[keep]\n\ncompanie = []\n"
    told = refusal(text, lambda one: one.expect_keys(one.data["keep"], "[keep]", allowed))
    assert told == f"c.toml, line 3: [keep] has the key “companie”{said}. {FIX}"


@pytest.mark.parametrize(
    ("line", "text", "key"),
    [
        (3, "[a]\nx = 1\nkey = 1\n", "key"),
        (2, "[a]\nx = 1\n", "key"),
        (4, "[b]\nkey = 1\n[a]\nkey = 1\n", "key"),
        (5, '# key\n[b]\nx = "key"\n[a]\nkey = 1\n', "key"),
        (3, "[a]\nkey-2 = 1\nkey = 1\n", "key"),
        (3, "[a]\n2-key = 1\nkey = 1\n", "key"),
        (2, '[a]\n"key" = 1\n', "key"),
        (1, "a.key = 1\n", "key"),
        (3, "[[c]]\n[a]\nkey = 1\n[[c]]\n", "key"),
    ],
)
def test_a_key_is_named_by_its_own_line(line, text, key):
    """Or, where it is missing, by that of the first key of its section."""
    document = Document(text.encode(), "c.toml")
    told = str(document.error(document.table(document.data, "a"), key, "it is odd"))
    assert told == f"c.toml, line {line}: it is odd. {FIX}"


@pytest.mark.parametrize(
    ("at", "number"), [(f", line {MAX_LINE_CANDIDATES + 1}", 1), ("", 0), ("", -1)]
)
def test_a_word_in_very_many_lines_is_not_looked_for_without_end(at, number):
    text = "# key\n" * (MAX_LINE_CANDIDATES - number) + "[a]\nkey = 1\n"
    document = Document(text.encode(), "c.toml")
    told = str(document.error(document.table(document.data, "a"), "key", "it is odd"))
    assert told == f"c.toml{at}: it is odd. {FIX}"


@pytest.mark.parametrize(
    ("expected", "value"),
    [(("a", "b"), '["a", " b "]'), ((), "[]"), (None, '["a", " "]'), (None, '["a", 1]'), (None, '"a"'), (None, "{}")],
)  # fmt: skip
def test_a_list_of_texts_holds_nothing_else(expected, value):
    document = Document(f"x = {value}".encode(), "c.toml")
    if expected is None:
        with pytest.raises(CriteriaError, match="“x” must be a list of quoted strings"):
            document.texts(document.data, "x")
    else:
        assert document.texts(document.data, "x") == expected


@pytest.mark.parametrize("value", ["1", "[1]", "{}", "[[]]", '["a"]', "[{}, 1]"])
def test_sections_in_double_brackets_hold_sections(value):
    told = refusal(f"rule = {value}", lambda one: one.tables("rule"))
    assert told == f"c.toml, line 1: “rule” must be in double brackets, [[rule]]. {FIX}"


def test_the_largest_file_is_read():
    assert Document(b"#" * MAX_BYTES, "c.toml").data == {}


@pytest.mark.parametrize(("line", "text"), [(1, "x = "), (3, "[a]\n\nx = "), (3, "[a]\n\nx =\n\n")])
def test_a_text_that_breaks_off_is_named_by_its_last_line(line, text):
    assert f"at line {line}" in refusal(text, lambda one: one.data)

"""Words of the glossary are explained where a page uses them first."""

import pytest

from prune_guide.errors import GuideError
from prune_guide.glossary import Word, read_glossary, with_words

GLOSSARY = """# Words

## What is a rose? { #rose }

A **flower** with thorns [@roses-regrow]. It
grows again. [Cut one](cut.md)

More about it.

## What is a thorn? { #thorn }

It pricks.
"""
ROSE, THORN = Word("rose", ("rose", "roses"), "A flower."), Word("thorn", ("thorn",), "It pricks.")


def explained(html: str) -> str:
    return with_words(html, [ROSE, THORN], lambda word, form: f"({word.anchor}: {form})")[0]


def test_the_meaning_is_the_first_paragraph_of_the_section_as_plain_text():
    words = read_glossary(GLOSSARY, {"thorn": ["thorn"], "rose": ["rose", "roses"]})
    assert words == [
        THORN,
        Word("rose", ("rose", "roses"), "A flower with thorns. It grows again."),
    ]


def test_words_without_a_section_are_refused():
    with pytest.raises(GuideError, match="its words name bud, which is not a section"):
        read_glossary(GLOSSARY, {"rose": ["rose"], "bud": ["bud"]})


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("<p>A (rose: rose) has a (thorn: thorn).</p>", "<p>A rose has a thorn.</p>"),
        ("<p>(rose: roses), a rose</p><p>a rose</p>", "<p>roses, a rose</p><p>a rose</p>"),
        ("<p>a rosebud, a dog-rose, a tearose</p>", "<p>a rosebud, a dog-rose, a tearose</p>"),
        ("<h2>A rose</h2><li>A (rose: rose)</li>", "<h2>A rose</h2><li>A rose</li>"),
        (
            "<p><a>my rose</a> <code>rose</code> (rose: rose)</p>",
            "<p><a>my rose</a> <code>rose</code> rose</p>",
        ),
        ("<p><b>a (rose: rose)</b></p>", "<p><b>a rose</b></p>"),
        ('<p title="rose"><!-- rose --></p> rose', '<p title="rose"><!-- rose --></p> rose'),
        ("<details><p>a rose</p></details>", "<details><p>a rose</p></details>"),
        ("<td>(rose: rose)</td><th>thorn</th>", "<td>rose</td><th>thorn</th>"),
    ],
)
def test_the_first_use_in_running_text_is_explained(expected, html):
    assert expected == explained(html)


def test_the_words_used_come_once_each_in_their_order():
    _, used = with_words("<p>thorn, rose, roses, thorn</p>", [ROSE, THORN], lambda *_: "")
    assert used == [THORN, ROSE]


def test_without_words_nothing_is_changed():
    assert with_words("<p>a rose</p>", [], lambda *_: "") == ("<p>a rose</p>", [])

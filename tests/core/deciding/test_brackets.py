"""A list that nobody closed is named by the line where it opens."""

import pytest

from prune.deciding.brackets import unclosed_list
from prune.deciding.criteria import read_criteria
from prune.errors import CriteriaError


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (2, '[keep]\npeople = ["a", "b"\ncompanies = ["x"]\n'),
        (2, '[keep]\npeople = [\n  "a",\n  "b"\n\n[network]\nfields = ["x"]\n'),
        (2, '[keep]\npeople = ["a", "b"\n\n\n'),
        (3, '[keep]\npeople = ["]"]\ncompanies = ["a]", # ]\n  "b"\n'),
        (2, "[keep]\npeople = [\n  'its ]',\ncompanies = ['x']\n"),
        (3, '\n[keep]\npeople = ["a"\n'),
        (2, '[keep]\npeople = [\n  ["a",\n'),
        # closed too late: the next key or section is already inside
        (2, '[keep]\npeople = [\n  "a",\ncompanies = ["x"]\n]\n'),
        (2, '[keep]\npeople = [\n  "a",\n[network]\n]\n'),
    ],
)
def test_the_error_names_the_line_where_it_opens(line, text):
    with pytest.raises(CriteriaError) as error:
        read_criteria(text.encode())
    assert f"the [ on line {line} is never closed. Put a ] where the list ends." in str(error.value)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (4, '[keep]\npeople = [\n  "a",\n  Wren,\n]\n'),
        (2, "[keep]\npeople = Wren\n"),
        (2, "[keep]\npeople = ]\n"),
        (3, '[keep]\npeople = [ # "\n  Wren ]\n'),
    ],
)
def test_another_slip_is_named_by_its_own_line(line, text):
    with pytest.raises(CriteriaError, match=rf"at line {line}\b"):
        read_criteria(text.encode())


def test_a_list_may_go_on_for_lines():
    assert unclosed_list('[keep]\npeople = [\n  "a",\n]\n[[rule]]\nid = "b"\n') is None

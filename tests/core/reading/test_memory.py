"""What helps to recall who somebody is."""

import pytest

from core.builders import C7, IN, POSITIONS, read
from prune.model.connection import Memory


def memory(*people: tuple[str, str], positions: str | None = None):
    """Of people by company and day of connection, in that order."""
    rows = "".join(
        f"Wren,Inkwell,{IN}prune-test-{n},,{company},Potter,{day}\n"
        for n, (company, day) in enumerate(people)
    )
    files = {"Connections.csv": C7 + rows + ",,,,,,07 Mar 2019\n"}
    if positions is not None:
        files["Positions.csv"] = POSITIONS + positions
    return list(read(files).memory.values())


def test_others_of_the_same_day_are_counted_and_hidden_members_are_not():
    people = [("", day) for day in ("07 Mar 2019", "07 Mar 2019", "2019-03-07", "08 Mar 2019", "")]
    assert [one.same_day for one in memory(*people)] == [2, 2, 2, 0, None]


def test_a_company_has_one_size_however_it_is_spelled():
    companies = ["Teapot Works", "TEAPOT WORKS GmbH", "@Teapot Works", "Moth & Lamp", ""]
    sizes = [one.company_size for one in memory(*((company, "") for company in companies))]
    assert sizes == [3, 3, 3, 1, None]


def test_no_employer_has_no_size():
    people = [("Freelance", ""), ("Freelance", ""), ("Freelance Ltd", "")]
    assert [one.company_size for one in memory(*people)] == [None, None, 1]


@pytest.mark.parametrize(
    ("expected", "positions"),
    [
        (None, None),
        (None, ""),
        ("Potter at Teapot Works", "Teapot Works,Potter,,,Mar 2019,\n"),
        ("Potter at Teapot Works", "Teapot Works,Potter,,,Jan 2018,Mar 2019\n"),
        ("Potter at Teapot Works", "Teapot Works,Potter,,,2019,2019\n"),
        ("Potter at Teapot Works", "Teapot Works,Potter,,,01 Mar 2019,31 Mar 2019\n"),
        (None, "Teapot Works,Potter,,,Apr 2019,\n"),
        (None, "Teapot Works,Potter,,,Jan 2018,Feb 2019\n"),
        (None, "Teapot Works,Potter,,,2018,2018\n"),
        (None, "Teapot Works,Potter,,,2020,\n"),
        (None, "Teapot Works,Potter,,,,\n"),
        (None, "Teapot Works,Potter,,,some day,\n"),
        (None, "Teapot Works,Potter,,,Jan 2018,some day\n"),
        ("Teapot Works", "Teapot Works,,,,Mar 2019,\n"),
        ("Potter", ",Potter,,,Mar 2019,\n"),
        ("Freelance", "Freelance,,,,Mar 2019,\n"),
        ("Potter", " ,Potter,,,Mar 2019, \n"),
        ("Teapot Works", "Teapot Works, ,,,Mar 2019, \n"),
        ("Potter", ",,,,2012,\n , ,,,2012,\n,Potter,,,2012,\n"),
        (
            "Potter at Teapot Works and Lamplighter (Freelance)",
            "Teapot Works,Potter,,,2012,\nFreelance,Lamplighter,,,2015,\n",
        ),
    ],
)
def test_the_members_own_job_on_that_day(expected, positions):
    (found,) = memory(("", "07 Mar 2019"), positions=positions)
    assert expected == found.my_job_then


@pytest.mark.parametrize(
    ("is_held", "day"),
    [
        (False, "31 Dec 2018"),
        (True, "01 Jan 2019"),
        (True, "31 Dec 2020"),
        (False, "01 Jan 2021"),
    ],
)
def test_a_year_is_all_of_its_months(is_held, day):
    (found,) = memory(("", day), positions=" Teapot  Works,Potter\u200b,,, 2019 ,2020 \n")
    assert is_held is (found.my_job_then == "Potter at Teapot Works")


def test_without_a_day_there_is_no_job_then():
    found = memory(("", ""), positions="Teapot Works,Potter,,,Mar 2012,\n")
    assert found == [Memory(None, None, None)]

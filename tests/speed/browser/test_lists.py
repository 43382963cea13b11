"""The other lists show the people of the page."""

import pytest

from core.builders import judged, nothing_there, someone
from prune.model.progress import Progress
from prune_page.payload import PageData, payload
from prune_page.view import view
from speed.browser.lists import People, people


def test_everybody_of_the_page_is_in_the_rows_with_what_a_list_shows():
    """Of the page's own data, so that what it looks like is said once."""
    wren = judged(someone(company="Amber & Anvil"), nothing_there())
    toby = judged(someone(slug="prune-test-toby", connected_on=None), nothing_there())
    data = payload(PageData([view(wren), view(toby)], Progress(), "prune/test"))
    page = f'<p>Prune</p><script type="application/json" data-part="data">{data}</script>'
    columns = ("name", "role", "company", "connected", "suggestion")
    rows = [
        ("Wren Inkwell", "Potter", "Amber & Anvil", "2015-03-07", "review"),
        ("Wren Inkwell", "Potter", "Teapot Works", "", "review"),
    ]
    assert people(page) == People(
        [dict(zip(columns, row, strict=True)) for row in rows],
        ["prune-test-wren", "prune-test-toby"],
        "prune/test",
    )


def test_a_page_without_data_is_refused():
    with pytest.raises(ValueError, match="was to hold its data"):
        people("<p>nobody</p>")

"""The other lists show the people of the page."""

import json

import pytest

from speed.browser.lists import People, people

DATA = {
    "storageKey": "prune/progress@1/prune-test",
    "fields": ["id", "name", "position", "company", "connectedOn", "outcome", "wrote"],
    "people": [
        ["prune-test-wren", "Wren Inkwell", "Inker", "Amber & Anvil", "2020-01-02", "keep", 3],
        ["prune-test-toby", "Toby Testley", "", "", "", "review", 3],
    ],
}


def test_everybody_of_the_page_is_in_the_rows_with_what_a_list_shows():
    inert = json.dumps(DATA).replace("&", "\\u0026")
    page = f'<p>Prune</p><script type="application/json" data-part="data">{inert}</script>'
    columns = ("name", "role", "company", "connected", "suggestion")
    rows = [
        ("Wren Inkwell", "Inker", "Amber & Anvil", "2020-01-02", "keep"),
        ("Toby Testley", "", "", "", "review"),
    ]
    assert people(page) == People(
        [dict(zip(columns, row, strict=True)) for row in rows],
        ["prune-test-wren", "prune-test-toby"],
        "prune/progress@1/prune-test",
    )


def test_a_page_without_data_is_refused():
    with pytest.raises(ValueError, match="was to hold its data"):
        people("<p>nobody</p>")

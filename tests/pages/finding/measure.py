"""Measure the site's search against Material's default and Pagefind, on the golden set.

Run it with `python3 tests/run.py -s tests/pages/finding/measure.py`: it needs the browser
and the built site that the tests have, and prints a table.
"""

from pages.finding.golden import golden, score
from pages.finding.searches import default, ours, pagefind, site_with_default_search

KINDS = ("keywords", "question", "synonym", "typo")


def test_measure(page, demo_address, serve, tmp_path, capsys):
    first, second = golden(), golden("second")
    queries = first + second
    plain = serve(site_with_default_search(tmp_path).public)
    parts = {
        "golden set": first,
        "tuned on": [query for query in first if not query.is_set_aside],
        "set aside": [query for query in first if query.is_set_aside],
        **{kind: [query for query in first if query.kind == kind] for kind in KINDS},
        "second set": second,
    }
    for name, start, address in (
        ("this site", ours, demo_address),
        ("Material's default", default, plain),
        ("Pagefind", pagefind, plain),
    ):
        search = start(page, address)
        answers = {query.text: search(query.text) for query in queries}
        with capsys.disabled():
            print(f"\n{name:20}  hit@1   hit@3     MRR    zero     n")
            for part, some in parts.items():
                print(f"  {part:18}{score(some, answers)}")

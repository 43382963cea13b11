"""What is said of the guide is what Lighthouse reported."""

import pytest

from speed.guide import Look, look, row


def report(**more: object):
    scores = {"performance": 0.98, "accessibility": 1, "best-practices": 1, "seo": 1}
    audits = {
        "network-requests": {
            "details": {
                "items": [
                    {"url": "http://127.0.0.1:1/", "transferSize": 1_500, "resourceSize": 4_000},
                    {"url": "http://127.0.0.1:1/a.css", "transferSize": 500, "resourceSize": 900},
                    {"url": "data:image/svg+xml,", "transferSize": 0, "resourceSize": 70},
                ]
            }
        },
        "paint": {"title": "Largest Paint", "displayValue": "2.0\u00a0s", "score": 0.9},
        "shift": {"title": "Shift", "displayValue": "0", "score": 1},
        "trace": {"title": "Trace", "score": None},
    }
    parts = [{"id": one, "weight": 1} for one in ("paint", "shift", "trace")]
    categories = {name: {"score": score, "auditRefs": parts} for name, score in scores.items()}
    return {"categories": categories, "audits": audits} | more


SEEN = Look(
    {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100},
    2_000,
    4_900,
    2,
    ("Largest Paint 2.0 s",),
)


def test_a_look_counts_what_went_over_the_network_and_names_what_cost_a_point():
    assert look(report()) == SEEN


def test_a_page_that_lighthouse_could_not_open_is_no_figure():
    with pytest.raises(ValueError, match="Lighthouse: no page"):
        look(report(runtimeError={"message": "no page"}))


def test_a_row_holds_medians_and_the_reasons_of_the_middle_look():
    worse = Look(SEEN.scores | {"performance": 60}, 2_000, 4_900, 2, ("Slow",))
    better = Look(SEEN.scores | {"performance": 100}, 2_000, 4_900, 2, ())
    assert row("/steps/", "gzip", [worse, better, SEEN]) == (
        *("/steps/", "gzip", "2", "5", "2", "98", "100", "100", "100"),
        "Largest Paint 2.0 s",
    )

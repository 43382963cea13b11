"""A ratio says what it is made of."""

from speed.browser.chromium import Step
from speed.browser.ratio import Ratio
from speed.table import Figure, Size

SIZE = Size(30_000, 200_000)


def test_a_ratio_is_of_medians_and_its_name_has_both_figures_of_both():
    ours = [Step(10, 20), Step(30, 40), Step(1_000, 2_000)]
    others = [Step(60, 70)]
    assert [Ratio(ours, others, by).figure("filter", SIZE, 0.2) for by in ("work", "drawn")] == [
        Figure("filter (30 to 60 ms work, 40 to 70 drawn)", SIZE, 30 / 60, 0.2),
        Figure("filter (40 to 70 ms drawn, 30 to 60 work)", SIZE, 40 / 70, 0.2),
    ]

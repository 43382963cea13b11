"""The benchmark's table says what was measured and whether that is good enough."""

from speed.table import Figure, Size, table


def test_each_figure_is_a_row_that_says_whether_its_goal_is_met():
    size = Size(1_744, 2_143)
    figures = [Figure("seconds", size, 3.004, 3.0), Figure("memory", size, 0.5, 3.0)]
    assert table(figures).splitlines() == [
        "| Measured | Size                         | Ratio | Goal   | Met |",
        "| ---      | ---                          | ---:  | ---:   | --- |",
        "| seconds  | 1,744 people, 2,143 messages | 3.00  | ≤ 3.00 | no  |",
        "| memory   | 1,744 people, 2,143 messages | 0.50  | ≤ 3.00 | yes |",
    ]

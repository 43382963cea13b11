"""Measure the search on all sets of queries.

`python3 tests/run.py -s tests/finding/measure.py` prints a table; BENCHMARKS.md has it.
"""

from finding.queries import SETS, held_out, place, read, score, unanswerable
from finding.ranking import ask

KINDS = ("keywords", "question", "synonym", "typo")


def test_measure(index, capsys):
    sets = {name: read(name) for name in SETS}
    answers = ask(index, [query.text for queries in sets.values() for query in queries])
    found = {text: answer.pages for text, answer in answers.items()}
    with capsys.disabled():
        print(f"\n{'':12} first   three     n  called weak although good")
        for name, queries in sets.items():
            good = [query for query in queries if 1 <= place(query, found[query.text]) <= 3]
            weak = sum(answers[query.text].is_weak for query in good) / len(good)
            print(f"{name:10} {score(queries, found)} {weak:7.1%}")
            for kind in KINDS:
                some = [query for query in queries if query.kind == kind]
                print(f"  {kind:8} {score(some, found)}")
        for name in ("fourth", "fifth"):
            print(f"held out of {name} {score(held_out(name), found)}")
        others = list(ask(index, unanswerable()).values())
        for part, some in (("LinkedIn", others[:40]), ("else", others[40:])):
            doubted = sum(answer.is_doubtful for answer in some) / len(some)
            print(f"unanswerable, {part}: said so in {doubted:.1%}")

"""What holds for any two exports at all, and any decisions."""

from hypothesis import given
from hypothesis import strategies as st

from core.builders import IN, ME, inbox, message
from core.progress.tables import progress_of
from core.since.exports import MESSAGES, compared, export, hidden, people, row
from prune.pairing import pair
from prune.progress.attaching import attach
from prune.since import Counts

NAMES = ("Ada Fennel", "Bo Marsh", "Cy Saltmarsh", "Di Reed")
DAYS = ("07 Mar 2019", "08 Mar 2019", "09 Mar 2020", "")
ISO = ("2019-03-07", "2019-03-08", "2020-03-09")
SLUGS = ("ada", "bo", "cy", "di", "ed", "flo", "gus", "hal")
COMPANIES = ("Teapot Works", "Moth & Lamp", "")

few_slugs = st.sampled_from(SLUGS)
rows = st.builds(
    row,
    st.sampled_from(NAMES),
    few_slugs | st.just(""),
    st.sampled_from(DAYS),
    st.sampled_from(COMPANIES),
)
moments = st.integers(1, 28).map("2026-11-{:02}T09:00:00Z".format)


@st.composite
def mails(draw):
    """Messages with some of these people, or with nobody."""
    chosen = draw(st.lists(st.tuples(few_slugs, st.booleans(), st.integers(1, 9)), max_size=6))
    lines = []
    for slug, is_mine, day in chosen:
        them = (f"Person {slug.title()}", IN + slug)
        sides = (ME, them) if is_mine else (them, ME)
        lines.append(message(*sides, on=f"2024-05-0{day} 10:00:00 UTC", talk=f"2-{slug}"))
    return inbox(*lines)


@st.composite
def files(draw, *, with_messages: bool | None = None):
    """An export of few people with few names, so that everything that can collide does."""
    some = draw(st.lists(rows, min_size=1, max_size=8))
    lost = draw(st.lists(st.sampled_from(DAYS[:3]).map(hidden), max_size=3))
    is_there = draw(st.booleans()) if with_messages is None else with_messages
    return {**people(*some, *lost), **({MESSAGES: draw(mails())} if is_there else {})}


decisions = st.fixed_dictionaries(
    {"outcome": st.sampled_from(["keep", "remove", "later"])},
    optional={
        "connected_on": st.sampled_from(ISO),
        "at": moments,
        "done_on": st.just("2020-01-01"),
    },
)
old_ids = st.builds(
    lambda name, company, day: f"~{name}|{company}|{day}".casefold(),
    st.sampled_from(NAMES),
    st.sampled_from(COMPANIES),
    st.sampled_from(ISO),
)
asides = st.builds("{}#{}".format, few_slugs, st.sampled_from(ISO))
progresses = st.fixed_dictionaries(
    {"decisions": st.dictionaries(few_slugs | old_ids | asides, decisions, max_size=6)},
    optional={"undone": st.dictionaries(few_slugs, moments, max_size=3)},
)


@given(files(), files(), progresses)
def test_everybody_of_either_export_is_told_once(then, now, progress):
    """Of now: the same as then, or new. Of then: somebody of now, or gone."""
    checklist = compared(then, now, progress)
    old, new, found = export(then).connections, export(now).connections, checklist.since
    pairs = pair(old, new)
    added = {person for person, change in found.changes.items() if change.is_new}
    there = [one.id for one in pairs.then.values()]
    assert (len(there), added | pairs.then.keys(), added & pairs.then.keys()) == (
        len(set(there)),
        {one.id for one in new},
        set(),
    )
    left = [] if found.is_partial else [one.id for one in old if one.id not in there]
    assert [one.connection.id for one in found.gone] == left
    assert found.changes.keys() <= {one.id for one in new}
    counts = found.counts
    assert (counts.new + len(there), counts.gone) == (len(new), len(left))
    assert max(counts.new_address, counts.new_job) <= len(there)
    assert not any(one.is_new and (one.was_id or one.was) for one in found.changes.values())


@given(files())
def test_an_export_compared_with_itself_has_not_changed(one):
    found = compared(one, one).since
    assert (found.changes, found.gone, found.counts) == ({}, (), Counts(0, 0, 0, 0, 0, 0))


@given(files(), files())
def test_swapping_two_exports_swaps_new_and_gone(one, other):
    there, back = export(one).connections, export(other).connections
    forth_new = [who for who in back if who.id not in pair(there, back).then]
    back_new = [who for who in there if who.id not in pair(back, there).then]
    assert (forth_new, back_new) == (
        list(pair(back, there).gone),
        list(pair(there, back).gone),
    )
    for found, reverse in ((compared(one, other).since, compared(other, one).since),):
        addresses = {change.was_id: who for who, change in found.changes.items() if change.was_id}
        assert addresses == {
            who: change.was_id for who, change in reverse.changes.items() if change.was_id
        }
        jobs = (found.counts.new_job, found.counts.new_address)
        assert jobs == (reverse.counts.new_job, reverse.counts.new_address)


@given(files(), files(), progresses)
def test_no_decision_is_lost_or_passed_to_somebody_else(then, now, document):
    """Each is somebody's, settled by a later one about the same person, or said to be nobody's."""
    progress = progress_of(document)
    old, new = export(then).connections, export(now).connections
    pairs = pair(old, new)
    found = attach(progress, new, pairs)
    given_out = [*found.decisions.values(), *found.about_gone.values()]
    assert len({id(one) for one in given_out}) == len(given_out)
    assert compared(then, now, document).progress == progress
    days = {one.id: one.connected_on for one in new}
    for person, decision in found.decisions.items():
        assert None in {decision.connected_on, days[person]} or (
            decision.connected_on == days[person]
        )
    days_then = {one.id: one.connected_on for one in pairs.gone}
    for person, decision in found.about_gone.items():
        assert None in {decision.connected_on, days_then[person]} or (
            decision.connected_on == days_then[person]
        )
    now_by_then = {was.id: who for who, was in pairs.then.items()}
    for one in old:
        decision = progress.decisions.get(one.id)
        if decision is None or decision.connected_on not in {None, one.connected_on}:
            continue
        current = now_by_then.get(one.id)
        if current is None:
            assert one.id in found.about_gone
        elif decision.connected_on in {None, days[current]} or days[current] is None:
            assert current in found.decisions or is_taken_back(document, one.id, current)
        else:  # they connected again: it is set aside, and said
            assert found.waiting


def is_taken_back(document, *ids: str | None):
    return any(one in document.get("undone", {}) for one in ids)


@given(files(), files(with_messages=False))
def test_a_missing_file_never_says_that_anybody_wrote_or_stopped(one, other):
    for pair_of in ((one, other), (other, one)):
        found = compared(*pair_of).since
        told = {change.messages for change in found.changes.values()}
        assert (told <= {None}, found.counts.new_messages) == (True, 0)


@given(files(with_messages=True), files(with_messages=True))
def test_new_messages_are_never_more_than_there_are(then, now):
    checklist = compared(then, now)
    for one in checklist.people:
        if one.since and one.since.messages and one.evidence.messages:
            there = one.evidence.messages
            assert one.since.messages.sent <= there.sent
            assert one.since.messages.received <= there.received

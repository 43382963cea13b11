"""What hosts are told."""

from prune_public.headers import EVERYWHERE, HASHED, LONG, headers_file


def test_no_header_is_said_twice_for_one_address():
    """Some hosts would send both."""
    rules = [block.splitlines() for block in headers_file().split("\n\n")]
    everywhere, *others = ({line.split(":")[0].strip() for line in rule[1:]} for rule in rules)
    assert everywhere == set(EVERYWHERE)
    assert all(not everywhere & names for names in others)


def test_only_files_that_are_named_by_hash_or_version_are_kept_long():
    rules = [block.splitlines() for block in headers_file().split("\n\n")]
    assert [rule[0] for rule in rules if f"  Cache-Control: {LONG}" in rule] == list(HASHED)

"""How many invented cases a test tries: the quick check is content with a fifth."""

import os


def some(count: int) -> int:
    """As many, or a fifth of them."""
    return count // 5 if "PRUNE_QUICK" in os.environ else count

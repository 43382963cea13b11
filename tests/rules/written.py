"""The file that the page's form writes, by the page's own script in Node."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from programs import node
from prune.deciding.form import Form

WRITE = Path(__file__).with_name("write.mjs")


def as_json(form: Form) -> dict[str, object]:
    """The form as the script gets it."""
    document = json.loads(json.dumps(asdict(form)))
    assert isinstance(document, dict)
    return document


def written(forms: Sequence[dict[str, object]]) -> list[str]:
    """One file for each."""
    done = subprocess.run(
        [node(), WRITE],
        input=json.dumps(forms),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    texts = json.loads(done.stdout)
    assert isinstance(texts, list)
    return texts

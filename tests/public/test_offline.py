"""What a browser may keep of the site."""

import hashlib
import json
from base64 import b64encode

from core.builders import folder_at
from prune_public.offline import read_copy, worker

SITE = {
    "index.html": "<h1>",
    "steps/index.html": "<h1>",
    "assets/search.js": "1",
    "assets/python/worker.js": "2",
    "assets/python/3.14.2/python.wasm": "3",
    "assets/social.png": "x",
    "_headers": "x",
    "robots.txt": "x",
    "sitemap.xml": "x",
    "sitemap.xml.gz": "x",
    "service-worker.js": "x",
}


def test_pages_and_what_they_load_are_fetched_ahead_and_python_is_not(tmp_path):
    copy = read_copy(folder_at(tmp_path, SITE))
    assert list(copy.ahead) == ["assets/search.js", "index.html", "steps/index.html"]
    assert list(copy.once_used) == ["assets/python/3.14.2/python.wasm", "assets/python/worker.js"]
    assert copy.size == len("<h1><h1>1")


def test_hashes_are_those_that_browsers_compare(tmp_path):
    copy = read_copy(folder_at(tmp_path, SITE))
    expected = b64encode(hashlib.sha256(b"<h1>").digest()).decode()
    assert copy.ahead["index.html"] == f"sha256-{expected}"


def test_the_worker_is_another_one_if_any_file_is(tmp_path):
    folder_at(tmp_path, SITE)
    one = worker("source", read_copy(tmp_path))
    assert one == worker("source", read_copy(tmp_path))
    lists = json.loads(one.partition("globalThis.BUILD = ")[2].partition(";\n")[0])
    assert list(lists) == ["ahead", "onceUsed", "size"]
    for name in ("steps/index.html", "assets/python/worker.js"):
        before = worker("source", read_copy(tmp_path))
        (tmp_path / name).write_text("other", "utf-8")
        assert worker("source", read_copy(tmp_path)) != before
    (tmp_path / "robots.txt").write_text("other", "utf-8")
    assert worker("source", read_copy(tmp_path)) != one

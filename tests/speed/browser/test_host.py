"""The benchmark's own server sends what lies in the folder, compressed or as it is."""

import gzip
from urllib.request import urlopen

import pytest

from speed.browser.host import Compressed, Plain, hosted


@pytest.mark.parametrize(
    ("handler", "encoding", "unpack"), [(Plain, None, bytes), (Compressed, "gzip", gzip.decompress)]
)
def test_a_page_arrives_whole_whether_compressed_or_not(tmp_path, handler, encoding, unpack):
    page = b"<!doctype html><title>Invented</title>" * 100
    (tmp_path / "kites").mkdir()
    (tmp_path / "kites" / "index.html").write_bytes(page)
    with hosted(tmp_path, handler) as address, urlopen(f"{address}/kites/") as answer:  # noqa: S310  # our own server
        body = answer.read()
        said = (answer.headers["Content-Encoding"], answer.headers["Content-Type"])
    assert (said, unpack(body)) == ((encoding, "text/html"), page)

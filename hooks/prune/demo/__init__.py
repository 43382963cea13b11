"""The demo network: two invented exports, generated as bytes and read like any other."""

import io
from datetime import date
from importlib import resources

from prune.deciding.criteria import Criteria, read_criteria
from prune.demo.earlier import demo_progress
from prune.demo.files import demo_zip, earlier_demo_zip
from prune.model.export import Export
from prune.reading.export import Use, read_export
from prune.reading.files.zips import open_zip

DEMO_NAME = "Demo_LinkedInDataExport.zip"
EARLIER_NAME = "Earlier_Demo_LinkedInDataExport.zip"

__all__ = [
    "demo_criteria",
    "demo_criteria_file",
    "demo_progress",
    "read_demo",
    "read_earlier_demo",
]


def read_demo(today: date) -> Export:
    """The demo network as of a day. The same day gives the same bytes."""
    return _read(demo_zip(today), DEMO_NAME, Use.COMPARED)


def read_earlier_demo(today: date) -> Export:
    """The demo's earlier export, some weeks before that day."""
    return _read(earlier_demo_zip(today), EARLIER_NAME, Use.EARLIER)


def _read(data: bytes, name: str, use: Use) -> Export:
    with open_zip(io.BytesIO(data), name) as archive:
        return read_export([archive], use)


def demo_criteria() -> Criteria:
    """Criteria that show every rule at work on the demo network."""
    return read_criteria(demo_criteria_file(), "the demo's criteria.toml")


def demo_criteria_file() -> bytes:
    """The same as a file."""
    return resources.files("prune.demo").joinpath("criteria.toml").read_bytes()

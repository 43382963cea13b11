"""The demo network: an invented export, generated as bytes and read like any other."""

import io
from datetime import date
from importlib import resources

from prune.deciding.criteria import Criteria, read_criteria
from prune.demo.files import demo_zip
from prune.model import Export
from prune.reading.export import read_export
from prune.reading.files.zips import open_zip

DEMO_NAME = "Demo_LinkedInDataExport.zip"


def read_demo(today: date) -> Export:
    """The demo network as of a day. The same day gives the same bytes."""
    with open_zip(io.BytesIO(demo_zip(today)), DEMO_NAME) as archive:
        return read_export([archive])


def demo_criteria() -> Criteria:
    """Criteria that show every rule at work on the demo network."""
    data = resources.files("prune.demo").joinpath("criteria.toml").read_bytes()
    return read_criteria(data, "the demo's criteria.toml")

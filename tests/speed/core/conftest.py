"""The script in pandas is measured, not tested: pandas is no part of the tests' environment."""

collect_ignore = ["with_pandas.py"]

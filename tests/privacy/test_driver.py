"""Who may build a site with people in it."""

from pathlib import Path

import pytest

from prune_privacy.driver import Driver

FILES = [Path("personal/export.zip")]


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize("program", ["mkdocs", "MkDocs.EXE", "python -m mkdocs"])
def test_two_commands_of_mkdocs_may(program, command):
    assert Driver(program, command).refusal(FILES) is None


@pytest.mark.parametrize(
    ("name", "driver"),
    [
        ("`mkdocs gh-deploy`", Driver("mkdocs", "gh-deploy")),
        ("another program", Driver("", "")),
        ("another program (mike)", Driver("mike", "deploy")),
        ("another program (build)", Driver("build", "build")),
        ("a build server (CI is set)", Driver("mkdocs", "build", is_build_server=True)),
        ("`mkdocs serve --no-livereload`", Driver("mkdocs", "serve", is_guarded=False)),
    ],
)
def test_whatever_else_drives_mkdocs_may_not(name, driver):
    sentence = driver.refusal(FILES)
    assert f"and this is {name}" in sentence
    assert "personal/export.zip" in sentence
    assert "Take your files out of personal/" in sentence

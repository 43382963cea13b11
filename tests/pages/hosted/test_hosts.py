"""The examples for web hosts in `CONTRIBUTING.md`, given to the web hosts."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from pages.sites import ROOT, free_port
from prune_public.headers import EVERYWHERE, LONG, NEVER

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```(nginx|caddy)\n(.*?)```", TEXT, re.DOTALL))
SHORT = "public, max-age=300, must-revalidate"
NGINX = """
user root;  # started by root, it would read as somebody who may not open this folder; else it is ignored
daemon off; pid {home}/pid; error_log {home}/log; worker_processes 1;
events {{}}
http {{
  access_log off;
  client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c;
  uwsgi_temp_path {home}/d; scgi_temp_path {home}/e;
  {example}
}}
"""
CADDY = "{{\n  admin off\n  auto_https off\n}}\n{example}"


@pytest.mark.parametrize("host", EXAMPLES)
def test_an_example_says_what_headers_say(host):
    for name, value in EVERYWHERE.items():
        assert f'{name} "{value}"' in EXAMPLES[host]
    for value in (SHORT, LONG, NEVER):
        assert f'"{value}"' in EXAMPLES[host]


def nginx(example: str, site: Path, port: int, home: Path) -> list[str]:
    example = example.replace("listen 80", f"listen 127.0.0.1:{port}")
    example = example.replace("/srv/prune/site", str(site))
    example = example.replace("include mime.types", "include /etc/nginx/mime.types")
    (home / "conf").write_text(NGINX.format(home=home, example=example), "utf-8")
    return ["nginx", "-e", str(home / "log"), "-c", str(home / "conf"), "-p", str(home)]


def caddy(example: str, site: Path, port: int, home: Path) -> list[str]:
    example = example.replace("example.org", f"http://127.0.0.1:{port}", 1)
    example = example.replace("/srv/prune/site", str(site))
    (home / "Caddyfile").write_text(CADDY.format(example=example), "utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(home / "Caddyfile")]


HOSTS = {"nginx": nginx, "caddy": caddy}


@contextmanager
def hosting(name: str, site: Path, home: Path) -> Iterator[str]:
    port = free_port()
    with (home / "said").open("wb") as said:
        command = HOSTS[name](EXAMPLES[name], site, port, home)
        environment = {"HOME": str(home), "PATH": "/usr/sbin:/usr/bin:/bin:/usr/local/bin"}
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        try:
            until = time.monotonic() + 20
            while True:
                try:
                    urlopen(f"http://127.0.0.1:{port}/").close()  # our own server
                    break
                except HTTPError:
                    break
                except URLError:
                    assert process.poll() is None, (home / "said").read_text("utf-8")
                    assert time.monotonic() < until
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="module")
def site(hosted, tmp_path_factory) -> Path:
    """The hosted site, with files such as Python for browsers has."""
    site = shutil.copytree(hosted.public, tmp_path_factory.mktemp("site") / "site")
    (site / "assets/python/3.14.2").mkdir(parents=True)
    for name in ("3.14.2/python.wasm", "3.14.2/python.mjs", "worker.js"):
        (site / "assets/python" / name).write_bytes(b"\0asm" * 2000)
    return site


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_answers_as_its_example_says(name, site, tmp_path):
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed here")
    bundle = next((site / "assets/javascripts").glob("bundle*.js")).relative_to(site).as_posix()
    with hosting(name, site, tmp_path) as root:

        def ask(path: str) -> tuple[int, dict[str, str]]:
            request = Request(f"{root}/{path}", headers={"Accept-Encoding": "gzip"})  # noqa: S310
            try:
                with urlopen(request) as answer:  # noqa: S310  # our own server
                    return answer.status, dict(answer.headers)
            except HTTPError as error:
                return error.code, dict(error.headers)

        for path, kind, cache in [
            ("", "text/html", SHORT),
            ("steps/", "text/html", SHORT),
            ("assets/search.js", "javascript", SHORT),
            ("assets/python/worker.js", "javascript", SHORT),
            (bundle, "javascript", LONG),
            ("assets/python/3.14.2/python.wasm", "application/wasm", LONG),
            ("assets/python/3.14.2/python.mjs", "text/javascript", LONG),
            ("service-worker.js", "javascript", NEVER),
            ("manifest.webmanifest", "application/manifest+json", SHORT),
        ]:
            status, headers = ask(path)
            assert status == 200, path
            assert kind in headers["Content-Type"], path
            assert headers["Cache-Control"] == cache, path
            assert headers.get("Content-Encoding") == "gzip", path
            assert EVERYWHERE.items() <= headers.items(), path
        status, headers = ask("no-such-page/")
        assert (status, "text/html" in headers["Content-Type"]) == (404, True)
        assert EVERYWHERE.items() <= headers.items()
        assert LONG not in headers.get("Cache-Control", "")

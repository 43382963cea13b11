"""MkDocs hook that joins our scripts into one file for each use, so that a page asks for few.

`.data/scripts.json` lists them in their order: a class must be defined before scripts
that use it.
"""

import json
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from hook_order import LATE

LIST = ".data/scripts.json"


@event_priority(LATE)  # the sources, too, are checked before they are published
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish the joined files in place of their sources."""
    path = Path(config.docs_dir, LIST)
    try:
        joined = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PluginError(f"{path}: {error}") from error
    for name, sources in joined.items():
        text = "\n".join(_take(source, files) for source in sources)
        files.append(File.generated(config, name, content=text))
    folders = tuple(f"{PurePosixPath(name).with_suffix('')}/" for name in joined)
    if forgotten := [
        one for one in files.src_uris if one.startswith(folders) and one.endswith(".js")
    ]:
        raise PluginError(f"{forgotten[0]} is not listed in {LIST}, so that no page would load it.")
    return files


def _take(source: str, files: Files) -> str:
    file = files.get_file_from_path(source)
    if file is None:
        raise PluginError(f"{LIST} lists {source}, which does not exist.")
    files.remove(file)
    return file.content_string

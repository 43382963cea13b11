"""The manifest, by which browsers offer to install the site as an app."""

import json

NAME = "manifest.webmanifest"
ICONS = {
    "assets/favicon.svg": ("any", "image/svg+xml", "any"),
    "assets/app-icon.png": ("512x512", "image/png", "maskable"),
}
GREEN = "#1f5f4a"
WHITE = "#ffffff"


def manifest(name: str, description: str) -> str:
    """The text of the manifest; its addresses count from its own."""
    return json.dumps(
        {
            "name": f"{name}: clean up your LinkedIn network, kindly",
            "short_name": name,
            "description": description,
            "id": "./",
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "theme_color": GREEN,
            "background_color": WHITE,
            "icons": [
                {"src": path, "sizes": sizes, "type": kind, "purpose": purpose}
                for path, (sizes, kind, purpose) in ICONS.items()
            ],
        },
        indent=1,
    )

"""`robots.txt`: search engines may read everything, and where the list of pages is."""


def robots_file(address: str) -> str:
    r"""The text of `robots.txt` for a site at this address.

    >>> robots_file("https://example.org/prune/")
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/prune/sitemap.xml\n'
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"

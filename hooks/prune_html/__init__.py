"""HTML for every page: templates that escape, slots in our Markdown, links for a double click.

Knows nothing of MkDocs, of the checklist or of the guide.
"""

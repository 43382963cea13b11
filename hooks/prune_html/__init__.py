"""HTML for every page: escaping templates, slots in our Markdown, links that work from `file://`.

Independent of MkDocs, the checklist and the guide.
"""

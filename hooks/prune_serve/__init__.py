"""Support for `mkdocs serve`: checking requests, watching files, cleaning up.

Independent of MkDocs; the server is passed in as a WSGI application or a function.
"""

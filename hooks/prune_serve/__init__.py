"""What `mkdocs serve` needs for a member: who is answered, what is watched, what is left behind.

Knows nothing of MkDocs; the server is handed in as a WSGI application or a function.
"""

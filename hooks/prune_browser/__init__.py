"""The list made inside a visitor's browser, by the same core.

`runtime` and `bundle` run in the build: Python for browsers, and an archive of our own code.
`inside` and `progress` run in the browser. Nothing here knows MkDocs.
"""

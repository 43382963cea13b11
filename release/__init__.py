"""What a release consists of: packages, one file with the command line, the site, checksums, a text.

`python -m release` makes all of it, here or on a build server.
"""

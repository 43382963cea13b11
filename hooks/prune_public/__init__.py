"""What only the hosted site has: its address, files for web hosts and search engines, its offline copy.

Independent of MkDocs and of the checklist.
"""

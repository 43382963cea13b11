"""What keeps the member's files with the member: git, the published folder, file modes.

Knows nothing of MkDocs, of the checklist or of the guide.
"""

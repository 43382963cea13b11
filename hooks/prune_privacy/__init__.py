"""Keep the member's files private: git, the published folder, file modes.

Independent of MkDocs and the guide.
"""

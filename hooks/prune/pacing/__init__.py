"""At which pace a checklist is worked through: whom first, and whom to write to at the end."""

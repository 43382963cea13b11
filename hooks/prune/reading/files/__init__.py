"""The files of an export, wherever they come from: named byte streams."""

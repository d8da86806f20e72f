"""Temporal expressions of Arabic text."""

"""Whole expressions in the tokens: parts that are joined, two that make a range, two that share a year; not yet resolved."""

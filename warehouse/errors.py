"""What can go wrong with a warehouse, each as an error whose message says what, where, and what to do about it.

The command line prints the message as one line; nothing else needs to be known of the cause.
"""

# ruff: noqa: N818 - the names say what is the matter; that they are errors is said by their base.
from __future__ import annotations


class WarehouseError(Exception):
    """Base of all errors here: a message for a person, in one line. `code` is the exit status of a command."""

    code = 1


class UnusableHome(WarehouseError):
    """The home folder cannot be made or written."""

    code = 2


class MissingWarehouse(WarehouseError):
    """Nothing has been published yet."""

    code = 2


class UnreadableWarehouse(WarehouseError):
    """The file is there, and may not be read."""


class LockedWarehouse(WarehouseError):
    """Another program has the file open for writing."""


class NewerWarehouse(WarehouseError):
    """The warehouse was written by a newer version of Khabar."""


class OutdatedWarehouse(WarehouseError):
    """The warehouse was built by another version of Khabar, and cannot answer what this one asks."""

    code = 2


class DamagedWarehouse(WarehouseError):
    """The file is there but is no warehouse of ours."""


class LoadFailed(WarehouseError):
    """The next warehouse could not be built; the published one is what it was."""


class Unsettled(WarehouseError):
    """A run is published, and its parts could not be moved into the lake."""


class LakeMismatch(WarehouseError):
    """The lake cannot be loaded as the tables are declared now."""


class DamagedLake(WarehouseError):
    """A part of the lake is there and cannot be read, or what says which runs it holds is gone."""


class BadRow(WarehouseError):
    """A record does not fit the declared type of a column; a fault in the program, not in a page."""

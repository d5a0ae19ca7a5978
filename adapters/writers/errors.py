"""What stops a writer. No message holds a value of a record."""

from __future__ import annotations

from adapters.errors import AdapterError


class RecordsRefused(AdapterError):
    """A file of records that is none, or not of this record type; it is named by its line."""


class NotWritable(AdapterError):
    """A layout or form that cannot be written as asked: a wrong option or a missing name."""

    exit_code = 78


class NotReadBack(AdapterError):
    """What was written is not read as the records that it came from; nothing was handed over."""

    exit_code = 1


class AlreadyThere(AdapterError):
    """A file of this name lies there with other content. It is left as it is."""


class DiskRefused(AdapterError):
    """The disk does not take the files."""

    exit_code = 74


class DatabaseUnwritable(AdapterError):
    """A database that does not answer, or does not take these rows; it is as it was."""

    exit_code = 69

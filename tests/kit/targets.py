"""What a standard compiles to, used as others use it: each target answers whether it refuses.

None is an answer too: the format cannot hold the record at all, which the reference has to refuse.
"""

import json
import sqlite3
from dataclasses import dataclass
from functools import cache

import jsonschema
import jsonschema_rs
import psycopg
import xmlschema
from lxml import etree

from standards.checking import reference
from standards.near_misses import near_misses
from standards.samples import Samples
from standards.targets import json_schema, matrix, sql, xsd
from standards.targets.sqlite_regexp import register


@dataclass(frozen=True, eq=False)
class Subject:
    """A record type of a catalog, as of one day."""

    catalog: object
    record_type: object
    as_of: object

    def records(self, seed=3, valid=20):
        """Valid records, and near misses of everything that the record type asks for."""
        samples = Samples(self.record_type, self.catalog, as_of=self.as_of, seed=seed)
        return [*samples.many(valid), *(dict(miss.record) for miss in near_misses(samples))]

    def errors(self, record):
        """Field and code of each error that the reference finds."""
        found = reference.check(record, self.record_type, self.catalog, as_of=self.as_of)
        return [(one.field, one.code) for one in found if one.severity.value == "error"]


@cache
def judged(subject):
    """The records of a subject with their errors."""
    return [(record, subject.errors(record)) for record in subject.records()]


def disagreements(subject, target, refuses):
    """The records on which a target says something else than the matrix promises."""
    wrong = []
    for record, errors in judged(subject):
        said = refuses(record)
        expected = matrix.refuses(target, errors, record)
        if said is None:
            if not errors:
                wrong.append(("cannot hold", record))
        elif said != expected:
            wrong.append((said, errors, {field: record.get(field) for field, _ in errors}))
    return wrong


def by_rust(subject):
    schema = json.loads(json_schema.render(subject.record_type, subject.catalog))
    validator = jsonschema_rs.validator_for(schema)
    return lambda record: not validator.is_valid(record)


def by_python(subject):
    schema = json.loads(json_schema.render(subject.record_type, subject.catalog))
    validator = jsonschema.Draft202012Validator(schema)
    return lambda record: not validator.is_valid(record)


def by_libxml2(subject):
    schema = etree.XMLSchema(etree.fromstring(xsd.render(subject.catalog)))
    return _by_xml(subject, schema.validate)


def by_xmlschema(subject):
    schema = xmlschema.XMLSchema(xsd.render(subject.catalog).decode())
    return _by_xml(subject, schema.is_valid)


def _by_xml(subject, is_valid):
    def refuses(record):
        data = document(record, subject)
        return None if data is None else not is_valid(etree.fromstring(data))

    return refuses


def document(record, subject):
    """The record as an XML document in the order of the record type; None if none can hold it."""
    namespace = xsd.namespace(subject.catalog)
    root = etree.Element(f"{{{namespace}}}{subject.record_type.id}")
    known = [name for name in subject.record_type.field_ids if name in record]
    try:
        for name in [*known, *(name for name in record if name not in known)]:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = record[name]
    except ValueError:
        return None
    return etree.tostring(root, encoding="utf-8")


class BySQLite:
    """A database in memory with the tables of a catalog; `named` is the check that failed last."""

    def __init__(self, subject, function=None):
        self._table = subject.record_type.id
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        if function is None:
            register(self._db)
        else:
            self._db.create_function("regexp", 2, function)
        self._db.executescript(sql.render(subject.catalog, sql.SQLITE).decode())
        self.named = ""

    def __call__(self, record):
        self.named = ""
        self._db.execute("BEGIN")
        try:
            self._db.execute(insert(self._table, record, "?"), list(record.values()))
        except sqlite3.IntegrityError as error:
            failed, _, name = str(error).rpartition(": ")
            self.named = name if failed.startswith("CHECK") else ""
            return True
        except sqlite3.OperationalError as error:
            if "has no column named" not in str(error):
                raise
            return True
        except UnicodeEncodeError:
            return None
        finally:
            self._db.execute("ROLLBACK")
        return False


class ByPostgreSQL:
    """The tables of a catalog in a schema of their own."""

    def __init__(self, subject, connection):
        self._table = subject.record_type.id
        self._db = connection
        self._db.execute("DROP SCHEMA IF EXISTS trial CASCADE; CREATE SCHEMA trial")
        self._db.execute("SET search_path TO trial")
        self._db.execute(sql.render(subject.catalog, sql.POSTGRESQL))
        self.named = ""

    def __call__(self, record):
        self.named = ""
        try:
            with self._db.transaction(force_rollback=True):
                self._db.execute(insert(self._table, record, "%s"), list(record.values()))
        except psycopg.errors.IntegrityError as error:
            self.named = error.diag.constraint_name or ""
            return True
        except psycopg.errors.UndefinedColumn:
            return True
        except (psycopg.DataError, UnicodeEncodeError):  # U+0000, a lone surrogate
            return None
        return False


def insert(table, record, mark):
    names = ", ".join(f'"{name}"' for name in record)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(mark for _ in record)})'

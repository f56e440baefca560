"""Domain records to table rows and back: one mapping for every noun."""

from __future__ import annotations

import contextlib
import enum
import re
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage.engine import Connection, DatabaseError

Value = int | str | None
Model = typing.TypeVar("Model")

_COLUMNS: dict[type, tuple[str, ...]] = {}
_READERS: dict[type, tuple[Callable[[typing.Any], object] | None, ...]] = {}
_TABLES: dict[type, str] = {}


def table_of(model: type) -> str:
    """The table that holds records of this class: its name in small letters, `AgendaItem` in agenda_item."""
    found = _TABLES.get(model)
    if found is None:
        found = _TABLES[model] = re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()
    return found


def columns(model: type) -> tuple[str, ...]:
    """The columns of a record's table, in the order of its fields; `id` is among them."""
    found = _COLUMNS.get(model)
    if found is None:
        found = _COLUMNS[model] = tuple(field.name for field in fields(typing.cast(typing.Any, model)))
    return found


def _reader(annotation: object) -> Callable[[typing.Any], object] | None:
    """How a stored value becomes the field's type; None where it already is."""
    if isinstance(annotation, types.UnionType):
        annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
    if annotation is date:
        return date.fromisoformat
    if annotation is bool:
        return bool
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return annotation
    return None


def _readers(model: type) -> tuple[Callable[[typing.Any], object] | None, ...]:
    found = _READERS.get(model)
    if found is None:
        hints = typing.get_type_hints(model)
        found = _READERS[model] = tuple(_reader(hints[name]) for name in columns(model))
    return found


def selection(model: type, alias: str = "") -> str:
    """The column list of a SELECT that `record` can read."""
    prefix = f"{alias}." if alias else ""
    return ", ".join(prefix + name for name in columns(model))


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Where stored values become codes and dates. Raises DatabaseError for one that is none."""
    try:
        yield
    except ValueError as error:
        # No table takes such a value, so it was changed on the disk; the value stays out of the message.
        raise DatabaseError("malformed value") from error


def record(model: type[Model], row: Sequence[typing.Any]) -> Model:
    """The record of a row selected with `selection(model)`. Raises DatabaseError as `reading` does."""
    with reading():
        return model(
            *(
                value if value is None or read is None else read(value)
                for value, read in zip(row, _readers(model), strict=True)
            )
        )


def value(model: type, column: str, raw: Value) -> object:
    """One column's stored value as the field's type; as it is for the flags that no record has."""
    read = dict(zip(columns(model), _readers(model), strict=True)).get(column)
    return raw if raw is None or read is None else read(raw)


def stored(value: object) -> Value:
    """A field's value as the table and the journal keep it."""
    if value is None or type(value) is str or type(value) is int:
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return str(value.value)
    raise TypeError(f"no column holds {type(value).__name__}")


def stored_fields(item: object) -> dict[str, Value]:
    """All fields of a record but its id, as the table keeps them."""
    return {name: stored(getattr(item, name)) for name in columns(type(item)) if name != "id"}


def select(
    connection: Connection, model: type[Model], where: str = "1", parameters: Sequence[object] = ()
) -> list[Model]:
    """The records that are not removed and meet `where` (which may end in ORDER BY and LIMIT)."""
    sql = f"SELECT {selection(model)} FROM {table_of(model)} WHERE removed = 0 AND {where}"
    return [record(model, row) for row in connection.execute(sql, [stored(p) for p in parameters])]


def find(connection: Connection, model: type[Model], row_id: str) -> Model | None:
    """The record with this id, unless it is removed or was never there."""
    found = select(connection, model, "id = ?", (row_id,))
    return found[0] if found else None


def get(connection: Connection, model: type[Model], row_id: str, field: str = "") -> Model:
    """Like find, but raises RuleBroken(UNKNOWN_RECORD) at `field` when there is none."""
    found = find(connection, model, row_id)
    if found is None:
        raise RuleBroken(field, Rule.UNKNOWN_RECORD)
    return found

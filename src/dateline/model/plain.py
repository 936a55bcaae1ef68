"""Nouns as plain data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Noun = TypeVar("Noun", bound="DataclassInstance")


def to_plain(noun: DataclassInstance) -> dict[str, Any]:
    """The fields of `noun` by name: dictionaries, lists, strings, numbers, truth values, None.

    Dates and times are written in ISO 8601, an enumeration's member as its value, a tuple as a
    list. An `id` that is a hash is written too, for those who read the data elsewhere.

    >>> from datetime import date
    >>> from dateline.model import Interval
    >>> to_plain(Interval.day(date(2024, 5, 10)))
    {'start': '2024-05-10', 'end': '2024-05-11'}
    """
    return {field.name: _plain(getattr(noun, field.name)) for field in fields(noun)}


def from_plain(cls: type[Noun], data: Mapping[str, Any]) -> Noun:
    """The noun that `to_plain` wrote; it equals the one written.

    An `id` that is a hash is made anew, whatever `data` says. A field that has a default may be
    absent.

    Raises:
        ValueError: A field is missing, unknown, of another type, or refused by the noun itself.
    """
    noun: Noun = _reader(cls)(data)
    return noun


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case None | str() | int() | float():
            return value
        case date() | time():
            return value.isoformat()
        case tuple():
            return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return to_plain(value)
    raise TypeError(f"no plain form for {type(value).__name__}: {value!r}")


# Reading type hints takes far longer than reading the data, so each type's reader is made once.
@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _optional(hint, arguments)
    if origin is tuple and arguments[1:] == (...,):
        return _many(_reader(arguments[0]))
    if is_dataclass(hint):
        return _noun(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint in {date, datetime, time}:
        return _written(hint)
    if hint in {str, int, float, bool}:
        return _checked((int, float) if hint is float else (hint,))
    raise TypeError(f"no plain form for {hint}")


def _optional(hint: Any, arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    kept = [argument for argument in arguments if argument is not NoneType]
    if len(kept) != 1 or len(arguments) != 2:
        raise TypeError(f"no plain form for {hint}: its values do not tell their type")
    read = _reader(kept[0])
    return lambda value: None if value is None else read(value)


def _many(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    check = _checked((list, tuple))
    return lambda value: tuple(read(part) for part in check(value))


def _written(kind: Any) -> Callable[[Any], Any]:
    check = _checked((str,))
    return lambda value: kind.fromisoformat(check(value))


def _checked(kinds: tuple[type, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # A truth value is an int to Python, but never a count.
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise ValueError(f"not {kinds[0].__name__}: {value!r}")
        return value

    return read


def _noun(cls: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(cls)
    readers = {field.name: _reader(hints[field.name]) for field in fields(cls) if field.init}
    computed = {field.name for field in fields(cls) if not field.init}
    needed = {field.name for field in fields(cls) if field.init and _is_needed(field)}
    check = _checked((Mapping,))

    def read(value: Any) -> Any:
        given = check(value).keys() - computed
        if not needed <= given <= readers.keys():
            wrong = ", ".join(sorted((needed - given) | (given - readers.keys())))
            raise ValueError(f"{cls.__name__}: missing or unknown: {wrong}")
        return cls(**{name: _named(cls, name, readers[name], value[name]) for name in given})

    return read


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _named(cls: Any, name: str, read: Callable[[Any], Any], value: Any) -> Any:
    try:
        return read(value)
    except ValueError as error:
        raise ValueError(f"{cls.__name__}.{name}: {error}") from error

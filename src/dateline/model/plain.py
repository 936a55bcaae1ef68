"""Nouns as plain data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Noun = TypeVar("Noun", bound="DataclassInstance")

_SCALARS = frozenset({str, int, float, bool})
_WRITTEN = frozenset({date, datetime, time})


def to_plain(noun: DataclassInstance) -> dict[str, Any]:
    """The fields of `noun` by name: dictionaries, lists, strings, numbers, truth values, None.

    Dates and times are written in ISO 8601, an enumeration's member as its value, a tuple as a
    list. An `id` that is a hash is written too, for those who read the data elsewhere.

    >>> from datetime import date
    >>> from dateline.model import Interval
    >>> to_plain(Interval.day(date(2024, 5, 10)))
    {'start': '2024-05-10', 'end': '2024-05-11'}
    """
    plain: dict[str, Any] = _written(noun)
    return plain


def from_plain(cls: type[Noun], data: Mapping[str, Any]) -> Noun:
    """The noun that `to_plain` wrote; it equals the one written.

    An `id` that is a hash is made anew, whatever `data` says. A field that has a default may be
    absent.

    Raises:
        ValueError: A field is missing, unknown, of another type, or refused by the noun itself.
    """
    noun: Noun = _reader(cls)(data)
    return noun


# Looking up fields and type hints takes far longer than copying values, so what writes and what
# reads a type is made once.
@cache
def _writer(kind: Any) -> Callable[[Any], Any]:
    if kind in _SCALARS or kind is NoneType:
        return lambda value: value
    if issubclass(kind, Enum):
        return lambda member: member.value
    if kind in _WRITTEN:
        return lambda value: value.isoformat()
    if kind is tuple:
        return lambda values: [_written(value) for value in values]
    if is_dataclass(kind):
        return _field_writer(kind)
    raise TypeError(f"no plain form for {kind.__name__}")


def _field_writer(cls: Any) -> Callable[[Any], dict[str, Any]]:
    """What writes the fields of a noun: those that are plain already are only copied."""
    hints = get_type_hints(cls)
    names = tuple(field.name for field in fields(cls))
    others = tuple(name for name in names if not _is_plain(hints[name]))
    get = attrgetter(*names) if names[1:] else lambda noun: (getattr(noun, names[0]),)

    def write(noun: Any) -> dict[str, Any]:
        plain = dict(zip(names, get(noun), strict=True))
        for name in others:
            plain[name] = _written(plain[name])
        return plain

    return write


def _is_plain(hint: Any) -> bool:
    """Whether every value of this type is plain; an enumeration's member, a string too, is not."""
    return all(kind in _SCALARS or kind is NoneType for kind in get_args(hint) or (hint,))


def _written(value: Any) -> Any:
    kind: Any = type(value)
    return _writer(kind)(value)


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
    if hint in _WRITTEN:
        return _iso(hint)
    if hint in _SCALARS:
        return _exactly(int, float) if hint is float else _exactly(hint)
    raise TypeError(f"no plain form for {hint}")


def _optional(hint: Any, arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    kept = [argument for argument in arguments if argument is not NoneType]
    if len(kept) != 1 or len(arguments) != 2:
        raise TypeError(f"no plain form for {hint}: its values do not tell their type")
    read = _reader(kept[0])
    return lambda value: None if value is None else read(value)


def _many(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    check = _exactly(list)
    return lambda values: tuple([read(value) for value in check(values)])


def _iso(kind: Any) -> Callable[[Any], Any]:
    check = _exactly(str)
    return lambda value: kind.fromisoformat(check(value))


def _exactly(*kinds: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # Not isinstance: a truth value is an int to Python, but never a count.
        if type(value) not in kinds:
            raise ValueError(f"not {kinds[-1].__name__}: {value!r}")
        return value

    return read


def _noun(cls: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(cls)
    given = [field for field in fields(cls) if field.init]
    readers = [(field.name, _reader(hints[field.name])) for field in given]
    needed = {field.name for field in given if field.default is field.default_factory is MISSING}
    known = {field.name for field in fields(cls)}

    def read(data: Any) -> Any:
        if not isinstance(data, (dict, Mapping)):
            raise ValueError(f"not {cls.__name__}: {data!r}")
        if not needed <= data.keys() <= known:
            wrong = ", ".join(sorted((needed - data.keys()) | (data.keys() - known)))
            raise ValueError(f"{cls.__name__}: missing or unknown: {wrong}")
        values, name = {}, ""
        try:
            for name, read_field in readers:
                if name in data:
                    values[name] = read_field(data[name])
        except ValueError as error:
            raise ValueError(f"{cls.__name__}.{name}: {error}") from error
        return cls(**values)

    return read

"""Register files -> entities, places and every wording of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.errors import RuleError
from dateline.model import Entity, Place, PlacePrecision
from dateline.packs.names import NOTHING, Name
from dateline.packs.wordings import States, Table, aliases_of, heads_of, validity_of

REQUIRED = {
    "entity": ("id", "name", "kind", "source", "example"),
    "template": ("id", "name", "kind", "states", "heads", "source", "example"),
    "place": ("id", "name", "kind", "precision", "source", "example"),
}


@dataclass(frozen=True, slots=True)
class Register:
    """What the register files of a pack hold.

    Attributes:
        entities: By id.
        places: By id; a state is also the place of the same id.
        names: Every wording of every name.
        heads: By id of a state or body, the names that need its own: "foreign ministry".
        where: The file that each id stands in.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    heads: dict[str, list[Name]] = field(default_factory=dict)
    where: dict[str, str] = field(default_factory=dict)


def read_register(files: Mapping[str, Mapping[str, Any]], kinds: frozenset[str]) -> Register:
    """Build the registers of one pack.

    Args:
        files: Content of the TOML files by name: "world/states.toml", ...
        kinds: The kinds of entity that the pack declares.

    Raises:
        RuleError: An entry is incomplete, of an unknown kind, or has an id that is taken.
    """
    register = Register()
    states = states_of(files)
    for at, content in files.items():
        for place in content.get("place", ()):
            _demand("place", place, at)
            _add_place(register, place, at)
        for entry in entries_of(content, states, at):
            if entry["kind"] not in kinds:
                raise RuleError(
                    f"{at}: {entry['id']!r} is of kind {entry['kind']!r}. "
                    "Declare it under `kinds` of pack.toml."
                )
            _add_entity(register, entry, states, at)
    return register


def states_of(files: Mapping[str, Mapping[str, Any]]) -> dict[str, Table]:
    """The entries of all files of states, by id."""
    return {
        entry["id"]: entry
        for name, content in files.items()
        if name.endswith("/states.toml")
        for entry in content.get("entity", ())
        if "id" in entry
    }


def entries_of(content: Mapping[str, Any], states: States, where: str) -> Iterator[Table]:
    """The entries of a file, and those that a `[[template]]` makes, one for each of its states.

    Raises:
        RuleError: An entry lacks a field, or a template names no state.
    """
    for entry in content.get("entity", ()):
        _demand("entity", entry, where)
        yield entry
    for template in content.get("template", ()):
        _demand("template", template, where)
        for state in template["states"]:
            if state not in states:
                raise RuleError(f"{where}: {template['id']!r} names no state: {state!r}")
            yield _from_template(template, states[state])


def _demand(kind: str, entry: Table, where: str) -> None:
    missing = [key for key in REQUIRED[kind] if key not in entry]
    if missing:
        name = entry.get("id", "without id")
        raise RuleError(f"{where}: {kind} {name} lacks {', '.join(missing)}. Add it.")


def _from_template(template: Table, state: Table) -> Table:
    words = {"state": state["id"], "demonym": state["demonyms"][0]}
    filled = {key: template[key].format(**words) for key in ("id", "name", "example")}
    return {**template, **filled, "part_of": state["id"]}


def _add_entity(register: Register, entry: Table, states: States, where: str) -> None:
    id_, kind = entry["id"], entry["kind"]
    if id_ in register.entities:
        raise RuleError(f"{where}: two entries have the id {id_!r}. Rename one.")
    aliases = aliases_of(entry)
    register.where[id_] = where
    register.entities[id_] = Entity(
        id=id_,
        name=entry["name"],
        kind=kind,
        aliases=aliases,
        valid=validity_of(entry),
        part_of=entry.get("part_of"),
        voice=entry.get("voice"),
    )
    register.names.append(Name(entry["name"], id_, kind))
    register.names.extend(Name(alias.text, id_, kind, alias.valid) for alias in aliases)
    register.names.extend(Name(text, id_, "demonym") for text in entry.get("demonyms", ()))
    register.names.extend(Name(text, id_, NOTHING) for text in entry.get("not_in", ()))
    for state, head in heads_of(entry, states):
        register.heads.setdefault(state, []).append(Name(head.text, id_, kind, head.valid))
    if "code" in entry:
        _add_country(register, entry)


def _add_country(register: Register, entry: Table) -> None:
    """A state is a place too; no one point stands for it."""
    register.places[entry["id"]] = Place(
        id=entry["id"],
        name=entry["name"],
        kind="country",
        country=entry["code"],
        precision=PlacePrecision.COUNTRY,
    )


def _add_place(register: Register, entry: Table, where: str) -> None:
    if entry["id"] in register.places:
        raise RuleError(f"{where}: two places have the id {entry['id']!r}. Rename one.")
    try:
        place = Place(
            id=entry["id"],
            name=entry["name"],
            kind=entry["kind"],
            country=entry.get("country"),
            precision=PlacePrecision(entry["precision"]),
            latitude=entry.get("latitude"),
            longitude=entry.get("longitude"),
            aliases=tuple(entry.get("aliases", ())),
        )
    except ValueError as error:
        raise RuleError(f"{where}: place {entry['id']!r}: {error}") from error
    register.places[place.id] = place
    register.where.setdefault(place.id, where)
    texts = (place.name, *place.aliases)
    register.names.extend(Name(text, place.id, "place") for text in texts)

"""Register files -> entities, places and every wording of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateline.errors import RuleError
from dateline.model import ALWAYS, Alias, Entity, Period, Place, PlacePrecision
from dateline.packs.names import Name

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Register:
    """What the register files of a pack hold.

    Attributes:
        entities: By id.
        places: By id.
        names: Every wording of every name.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)


def read_register(
    files: Mapping[str, Mapping[str, Any]], kinds: frozenset[str], where: str
) -> Register:
    """Build the registers of one pack.

    Args:
        files: Content of the TOML files by stem: states, bodies, people, places, ...
        kinds: The kinds of entity that the pack declares.
        where: The pack's name, for messages.

    Raises:
        RuleError: An entry is incomplete, of an unknown kind, or has an id that is taken.
    """
    register = Register()
    states = {table["id"]: table for table in files.get("states", {}).get("entity", ())}
    for stem, content in files.items():
        at = f"{where}/{stem}.toml"
        for table in content.get("place", ()):
            _add_place(register, table, at)
        for table in _expanded(content, states):
            _add_entity(register, table, states, kinds, at)
    return register


def _expanded(content: Mapping[str, Any], states: Mapping[str, Table]) -> Iterator[Table]:
    """The entries, and those that a `[[template]]` makes for each of its states."""
    yield from content.get("entity", ())
    for template in content.get("template", ()):
        for state in template["states"]:
            if state not in states:
                raise RuleError(f"template {template['id']!r} names no state: {state!r}")
            yield _from_template(template, states[state])


def _from_template(template: Table, state: Table) -> Table:
    entry = {**template, "part_of": state["id"]}
    entry["id"] = template["id"].format(state=state["id"])
    entry["name"] = template["name"].format(demonym=state["demonyms"][0], state=state["name"])
    return entry


def _add_entity(
    register: Register,
    table: Table,
    states: Mapping[str, Table],
    kinds: frozenset[str],
    where: str,
) -> None:
    missing = {"id", "name", "kind", "source"} - table.keys()
    if missing:
        raise RuleError(
            f"{where}: entry {table.get('id', '?')!r} lacks {', '.join(sorted(missing))}"
        )
    id_, kind = table["id"], table["kind"]
    if kind not in kinds:
        raise RuleError(f"{where}: {id_!r} is of kind {kind!r}, which pack.toml does not declare")
    if id_ in register.entities:
        raise RuleError(f"{where}: two entries have the id {id_!r}. Rename one.")
    aliases = tuple(_aliases(table, states))
    register.entities[id_] = Entity(
        id=id_,
        name=table["name"],
        kind=kind,
        aliases=aliases,
        valid=_valid(table),
        part_of=table.get("part_of"),
    )
    register.names.append(Name(table["name"], id_, kind))
    register.names.extend(Name(alias.text, id_, kind, alias.valid) for alias in aliases)
    register.names.extend(Name(text, id_, "demonym") for text in table.get("demonyms", ()))


def _aliases(table: Table, states: Mapping[str, Table]) -> Iterator[Alias]:
    seen = {table["name"]}
    for alias in _spelled(table, states):
        if alias.text not in seen:
            seen.add(alias.text)
            yield alias
    for office in table.get("offices", ()):
        period = _period(office)
        for title in office.get("titles", ()):
            for text in _with_state(title, states[office["state"]]):
                yield Alias(f"the {text}" if "'s " not in text else text, period)


def _spelled(table: Table, states: Mapping[str, Table]) -> Iterator[Alias]:
    for alias in table.get("aliases", ()):
        if isinstance(alias, str):
            yield Alias(alias)
        else:
            yield Alias(alias["text"], _period(alias))
    state = states.get(table.get("part_of", ""))
    for head in table.get("heads", ()):
        if state is not None:
            yield from (Alias(text) for text in _with_state(head, state))


def _with_state(head: str, state: Table) -> Iterator[str]:
    """The ways to name a state's body: "North Korean X", "DPRK X", "X of the DPRK"."""
    for demonym in state["demonyms"]:
        yield f"{demonym} {head}"
    for name in _state_names(state):
        yield f"{name}'s {head}"
        yield f"{name} {head}"
        yield f"{head} of {name}"


def _state_names(state: Table) -> Sequence[str]:
    return (state["name"], *(alias for alias in state.get("aliases", ()) if isinstance(alias, str)))


def _valid(table: Table) -> Period:
    offices = [_period(office) for office in table.get("offices", ())]
    if not offices:
        return _period(table)
    starts = [period.start for period in offices]
    ends = [period.end for period in offices]
    start = None if None in starts else min(day for day in starts if day is not None)
    end = None if None in ends else max(day for day in ends if day is not None)
    return Period(start, end)


def _period(table: Table) -> Period:
    start: date | None = table.get("from")
    end: date | None = table.get("to")
    return ALWAYS if start is None and end is None else Period(start, end)


def _add_place(register: Register, table: Table, where: str) -> None:
    missing = {"id", "name", "kind", "source", "precision"} - table.keys()
    if missing:
        raise RuleError(
            f"{where}: place {table.get('id', '?')!r} lacks {', '.join(sorted(missing))}"
        )
    if table["id"] in register.places:
        raise RuleError(f"{where}: two places have the id {table['id']!r}. Rename one.")
    place = Place(
        id=table["id"],
        name=table["name"],
        kind=table["kind"],
        country=table.get("country"),
        precision=PlacePrecision(table["precision"]),
        latitude=table.get("latitude"),
        longitude=table.get("longitude"),
        aliases=tuple(table.get("aliases", ())),
    )
    register.places[place.id] = place
    texts = (place.name, *place.aliases)
    register.names.extend(Name(text, place.id, "place") for text in texts)

"""What the entries of a pack refer to, and what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Role, Rule
from dateline.packs.folder import Files
from dateline.packs.pack import Pack
from dateline.packs.register import entries_of, states_of
from dateline.packs.triggers import CLASS

# Fields of a trigger rule that name classes, and the role that must be in the frame for others.
CLASSES = ("object", "objects", "without", "next", "not_next", "to", "nearby")
SENTENCES = ("in_sentence", "not_in_sentence")
ROLES = {"recipient": Role.RECIPIENT, "objects": Role.OBJECT, "goes_to_site": Role.FACILITY}
# Kinds of mention that are in no register.
MENTIONS = frozenset({"demonym", "name", "place"})


def dead_references(pack: Pack, files: Files) -> Iterator[str]:
    """Each reference of a register or trigger rule that leads nowhere."""
    yield from _of_registers(pack, files)
    kinds = frozenset(files.about["kinds"]) | MENTIONS
    for code, rules in pack.triggers.items():
        classes = {rule.name for rule in rules if rule.values["form"] == CLASS}
        for rule in rules:
            where = f"{pack.id}/{code}.toml: rule {rule.name!r}"
            yield from (f"{where}: {what}" for what in _of_rule(rule, pack, classes, kinds))


def _of_registers(pack: Pack, files: Files) -> Iterator[str]:
    states = states_of(files.registers)
    codes = {state.get("code") for state in states.values()}
    codes |= {code for state in states.values() for code in state.get("territories", ())}
    for where, content in files.registers.items():
        for entry in entries_of(content, states, where):
            if entry.get("part_of", entry["id"]) not in pack.entities:
                whole = entry["part_of"]
                yield f"{where}: {entry['id']!r} is part of {whole!r}, which is no entity"
        for entry in content.get("entity", ()):
            owners = (each["body"] for each in entry.get("offices", ()) if "body" in each)
            for body in owners:
                if body not in pack.entities:
                    yield f"{where}: {entry['id']!r} has an office of {body!r}, which is no entity"
        for place in content.get("place", ()):
            if place.get("country") not in {None, *codes}:
                country = place["country"]
                yield f"{where}: {place['id']!r} lies in {country!r}, the code of no state"


def _of_rule(rule: Rule, pack: Pack, classes: set[str], kinds: frozenset[str]) -> Iterator[str]:
    values = rule.values
    named = [each for field in (*CLASSES, *SENTENCES) for each in values.get(field, ())]
    known = classes | pack.things
    yield from (f"there is no class {each!r}" for each in named if each not in known)
    yield from (
        f"no kind is named {each!r}" for each in values.get("actor", ()) if each not in kinds
    )
    types = (each for each in values.get("topic_of", ()) if each not in pack.frames)
    yield from (f"no frame has the type {each!r}" for each in types)
    if values["form"] == CLASS:
        return
    roles = pack.frames[values["type"]].roles
    missing = [role for field, role in ROLES.items() if values.get(field) and role not in roles]
    yield from (f"{values['type']!r} has no role {role.value}" for role in missing)

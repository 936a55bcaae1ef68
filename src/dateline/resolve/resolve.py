"""The names of a claim -> entities and places of a pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.model import Argument, Attribution, Claim, Link, Place, PlaceMention, Role
from dateline.packs import POWERS, SITES, Pack
from dateline.resolve.registers import entity_named, places_named


def resolve(claim: Claim, pack: Pack) -> Claim:
    """`claim` with the entities and the place that the pack's registers have for its names.

    Names are compared as wholes: case, hyphens and listed spellings make no difference, and
    nothing is resolved by likeness. Offices mean who held them when the claim was published.
    What stays unresolved keeps the words of the text. Objects keep theirs in any case ("two
    Musudan missiles"), since they say more than the name of a family does.
    """
    on = claim.published
    named = replace(
        claim,
        arguments=tuple(_argument(argument, pack, on) for argument in claim.arguments),
        attribution=Attribution(tuple(_link(link, pack, on) for link in claim.attribution.chain)),
    )
    # Who takes part tells which of two places is meant.
    return named if named.place is None else replace(named, place=_place(named.place, named, pack))


def _argument(argument: Argument, pack: Pack, on: date) -> Argument:
    things = {Role.OBJECT: pack.things, Role.FACILITY: SITES}
    kinds = things.get(argument.role, POWERS)
    entity = argument.entity or entity_named(argument.filler, pack, on, kinds)
    if entity is None or entity not in pack.entities:
        return argument
    if argument.role in things:
        return replace(argument, entity=entity)
    return replace(argument, entity=entity, filler=pack.entities[entity].name)


def _link(link: Link, pack: Pack, on: date) -> Link:
    entity = link.entity or entity_named(link.source, pack, on, POWERS)
    if entity is None or entity not in pack.entities:
        return link
    return replace(link, entity=entity, source=pack.entities[entity].name)


def _place(mention: PlaceMention, claim: Claim, pack: Pack) -> PlaceMention:
    if mention.place is not None:
        return mention
    return replace(mention, place=_located(mention.name, claim, pack))


def _located(name: str, claim: Claim, pack: Pack) -> Place | None:
    """The place of that name; of several, the one in a country that the claim is about.

    "Wonsan, North Korea" is the Wonsan of that country, or none.
    """
    inner, comma, outer = name.partition(", ")
    places = places_named(name, pack) or (places_named(inner, pack) if comma else ())
    states = {pack.state_of(place) for place in places_named(outer, pack)} if comma else set()
    if len(places) > 1 and not states:
        states = _states(claim, pack)
    if states:
        places = tuple(place for place in places if pack.state_of(place) in states)
    return places[0] if len(places) == 1 else None


def _states(claim: Claim, pack: Pack) -> set[str | None]:
    """The states that take part, themselves or by a body or person of theirs."""
    parties = [argument.entity for argument in claim.arguments if argument.entity is not None]
    owners = [pack.entities[id_].part_of for id_ in parties if id_ in pack.entities]
    known = (pack.entities.get(id_) for id_ in (*parties, *owners) if id_ is not None)
    return {entity.id for entity in known if entity is not None and entity.kind == "state"}

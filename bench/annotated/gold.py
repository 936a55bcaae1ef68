"""Annotated claims as claims of the model: what perfect extraction would hand to merging."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.merge.names import plain
from dateline.model import (
    Anchor,
    Argument,
    Attribution,
    Claim,
    Evidence,
    Link,
    PlaceMention,
    Role,
    Span,
    Status,
    StatusMention,
    TimeMention,
    parse_edtf,
)
from dateline.packs import Name, Pack, load_pack, split_words

Record = Mapping[str, Any]
_RULE = "annotated"
_PEOPLE = {Role.ACTOR: "actors", Role.ATTENDEE: "attendees", Role.RECIPIENT: "recipients"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """A claim, and the event that the annotator put it in."""

    claim: Claim
    event: str


@dataclass(frozen=True, slots=True)
class Names:
    """How annotated names become entities and places.

    Attributes:
        pack: Whose registers know some of them.
        aliases: One key for all names of one thing, by plain name, for what the pack lacks.
    """

    pack: Pack
    aliases: Mapping[str, str]

    def entity(self, name: str) -> str | None:
        """The id of the person, body, state or source that `name` as a whole names."""
        whole = [each for length, each in self._found(name) if length == len(split_words(name))]
        ids = {each.id for each in whole if each.kind != "place"}
        return ids.pop() if len(ids) == 1 else self.aliases.get(plain(name))

    def equipment(self, phrase: str) -> str | None:
        """The id of the first equipment that `phrase` names."""
        ids = (each.id for _, each in self._found(phrase) if each.kind == "equipment")
        return next(ids, None)

    def place(self, name: str, evidence: Evidence) -> PlaceMention:
        """The place that `name` contains, if any is registered."""
        ids = (each.id for _, each in self._found(name) if each.kind == "place")
        known = next(ids, None)
        return PlaceMention(
            name, evidence, _RULE, None if known is None else self.pack.places[known]
        )

    def _found(self, text: str) -> Iterator[tuple[int, Name]]:
        for found in self.pack.names.find(split_words(text), text):
            for name in found.names:
                yield found.last - found.first, name


def read_gold(data: Path) -> list[Annotated]:
    """The claims of `claims.jsonl`, with the texts of `docs/` and the dates of `docs.jsonl`.

    Names are resolved by the arms-watch pack and, where `aliases.json` stands beside the folder,
    by that.
    """
    names = Names(load_pack(), _aliases(data.parent / "aliases.json"))
    about = {each["doc"]: each for each in _lines(data / "docs.jsonl")}
    return [
        Annotated(_claim(record, about[record["doc"]], number, data, names), record["event"])
        for number, record in enumerate(_lines(data / "claims.jsonl"))
    ]


def _aliases(path: Path) -> dict[str, str]:
    table = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return {plain(alias): plain(name) for name in table for alias in (name, *table[name])}


def _lines(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _claim(record: Record, about: Record, number: int, data: Path, names: Names) -> Claim:
    document = record["doc"]
    text = (data / "docs" / f"{document}.txt").read_bytes().decode("utf-8")
    mentions = tuple(
        Evidence(document, Span(*span), text[slice(*span)]) for span in record["spans"]
    )
    first, time, place = mentions[0], record["time"], record["place"]
    return Claim(
        type=record["type"],
        trigger=first,
        mentions=mentions,
        attribution=_attribution(record["sources"], first, names),
        status=StatusMention(Status(record["status"]), first, _RULE),
        published=date.fromisoformat(about["published"]),
        method=f"{_RULE}/1",
        arguments=tuple(_arguments(record, first, names)),
        time=None if time is None else TimeMention(parse_edtf(time), first, Anchor.ABSOLUTE, _RULE),
        place=None if place is None else names.place(place, first),
        ordinal=number,
    )


def _attribution(sources: list[str], words: Evidence, names: Names) -> Attribution:
    publisher, *others = sources
    cited = (Link(name, _RULE, words, words, names.entity(name)) for name in others)
    return Attribution((Link(publisher, _RULE, entity=names.entity(publisher)), *cited))


def _arguments(record: Record, words: Evidence, names: Names) -> Iterator[Argument]:
    for role, key in _PEOPLE.items():
        for name in record[key]:
            yield Argument(role, name, words, _RULE, names.entity(name))
    for phrase in record["objects"]:
        yield Argument(Role.OBJECT, phrase, words, _RULE, names.equipment(phrase))
    if record["facility"] is not None:
        yield Argument(Role.FACILITY, record["facility"], words, _RULE)

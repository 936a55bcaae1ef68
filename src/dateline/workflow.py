"""The verbs: ingest documents, look at the chronology, find one event."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dateline.errors import DatelineError, NotFound, StoreError, Unanswered, UnreadableInput
from dateline.extract import Extractor, analyse, extract
from dateline.extract.examples import ON, misread
from dateline.lang import Language, load_language, load_rules
from dateline.merge import merge, parted, revised, versions
from dateline.model import (
    ALWAYS,
    Claim,
    Document,
    Event,
    Interval,
    Judgement,
    Period,
    Role,
    Rule,
    Status,
)
from dateline.packs import DEFAULT, Pack, folder_of, load_pack, load_prompt, pack_names
from dateline.packs.check import check
from dateline.read import Reading, document_from_text, find_inputs, read
from dateline.resolve import resolve
from dateline.server import Answers, Client, ServerExtractor
from dateline.store import KnownPack, Outcome, Store

_REPORT = "The other documents go on. Please report it with this document."

Progress = Callable[[int, int, int, str], None]
"""Told how many inputs are done, of how many, how many documents were read, and from where last."""

ClaimsOf = Callable[[Document], Iterator[Claim]]
"""Finds the claims of a document, one by one."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one ingest did.

    Attributes:
        outcomes: How many documents were added, unchanged, replaced or corrected.
        skipped: The inputs that could not become documents, with the reasons.
        documents: How many documents the store holds now.
        claims: How many claims it holds now.
    """

    outcomes: Mapping[Outcome, int]
    skipped: tuple[UnreadableInput, ...]
    documents: int
    claims: int

    @property
    def read(self) -> int:
        """How many documents were read, whether or not the store knew them."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Query:
    """Which events to show; whatever is left out asks for nothing.

    Names are asked for in any case and match as whole words: `kim` finds Kim Jong Un, and so does
    any alias in the pack's registers. What a name is part of counts too: a ministry is found by
    its state, a missile by its class.

    Attributes:
        days: Events that share a day with them. An event without a date is then left out.
        types: Event types, any of them.
        statuses: Any of them.
        actor: Name of one who does it.
        object: Name of what it is done with.
        origin: Name of a witness, or what kind of source it is: "state media", "military".
    """

    days: Period = ALWAYS
    types: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    actor: str | None = None
    object: str | None = None
    origin: str | None = None


EVERYTHING = Query()


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a query selects.

    Attributes:
        events: In order of time, those without a date last.
        undated: How many more there would be if an event without a date could lie in `days`.
    """

    events: tuple[Event, ...]
    undated: int


def ingest(  # noqa: PLR0913 (what documents lack, by keyword)
    store: Store,
    paths: Iterable[Path],
    *,
    published: date | None = None,
    publisher: str | None = None,
    pack: str | None = None,
    progress: Progress | None = None,
    reader: Extractor | None = None,
) -> IngestReport:
    """Read files and folders, and store the documents with their claims.

    Each document goes in whole or not at all, and one that is there already is left alone: after
    an interruption the same call goes on where the last one stopped.

    Args:
        store: Where to put them.
        paths: Files, or folders that are searched for files.
        published: Day of publication of documents that do not give one.
        publisher: Publisher of documents that do not name one.
        pack: Name or folder of the pack whose events are looked for; that of the store unless
            given. The store keeps it.
        progress: Told after every document and everything that is skipped.
        reader: What finds claims, such as `ask_server` gives; the rules unless given.

    Raises:
        ServerError: `reader` asks a server that cannot be asked at all.
        StoreError: The claims that are there already are read by another pack.
    """
    chosen = pack_of(store, pack)
    claims_of = extractor(chosen, reader)
    _keep_pack(store, chosen)
    outcomes: Counter[Outcome] = Counter()
    skipped: list[UnreadableInput] = []
    inputs = find_inputs(paths)
    for done, path in enumerate(inputs):
        for found in read(path, published=published, publisher=publisher):
            added = found if isinstance(found, UnreadableInput) else _add(store, found, claims_of)
            if isinstance(added, UnreadableInput):
                skipped.append(added)
            else:
                outcomes[added] += 1
            if progress is not None:
                progress(done, len(inputs), outcomes.total(), str(path))
    counts = store.counts()
    return IngestReport(dict(outcomes), tuple(skipped), counts.documents, counts.claims)


def _add(store: Store, found: Reading, claims_of: ClaimsOf) -> Outcome | UnreadableInput:
    """What became of one document; without its claims it stays out, for another try."""
    document = found.document
    try:
        return store.add(document, found.raw, claims_of(document))
    except Unanswered as error:
        return UnreadableInput(document.url or document.id, error.problem, error.remedy)
    except (DatelineError, MemoryError):
        raise
    except Exception as error:  # our own mistake must not keep other documents out
        return UnreadableInput(document.url or document.id, _mistake(error), _REPORT)


def _mistake(error: Exception) -> str:
    """What went wrong, and where in the program."""
    *_, frame = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frame.filename).name}, line {frame.lineno}"
    return f"a mistake of Dateline at {where}: {type(error).__name__}: {error}"


def extractor(pack: str = DEFAULT, reader: Extractor | None = None) -> ClaimsOf:
    """The function that finds the claims of a document, one by one, with their names resolved.

    Args:
        pack: Name or folder of the pack whose events are looked for.
        reader: What finds them; the rules unless given.
    """
    language, domain = _language(), pack_named(pack)

    def claims(document: Document) -> Iterator[Claim]:
        analysis = analyse(document, language, domain)
        found = extract(analysis, domain, language) if reader is None else reader(analysis, domain)
        for claim in found:
            yield resolve(claim, domain)

    return claims


def ask_server(
    client: Client, answers: Answers | None = None, pack: str = DEFAULT
) -> ServerExtractor:
    """A reader for `ingest` that asks a language model.

    Args:
        client: The model.
        answers: Where answers are kept and looked for; nowhere unless given.
        pack: Name or folder of the pack whose prompt is used.

    Raises:
        RuleError: The pack has no prompt, or one that is wrong.
    """
    return ServerExtractor(client, load_prompt(pack), _language(), answers)


@cache
def _language() -> Language:
    return load_language()


# It never changes, and reading it takes longer than all the rest of a look at a chronology.
@cache
def pack_named(name: str = DEFAULT) -> Pack:
    """The pack of that name, or in that folder; it is read once.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    return load_pack(name)


def pack_of(store: Store, asked: str | None = None) -> str:
    """Name or folder of the pack by which a store's claims are read.

    Args:
        store: The store. One without documents, or made before stores kept their pack, takes any.
        asked: Name or folder of the one that is asked for; that of the store unless given.

    Raises:
        StoreError: Another one is asked for.
        RuleError: There is no pack of that name.
    """
    known = store.pack if store.counts().documents else None
    if known is None or asked is None:
        return asked or (DEFAULT if known is None else known.named)
    if pack_named(asked).id != known.id:
        raise StoreError(
            f"{store.path}: its claims are read by the pack {known.id}, not by {asked}. "
            "Leave --pack and DATELINE_PACK away, or name another store."
        )
    return asked


def _keep_pack(store: Store, name: str) -> None:
    """Have the store keep its pack, a folder by its whole path."""
    named = name if name in pack_names() else str(Path(name).absolute())
    pack = KnownPack(pack_named(name).id, named)
    if store.pack != pack:
        store.keep_pack(pack)


def check_pack(name: str = DEFAULT) -> list[str]:
    """What is wrong with a pack, each finding with its file and entry; empty where nothing is.

    Raises:
        RuleError: There is no such pack.
    """
    findings = check(folder_of(name))
    if findings:
        return findings
    pack = load_pack(name)  # anew, since somebody is at work on it
    return [each for code in pack.triggers for each in misread(pack, load_language(code))]


def try_pack(name: str, text: str, on: date | None = None) -> tuple[Claim, ...]:
    """The claims that a pack reads in `text`, as in a document published on the day `on`.

    Raises:
        RuleError: There is no such pack, or one of its files is wrong.
    """
    document = document_from_text(text, published=on or ON)
    return tuple(extractor(name)(document))


def chronology(
    store: Store, query: Query = EVERYTHING, pack: str | None = None
) -> tuple[Event, ...]:
    """The events that `query` selects, in order of time, those without a date last."""
    return look_up(store, query, pack).events


def look_up(store: Store, query: Query = EVERYTHING, pack: str | None = None) -> Selection:
    """The events that `query` selects, and how many it leaves out for want of a date.

    Raises:
        NotFound: The query names a type that the pack does not have.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    domain = pack_named(pack_of(store, pack))
    check_types(query, domain)
    return select(events_of(store, store.claims(), domain.part_of), query, domain)


def events_of(
    store: Store,
    claims: Iterable[Claim],
    part_of: Mapping[str, str],
    judgements: Iterable[Judgement] | None = None,
) -> tuple[Event, ...]:
    """The chronology that some claims of a store add up to.

    Versions of a document count once, and disputes say whether only they or captions make them.

    Args:
        store: The store.
        claims: Claims of its documents.
        part_of: The whole that an entity belongs to, by entity id.
        judgements: Those that count; all of the store unless given.
    """
    log = store.judgements() if judgements is None else judgements
    events = merge(claims, log, part_of)
    wanted = {name for event in events for name in _to_look_at(event)}
    if not wanted:
        return events
    documents = {each.id: each for each in store.documents() if each.id in wanted}
    later = versions(documents.values(), version_marks())
    return parted(revised(events, later, part_of), documents)


def _to_look_at(event: Event) -> Iterator[str]:
    """Ids of documents that may be versions of one, or whose captions may contradict their text."""
    homes = {claim.document: claim.attribution.publisher.source for claim in event.claims}
    number = Counter(homes.values())
    yield from (name for name, publisher in homes.items() if number[publisher] > 1)
    if event.disputes:
        told = Counter(claim.document for claim in event.claims)
        yield from (name for name, claims in told.items() if claims > 1)


@cache
def version_marks() -> tuple[Rule, ...]:
    """How titles say that a document is a version of another."""
    return load_rules("versions")


def check_types(query: Query, pack: Pack) -> None:
    """Refuse a query for types that the pack does not have.

    Raises:
        NotFound: It names one.
    """
    unknown = sorted(set(query.types) - pack.frames.keys())
    if unknown:
        known = ", ".join(pack.frames)
        raise NotFound(f"there is no event type {unknown[0]!r}. Choose from: {known}")


def find_event(store: Store, start: str, pack: str | None = None) -> Event:
    """The only event whose id begins with `start`.

    Raises:
        NotFound: There is none, or more than one.
        StoreError: The store's claims are read by another pack than `pack`.
    """
    part_of = pack_named(pack_of(store, pack)).part_of
    return find_among(events_of(store, store.claims(), part_of), start)


def find_among(events: Iterable[Event], start: str) -> Event:
    """The only one of `events` whose id begins with `start`.

    Raises:
        NotFound: There is none, or more than one.
    """
    found = [event for event in events if start and event.id.startswith(start.lower())]
    if not found:
        raise NotFound(f"no event has an id that begins with {start!r}. `chronology` lists them.")
    if len(found) > 1:
        ids = ", ".join(event.id for event in found[:4])
        raise NotFound(f"{start!r} begins more than one id: {ids}. Give more digits.")
    return found[0]


def documents_of(store: Store, events: Iterable[Event]) -> dict[str, Document]:
    """The documents that `events` quote, by id."""
    quoted = {document for event in events for document in event.documents}
    return {document.id: document for document in store.documents() if document.id in quoted}


def select(events: Iterable[Event], query: Query, pack: Pack) -> Selection:
    """The part of `events` that `query` asks for, in the order given."""
    wanted = [event for event in events if _is_wanted(event, query, pack)]
    if query.days == ALWAYS:
        return Selection(tuple(wanted), 0)
    dated = [(event, event.time.interval) for event in wanted if event.time is not None]
    inside = tuple(event for event, interval in dated if _shares_a_day(interval, query.days))
    return Selection(inside, len(wanted) - len(dated))


def _shares_a_day(interval: Interval, days: Period) -> bool:
    begins_before = days.end is None or interval.start < days.end
    return begins_before and (days.start is None or days.start < interval.end)


def _is_wanted(event: Event, query: Query, pack: Pack) -> bool:
    return (
        (not query.types or event.type in query.types)
        and (not query.statuses or event.status in query.statuses)
        and _is_named(query.actor, _takes_part(event, Role.ACTOR), pack)
        and _is_named(query.object, _takes_part(event, Role.OBJECT), pack)
        and _is_named(query.origin, ((each.name, each.entity) for each in event.origins), pack)
    )


def _takes_part(event: Event, role: Role) -> Iterator[tuple[str, str | None]]:
    for argument in event.arguments:
        if argument.role == role:
            yield (argument.filler, argument.entity)
            yield (argument.evidence.quote, None)


def _is_named(asked: str | None, named: Iterable[tuple[str, str | None]], pack: Pack) -> bool:
    """Whether `asked` stands, as whole words, in a name or an alias of what is named."""
    if asked is None:
        return True
    words = r"\s+".join(re.escape(word) for word in asked.split())
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    return any(
        pattern.search(name) for text, entity in named for name in _names(text, entity, pack)
    )


def _names(text: str, entity: str | None, pack: Pack) -> Iterator[str]:
    yield text
    while entity is not None and entity in pack.entities:
        known = pack.entities[entity]
        yield from (known.name, *(alias.text for alias in known.aliases), known.voice or "")
        entity = known.part_of

"""Hypothesis strategies for every noun: `from tests.property.strategies import documents`.

Claims quote the document they are made for, so that all their evidence is faithful.
"""

from __future__ import annotations

from datetime import timedelta, timezone

from hypothesis import strategies as st

from dateline.model import (
    FIELDS,
    PAIRS,
    VALUES,
    Alias,
    Anchor,
    Argument,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Correction,
    Dispute,
    Document,
    Entity,
    Event,
    Ground,
    Interval,
    Join,
    Judgement,
    Link,
    Origin,
    Period,
    Place,
    PlaceMention,
    PlacePrecision,
    Quantity,
    Rating,
    Result,
    ResultMention,
    Role,
    Side,
    Span,
    Status,
    StatusMention,
    TimeMention,
    Verdict,
    cite,
)

# Scripts of several widths, white space, and a character outside the basic plane.
LETTERS = "abcdeXYZ0189 .,\n\"'“”é김정은東京\u200b🚀"
words = st.text(LETTERS, min_size=1, max_size=12).filter(str.strip)
texts = st.text(LETTERS, min_size=1, max_size=80).filter(str.strip)
ids = st.text("0123456789abcdef", min_size=16, max_size=16)
numbers = st.floats(-1e9, 1e9)
addresses = st.none() | words
offsets = st.integers(-14 * 60, 14 * 60).map(lambda n: timezone(timedelta(minutes=n)))
instants = st.datetimes(timezones=offsets)


def few(strategy, least=0):
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def maybe(strategy):
    return st.none() | strategy


@st.composite
def intervals(draw):
    start, end = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2, unique=True)))
    return Interval(start, end)


@st.composite
def spans(draw, length=1000):
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def blocks(draw, length):
    cuts = draw(st.lists(st.integers(0, length), max_size=6, unique=True).map(sorted))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    kinds = st.sampled_from(BlockKind)
    return tuple(Block(draw(kinds), Span(start, end)) for start, end in pairs)


@st.composite
def documents(draw, texts=texts, urls=addresses):
    text = draw(texts)
    return Document(
        text=text,
        published=draw(st.dates()),
        title=draw(maybe(words)),
        language=draw(st.sampled_from(["en", "ko"])),
        publisher=draw(maybe(words)),
        url=draw(urls),
        retrieved=draw(maybe(instants)),
        blocks=draw(blocks(len(text))),
        replaces=draw(maybe(ids)),
    )


def evidence(document):
    return spans(len(document.text)).map(lambda span: cite(document, span))


def time_mentions(document):
    clocks = maybe(st.times()).flatmap(
        lambda clock: st.tuples(
            st.just(clock), st.none() if clock is None else maybe(st.just("Asia/Pyongyang"))
        )
    )
    return st.builds(
        lambda interval, quote, anchor, rule, clock: TimeMention(
            interval, quote, anchor, rule, *clock
        ),
        intervals(),
        evidence(document),
        st.sampled_from(Anchor),
        words,
        clocks,
    )


@st.composite
def places(draw):
    latitude, longitude = draw(
        st.sampled_from([(None, None)]) | st.tuples(st.floats(-90, 90), st.floats(-180, 180))
    )
    return Place(
        id=draw(words),
        name=draw(words),
        kind=draw(words),
        country=draw(maybe(st.sampled_from(["KP", "RU"]))),
        precision=draw(st.sampled_from(PlacePrecision)),
        latitude=latitude,
        longitude=longitude,
        aliases=draw(few(words)),
    )


def place_mentions(document):
    return st.builds(PlaceMention, words, evidence(document), words, maybe(places()))


@st.composite
def links(draw, document):
    names = draw(maybe(evidence(document)))
    return Link(
        source=draw(words),
        rule=draw(words),
        cue=None if names is None else draw(maybe(evidence(document))),
        evidence=names,
        entity=draw(maybe(words)),
        spoke=draw(maybe(time_mentions(document))),
    )


def attributions(document):
    return few(links(document), least=1).map(Attribution)


def arguments(document):
    roles = st.sampled_from(Role)
    return st.builds(Argument, roles, words, evidence(document), words, maybe(words))


@st.composite
def quantities(draw, document):
    low, high = sorted(draw(st.tuples(numbers, numbers)))
    return Quantity(
        measure=draw(words),
        low=low,
        high=high,
        unit=draw(maybe(words)),
        evidence=draw(evidence(document)),
        rule=draw(words),
        hedge=draw(maybe(words)),
        scope=draw(maybe(words)),
    )


def status_mentions(document):
    return st.builds(StatusMention, st.sampled_from(Status), evidence(document), words)


def result_mentions(document):
    return st.builds(ResultMention, st.sampled_from(Result), evidence(document), words)


def certainties(status):
    """Values that an event of that status can have, or None."""
    least = 0.01 if status in {Status.HAPPENED, Status.PLANNED, Status.ORDERED} else -3.0
    most = -0.01 if status is Status.DENIED else 3.0
    return maybe(st.floats(least, most))


@st.composite
def claims(draw, document=None):
    if document is None:
        document = draw(documents())
    mentions = draw(st.lists(evidence(document), min_size=1, max_size=3, unique=True))
    status = draw(status_mentions(document))
    return Claim(
        type=draw(st.sampled_from(["test", "visit", "transfer"])),
        trigger=draw(evidence(document)),
        mentions=tuple(sorted(mentions, key=lambda quote: quote.span)),
        attribution=draw(attributions(document)),
        status=status,
        published=document.published,
        method="rules/0.1.0",
        arguments=draw(few(arguments(document))),
        time=draw(maybe(time_mentions(document))),
        place=draw(maybe(place_mentions(document))),
        quantities=draw(few(quantities(document))),
        ordinal=draw(st.integers(0, 3)),
        result=draw(maybe(result_mentions(document))),
        beside=draw(maybe(st.sampled_from(["0" * 16, "1" * 16]))),
        certainty=draw(certainties(status.status)),
    )


@st.composite
def reports(draw, texts=texts, urls=addresses):
    """A document with claims that it makes, each with its own id."""
    document = draw(documents(texts, urls))
    made = draw(st.lists(claims(document), max_size=3, unique_by=lambda claim: claim.id))
    return document, tuple(made)


ratings = st.sampled_from(
    [Rating(scale, value) for scale, known in VALUES.items() for value in known]
)


@st.composite
def corrections(draw):
    document = draw(documents())
    fields = draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=3, unique=True))
    return Correction(tuple(fields), draw(claims(document)))


@st.composite
def judgements(draw):
    verdict = draw(st.sampled_from(Verdict))
    count = 2 if verdict in PAIRS else 1
    subjects = draw(st.lists(ids, min_size=count, max_size=count, unique=True))
    return Judgement(
        verdict=verdict,
        subjects=tuple(subjects),
        by=draw(words),
        at=draw(instants),
        note=draw(maybe(words)),
        replaces=draw(ids if verdict is Verdict.WITHDRAW else maybe(ids)),
        correction=draw(corrections()) if verdict is Verdict.CORRECT else None,
        rating=draw(ratings) if verdict is Verdict.RATE else None,
        about=draw(documents().flatmap(lambda each: few(evidence(each)))),
    )


@st.composite
def periods(draw):
    start, end = draw(maybe(st.dates())), draw(maybe(st.dates()))
    if start is not None and end is not None and start >= end:
        end = None
    return Period(start, end)


def entities():
    aliases = few(st.builds(Alias, words, periods()))
    return st.builds(Entity, words, words, words, aliases, periods(), maybe(words))


def grounds():
    return st.builds(Ground, numbers, words)


@st.composite
def joins(draw):
    left, right = sorted(draw(st.lists(ids, min_size=2, max_size=2, unique=True)))
    return Join(left, right, draw(few(grounds(), least=1)))


@st.composite
def sides(draw, document, value=words):
    return Side(
        value=draw(value),
        claims=draw(few(ids, least=1)),
        origins=draw(few(words)),
        evidence=draw(few(evidence(document), least=1)),
    )


def disputes(document):
    values = st.lists(words, min_size=2, max_size=3, unique=True)
    pairs = values.flatmap(
        lambda names: st.tuples(*(sides(document, st.just(name)) for name in names))
    )
    return st.builds(Dispute, words, pairs)


def origins():
    return st.builds(
        Origin, words, maybe(words), few(ids, least=1), few(ids, least=1), st.booleans()
    )


@st.composite
def events(draw):
    document = draw(documents())
    made = draw(
        st.lists(claims(document), min_size=1, max_size=2, unique_by=lambda claim: claim.id)
    )
    return Event(
        type=made[0].type,
        claims=tuple(sorted(made, key=lambda claim: (claim.published, claim.id))),
        status=draw(st.sampled_from(Status)),
        origins=draw(few(origins(), least=1)),
        time=draw(maybe(time_mentions(document))),
        place=draw(maybe(place_mentions(document))),
        arguments=draw(few(arguments(document))),
        disputes=draw(few(disputes(document))),
        joins=draw(few(joins())),
    )


def nouns():
    """One noun of any type that has a plain form."""
    document = documents()
    return st.one_of(
        document,
        claims(),
        judgements(),
        events(),
        entities(),
        places(),
        periods(),
        intervals(),
        spans(),
        grounds(),
        joins(),
        origins(),
        document.flatmap(evidence),
        document.flatmap(time_mentions),
        document.flatmap(place_mentions),
        document.flatmap(attributions),
        document.flatmap(quantities),
        document.flatmap(arguments),
        document.flatmap(disputes),
    )

"""A small chronology made by hand. States, people, outlets and events are all invented."""

from datetime import date

from dateline.model import (
    Anchor,
    Argument,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Dispute,
    Document,
    Event,
    Evidence,
    Ground,
    Interval,
    Join,
    Link,
    Origin,
    Place,
    PlaceMention,
    PlacePrecision,
    Role,
    Side,
    Span,
    Status,
    StatusMention,
    TimeMention,
    cite,
    parse_edtf,
)

TARVO = Place(
    "tarvo",
    "Tarvo",
    "city",
    country=None,
    precision=PlacePrecision.LOCALITY,
    latitude=61.25,
    longitude=-12.5,
)


def report(text: str, published: str, publisher: str, url: str | None = None) -> Document:
    """A document whose first paragraph is its headline."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        kind = BlockKind.BODY if blocks else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document(
        text,
        date.fromisoformat(published),
        title=text.split("\n\n", maxsplit=1)[0],
        publisher=publisher,
        url=url,
        blocks=tuple(blocks),
    )


def quote(document: Document, words: str) -> Evidence:
    """The first place where `words` stand in the document."""
    start = document.text.index(words)
    return cite(document, Span(start, start + len(words)))


def links(document: Document, *sources: tuple[str, str]) -> Attribution:
    """The publisher, then each source with its cue."""
    chain = [Link(document.publisher or "unnamed publisher", "publisher")]
    for source, cue in sources:
        words = quote(document, source)
        chain.append(Link(source, "said", quote(document, cue), words))
    return Attribution(tuple(chain))


def argument(document: Document, role: Role, words: str, filler: str | None = None) -> Argument:
    """What takes part, by the words that name it."""
    return Argument(role, filler or words, quote(document, words), f"{role}-of-trigger")


def day(document: Document, words: str, edtf: str) -> TimeMention:
    """What a time expression means."""
    return TimeMention(parse_edtf(edtf), quote(document, words), Anchor.PUBLICATION, "weekday")


def origin(name: str, *claims: Claim, established: bool = True) -> Origin:
    """A witness and the claims that rest on it."""
    documents = tuple(dict.fromkeys(claim.document for claim in claims))
    return Origin(name, None, tuple(claim.id for claim in claims), documents, established)


def side(claim: Claim) -> Side:
    """A claim's word on the time."""
    assert claim.time is not None
    source = claim.attribution.origin.source
    return Side(claim.time.interval.edtf, (claim.id,), (source,), (claim.time.evidence,))


HARBOUR = report(
    "Varo tours shell plants\n\n"
    "President Ilen Varo toured shell plants in Tarvo from Thursday to Saturday, the state agency"
    " Norvania Newsline said on Sunday. A new rocket launcher was test-fired on Monday, the agency"
    " said.\n\n"
    "Varo told the workers that the launcher will reach the troops in 2031.",
    "2031-03-11",
    "Lantern Wire",
    "https://lantern.example/varo?a=1&b=2",
)
MERIDIAN = report(
    "Launcher fired, says Suderland\n\n"
    "The General Staff said that Norvania test-fired a rocket launcher on Sunday.",
    "2031-03-11",
    "Morning Ledger",
)
OBSERVER = report(
    "Shells on the market?\n\n"
    "Norvania may sell shells to Osterland, analyst Mira Holt said. @ledger has the story.\n\n"
    "It denied that it had sent troops there.",
    "2031-04-02",
    "Evening Ledger",
)


def visit() -> Event:
    """One document, one origin, three days."""
    claim = Claim(
        "visit",
        quote(HARBOUR, "toured"),
        (quote(HARBOUR, HARBOUR.text.split("\n\n")[1].split(". ")[0] + "."),),
        links(HARBOUR, ("Norvania Newsline", "said")),
        StatusMention(Status.HAPPENED, quote(HARBOUR, "toured"), "past"),
        HARBOUR.published,
        "rules/1",
        arguments=(
            argument(HARBOUR, Role.ACTOR, "President Ilen Varo", "Ilen Varo"),
            argument(HARBOUR, Role.FACILITY, "shell plants"),
        ),
        time=day(HARBOUR, "from Thursday to Saturday", "2031-03-06/2031-03-08"),
        place=PlaceMention("Tarvo", quote(HARBOUR, "Tarvo"), "in-place", TARVO),
    )
    return Event(
        "visit",
        (claim,),
        Status.HAPPENED,
        (origin("Norvania Newsline", claim),),
        time=claim.time,
        place=claim.place,
        arguments=claim.arguments,
    )


def trial() -> Event:
    """Two documents, two origins, a disputed day."""
    left = Claim(
        "test",
        quote(HARBOUR, "test-fired"),
        (quote(HARBOUR, "A new rocket launcher was test-fired on Monday, the agency said."),),
        links(HARBOUR, ("Norvania Newsline", "said")),
        StatusMention(Status.HAPPENED, quote(HARBOUR, "was test-fired"), "past"),
        HARBOUR.published,
        "rules/1",
        arguments=(argument(HARBOUR, Role.OBJECT, "new rocket launcher", "rocket launcher"),),
        time=day(HARBOUR, "on Monday", "2031-03-10"),
    )
    right = Claim(
        "test",
        quote(MERIDIAN, "test-fired"),
        (quote(MERIDIAN, MERIDIAN.text.split("\n\n")[1]),),
        links(MERIDIAN, ("General Staff", "said")),
        StatusMention(Status.HAPPENED, quote(MERIDIAN, "test-fired"), "past"),
        MERIDIAN.published,
        "rules/1",
        arguments=(
            argument(MERIDIAN, Role.ACTOR, "Norvania"),
            argument(MERIDIAN, Role.OBJECT, "rocket launcher"),
        ),
        time=day(MERIDIAN, "on Sunday", "2031-03-09"),
    )
    first, second = sorted((left.id, right.id))
    grounds = (Ground(2.5, "same object: rocket launcher"), Ground(-0.5, "days differ by 1 d"))
    return Event(
        "test",
        (left, right),
        Status.HAPPENED,
        (origin("Norvania Newsline", left), origin("General Staff", right)),
        time=left.time,
        arguments=(right.arguments[0], left.arguments[0]),
        disputes=(Dispute("time", (side(right), side(left))),),
        joins=(Join(first, second, grounds),),
    )


def plan() -> Event:
    """A plan with a year; its origin is the speaker at the end of a chain of three."""
    sentence = "Varo told the workers that the launcher will reach the troops in 2031."
    claim = Claim(
        "deployment",
        quote(HARBOUR, "reach"),
        (quote(HARBOUR, sentence),),
        Attribution(
            (
                *links(HARBOUR, ("Norvania Newsline", "said")).chain,
                Link("Ilen Varo", "said", quote(HARBOUR, "told"), quote(HARBOUR, "Varo told")),
            )
        ),
        StatusMention(Status.PLANNED, quote(HARBOUR, "will"), "will"),
        HARBOUR.published,
        "rules/1",
        certainty=2.55,
        arguments=(
            argument(HARBOUR, Role.OBJECT, "launcher"),
            argument(HARBOUR, Role.RECIPIENT, "troops"),
        ),
        time=day(HARBOUR, "in 2031", "2031"),
    )
    return Event(
        "deployment",
        (claim,),
        Status.PLANNED,
        (origin("Ilen Varo", claim),),
        time=claim.time,
        arguments=claim.arguments,
    )


def sale() -> Event:
    """An inference without a date."""
    sentence = "Norvania may sell shells to Osterland, analyst Mira Holt said."
    claim = Claim(
        "transfer",
        quote(OBSERVER, "sell"),
        (quote(OBSERVER, sentence),),
        links(OBSERVER, ("Mira Holt", "said")),
        StatusMention(Status.ASSESSED, quote(OBSERVER, "may"), "may"),
        OBSERVER.published,
        "rules/1",
        arguments=(
            argument(OBSERVER, Role.ACTOR, "Norvania"),
            argument(OBSERVER, Role.RECIPIENT, "Osterland"),
            argument(OBSERVER, Role.OBJECT, "shells"),
        ),
    )
    return Event(
        "transfer",
        (claim,),
        Status.ASSESSED,
        (origin("Mira Holt", claim),),
        arguments=claim.arguments,
    )


def denial() -> Event:
    """A denial that names nobody, in the publisher's own voice."""
    claim = Claim(
        "transfer",
        quote(OBSERVER, "sent"),
        (quote(OBSERVER, "It denied that it had sent troops there."),),
        links(OBSERVER),
        StatusMention(Status.DENIED, quote(OBSERVER, "denied"), "denied"),
        OBSERVER.published,
        "rules/1",
        certainty=-1.5,
    )
    return Event(
        "transfer",
        (claim,),
        Status.DENIED,
        (origin("Evening Ledger", claim, established=False),),
    )


def chronology() -> tuple[Event, ...]:
    """All five, in order of time, the two without a date at the end."""
    return (plan(), visit(), trial(), sale(), denial())


def documents() -> dict[str, Document]:
    """The three documents by id."""
    return {document.id: document for document in (HARBOUR, MERIDIAN, OBSERVER)}


def days(first: date, end: date) -> Interval:
    """The days from `first` to before `end`."""
    return Interval(first, end)

"""Names: their bounds, then what is known of them, then what stands beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.lang.parse import Named, Parse
from dateline.lang.repairs.gazetteer import BODY, DEMONYM, PLACE, Known
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.spans import bounded

PERSON = "PER"
_DIRECTIONS = ("North", "South")


def with_names(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` with its names repaired."""
    known = list(knowledge.gazetteer.find([word.text for word in parse.words]))
    names: Iterable[Named] = bounded(parse, known, knowledge)
    names = _known(parse, sorted(names, key=lambda name: name.first), known)
    places = {each.first for each in known if each.kind == PLACE and each.sure}
    names = (_beside(parse, name, places, knowledge) for name in names)
    kept = [name for name in names if not _is_no_name(parse, name, knowledge)]
    return Parse(parse.words, tuple(_apart(sorted(kept, key=lambda name: name.first))))


def _apart(names: Iterable[Named]) -> Iterator[Named]:
    """Names without those that begin inside the one before."""
    end = 0
    for name in names:
        if name.first >= end:
            end = name.last
            yield name


def _known(parse: Parse, names: Sequence[Named], known: Sequence[Known]) -> Iterator[Named]:
    """The names with their known kinds, and known names that the parser has not seen."""
    settled = [each for each in known if _holds(parse, each, names)]
    for name in names:
        if not any(each.first < name.last and name.first < each.last for each in settled):
            yield name
    yield from (Named(e.first, e.last, e.kind) for e in settled if e.kind != DEMONYM)


def _holds(parse: Parse, known: Known, names: Sequence[Named]) -> bool:
    """Whether a known name counts where the parser has perhaps seen others."""
    over = [n for n in names if n.first < known.last and known.first < n.last]
    if any(n.last - n.first > known.last - known.first for n in over):
        return False
    if not over:
        return known.kind != DEMONYM and known.sure and not _modifies_name(parse, known)
    same = over[0].first == known.first and over[0].last == known.last
    return known.sure or not same or over[0].kind != PERSON


def _modifies_name(parse: Parse, known: Known) -> bool:
    """Whether a capital word after it makes it a part of a longer name: "China Daily"."""
    head = parse.words[known.last - 1].head
    return head >= known.last and parse.words[head].upos == "PROPN"


def _beside(parse: Parse, name: Named, places: Collection[int], knowledge: Knowledge) -> Named:
    """`name` with the kind that the words beside it show."""
    forms = [word.text.lower() for word in parse.words]
    if name.kind == PERSON and name.first and forms[name.first - 1] in knowledge.media:
        return replace(name, kind=BODY)
    if name.kind == PERSON and name.last - name.first > 1 and name.first in places:
        return replace(name, kind=BODY)
    one = name.last - name.first == 1
    if one and name.kind != PLACE and parse.words[name.first].text in _DIRECTIONS:
        return replace(name, kind=PLACE)
    if one and name.kind == PERSON and _owns_office(forms, name.last, knowledge):
        return replace(name, kind=PLACE)
    return name


def _owns_office(forms: Sequence[str], start: int, knowledge: Knowledge) -> bool:
    """Whether 's and, up to three words on, something that only states have, begin at `start`."""
    if start >= len(forms) or forms[start] not in ("'s", "’s"):
        return False
    return any(form in knowledge.words["offices"] for form in forms[start + 1 : start + 4])


def _is_no_name(parse: Parse, name: Named, knowledge: Knowledge) -> bool:
    """Whether it is a demonym that no list holds, or a ship or weapon."""
    words = parse.words
    if name.last - name.first == 1 and words[name.first].xpos == "JJ":
        return True
    before = words[name.first - 1].lemma if name.first else ""
    return name.kind == PERSON and before in knowledge.words["vessels"]

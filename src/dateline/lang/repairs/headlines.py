"""Headlines: shown as sentences, in several ways until one reads as a clause with a subject.

They lack the full stop, may be in capitals, and their verbs look like nouns ("Japan protests
launch") or seem to modify one ("Missile test condemned").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.lang.parse import Named, Parse
from dateline.lang.repairs.ellipsis import with_dropped_verb
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import has, has_subject, root
from dateline.lang.repairs.wordings import in_past, small, titled, with_and

Read = Callable[[Sequence[str]], Parse]
_STOP = "."


def read_headline(forms: Sequence[str], knowledge: Knowledge, read: Read) -> Parse:
    """The parse of a headline's words, which are read as those of a sentence.

    Who says it is read apart: "Seoul: ...", "...: state media", "..., Seoul says".
    """
    at = _end(forms, "speaker", knowledge)
    said = _body(forms[at:], knowledge, read) if at else None
    if said is not None and has_subject(said, root(said)):
        speaker = read(forms[:at])
        return _joined(speaker, said, root(speaker), "parataxis")
    at = _start(forms, "origin", knowledge)
    said = _body(forms[:at], knowledge, read) if at else None
    if said is not None and has_subject(said, root(said)):
        return _joined(said, read(forms[at:]), root(said), "parataxis")
    at = _start(forms, "source", knowledge)
    source = _stopped(forms[at:], read) if at else None
    if source is None or not has_subject(source, root(source)):
        return _body(forms, knowledge, read)
    return _joined(_body(forms[:at], knowledge, read), source, root(source) + at, "ccomp")


def _end(forms: Sequence[str], part: str, knowledge: Knowledge) -> int:
    """How many words end where the part does; 0 where there is none."""
    text = " ".join(forms)
    found = knowledge.parts[part].pattern.search(text)
    return len(text[: found.end("out")].split()) if found else 0


def _start(forms: Sequence[str], part: str, knowledge: Knowledge) -> int:
    """How many words stand before the part; 0 where there is none."""
    text = " ".join(forms)
    found = knowledge.parts[part].pattern.search(text)
    return len(text[: found.start("out")].split()) if found else 0


def _joined(first: Parse, second: Parse, top: int, relation: str) -> Parse:
    """One parse of both, in which the other root depends on word `top`, counted in both."""
    start = len(first.words)
    words = (
        *first.words,
        *(replace(w, head=w.head + start if w.head >= 0 else -1) for w in second.words),
    )
    names = (Named(n.first + start, n.last + start, n.kind) for n in second.names)
    return Parse(
        tuple(
            replace(word, head=top, relation=relation) if word.head < 0 and i != top else word
            for i, word in enumerate(words)
        ),
        (*first.names, *names),
    )


def _body(forms: Sequence[str], knowledge: Knowledge, read: Read) -> Parse:
    plain = read(forms)
    shown = with_and(small(forms, knowledge), plain)
    if shown == list(forms) and has_subject(plain, root(plain)):
        return with_dropped_verb(plain, knowledge)
    first = with_dropped_verb(_stopped(shown, read), knowledge)
    if has_subject(first, root(first)):
        return Parse(first.words, _names(forms, shown, first, read))
    for other in in_past(shown, first, knowledge):
        parse = _stopped(other, read)
        if has_subject(parse, root(parse)) and has(parse, root(parse), "obj", "ccomp"):
            return Parse(parse.words, _names(forms, shown, first, read))
    return plain


def _names(
    forms: Sequence[str], shown: Sequence[str], parse: Parse, read: Read
) -> tuple[Named, ...]:
    """The names of `parse`; of another, where its words were shown without capitals."""
    same = list(forms) == list(shown)
    return parse.names if same else _stopped(titled(forms), read).names


def _stopped(forms: Sequence[str], read: Read) -> Parse:
    parse = read([*forms, _STOP])
    words = parse.words[:-1]
    if any(word.head == len(words) for word in words) or parse.words[-1].head < 0:
        return read(forms)
    return Parse(words, tuple(name for name in parse.names if name.last <= len(words)))

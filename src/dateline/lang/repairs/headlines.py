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
    """The parse of a headline's words, which are read as those of a sentence."""
    text = " ".join(forms)
    tail = knowledge.parts["source"].pattern.search(text)
    at = len(text[: tail.start("out")].split()) if tail else 0
    source = _stopped(forms[at:], read) if at else None
    if source is None or not has_subject(source, root(source)):
        return _body(forms, knowledge, read)
    return _said(_body(forms[:at], knowledge, read), source)


def _said(body: Parse, source: Parse) -> Parse:
    """The headline of `body` and the clause that names its source: what is said depends on it."""
    start = len(body.words)
    verb = root(source) + start
    words = (
        replace(word, head=verb, relation="ccomp") if word.head < 0 else word for word in body.words
    )
    later = (replace(w, head=w.head + start if w.head >= 0 else -1) for w in source.words)
    names = (Named(n.first + start, n.last + start, n.kind) for n in source.names)
    return Parse((*words, *later), (*body.names, *names))


def _body(forms: Sequence[str], knowledge: Knowledge, read: Read) -> Parse:
    plain = read(forms)
    shown = with_and(small(forms, knowledge), plain)
    if shown == list(forms) and has_subject(plain, root(plain)):
        return plain
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

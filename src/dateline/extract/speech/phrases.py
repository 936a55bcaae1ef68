"""Where the noun phrase beside a cue begins and ends."""

from __future__ import annotations

from dateline.extract.speech.scene import Scene

_STOPS = {",", ";", ":", "—", "–", ".", "!", "?", "…", "(", ")", *'“”"«»'}
_AT_MOST = 14  # tokens in a noun phrase that names a source
_NO_PARTICIPLE = {"briefing", "meeting", "beijing"}


def subject_end(scene: Scene, index: int) -> int:
    """The token after the subject of the verb at `index`; 0 where there is none.

    Auxiliaries, adverbs, times, brackets and asides may stand between.
    """
    # Kim «urged all workers»: the quotation takes in the verb.
    opens = any(q.span.start == scene.tokens[index - 1].span.start for q in scene.quotations)
    last = _skip_adverbs(scene, index - (index > 0 and opens))
    if scene.word(last - 1) != ",":
        return last
    record = _before_record(scene, last - 1)
    if record < last - 1:
        return record - (scene.word(record - 1) == ",")
    return _skip_adverbs(scene, _before_aside(scene, last - 1))


def phrase_start(scene: Scene, last: int) -> int:
    """Where the noun phrase that ends before token `last` may begin at the earliest."""
    first = last
    while first > 0 and last - first < _AT_MOST and not _bounds(scene, first - 1):
        first -= 1
    return first


def phrase_end(scene: Scene, first: int) -> int:
    """The token after the noun phrase that begins at token `first`."""
    last = first
    while last < len(scene.tokens) and last - first <= _AT_MOST:
        if scene.mention_at(last) is None and _ends(scene, last, first):
            break
        last += 1
    return last


def head_end(scene: Scene, first: int, last: int) -> int:
    """The end of the phrase without what follows its first preposition.

    Prepositions inside a name do not count; a person's name at the end is the head.
    """
    mention = scene.mention_to(last)
    if mention is not None and mention.kind in {"person", "name"}:
        return last
    for index in range(first + 1, last):
        inside = scene.mention_at(index)
        if scene.is_in(index, "prepositions") and (
            inside is None or inside.span.start == scene.tokens[index].span.start
        ):
            return index
    return last


def _skip_adverbs(scene: Scene, index: int) -> int:
    while index > 0:
        record = _before_record(scene, index)
        if record < index:
            index = record
        elif scene.word(index - 1) == ")":
            index = _opening(scene, index - 1)
        elif _is_skipped(scene, index - 1):
            index -= 1
        else:
            break
    return index


def _before_record(scene: Scene, index: int) -> int:
    """Where "in a statement" or "in an article titled ..." begins that ends before `index`.

    `index` itself where nothing of the kind does.
    """
    last = index
    closing = scene.tokens[last - 1].span.end
    title = next((q for q in scene.quotations if q.span.end == closing), None)
    if title is not None:
        last = scene.index_at(title.span.start)
        if scene.word(last - 1) not in {"titled", "entitled"}:
            return index
        last -= 1
    if not (scene.is_in(last - 1, "records") or scene.is_in(last - 1, "hearers")):
        return index
    for first in range(last - 2, max(0, last - 6), -1):
        if scene.word(first) in {"in", "at", "through", "during"}:
            return first if scene.is_in(first + 1, "articles") else index
    return index


def _is_skipped(scene: Scene, index: int) -> bool:
    if scene.mention_at(index) is not None:
        return False
    if scene.is_in(index, "auxiliaries") or scene.time_at(index) is not None:
        return True
    if scene.time_at(index + 1) is not None and scene.is_in(index, "prepositions"):
        return True
    return scene.word(index).endswith("ly")


def _opening(scene: Scene, index: int) -> int:
    """Index of the bracket that the one at `index` closes."""
    return next((i for i in range(index, -1, -1) if scene.word(i) == "("), 0)


def _before_aside(scene: Scene, comma: int) -> int:
    """The end of the noun phrase that the aside before `comma` belongs to; 0 if none.

    "Ann Lee, head of the yard, which builds ships, said": the aside may have an aside.
    """
    opening = _comma_before(scene, comma)
    if opening <= 0:
        return 0
    outer = _comma_before(scene, opening)
    mention = scene.mention_to(outer) if outer > 0 else None
    if 0 < outer <= 10 and mention is not None and mention.kind in {"person", "name"}:
        return outer
    return opening


def _comma_before(scene: Scene, index: int) -> int:
    for i in range(index - 1, -1, -1):
        if scene.word(i) == ",":
            return i
        if scene.word(i) in _STOPS - {"(", ")", "."}:
            return 0
    return 0


def is_stop(scene: Scene, index: int) -> bool:
    """Whether the token is a mark that no noun phrase reaches across."""
    if scene.word(index) == "." and index > 0:
        word = scene.tokens[index - 1].text
        touches = scene.tokens[index - 1].span.end == scene.tokens[index].span.start
        is_initial = len(word) == 1 and word.isupper()
        return not (touches and (is_initial or word in scene.lexicon["abbreviations"]))
    return scene.word(index) in _STOPS


def _bounds(scene: Scene, index: int) -> bool:
    """Whether a noun phrase that ends later cannot hold the token."""
    if scene.mention_at(index) is not None:
        return False
    word = scene.word(index)
    if is_stop(scene, index) or scene.is_in(index, "clause-openers"):
        return True
    return scene.time_at(index) is not None or (word == "and" and not _joins(scene, index))


def _joins(scene: Scene, index: int) -> bool:
    """Whether the "and" at `index` joins two names, not two clauses."""
    first = phrase_start(scene, index)
    return 0 < index - first <= 5 and (
        scene.mention_at(index - 1) is not None
        or scene.is_in(index - 1, "speakers")
        or scene.tokens[index - 1].text[0].isupper()
    )


def _ends(scene: Scene, index: int, first: int) -> bool:
    """Whether a noun phrase that began at `first` cannot hold the token."""
    word = scene.word(index)
    if is_stop(scene, index) or scene.is_in(index, "clause-openers"):
        return True
    if scene.time_at(index) is not None or (word.endswith("ing") and word not in _NO_PARTICIPLE):
        return True
    return (
        index > first
        and scene.is_in(index, "prepositions")
        and word not in {"of", "for", "at", "from"}
    )

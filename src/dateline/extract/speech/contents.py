"""What is attributed: the parts of a sentence that stand under a cue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.extract.speech.cues import Cue
from dateline.extract.speech.scene import Scene
from dateline.model import Span

# The source's words end where the publisher sets something against them.
_CONTRAST = re.compile(
    r"[,—–]\s+(?:but|as(?!\s+well\b)|although|though|while|whereas|even\s+though)\b|;\s"
)
# What a deed answers to is told by the publisher, not by the source.
_OCCASION = re.compile(
    r"\b(?:in\s+(?:response|retaliation|reaction|answer|the\s+wake)|after|following|amid|since)\b"
)
_DEEDS = frozenset({"warn", "threat", "plan", "order", "deny", "accuse"})
_CLOSING = frozenset("”\"»“’'")
_LEAST = 4  # words before a cue that can be a clause and not "In Geneva"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the words of one attribution stand in its sentence; positions count tokens.

    Attributes:
        scene: The sentence.
        cue: The cue.
        floor: First token that may be content.
        begin: First token of source and cue together.
        end: The token after source, cue and what goes with them.
    """

    scene: Scene
    cue: Cue
    floor: int
    begin: int
    end: int

    @property
    def is_last(self) -> bool:
        """Whether nothing follows but a mark."""
        word = self.scene.word(self.end)
        return (
            word == ""
            or word in {",", ".", ";", ":", "—", "–", ")", "!", "?"}
            or (word in _CLOSING and not self._opens_quote(self.end))
        )

    def _opens_quote(self, index: int) -> bool:
        if not 0 <= index < len(self.scene.tokens):
            return False
        start = self.scene.tokens[index].span.start
        return any(quotation.span.start == start for quotation in self.scene.quotations)

    @property
    def opens_clause(self) -> bool:
        """Whether "that" or a quotation follows."""
        return self.scene.word(self.end - 1) == "that" or self.opens_quote

    @property
    def opens_quote(self) -> bool:
        """Whether a quotation follows, after a comma or colon at most."""
        index = self.end + (self.scene.word(self.end) in {",", ":"})
        return self._opens_quote(index)


def before(frame: Frame) -> Span | None:
    """The content that ends where source and cue begin, or None where none can."""
    scene, last = frame.scene, frame.begin
    if last <= frame.floor:
        return None
    if scene.word(last - 1) in {",", "—", "–"}:
        last -= 1
    elif scene.tokens[last - 1].text not in _CLOSING:
        return None
    if last <= frame.floor:
        return None
    start = _quotation_start(scene, frame.floor, last)
    if start is not None:
        return Span(start, scene.tokens[last - 1].span.end)
    ends_sentence = not any(token.text.isalnum() for token in scene.tokens[frame.end :])
    if last - frame.floor < (2 if ends_sentence else _LEAST):
        return None
    return scene.span(frame.floor, last)


def _quotation_start(scene: Scene, floor: int, last: int) -> int | None:
    """Where the quotation that ends at token `last` began, if in an earlier sentence."""
    end = scene.tokens[last - 1].span.end
    start = scene.tokens[floor].span.start
    for quotation in scene.quotations:
        if quotation.span.end in {end, end + 1} and quotation.span.start < start:
            return quotation.span.start
    return None


def after(frame: Frame) -> Span | None:
    """The content that begins where source and cue end, to the end of its clause."""
    scene, first = frame.scene, frame.end
    while scene.word(first) in {",", ":", "that"}:
        first += 1
    if first >= len(scene.tokens):
        return None
    start, end = scene.tokens[first].span.start, scene.sentence.span.end
    quotation = scene.quotation_at(start)
    if quotation is not None and quotation.span.end > end:
        return Span(start, quotation.span.end)
    return Span(start, max(_contrast(scene, start, end), start + 1))


def _contrast(scene: Scene, start: int, end: int) -> int:
    for match in _CONTRAST.finditer(scene.document.text, start, end):
        if scene.quotation_at(match.start()) is None:
            return match.start()
    return end


def inserted(frame: Frame) -> Span | None:
    """The content of a clause inside another: to the next comma."""
    span = after(frame)
    if span is None:
        return None
    comma = frame.scene.document.text.find(",", span.start, span.end)
    return span if comma <= span.start else Span(span.start, comma)


def contents(frame: Frame, *, is_inserted: bool) -> tuple[Span, ...]:
    """The parts of the text that a verb's source says, in order."""
    spans = [inserted(frame)] if is_inserted else _around(frame)
    return tuple(span for span in spans if span is not None)


def _around(frame: Frame) -> list[Span | None]:
    if frame.cue.deed == "judge":
        return [frame.cue.span]
    left = before(frame)
    if left is not None and _ends_in_speech(frame, left):
        return [left, after(frame) if frame.opens_quote else None]
    if left is not None and frame.is_last and _resumes(frame):
        return [left, after(frame)]
    if left is not None and (frame.is_last or _trails(frame)):
        return [left, after(frame) if frame.opens_quote else None]
    if frame.cue.rule.values.get("clause") and not frame.opens_clause:
        return []
    return [_deed(frame, after(frame))]


def _ends_in_speech(frame: Frame, left: Span) -> bool:
    """Whether what stands before the source is direct speech to its end."""
    quotation = frame.scene.quotation_at(left.end - 1)
    return quotation is not None and quotation.is_speech


def _resumes(frame: Frame) -> bool:
    """Whether the clause goes on behind: "The plan, she said, was to build ships"."""
    scene, index = frame.scene, frame.end + 1
    if scene.word(frame.end) != ",":
        return False
    if scene.word(index) == "and":
        return _is_verb(scene, index + 1)
    return scene.is_in(index, "finite")


def _is_verb(scene: Scene, index: int) -> bool:
    """Whether the token after "and" goes on with the subject of the clause."""
    word = scene.word(index)
    no_verb = scene.is_in(index, "articles") or scene.is_in(index, "pronouns")
    return (
        word.isalpha()
        and word.islower()
        and word == scene.tokens[index].text
        and not (
            no_verb
            or scene.mention_at(index) is not None
            or scene.is_in(index, "prepositions")
            or scene.is_in(index, "clause-openers")
            or scene.is_in(index, "speakers")
        )
    )


def _deed(frame: Frame, span: Span | None) -> Span | None:
    """Without the occasion, which the publisher tells: "called for talks after the test"."""
    if span is None or frame.cue.deed not in _DEEDS:
        return span
    match = _OCCASION.search(frame.scene.document.text, span.start, span.end)
    if match is None or frame.scene.quotation_at(match.start()) is not None:
        return span
    return Span(span.start, match.start()) if match.start() > span.start else span


def _trails(frame: Frame) -> bool:
    """Whether what follows the cue tells of the speaking: "told the daily in Seoul on Monday"."""
    scene = frame.scene
    words = range(frame.end, len(scene.tokens))
    if scene.word(frame.end).endswith("ing"):
        return True
    return (
        not scene.is_in(frame.floor, "prepositions")
        and scene.is_in(frame.end, "prepositions")
        and all(scene.word(index) != "that" for index in words)
    )

"""What a short name, definite phrase or pronoun stands for, among what was mentioned before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.lines import Line, Piece, covered
from dateline.extract.reference import Reference
from dateline.extract.shortnames import Full
from dateline.model import Rule

_NEAR = 2  # sentences back in which a pronoun's antecedent is looked for
_TAIL = re.compile(r" (?:of|for|on|against) ")


@dataclass(frozen=True, slots=True)
class Known:
    """A mention that was read earlier.

    Attributes:
        line: Index of its line.
        mention: The mention.
        is_subject: Whether it is the first in its sentence that no preposition governs.
        opens: Whether it opens a clause.
    """

    line: int
    mention: Mention
    is_subject: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Here:
    """Where in the document a phrase is read.

    Attributes:
        number: Index of the line.
        line: The line.
        done: Its pieces so far, in order.
        named: All names in it.
    """

    number: int
    line: Line
    done: Sequence[Piece]
    named: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Context:
    """What a document mentions, and what its names are read against.

    Attributes:
        reference: Registers, word lists and rules.
        names: Full names by their short forms, from the whole document.
        states: Ids of the states that it is about, the most mentioned first.
        sources: Ids of the agencies and papers that it names.
        past: Mentions in the order of the text; grows as lines are read.
    """

    reference: Reference
    names: Full
    states: Sequence[str]
    sources: Collection[str]
    past: list[Known] = field(default_factory=list)


def antecedent(context: Context, here: Here, piece: Piece, rule: Rule) -> Mention | None:
    """What the phrase stands for under the rule, or None where that is not plain."""
    kinds = rule.values["kinds"]
    if "heads" in rule.values:
        return _by_head(context, kinds, rule.values["heads"])
    if "office" in rule.values:
        return _by_office(context, rule.values["office"])
    if "of" in rule.values:
        return _by_state(context, piece.mention, rule)
    return _by_position(context, here, piece, rule)


def _by_position(context: Context, here: Here, piece: Piece, rule: Rule) -> Mention | None:
    kinds = rule.values["kinds"]
    match rule.values.get("from"):
        case "subject":
            return _opening(context, here, kinds)
        case "topic":
            return _topic(context, here, kinds)
        case "object":
            return _before(context, here.number - 1, kinds)
    if _has_rival(here, piece, context.reference.lexicon):
        return None
    return _actor(here, context, kinds) or _before(context, here.number - 1, kinds)


def _actor(here: Here, context: Context, kinds: Sequence[str]) -> Mention | None:
    """The subject of the sentence, if a phrase may stand for it."""
    for known in _recent(context, here.number):
        if known.is_subject:
            return known.mention if known.mention.kind in kinds else None
    return None


def _before(context: Context, number: int, kinds: Sequence[str]) -> Mention | None:
    """The subject of the last sentence up to `number` with candidates, or its only candidate."""
    near = [
        known
        for known in _recent(context, number + 1 - _NEAR)
        if known.mention.kind in kinds and known.line <= number
    ]
    there = [known for known in near if known.line == near[0].line]
    if len({known.mention.name for known in there}) == 1:
        return there[0].mention
    return next((known.mention for known in there if known.is_subject), None)


def _topic(context: Context, here: Here, kinds: Sequence[str]) -> Mention | None:
    """The only candidate near, or the one that the report is about if no other one acts."""
    own = _own_state(context, here) if "state" in kinds else None
    if own is not None:
        return own
    near = [k for k in _recent(context, here.number - 1) if k.mention.kind in kinds]
    if len({known.mention.entity for known in near}) == 1:
        return near[0].mention
    actor = next((known.mention.entity for known in near if known.is_subject), None)
    topic = context.states[0] if context.states else None
    if actor not in {None, topic}:
        return None
    return next((known.mention for known in near if known.mention.entity == topic), None)


def _own_state(context: Context, here: Here) -> Mention | None:
    """The state of the person whom the sentence named last: "Her minister denied that the country".

    A state that the sentence names itself is left to the other rules.
    """
    if not here.done or any(piece.kind == "state" for piece in here.done):
        return None
    people = [piece.mention for piece in here.done if piece.kind == "person"]
    person = context.reference.entity(people[-1].entity) if people else None
    state = None if person is None else context.reference.entity(person.part_of)
    if state is None or state.kind != "state":
        return None
    return replace(people[-1], name=state.name, kind="state", entity=state.id)


def _recent(context: Context, floor: int) -> Iterator[Known]:
    """Mentions from the line `floor` on, the latest first."""
    for known in reversed(context.past):
        if known.line < floor:
            return
        yield known


def _has_rival(here: Here, piece: Piece, lexicon: Lexicon) -> bool:
    """Whether somebody without a name stands before a pronoun: "a spokesman said he ..."."""
    taken = covered(here.done)
    starts = {each.first for each in here.done if each.kind == "person"}
    for index in range(piece.first):
        if index in taken or here.line.key(index) not in lexicon.trades:
            continue
        after = index + 1
        while here.line.key(after) in lexicon.titles:
            after += 1
        if after not in starts and here.line.key(after) != "of" and not _apposes(here.line, index):
            return True
    return False


def _apposes(line: Line, index: int) -> bool:
    """Whether the word says what the name before a comma is: ", an analyst at"."""
    for back in range(index, max(index - 5, 0), -1):
        if line.key(back) in {"and", "but", "while", "as", "when"}:
            return False
        if line.gap(back).startswith(","):
            return True
    return False


def _by_head(context: Context, kinds: Sequence[str], heads: Sequence[str]) -> Mention | None:
    """The last mention whose name has one of the words."""
    for known in reversed(context.past):
        if known.mention.kind in kinds and _has_head(context.reference, known.mention, heads):
            return known.mention
    return None


def _has_head(reference: Reference, mention: Mention, heads: Sequence[str]) -> bool:
    """Whether one of the names of what is mentioned ends in a head: "Ministry of X" too."""
    entity = reference.entity(mention.entity)
    aliases = () if entity is None else entity.aliases
    for text in (mention.name, mention.text, *(alias.text for alias in aliases)):
        core = f" {_TAIL.split(text, maxsplit=1)[0].lower()}"
        if any(core.endswith(f" {head}") for head in heads):
            return True
    return False


def _by_office(context: Context, offices: Sequence[str]) -> Mention | None:
    """The last person mentioned who holds one of the offices on the day."""
    for known in reversed(context.past):
        person = context.reference.entity(known.mention.entity)
        if person is None or person.kind != "person":
            continue
        if any(context.reference.holds(person, office) for office in offices):
            return known.mention
    return None


def _by_state(context: Context, phrase: Mention, rule: Rule) -> Mention | None:
    """What the head of a name means in the state where the document is from, or that it is about.

    "state media" is the one agency or paper of that state that the document names, if it is one.
    """
    reference, head = context.reference, rule.values.get("owned", phrase.text.lower())
    match rule.values["of"]:
        case "topic":
            states = context.states
        case "home":
            states = (reference.home or "",)
        case _:
            states = (reference.there or "",)
    for state in states:
        name = reference.owned(state, head)
        if name is None:
            continue
        named = [id_ for id_ in context.sources if reference.entities[id_].part_of == state]
        id_ = named[0] if len(named) == 1 and name.kind == "source" else name.id
        return replace(phrase, name=reference.entities[id_].name, kind=name.kind, entity=id_)
    return None


def _opening(context: Context, here: Here, kinds: Sequence[str]) -> Mention | None:
    """What the last clause began with, if that is of a fitting kind.

    It is not one who is named in the sentence itself: "it accused Japan" is not said of Japan.
    """
    others = {piece.mention.entity for piece in here.named if piece.kind == "state"}
    for known in _recent(context, here.number - 1):
        if known.opens and known.is_subject:
            other = known.line < here.number and known.mention.entity in others
            return known.mention if known.mention.kind in kinds and not other else None
    return None


def fullest(context: Context, candidates: Sequence[Mention]) -> Mention | None:
    """Of several with one family name: the one last in subject position, dead ones aside."""
    names = {mention.name: mention for mention in candidates}
    if len(names) == 1:
        return candidates[0]
    living = {name: m for name, m in names.items() if _is_in_office(context, m)} or names
    if len(living) == 1:
        return next(iter(living.values()))
    for known in reversed(context.past):
        if known.mention.name in living and known.is_subject:
            return living[known.mention.name]
    return None


def _is_in_office(context: Context, mention: Mention) -> bool:
    entity = context.reference.entity(mention.entity)
    end = None if entity is None else entity.valid.end
    return end is None or end > context.reference.on

"""Who takes a stance by a participle behind "he said": the one who spoke."""

from __future__ import annotations

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge
from dateline.lang.repairs.trees import has_subject, is_below, moved

_FINITE = ("VBD", "VBZ", "VBP")


def with_stances(parse: Parse, knowledge: Knowledge) -> Parse:
    """`parse` in which such participles depend on the verb of speech before them.

    "It fired a missile, he said, hitting a barge" goes on with what is said; "..., he said,
    condemning the launch" with who says it.
    """
    for index, word in enumerate(parse.words):
        if word.xpos == "VBG" and word.relation == "advcl" and _is_stance(parse, index, knowledge):
            verb = _speech(parse, index, knowledge)
            if verb is not None:
                parse = moved(parse, {index: (verb, "advcl")})
    return parse


def _is_stance(parse: Parse, index: int, knowledge: Knowledge) -> bool:
    behind_comma = index > 0 and parse.words[index - 1].text == ","
    return behind_comma and parse.words[index].lemma in knowledge.words["stances"]


def _speech(parse: Parse, index: int, knowledge: Knowledge) -> int | None:
    """The verb of speech between the participle and its head, which the head depends on."""
    head = parse.words[index].head
    for verb in range(index - 1, head, -1):
        word = parse.words[verb]
        if word.lemma in knowledge.words["reporting"] and word.xpos in _FINITE:
            return verb if has_subject(parse, verb) and is_below(parse, head, verb) else None
    return None

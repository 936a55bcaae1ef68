"""Headlines worded as a parser knows sentences: the same words in another form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.lang.parse import Parse
from dateline.lang.repairs.knowledge import Knowledge

# Further ways to show one headline; each costs a parse.
_TRIES = 2
# Longer words tell how a headline is written; names have up to as many words.
_LONG = 3
_MOST = 0.9


def small(forms: Sequence[str], knowledge: Knowledge) -> list[str]:
    """A headline all of whose words have capitals, in small letters but for known names."""
    letters = [form for form in forms if len(form) > _LONG and form[0].isalpha()]
    if not letters or sum(form[0].isupper() for form in letters) < _MOST * len(letters):
        return list(forms)
    known = knowledge.gazetteer.find(forms)
    kept = {i for each in known for i in range(each.first, each.last)}
    return [
        form if i in kept or not form.isalpha() else form.lower() for i, form in enumerate(forms)
    ]


def titled(forms: Sequence[str]) -> list[str]:
    """The words of a headline in capitals, as names are written."""
    shouts = all(form.isupper() for form in forms if form.isalpha())
    return [form.title() if shouts and len(form) > _LONG else form for form in forms]


def with_and(forms: Sequence[str], plain: Parse) -> list[str]:
    """With "and" in place of the comma in "Seoul, Tokyo agree"."""
    shown = list(forms)
    start = next((i for i, form in enumerate(forms) if not form[:1].isupper()), 0)
    if not 0 < start <= _LONG or forms[start] != ",":
        return shown
    rest = forms[start + 1 :]
    names = next((i for i, form in enumerate(rest) if not form[:1].isupper()), 0)
    proper = all(w.upos == "PROPN" for w in plain.words[: start + 1 + names] if w.text != ",")
    if 0 < names <= _LONG and rest[names].isalpha() and proper:
        shown[start] = "and"
    return shown


def in_past(forms: Sequence[str], parse: Parse, knowledge: Knowledge) -> Iterator[Sequence[str]]:
    """A headline with a word in -s, which may be a verb, in the past tense, which no noun has."""
    places = [
        i
        for i, form in enumerate(forms)
        if i and form in knowledge.words["headline-verbs"] and parse.words[i].upos == "NOUN"
    ]
    for place in places[:_TRIES]:
        yield [*forms[:place], _past(forms[place], knowledge.past), *forms[place + 1 :]]


def _past(form: str, strong: Mapping[str, str]) -> str:
    stems = (form[:-1], form[:-2], form[:-3] + "y")
    found = next((strong[stem] for stem in stems if stem in strong), None)
    if found is not None:
        return found
    if form.endswith("ies"):
        return form[:-3] + "ied"
    if form.endswith(("shes", "ches", "sses", "xes")):
        return form[:-2] + "ed"
    return form[:-1] + ("d" if form.endswith("es") else "ed")

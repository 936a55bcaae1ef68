"""Those who act and that no register knows, by the words of their noun phrase."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.extract.analysis import Mention
from dateline.extract.lexicon import Lexicon
from dateline.extract.participants import is_acting, mentions_at, owners
from dateline.extract.reading import Reading
from dateline.extract.shortnames import surname
from dateline.extract.syntax import Tree
from dateline.lang.parse import Word
from dateline.model import Span

_OPEN = frozenset({"name", "person", "place"})  # kinds that a name without entry may be taken for
_FULL = frozenset({"person", "name"})  # kinds of mentions that may be a person's full name
_DASHES = (" - ", " – ", " — ")  # between a keyword or agency and the first word: "ALERT - Chad"
NAMELESS = "phrase"


def nameless(
    reading: Reading, sentence: int, heads: Iterable[int], *, is_agent: bool
) -> list[Mention]:
    """Those who act and that no register knows, as the text words them.

    Any noun after "by" acts; the subject of an active verb may be a thing or a thought. A thing,
    such as a missile, does not act, but whose it is: "Chad's submarine fired a missile".
    """
    tree = reading.forest.tree(sentence)
    found: list[Mention] = []
    for head in heads:
        if tree.words[head].upos == "NOUN" and (whose := _whose(reading, sentence, tree, head)):
            found += whose
        elif _is_thing(reading, tree, head):
            found += owners(reading, sentence, [head])
        elif is_agent or _may_act(reading, sentence, tree, head):
            found += _worded(reading, tree, head)
    return found


def nameless_of_name(reading: Reading, sentence: int, heads: Iterable[int]) -> list[Mention]:
    """The same of names alone: "sent shells to Exland"."""
    words = reading.forest.tree(sentence).words
    names = [head for head in heads if words[head].upos == "PROPN"]
    return nameless(reading, sentence, names, is_agent=False)


def _whose(reading: Reading, sentence: int, tree: Tree, head: int) -> list[Mention]:
    """A name in no register that owns what acts: "Velmar" in "Velmar's coast brigade"."""
    owning = [each for each in tree.children(head, "nmod:poss") if tree.words[each].upos == "PROPN"]
    known = mentions_at(reading, sentence, tree, owning)
    if any(m.kind not in _OPEN or m.entity is not None for m in known):
        return []
    return [mention for each in owning for mention in _worded(reading, tree, each)]


def _worded(reading: Reading, tree: Tree, head: int) -> list[Mention]:
    """The phrase as a mention; a pronoun says nothing."""
    if tree.words[head].upos == "PRON":
        return []
    span = _without_titles(reading, tree, head)
    quote = reading.text[span.start : span.end]
    name = " ".join(quote.split())
    if tree.words[head].upos == "PROPN":
        name = _full_name(reading, name) or name
    return [Mention(span, quote, name, NAMELESS, is_name=False)]


def _full_name(reading: Reading, phrase: str) -> str | None:
    """The full name that the document has for the person whom a title and a surname mean."""
    lexicon = Lexicon.of(reading.language)
    *titles, last = phrase.split()
    if titles and titles[-1].lower() not in lexicon.titles:
        return None
    persons = (m for each in reading.mentions.values() for m in each if m.kind in _FULL)
    names = dict.fromkeys(m.name for m in persons if " " in m.name)
    found = [name for name in names if surname(name, lexicon) == last.lower()]
    return found[0] if len(found) == 1 else None


def _without_titles(reading: Reading, tree: Tree, head: int) -> Span:
    """Where the phrase stands: a name without the titles and the keyword before it."""
    span = tree.phrase(head)
    start = max(reading.text.rfind(d, span.start, tree.words[head].span.start) for d in _DASHES)
    words = [w for w in tree.words if span.contains(w.span) and w.span.start > start]
    if tree.words[head].upos == "PROPN":
        words = _of_name(words, Lexicon.of(reading.language).titles)
    return Span(words[0].span.start, words[-1].span.end) if words else span


def _of_name(words: list[Word], titles: frozenset[str]) -> list[Word]:
    """What follows titles: "Chairman Jane Example of Chad"; "the Sultan of Chad" has no name."""
    first = 0
    while words[first].text.lower() in titles and len(words) - first > 2:
        first += 1
    rest = [word.text.lower() for word in words[first:]]
    if first == 0 or "of" in rest[:2]:
        return words
    return words[first:][: rest.index("of")] if "of" in rest else words[first:]


def _is_thing(reading: Reading, tree: Tree, head: int) -> bool:
    """Whether the noun names what is fired, sails or flies: a word of a class of named things."""
    word = tree.words[head].span
    if is_acting(reading, tree, head):
        return False
    classes = [name for name, rule in reading.classes.items() if rule.values.get("gives_names")]
    return reading.has(classes, word.start, word.end)


def _may_act(reading: Reading, sentence: int, tree: Tree, head: int) -> bool:
    """Whether the noun is of those who act, or a name that is not known to be of a thing."""
    known = mentions_at(reading, sentence, tree, [head])
    is_day = tree.lower(head) in Lexicon.of(reading.language).calendar
    is_name = tree.words[head].upos == "PROPN" and not is_day
    is_open = all(m.kind in _OPEN and m.entity is None for m in known)
    return is_acting(reading, tree, head) or (is_name and is_open)

"""Verbs that attribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.reported.branches import (
    SUBJECTS,
    branch,
    cue_words,
    introducing,
    is_gerund,
    is_infinitive,
    is_passive,
    lemma,
    subject,
    told,
)
from dateline.extract.reported.draft import NO_WORDS, Draft, Words
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.quoted import (
    is_put_behind,
    is_saying,
    quoted_as_saying,
    saying_of,
)
from dateline.extract.reported.rest import rest_of
from dateline.extract.reported.sources import source_of
from dateline.extract.syntax import Tree

_WHAT = "what"
_NAMED = ("obl", "nmod", "obl:arg", "advcl", "advmod")


class VerbReader:
    """Reads what one verb of a tree attributes."""

    def __init__(self, tree: Tree, verb: int, lexicon: Lexicon) -> None:
        """Note what to read."""
        self.tree, self.verb, self.lexicon = tree, verb, lexicon
        self.lemma = lemma(tree, verb)
        self.is_passive = is_passive(tree, verb)
        self.named = tree.children(verb, "obj") or tree.children(verb, "iobj")
        self.objects = self.named or self._what()

    def _what(self) -> list[int]:
        """The "what" that it tells of: "what it called a drill"."""
        word = self.tree.words[self.verb]
        is_of = word.relation == "acl:relcl" and self.tree.lower(word.head) == _WHAT
        return [word.head] if is_of and not self.is_passive else []

    def read(self) -> Draft | None:
        """The first construction that the verb stands in and attributes by."""
        if is_saying(self.tree, self.verb, self.lexicon):
            return saying_of(self.tree, self.verb)
        found = self._passive() if self.is_passive else self._active()
        return next(found, None)

    def _takes(self, construction: str) -> bool:
        return self.lexicon.takes(construction, self.lemma)

    def _active(self) -> Iterator[Draft]:
        yield from self._clause()
        if self._takes("quoted") and is_put_behind(self.tree, self.verb):
            yield self._outside("inverted", self.tree.words[self.verb].head)
        yield from self._seeming()
        yield from self._of_object()
        yield from self._infinitive()
        yield from self._after("after")
        if self.objects and self._takes("object") and not self._is_bidden():
            seen = self._seen()
            is_whole = bool(seen) or self._takes("cited")
            yield self._draft("object", [*self.objects, *seen], is_whole=is_whole)
        yield from self._beside()

    def _seen(self) -> list[int]:
        """What a picture shows beside its object: "showed the mayor at the bridge"."""
        source = subject(self.tree, self.verb)
        if source is None or lemma(self.tree, source) not in self.lexicon.words["pictures"]:
            return []
        return [i for i in self._children("obl", "xcomp", "advcl") if i > self.objects[0]]

    def _is_bidden(self) -> bool:
        """Whether it is a base form that nobody does: "See the bridge", "a chance to see it"."""
        word = self.tree.words[self.verb]
        if word.xpos == "VB" and word.relation == "acl":
            return True
        return word.xpos == "VB" and not source_of(self.tree, self.verb, self.lexicon)

    def _passive(self) -> Iterator[Draft]:
        yield from self._quoted()
        yield from self._clause()
        undergoing = self._undergoing()
        infinitives = [i for i in self._children("xcomp") if is_infinitive(self.tree, i)]
        if infinitives and self._takes("passive-to"):
            yield self._draft("passive-to", [*undergoing, *infinitives])
        named = [i for i in self._children(*_NAMED, "xcomp") if "as" in self.tree.markers(i)]
        if named and self._takes("passive-as"):
            yield self._draft("passive-as", [*undergoing, *named])
        predicates = self._children("xcomp")
        if predicates and self._takes("predicate") and not self._is_name():
            yield self._draft("passive", [*undergoing, *predicates])
        yield from self._after("passive-after")
        yield from self._passive_alone(undergoing)
        yield from self._beside()

    def _quoted(self) -> Iterator[Draft]:
        if self._takes("quoted"):
            yield from quoted_as_saying(self.tree, self.verb, self._undergoing(), self.lexicon)

    def _is_name(self) -> bool:
        """Whether it tells a noun's name, by nobody: "a bridge called Long Bridge"."""
        is_aside = self.tree.words[self.verb].relation.startswith("acl")
        return is_aside and not source_of(self.tree, self.verb, self.lexicon)

    def _passive_alone(self, undergoing: Sequence[int]) -> Iterator[Draft]:
        source = source_of(self.tree, self.verb, self.lexicon)
        # Behind a noun it tells which one is meant: "a bridge named by the mayor".
        is_aside = self.tree.words[self.verb].relation.startswith("acl")
        if is_aside or not undergoing or not self._takes("object" if source else "passive"):
            return
        more = list(self._adjoined())
        yield self._draft("passive", [*undergoing, *more])

    def _undergoing(self) -> list[int]:
        own = self._children(*SUBJECTS)
        return own[-1:] if own else [i for i in [subject(self.tree, self.verb)] if i is not None]

    def _children(self, *relations: str) -> list[int]:
        return self.tree.children(self.verb, *relations)

    def _clause(self) -> Iterator[Draft]:
        clauses = self._children("ccomp")
        if not clauses and self._takes("quotation"):
            clauses = [i for i in self._children("parataxis") if self._is_told(i)]
        if clauses and self._takes("clause"):
            yield self._draft("clause", clauses)

    def _is_told(self, index: int) -> bool:
        """Whether a clause beside is told: it has a subject and stands behind the verb."""
        return index > self.verb and bool(self.tree.children(index, *SUBJECTS))

    def _seeming(self) -> Iterator[Draft]:
        said = self._children("xcomp", "ccomp")
        if said and self._takes("seeming"):
            whose = subject(self.tree, self.verb)
            heads = said if whose is None else [whose, *said]
            yield self._draft("seeming", heads, is_told_by_nobody=True)

    def _of_object(self) -> Iterator[Draft]:
        """What is said of an object: "called him a liar", "urged him to go"."""
        if not self.objects:
            return
        infinitives = [i for i in self._children("xcomp") if is_infinitive(self.tree, i)]
        if infinitives and self._takes("object-to"):
            yield self._draft("object-to", [*self.objects, *infinitives])
        named = [i for i in self._children(*_NAMED, "xcomp") if "as" in self.tree.markers(i)]
        if named and self._takes("object-as"):
            yield self._draft("object-as", [*self.objects, *named])
        predicates = [i for i in self._children("xcomp") if i not in infinitives]
        if predicates and self._takes("predicate"):
            yield self._draft("predicate", [*self.named, *predicates])
        adjoined = list(self._adjoined())
        if adjoined:
            yield self._draft("object-after", [*self.objects, *adjoined])

    def _adjoined(self) -> Iterator[int]:
        for each in self._children(*_NAMED):
            for mark in introducing(self.tree, each)[:1]:
                if self.lexicon.takes("object-after", f"{self.lemma} {self.tree.lower(mark)}"):
                    yield each

    def _infinitive(self) -> Iterator[Draft]:
        for each in self._children("xcomp"):
            if is_infinitive(self.tree, each) and self._takes("to") and not self.objects:
                yield self._draft("to", [each])
            elif is_gerund(self.tree, each) and self._takes("ing") and not self.objects:
                yield self._draft("ing", [each])

    def _after(self, rule: str) -> Iterator[Draft]:
        if self.objects:
            return
        for each in self._children(*_NAMED):
            for mark in introducing(self.tree, each)[:1]:
                if self.lexicon.takes(rule, f"{self.lemma} {self.tree.lower(mark)}"):
                    yield self._draft(rule, [each, *self._told_to(each)], after=mark)

    def _told_to(self, whom: int) -> Iterator[int]:
        """What somebody is told to do behind a preposition: "called on him to go"."""
        for each in self._children("xcomp", "advcl"):
            if each > whom and is_infinitive(self.tree, each):
                yield each

    def _beside(self) -> Iterator[Draft]:
        """The clause that the verb is put into: "..., he said", "as he said"."""
        word = self.tree.words[self.verb]
        if word.relation == "advcl" and "as" in self.tree.markers(self.verb):
            if self._takes("as"):
                yield self._outside("as", word.head)
        elif word.relation == "parataxis" and self._takes("quotation") and self._has_subject():
            yield self._outside("inverted", word.head)
        if self._takes("quotation"):
            found = self._draft("quotation", [])
            rest = rest_of(self.tree, self.verb, found.cue | found.source)
            yield replace(found, rest=rest if self._takes("rest") else NO_WORDS)

    def _has_subject(self) -> bool:
        return bool(self._children(*SUBJECTS))

    def _outside(self, rule: str, head: int) -> Draft:
        cue = cue_words(self.tree, self.verb)
        content = branch(self.tree, head, without=[self.verb])
        if rule == "inverted" and head < self.verb:
            content = frozenset(i for i in content if i < self.verb)
        return Draft(
            self.verb,
            self.lemma,
            rule,
            cue,
            source_of(self.tree, self.verb, self.lexicon),
            content,
        )

    def _draft(
        self,
        rule: str,
        heads: Sequence[int],
        *,
        after: int | None = None,
        is_told_by_nobody: bool = False,
        is_whole: bool = False,
    ) -> Draft:
        behind = () if after is None else (after,)
        cue = cue_words(self.tree, self.verb, behind)
        source = NO_WORDS
        if not is_told_by_nobody:
            source = source_of(self.tree, self.verb, self.lexicon)
        reach = branch if is_whole else told
        content: Words = reach(self.tree, *heads, without=[self.verb, *behind])
        if content & source and self.verb not in content:
            source = source - content if not content >= source else source
        return Draft(self.verb, self.lemma, rule, cue, source, content - cue - source)

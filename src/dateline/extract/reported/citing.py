"""Where "citing" belongs: parsers hang it, and what stands behind it, on the nearest verb."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.reported.branches import SUBJECTS, branch, introducing, lemma
from dateline.extract.reported.lexicon import Lexicon
from dateline.extract.reported.phrases import according_to
from dateline.extract.syntax import Tree

_COMMA = ","
_THAT = "that"
_CLAUSE = "ccomp"
_PARTICIPLES = frozenset({"advcl", "acl", "acl:relcl", "parataxis", "xcomp", "dep"})


def citing(tree: Tree, lexicon: Lexicon) -> Iterator[int]:
    """The participles of a sentence by which somebody cites: "citing", "quoting"."""
    for index, word in enumerate(tree.words):
        is_participle = word.xpos == "VBG" and word.relation in _PARTICIPLES and word.head >= 0
        if is_participle and lexicon.takes("cited", lemma(tree, index)):
            yield index


def with_citing(tree: Tree, lexicon: Lexicon) -> Tree:
    """The tree with "citing" on the verb or source it goes with, and with "that" on that verb."""
    moved: dict[int, int] = {}
    relations: dict[int, str] = {}
    for index in citing(tree, lexicon):
        verb = _speaking(tree, index, lexicon)
        named = _according(tree, index, lexicon) if verb is None else None
        if verb is not None:
            moved[index], relations[index] = verb, "advcl"
            for clause in _clauses(tree, index, verb):
                moved[clause], relations[clause] = verb, _CLAUSE
        elif named is not None:
            moved[index], relations[index] = named, "acl"
        for owner in _owners(tree, index):
            moved[owner], relations[owner] = tree.words[index].head, "nmod"
        for phrase, noun in _phrases(tree, index, lexicon):
            moved[phrase], relations[phrase] = noun, "nmod"
    return tree.moved(moved, relations) if moved else tree


def _owners(tree: Tree, participle: int) -> list[int]:
    """Whose the noun is that cites: in "a report by KCNA citing" KCNA is no subject."""
    is_aside = tree.words[participle].relation == "acl"
    return [i for i in tree.children(participle, *SUBJECTS) if is_aside and introducing(tree, i)]


def _phrases(tree: Tree, participle: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """What tells more of who is cited, and whom: "citing a statement by the ministry"."""
    for cited in tree.children(participle, "obj")[:1]:
        for each in tree.children(participle, "obl"):
            if each > cited and tree.markers(each) & lexicon.words["telling"]:
                yield each, cited


def _speaking(tree: Tree, participle: int, lexicon: Lexicon) -> int | None:
    """The verb of speaking that the participle goes with, if it is set apart by a comma."""
    head = tree.words[participle].head
    near = [head, tree.words[head].head, *tree.children(head, "parataxis")]
    for verb in near:
        if verb < 0 or not _speaks(tree, verb, lexicon):
            continue
        is_on_it = verb == head and tree.words[participle].relation == "advcl"
        if is_on_it or head < verb < participle:
            return verb
    return None


def _speaks(tree: Tree, verb: int, lexicon: Lexicon) -> bool:
    has_subject = bool(tree.children(verb, *SUBJECTS))
    return has_subject and lexicon.takes("quotation", lemma(tree, verb))


def _clauses(tree: Tree, participle: int, verb: int) -> Iterator[int]:
    """The clause with "that" behind the participle, if the verb of speaking has none."""
    if tree.children(verb, _CLAUSE):
        return
    for each in sorted(branch(tree, participle)):
        marks = [i for i in introducing(tree, each) if tree.lower(i) == _THAT and i > participle]
        if marks and tree.words[marks[0] - 1].text == _COMMA:
            yield each
            return


def _according(tree: Tree, participle: int, lexicon: Lexicon) -> int | None:
    """The source after "according to" that ends right before the participle and its comma."""
    if participle < 2 or tree.words[participle - 1].text != _COMMA:
        return None
    for _, source in according_to(tree, lexicon):
        if source < participle and participle - 2 in branch(tree, source):
            return source
    return None

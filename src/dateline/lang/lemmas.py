"""Dictionary forms: a table of what treebanks have, and regular spelling for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

import tomli

from dateline.errors import RuleError
from dateline.model import Rule, rules_from

# What a tag's lemmas are listed under. Tags beside these leave the word as it is.
_CLASSES = {"V": "V", "M": "V", "N": "N", "J": "A", "R": "A"}


@dataclass(frozen=True, slots=True)
class Lemmatiser:
    """Leads a word with a Penn Treebank tag back to its dictionary form.

    Attributes:
        rules: Spelling rules by tag, from the most to the least regular.
        irregular: Lemmas of words that the rules would get wrong, by form in small letters and tag.
        words: The word list: each lemma with its classes, of `V`, `N` and `A`.
        prefixes: By tag, beginnings that may stand before an irregular form.
    """

    rules: Mapping[str, tuple[Rule, ...]]
    irregular: Mapping[tuple[str, str], str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, code: str = "en") -> Lemmatiser:
        """The lemmatiser of the language `code`.

        Raises:
            RuleError: A rule is wrong, or the table is missing or damaged.
        """
        folder = resources.files("dateline.lang") / code
        try:
            tables = tomli.loads((folder / "lemmas.toml").read_text(encoding="utf-8"))
            lines = (folder / "weights" / "lemmas.tsv").read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise RuleError(
                f"lang/{code}: {error.filename or 'lemmas'} is missing. Install Dateline again."
            ) from error
        return cls.of(tables, lines, f"lang/{code}")

    @classmethod
    def of(cls, tables: Mapping[str, Any], lines: Iterable[str], where: str) -> Lemmatiser:
        """A lemmatiser from the tables of `lemmas.toml` and the lines of `lemmas.tsv`.

        Raises:
            RuleError: A rule is wrong, or a line has another number of columns.
        """
        words: dict[str, str] = {}
        irregular: dict[tuple[str, str], str] = {}
        for number, line in enumerate(lines, 1):
            match line.split("\t"):
                case [form, tag, lemma]:
                    irregular[form, tag] = lemma
                case [word, classes]:
                    words[word] = classes
                case _ if not line.startswith("#"):
                    raise RuleError(
                        f"{where}/weights/lemmas.tsv, line {number}: not two or three columns."
                        " Make it anew: python -m training.lemmas"
                    )
        for kind, listed in tables.get("listed", {}).items():
            words |= {word: words.get(word, "") + kind for word in listed}
        irregular |= _curated(tables)
        rules = _by_tag(rules_from(tables["rule"], f"{where}/lemmas.toml"))
        prefixes = {tag: tuple(each) for tag, each in tables.get("prefix", {}).items()}
        return cls(rules, irregular, words, prefixes)

    def __call__(self, form: str, xpos: str) -> str:
        """The lemma of `form`, in small letters but for names, "I" and abbreviations."""
        found = self.irregular.get((form.lower(), xpos))
        return self.regular(form, xpos) if found is None else found

    def regular(self, form: str, xpos: str) -> str:
        """The lemma of `form` were it in no table of irregular forms."""
        if xpos.startswith("NNP"):
            return self._best(form, xpos)
        small = self._best(form.lower(), xpos)
        # "PCs" keeps its letters, and a headline's "MISSILES" does not.
        shouts = sum(letter.isupper() for letter in form) > 1
        return self._best(form, xpos) if shouts and not self._knows(small, xpos) else small

    def _best(self, form: str, xpos: str) -> str:
        candidates = [*self._candidates(form, xpos)]
        known = (each for each in candidates if self._knows(each, xpos))
        return next(known, None) or self._prefixed(form, xpos) or next(iter(candidates), form)

    def _candidates(self, form: str, xpos: str) -> Iterator[str]:
        for rule in self.rules.get(xpos, ()):
            if rule.pattern.search(form):
                yield rule.pattern.sub(rule.values["to"], form)

    def _knows(self, lemma: str, xpos: str) -> bool:
        last = lemma.rpartition("-")[2]
        kind = _CLASSES.get(xpos[:1], "")
        return any(kind in self.words.get(each, "-") for each in (last, last.lower()))

    def _prefixed(self, form: str, xpos: str) -> str | None:
        for prefix in self.prefixes.get(xpos, ()):
            rest = form.removeprefix(prefix).removeprefix("-")
            if rest != form and (rest, xpos) in self.irregular:
                return form.removesuffix(rest) + self.irregular[rest, xpos]
        return None


def _by_tag(rules: Iterable[Rule]) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        for tag in rule.values["tags"]:
            found[tag] = (*found.get(tag, ()), rule)
    return found


def _curated(tables: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    for entry in tables.get("strong", {}).get("verbs", ()):
        lemma, past, participle = entry.split()
        yield (past, "VBD"), lemma
        yield (participle, "VBN"), lemma
    for tag, entries in tables.get("irregular", {}).items():
        for entry in entries:
            form, lemma = entry.split()
            yield (form, tag), lemma

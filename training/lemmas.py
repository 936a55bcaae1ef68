"""Make the table of lemmas: `python -m training.lemmas --data ../shared/data/english`.

Reads the training parts of UD English EWT and GUM and writes the word list, and the forms that the
spelling rules would lead elsewhere, to `src/dateline/lang/en/weights/lemmas.tsv`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path

import tomli
from bench.treebank import Token, read_treebank

from dateline.lang.lemmas import Lemmatiser

TARGET = Path("src/dateline/lang/en/weights/lemmas.tsv")
SOURCES = ("ud-ewt/en_ewt-ud-train.conllu", "gum/train/*.conllu")
HEADER = (
    "# Word list (lemma, classes) and irregular forms (form, tag, lemma), made by"
    " training/lemmas.py from UD English EWT and GUM: see NOTICE."
)
_CLASSES = {"VERB": "V", "AUX": "V", "NOUN": "N", "ADJ": "A", "ADV": "A"}
# Seen no more often, an odd lemma is most often a misspelling put right, but for inflected forms.
_RARE = 2

Counts = Mapping[tuple[str, str], Counter[tuple[str, str]]]


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud-ewt and gum")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    files = sorted(file for source in SOURCES for file in chosen.data.glob(source))
    lines = make(list(read(files)))
    chosen.out.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")


def read(files: Iterable[Path]) -> Iterator[Token]:
    """Every word that is spelt right and has a lemma."""
    for token in (t for file in files for s in read_treebank(file) for t in s.tokens):
        if token.lemma != "_" and "Typo=Yes" not in token.features:
            yield token


def make(words: Iterable[Token]) -> list[str]:
    """The lines of the table, sorted."""
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    classes: dict[str, set[str]] = defaultdict(set)
    for word in words:
        counts[word.form.lower(), word.xpos][word.form, word.lemma] += 1
        if word.upos in _CLASSES:
            classes[word.lemma].add(_CLASSES[word.upos])
    listed = {lemma: "".join(sorted(kinds)) for lemma, kinds in classes.items()}
    lines = [f"{lemma}\t{kinds}" for lemma, kinds in listed.items()]
    return sorted(lines) + sorted(_irregular(counts, listed))


def _irregular(counts: Counts, listed: Mapping[str, str]) -> Iterator[str]:
    lemmatiser = _regular(listed)
    for (key, xpos), forms in counts.items():
        lemma, number = _most_frequent(forms)
        form = max(forms, key=lambda each: (forms[each], each))[0]
        found = lemmatiser(form, xpos)
        if found == lemma:
            continue
        inflects = xpos in lemmatiser.rules and (key, xpos) not in lemmatiser.irregular
        if number > _RARE or (inflects and found.lower() != lemma.lower()):
            yield f"{key}\t{xpos}\t{lemma}"


def _regular(listed: Mapping[str, str]) -> Lemmatiser:
    text = (resources.files("dateline.lang") / "en" / "lemmas.toml").read_text(encoding="utf-8")
    lines = (f"{lemma}\t{kinds}" for lemma, kinds in listed.items())
    return Lemmatiser.of(tomli.loads(text), lines, "lang/en")


def _most_frequent(forms: Counter[tuple[str, str]]) -> tuple[str, int]:
    lemmas: Counter[str] = Counter()
    for (_, lemma), number in forms.items():
        lemmas[lemma] += number
    return max(lemmas.items(), key=lambda entry: (entry[1], entry[0]))


if __name__ == "__main__":
    main()

"""The parser that comes with Dateline.

Making an engine reads no file and imports no library; the first sentence does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from dateline.lang.parse import Parse, Word
from dateline.lang.splitter import Splitter
from dateline.model import Span

if TYPE_CHECKING:
    from dateline.lang.syntax.decode import Analysis

Lemma = Callable[[str, str], str]
"""The dictionary form of a word with a treebank tag."""

Read = Callable[[Sequence[str]], "Analysis"]
"""The analysis of a sentence with at least one word."""

# Captions and paragraphs of agencies come back in many reports. A sentence takes about 5 kB.
_REMEMBERED = 4096


class Engine:
    """A `Parser` that loads its network when it is first used."""

    def __init__(
        self,
        load: Callable[[], Read],
        splitter: Splitter,
        load_lemma: Callable[[], Lemma] = lambda: lambda form, _: form.lower(),
    ) -> None:
        """Note what to use.

        Args:
            load: Loads the network; called once, at the first sentence.
            splitter: Divides sentences as the network was trained on.
            load_lemma: Loads what gives words their dictionary form; called once, too.
        """
        self._load, self._splitter, self._load_lemma = load, splitter, load_lemma
        self._lock = Lock()
        self._loaded: tuple[Read, Lemma] | None = None
        # Equal words have an equal analysis, so none is ever stale.
        self._analysis = lru_cache(_REMEMBERED)(self._analyse)

    def parse(self, texts: Sequence[str]) -> tuple[Parse, ...]:
        """One parse for each sentence of raw text.

        Raises:
            WeightsError: A file of the profile is missing or damaged.
        """
        return tuple(self._parsed(text, list(self._splitter(text))) for text in texts)

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Parse, ...]:
        """One parse for each sentence that is already divided; spans assume single spaces.

        Raises:
            WeightsError: A file of the profile is missing or damaged.
        """
        return tuple(self._parsed(" ".join(words), list(_spaced(words))) for words in sentences)

    def _parsed(self, text: str, spans: Sequence[Span]) -> Parse:
        words = tuple(text[span.start : span.end] for span in spans)
        if not words:
            return Parse(())
        analysis, lemmas = self._analysis(words)
        columns = zip(
            spans,
            words,
            lemmas,
            analysis.upos,
            analysis.xpos,
            analysis.heads,
            analysis.relations,
            analysis.hints,
            strict=True,
        )
        return Parse(
            tuple(Word(*column) for column in columns),
            analysis.names,
        )

    def _analyse(self, words: tuple[str, ...]) -> tuple[Analysis, tuple[str, ...]]:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load(), self._load_lemma()
        read, lemma = self._loaded
        analysis = read(words)
        return analysis, tuple(map(lemma, words, analysis.xpos))


def load_network(folder: Path, profile: str) -> Read:
    """Load the weights of `profile` in `folder`.

    Raises:
        WeightsError: A file of the profile is missing or damaged.
    """
    # Not at the top: a command that parses nothing must not wait for numpy.
    from dateline.lang.syntax.network import Network  # noqa: PLC0415
    from dateline.lang.syntax.weights import find_weights  # noqa: PLC0415

    return Network.load(find_weights(folder, profile)).read


def _spaced(words: Sequence[str]) -> Iterator[Span]:
    start = 0
    for word in words:
        yield Span(start, start + len(word))
        start += len(word) + 1

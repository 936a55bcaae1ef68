"""Our parser and a pipeline of spaCy on the same sentences: words per second, memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from bench.memory import peak_memory
from bench.options import Figures
from dateline.lang import load_language

_Read = Callable[[Sequence[str]], object]
_BATCH = 16  # texts that spaCy reads at once; with more it holds more memory and is no faster


def compare(sentences: Sequence[str], profile: str, peer: str) -> Figures:
    """Each parser's figures, and ours divided by the peer's."""
    ours = _alone(_ours, sentences, profile)
    theirs = _alone(_theirs, sentences, peer)
    return {
        "parser_words_per_s": ours[0],
        "peer_words_per_s": theirs[0],
        "parser_to_peer_speed": ours[0] / theirs[0],
        "parser_memory_mb": ours[1],
        "peer_memory_mb": theirs[1],
        "parser_to_peer_memory": ours[1] / theirs[1],
    }


def _alone(
    load: Callable[[str], _Read], sentences: Sequence[str], name: str
) -> tuple[float, float]:
    """Words per second of one thread, and peak memory in MB, in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measure, load, sentences, name).result()


def _measure(
    load: Callable[[str], _Read], sentences: Sequence[str], name: str
) -> tuple[float, float]:
    read = load(name)
    read(sentences[:1])
    began = time.process_time()
    read(sentences)
    seconds = time.process_time() - began
    return sum(len(text.split()) for text in sentences) / seconds, peak_memory() or 0.0


def _ours(profile: str) -> _Read:
    return load_language(profile=profile).parser.parse


def _theirs(folder: str) -> _Read:
    import spacy  # noqa: PLC0415

    pipeline = spacy.load(folder)
    return lambda texts: list(pipeline.pipe(texts, batch_size=_BATCH))

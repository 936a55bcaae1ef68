"""Fits the effects of classes in `lang/en/factors.toml` on judgements; writes them to `--out`.

A class has two shares: of the value of what governs the event, where that is so, and where it is
not. Each is moved by steps that get smaller, one class after another, as long as the loss falls:
the absolute error and a part of its square; none crosses 0, so that no value contradicts its
status. Shares that few events bear on keep their start.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bench.annotated.factuality import Judged, read_judged
from bench.factuality import mae, pearson
from bench.options import Figures, Options
from dateline.extract.factuality.path import Path
from dateline.extract.factuality.signatures import Operator, Signature, Signatures
from dateline.extract.factuality.verdict import value_of
from dateline.extract.syntax import Tree
from dateline.lang import Language, load_language

Seen = Mapping[tuple[tuple[str, ...], float], int]
"""How often the same classes met the same gold value."""
_START, _DENYING, _RESETTING = (0.8, -0.5), (-0.5, 0.5), (0.9, 0.5)
_STEPS = (0.2, 0.1, 0.05, 0.05)
_SQUARE = 0.15  # MAE alone leaves classes at the most frequent value, the square alone at the mean
_FEW = 15
_LEAST, _MOST = 0.05, 1.6


def run(options: Options) -> Figures:
    """Fit on the judgements in `options.data`.

    Args:
        options: `out` is where the table is written.
    """
    language = load_language(profile=options.profile)
    seen = Counter(
        each for sentence in read_judged(options.data) for each in _seen(sentence, language)
    )
    fitted = fit(seen, Signatures.of(language))
    if options.out is not None:
        options.out.write_text(table(fitted), encoding="utf-8")
    pairs = [(gold, _value(names, fitted)) for (names, gold), n in seen.items() for _ in range(n)]
    return {"events": len(pairs), "mae": mae(pairs), "pearson_r": pearson(pairs)}


def _seen(sentence: Judged, language: Language) -> Iterator[tuple[tuple[str, ...], float]]:
    (parse,) = language.parser.parse_words([sentence.forms])
    path = Path(Tree.of(parse, 0), Signatures.of(language))
    for word, gold in sentence.values.items():
        yield tuple(operator.name for operator in path.operators(word)), gold


def fit(seen: Seen, signatures: Signatures) -> Signatures:
    """`signatures` with fitted effects."""
    fitted = _started(signatures)
    bearing: dict[str, dict[tuple[tuple[str, ...], float], int]] = defaultdict(dict)
    for (names, gold), count in seen.items():
        for name in names:
            bearing[name][names, gold] = count
    for step in _STEPS:
        for name in sorted(bearing):
            for side in ("positive", "negative"):
                if _bears(bearing[name], name, side, fitted) >= _FEW:
                    fitted = _moved(bearing[name], name, side, step, fitted)
    return fitted


def _started(signatures: Signatures) -> Signatures:
    return _with(signatures, {name: _start(each) for name, each in signatures.classes.items()})


def _start(signature: Signature) -> tuple[float, float]:
    if signature.start is not None:
        return signature.start
    if signature.turns:
        return _DENYING
    return _RESETTING if signature.resets else _START


def _with(signatures: Signatures, effects: Mapping[str, tuple[float, float]]) -> Signatures:
    changed = {
        name: replace(signatures.classes[name], positive=positive, negative=negative)
        for name, (positive, negative) in effects.items()
    }
    return replace(signatures, classes={**signatures.classes, **changed})


def _bears(seen: Seen, name: str, side: str, signatures: Signatures) -> int:
    """How many events have class `name` under a value of that side."""
    return sum(
        count
        for (names, _), count in seen.items()
        if (_value(names[names.index(name) + 1 :], signatures) < 0) == (side == "negative")
    )


def _moved(seen: Seen, name: str, side: str, step: float, signatures: Signatures) -> Signatures:
    best, loss = signatures, _loss(seen, signatures)
    while True:
        tried = [(_loss(seen, each), each) for each in _near(name, side, step, best)]
        least, nearest = min(tried, key=lambda pair: pair[0])
        if least >= loss - 1e-9:
            return best
        best, loss = nearest, least


def _near(name: str, side: str, step: float, signatures: Signatures) -> Iterator[Signatures]:
    share = getattr(signatures.classes[name], side)
    least, most = _bounds(signatures.classes[name], side)
    for each in (share - step, share + step):
        kept = max(least, min(most, round(each, 2)))
        changed = replace(signatures.classes[name], **{side: kept})
        yield replace(signatures, classes={**signatures.classes, name: changed})


def _bounds(signature: Signature, side: str) -> tuple[float, float]:
    """Between which shares it stays: on the side of 0 that its status asks for."""
    sign = signature.signs[side == "negative"]
    most = 1.0 if side == "positive" else _MOST
    return (_LEAST, most) if sign > 0 else (-_MOST, -_LEAST)


def _value(names: Sequence[str], signatures: Signatures) -> float:
    return value_of([Operator(name, 0) for name in names], signatures)


def _loss(seen: Seen, signatures: Signatures) -> float:
    total = 0.0
    for (names, gold), count in seen.items():
        miss = abs(_value(names, signatures) - gold)
        total += count * (miss + _SQUARE * miss * miss)
    return total


def table(signatures: Signatures) -> str:
    """The text of `factors.toml`."""
    lines = [
        "# Made by `python -m bench factuality_fit --data FILE --out FILE`: factuality-uw, train.",
        "# What is left of the value of what governs an event: where that is so, where it is not.",
        "",
        "[effect]",
    ]
    for name, each in signatures.classes.items():
        lines.append(f"{name} = [{each.positive:.2f}, {each.negative:.2f}]")
    return "\n".join(lines) + "\n"

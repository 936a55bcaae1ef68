import numpy as np

from dateline.lang import Named
from dateline.lang.syntax.decode import Analysis, Decoder
from dateline.lang.syntax.relations import Relations
from dateline.lang.syntax.scores import Scores

_LABELS = ("nsubj", "obj", "root")


def _decoder() -> Decoder:
    """Relations' scores are the dependents' own three features."""
    forms = np.zeros((3, 4, 4))
    forms[range(3), range(3), 3] = 1
    return Decoder(("N", "V"), ("NN", "VB"), ("O", "B-PER", "I-PER"), Relations(_LABELS, forms))


def test_an_analysis_says_what_the_scores_say() -> None:
    scores = Scores(
        names=np.array([[0, 9, 0], [9, 0, 0], [9, 0, 0]]),
        upos=np.array([[9, 0], [0, 9], [9, 0]]),
        xpos=np.array([[9, 0], [0, 9], [9, 0]]),
        heads=np.array([[0, 0, 0, 0], [0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]]),
        dependents=np.array([[9, 0, 0], [9, 0, 0], [0, 9, 0]]),
        governors=np.zeros((4, 3)),
    )
    assert _decoder().analyse(scores) == Analysis(
        ("N", "V", "N"),
        ("NN", "VB", "NN"),
        (1, -1, 1),
        ("nsubj", "root", "obj"),
        (Named(0, 1, "PER"),),
        (None, None, None),
    )

"""Add the head for events to finished weights: `python -m training.events --weights DIR`.

It learns from the reports of `training/corpus` that are not kept apart, in a few minutes.
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import torch

from training.events.run import add_events
from training.run import PROFILES
from training.settings import settings

CORPUS = Path(__file__).parents[1] / "corpus"


def main() -> int:
    """Train and write the head of a profile."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder of finished weights")
    parser.add_argument("--profile", choices=PROFILES, default="accurate", help="which of them")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of invented reports")
    parser.add_argument("--threads", type=int, default=2, help="processor threads (default 2)")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    torch.set_num_threads(chosen.threads)
    add_events(chosen.weights, chosen.profile, chosen.corpus, settings())
    return 0


if __name__ == "__main__":
    sys.exit(main())

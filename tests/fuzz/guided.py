"""Papers changed towards code that no paper has reached yet, with Atheris: what text and markup do.

It runs in a process of its own, ``python -m tests.fuzz.guided FOLDER SECONDS``, which
:func:`guided` starts. A PDF is left to the rounds: what opens it is compiled, and no coverage
is seen of that.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

SUFFIXES = (".txt", ".md", ".html", ".xml", ".docx", ".odt")
"""The formats; the first byte of an input says which, so that one run goes over them all."""
_LONGEST = 60_000  # bytes of an input
_SECONDS_EACH = 60
_MEGABYTES = 3_072
_FAULT = re.compile(r"^FAULT: .*$|^==\d+== ERROR: .*$", re.MULTILINE)
_EXECUTED = re.compile(r"^stat::number_of_executed_units: (\d+)$", re.MULTILINE)
_COVERED = re.compile(r"\bcov: (\d+)")


def guided(folder: Path, seconds: float) -> Iterator[str]:
    """Yield a line for each fault that is found in so many seconds, then one on what was done.

    What breaks a rule, and the inputs that reach something new, are kept in ``folder``.
    """
    if importlib.util.find_spec("atheris") is None:
        yield "guided by coverage: skipped, for Atheris is not installed here (pip install --group fuzz)"
        return
    command = [sys.executable, "-m", "tests.fuzz.guided", str(folder), f"{seconds:.0f}"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    told = done.stdout + done.stderr
    faults = sorted(set(_FAULT.findall(told)))
    yield from faults
    executed, covered = _EXECUTED.search(told), _COVERED.findall(told)
    if not executed:
        yield f"FAULT: the guided part ended with code {done.returncode}: {told[-2_000:]}"
        return
    yield (
        f"guided by coverage: {int(executed[1]):,} papers read and analysed twice, "
        f"{int(covered[-1]):,} branches reached, {len(faults)} faults"
    )


def seeds() -> Iterator[bytes]:
    """Yield what the changes begin with: the examples, and each paragraph of those of text."""
    from tests.fuzz.rounds import EXAMPLES

    for path in EXAMPLES:
        if path.suffix in SUFFIXES:
            data = path.read_bytes()
            kind = bytes([SUFFIXES.index(path.suffix)])
            yield kind + data
            if path.suffix in (".txt", ".md"):
                yield from (kind + part for part in data.split(b"\n\n") if part.strip())


def changed(data: bytes, longest: int, seed: int, anyhow: Callable[[bytes, int], bytes]) -> bytes:
    """Return an input changed as the papers of its format are, or ``anyhow`` in its bytes."""
    from tests.fuzz.mutate import mutated

    random = Random(seed)
    if len(data) < 2 or random.random() < 0.4:
        return anyhow(data, longest)
    kind = data[0] % len(SUFFIXES)
    return bytes([kind]) + mutated(f"a{SUFFIXES[kind]}", data[1:], (), random)[: longest - 1]


def fault_of(data: bytes, folder: Path, examine: Callable[[Path], str]) -> str:
    """Return which rule an input breaks, as ``examine`` says of its file in ``folder``; "" for none."""
    if not data:
        return ""
    paper = folder / f"paper{SUFFIXES[data[0] % len(SUFFIXES)]}"
    paper.write_bytes(data[1:])
    return examine(paper)


def _main(folder: Path, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["mhcorpus"]):
        from tests.fuzz.rounds import examining, watching_tools

        tools = watching_tools()
        tools.load()
    begin, kept = folder / "begin", folder / "reached"
    for each in (begin, kept):
        each.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        (begin / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    place = Path(tempfile.mkdtemp())
    told: set[str] = set()

    def look(data: bytes) -> None:
        if (fault := fault_of(data, place, examining(tools))) and fault not in told:
            told.add(fault)
            suffix = SUFFIXES[data[0] % len(SUFFIXES)]
            broken = folder / f"broken-{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
            broken.write_bytes(data[1:])
            print(f"FAULT: {broken}: {fault}", flush=True)  # noqa: T201

    atheris.Setup(
        [
            "guided", f"-max_total_time={seconds}", f"-max_len={_LONGEST}", f"-timeout={_SECONDS_EACH}",
            f"-rss_limit_mb={_MEGABYTES}", f"-artifact_prefix={folder}/ended-", "-print_final_stats=1",
            "-len_control=0", str(kept), str(begin),
        ],
        look,
        custom_mutator=lambda data, longest, seed: changed(data, longest, seed, atheris.Mutate),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]))

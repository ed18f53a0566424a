"""``python -m tests.fuzz --seconds 300``: change the examples at random for so long, and keep what breaks a rule."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from mhcorpus.errors import DEBUG
from mhcorpus.ingest import Crew
from mhcorpus.limits import MB
from tests.fuzz.guided import guided
from tests.fuzz.linear import slow_shapes, slow_texts
from tests.fuzz.rounds import faults_in_round, watching_tools, write_papers

_A_ROUND = 60
KEPT = Path("build/fuzz")


def main() -> int:
    """Run rounds until the time is over; return 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="tests.fuzz")
    parser.add_argument("--seconds", type=float, default=300, help="half of it at random, half guided by coverage")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--megabytes", type=float, default=1, help="size of the texts of one sort of sign, and of the files of one sort of part; 0 is none")
    options = parser.parse_args()
    os.environ[DEBUG] = "1"  # the papers are examples: a fault may say all that it knows
    seed = int(time.time()) if options.seed is None else options.seed
    end, done, found = time.monotonic() + options.seconds / 2, 0, 0
    with Crew(watching_tools, 2, timeout=60, memory=3072 * MB) as crew, tempfile.TemporaryDirectory() as place:
        while time.monotonic() < end:
            folder, db = Path(place, f"{done}"), Path(place, f"{done}.db")
            write_papers(folder, _A_ROUND, Random(seed + done))
            for fault in faults_in_round(folder, db, watching_tools(), crew.perform):
                found += 1
                print(f"round {seed + done}: {fault}", flush=True)  # noqa: T201
                if (paper := folder / fault.partition(": ")[0]).is_file():
                    KEPT.mkdir(parents=True, exist_ok=True)
                    shutil.copy(paper, KEPT / f"{seed + done}-{paper.name}")
            shutil.rmtree(folder)
            done += 1
    print(f"{done * _A_ROUND} changed papers, each read and analysed twice, seed {seed}: {found} faults")  # noqa: T201
    for line in guided(KEPT, options.seconds / 2):
        found += line.startswith("FAULT")
        print(line, flush=True)  # noqa: T201
    told = [*slow_texts(int(options.megabytes * 1e6)), *slow_shapes(int(options.megabytes * 4_000))] if options.megabytes else []
    print("\n".join(told))  # noqa: T201
    return 1 if found or any("SLOW" in line for line in told) else 0


if __name__ == "__main__":
    sys.exit(main())

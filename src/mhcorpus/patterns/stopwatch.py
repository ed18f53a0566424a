"""How long a regex takes: run as a process of its own, which ends itself when that is too long.

It reads ``{"regex", "way", "attacks": [[before, again, after], …], "sizes", "seconds", "noticed"}``
from stdin and prints, for each attack in turn, its number and then the processor time in seconds
for each size: the lesser of two where one is ``noticed``. The way in which a regex goes through a text is
``search`` (everywhere), ``follow`` (where the last match ended, and nowhere else), ``match`` or
``fullmatch``. The program imports nothing but the standard library, so that it can be run by its path.
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import sys
import time
from collections.abc import Callable


def main() -> None:
    """Time every attack; the last number printed without times is the one that did not end."""
    task = json.load(sys.stdin)
    regex = re.compile(task["regex"])
    run = _WAYS[task["way"]]
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - pathlib is slow to import
        for number, (before, again, after) in enumerate(task["attacks"]):
            sys.stdout.write(f"{number}")
            sys.stdout.flush()
            # The alarm comes from a thread that a running match cannot keep waiting.
            faulthandler.dump_traceback_later(task["seconds"], exit=True, file=nowhere)
            for size in task["sizes"]:
                text = before + again * (size // len(again)) + after
                taken = _seconds(run, regex, text)
                if taken > task["noticed"]:
                    taken = min(taken, _seconds(run, regex, text))
                sys.stdout.write(f" {taken:.6f}")
            faulthandler.cancel_dump_traceback_later()
            sys.stdout.write("\n")


def _seconds(run: Callable[[re.Pattern[str], str], object], regex: re.Pattern[str], text: str) -> float:
    started = time.process_time()
    run(regex, text)
    return time.process_time() - started


def _search(regex: re.Pattern[str], text: str) -> None:
    for _ in regex.finditer(text):
        pass


def _follow(regex: re.Pattern[str], text: str) -> None:
    end = 0
    while (match := regex.match(text, end)) and match.end() > end:
        end = match.end()


_WAYS: dict[str, Callable[[re.Pattern[str], str], object]] = {
    "search": _search, "follow": _follow, "match": re.Pattern.match, "fullmatch": re.Pattern.fullmatch,
}

if __name__ == "__main__":
    main()

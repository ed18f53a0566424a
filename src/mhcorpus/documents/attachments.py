"""The attachments that a letter counts or lists under Bijlage(n)."""

from __future__ import annotations

import re

from mhcorpus.documents.labels import Labels

_COUNT = re.compile(r"-? ?(?P<count>\d{1,2})")
_NUMBERED = re.compile(r"\d{1,2}[.)] ?(?P<title>\S.*)")


def attachments_of(labels: Labels) -> tuple[int | None, list[str]]:
    """Return how many attachments are printed (None: not said) and the titles of those listed."""
    count: int | None = None
    titles: list[str] = []
    is_numbered = False
    for part in labels.every("attachments"):
        if part.lower() == "nota":
            break  # the word above the subject, in a text whose head is one block
        if counted := _COUNT.fullmatch(part):
            count = count or int(counted["count"])
        elif numbered := _NUMBERED.fullmatch(part):
            titles.append(numbered["title"])
            is_numbered = True
        elif titles and (is_numbered or part[0].islower() or len(titles) == 1):
            titles[-1] += f" {part}"
        else:
            titles.append(part)
    return (count or len(titles) or None), list(dict.fromkeys(titles))

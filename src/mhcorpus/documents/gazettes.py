"""Which issue of the Staatsblad or the Staatscourant a paper is.

The Staatsblad prints "Jaargang 2027" and below it the number alone; at the foot of each page, and above a
paper on the pages of the publisher, year and number stand together.
"""

from __future__ import annotations

import re
from itertools import pairwise

from mhcorpus.documents.lines import Lines

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_VOLUME = re.compile(rf"[Jj]aargang {_YEAR}")
_NUMBER = re.compile(r"[1-9]\d{0,3}")
_FOOT = re.compile(
    rf"(?P<paper>Staatsblad|Staatscourant) {_YEAR} (?:nr\. )?(?P<number>[1-9]\d{{0,5}})(?: .{{0,40}})?"
)
_TABLE = re.compile(
    rf"(?:\| )?.{{0,120}}?(?P<paper>Staatsblad|Staatscourant) {_YEAR}, (?P<number>[1-9]\d{{0,5}})"
    r"(?: ?\|.*|[A-Z][\w ]{2,60})?"
)
_HEADS_TABLE = "Jaargang en nummer"
_ROWS = 3
"""The names of the columns, perhaps a line below them, and the row."""
_CODES = {"Staatsblad": "stb", "Staatscourant": "stcrt"}


def gazette_id(lines: Lines) -> str | None:
    """Return the id of the issue that the paper is by its foot or its head."""
    head = [line.text for line in lines.head]
    found = next((m for line in lines.furniture if (m := _FOOT.fullmatch(line.text))), None)
    table = next((at for at, text in enumerate(head) if _HEADS_TABLE in text), len(head))
    found = found or next((m for text in head[table:][:_ROWS] if (m := _TABLE.fullmatch(text))), None)
    if found:
        return f"{_CODES[found['paper']]}-{found['year']}-{found['number']}"
    for above, text in pairwise(head):
        if (volume := _VOLUME.fullmatch(above)) and _NUMBER.fullmatch(text):
            return f"stb-{volume['year']}-{text}"
    return None

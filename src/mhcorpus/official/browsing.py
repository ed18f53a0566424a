"""Opening official pages in the user's browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence

from mhcorpus.errors import MhcorpusError, QueryError

_MOST = 20


def browse(addresses: Sequence[str]) -> None:
    """Open each address in a tab of its own.

    Raises QueryError for more than anybody wants at once, MhcorpusError where there is no browser.
    """
    if len(addresses) > _MOST:
        raise QueryError(f"{len(addresses)} pages are more than {_MOST} to open at once: --print lists them")
    for address in addresses:
        if not webbrowser.open_new_tab(address):
            raise MhcorpusError("no browser was found ($BROWSER names one): --print shows the address")

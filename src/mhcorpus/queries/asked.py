"""The arguments of a command as queries: one citation in several words, or several citations."""

from __future__ import annotations

from collections.abc import Sequence

from mhcorpus.errors import QueryError
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.parse import parse
from mhcorpus.store import Corpus


def asked(corpus: Corpus, arguments: Sequence[str], *, apart: bool = False) -> list[Query]:
    """Return what ``arguments`` ask for, each query once.

    Words that together mean one citation are one query: ``36 547, nr. 33``, ``motie Ceder``. Where
    they do not, or where an argument is itself of several words (it was quoted), each is a query;
    so it is where the arguments stand ``apart``.
    Raises QueryError where nothing that can be asked comes of it.
    """
    given = [argument for argument in arguments if argument.strip()] or [""]
    if len(given) == 1:
        return [parse(corpus, given[0])]
    if not apart and not any(len(argument.split()) > 1 for argument in given):
        joined = " ".join(given)
        try:
            query = parse(corpus, joined, hint=False)
        except QueryError:
            query = None
        if query and (query.conditions or query.kind in ("office", "person")):
            return [query]
        try:
            return _each(corpus, given)
        except QueryError as error:
            if query:
                return [query]
            raise QueryError(f"{error}; quote a query of several words: \"273f Sr\"") from None
    return _each(corpus, given)


def _each(corpus: Corpus, given: Sequence[str]) -> list[Query]:
    return list({query.text: query for query in (parse(corpus, each) for each in given)}.values())

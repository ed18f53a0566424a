"""What no command takes, whatever it does: a value that is empty, and a range that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperCommand


class SensibleCommand(TyperCommand):
    """A command that refuses what cannot be meant, before it does anything.

    An empty value is that of a variable of a script that is not set: as a path it would be the
    folder that one is in, as a filter none at all.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own copy of Click's
        """Read options and arguments.

        Raises:
            typer.BadParameter: one is empty, or ``--since`` comes after ``--until``.
        """
        if ctx.resilient_parsing:  # what Tab completes is not yet whole
            return super().parse_args(ctx, args)
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        for parameter in self.get_params(ctx):
            if not all(text.strip() for text in _texts(given.get(parameter.name or ""))):
                raise typer.BadParameter("it is empty", ctx=ctx, param=parameter)
        rest = super().parse_args(ctx, args)
        since, until = ctx.params.get("since"), ctx.params.get("until")
        if since and until and until < since[: len(until)]:
            raise typer.BadParameter(f"--since {since} comes after --until {until}", ctx=ctx)
        return rest


def _texts(value: object) -> Iterator[str]:
    """Yield the texts in what was given to one parameter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)

"""The parameters of a command that is made of another function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

Command = TypeVar("Command", bound=Callable[..., Any])


def with_parameters(command: Command, parameters: Sequence[inspect.Parameter]) -> Command:
    """Let Typer see ``parameters`` as those of ``command``."""
    # It reads both: the signature for names and defaults, the annotations for types.
    described = cast(Any, command)
    described.__signature__ = inspect.Signature(parameters)
    described.__annotations__ = {each.name: each.annotation for each in parameters}
    return command

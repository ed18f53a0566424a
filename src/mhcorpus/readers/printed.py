"""What of the text of a file is printed: without soft hyphens and controls, on one line."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\xad\u200b\ufeff\xa0\ue000-\uf8ff]")
_LINE_END = re.compile("\n *")
_BLANKS = " \t\n"
_RAISED = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹ \t\n.,;()[]*–-"
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST_RAISED = 12
"""Characters of the longest text that may be labels of notes, "12, 13, 14", and an exponent is shorter."""


def shown(text: str) -> str:
    """Return text without what is never printed: soft hyphens, controls."""
    return text if text.isprintable() else _UNSEEN.sub(_seen, text)


def _seen(match: re.Match[str]) -> str:
    sign = match[0]
    return " " if sign == "\xa0" else "•" if "\ue000" <= sign <= "\uf8ff" else ""


def on_one_line(text: str) -> str:
    """Return text as it is shown, with a blank for a tab and for a line end with the indent after it."""
    if "\n" in text:
        text = _LINE_END.sub(" ", text)
    return shown(text.replace("\t", " "))


def collapsed(line: str) -> str:
    """Return a line without blanks around it, and with one where there are more in it."""
    line = line.strip(" ")
    if "  " not in line:
        return line
    # What stands between two blanks begins with one more at most, and does not end with one.
    return " ".join([part.lstrip(" ") for part in line.split("  ") if part])


def stretch_of(text: str) -> tuple[str, bool, bool]:
    """Return text that is not empty without blanks around it, and whether any stood before and after."""
    body = text.strip(_BLANKS)
    if body.isprintable():  # as most is, and then there is no tab or line end in it
        return collapsed(body), text[0] in _BLANKS, text[-1] in _BLANKS
    text = on_one_line(text)
    return collapsed(text), text[:1] == " ", text[-1:] == " "


def line_of(text: str) -> str:
    """Return the whole text of a block on one line, without white space around it."""
    text = text.strip()
    return collapsed(text) if text.isprintable() else collapsed(on_one_line(text)).strip()


def raised(text: str) -> str:
    """Return superscript text with its digits raised; with a letter in it, as in "12e", as it is.

    What is no longer raised in plain text would add to the number before it.
    """
    return text.translate(_RAISED_DIGITS) if not text.strip(_RAISED) else text

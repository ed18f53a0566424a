"""What a user states of a paper, in a file beside it, ``brief.pdf.meta.yaml``: what it does not print, or
what is read wrongly in it.

It holds some of these keys, as YAML or (``brief.pdf.meta.json``) as JSON::

    date: 2027-03-12
    kind: kamerbrief
    id: kst-39812-14
    reference: 7344902
    subject: Voortgang meldplicht

and corrections of what is read in it (:mod:`mhcorpus.readers.stated_corrections`).
"""

from __future__ import annotations

import json

import yaml

from mhcorpus.edtf import FORMS, written
from mhcorpus.errors import UnreadableFileError
from mhcorpus.official.publications import is_official_id
from mhcorpus.readers.sidecar_names import BY_USER, CORRECTIONS
from mhcorpus.readers.stated_corrections import CORRECTED, Corrections, meant

STATED_DATE = f"{BY_USER}date"
"""The name under which a stated date is declared."""

_NAMES = {
    "date": STATED_DATE,
    "kind": f"{BY_USER}kind",
    "id": "DC.identifier",
    "reference": f"{BY_USER}reference",
    "subject": f"{BY_USER}subject",
}
_KNOWN = (*_NAMES, *CORRECTED)
_LARGEST = 100_000


def read_stated(data: bytes, name: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what the file ``name`` states, by the names of declared metadata, and warnings.

    What cannot be taken is passed over with a warning, and the rest counts.

    Raises UnreadableFileError for a file that is no such statement, with what is wrong with it.
    """
    values = _loaded(data, name)
    if not isinstance(values, dict):
        raise UnreadableFileError(f"{name}: holds no keys; known are {', '.join(_KNOWN)}")
    stated: dict[str, str] = {}
    corrections = Corrections()
    wrong = corrections.wrong
    for key, value in values.items():
        if key in CORRECTED:
            corrections.take(key, value)
        elif key not in _NAMES:
            wrong.append(f"unknown key {str(key)!r}; {meant(key, _KNOWN)}known are {', '.join(_KNOWN)}")
        elif isinstance(value, (dict, list, bool)):
            wrong.append(f"{key} must be a word or a number")
        elif value is not None and (text := " ".join(str(value).split())):
            if key == "date" and not (day := written(text)):
                wrong.append(f"{text!r} is no date; write {FORMS}")
            elif key == "id" and not is_official_id(text):
                wrong.append(f"{text!r} is no id of an official publication; write kst-39812-14")
            else:
                stated[_NAMES[key]] = day if key == "date" and day else text
    if corrections.taken:
        stated[CORRECTIONS] = json.dumps({"file": name, **corrections.taken}, ensure_ascii=False)
    return stated, tuple(f"{name}: {each}" for each in wrong)


def _loaded(data: bytes, name: str) -> object:
    if len(data) > _LARGEST:
        raise UnreadableFileError(f"{name}: is too large for what is stated of one paper")
    try:
        text = data.decode("utf-8-sig")
        # The C loader keeps 2027-03-12 a date and 0123 a number; the base loader keeps what is written.
        return json.loads(text) if name.lower().endswith(".json") else yaml.load(text, yaml.CBaseLoader)
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        first = str(error).splitlines()[0]
        raise UnreadableFileError(f"{name}: cannot be read: {first}") from None

"""How the ids of each kind of reference are written; models/nl_mhcorpus/README.md and the patterns say why."""

from __future__ import annotations

import re

_PIECE = (
    r"kst-([12][0-9]{7}-)?([0-9]{4,5}|[CLXVI]+)(-[A-Z0-9]+)?-([0-9]+[a-z]?|[A-Z]{1,4})(-[nhbv][0-9]+)?|kst-[0-9]{6,7}"
)
_EDTF = r"[0-9X]{4}(-[0-9X]{2}){0,2}~?"
_CELEX = r"[1-9CE]\d{4}[A-Z]{1,2}\d{4}\S*|1\d{4}[A-Z]/TXT"
_WORD = r"[^\s@]+"
FORMS = {
    "kamerstuk": rf"{_PIECE}|nds-[te]k-\w+",
    "dossier": r"\d{4,5}(-[A-Z0-9]+){0,2}",
    "handelingen": r"h-(tk|ek|vv)-\d{8}-\d+(-\d+){0,2}(-[nh]\d+)?",
    "aanhangsel": r"ah-(tk|ek)-\d{8}-\d+(-[nh]\d+)?|ah-\d{6,7}",
    "article": r"jci1\.[0-9]:[cvr]:BWB[RV][0-9]{7}(&[a-z0-9]+=[^\s&]+)+|artikel:\S(.*\S)?",
    "law": rf"BWB[RV]\d{{7}}|{_CELEX}|law:[a-z\d-]+|\d{{5}}(-[A-Z0-9]+){{0,2}}|(stb|trb|stcrt)-\d{{4}}-\d+",
    "celex": _CELEX,
    "staatsblad": r"stb-\d{4}-\d+(-\w+)*", "staatscourant": r"stcrt-\d{4}-\d+(-\w+)*", "tractatenblad": r"trb-\d{4}-\d+(-\w+)*",
    "ecli": r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}",
    "case": r"\d{4}Z\d{5}", "document_number": r"\d{4}D\d{5}", "guideline": r"\d{4}[A-Z]\d{3}",
    "advice": r"W\d{2}\.\d{2}\.\d{3,5}/[IVX]{1,4}(/[A-Z])?",
    "application": r"\d{1,5}/\d{2}", "com": r"(COM|SWD|JOIN|SEC)\(\d{4}\)\d+",
    "register_commitment": r"TZ\d{6}-\d{3}|T\d{5}",
    "motion": rf"{_PIECE}|motie:{_WORD}", "date": rf"{_EDTF}(/({_EDTF})?)?",
    "member": rf"{_WORD}(@[^@]+)?", "url": r"(https?|ftp)://\S+|mailto:\S+", "document": rf"[a-zà-ÿ]+(-[a-zà-ÿ]+)*:{_EDTF}",
    "footnote": r"fn:\S{1,40}",
}  # fmt: skip
"""The ids of each kind that has any; digits are 0 to 9. Letters may have accents only in names."""
_NAMES = frozenset({"motion", "member", "url", "document", "footnote", "article"})


def has_form(kind: str, identifier: str) -> bool:
    """Say whether an id is written as those of its kind are; one of a kind without ids is not."""
    if kind == "anaphora":  # it has the id of whatever it points back to
        return any(has_form(each, identifier) for each in FORMS)
    form = FORMS.get(kind)
    return form is not None and re.fullmatch(form, identifier, re.UNICODE if kind in _NAMES else re.ASCII) is not None

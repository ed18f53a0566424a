"""Web Annotations: selectors that find their reference again, bodies that say what it is."""

from __future__ import annotations

from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.annotation.w3c import annotation_collection
from mhcorpus.source import Source

TEXT = "\U0001f4c4 Zie Kamerstuk 39 812, nr. 7, en de motie van het lid Brandligt. Zie Kamerstuk 39 812, nr. 7."
KST = "https://zoek.officielebekendmakingen.nl/kst-39812-7.html"


def found(words: str, after: int = 0, **given: object) -> Reference:
    start = TEXT.index(words, after)
    fields: dict[str, object] = {"kind": "kamerstuk", "id": "kst-39812-7", "url": KST} | given
    return Reference(start=start, end=start + len(words), text=words, **fields)  # type: ignore[arg-type]


ANALYSIS = Analysis(meta={}, dated=None, references=(
    found("Kamerstuk 39 812, nr. 7"),
    found("motie van het lid Brandligt", kind="motion", id=None, url=None, certainty="unsure", reason="inferred", candidates=("kst-39812-8", "motie:brandligt")),
    found("Kamerstuk 39 812, nr. 7", after=70),
))  # fmt: skip


def test_selectors_find_the_reference_again() -> None:
    """Positions slice the text to the quote, and prefix, quote and suffix stand there and nowhere else."""
    items = annotation_collection(Source("brief.txt", "txt", TEXT), ANALYSIS)["first"]["items"]
    for item, reference in zip(items, ANALYSIS.references, strict=True):
        place, quote = item["target"]["selector"]
        assert TEXT[place["start"] : place["end"]] == quote["exact"] == reference.text
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert TEXT.count(around) == 1
        assert TEXT.index(around) + len(quote["prefix"]) == reference.start


def test_bodies_say_what_it_is_and_how_sure() -> None:
    """A certain reference links and identifies; one in doubt offers a choice and no link."""
    items = annotation_collection(Source("brief.txt", "txt", TEXT), ANALYSIS)["first"]["items"]
    told = [
        [(body.get("purpose"), body.get("source") or body.get("value") or [each.get("source") or each["value"] for each in body["items"]])
         for body in item["body"]]
        for item in items[:2]
    ]
    assert [item["motivation"] for item in items] == ["linking", "identifying", "linking"]
    assert told == [
        [("linking", KST), ("identifying", "kst-39812-7"), ("classifying", "kamerstuk"), ("assessing", "certain: explicit")],
        [(None, ["https://zoek.officielebekendmakingen.nl/kst-39812-8.html", "motie:brandligt"]), ("classifying", "motion"), ("assessing", "unsure: inferred")],
    ]


def test_a_second_run_has_the_same_ids() -> None:
    """Ids are made of the name and the text, and differ where these do."""
    one, again, other = (annotation_collection(Source(name, "txt", TEXT), ANALYSIS) for name in ("a", "a", "b"))
    assert one == again
    assert one["id"] != other["id"]

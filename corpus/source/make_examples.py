"""Build the example documents and their gold files from the annotated sources beside this file.

    python corpus/source/make_examples.py [--to FOLDER] [--without-pdf]

The output is the same on every run. Only the PDF files need reportlab.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from annotated import Annotated, Example, Span, load
from docx_file import build_docx
from html_file import build_html
from odt_file import build_odt
from opxml_file import build_metadata, build_opxml

HERE = Path(__file__).resolve().parent
NOTICE = "VOORBEELD – verzonnen document, hoort bij de voorbeelden van mhcorpus"
ALSO = {("law", "39812"): ["law:wet-meldplicht-uitbuiting"]}
LEDGER = ("motions", "commitments")
BUILDERS = {"docx": build_docx, "html": build_html, "odt": build_odt, "xml": build_opxml}


def final_text(example: Example) -> Annotated:
    """Return the text with the line breaks that a text file has."""
    body = example.body
    if "wrap" in example.head:
        return body.wrapped(example.head["wrap"])
    return body.without_soft_hyphens()


def reference(body: Annotated, span: Span, offsets: bool) -> dict[str, Any]:
    """Return one reference in the form of a gold file."""
    out: dict[str, Any] = {"kind": span.kind}
    if offsets:
        out |= {"start": span.start, "end": span.end}
    out |= {"text": body.text[span.start : span.end], "id": span.id}
    also = list(ALSO.get((span.kind, span.id or ""), []))
    for key, value in span.fields:
        if key == "also":
            also += value.split(",")
        elif key != "link":
            out[key] = value
    if also:
        out["also_ids"] = also
    return out


def questions(body: Annotated) -> list[dict[str, Any]]:
    """Return the questions with the spans of question and answer."""
    answers = {s.id: [s.start, s.end] for s in body.spans if s.kind == "answer"}
    return [
        {"number": int(s.id or 0), "question": [s.start, s.end], "answer": answers[s.id]}
        for s in body.spans
        if s.kind == "question"
    ]


def letters(text: str) -> str:
    """Return the letters and digits of a text, to compare sentences across line breaks."""
    return re.sub(r"[\W_]+", "", text)


def check_ledger(example: Example) -> None:
    """Raise ValueError when a sentence of the ledger does not stand in the document."""
    body = final_text(example)
    markers = [(s.start, s.end, "") for s in body.spans if s.kind == "footnote"]
    text = letters(body.edited(sorted(markers)).text)
    quoted = [motion["status_evidence"] for motion in example.head["motions"]]
    for entry in example.head["commitments"] + example.head.get("commitments_doubtful", []):
        quoted += [entry["sentence"], *entry.get("also", [])]
    for sentence in quoted:
        if letters(sentence) not in text:
            raise ValueError(f"{example.stem}: not in the document: {sentence}")


def gold(example: Example) -> dict[str, Any]:
    """Return the gold file of an example; offsets only where the file is the text itself."""
    check_ledger(example)
    body = final_text(example)
    offsets = example.head["form"] in ("txt", "md")
    out: dict[str, Any] = {"document": example.name, "meta": example.head["meta"]}
    out["references"] = [
        reference(body, span, offsets)
        for span in body.spans
        if span.kind not in ("question", "answer")
    ]
    out |= {key: example.head[key] for key in LEDGER}
    out["questions"] = questions(body) if offsets else example.head.get("questions", [])
    out["notes"] = example.head["notes"]
    if "commitments_doubtful" in example.head:
        out["commitments_doubtful"] = example.head["commitments_doubtful"]
    return out


def build(example: Example) -> bytes:
    """Return the document's file."""
    if example.head["form"] in BUILDERS:
        return BUILDERS[example.head["form"]](example, NOTICE)
    if example.head["form"] == "pdf":
        from pdf_file import build_pdf

        return build_pdf(example, NOTICE)
    return final_text(example).text.encode("utf-8")


def main() -> None:
    """Write every document and every gold file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=HERE.parent)
    parser.add_argument("--without-pdf", action="store_true", help="for where reportlab is missing")
    args = parser.parse_args()
    (args.to / "gold").mkdir(parents=True, exist_ok=True)
    for path in sorted(HERE.glob("*.src")):
        example = load(path)
        text = json.dumps(gold(example), ensure_ascii=False, indent=1) + "\n"
        (args.to / "gold" / f"{example.stem}.gold.json").write_text(text, encoding="utf-8")
        if example.head["form"] != "pdf" or not args.without_pdf:
            (args.to / example.name).write_bytes(build(example))
        if example.head["form"] == "xml":
            (args.to / f"{example.stem}.metadata.xml").write_bytes(build_metadata(example))


if __name__ == "__main__":
    main()

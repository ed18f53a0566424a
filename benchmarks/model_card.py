"""Write the scores into the model card: one run of the pipeline over the example documents.

Usage: python benchmarks/model_card.py

The scores of ``models/nl_mhcorpus/README.md`` stand between two marks. They come from this run
alone, which is named by its day, the version of program and data, and the versions of Python and
spaCy under it.
"""

from __future__ import annotations

import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import spacy

from mhcorpus.analysis_version import analysis_version
from mhcorpus.evaluation import Evaluation, Gold, evaluate
from mhcorpus.evaluation.gold import STANDARD_KINDS
from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers import read
from mhcorpus.reports.evaluation import scores_grid
from mhcorpus.reports.page import markdown

ROOT = Path(__file__).parents[1]
CARD = ROOT / "models" / "nl_mhcorpus" / "README.md"
CORPUS = ROOT / "corpus"
_BETWEEN = re.compile(r"(?<=<!-- scores -->\n).*(?=<!-- /scores -->)", re.DOTALL)


def scored() -> Evaluation:
    """Score every kind that the gold of the example documents annotates."""
    golds = [Gold.load(path) for path in sorted((CORPUS / "gold").glob("*.gold.json"))]
    annotated = {reference["kind"] for gold in golds for reference in gold.references}
    return evaluate(golds, CORPUS, read, Analyser().analyse, STANDARD_KINDS | annotated)


def described(evaluation: Evaluation) -> str:
    """Return the run's name and its scores, as Markdown."""
    day = datetime.now(UTC).date().isoformat()
    name = (
        f"Run of {day}, mhcorpus {analysis_version()}, Python {platform.python_version()}, "
        f"spaCy {spacy.about.__version__}, on the {len(evaluation.documents)} documents of `corpus/` "
        f"with {evaluation.found['all'].gold} references:"
    )
    how = (
        "P is precision, R recall. A reference is *found* when its kind and its place are right, "
        "and *resolved* when its id is as well; for the lower part, resolved means that it is right."
    )
    table = "\n".join(markdown([scores_grid(evaluation)]))
    return f"\n{name}\n\n{table}\n{how}\n\n"


def main() -> None:
    """Write the card and say what is missed."""
    evaluation = scored()
    card = CARD.read_text(encoding="utf-8")
    CARD.write_text(_BETWEEN.sub(lambda _: described(evaluation), card), encoding="utf-8")
    overall = evaluation.resolved["all"]
    print(f"{CARD.relative_to(ROOT)}: resolved F1 {overall.f1:.3f}, {len(evaluation.misses)} differences")


if __name__ == "__main__":
    main()

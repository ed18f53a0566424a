"""Measuring what the pipeline finds against what careful readers found."""

from __future__ import annotations

from mhcorpus.evaluation.gold import Gold
from mhcorpus.evaluation.run import evaluate
from mhcorpus.evaluation.scores import Evaluation, Miss, Rates

__all__ = ["Evaluation", "Gold", "Miss", "Rates", "evaluate"]

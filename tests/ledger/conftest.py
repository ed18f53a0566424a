"""Short papers, written for the tests, read up to their ledger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.references.knowledge import knowledge_with

LETTER = """Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal

Datum
3 maart 2026

Betreft
Voortgang van de aanpak

{body}

De Minister van Justitie en Veiligheid,

A. Voorbeeld
"""

NOTE = """Minister van Justitie en Veiligheid

nota

Beslisnota bij Kamerbrief over de aanpak

Datum
3 maart 2026

1. Aanleiding

{body}
"""

QUESTIONS = """Vragen van het lid Aalders (VVD) aan de Minister van Justitie en Veiligheid over het keurmerk \
(ingezonden 2 februari 2026).

Antwoord van Minister Voorbeeld (Justitie en Veiligheid) (ontvangen 3 maart 2026).

Vraag 1

{question}

Antwoord 1

{answer}
"""

DEBATE = """Tweede Kamer der Staten-Generaal

Vergaderjaar 2025-2026

39 001

Aanpak van uitbuiting

Nr. 40

VERSLAG VAN EEN COMMISSIEDEBAT
Vastgesteld 3 maart 2026

{body}
"""

SITTING = """Plenair verslag

Aan de orde is het tweeminutendebat Aanpak van uitbuiting.

{body}
"""

MOTION = """Tweede Kamer der Staten-Generaal

Vergaderjaar 2025-2026

39 001

Aanpak van uitbuiting

Nr. 12

MOTIE VAN HET LID BRUIN
Voorgesteld 3 maart 2026

De Kamer,

gehoord de beraadslaging,

{body}

verzoekt de regering een loket te openen,

en gaat over tot de orde van de dag.

Bruin
"""

Read = Callable[[str], Ledger]


def _read(text: str, day: str | None = None) -> Paper:
    paper = Paper(structure(text), day)
    paper.read()
    paper.find(knowledge_with())
    paper.resolve()
    paper.read_ledger()
    return paper


@pytest.fixture(scope="session")
def letter_paper() -> Callable[[str], Paper]:
    """The letter itself, with its stored text."""
    return lambda body: _read(LETTER.format(body=body))


@pytest.fixture(scope="session")
def letter() -> Read:
    """A letter of 3 March 2026 to the Chamber with the given body."""
    return lambda body: _read(LETTER.format(body=body)).ledger


@pytest.fixture(scope="session")
def paper_of() -> Read:
    """A paper of the given text alone."""
    return lambda text: _read(text).ledger


@pytest.fixture(scope="session")
def note() -> Read:
    """An internal note of 3 March 2026 to the minister."""
    return lambda body: _read(NOTE.format(body=body)).ledger


@pytest.fixture(scope="session")
def debate() -> Read:
    """The report of a debate, adopted on 3 March 2026."""
    return lambda body: _read(DEBATE.format(body=body)).ledger


@pytest.fixture(scope="session")
def sitting() -> Read:
    """The verbatim report of a sitting of 3 March 2026."""
    return lambda body: _read(SITTING.format(body=body), "2026-03-03").ledger


@pytest.fixture(scope="session")
def motion_paper() -> Read:
    """The paper of a motion of 3 March 2026, with the given grounds."""
    return lambda body: _read(MOTION.format(body=body)).ledger


@pytest.fixture(scope="session")
def questions() -> Callable[[str, str], Ledger]:
    """A question and its answer of 3 March 2026."""
    return lambda question, answer: _read(QUESTIONS.format(question=question, answer=answer)).ledger

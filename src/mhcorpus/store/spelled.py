"""What a reference leaves to other rows, as SQL that spells it out.

Most references to one thing say the same of it: a target has the address and the fields of the first
reference to it that came in. A reference has its own where these are others, and then an empty blob
or an empty object for none.

The sentence of a reference and the heading above it stand in the text of the document. Where they stand
there as they are, and the text is not so long that going through it each time would be felt, the
tables have the places alone.
"""

from __future__ import annotations

LONGEST = 100_000
"""Characters of a text of which places are kept for words: SQLite goes through those in 30 microseconds."""


def _words(passage: str) -> str:
    """Return as SQL the words of ``passage``, which has them or their place in ``document``."""
    place = f"document.text, {passage}.start + 1, {passage}.end - {passage}.start"
    return f"coalesce({passage}.text, substr({place}))"


URL = "nullif(coalesce(reference.url, target.url), x'')"
"""The official address of a row of ``reference`` joined with its ``target``, NULL where it has none."""
FIELDS = "coalesce(reference.fields, target.fields)"
"""The kind's own fields of that, as JSON; NULL or an empty object where it has none."""
SENTENCE, SECTION = _words("running"), _words("heading")
"""Its sentence and the heading above it, of a row of ``reference`` joined with its ``document``, after the
joins that PASSAGES makes; NULL where it has none."""
PASSAGES = """
    LEFT JOIN passage AS heading
        ON heading.document = reference.document AND heading.number = reference.section
    LEFT JOIN passage AS running
        ON running.document = reference.document AND running.number = reference.sentence
"""
OF_PARAGRAPH = """(
    SELECT placed.{what} FROM document AS placed WHERE placed.first_paragraph <= {key}
    ORDER BY placed.first_paragraph DESC LIMIT 1
)"""
"""``what`` of the document in which the paragraph ``key`` of the table ``fulltext`` stands.

Its id and its sort_date are in the index that is looked in; anything else costs a look at the table.
"""

"""The views of a corpus, for people and programs that read the file itself.

They are part of its schema: once released, one is only ever replaced in a later step.
:mod:`mhcorpus.store.relations` says what each column holds.
"""

from __future__ import annotations

from mhcorpus.store.spelled import PASSAGES, SECTION, SENTENCE, URL

PROMISE = """CREATE VIEW promise AS
        SELECT document.name AS document, document.path,
            coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
            json_extract(ledger.content, '$.act') AS act,
            json_extract(ledger.content, '$.status') AS status,
            json_extract(ledger.content, '$.made_by.office') AS office,
            json_extract(ledger.content, '$.made_by.name') AS name,
            coalesce(json_extract(ledger.content, '$.to'), '[]') AS "to",
            json_extract(ledger.content, '$.subject') AS subject,
            json_extract(ledger.content, '$.due') AS due,
            json_extract(ledger.content, '$.due_latest') AS due_latest,
            json_extract(ledger.content, '$.made_on') AS made_on,
            coalesce(json_extract(ledger.content, '$.register'), '[]') AS register,
            json_extract(ledger.content, '$.sentence') AS sentence,
            json_extract(ledger.content, '$.settled_by') AS settled_by,
            json_extract(ledger.content, '$.page') AS page,
            json_extract(ledger.content, '$.footnote') AS footnote,
            json_extract(ledger.content, '$.section') AS section,
            json_extract(ledger.content, '$.start') AS start,
            json_extract(ledger.content, '$.end') AS end
        FROM ledger JOIN document ON document.id = ledger.document
        WHERE ledger.entry = 'commitment'"""

# A ledger has what is said of pieces too: they are motions once any paper calls them so.
MOTION_STATEMENT = """CREATE VIEW motion_statement AS
        SELECT document.name AS document, document.path,
            coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
            json_extract(ledger.content, '$.id') AS motion,
            coalesce(json_extract(ledger.content, '$.members'), '[]') AS members,
            json_extract(ledger.content, '$.asks') AS asks,
            json_extract(said.value, '$.axis') AS axis, json_extract(said.value, '$.state') AS state,
            json_extract(said.value, '$.on') AS "on", json_extract(said.value, '$.text') AS sentence,
            json_extract(said.value, '$.page') AS page,
            json_extract(said.value, '$.footnote') AS footnote,
            json_extract(said.value, '$.section') AS section,
            json_extract(said.value, '$.start') AS start, json_extract(said.value, '$.end') AS end
        FROM ledger JOIN document ON document.id = ledger.document,
            json_each(ledger.content, '$.statements') AS said
        WHERE ledger.entry = 'motion' OR ledger.entry = 'piece'
            AND json_extract(ledger.content, '$.id') IN (SELECT id FROM motion WHERE called)"""

CITATION = f"""CREATE VIEW citation AS
    SELECT document.name AS document, document.path, reference.number,
        coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
        document.kind AS document_kind, reference.kind, target.id AS target,
        nullif(target.dossier, '') AS dossier, nullif(target.law, '') AS law,
        nullif(target.through, '') AS through, {URL} AS url,
        reference.text, {SENTENCE} AS sentence, reference.page, reference.footnote,
        {SECTION} AS section, reference.start, reference.end,
        coalesce(reference.certainty, 'certain') AS certainty,
        coalesce(reference.reason, 'explicit') AS reason, pattern.name AS pattern
    FROM reference JOIN document ON document.id = reference.document
    JOIN pattern ON pattern.key = reference.pattern
    LEFT JOIN target ON target.key = reference.target {PASSAGES}"""

IS_CORRECTED = """instr(declared, '"mhcorpus.corrections":') > 0"""
"""Whether a document is corrected by a file beside it: so the readers declare that."""

VIEWS: tuple[str, ...] = (
    """CREATE VIEW document_list AS
        SELECT document.name AS document, document.path,
            coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
            json_extract(document.dated, '$.basis') AS date_basis,
            document.kind, document.title, document.official_id,
            json_extract(document.meta, '$.dossier') AS dossier,
            json_extract(document.meta, '$.ministry') AS ministry,
            json_extract(document.meta, '$.reference') AS reference,
            document.format, document.pages, document.words,
            (SELECT count(*) FROM reference WHERE reference.document = document.id) AS "references"
        FROM document""",
    CITATION,
    MOTION_STATEMENT,
    PROMISE,
    """CREATE VIEW kamervraag AS
        SELECT document.name AS document, document.path, document.official_id,
            coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
            json_extract(ledger.content, '$.number') AS number,
            coalesce(json_extract(document.meta, '$.askers'), '[]') AS askers,
            json_extract(document.meta, '$.submitted') AS submitted,
            substr(document.text, json_extract(ledger.content, '$.question[0]') + 1,
                json_extract(ledger.content, '$.question[1]')
                - json_extract(ledger.content, '$.question[0]')) AS question,
            substr(document.text, json_extract(ledger.content, '$.answer[0]') + 1,
                json_extract(ledger.content, '$.answer[1]')
                - json_extract(ledger.content, '$.answer[0]')) AS answer
        FROM ledger JOIN document ON document.id = ledger.document
        WHERE ledger.entry = 'question'""",
)

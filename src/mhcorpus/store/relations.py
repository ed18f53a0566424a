"""What the tables and views of a corpus hold: the SQLite file is an interface of its own.

The views are what to query first; the tables below them may gain columns. Offsets count Unicode
code points of ``document.text``; pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["text", "integer", "json"]
"""``json``: text that holds a JSON value; in a view, an array of strings."""

_PLACE = """
    page integer: the page on which it stands, null where the format has none
    footnote text: the label of the footnote in which it stands
    section text: the heading above it, with the numbered parts around it
    start integer: where it begins in the text
    end integer: where it ends in the text
"""
_DOCUMENT = """
    document text: the file's name; of a paper in an archive with the archive's
    path text: where the file stood; unique, what views are joined by
    date text: the document's date (EDTF): as printed, as given, or inferred
"""
_KEY = "document integer: the document's key"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table or view, and what it holds."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view; ``order`` are the columns by which the rows of a view have one order."""

    name: str
    kind: Literal["table", "view"]
    meaning: str
    columns: tuple[Column, ...]
    order: str = ""


def _table(name: str, meaning: str, columns: str) -> Relation:
    return Relation(name, "table", meaning, tuple(_columns(columns)))


def _view(name: str, meaning: str, columns: str, order: str) -> Relation:
    return Relation(name, "view", meaning, tuple(_columns(_DOCUMENT + columns)), order)


def _columns(lines: str) -> Iterator[Column]:
    types: dict[str, ColumnType] = {"text": "text", "integer": "integer", "json": "json"}
    for line in filter(None, map(str.strip, lines.splitlines())):
        head, _, meaning = line.partition(": ")
        name, _, type_name = head.partition(" ")
        yield Column(name, types[type_name], meaning)


RELATIONS: tuple[Relation, ...] = (
    _view("document_list", "one row a document", """
        date_basis text: printed, option (given at ingest, or beside the paper) or inferred from the text
        kind text: kamerbrief, beslisnota, kamervragen, motie, …
        title text: the subject, else the declared title
        official_id text: the id by which other papers cite it
        dossier text: the dossier in its head
        ministry text: the ministry that sends it
        reference text: the sender's own reference
        format text: pdf, docx, html, …
        pages integer: the number of its pages
        words integer: the number of its words
        references integer: how many references were found in it
    """, "path"),
    _view("citation", "one row a reference in a document", f"""
        number integer: its number in the document, from 0
        document_kind text: the kind of the document
        kind text: kamerstuk, article, law, motion, member, date, …
        target text: the canonical id of what it points at, null where none is sure
        dossier text: the dossier of a kamerstuk
        law text: the id of the law, or of the law of the article
        through text: of a range, up to and including where it goes from its target: artikel=277, lid=3
        url text: the official address, null where there is none to be sure of
        text text: the words themselves
        sentence text: the running sentence; for a reference in a note, that of the marker
        {_PLACE}
        certainty text: certain, likely, unsure or anaphora
        reason text: explicit, note, alias, list, earlier mention, inferred or corrected
        pattern text: the name of the pattern that found it
    """, "path, number"),
    _view("motion_statement", "one row for each thing that a document says became of a motion", f"""
        motion text: the motion's id
        members json: the ids of who submitted it, as this document names them
        asks text: what it asks, as this document tells it
        axis text: chamber, appreciation or execution
        state text: proposed, adopted, oordeel_kamer, in_progress, done, …
        on text: the day (EDTF) that the sentence itself gives for it
        sentence text: the sentence that says so
        {_PLACE}
    """, "path, start, motion, axis, state"),
    _view("promise", "one row for each promise that a document makes, repeats or ends", f"""
        act text: made, repeated, settled, lapsed or postponed
        status text: open, done or lapsed
        office text: the office of who promises
        name text: the name of who promises
        to json: member ids, or Kamer
        subject text: what it is about
        due text: by when (EDTF)
        due_latest text: the last day of that (ISO)
        made_on text: when it was promised (EDTF), where the sentence says so
        register json: its numbers in the registers of the chambers
        sentence text: the sentence
        settled_by text: the sentence that says that it is kept or has lapsed, null while it is open
        {_PLACE}
    """, "path, start"),
    _view("kamervraag", "one row for each question in a document, with its answer", """
        official_id text: the id of the printed answers
        number integer: the question's number
        askers json: the ids of who asks
        submitted text: when it was submitted (ISO)
        question text: its text
        answer text: the text of its answer, null where there is none
    """, "path, number"),
    _table("document", "one row a file", """
        id integer: the document's key
        path text: where the file stood
        name text: the file's name
        sha256 text: of the content and the metadata beside it
        size integer: bytes
        mtime_ns integer: when the file changed last
        version text: the program and the data that analysed it
        given_date text: the date given at ingest
        format text: of the file
        encoding text: of a text file
        kind text: of the paper
        title text: the subject, else the declared title
        date text: as printed (ISO)
        sort_date text: the printed date, else the earliest possible
        official_id text: the id by which other papers cite it
        work text: what names the letter that the file holds
        dated json: date, earliest, latest and basis of its date
        meta json: what the paper says of itself, without what it does not say
        declared json: what the file says of the paper outside its text
        pages integer: the number of its pages
        words integer: the number of its words
        first_paragraph integer: the rowid of its first block in the table fulltext
        blocks integer: how many blocks it has, 1 for none
        source_warnings json: what went wrong while it was read
        warnings json: what went wrong while it was analysed
        ingested_at text: when it was read (ISO, UTC)
        layout json: blocks, notes, pages, residue and links
        text text: the text as it was read
        reference text: the sender's own reference, folded
        sketch text: a sketch of its words (a blob)
    """),
    _table("reference", "one row a reference; the view citation spells it out", """
        key integer: the reference's key
        document integer: the document's key
        number integer: its number in the document
        kind text: of reference
        target integer: the target's key
        start integer: where it begins in the text
        end integer: where it ends in the text
        text text: the words themselves
        page integer: on which it stands
        footnote text: the label of its note
        section integer: the number of the passage that is its heading
        sentence integer: the number of the passage that is its sentence
        certainty text: null for certain
        reason text: null for explicit
        pattern integer: the key of the pattern that found it
        url text: the official address, null where it is that of the target, an empty blob for none
        fields json: the kind's own fields, null where they are those of the target
        candidates json: other ids that it may mean
    """),
    _table("target", "one row for each thing that is cited, with what its id is made of", """
        key integer: the target's key
        id text: the canonical id
        kind text: of target
        dossier text: of a kamerstuk
        chapter text: of a budget dossier
        piece text: the number of a kamerstuk in its dossier
        law text: the id of the law
        article text: the number of the article, folded
        through text: of a range, up to and including where it goes, in the keys of a locator; else empty
        url text: the official address, as the first reference to it has it
        fields json: the kind's own fields, likewise
    """),
    _table("pattern", "the patterns that find references", """
        key integer: the pattern's key
        name text: as mhcorpus patterns has it
    """),
    _table("passage", "sentences and headings that references share", f"""
        {_KEY}
        number integer: its number in the document
        start integer: where it begins in the text, null where it stands there in other words
        end integer: where it ends in the text, likewise
        text text: the words, null where they are what stands there
    """),
    _table("also_in", "the dossiers under which a piece is filed besides the one in its id", """
        piece text: the id of the piece
        dossier text: the number of the other dossier
        chapter text: of a budget dossier, else empty
        document integer: the key of a document that says so
    """),
    _table("submitter", "who submitted a motion, for each mention of one", """
        surname text: in small letters
        reference integer: the reference's key
        position integer: the place in the list, from 0
        member text: the member's id
    """),
    _table("ledger", "what a document says of motions, promises and questions, whole", f"""
        {_KEY}
        entry text: motion, piece, commitment or question
        number integer: its number among those of the document
        content json: the entry as extract prints it, without what is null, false or empty
    """),
    _table("delivery", "what a letter brings the Chamber without naming a promise", f"""
        {_KEY}
        number integer: its number among those of the document
        content json: the sentence, its subject and where it stands, without what is null
    """),
    _table("motion", "what entries on motions are joined by", f"""
        {_KEY}
        entry text: motion or piece
        number integer: that of the entry
        id text: the motion's id
        names text: the surnames of who submitted it, sorted, joined by |
        called integer: 1 where the document calls it a motion
    """),
    _table("office", "where a text names an office", f"""
        slug text: minister-van-financien
        {_KEY}
        start integer: where it begins in the text
        end integer: where it ends in the text
        name text: as printed
    """),
    _table("trait", "what copies of one letter share", f"""
        key integer: a hash
        {_KEY}
    """),
    Relation("paragraph", "view", "the blocks of all texts, as full text is indexed", tuple(_columns(f"""
        rowid integer: that of the paragraph in the table fulltext (FTS5)
        {_KEY}
        text text: the words, null of what is in the next column
        heading text: the words of a heading, or of another line that is no sentence, else null
    """)), order="rowid"),
    _table("law_name", "every name of every law in the registry", """
        folded text: the name as it is compared
        law text: the law's id
        alias text: the name
    """),
    _table("law", "the laws in the registry", """
        id text: the law's id
        name text: the full name
        kind text: of law
        url text: the official address
    """),
    _table("setting", "what the program keeps about the corpus", """
        name text: of the setting
        value text: of the setting
    """),
)

VIEWS: dict[str, Relation] = {
    each.name: each for each in RELATIONS if each.kind == "view" and each.name != "paragraph"
}
"""The views of what documents say, by their names."""

-- What version 11 of the tables held, as mhcorpus wrote it.
PRAGMA application_id = 1835557746;
PRAGMA user_version = 11;
BEGIN TRANSACTION;
CREATE TABLE also_in (
        piece TEXT NOT NULL,
        dossier TEXT NOT NULL,
        chapter TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (piece, dossier, chapter, document)
    ) WITHOUT ROWID;
CREATE INDEX also_in_dossier ON also_in (dossier);
CREATE INDEX also_in_document ON also_in (document);
CREATE TABLE delivery (
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, number)
        );
CREATE TABLE "document" (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER,
    version TEXT NOT NULL,
    given_date TEXT,
    format TEXT NOT NULL,
    encoding TEXT,
    kind TEXT,
    title TEXT,
    date TEXT,
    sort_date TEXT NOT NULL,
    official_id TEXT,
    work TEXT NOT NULL,
    reference TEXT,
    dated TEXT,
    pages INTEGER,
    words INTEGER NOT NULL,
    first_paragraph INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    ingested_at TEXT NOT NULL,
    sketch BLOB,
    meta TEXT NOT NULL,
    declared TEXT NOT NULL,
    source_warnings TEXT NOT NULL,
    warnings TEXT NOT NULL,
    layout TEXT NOT NULL,
    text TEXT NOT NULL
);
INSERT INTO "document" VALUES(1,'/papers/2027-03-12-brief.txt','2027-03-12-brief.txt','c109cbb4f7debbd313aaabd585e88a6f948b2a6e45f1f040daa87d72ca130fb6',403,1767225600000000000,'0.1.0+old',NULL,'txt','utf-8','kamerbrief','Voortgang meldplicht','2027-03-12','2027-03-12',NULL,'kamerbrief:7344902:2027-03-12','7344902','{"date":"2027-03-12","earliest":"2027-03-12","latest":"2027-03-12","basis":"printed"}',NULL,66,1,7,'2026-11-25T20:53:05+00:00',X'FFFFFFFFFFFFFFFF0969F3C60EB3AA5CFFFFFFFF1546B496FFFFFFFF1C671EAFFFFFFFFFFFFFFFFFFFFFFFFF2F01C5C6FFFFFFFFFFFFFFFF38E0975E3D39BCE5FFFFFFFF441D3CF84A6803ECFFFFFFFF5090EF8F55D8CB0C5A7DC7BC5EF94E05FFFFFFFFFFFFFFFF69370FAC6E8CC40970542274769CC701FFFFFFFFFFFFFFFFFFFFFFFF84048995FFFFFFFF8ED73D9290ECBF8495B14366FFFFFFFFFFFFFFFFA09BCE04FFFFFFFFFFFFFFFFAE45BFABB30D07FDFFFFFFFFBA33518CBCCDA104C21519DDC43310FAC8E15660CF01F9D6D19757CFFFFFFFFFD9B2E87CFFFFFFFFFFFFFFFFE4F304DEE978D2C9ED8BE0EBFFFFFFFFF6769582FA719A13FE8164F3','{"kind":"kamerbrief","id":null,"date":"2027-03-12","reference":"7344902","subject":"Voortgang meldplicht","title":null,"sender":null,"addressee":{"name":null,"office":"Voorzitter van de Tweede Kamer der Staten-Generaal"},"on_behalf_of":[],"their_reference":null,"ministry":"de Tweede Kamer der Staten-Generaal","dossier":null,"number":null,"session_year":null,"attachment_count":null,"attachments":[],"accompanies":null,"kind_evidence":{"place":"head","text":"De voorzitter van de Tweede Kamer der Staten-Generaal"}}','{}','[]','[]','{"blocks":[[0,0,40,0,0],[1,42,95,1,0],[5,97,140,0,0],[1,141,169,1,0],[0,171,190,0,0],[0,192,362,0,0],[0,364,402,0,0]],"notes":[],"pages":[],"residue":[],"links":[]}','> Retouradres Postbus 1 2500 AA Den Haag

De voorzitter van de Tweede Kamer der Staten-Generaal

Datum 12 maart 2027
Onze referentie 7344902
Betreft Voortgang meldplicht

Geachte voorzitter,

De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht. Artikel 273f Sr blijft gelden. Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.

De minister van Justitie en Veiligheid
');
INSERT INTO "document" VALUES(2,'/papers/afschrift.txt','afschrift.txt','c109cbb4f7debbd313aaabd585e88a6f948b2a6e45f1f040daa87d72ca130fb6',403,1767225600000000000,'0.1.0+old',NULL,'txt','utf-8','kamerbrief','Voortgang meldplicht','2027-03-12','2027-03-12',NULL,'kamerbrief:7344902:2027-03-12','7344902','{"date":"2027-03-12","earliest":"2027-03-12","latest":"2027-03-12","basis":"printed"}',NULL,66,8,7,'2026-11-25T20:53:05+00:00',X'FFFFFFFFFFFFFFFF0969F3C60EB3AA5CFFFFFFFF1546B496FFFFFFFF1C671EAFFFFFFFFFFFFFFFFFFFFFFFFF2F01C5C6FFFFFFFFFFFFFFFF38E0975E3D39BCE5FFFFFFFF441D3CF84A6803ECFFFFFFFF5090EF8F55D8CB0C5A7DC7BC5EF94E05FFFFFFFFFFFFFFFF69370FAC6E8CC40970542274769CC701FFFFFFFFFFFFFFFFFFFFFFFF84048995FFFFFFFF8ED73D9290ECBF8495B14366FFFFFFFFFFFFFFFFA09BCE04FFFFFFFFFFFFFFFFAE45BFABB30D07FDFFFFFFFFBA33518CBCCDA104C21519DDC43310FAC8E15660CF01F9D6D19757CFFFFFFFFFD9B2E87CFFFFFFFFFFFFFFFFE4F304DEE978D2C9ED8BE0EBFFFFFFFFF6769582FA719A13FE8164F3','{"kind":"kamerbrief","id":null,"date":"2027-03-12","reference":"7344902","subject":"Voortgang meldplicht","title":null,"sender":null,"addressee":{"name":null,"office":"Voorzitter van de Tweede Kamer der Staten-Generaal"},"on_behalf_of":[],"their_reference":null,"ministry":"de Tweede Kamer der Staten-Generaal","dossier":null,"number":null,"session_year":null,"attachment_count":null,"attachments":[],"accompanies":null,"kind_evidence":{"place":"head","text":"De voorzitter van de Tweede Kamer der Staten-Generaal"}}','{}','[]','[]','{"blocks":[[0,0,40,0,0],[1,42,95,1,0],[5,97,140,0,0],[1,141,169,1,0],[0,171,190,0,0],[0,192,362,0,0],[0,364,402,0,0]],"notes":[],"pages":[],"residue":[],"links":[]}','> Retouradres Postbus 1 2500 AA Den Haag

De voorzitter van de Tweede Kamer der Staten-Generaal

Datum 12 maart 2027
Onze referentie 7344902
Betreft Voortgang meldplicht

Geachte voorzitter,

De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht. Artikel 273f Sr blijft gelden. Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.

De minister van Justitie en Veiligheid
');
CREATE TABLE "law" (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        url TEXT
    ) WITHOUT ROWID;
INSERT INTO "law" VALUES('BWBR0001854','Wetboek van Strafrecht','law',NULL);
CREATE TABLE law_name (
        folded TEXT NOT NULL,
        law TEXT NOT NULL REFERENCES law (id),
        alias TEXT NOT NULL,
        PRIMARY KEY (folded, law, alias)
    ) WITHOUT ROWID;
INSERT INTO "law_name" VALUES('sr','BWBR0001854','Sr');
CREATE TABLE "ledger" (
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        entry TEXT NOT NULL CHECK (entry IN ('motion', 'piece', 'commitment', 'question')),
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (document, entry, number)
    );
INSERT INTO "ledger" VALUES(1,'commitment',0,'{"sentence":"Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.","to":["Kamer"],"status":"open","due":"2027-07-01","conditional":false,"made_by":null,"settled_by":null,"section":"Betreft Voortgang meldplicht","start":311,"end":362,"due_earliest":null,"due_latest":"2027-06-30","relation":"before","act":"made","made_on":null,"register":[],"page":null,"footnote":null,"subject":"Betreft Voortgang meldplicht"}');
INSERT INTO "ledger" VALUES(1,'motion',0,'{"id":"kst-39812-7","members":["brandligt@SP"],"status":"mentioned","status_evidence":"De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.","section":"Betreft Voortgang meldplicht","references":[[195,227],[229,252]],"asks":"vraagt om een meldplicht","replaces":[],"statements":[],"called":true}');
INSERT INTO "ledger" VALUES(2,'commitment',0,'{"sentence":"Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.","to":["Kamer"],"status":"open","due":"2027-07-01","conditional":false,"made_by":null,"settled_by":null,"section":"Betreft Voortgang meldplicht","start":311,"end":362,"due_earliest":null,"due_latest":"2027-06-30","relation":"before","act":"made","made_on":null,"register":[],"page":null,"footnote":null,"subject":"Betreft Voortgang meldplicht"}');
INSERT INTO "ledger" VALUES(2,'motion',0,'{"id":"kst-39812-7","members":["brandligt@SP"],"status":"mentioned","status_evidence":"De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.","section":"Betreft Voortgang meldplicht","references":[[195,227],[229,252]],"asks":"vraagt om een meldplicht","replaces":[],"statements":[],"called":true}');
CREATE TABLE "motion" (
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        entry TEXT NOT NULL,
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        names TEXT NOT NULL,
        called INTEGER NOT NULL,
        PRIMARY KEY (document, entry, number)
    ) WITHOUT ROWID;
INSERT INTO "motion" VALUES(1,'motion',0,'kst-39812-7','brandligt',1);
INSERT INTO "motion" VALUES(2,'motion',0,'kst-39812-7','brandligt',1);
CREATE TABLE "office" (
        slug TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (slug, document, start)
    ) WITHOUT ROWID;
INSERT INTO "office" VALUES('minister-van-justitie-en-veiligheid',1,367,402,'Minister van Justitie en Veiligheid');
INSERT INTO "office" VALUES('minister-van-justitie-en-veiligheid',2,367,402,'Minister van Justitie en Veiligheid');
CREATE TABLE "passage" (
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        start INTEGER,
        end INTEGER,
        text TEXT,
        PRIMARY KEY (document, number)
    ) WITHOUT ROWID;
INSERT INTO "passage" VALUES(1,0,NULL,NULL,'De voorzitter van de Tweede Kamer der Staten-Generaal');
INSERT INTO "passage" VALUES(1,1,NULL,NULL,'Datum 12 maart 2027 Onze referentie 7344902');
INSERT INTO "passage" VALUES(1,2,NULL,NULL,'Betreft Voortgang meldplicht');
INSERT INTO "passage" VALUES(1,3,NULL,NULL,'De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.');
INSERT INTO "passage" VALUES(1,4,NULL,NULL,'Artikel 273f Sr blijft gelden.');
INSERT INTO "passage" VALUES(1,5,NULL,NULL,'Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.');
INSERT INTO "passage" VALUES(2,0,NULL,NULL,'De voorzitter van de Tweede Kamer der Staten-Generaal');
INSERT INTO "passage" VALUES(2,1,NULL,NULL,'Datum 12 maart 2027 Onze referentie 7344902');
INSERT INTO "passage" VALUES(2,2,NULL,NULL,'Betreft Voortgang meldplicht');
INSERT INTO "passage" VALUES(2,3,NULL,NULL,'De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.');
INSERT INTO "passage" VALUES(2,4,NULL,NULL,'Artikel 273f Sr blijft gelden.');
INSERT INTO "passage" VALUES(2,5,NULL,NULL,'Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.');
CREATE TABLE pattern (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO "pattern" VALUES(1,'abbreviation');
INSERT INTO "pattern" VALUES(2,'day');
INSERT INTO "pattern" VALUES(3,'in a motion');
INSERT INTO "pattern" VALUES(4,'labelled');
INSERT INTO "pattern" VALUES(5,'motion of');
INSERT INTO "pattern" VALUES(6,'with its word');
CREATE TABLE "reference" (
        key INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        target INTEGER REFERENCES target (key),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        text TEXT NOT NULL,
        page INTEGER,
        footnote TEXT,
        section INTEGER,
        sentence INTEGER,
        certainty TEXT,
        reason TEXT,
        pattern INTEGER NOT NULL REFERENCES pattern (key),
        url TEXT,
        fields TEXT,
        candidates TEXT
    );
INSERT INTO "reference" VALUES(1,1,0,'date',1,103,116,'12 maart 2027',NULL,NULL,0,1,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(2,1,1,'motion',2,195,227,'motie van het lid Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,5,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(3,1,2,'member',3,213,227,'Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,3,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(4,1,3,'kamerstuk',2,229,252,'Kamerstuk 39 812, nr. 7',NULL,NULL,2,3,NULL,NULL,4,NULL,'{"dossier":"39812","number":"7","chamber":"tk"}',NULL);
INSERT INTO "reference" VALUES(5,1,4,'article',4,280,295,'Artikel 273f Sr',NULL,NULL,2,4,NULL,NULL,6,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(6,1,5,'law',5,293,295,'Sr',NULL,NULL,2,4,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(7,1,6,'date',6,336,347,'1 juli 2027',NULL,NULL,2,5,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(8,2,0,'date',1,103,116,'12 maart 2027',NULL,NULL,0,1,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(9,2,1,'motion',2,195,227,'motie van het lid Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,5,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(10,2,2,'member',3,213,227,'Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,3,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(11,2,3,'kamerstuk',2,229,252,'Kamerstuk 39 812, nr. 7',NULL,NULL,2,3,NULL,NULL,4,NULL,'{"dossier":"39812","number":"7","chamber":"tk"}',NULL);
INSERT INTO "reference" VALUES(12,2,4,'article',4,280,295,'Artikel 273f Sr',NULL,NULL,2,4,NULL,NULL,6,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(13,2,5,'law',5,293,295,'Sr',NULL,NULL,2,4,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO "reference" VALUES(14,2,6,'date',6,336,347,'1 juli 2027',NULL,NULL,2,5,NULL,NULL,2,NULL,NULL,NULL);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "setting" VALUES('laws version','0.1.0+f9eedff709c395f0');
CREATE TABLE "submitter" (
        surname TEXT NOT NULL,
        reference INTEGER NOT NULL REFERENCES reference (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (surname, reference, position)
    ) WITHOUT ROWID;
INSERT INTO "submitter" VALUES('brandligt',2,0,'brandligt@SP');
INSERT INTO "submitter" VALUES('brandligt',9,0,'brandligt@SP');
CREATE TABLE "target" (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        dossier TEXT NOT NULL,
        chapter TEXT NOT NULL,
        piece TEXT NOT NULL,
        law TEXT NOT NULL,
        article TEXT NOT NULL,
        through TEXT NOT NULL,
        url TEXT,
        fields TEXT,
        UNIQUE (id, kind, law, through)
    );
INSERT INTO "target" VALUES(1,'2027-03-12','date','','','','','','',NULL,'{"relation":"on","earliest":"2027-03-12","latest":"2027-03-12"}');
INSERT INTO "target" VALUES(2,'kst-39812-7','kamerstuk','39812','','7','','','','https://zoek.officielebekendmakingen.nl/kst-39812-7.html','{"members":["brandligt@SP"],"and_others":false}');
INSERT INTO "target" VALUES(3,'brandligt@SP','member','','','','','','',NULL,'{"surname":"Brandligt","party":"SP"}');
INSERT INTO "target" VALUES(4,'jci1.3:c:BWBR0001854&artikel=273f','article','','','','BWBR0001854','273f','','https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273f&z=2027-03-12&g=2027-03-12','{"article":"273f","law":"BWBR0001854","law_name":"Wetboek van Strafrecht","version":"2027-03-12"}');
INSERT INTO "target" VALUES(5,'BWBR0001854','law','','','','BWBR0001854','','','https://wetten.overheid.nl/BWBR0001854','{"law_name":"Wetboek van Strafrecht"}');
INSERT INTO "target" VALUES(6,'2027-07-01','date','','','','','','',NULL,'{"relation":"before","earliest":"2027-07-01","latest":"2027-07-01"}');
CREATE TABLE "trait" (
        key INTEGER NOT NULL,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (key, document)
    ) WITHOUT ROWID;
INSERT INTO "trait" VALUES(-7243298430969904963,1);
INSERT INTO "trait" VALUES(-6067759108179518430,1);
INSERT INTO "trait" VALUES(-5071101547760633782,1);
INSERT INTO "trait" VALUES(-4378292699496542229,1);
INSERT INTO "trait" VALUES(-1258390560455400405,1);
INSERT INTO "trait" VALUES(994559878627744554,1);
INSERT INTO "trait" VALUES(1651114957730315046,1);
INSERT INTO "trait" VALUES(1703228747463347876,1);
INSERT INTO "trait" VALUES(5154099716553127345,1);
INSERT INTO "trait" VALUES(6274572253634001341,1);
INSERT INTO "trait" VALUES(6862318960236825437,1);
INSERT INTO "trait" VALUES(6915703131187826520,1);
INSERT INTO "trait" VALUES(7363997144775326437,1);
INSERT INTO "trait" VALUES(8266256157127710663,1);
INSERT INTO "trait" VALUES(-7243298430969904963,2);
INSERT INTO "trait" VALUES(-6067759108179518430,2);
INSERT INTO "trait" VALUES(-5071101547760633782,2);
INSERT INTO "trait" VALUES(-4378292699496542229,2);
INSERT INTO "trait" VALUES(-1258390560455400405,2);
INSERT INTO "trait" VALUES(994559878627744554,2);
INSERT INTO "trait" VALUES(1651114957730315046,2);
INSERT INTO "trait" VALUES(1703228747463347876,2);
INSERT INTO "trait" VALUES(5154099716553127345,2);
INSERT INTO "trait" VALUES(6274572253634001341,2);
INSERT INTO "trait" VALUES(6862318960236825437,2);
INSERT INTO "trait" VALUES(6915703131187826520,2);
INSERT INTO "trait" VALUES(7363997144775326437,2);
INSERT INTO "trait" VALUES(8266256157127710663,2);
CREATE INDEX submitter_reference ON submitter (reference);
CREATE INDEX ledger_commitment ON ledger (document, number) WHERE entry = 'commitment';
CREATE INDEX ledger_replaces ON ledger (document, entry, number) WHERE instr(content, '"replaces":["');
CREATE INDEX motion_id ON motion (id);
CREATE INDEX motion_names ON motion (names) WHERE names <> '';
CREATE INDEX office_document ON office (document);
CREATE INDEX trait_document ON trait (document);
CREATE INDEX document_name ON document (name);
CREATE INDEX document_official_id ON document (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX document_dossier ON document (json_extract(meta, '$.dossier'));
CREATE INDEX document_sort_date ON document (sort_date, name, kind);
CREATE INDEX document_accompanies ON document (json_extract(meta, '$.accompanies')) WHERE kind = 'beslisnota';
CREATE INDEX document_first_paragraph ON document (first_paragraph, sort_date);
CREATE INDEX document_last_day ON document (coalesce(json_extract(dated, '$.latest'), sort_date), sort_date) WHERE date IS NULL;
CREATE INDEX reference_document ON reference (document);
CREATE INDEX reference_target ON reference (target, document) WHERE target IS NOT NULL;
CREATE INDEX target_dossier ON target (dossier) WHERE dossier <> '';
CREATE INDEX target_law ON target (law, article) WHERE law <> '';
CREATE INDEX target_article ON target (article) WHERE article <> '';
CREATE INDEX target_through ON target (law) WHERE through <> '';
CREATE VIEW document_list AS
        SELECT document.name AS document, document.path,
            coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
            json_extract(document.dated, '$.basis') AS date_basis,
            document.kind, document.title, document.official_id,
            json_extract(document.meta, '$.dossier') AS dossier,
            json_extract(document.meta, '$.ministry') AS ministry,
            json_extract(document.meta, '$.reference') AS reference,
            document.format, document.pages, document.words,
            (SELECT count(*) FROM reference WHERE reference.document = document.id) AS "references"
        FROM document;
CREATE VIEW motion_statement AS
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
        WHERE ledger.entry IN ('motion', 'piece');
CREATE VIEW kamervraag AS
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
        WHERE ledger.entry = 'question';
CREATE VIEW promise AS
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
        WHERE ledger.entry = 'commitment';
CREATE VIEW citation AS
    SELECT document.name AS document, document.path, reference.number,
        coalesce(document.date, json_extract(document.dated, '$.date')) AS date,
        document.kind AS document_kind, reference.kind, target.id AS target,
        nullif(target.dossier, '') AS dossier, nullif(target.law, '') AS law,
        nullif(target.through, '') AS through, nullif(coalesce(reference.url, target.url), x'') AS url,
        reference.text, coalesce(running.text, substr(document.text, running.start + 1, running.end - running.start)) AS sentence, reference.page, reference.footnote,
        coalesce(heading.text, substr(document.text, heading.start + 1, heading.end - heading.start)) AS section, reference.start, reference.end,
        coalesce(reference.certainty, 'certain') AS certainty,
        coalesce(reference.reason, 'explicit') AS reason, pattern.name AS pattern
    FROM reference JOIN document ON document.id = reference.document
    JOIN pattern ON pattern.key = reference.pattern
    LEFT JOIN target ON target.key = reference.target 
    LEFT JOIN passage AS heading
        ON heading.document = reference.document AND heading.number = reference.section
    LEFT JOIN passage AS running
        ON running.document = reference.document AND running.number = reference.sentence;
CREATE VIEW paragraph AS
    SELECT rowid, document, CASE WHEN NOT is_heading THEN words END AS text,
           CASE WHEN is_heading THEN words END AS heading
    FROM (
        SELECT rowid, document, words, kind = 1 OR length(words) <= 100
               AND instr('.?!;', substr(rtrim(words, '0123456789⁰¹²³⁴⁵⁶⁷⁸⁹''"’”»)]* '), -1)) = 0 AS is_heading
        FROM (
            SELECT document.first_paragraph + block.key AS rowid, document.id AS document,
                   json_extract(block.value, '$[0]') AS kind,
                   substr(document.text, json_extract(block.value, '$[1]') + 1,
                          json_extract(block.value, '$[2]') - json_extract(block.value, '$[1]')) AS words
            FROM document, json_each(document.layout, '$.blocks') AS block
        ) WHERE kind <> 6
    );
CREATE VIRTUAL TABLE fulltext USING fts5 (
        text, heading, content="paragraph", content_rowid="rowid",
        tokenize="unicode61 remove_diacritics 2 separators '⁰¹²³⁴⁵⁶⁷⁸⁹'"
    );
INSERT INTO fulltext (fulltext, rank) VALUES ('rank', 'bm25(1.0, 0.05)');
INSERT INTO fulltext (rowid, text, heading) SELECT rowid, text, heading FROM paragraph;
COMMIT;

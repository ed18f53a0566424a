-- What version 1 of the tables held, as mhcorpus wrote it.
PRAGMA application_id = 1835557746;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE document (
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
            dated TEXT,
            meta TEXT NOT NULL,
            declared TEXT NOT NULL,
            pages INTEGER,
            words INTEGER NOT NULL,
            source_warnings TEXT NOT NULL,
            warnings TEXT NOT NULL,
            ingested_at TEXT NOT NULL,
            layout TEXT NOT NULL,
            text TEXT NOT NULL
        );
INSERT INTO "document" VALUES(1,'/papers/brief.txt','brief.txt','abababababababababababababababababababababababababababababababab',50,1,'0.1.0+old',NULL,'txt',NULL,'kamerbrief','Voortgang','2027-03-12','2027-03-12',NULL,'kamerbrief:7344902','{"date":"2027-03-12","basis":"printed","earliest":"2027-03-12","latest":"2027-03-12"}','{"kind":"kamerbrief","date":"2027-03-12","reference":"7344902","subject":"Voortgang"}','{}',NULL,9,'[]','[]','2026-11-22T22:03:16+00:00','{"blocks":[[0,0,50,0,0]],"notes":[],"pages":[],"residue":[]}','De motie van het lid Brandligt (SP) is uitgevoerd.');
INSERT INTO "document" VALUES(2,'/papers/brief.pdf','brief.pdf','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd',50,1,'0.1.0+old',NULL,'pdf',NULL,'kamerbrief','Voortgang','2027-03-12','2027-03-12','kst-39812-14','kst-39812-14','{"date":"2027-03-12","basis":"printed","earliest":"2027-03-12","latest":"2027-03-12"}','{"kind":"kamerbrief","date":"2027-03-12","id":"kst-39812-14","subject":"Voortgang"}','{}',NULL,9,'[]','[]','2026-11-22T22:03:16+00:00','{"blocks":[[0,0,50,0,0]],"notes":[],"pages":[],"residue":[]}','De motie van het lid Brandligt (SP) is uitgevoerd.');
CREATE TABLE law (
            folded TEXT NOT NULL,
            id TEXT NOT NULL,
            alias TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            url TEXT,
            PRIMARY KEY (folded, id, alias)
        ) WITHOUT ROWID;
INSERT INTO "law" VALUES('sr','BWBR0001854','Sr','Wetboek van Strafrecht','wet',NULL);
CREATE TABLE ledger (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            entry TEXT NOT NULL CHECK (entry IN ('motion', 'commitment', 'question')),
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, entry, number)
        ) WITHOUT ROWID;
CREATE TABLE passage (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) WITHOUT ROWID;
INSERT INTO "passage" VALUES(1,0,'Inleiding');
INSERT INTO "passage" VALUES(1,1,'De motie van het lid Brandligt (SP) is uitgevoerd.');
INSERT INTO "passage" VALUES(2,0,'Inleiding');
INSERT INTO "passage" VALUES(2,1,'De motie van het lid Brandligt (SP) is uitgevoerd.');
CREATE TABLE reference (
            key INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            target INTEGER REFERENCES target,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            text TEXT NOT NULL,
            page INTEGER,
            footnote TEXT,
            section INTEGER,
            sentence INTEGER,
            certainty TEXT,
            reason TEXT,
            pattern TEXT NOT NULL,
            url TEXT,
            fields TEXT,
            candidates TEXT
        );
INSERT INTO "reference" VALUES(1,1,0,'motion',1,3,35,'motie van het lid Brandligt (SP)',NULL,NULL,0,1,NULL,NULL,'',NULL,'{"members":["brandligt@SP"]}',NULL);
INSERT INTO "reference" VALUES(2,1,1,'member',2,21,35,'Brandligt (SP)',NULL,NULL,0,1,NULL,NULL,'',NULL,'{"surname":"Brandligt","party":"SP"}',NULL);
INSERT INTO "reference" VALUES(3,2,0,'motion',1,3,35,'motie van het lid Brandligt (SP)',NULL,NULL,0,1,NULL,NULL,'',NULL,'{"members":["brandligt@SP"]}',NULL);
INSERT INTO "reference" VALUES(4,2,1,'member',2,21,35,'Brandligt (SP)',NULL,NULL,0,1,NULL,NULL,'',NULL,'{"surname":"Brandligt","party":"SP"}',NULL);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "setting" VALUES('laws version','0.1.0+old');
CREATE TABLE submitter (
            surname TEXT NOT NULL,
            reference INTEGER NOT NULL REFERENCES reference ON DELETE CASCADE,
            position INTEGER NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (surname, reference, position)
        ) WITHOUT ROWID;
INSERT INTO "submitter" VALUES('brandligt',1,0,'brandligt@SP');
INSERT INTO "submitter" VALUES('brandligt',3,0,'brandligt@SP');
CREATE TABLE target (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            dossier TEXT NOT NULL,
            chapter TEXT NOT NULL,
            piece TEXT NOT NULL,
            law TEXT NOT NULL,
            article TEXT NOT NULL,
            UNIQUE (id, kind, law)
        );
INSERT INTO "target" VALUES(1,'kst-39812-7','kamerstuk','39812','','7','','');
INSERT INTO "target" VALUES(2,'brandligt@SP','member','','','','','');
CREATE INDEX document_name ON document (name);
CREATE INDEX document_sha256 ON document (sha256);
CREATE INDEX document_official_id ON document (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX target_dossier ON target (dossier) WHERE dossier <> '';
CREATE INDEX target_law ON target (law, article) WHERE law <> '';
CREATE INDEX target_article ON target (article) WHERE article <> '';
CREATE INDEX reference_document ON reference (document);
CREATE INDEX reference_target ON reference (target) WHERE target IS NOT NULL;
CREATE INDEX submitter_reference ON submitter (reference);
CREATE INDEX law_id ON law (id);
COMMIT;

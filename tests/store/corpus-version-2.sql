-- What version 2 of the tables held, as mhcorpus wrote it.
PRAGMA application_id = 1835557746;
PRAGMA user_version = 2;
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
        , reference TEXT, sketch BLOB);
INSERT INTO "document" VALUES(1,'/papers/2027-03-12-brief.txt','2027-03-12-brief.txt','c109cbb4f7debbd313aaabd585e88a6f948b2a6e45f1f040daa87d72ca130fb6',403,1767225600000000000,'0.1.0+old',NULL,'txt','utf-8','kamerbrief','Voortgang meldplicht','2027-03-12','2027-03-12',NULL,'kamerbrief:7344902:2027-03-12','{"date":"2027-03-12","earliest":"2027-03-12","latest":"2027-03-12","basis":"printed"}','{"kind":"kamerbrief","id":null,"date":"2027-03-12","reference":"7344902","subject":"Voortgang meldplicht","title":null,"sender":null,"addressee":{"name":null,"office":"Voorzitter van de Tweede Kamer der Staten-Generaal"},"on_behalf_of":[],"their_reference":null,"ministry":"de Tweede Kamer der Staten-Generaal","dossier":null,"number":null,"session_year":null,"attachment_count":null,"attachments":[],"accompanies":null,"kind_evidence":{"place":"head","text":"De voorzitter van de Tweede Kamer der Staten-Generaal"}}','{}',NULL,66,'[]','[]','2026-11-25T20:53:02+00:00','{"blocks":[[0,0,40,0,0],[1,42,95,1,0],[5,97,140,0,0],[1,141,169,1,0],[0,171,190,0,0],[0,192,362,0,0],[0,364,402,0,0]],"notes":[],"pages":[],"residue":[],"links":[]}','> Retouradres Postbus 1 2500 AA Den Haag

De voorzitter van de Tweede Kamer der Staten-Generaal

Datum 12 maart 2027
Onze referentie 7344902
Betreft Voortgang meldplicht

Geachte voorzitter,

De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht. Artikel 273f Sr blijft gelden. Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.

De minister van Justitie en Veiligheid
','7344902',X'FFFFFFFFFFFFFFFF0969F3C60EB3AA5CFFFFFFFF1546B496FFFFFFFF1C671EAFFFFFFFFFFFFFFFFFFFFFFFFF2F01C5C6FFFFFFFFFFFFFFFF38E0975E3D39BCE5FFFFFFFF441D3CF84A6803ECFFFFFFFF5090EF8F55D8CB0C5A7DC7BC5EF94E05FFFFFFFFFFFFFFFF69370FAC6E8CC40970542274769CC701FFFFFFFFFFFFFFFFFFFFFFFF84048995FFFFFFFF8ED73D9290ECBF8495B14366FFFFFFFFFFFFFFFFA09BCE04FFFFFFFFFFFFFFFFAE45BFABB30D07FDFFFFFFFFBA33518CBCCDA104C21519DDC43310FAC8E15660CF01F9D6D19757CFFFFFFFFFD9B2E87CFFFFFFFFFFFFFFFFE4F304DEE978D2C9ED8BE0EBFFFFFFFFF6769582FA719A13FE8164F3');
INSERT INTO "document" VALUES(2,'/papers/afschrift.txt','afschrift.txt','c109cbb4f7debbd313aaabd585e88a6f948b2a6e45f1f040daa87d72ca130fb6',403,1767225600000000000,'0.1.0+old',NULL,'txt','utf-8','kamerbrief','Voortgang meldplicht','2027-03-12','2027-03-12',NULL,'kamerbrief:7344902:2027-03-12','{"date":"2027-03-12","earliest":"2027-03-12","latest":"2027-03-12","basis":"printed"}','{"kind":"kamerbrief","id":null,"date":"2027-03-12","reference":"7344902","subject":"Voortgang meldplicht","title":null,"sender":null,"addressee":{"name":null,"office":"Voorzitter van de Tweede Kamer der Staten-Generaal"},"on_behalf_of":[],"their_reference":null,"ministry":"de Tweede Kamer der Staten-Generaal","dossier":null,"number":null,"session_year":null,"attachment_count":null,"attachments":[],"accompanies":null,"kind_evidence":{"place":"head","text":"De voorzitter van de Tweede Kamer der Staten-Generaal"}}','{}',NULL,66,'[]','[]','2026-11-25T20:53:02+00:00','{"blocks":[[0,0,40,0,0],[1,42,95,1,0],[5,97,140,0,0],[1,141,169,1,0],[0,171,190,0,0],[0,192,362,0,0],[0,364,402,0,0]],"notes":[],"pages":[],"residue":[],"links":[]}','> Retouradres Postbus 1 2500 AA Den Haag

De voorzitter van de Tweede Kamer der Staten-Generaal

Datum 12 maart 2027
Onze referentie 7344902
Betreft Voortgang meldplicht

Geachte voorzitter,

De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht. Artikel 273f Sr blijft gelden. Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.

De minister van Justitie en Veiligheid
','7344902',X'FFFFFFFFFFFFFFFF0969F3C60EB3AA5CFFFFFFFF1546B496FFFFFFFF1C671EAFFFFFFFFFFFFFFFFFFFFFFFFF2F01C5C6FFFFFFFFFFFFFFFF38E0975E3D39BCE5FFFFFFFF441D3CF84A6803ECFFFFFFFF5090EF8F55D8CB0C5A7DC7BC5EF94E05FFFFFFFFFFFFFFFF69370FAC6E8CC40970542274769CC701FFFFFFFFFFFFFFFFFFFFFFFF84048995FFFFFFFF8ED73D9290ECBF8495B14366FFFFFFFFFFFFFFFFA09BCE04FFFFFFFFFFFFFFFFAE45BFABB30D07FDFFFFFFFFBA33518CBCCDA104C21519DDC43310FAC8E15660CF01F9D6D19757CFFFFFFFFFD9B2E87CFFFFFFFFFFFFFFFFE4F304DEE978D2C9ED8BE0EBFFFFFFFFF6769582FA719A13FE8164F3');
CREATE TABLE law (
            folded TEXT NOT NULL,
            id TEXT NOT NULL,
            alias TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            url TEXT,
            PRIMARY KEY (folded, id, alias)
        ) WITHOUT ROWID;
INSERT INTO "law" VALUES('sr','BWBR0001854','Sr','Wetboek van Strafrecht','law',NULL);
CREATE TABLE ledger (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            entry TEXT NOT NULL CHECK (entry IN ('motion', 'commitment', 'question')),
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, entry, number)
        ) WITHOUT ROWID;
INSERT INTO "ledger" VALUES(1,'motion',0,'{"id":"kst-39812-7","members":["brandligt@SP"],"status":"mentioned","status_evidence":"De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.","section":"Betreft Voortgang meldplicht","references":[[195,227],[229,252]]}');
INSERT INTO "ledger" VALUES(2,'motion',0,'{"id":"kst-39812-7","members":["brandligt@SP"],"status":"mentioned","status_evidence":"De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.","section":"Betreft Voortgang meldplicht","references":[[195,227],[229,252]]}');
CREATE TABLE passage (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) WITHOUT ROWID;
INSERT INTO "passage" VALUES(1,0,'De voorzitter van de Tweede Kamer der Staten-Generaal');
INSERT INTO "passage" VALUES(1,1,'Datum 12 maart 2027 Onze referentie 7344902');
INSERT INTO "passage" VALUES(1,2,'Betreft Voortgang meldplicht');
INSERT INTO "passage" VALUES(1,3,'De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.');
INSERT INTO "passage" VALUES(1,4,'Artikel 273f Sr blijft gelden.');
INSERT INTO "passage" VALUES(1,5,'Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.');
INSERT INTO "passage" VALUES(2,0,'De voorzitter van de Tweede Kamer der Staten-Generaal');
INSERT INTO "passage" VALUES(2,1,'Datum 12 maart 2027 Onze referentie 7344902');
INSERT INTO "passage" VALUES(2,2,'Betreft Voortgang meldplicht');
INSERT INTO "passage" VALUES(2,3,'De motie van het lid Brandligt (SP) (Kamerstuk 39 812, nr. 7) vraagt om een meldplicht.');
INSERT INTO "passage" VALUES(2,4,'Artikel 273f Sr blijft gelden.');
INSERT INTO "passage" VALUES(2,5,'Ik zeg toe uw Kamer voor 1 juli 2027 te informeren.');
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
INSERT INTO "reference" VALUES(1,1,0,'date',1,103,116,'12 maart 2027',NULL,NULL,0,1,NULL,NULL,'day',NULL,'{"relation":"on","earliest":"2027-03-12","latest":"2027-03-12"}',NULL);
INSERT INTO "reference" VALUES(2,1,1,'motion',2,195,227,'motie van het lid Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,'motion of','https://zoek.officielebekendmakingen.nl/kst-39812-7.html','{"members":["brandligt@SP"],"and_others":false}',NULL);
INSERT INTO "reference" VALUES(3,1,2,'member',3,213,227,'Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,'in a motion',NULL,'{"surname":"Brandligt","party":"SP"}',NULL);
INSERT INTO "reference" VALUES(4,1,3,'kamerstuk',2,229,252,'Kamerstuk 39 812, nr. 7',NULL,NULL,2,3,NULL,NULL,'labelled','https://zoek.officielebekendmakingen.nl/kst-39812-7.html','{"dossier":"39812","number":"7","chamber":"tk"}',NULL);
INSERT INTO "reference" VALUES(5,1,4,'article',4,280,295,'Artikel 273f Sr',NULL,NULL,2,4,NULL,NULL,'with its word','https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273f&z=2027-03-12&g=2027-03-12','{"article":"273f","law":"BWBR0001854","law_name":"Wetboek van Strafrecht","version":"2027-03-12"}',NULL);
INSERT INTO "reference" VALUES(6,1,5,'law',5,293,295,'Sr',NULL,NULL,2,4,NULL,NULL,'abbreviation','https://wetten.overheid.nl/BWBR0001854','{"law_name":"Wetboek van Strafrecht"}',NULL);
INSERT INTO "reference" VALUES(7,1,6,'date',6,336,347,'1 juli 2027',NULL,NULL,2,5,NULL,NULL,'day',NULL,'{"relation":"before","earliest":"2027-07-01","latest":"2027-07-01"}',NULL);
INSERT INTO "reference" VALUES(8,2,0,'date',1,103,116,'12 maart 2027',NULL,NULL,0,1,NULL,NULL,'day',NULL,'{"relation":"on","earliest":"2027-03-12","latest":"2027-03-12"}',NULL);
INSERT INTO "reference" VALUES(9,2,1,'motion',2,195,227,'motie van het lid Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,'motion of','https://zoek.officielebekendmakingen.nl/kst-39812-7.html','{"members":["brandligt@SP"],"and_others":false}',NULL);
INSERT INTO "reference" VALUES(10,2,2,'member',3,213,227,'Brandligt (SP)',NULL,NULL,2,3,NULL,NULL,'in a motion',NULL,'{"surname":"Brandligt","party":"SP"}',NULL);
INSERT INTO "reference" VALUES(11,2,3,'kamerstuk',2,229,252,'Kamerstuk 39 812, nr. 7',NULL,NULL,2,3,NULL,NULL,'labelled','https://zoek.officielebekendmakingen.nl/kst-39812-7.html','{"dossier":"39812","number":"7","chamber":"tk"}',NULL);
INSERT INTO "reference" VALUES(12,2,4,'article',4,280,295,'Artikel 273f Sr',NULL,NULL,2,4,NULL,NULL,'with its word','https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273f&z=2027-03-12&g=2027-03-12','{"article":"273f","law":"BWBR0001854","law_name":"Wetboek van Strafrecht","version":"2027-03-12"}',NULL);
INSERT INTO "reference" VALUES(13,2,5,'law',5,293,295,'Sr',NULL,NULL,2,4,NULL,NULL,'abbreviation','https://wetten.overheid.nl/BWBR0001854','{"law_name":"Wetboek van Strafrecht"}',NULL);
INSERT INTO "reference" VALUES(14,2,6,'date',6,336,347,'1 juli 2027',NULL,NULL,2,5,NULL,NULL,'day',NULL,'{"relation":"before","earliest":"2027-07-01","latest":"2027-07-01"}',NULL);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "setting" VALUES('laws version','0.1.0+98cdd9b09b61a561');
CREATE TABLE submitter (
            surname TEXT NOT NULL,
            reference INTEGER NOT NULL REFERENCES reference ON DELETE CASCADE,
            position INTEGER NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (surname, reference, position)
        ) WITHOUT ROWID;
INSERT INTO "submitter" VALUES('brandligt',2,0,'brandligt@SP');
INSERT INTO "submitter" VALUES('brandligt',9,0,'brandligt@SP');
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
INSERT INTO "target" VALUES(1,'2027-03-12','date','','','','','');
INSERT INTO "target" VALUES(2,'kst-39812-7','kamerstuk','39812','','7','','');
INSERT INTO "target" VALUES(3,'brandligt@SP','member','','','','','');
INSERT INTO "target" VALUES(4,'jci1.3:c:BWBR0001854&artikel=273f','article','','','','BWBR0001854','273f');
INSERT INTO "target" VALUES(5,'BWBR0001854','law','','','','BWBR0001854','');
INSERT INTO "target" VALUES(6,'2027-07-01','date','','','','','');
CREATE TABLE trait (
            key INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
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
CREATE INDEX trait_document ON trait (document);
COMMIT;

-- A store as schema 0008 wrote it, dumped by `sqlite3 FILE .dump`. It stays as it is: the test
-- beside it proves that later versions still read it. All in it is invented.
PRAGMA application_id = 1146375246;
BEGIN TRANSACTION;
CREATE TABLE claims (
	id VARCHAR(16) NOT NULL, 
	document VARCHAR(16) NOT NULL, 
	type TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	first_day DATE, 
	end_day DATE, 
	method TEXT NOT NULL, 
	plain JSON NOT NULL, certainty FLOAT, 
	CONSTRAINT claims_pk PRIMARY KEY (id), 
	CONSTRAINT claims_document_fk FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "claims" VALUES('615939e8fcd6538b','af89d81de9201da1','test','happened','2024-05-10','2024-05-11','rules/0.1.0','{"type":"test","trigger":{"document":"af89d81de9201da1","span":{"start":34,"end":39},"quote":"fired"},"mentions":[{"document":"af89d81de9201da1","span":{"start":24,"end":145},"quote":"Riverland fired a 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday."}],"attribution":{"chain":[{"source":"Delta News","rule":"publisher","cue":null,"evidence":null,"entity":null,"spoke":null},{"source":"Riverland News Agency","rule":"said","cue":{"document":"af89d81de9201da1","span":{"start":128,"end":132},"quote":"said"},"evidence":{"document":"af89d81de9201da1","span":{"start":111,"end":127},"quote":"the state agency"},"entity":"riverland-agency","spoke":{"interval":{"start":"2024-05-11","end":"2024-05-12"},"evidence":{"document":"af89d81de9201da1","span":{"start":136,"end":144},"quote":"Saturday"},"anchor":"publication","rule":"weekday","clock":null,"zone":null}}]},"status":{"status":"happened","evidence":{"document":"af89d81de9201da1","span":{"start":34,"end":39},"quote":"fired"},"rule":"past"},"published":"2024-05-11","method":"rules/0.1.0","arguments":[{"role":"actor","filler":"Riverland","evidence":{"document":"af89d81de9201da1","span":{"start":24,"end":33},"quote":"Riverland"},"rule":"subject","entity":"riverland"},{"role":"object","filler":"240 mm launcher","evidence":{"document":"af89d81de9201da1","span":{"start":42,"end":57},"quote":"240 mm launcher"},"rule":"object","entity":null}],"time":{"interval":{"start":"2024-05-10","end":"2024-05-11"},"evidence":{"document":"af89d81de9201da1","span":{"start":92,"end":109},"quote":"at 9:30 on Friday"},"anchor":"source","rule":"weekday","clock":"09:30:00","zone":"Asia/Seoul"},"place":{"name":"Port Hill","evidence":{"document":"af89d81de9201da1","span":{"start":82,"end":91},"quote":"Port Hill"},"rule":"at","place":{"id":"port-hill","name":"Port Hill","kind":"launch site","country":"KP","precision":"site","latitude":39.5,"longitude":125.25,"aliases":["Hill Port"]}},"quantities":[{"measure":"count","low":2,"high":3,"unit":"launches","evidence":{"document":"af89d81de9201da1","span":{"start":58,"end":70},"quote":"two or three"},"rule":"range","hedge":"about","scope":null}],"ordinal":0,"certainty":3.0,"id":"615939e8fcd6538b"}',3.0);
INSERT INTO "claims" VALUES('e59a0e5cd4f364d3','2c29125e57d5eccd','test','happened','2024-05-10','2024-05-11','rules/0.1.0','{"type":"test","trigger":{"document":"2c29125e57d5eccd","span":{"start":34,"end":39},"quote":"fired"},"mentions":[{"document":"2c29125e57d5eccd","span":{"start":24,"end":153},"quote":"Riverland fired its “new” 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday."}],"attribution":{"chain":[{"source":"Delta News","rule":"publisher","cue":null,"evidence":null,"entity":null,"spoke":null},{"source":"Riverland News Agency","rule":"said","cue":{"document":"2c29125e57d5eccd","span":{"start":136,"end":140},"quote":"said"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":119,"end":135},"quote":"the state agency"},"entity":"riverland-agency","spoke":{"interval":{"start":"2024-05-11","end":"2024-05-12"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":144,"end":152},"quote":"Saturday"},"anchor":"publication","rule":"weekday","clock":null,"zone":null}}]},"status":{"status":"happened","evidence":{"document":"2c29125e57d5eccd","span":{"start":34,"end":39},"quote":"fired"},"rule":"past"},"published":"2024-05-12","method":"rules/0.1.0","arguments":[{"role":"actor","filler":"Riverland","evidence":{"document":"2c29125e57d5eccd","span":{"start":24,"end":33},"quote":"Riverland"},"rule":"subject","entity":"riverland"},{"role":"object","filler":"240 mm launcher","evidence":{"document":"2c29125e57d5eccd","span":{"start":50,"end":65},"quote":"240 mm launcher"},"rule":"object","entity":null}],"time":{"interval":{"start":"2024-05-10","end":"2024-05-11"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":100,"end":117},"quote":"at 9:30 on Friday"},"anchor":"source","rule":"weekday","clock":"09:30:00","zone":"Asia/Seoul"},"place":{"name":"Port Hill","evidence":{"document":"2c29125e57d5eccd","span":{"start":90,"end":99},"quote":"Port Hill"},"rule":"at","place":{"id":"port-hill","name":"Port Hill","kind":"launch site","country":"KP","precision":"site","latitude":39.5,"longitude":125.25,"aliases":["Hill Port"]}},"quantities":[{"measure":"count","low":2,"high":3,"unit":"launches","evidence":{"document":"2c29125e57d5eccd","span":{"start":66,"end":78},"quote":"two or three"},"rule":"range","hedge":"about","scope":null}],"ordinal":0,"certainty":3.0,"id":"e59a0e5cd4f364d3"}',3.0);
CREATE TABLE contents (
	sha256 VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT contents_pk PRIMARY KEY (sha256)
);
INSERT INTO "contents" VALUES('d5661f92a79e8796226d8a0054bdeef732a958bffd0e12d4796a48ff46a999e7',X'789C0B4F4D2CC9482DE20A4ACCCC53C82C5648AD28484D2E494D51007203F28B4A143C327372F4145EEF6C79B5A141E1CD8C15AFBB97E801001B41165C');
INSERT INTO "contents" VALUES('2611ceee33a435a247b62cb79451dc5a15a872446f467e16af5313fe03ca7775',X'789C55CCC109C2401085E1BB55BC0244827AD102C4A3C40A86DDD10C6E66617692905B0AD1E65289EBD1D3839F8FD7CAC89648231E625C6039BCD8CBA6FDEB11E205EBF2569ED6E583FDB141DF23D1A0A163834F19B94E67CC70E9EB9132196ED91C574909E4389D0F0DB2E2621269DE56CD284ECEA0276B985148E20FDCC907AB64F7051967391E');
INSERT INTO "contents" VALUES('1bf3f182c4128bb42e7b4aaadbac8ec843c68e5dfa49d0ecd378cfce2164b2e7',X'789C55CB410AC2400C85E1BDA778071029EAA61E405C4A3D4198893638934026557A7BC765570F7EBE37C987BD90663CC5B9C12DBD39DA6EDAF40CC2F13CA056145A34CDEC88AFC1FACCCE8C90DACFCAE4B89B076E520A28305E4E034C7175C9B4EEBB66B4A060D08B35AD6824F90F1E148B7772F801A73032C8');
CREATE TABLE dateline_revision (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT dateline_revision_pkc PRIMARY KEY (version_num)
);
INSERT INTO "dateline_revision" VALUES('0008');
CREATE TABLE documents (
	id VARCHAR(16) NOT NULL, 
	address TEXT, 
	published DATE NOT NULL, 
	publisher TEXT, 
	title TEXT, 
	language VARCHAR(8) NOT NULL, 
	text TEXT NOT NULL, 
	blocks JSON NOT NULL, 
	retrieved VARCHAR(40), 
	replaces VARCHAR(16), 
	is_current BOOLEAN NOT NULL, 
	CONSTRAINT documents_pk PRIMARY KEY (id), 
	CONSTRAINT documents_replaces_fk FOREIGN KEY(replaces) REFERENCES documents (id)
);
INSERT INTO "documents" VALUES('af89d81de9201da1','https://delta.example/1','2024-05-11','Delta News','Riverland fires rockets','en','Riverland fires rockets
Riverland fired a 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday.','[{"kind":"headline","span":{"start":0,"end":23}},{"kind":"body","span":{"start":24,"end":145}}]','2024-05-12T09:30:00+09:00',NULL,0);
INSERT INTO "documents" VALUES('2c29125e57d5eccd','https://delta.example/1','2024-05-12','Delta News','Riverland fires rockets','en','Riverland fires rockets
Riverland fired its “new” 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday.','[{"kind":"headline","span":{"start":0,"end":23}},{"kind":"body","span":{"start":24,"end":153}}]','2024-05-12T09:30:00+09:00','af89d81de9201da1',1);
INSERT INTO "documents" VALUES('197b13c275f26f3a',NULL,'2024-05-12',NULL,NULL,'ko','Weather
Rain is expected in Port Hill. 비가 온다.','[]',NULL,NULL,1);
CREATE TABLE drafts (
	document VARCHAR(16) NOT NULL, 
	rules VARCHAR(16) NOT NULL, 
	claims JSON NOT NULL, 
	CONSTRAINT drafts_pk PRIMARY KEY (document), 
	CONSTRAINT drafts_document_fk FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "drafts" VALUES('af89d81de9201da1','0123456789abcdef','[{"type":"test","trigger":{"document":"af89d81de9201da1","span":{"start":34,"end":39},"quote":"fired"},"mentions":[{"document":"af89d81de9201da1","span":{"start":24,"end":145},"quote":"Riverland fired a 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday."}],"attribution":{"chain":[{"source":"Delta News","rule":"publisher","cue":null,"evidence":null,"entity":null,"spoke":null},{"source":"Riverland News Agency","rule":"said","cue":{"document":"af89d81de9201da1","span":{"start":128,"end":132},"quote":"said"},"evidence":{"document":"af89d81de9201da1","span":{"start":111,"end":127},"quote":"the state agency"},"entity":"riverland-agency","spoke":{"interval":{"start":"2024-05-11","end":"2024-05-12"},"evidence":{"document":"af89d81de9201da1","span":{"start":136,"end":144},"quote":"Saturday"},"anchor":"publication","rule":"weekday","clock":null,"zone":null}}]},"status":{"status":"happened","evidence":{"document":"af89d81de9201da1","span":{"start":34,"end":39},"quote":"fired"},"rule":"past"},"published":"2024-05-11","method":"rules/0.1.0","arguments":[{"role":"actor","filler":"Riverland","evidence":{"document":"af89d81de9201da1","span":{"start":24,"end":33},"quote":"Riverland"},"rule":"subject","entity":"riverland"},{"role":"object","filler":"240 mm launcher","evidence":{"document":"af89d81de9201da1","span":{"start":42,"end":57},"quote":"240 mm launcher"},"rule":"object","entity":null}],"time":{"interval":{"start":"2024-05-10","end":"2024-05-11"},"evidence":{"document":"af89d81de9201da1","span":{"start":92,"end":109},"quote":"at 9:30 on Friday"},"anchor":"source","rule":"weekday","clock":"09:30:00","zone":"Asia/Seoul"},"place":{"name":"Port Hill","evidence":{"document":"af89d81de9201da1","span":{"start":82,"end":91},"quote":"Port Hill"},"rule":"at","place":{"id":"port-hill","name":"Port Hill","kind":"launch site","country":"KP","precision":"site","latitude":39.5,"longitude":125.25,"aliases":["Hill Port"]}},"quantities":[{"measure":"count","low":2,"high":3,"unit":"launches","evidence":{"document":"af89d81de9201da1","span":{"start":58,"end":70},"quote":"two or three"},"rule":"range","hedge":"about","scope":null}],"ordinal":0,"certainty":3.0,"id":"615939e8fcd6538b"}]');
INSERT INTO "drafts" VALUES('2c29125e57d5eccd','0123456789abcdef','[{"type":"test","trigger":{"document":"2c29125e57d5eccd","span":{"start":34,"end":39},"quote":"fired"},"mentions":[{"document":"2c29125e57d5eccd","span":{"start":24,"end":153},"quote":"Riverland fired its “new” 240 mm launcher two or three times near Port Hill at 9:30 on Friday, the state agency said on Saturday."}],"attribution":{"chain":[{"source":"Delta News","rule":"publisher","cue":null,"evidence":null,"entity":null,"spoke":null},{"source":"Riverland News Agency","rule":"said","cue":{"document":"2c29125e57d5eccd","span":{"start":136,"end":140},"quote":"said"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":119,"end":135},"quote":"the state agency"},"entity":"riverland-agency","spoke":{"interval":{"start":"2024-05-11","end":"2024-05-12"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":144,"end":152},"quote":"Saturday"},"anchor":"publication","rule":"weekday","clock":null,"zone":null}}]},"status":{"status":"happened","evidence":{"document":"2c29125e57d5eccd","span":{"start":34,"end":39},"quote":"fired"},"rule":"past"},"published":"2024-05-12","method":"rules/0.1.0","arguments":[{"role":"actor","filler":"Riverland","evidence":{"document":"2c29125e57d5eccd","span":{"start":24,"end":33},"quote":"Riverland"},"rule":"subject","entity":"riverland"},{"role":"object","filler":"240 mm launcher","evidence":{"document":"2c29125e57d5eccd","span":{"start":50,"end":65},"quote":"240 mm launcher"},"rule":"object","entity":null}],"time":{"interval":{"start":"2024-05-10","end":"2024-05-11"},"evidence":{"document":"2c29125e57d5eccd","span":{"start":100,"end":117},"quote":"at 9:30 on Friday"},"anchor":"source","rule":"weekday","clock":"09:30:00","zone":"Asia/Seoul"},"place":{"name":"Port Hill","evidence":{"document":"2c29125e57d5eccd","span":{"start":90,"end":99},"quote":"Port Hill"},"rule":"at","place":{"id":"port-hill","name":"Port Hill","kind":"launch site","country":"KP","precision":"site","latitude":39.5,"longitude":125.25,"aliases":["Hill Port"]}},"quantities":[{"measure":"count","low":2,"high":3,"unit":"launches","evidence":{"document":"2c29125e57d5eccd","span":{"start":66,"end":78},"quote":"two or three"},"rule":"range","hedge":"about","scope":null}],"ordinal":0,"certainty":3.0,"id":"e59a0e5cd4f364d3"}]');
CREATE TABLE judgements (
	number INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	subjects JSON NOT NULL, 
	"by" TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	note TEXT, 
	replaces VARCHAR(16), correction JSON, rating JSON, about JSON, 
	CONSTRAINT judgements_pk PRIMARY KEY (number), 
	CONSTRAINT judgements_id_uq UNIQUE (id), 
	CONSTRAINT judgements_replaces_fk FOREIGN KEY(replaces) REFERENCES judgements (id)
);
INSERT INTO "judgements" VALUES(1,'9b73ce1445a3ca0e','accept','["e59a0e5cd4f364d3"]','Ana','2024-05-13T08:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "judgements" VALUES(2,'07746fb1e7dc86b8','reject','["e59a0e5cd4f364d3"]','Ana','2024-05-14T08:00:00+00:00','a drill','9b73ce1445a3ca0e',NULL,NULL,NULL);
CREATE TABLE packs (
	id TEXT NOT NULL, 
	named TEXT NOT NULL, 
	CONSTRAINT packs_pk PRIMARY KEY (id)
);
INSERT INTO "packs" VALUES('riverland','/home/ana/riverland');
CREATE TABLE passages (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document VARCHAR(16) NOT NULL, 
	claim VARCHAR(16), 
	type TEXT, 
	published DATE NOT NULL, 
	first_day DATE, 
	end_day DATE, 
	CONSTRAINT passages_document_fk FOREIGN KEY(document) REFERENCES documents (id), 
	CONSTRAINT passages_claim_fk FOREIGN KEY(claim) REFERENCES claims (id), 
	CONSTRAINT passages_claim_uq UNIQUE (claim)
);
INSERT INTO "passages" VALUES(1,'197b13c275f26f3a',NULL,NULL,'2024-05-12','2024-05-12','2024-05-13');
INSERT INTO "passages" VALUES(2,'2c29125e57d5eccd',NULL,NULL,'2024-05-12','2024-05-12','2024-05-13');
INSERT INTO "passages" VALUES(3,'2c29125e57d5eccd','e59a0e5cd4f364d3','test','2024-05-12','2024-05-10','2024-05-11');
CREATE TABLE "raw" (
	document VARCHAR(16) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	CONSTRAINT raw_pk PRIMARY KEY (document), 
	CONSTRAINT raw_document_fk FOREIGN KEY(document) REFERENCES documents (id), 
	CONSTRAINT raw_sha256_fk FOREIGN KEY(sha256) REFERENCES contents (sha256)
);
INSERT INTO "raw" VALUES('af89d81de9201da1','1bf3f182c4128bb42e7b4aaadbac8ec843c68e5dfa49d0ecd378cfce2164b2e7');
INSERT INTO "raw" VALUES('2c29125e57d5eccd','2611ceee33a435a247b62cb79451dc5a15a872446f467e16af5313fe03ca7775');
INSERT INTO "raw" VALUES('197b13c275f26f3a','d5661f92a79e8796226d8a0054bdeef732a958bffd0e12d4796a48ff46a999e7');
CREATE INDEX documents_published_ix ON documents (published);
CREATE UNIQUE INDEX documents_one_current_version ON documents (address) WHERE is_current = 1 AND address IS NOT NULL;
CREATE TRIGGER judgements_no_update BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END;
CREATE INDEX claims_document_ix ON claims (document);
CREATE INDEX claims_first_day_ix ON claims (first_day);
CREATE INDEX claims_type_ix ON claims (type);
CREATE INDEX raw_sha256_ix ON raw (sha256);
CREATE INDEX passages_document_ix ON passages (document);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('passages',3);
-- Written by hand: a dump has only the insides of this table.
CREATE VIRTUAL TABLE passage_words USING fts5(words, origin, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co'");
INSERT INTO passage_words (rowid, words, origin) VALUES(1,' weather rain is expected in port hill 비가 온다 ','');
INSERT INTO passage_words (rowid, words, origin) VALUES(2,'riverland fires rockets  riverland fires rockets riverland fired its new 240 mm launcher two or three times near port hill at 9 30 on friday the state agency said on saturday ','');
INSERT INTO passage_words (rowid, words, origin) VALUES(3,'riverland fired its new 240 mm launcher two or three times near port hill at 9 30 on friday the state agency said on saturday  riverland  240 mm launcher ','riverland news agency');
CREATE TABLE users (
	name TEXT NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	token VARCHAR(64) NOT NULL, 
	since VARCHAR(40) NOT NULL, 
	until VARCHAR(40), 
	CONSTRAINT users_pk PRIMARY KEY (name), 
	CONSTRAINT users_token_uq UNIQUE (token)
);
COMMIT;

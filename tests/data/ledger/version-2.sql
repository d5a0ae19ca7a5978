BEGIN TRANSACTION;
CREATE TABLE about (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "about" VALUES('schema','2');
INSERT INTO "about" VALUES('organisation','cn.jiangyin');
CREATE TABLE arrivals (
	eid VARCHAR NOT NULL, 
	sender VARCHAR NOT NULL, 
	stream VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	std VARCHAR NOT NULL, 
	first_seen VARCHAR NOT NULL, 
	result VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	received INTEGER NOT NULL, 
	accepted INTEGER NOT NULL, 
	rejected INTEGER NOT NULL, 
	duplicate INTEGER NOT NULL, 
	superseded INTEGER NOT NULL, 
	left_behind INTEGER NOT NULL, 
	PRIMARY KEY (eid), 
	UNIQUE (sender, stream, seq)
);
INSERT INTO "arrivals" VALUES('5f5a4f7779e1502bc6da55e7cb7fa94b7dc1e6d0de23b5bf7b941c719bdf0f0e','cn.wuxi','receipt.cn.jiangyin',1,'receipt','jiangyin-person/0.9.0','2026-11-26T04:14:04Z','accepted','',0,0,0,0,0,0);
CREATE TABLE current (
	stream VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	version VARCHAR NOT NULL, 
	eid VARCHAR NOT NULL, 
	PRIMARY KEY (stream, record_type, "key")
);
INSERT INTO "current" VALUES('person','penalty',X'35A5D27F1BA92959BE038508712E925E',X'D79DC99A755314055F11E5800D8D96A0','2026-10-07','523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235');
CREATE TABLE deliveries (
	eid VARCHAR NOT NULL, 
	recipient VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	changed VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	accepted INTEGER NOT NULL, 
	rejected INTEGER NOT NULL, 
	duplicate INTEGER NOT NULL, 
	superseded INTEGER NOT NULL, 
	PRIMARY KEY (eid, recipient), 
	FOREIGN KEY(eid) REFERENCES envelopes (eid)
);
INSERT INTO "deliveries" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','cn.wuxi','acknowledged','2026-11-26T04:14:04Z','',1,0,0,0);
CREATE TABLE details (
	eid VARCHAR NOT NULL, 
	sender VARCHAR NOT NULL, 
	answers VARCHAR NOT NULL, 
	lines BLOB NOT NULL, 
	PRIMARY KEY (eid)
);
INSERT INTO "details" VALUES('5f5a4f7779e1502bc6da55e7cb7fa94b7dc1e6d0de23b5bf7b941c719bdf0f0e','cn.wuxi','523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235',X'302C61636365707465642C0A');
CREATE TABLE envelopes (
	eid VARCHAR NOT NULL, 
	stream VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	prev VARCHAR NOT NULL, 
	batch VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	std VARCHAR NOT NULL, 
	created VARCHAR NOT NULL, 
	expires VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	records INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	resend_of VARCHAR NOT NULL, 
	attempt INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	PRIMARY KEY (eid), 
	UNIQUE (stream, seq)
);
INSERT INTO "envelopes" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','person',1,'','01M8B0YTTRK5GYJWXJR68HZ69Y','data','jiangyin-person/0.9.0','2026-11-26T04:13:59Z','2027-02-24T04:13:59Z',66486,'6e7a56635b4349ce61aeb717e54281a6a61a57928c3798e92579747fd8281903',1,'df7f3ad32e7c39973ab846d2ee734c5248e6895da94bc4a8d4a5632a5366356b','',0,'kept');
CREATE TABLE files (
	feed VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	taken VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	rows INTEGER NOT NULL, 
	accepted INTEGER NOT NULL, 
	rejected INTEGER NOT NULL, 
	set_aside INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	feedback VARCHAR NOT NULL, 
	PRIMARY KEY (feed, digest)
);
INSERT INTO "files" VALUES('penalty','df7f3ad32e7c39973ab846d2ee734c5248e6895da94bc4a8d4a5632a5366356b','may.csv','2026-11-26T04:13:59Z','penalty',2,1,1,0,'','feedback/penalty/may.df7f3ad3-错误数据表.xlsx');
CREATE TABLE held (
	sender VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	version VARCHAR NOT NULL, 
	eid VARCHAR NOT NULL, 
	PRIMARY KEY (sender, record_type, "key")
);
CREATE TABLE items (
	eid VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	PRIMARY KEY (eid, position), 
	FOREIGN KEY(eid) REFERENCES envelopes (eid)
);
INSERT INTO "items" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235',0,'penalty',X'35A5D27F1BA92959BE038508712E925E',X'D79DC99A755314055F11E5800D8D96A0');
CREATE TABLE notes (
	eid VARCHAR NOT NULL, 
	recipient VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	stream VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	data BLOB NOT NULL, 
	sent INTEGER NOT NULL, 
	PRIMARY KEY (eid, recipient, stage)
);
CREATE TABLE outcomes (
	eid VARCHAR NOT NULL, 
	recipient VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	field VARCHAR NOT NULL, 
	PRIMARY KEY (eid, recipient, position)
);
CREATE TABLE receipts (
	eid VARCHAR NOT NULL, 
	partner VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	result VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	time VARCHAR NOT NULL, 
	details VARCHAR NOT NULL, 
	PRIMARY KEY (eid, partner, stage)
);
INSERT INTO "receipts" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','cn.wuxi','business','db6000ea60cca0548696acd6b409f317e8e44265eae9635e970b66b503510a45','accepted','','2026-11-26T04:14:02Z','5f5a4f7779e1502bc6da55e7cb7fa94b7dc1e6d0de23b5bf7b941c719bdf0f0e');
INSERT INTO "receipts" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','cn.wuxi','crypto','f6e0f311a8a665a3eb9b903c2ed4ffdae1200b4bcc4db55807290b51aed0a859','accepted','','2026-11-26T04:14:02Z','');
INSERT INTO "receipts" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','cn.wuxi','format','ee25d492a6a21f5add4f162eac830b0deb43cfbe4fc0e3b031be9118f6bc7b1a','accepted','','2026-11-26T04:14:02Z','');
INSERT INTO "receipts" VALUES('523c0027549148760bd1c8a07974564f25cba8a82385521814d8e4497c1bf235','cn.wuxi','transport','b10c906c42f8de476661d0a8b0f3e1554d39746e64d614f5cf1b98ff26ec5340','accepted','','2026-11-26T04:14:02Z','');
CREATE TABLE runs (
	started VARCHAR NOT NULL, 
	finished VARCHAR NOT NULL, 
	exit_code INTEGER NOT NULL, 
	summary VARCHAR NOT NULL, 
	PRIMARY KEY (started)
);
INSERT INTO "runs" VALUES('2026-11-26T04:13:58Z','2026-11-26T04:13:59Z',1,'{"files": 1, "sent": 1, "answers": 0, "arrivals": 0}');
INSERT INTO "runs" VALUES('2026-11-26T04:14:04Z','2026-11-26T04:14:04Z',0,'{"files": 0, "sent": 0, "answers": 1, "arrivals": 0}');
CREATE TABLE waiting (
	stream VARCHAR NOT NULL, 
	feed VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	original VARCHAR NOT NULL, 
	standard VARCHAR NOT NULL, 
	records INTEGER NOT NULL, 
	since VARCHAR NOT NULL, 
	PRIMARY KEY (stream, feed, digest)
);
CREATE INDEX items_by_key ON items ("key");
COMMIT;

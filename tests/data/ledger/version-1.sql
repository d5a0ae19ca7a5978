PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE about (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO about VALUES('schema','1');
INSERT INTO about VALUES('organisation','cn.jiangyin');
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
INSERT INTO files VALUES('penalty','04d8e5d68f9d9c911afa5c0cdee53d84ef60893eebf88ccac78c71d6dcdb7a55','may.csv','2026-11-26T09:55:28Z','penalty',2,1,1,0,'','feedback/penalty/may.04d8e5d6-错误数据表.xlsx');
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
INSERT INTO envelopes VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','person',1,'','01M8BMG3M0QD7Y7FJ4C353FPFN','data','jiangyin-person/0.9.0','2026-11-26T09:55:28Z','2027-02-24T09:55:28Z',66486,'73479c205b843beefa2824826bb8e88c950a550cd5d86806624e637ce66c1880',1,'04d8e5d68f9d9c911afa5c0cdee53d84ef60893eebf88ccac78c71d6dcdb7a55','',0,'kept');
CREATE TABLE current (
	stream VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	version VARCHAR NOT NULL, 
	eid VARCHAR NOT NULL, 
	PRIMARY KEY (stream, record_type, "key")
);
INSERT INTO "current" VALUES('person','penalty',X'ce34c505812a00912440fa040599da3c',X'6701eefd7272083594fcddc0b019f889','2026-10-07','1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c');
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
INSERT INTO receipts VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','cn.wuxi','business','8c6eb3ad953baf11ea650214cd716f5d4ba2458d7131225c8dc976b3f10d73c4','accepted','','2026-11-26T09:55:28Z','44d5300daec52ed158230e888b96ceaa2e402b7f0f4ac059a9ae04fe196bdc45');
INSERT INTO receipts VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','cn.wuxi','crypto','439015a0b6206fcb132b09e53019d967f10452c3d31cec36605a1ba84890bec7','accepted','','2026-11-26T09:55:28Z','');
INSERT INTO receipts VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','cn.wuxi','format','ce734b7da3c27d35253d66dead506c856b29dbf27cb894e00d9a65177ea3f098','accepted','','2026-11-26T09:55:28Z','');
INSERT INTO receipts VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','cn.wuxi','transport','3400f688ca47addf162c9e1b774292a974a9375c3fa63c334596fa1f0d7fec57','accepted','','2026-11-26T09:55:28Z','');
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
INSERT INTO arrivals VALUES('44d5300daec52ed158230e888b96ceaa2e402b7f0f4ac059a9ae04fe196bdc45','cn.wuxi','receipt.cn.jiangyin',1,'receipt','jiangyin-person/0.9.0','2026-11-26T09:55:28Z','accepted','',0,0,0,0,0,0);
CREATE TABLE details (
	eid VARCHAR NOT NULL, 
	sender VARCHAR NOT NULL, 
	answers VARCHAR NOT NULL, 
	lines BLOB NOT NULL, 
	PRIMARY KEY (eid)
);
INSERT INTO details VALUES('44d5300daec52ed158230e888b96ceaa2e402b7f0f4ac059a9ae04fe196bdc45','cn.wuxi','1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c',X'302c61636365707465642c0a');
CREATE TABLE held (
	sender VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	version VARCHAR NOT NULL, 
	eid VARCHAR NOT NULL, 
	PRIMARY KEY (sender, record_type, "key")
);
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
CREATE TABLE runs (
	started VARCHAR NOT NULL, 
	finished VARCHAR NOT NULL, 
	exit_code INTEGER NOT NULL, 
	summary VARCHAR NOT NULL, 
	PRIMARY KEY (started)
);
INSERT INTO runs VALUES('2026-11-26T09:55:28Z','2026-11-26T09:55:28Z',0,'{"files": 0, "sent": 0, "answers": 1, "arrivals": 0}');
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
INSERT INTO deliveries VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c','cn.wuxi','acknowledged','2026-11-26T09:55:28Z','',1,0,0,0);
CREATE TABLE items (
	eid VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	PRIMARY KEY (eid, position), 
	FOREIGN KEY(eid) REFERENCES envelopes (eid)
);
INSERT INTO items VALUES('1f11cfd85ced1ffe52df4ceb577693f37d0ca8f020e7981dbff8183e4666765c',0,'penalty',X'ce34c505812a00912440fa040599da3c',X'6701eefd7272083594fcddc0b019f889');
CREATE INDEX items_by_key ON items ("key");
COMMIT;

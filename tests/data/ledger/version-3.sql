PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE about (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO about VALUES('schema','3');
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
INSERT INTO files VALUES('penalty','04d8e5d68f9d9c911afa5c0cdee53d84ef60893eebf88ccac78c71d6dcdb7a55','may.csv','2026-11-26T09:55:36Z','penalty',2,1,1,0,'','feedback/penalty/may.04d8e5d6-错误数据表.xlsx');
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
CREATE TABLE rejects (
	feed VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	place INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"row" INTEGER NOT NULL, 
	fields VARCHAR NOT NULL, 
	codes VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	rest BLOB NOT NULL, 
	state VARCHAR NOT NULL, 
	settled_by VARCHAR NOT NULL, 
	since VARCHAR NOT NULL, 
	PRIMARY KEY (feed, digest, place)
);
INSERT INTO rejects VALUES('penalty','04d8e5d68f9d9c911afa5c0cdee53d84ef60893eebf88ccac78c71d6dcdb7a55',1,'may.csv','penalty',3,'cf_wsh','required',X'',X'04626febce99be9a4186f1e106caa11e','open','','2026-11-26T09:55:36Z');
CREATE TABLE claims (
	number INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	feed VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"row" INTEGER NOT NULL, 
	holder VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	since VARCHAR NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (record_type, "key", feed, digest)
);
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
INSERT INTO envelopes VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','person',1,'','01M8BMGBE09YMA5M9EXG1PW7WH','data','jiangyin-person/0.9.0','2026-11-26T09:55:36Z','2027-02-24T09:55:36Z',66486,'9a8f36e5af9e79aadb209553c8e5a358b6fdcd171b9339fc4890eec0ab634705',1,'04d8e5d68f9d9c911afa5c0cdee53d84ef60893eebf88ccac78c71d6dcdb7a55','',0,'kept');
CREATE TABLE current (
	stream VARCHAR NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	version VARCHAR NOT NULL, 
	eid VARCHAR NOT NULL, 
	PRIMARY KEY (stream, record_type, "key")
);
INSERT INTO "current" VALUES('person','penalty',X'c45768f51b272505e9982a8bff1d9b44',X'a73f4ac2cec4dd1494daedc539bc5f89','2026-10-07','96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58');
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
INSERT INTO receipts VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','cn.wuxi','business','a02366b7c66fc059e3b5b27906f994f001687755ed8e670197e3fb70a69c5921','accepted','','2026-11-26T09:55:36Z','e0c63a6da1404d0d16df8663f1f497e48f052679a113595c1411d006e9556a3f');
INSERT INTO receipts VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','cn.wuxi','crypto','f862fe28151e8d160584124519686cee30dcf1b7a198f89225cf10f1ab76ea52','accepted','','2026-11-26T09:55:36Z','');
INSERT INTO receipts VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','cn.wuxi','format','5029dad31d20fa51c4d430bd53572c7105d3562cde326e7558eb6679e7b5f7c0','accepted','','2026-11-26T09:55:36Z','');
INSERT INTO receipts VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','cn.wuxi','transport','c8e359c043a9bd93b1f6d0c081e65aa1f6a5b500cad519887ebc315c0d7c9569','accepted','','2026-11-26T09:55:36Z','');
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
INSERT INTO arrivals VALUES('e0c63a6da1404d0d16df8663f1f497e48f052679a113595c1411d006e9556a3f','cn.wuxi','receipt.cn.jiangyin',1,'receipt','jiangyin-person/0.9.0','2026-11-26T09:55:36Z','accepted','',0,0,0,0,0,0);
CREATE TABLE details (
	eid VARCHAR NOT NULL, 
	sender VARCHAR NOT NULL, 
	answers VARCHAR NOT NULL, 
	lines BLOB NOT NULL, 
	PRIMARY KEY (eid)
);
INSERT INTO details VALUES('e0c63a6da1404d0d16df8663f1f497e48f052679a113595c1411d006e9556a3f','cn.wuxi','96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58',X'302c61636365707465642c0a');
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
INSERT INTO runs VALUES('2026-11-26T09:55:36Z','2026-11-26T09:55:36Z',0,'{"files": 0, "sent": 0, "answers": 1, "arrivals": 0}');
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
INSERT INTO deliveries VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58','cn.wuxi','acknowledged','2026-11-26T09:55:36Z','',1,0,0,0);
CREATE TABLE items (
	eid VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	"key" BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	PRIMARY KEY (eid, position), 
	FOREIGN KEY(eid) REFERENCES envelopes (eid)
);
INSERT INTO items VALUES('96d22a503de8be3060a1ea5c821896a5d66bf9adf8e75a71e07b7fe871dacd58',0,'penalty',X'c45768f51b272505e9982a8bff1d9b44',X'a73f4ac2cec4dd1494daedc539bc5f89');
CREATE INDEX rejects_by_state ON rejects (feed, state);
CREATE INDEX items_by_key ON items ("key");
COMMIT;

-- A store of format 1 as the program of that format wrote it: two documents, two entities, a failed file.
BEGIN TRANSACTION;
CREATE TABLE change_log (
  record_kind     TEXT   NOT NULL,
  record_id       TEXT   NOT NULL,
  change_sequence BIGINT NOT NULL UNIQUE,
  deleted         BIGINT NOT NULL,
  checksum        BIGINT NOT NULL,
  PRIMARY KEY (record_kind, record_id)
);
INSERT INTO "change_log" VALUES('entity','country/ug',1,0,-969456712454873830);
INSERT INTO "change_log" VALUES('entity','recommendation/10',2,0,6293612973605990717);
INSERT INTO "change_log" VALUES('document','cdip-32-2.zh',3,0,6295022632493305595);
INSERT INTO "change_log" VALUES('document','cdip-12-7.en',4,0,3448371865502655772);
CREATE TABLE document (
  document_id    TEXT   NOT NULL PRIMARY KEY,
  symbol         TEXT,
  title_zh       TEXT,
  title_en       TEXT,
  session_number BIGINT,
  published_on   TEXT,
  filed_year     BIGINT,
  language_code  TEXT   NOT NULL,
  document_type  TEXT   NOT NULL,
  file_name      TEXT   NOT NULL,
  content_hash   TEXT   NOT NULL,
  provenance     TEXT,
  warnings       TEXT   NOT NULL,
  source_digest  TEXT   NOT NULL,
  passage_digest TEXT   NOT NULL,
  link_digest    TEXT   NOT NULL,
  linked_with    TEXT   NOT NULL,
  checksum       BIGINT NOT NULL
);
INSERT INTO "document" VALUES('cdip-32-2.zh','CDIP/32/2','总干事报告','Director General''s Report',32,'2024-02-29',2024,'zh','report','report.txt','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','documents.yaml','[{"code":"note-without-reference","message":"Note 7 is referred to nowhere."}]','cee12b043e95f1b486b1ff2a5c3a4358124dfea9690739c331d0b44e4b50557b','fe4fb35b8bb418732aa0818838cd51590c4a8f81e8d7668de387b59cdd085107','654c715183bcb1eb7053b501bd75fd9bc46374493145134be587d9545c7ec693','catalogue-1',7242357319619092361);
INSERT INTO "document" VALUES('cdip-12-7.en',NULL,'总干事报告','Director General''s Report',NULL,NULL,NULL,'en','report','report.txt','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',NULL,'[]','cee12b043e95f1b486b1ff2a5c3a4358124dfea9690739c331d0b44e4b50557b','2d05de279aea42fdc3af39bdc7264fd7d492dbdfe8486a3b639447ab74dc094e','11a0537d69ff790b6efa8d0941f29260c3e609cae8c6755440217c9b587c5ddf','catalogue-1',-8171214212453511183);
CREATE TABLE document_source (
  document_id TEXT   NOT NULL PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  compressed  BLOB   NOT NULL,
  checksum    BIGINT NOT NULL
);
INSERT INTO "document_source" VALUES('cdip-32-2.zh',X'1B6300000402B8DCE94FA0896B60583E168D3505220830B03CCBA2193A05205252422CDEE7FBE59ACF8DD5BC663D2AB5866E59649FB7978288CD94130E0215FE2CE9B2E2C0942D478658D419B166CD81156B0E0C2933644486842622',-4070171484656367469);
INSERT INTO "document_source" VALUES('cdip-12-7.en',X'1B6300000402B8DCE94FA0896B60583E168D3505220830B03CCBA2193A05205252422CDEE7FBE59ACF8DD5BC663D2AB5866E59649FB7978288CD94130E0215FE2CE9B2E2C0942D478658D419B166CD81156B0E0C2933644486842622',-1976441172570533824);
CREATE TABLE entity (
  entity_kind TEXT   NOT NULL,
  entity_slug TEXT   NOT NULL,
  content     TEXT   NOT NULL,
  checksum    BIGINT NOT NULL,
  PRIMARY KEY (entity_kind, entity_slug)
);
INSERT INTO "entity" VALUES('country','ug','{"id":"country/ug","name":{"zh":"乌干达","en":"Uganda"},"description":{},"aliases":[],"facts":[],"relations":[],"sources":[],"textOrigins":[]}',410283607088907392);
INSERT INTO "entity" VALUES('recommendation','10','{"id":"recommendation/10","name":{"zh":"建议10","en":"Recommendation 10"},"description":{"zh":"协助成员国……"},"aliases":[{"text":"Rec. 10","language":"en","search":false},{"text":"建議10","language":"zh","search":true}],"facts":[{"name":"starred","value":{"zh":"false","en":"false"},"source":{"kind":"Document","documentId":"cdip-32-2.zh","locator":"annex-1.rec-10","quote":"10."}}],"relations":[{"type":"expected-result","target":"expected-result/4.2","source":{"kind":"Editorial","reference":"Annex I"}}],"sources":[{"kind":"Translated"},{"kind":"Public","reference":"https://example.org/"}],"textOrigins":[]}',818356467920991684);
CREATE TABLE ledger (
  path         TEXT   NOT NULL PRIMARY KEY,
  content_hash TEXT,
  outcome      TEXT   NOT NULL,
  reason       TEXT,
  document_id  TEXT,
  happened_at  TEXT   NOT NULL,
  read_with    TEXT,
  checksum     BIGINT NOT NULL
);
INSERT INTO "ledger" VALUES('folder/cdip-32-2.zh.txt','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','added',NULL,'cdip-32-2.zh','2024-04-05T12:00:00.0000000+00:00','text/1',114449929445152716);
INSERT INTO "ledger" VALUES('folder/cdip-12-7.en.txt','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','added',NULL,'cdip-12-7.en','2024-04-05T12:00:00.0000000+00:00','text/1',1774965805813160348);
INSERT INTO "ledger" VALUES('folder/gone.txt','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','failed','empty — no byte','gone','2024-04-05T12:00:00.0000000+00:00',NULL,-689179088245149430);
CREATE TABLE passage (
  document_id   TEXT   NOT NULL REFERENCES document ON DELETE CASCADE,
  locator       TEXT   NOT NULL,
  position      BIGINT NOT NULL,
  passage_kind  TEXT   NOT NULL,
  list_level    BIGINT NOT NULL,
  parent        TEXT,
  label         TEXT,
  body          TEXT   NOT NULL,
  heading_path  TEXT   NOT NULL,
  source_start  BIGINT NOT NULL,
  source_end    BIGINT NOT NULL,
  cells         TEXT   NOT NULL,
  notes         TEXT   NOT NULL,
  language_code TEXT,
  checksum      BIGINT NOT NULL,
  PRIMARY KEY (document_id, locator)
);
INSERT INTO "passage" VALUES('cdip-32-2.zh','h1',0,'Heading',1,NULL,NULL,'一、引言','',0,4,'','',NULL,2300228476448272003);
INSERT INTO "passage" VALUES('cdip-32-2.zh','p1',1,'Paragraph',0,'h1','1.','知识产权 1 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,-8069844358196830426);
INSERT INTO "passage" VALUES('cdip-32-2.zh','p2',2,'Paragraph',0,'h1','2.','知识产权 2 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,6697799090689478520);
INSERT INTO "passage" VALUES('cdip-32-2.zh','p3',3,'Paragraph',0,'h1','3.','知识产权 3 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,1787581025287629388);
INSERT INTO "passage" VALUES('cdip-32-2.zh','p4',4,'Paragraph',0,'h1','4.','知识产权 4 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,-6552726664044060257);
INSERT INTO "passage" VALUES('cdip-32-2.zh','t1.r1',5,'TableRow',0,'h1',NULL,'工具 | 第一行
第二行 | ','["一、引言","表"]',0,0,'[{"header":"名称","text":"工具","inherited":false},{"text":"第一行\n第二行","inherited":true},{"header":"链接","text":"","inherited":false}]','',NULL,1024911027018572121);
INSERT INTO "passage" VALUES('cdip-32-2.zh','n1',6,'Note',0,NULL,'1','See WIPO Lex.','',0,0,'','','en',4573194498957574565);
INSERT INTO "passage" VALUES('cdip-12-7.en','h1',0,'Heading',1,NULL,NULL,'一、引言','',0,4,'','',NULL,7712185849406606336);
INSERT INTO "passage" VALUES('cdip-12-7.en','p1',1,'Paragraph',0,'h1','1.','知识产权 1 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,5355813189476762704);
INSERT INTO "passage" VALUES('cdip-12-7.en','p2',2,'Paragraph',0,'h1','2.','知识产权 2 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,6457485633351589718);
INSERT INTO "passage" VALUES('cdip-12-7.en','p3',3,'Paragraph',0,'h1','3.','知识产权 3 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,-6373515258962208242);
INSERT INTO "passage" VALUES('cdip-12-7.en','p4',4,'Paragraph',0,'h1','4.','知识产权 4 “引号” \ "quoted" 𠮷野家　é','["一、引言"]',4,20,'','[{"offset":0,"locator":"n1"},{"offset":4,"locator":"n1"}]',NULL,5820143981124087151);
INSERT INTO "passage" VALUES('cdip-12-7.en','t1.r1',5,'TableRow',0,'h1',NULL,'工具 | 第一行
第二行 | ','["一、引言","表"]',0,0,'[{"header":"名称","text":"工具","inherited":false},{"text":"第一行\n第二行","inherited":true},{"header":"链接","text":"","inherited":false}]','',NULL,-7728354090512369026);
INSERT INTO "passage" VALUES('cdip-12-7.en','n1',6,'Note',0,NULL,'1','See WIPO Lex.','',0,0,'','','en',-6078194024085823107);
CREATE TABLE passage_link (
  document_id TEXT   NOT NULL,
  position    BIGINT NOT NULL,
  locator     TEXT   NOT NULL,
  entity_kind TEXT   NOT NULL,
  entity_slug TEXT   NOT NULL,
  rule_name   TEXT   NOT NULL,
  inherited   BIGINT NOT NULL,
  quote       TEXT   NOT NULL,
  quote_start BIGINT NOT NULL,
  quote_end   BIGINT NOT NULL,
  checksum    BIGINT NOT NULL,
  PRIMARY KEY (document_id, position),
  FOREIGN KEY (document_id, locator) REFERENCES passage (document_id, locator) ON DELETE CASCADE
);
INSERT INTO "passage_link" VALUES('cdip-32-2.zh',0,'p1','recommendation','10','pattern',0,'建议10',3,7,1420853426729889416);
INSERT INTO "passage_link" VALUES('cdip-32-2.zh',1,'p1','country','ug','name',0,'乌干达',9,12,-5118474367710075411);
INSERT INTO "passage_link" VALUES('cdip-32-2.zh',2,'p2','recommendation','10','heading',1,'建议10',0,4,8592536755035605360);
INSERT INTO "passage_link" VALUES('cdip-12-7.en',0,'p1','recommendation','10','pattern',0,'建议10',3,7,6908658366520340023);
INSERT INTO "passage_link" VALUES('cdip-12-7.en',1,'p1','country','ug','name',0,'乌干达',9,12,-3244492314782584877);
INSERT INTO "passage_link" VALUES('cdip-12-7.en',2,'p2','recommendation','10','heading',1,'建议10',0,4,-7523919626109238395);
CREATE TABLE state (
  name     TEXT   NOT NULL PRIMARY KEY,
  value    BIGINT NOT NULL,
  checksum BIGINT NOT NULL
);
INSERT INTO "state" VALUES('change_sequence',4,-3658470258608918963);
INSERT INTO "state" VALUES('format',1,-4771548443848770244);
CREATE UNIQUE INDEX passage_position ON passage (document_id, position);
CREATE INDEX passage_link_passage ON passage_link (document_id, locator);
CREATE INDEX passage_link_entity ON passage_link (entity_kind, entity_slug, document_id, position);
COMMIT;

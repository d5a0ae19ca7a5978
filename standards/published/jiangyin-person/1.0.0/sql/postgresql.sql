-- jiangyin-person/1.0.0: 江阴市个人公共信用信息目录 / Jiangyin catalog of personal public credit information
-- PostgreSQL 13 or later; the encoding of the database has to be UTF8.

-- 身份基础信息: identity base record
CREATE TABLE "identity" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "xb" text COLLATE "C",
  "csrq" text COLLATE "C",
  "hjdz" text COLLATE "C",
  "jfjg" text COLLATE "C",
  "qfrq" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "identity_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "identity_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "identity_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "identity_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "identity_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "identity_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "identity_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "identity_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "identity_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "identity_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "identity_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "identity_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "identity_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "identity_xb_empty" CHECK ("xb" <> ''),
  CONSTRAINT "identity_xb_too_long" CHECK (char_length("xb") <= 1),
  CONSTRAINT "identity_xb_not_in_list" CHECK ("xb" IN ('0', '1', '2', '9')),
  CONSTRAINT "identity_csrq_empty" CHECK ("csrq" <> ''),
  CONSTRAINT "identity_csrq_too_long" CHECK (char_length("csrq") <= 10),
  CONSTRAINT "identity_csrq_date_form" CHECK ("csrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "identity_csrq_date_impossible" CHECK (CASE WHEN "csrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("csrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("csrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("csrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("csrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("csrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("csrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("csrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "identity_hjdz_empty" CHECK ("hjdz" <> ''),
  CONSTRAINT "identity_hjdz_too_long" CHECK (char_length("hjdz") <= 500),
  CONSTRAINT "identity_hjdz_unprintable" CHECK ("hjdz" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_hjdz_edge_blank" CHECK ("hjdz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_jfjg_empty" CHECK ("jfjg" <> ''),
  CONSTRAINT "identity_jfjg_too_long" CHECK (char_length("jfjg") <= 200),
  CONSTRAINT "identity_jfjg_unprintable" CHECK ("jfjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_jfjg_edge_blank" CHECK ("jfjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_qfrq_empty" CHECK ("qfrq" <> ''),
  CONSTRAINT "identity_qfrq_too_long" CHECK (char_length("qfrq") <= 10),
  CONSTRAINT "identity_qfrq_date_form" CHECK ("qfrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "identity_qfrq_date_impossible" CHECK (CASE WHEN "qfrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qfrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qfrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qfrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qfrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qfrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qfrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qfrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "identity_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "identity_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "identity_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "identity_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "identity_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "identity_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "identity_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "identity_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "identity_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "identity_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "identity_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "identity_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "identity_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "identity_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "identity_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "identity_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "identity_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("tgrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "identity_tgrq_date_order" CHECK ("tgrq" >= "qfrq")
);

CREATE UNIQUE INDEX "identity_key" ON "identity" ("sfzh");

COMMENT ON TABLE "identity" IS '身份基础信息 / identity base record';
COMMENT ON COLUMN "identity"."xm" IS '姓名 / name';
COMMENT ON COLUMN "identity"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "identity"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "identity"."xb" IS '性别 / sex';
COMMENT ON COLUMN "identity"."csrq" IS '出生日期 / date of birth';
COMMENT ON COLUMN "identity"."hjdz" IS '户籍地址 / address of the household registration';
COMMENT ON COLUMN "identity"."jfjg" IS '签发机关 / authority that issued the document';
COMMENT ON COLUMN "identity"."qfrq" IS '签发日期 / date of issue';
COMMENT ON COLUMN "identity"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "identity"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "identity"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "identity"."bz" IS '备注 / remark';

-- 行政许可: administrative licence
CREATE TABLE "licence" (
  "xk_wsh" text COLLATE "C" NOT NULL,
  "xk_xmmc" text COLLATE "C" NOT NULL,
  "xk_bm" text COLLATE "C" NOT NULL,
  "xk_splb" text COLLATE "C" NOT NULL,
  "xk_nr" text COLLATE "C" NOT NULL,
  "xk_xdr" text COLLATE "C" NOT NULL,
  "xk_xdr_shxym" text COLLATE "C",
  "xk_xdr_zdm" text COLLATE "C",
  "xk_xdr_gsdj" text COLLATE "C",
  "xk_xdr_swdj" text COLLATE "C",
  "xk_xdr_sfz" text COLLATE "C",
  "xk_fr" text COLLATE "C",
  "xk_jdrq" text COLLATE "C" NOT NULL,
  "xk_jzq" text COLLATE "C",
  "xk_xzjg" text COLLATE "C" NOT NULL,
  "xk_xzjgdm" text COLLATE "C",
  "xk_zt" text COLLATE "C" NOT NULL,
  "dfbm" text COLLATE "C" NOT NULL,
  "sjc" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  "xk_syfw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C",
  "bmbm" text COLLATE "C",
  "xkzmc" text COLLATE "C",
  "xkzbh" text COLLATE "C",
  "xksxq" text COLLATE "C",
  CONSTRAINT "licence_xk_wsh_empty" CHECK ("xk_wsh" <> ''),
  CONSTRAINT "licence_xk_wsh_too_long" CHECK (char_length("xk_wsh") <= 128),
  CONSTRAINT "licence_xk_wsh_unprintable" CHECK ("xk_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_wsh_edge_blank" CHECK ("xk_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_wsh_placeholder" CHECK ("xk_wsh" NOT IN ('无', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_xmmc_empty" CHECK ("xk_xmmc" <> ''),
  CONSTRAINT "licence_xk_xmmc_too_long" CHECK (char_length("xk_xmmc") <= 256),
  CONSTRAINT "licence_xk_xmmc_unprintable" CHECK ("xk_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xmmc_edge_blank" CHECK ("xk_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_bm_empty" CHECK ("xk_bm" <> ''),
  CONSTRAINT "licence_xk_bm_too_long" CHECK (char_length("xk_bm") <= 40),
  CONSTRAINT "licence_xk_bm_unprintable" CHECK ("xk_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_bm_edge_blank" CHECK ("xk_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_splb_empty" CHECK ("xk_splb" <> ''),
  CONSTRAINT "licence_xk_splb_too_long" CHECK (char_length("xk_splb") <= 16),
  CONSTRAINT "licence_xk_splb_not_in_list" CHECK ("xk_splb" ~ '^(?:普通|特许|认可|核准|登记|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "licence_xk_nr_empty" CHECK ("xk_nr" <> ''),
  CONSTRAINT "licence_xk_nr_too_long" CHECK (char_length("xk_nr") <= 2048),
  CONSTRAINT "licence_xk_nr_unprintable" CHECK ("xk_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_nr_edge_blank" CHECK ("xk_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_empty" CHECK ("xk_xdr" <> ''),
  CONSTRAINT "licence_xk_xdr_too_long" CHECK (char_length("xk_xdr") <= 256),
  CONSTRAINT "licence_xk_xdr_unprintable" CHECK ("xk_xdr" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_edge_blank" CHECK ("xk_xdr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_name_too_long" CHECK (char_length("xk_xdr") <= 50),
  CONSTRAINT "licence_xk_xdr_name_digit" CHECK ("xk_xdr" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_name_private_use" CHECK ("xk_xdr" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "licence_xk_xdr_name_dot" CHECK ("xk_xdr" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_placeholder" CHECK ("xk_xdr" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_xdr_sfz_empty" CHECK ("xk_xdr_sfz" <> ''),
  CONSTRAINT "licence_xk_xdr_sfz_too_long" CHECK (char_length("xk_xdr_sfz") <= 64),
  CONSTRAINT "licence_xk_xdr_sfz_unprintable" CHECK ("xk_xdr_sfz" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_sfz_edge_blank" CHECK ("xk_xdr_sfz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_sfz_placeholder" CHECK ("xk_xdr_sfz" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_jdrq_empty" CHECK ("xk_jdrq" <> ''),
  CONSTRAINT "licence_xk_jdrq_too_long" CHECK (char_length("xk_jdrq") <= 10),
  CONSTRAINT "licence_xk_jdrq_date_form" CHECK ("xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xk_jdrq_date_impossible" CHECK (CASE WHEN "xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xk_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_jzq_empty" CHECK ("xk_jzq" <> ''),
  CONSTRAINT "licence_xk_jzq_too_long" CHECK (char_length("xk_jzq") <= 10),
  CONSTRAINT "licence_xk_jzq_date_form" CHECK ("xk_jzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xk_jzq_date_impossible" CHECK (CASE WHEN "xk_jzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xk_jzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_jzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_jzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_jzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_jzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_jzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_jzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_xzjg_empty" CHECK ("xk_xzjg" <> ''),
  CONSTRAINT "licence_xk_xzjg_too_long" CHECK (char_length("xk_xzjg") <= 64),
  CONSTRAINT "licence_xk_xzjg_unprintable" CHECK ("xk_xzjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xzjg_edge_blank" CHECK ("xk_xzjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xzjgdm_empty" CHECK ("xk_xzjgdm" <> ''),
  CONSTRAINT "licence_xk_xzjgdm_too_long" CHECK (char_length("xk_xzjgdm") <= 18),
  CONSTRAINT "licence_xk_xzjgdm_uscc" CHECK ("xk_xzjgdm" IS NULL OR CASE WHEN "xk_xzjgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xzjgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "licence_xk_zt_empty" CHECK ("xk_zt" <> ''),
  CONSTRAINT "licence_xk_zt_too_long" CHECK (char_length("xk_zt") <= 1),
  CONSTRAINT "licence_xk_zt_not_in_list" CHECK ("xk_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "licence_dfbm_empty" CHECK ("dfbm" <> ''),
  CONSTRAINT "licence_dfbm_too_long" CHECK (char_length("dfbm") <= 6),
  CONSTRAINT "licence_dfbm_region_form" CHECK ("dfbm" ~ '^(?:[0-9]{6})$'),
  CONSTRAINT "licence_sjc_empty" CHECK ("sjc" <> ''),
  CONSTRAINT "licence_sjc_too_long" CHECK (char_length("sjc") <= 10),
  CONSTRAINT "licence_sjc_date_form" CHECK ("sjc" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_sjc_date_impossible" CHECK (CASE WHEN "sjc" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("sjc", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sjc", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sjc", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sjc", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sjc", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sjc", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sjc", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "licence_bz_too_long" CHECK (char_length("bz") <= 4000),
  CONSTRAINT "licence_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_syfw_empty" CHECK ("xk_syfw" <> ''),
  CONSTRAINT "licence_xk_syfw_too_long" CHECK (char_length("xk_syfw") <= 1),
  CONSTRAINT "licence_xk_syfw_not_in_list" CHECK ("xk_syfw" IN ('0', '1', '2')),
  CONSTRAINT "licence_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "licence_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "licence_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "licence_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "licence_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xkzmc_empty" CHECK ("xkzmc" <> ''),
  CONSTRAINT "licence_xkzmc_too_long" CHECK (char_length("xkzmc") <= 200),
  CONSTRAINT "licence_xkzmc_unprintable" CHECK ("xkzmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xkzmc_edge_blank" CHECK ("xkzmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xkzbh_empty" CHECK ("xkzbh" <> ''),
  CONSTRAINT "licence_xkzbh_too_long" CHECK (char_length("xkzbh") <= 200),
  CONSTRAINT "licence_xkzbh_unprintable" CHECK ("xkzbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xkzbh_edge_blank" CHECK ("xkzbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xksxq_empty" CHECK ("xksxq" <> ''),
  CONSTRAINT "licence_xksxq_too_long" CHECK (char_length("xksxq") <= 10),
  CONSTRAINT "licence_xksxq_date_form" CHECK ("xksxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xksxq_date_impossible" CHECK (CASE WHEN "xksxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xksxq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xksxq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xksxq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xksxq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xksxq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xksxq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xksxq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_xdr_sfz_at_least_one" CHECK ("xk_xdr_sfz" IS NOT NULL),
  CONSTRAINT "licence_xk_xdr_shxym_must_be_absent" CHECK ("xk_xdr_shxym" IS NULL),
  CONSTRAINT "licence_xk_xdr_zdm_must_be_absent" CHECK ("xk_xdr_zdm" IS NULL),
  CONSTRAINT "licence_xk_xdr_gsdj_must_be_absent" CHECK ("xk_xdr_gsdj" IS NULL),
  CONSTRAINT "licence_xk_xdr_swdj_must_be_absent" CHECK ("xk_xdr_swdj" IS NULL),
  CONSTRAINT "licence_xk_fr_must_be_absent" CHECK ("xk_fr" IS NULL),
  CONSTRAINT "licence_xk_xdr_sfz_citizen_number_masked" CHECK (NOT ((("xk_xdr_sfz" IS NOT NULL AND strpos("xk_xdr_sfz", '*') > 0)) OR (("xk_xdr_sfz" IS NOT NULL AND strpos("xk_xdr_sfz", '＊') > 0)))),
  CONSTRAINT "licence_xk_xdr_sfz_citizen_number_date" CHECK (NOT (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("xk_xdr_sfz" IS NOT NULL AND CASE WHEN "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("xk_xdr_sfz", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_xdr_sfz", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_xdr_sfz", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_xdr_sfz", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_xdr_sfz", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_xdr_sfz", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_xdr_sfz", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "licence_xk_xdr_sfz_citizen_number_checksum" CHECK (NOT (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("xk_xdr_sfz" IS NOT NULL AND CASE WHEN "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("xk_xdr_sfz", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("xk_xdr_sfz", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("xk_xdr_sfz", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("xk_xdr_sfz", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("xk_xdr_sfz", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("xk_xdr_sfz", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("xk_xdr_sfz", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("xk_xdr_sfz", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("xk_xdr_sfz", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("xk_xdr_sfz", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("xk_xdr_sfz", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("xk_xdr_sfz", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("xk_xdr_sfz", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("xk_xdr_sfz", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("xk_xdr_sfz", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("xk_xdr_sfz", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("xk_xdr_sfz", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("xk_xdr_sfz", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "licence_xk_xdr_sfz_document_number" CHECK (NOT (("xk_xdr_sfz" IS NOT NULL) AND (NOT (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("bz" IS NOT NULL AND strpos("bz", '护照') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '港澳居民来往内地通行证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '台湾居民来往大陆通行证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '回乡证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '台胞证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '外国人永久居留身份证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '外国人永久居留证') > 0)) AND (("xk_xdr_sfz" IS NOT NULL AND "xk_xdr_sfz" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "licence_xk_xdr_sfz_under_age" CHECK (CASE WHEN "xk_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' AND "xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("xk_jdrq", '-', '') AS INTEGER) - CAST(substr("xk_xdr_sfz", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "licence_sjc_date_order" CHECK ("sjc" >= "xk_jdrq"),
  CONSTRAINT "licence_xk_jzq_date_order" CHECK ("xk_jzq" >= "xk_jdrq"),
  CONSTRAINT "licence_xksxq_date_order" CHECK ("xksxq" >= "xk_jdrq"),
  CONSTRAINT "licence_xk_jzq_2_date_order" CHECK ("xk_jzq" >= "xksxq"),
  CONSTRAINT "licence_bz_required_when" CHECK (NOT (("xk_zt" IS NOT NULL AND "xk_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "licence_key" ON "licence" ("xk_xzjg", "xk_wsh", "xk_bm", coalesce("xk_xdr_sfz", ''), "xk_jdrq");

COMMENT ON TABLE "licence" IS '行政许可 / administrative licence';
COMMENT ON COLUMN "licence"."xk_wsh" IS '行政许可决定书文号 / number of the licence decision';
COMMENT ON COLUMN "licence"."xk_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "licence"."xk_bm" IS '行政许可编码 / code of the power in the provincial list';
COMMENT ON COLUMN "licence"."xk_splb" IS '审批类别 / kind of approval';
COMMENT ON COLUMN "licence"."xk_nr" IS '许可内容 / what is permitted';
COMMENT ON COLUMN "licence"."xk_xdr" IS '行政相对人名称 / name of the person';
COMMENT ON COLUMN "licence"."xk_xdr_shxym" IS '行政相对人代码_1(统一社会信用代码) / unified social credit code';
COMMENT ON COLUMN "licence"."xk_xdr_zdm" IS '行政相对人代码_2(组织机构代码) / organisation code';
COMMENT ON COLUMN "licence"."xk_xdr_gsdj" IS '行政相对人代码_3(工商登记码) / business registration number';
COMMENT ON COLUMN "licence"."xk_xdr_swdj" IS '行政相对人代码_4(税务登记号) / taxpayer number';
COMMENT ON COLUMN "licence"."xk_xdr_sfz" IS '行政相对人代码_5(居民身份证号) / citizen number or number of another document';
COMMENT ON COLUMN "licence"."xk_fr" IS '法定代表人姓名 / legal representative';
COMMENT ON COLUMN "licence"."xk_jdrq" IS '许可决定日期 / date of the decision';
COMMENT ON COLUMN "licence"."xk_jzq" IS '许可截止期 / end of the licence';
COMMENT ON COLUMN "licence"."xk_xzjg" IS '许可机关 / deciding authority';
COMMENT ON COLUMN "licence"."xk_xzjgdm" IS '许可机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "licence"."xk_zt" IS '当前状态 / state';
COMMENT ON COLUMN "licence"."dfbm" IS '地方编码 / region code';
COMMENT ON COLUMN "licence"."sjc" IS '数据更新时间戳 / date of the last change';
COMMENT ON COLUMN "licence"."bz" IS '备注 / remark';
COMMENT ON COLUMN "licence"."xk_syfw" IS '信息使用范围 / scope of use';
COMMENT ON COLUMN "licence"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "licence"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "licence"."xkzmc" IS '许可证名称 / name of the licence document';
COMMENT ON COLUMN "licence"."xkzbh" IS '许可证编号 / number of the licence document';
COMMENT ON COLUMN "licence"."xksxq" IS '许可生效期 / start of the licence';

-- 行政处罚: administrative penalty
CREATE TABLE "penalty" (
  "cf_wsh" text COLLATE "C" NOT NULL,
  "cf_cfmc" text COLLATE "C" NOT NULL,
  "cf_bm" text COLLATE "C" NOT NULL,
  "cf_cflb1" text COLLATE "C" NOT NULL,
  "cf_cflb2" text COLLATE "C",
  "cf_sy" text COLLATE "C" NOT NULL,
  "cf_yj" text COLLATE "C" NOT NULL,
  "cf_xdr_mc" text COLLATE "C" NOT NULL,
  "cf_xdr_shxym" text COLLATE "C",
  "cf_xdr_zdm" text COLLATE "C",
  "cf_xdr_gsdj" text COLLATE "C",
  "cf_xdr_swdj" text COLLATE "C",
  "cf_xdr_sfz" text COLLATE "C",
  "cf_fr" text COLLATE "C",
  "cf_jg" text COLLATE "C" NOT NULL,
  "cf_jdrq" text COLLATE "C" NOT NULL,
  "cf_xzjg" text COLLATE "C" NOT NULL,
  "cf_xzjgdm" text COLLATE "C",
  "cf_zt" text COLLATE "C" NOT NULL,
  "dfbm" text COLLATE "C" NOT NULL,
  "sjc" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  "cf_syfw" text COLLATE "C" NOT NULL,
  "cf_sxyzcd" text COLLATE "C",
  "cf_gsjzq" text COLLATE "C",
  "cf_cxlx" text COLLATE "C",
  "cf_fkje" text COLLATE "C",
  "cf_msje" text COLLATE "C",
  "bmmc" text COLLATE "C",
  "bmbm" text COLLATE "C",
  "cfsxq" text COLLATE "C",
  "cfjzq" text COLLATE "C",
  "zxwcrq" text COLLATE "C",
  CONSTRAINT "penalty_cf_wsh_empty" CHECK ("cf_wsh" <> ''),
  CONSTRAINT "penalty_cf_wsh_too_long" CHECK (char_length("cf_wsh") <= 128),
  CONSTRAINT "penalty_cf_wsh_unprintable" CHECK ("cf_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_wsh_edge_blank" CHECK ("cf_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_wsh_placeholder" CHECK ("cf_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_cfmc_empty" CHECK ("cf_cfmc" <> ''),
  CONSTRAINT "penalty_cf_cfmc_too_long" CHECK (char_length("cf_cfmc") <= 256),
  CONSTRAINT "penalty_cf_cfmc_unprintable" CHECK ("cf_cfmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_cfmc_edge_blank" CHECK ("cf_cfmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_bm_empty" CHECK ("cf_bm" <> ''),
  CONSTRAINT "penalty_cf_bm_too_long" CHECK (char_length("cf_bm") <= 40),
  CONSTRAINT "penalty_cf_bm_unprintable" CHECK ("cf_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_bm_edge_blank" CHECK ("cf_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_cflb1_empty" CHECK ("cf_cflb1" <> ''),
  CONSTRAINT "penalty_cf_cflb1_too_long" CHECK (char_length("cf_cflb1") <= 36),
  CONSTRAINT "penalty_cf_cflb1_not_in_list" CHECK ("cf_cflb1" ~ '^(?:警告|罚款|没收违法所得\u3001没收非法财物|责令停产停业|暂扣或者吊销许可证\u3001暂扣或者吊销执照|行政拘留|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "penalty_cf_cflb2_empty" CHECK ("cf_cflb2" <> ''),
  CONSTRAINT "penalty_cf_cflb2_too_long" CHECK (char_length("cf_cflb2") <= 36),
  CONSTRAINT "penalty_cf_cflb2_not_in_list" CHECK ("cf_cflb2" ~ '^(?:警告|罚款|没收违法所得\u3001没收非法财物|责令停产停业|暂扣或者吊销许可证\u3001暂扣或者吊销执照|行政拘留|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "penalty_cf_sy_empty" CHECK ("cf_sy" <> ''),
  CONSTRAINT "penalty_cf_sy_too_long" CHECK (char_length("cf_sy") <= 2048),
  CONSTRAINT "penalty_cf_sy_unprintable" CHECK ("cf_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_sy_edge_blank" CHECK ("cf_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_yj_empty" CHECK ("cf_yj" <> ''),
  CONSTRAINT "penalty_cf_yj_too_long" CHECK (char_length("cf_yj") <= 2048),
  CONSTRAINT "penalty_cf_yj_unprintable" CHECK ("cf_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_yj_edge_blank" CHECK ("cf_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_mc_empty" CHECK ("cf_xdr_mc" <> ''),
  CONSTRAINT "penalty_cf_xdr_mc_too_long" CHECK (char_length("cf_xdr_mc") <= 128),
  CONSTRAINT "penalty_cf_xdr_mc_unprintable" CHECK ("cf_xdr_mc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_edge_blank" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_too_long" CHECK (char_length("cf_xdr_mc") <= 50),
  CONSTRAINT "penalty_cf_xdr_mc_name_digit" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_private_use" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_dot" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_placeholder" CHECK ("cf_xdr_mc" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_xdr_sfz_empty" CHECK ("cf_xdr_sfz" <> ''),
  CONSTRAINT "penalty_cf_xdr_sfz_too_long" CHECK (char_length("cf_xdr_sfz") <= 64),
  CONSTRAINT "penalty_cf_xdr_sfz_unprintable" CHECK ("cf_xdr_sfz" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_sfz_edge_blank" CHECK ("cf_xdr_sfz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_sfz_placeholder" CHECK ("cf_xdr_sfz" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_jg_empty" CHECK ("cf_jg" <> ''),
  CONSTRAINT "penalty_cf_jg_too_long" CHECK (char_length("cf_jg") <= 2048),
  CONSTRAINT "penalty_cf_jg_unprintable" CHECK ("cf_jg" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_jg_edge_blank" CHECK ("cf_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_jdrq_empty" CHECK ("cf_jdrq" <> ''),
  CONSTRAINT "penalty_cf_jdrq_too_long" CHECK (char_length("cf_jdrq") <= 10),
  CONSTRAINT "penalty_cf_jdrq_date_form" CHECK ("cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cf_jdrq_date_impossible" CHECK (CASE WHEN "cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cf_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_xzjg_empty" CHECK ("cf_xzjg" <> ''),
  CONSTRAINT "penalty_cf_xzjg_too_long" CHECK (char_length("cf_xzjg") <= 64),
  CONSTRAINT "penalty_cf_xzjg_unprintable" CHECK ("cf_xzjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xzjg_edge_blank" CHECK ("cf_xzjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xzjgdm_empty" CHECK ("cf_xzjgdm" <> ''),
  CONSTRAINT "penalty_cf_xzjgdm_too_long" CHECK (char_length("cf_xzjgdm") <= 18),
  CONSTRAINT "penalty_cf_xzjgdm_uscc" CHECK ("cf_xzjgdm" IS NULL OR CASE WHEN "cf_xzjgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_xzjgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "penalty_cf_zt_empty" CHECK ("cf_zt" <> ''),
  CONSTRAINT "penalty_cf_zt_too_long" CHECK (char_length("cf_zt") <= 1),
  CONSTRAINT "penalty_cf_zt_not_in_list" CHECK ("cf_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "penalty_dfbm_empty" CHECK ("dfbm" <> ''),
  CONSTRAINT "penalty_dfbm_too_long" CHECK (char_length("dfbm") <= 6),
  CONSTRAINT "penalty_dfbm_region_form" CHECK ("dfbm" ~ '^(?:[0-9]{6})$'),
  CONSTRAINT "penalty_sjc_empty" CHECK ("sjc" <> ''),
  CONSTRAINT "penalty_sjc_too_long" CHECK (char_length("sjc") <= 10),
  CONSTRAINT "penalty_sjc_date_form" CHECK ("sjc" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_sjc_date_impossible" CHECK (CASE WHEN "sjc" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("sjc", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sjc", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sjc", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sjc", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sjc", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sjc", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sjc", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "penalty_bz_too_long" CHECK (char_length("bz") <= 4000),
  CONSTRAINT "penalty_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_syfw_empty" CHECK ("cf_syfw" <> ''),
  CONSTRAINT "penalty_cf_syfw_too_long" CHECK (char_length("cf_syfw") <= 1),
  CONSTRAINT "penalty_cf_syfw_not_in_list" CHECK ("cf_syfw" IN ('0', '1', '2')),
  CONSTRAINT "penalty_cf_sxyzcd_empty" CHECK ("cf_sxyzcd" <> ''),
  CONSTRAINT "penalty_cf_sxyzcd_too_long" CHECK (char_length("cf_sxyzcd") <= 1),
  CONSTRAINT "penalty_cf_sxyzcd_not_in_list" CHECK ("cf_sxyzcd" IN ('0', '1', '2', '3')),
  CONSTRAINT "penalty_cf_gsjzq_empty" CHECK ("cf_gsjzq" <> ''),
  CONSTRAINT "penalty_cf_gsjzq_too_long" CHECK (char_length("cf_gsjzq") <= 10),
  CONSTRAINT "penalty_cf_gsjzq_date_form" CHECK ("cf_gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cf_gsjzq_date_impossible" CHECK (CASE WHEN "cf_gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_gsjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_cxlx_empty" CHECK ("cf_cxlx" <> ''),
  CONSTRAINT "penalty_cf_cxlx_too_long" CHECK (char_length("cf_cxlx") <= 2),
  CONSTRAINT "penalty_cf_cxlx_not_in_list" CHECK ("cf_cxlx" IN ('01', '02')),
  CONSTRAINT "penalty_cf_fkje_empty" CHECK ("cf_fkje" <> ''),
  CONSTRAINT "penalty_cf_fkje_too_long" CHECK (char_length("cf_fkje") <= 16),
  CONSTRAINT "penalty_cf_fkje_number_form" CHECK ("cf_fkje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "penalty_cf_msje_empty" CHECK ("cf_msje" <> ''),
  CONSTRAINT "penalty_cf_msje_too_long" CHECK (char_length("cf_msje") <= 16),
  CONSTRAINT "penalty_cf_msje_number_form" CHECK ("cf_msje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "penalty_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "penalty_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "penalty_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "penalty_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "penalty_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cfsxq_empty" CHECK ("cfsxq" <> ''),
  CONSTRAINT "penalty_cfsxq_too_long" CHECK (char_length("cfsxq") <= 10),
  CONSTRAINT "penalty_cfsxq_date_form" CHECK ("cfsxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cfsxq_date_impossible" CHECK (CASE WHEN "cfsxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cfsxq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cfsxq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cfsxq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cfsxq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cfsxq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cfsxq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cfsxq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cfjzq_empty" CHECK ("cfjzq" <> ''),
  CONSTRAINT "penalty_cfjzq_too_long" CHECK (char_length("cfjzq") <= 10),
  CONSTRAINT "penalty_cfjzq_date_form" CHECK ("cfjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cfjzq_date_impossible" CHECK (CASE WHEN "cfjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cfjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cfjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cfjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cfjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cfjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cfjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cfjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_zxwcrq_empty" CHECK ("zxwcrq" <> ''),
  CONSTRAINT "penalty_zxwcrq_too_long" CHECK (char_length("zxwcrq") <= 10),
  CONSTRAINT "penalty_zxwcrq_date_form" CHECK ("zxwcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_zxwcrq_date_impossible" CHECK (CASE WHEN "zxwcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zxwcrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zxwcrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zxwcrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zxwcrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zxwcrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zxwcrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zxwcrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_xdr_sfz_at_least_one" CHECK ("cf_xdr_sfz" IS NOT NULL),
  CONSTRAINT "penalty_cf_xdr_shxym_must_be_absent" CHECK ("cf_xdr_shxym" IS NULL),
  CONSTRAINT "penalty_cf_xdr_zdm_must_be_absent" CHECK ("cf_xdr_zdm" IS NULL),
  CONSTRAINT "penalty_cf_xdr_gsdj_must_be_absent" CHECK ("cf_xdr_gsdj" IS NULL),
  CONSTRAINT "penalty_cf_xdr_swdj_must_be_absent" CHECK ("cf_xdr_swdj" IS NULL),
  CONSTRAINT "penalty_cf_fr_must_be_absent" CHECK ("cf_fr" IS NULL),
  CONSTRAINT "penalty_cf_xdr_sfz_citizen_number_masked" CHECK (NOT ((("cf_xdr_sfz" IS NOT NULL AND strpos("cf_xdr_sfz", '*') > 0)) OR (("cf_xdr_sfz" IS NOT NULL AND strpos("cf_xdr_sfz", '＊') > 0)))),
  CONSTRAINT "penalty_cf_xdr_sfz_citizen_number_date" CHECK (NOT (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("cf_xdr_sfz" IS NOT NULL AND CASE WHEN "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("cf_xdr_sfz", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_xdr_sfz", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_xdr_sfz", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_xdr_sfz", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_xdr_sfz", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_xdr_sfz", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_xdr_sfz", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "penalty_cf_xdr_sfz_citizen_number_checksum" CHECK (NOT (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("cf_xdr_sfz" IS NOT NULL AND CASE WHEN "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("cf_xdr_sfz", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("cf_xdr_sfz", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("cf_xdr_sfz", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("cf_xdr_sfz", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("cf_xdr_sfz", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("cf_xdr_sfz", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("cf_xdr_sfz", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("cf_xdr_sfz", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("cf_xdr_sfz", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("cf_xdr_sfz", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("cf_xdr_sfz", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("cf_xdr_sfz", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("cf_xdr_sfz", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("cf_xdr_sfz", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("cf_xdr_sfz", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("cf_xdr_sfz", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("cf_xdr_sfz", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("cf_xdr_sfz", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "penalty_cf_xdr_sfz_document_number" CHECK (NOT (("cf_xdr_sfz" IS NOT NULL) AND (NOT (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("bz" IS NOT NULL AND strpos("bz", '护照') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '港澳居民来往内地通行证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '台湾居民来往大陆通行证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '回乡证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '台胞证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '外国人永久居留身份证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("bz" IS NOT NULL AND strpos("bz", '外国人永久居留证') > 0)) AND (("cf_xdr_sfz" IS NOT NULL AND "cf_xdr_sfz" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "penalty_cf_xdr_sfz_under_age" CHECK (CASE WHEN "cf_xdr_sfz" ~ '^(?:[0-9]{17}[0-9X])$' AND "cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("cf_jdrq", '-', '') AS INTEGER) - CAST(substr("cf_xdr_sfz", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "penalty_sjc_date_order" CHECK ("sjc" >= "cf_jdrq"),
  CONSTRAINT "penalty_cf_gsjzq_date_order" CHECK ("cf_gsjzq" >= "cf_jdrq"),
  CONSTRAINT "penalty_cfsxq_date_order" CHECK ("cfsxq" >= "cf_jdrq"),
  CONSTRAINT "penalty_cfjzq_date_order" CHECK ("cfjzq" >= "cf_jdrq"),
  CONSTRAINT "penalty_zxwcrq_date_order" CHECK ("zxwcrq" >= "cf_jdrq"),
  CONSTRAINT "penalty_bz_required_when" CHECK (NOT (("cf_zt" IS NOT NULL AND "cf_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "penalty_key" ON "penalty" ("cf_xzjg", "cf_wsh", coalesce("cf_xdr_sfz", ''));

COMMENT ON TABLE "penalty" IS '行政处罚 / administrative penalty';
COMMENT ON COLUMN "penalty"."cf_wsh" IS '行政处罚决定书文号 / number of the penalty decision';
COMMENT ON COLUMN "penalty"."cf_cfmc" IS '处罚名称 / name of the penalty';
COMMENT ON COLUMN "penalty"."cf_bm" IS '行政处罚编码 / code of the power in the provincial list';
COMMENT ON COLUMN "penalty"."cf_cflb1" IS '处罚类别1 / class of penalty 1';
COMMENT ON COLUMN "penalty"."cf_cflb2" IS '处罚类别2 / class of penalty 2';
COMMENT ON COLUMN "penalty"."cf_sy" IS '处罚事由 / facts';
COMMENT ON COLUMN "penalty"."cf_yj" IS '处罚依据 / legal basis';
COMMENT ON COLUMN "penalty"."cf_xdr_mc" IS '行政相对人名称 / name of the person';
COMMENT ON COLUMN "penalty"."cf_xdr_shxym" IS '行政相对人代码_1(统一社会信用代码) / unified social credit code';
COMMENT ON COLUMN "penalty"."cf_xdr_zdm" IS '行政相对人代码_2(组织机构代码) / organisation code';
COMMENT ON COLUMN "penalty"."cf_xdr_gsdj" IS '行政相对人代码_3(工商登记码) / business registration number';
COMMENT ON COLUMN "penalty"."cf_xdr_swdj" IS '行政相对人代码_4(税务登记号) / taxpayer number';
COMMENT ON COLUMN "penalty"."cf_xdr_sfz" IS '行政相对人代码_5(居民身份证号) / citizen number or number of another document';
COMMENT ON COLUMN "penalty"."cf_fr" IS '法定代表人姓名 / legal representative';
COMMENT ON COLUMN "penalty"."cf_jg" IS '处罚结果 / result';
COMMENT ON COLUMN "penalty"."cf_jdrq" IS '处罚决定日期 / date of the decision';
COMMENT ON COLUMN "penalty"."cf_xzjg" IS '处罚机关 / deciding authority';
COMMENT ON COLUMN "penalty"."cf_xzjgdm" IS '处罚机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "penalty"."cf_zt" IS '当前状态 / state';
COMMENT ON COLUMN "penalty"."dfbm" IS '地方编码 / region code';
COMMENT ON COLUMN "penalty"."sjc" IS '数据更新时间戳 / date of the last change';
COMMENT ON COLUMN "penalty"."bz" IS '备注 / remark';
COMMENT ON COLUMN "penalty"."cf_syfw" IS '信息使用范围 / scope of use';
COMMENT ON COLUMN "penalty"."cf_sxyzcd" IS '失信严重程度 / severity of dishonesty';
COMMENT ON COLUMN "penalty"."cf_gsjzq" IS '公示截止期 / end of publication';
COMMENT ON COLUMN "penalty"."cf_cxlx" IS '案件程序 / procedure of the case';
COMMENT ON COLUMN "penalty"."cf_fkje" IS '罚款金额 / amount of the fine';
COMMENT ON COLUMN "penalty"."cf_msje" IS '没收金额 / amount confiscated';
COMMENT ON COLUMN "penalty"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "penalty"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "penalty"."cfsxq" IS '处罚生效期 / start of the penalty';
COMMENT ON COLUMN "penalty"."cfjzq" IS '处罚截止期 / end of the penalty';
COMMENT ON COLUMN "penalty"."zxwcrq" IS '执行完成日期 / date on which it was carried out';

-- 行政强制: administrative compulsion
CREATE TABLE "enforcement_measure" (
  "qz_wsh" text COLLATE "C" NOT NULL,
  "qz_xmmc" text COLLATE "C" NOT NULL,
  "qz_bm" text COLLATE "C",
  "qz_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qz_sy" text COLLATE "C" NOT NULL,
  "qz_yj" text COLLATE "C" NOT NULL,
  "qz_nr" text COLLATE "C" NOT NULL,
  "qz_je" text COLLATE "C",
  "qz_jdrq" text COLLATE "C" NOT NULL,
  "qz_qx" text COLLATE "C",
  "qz_jg" text COLLATE "C" NOT NULL,
  "qz_jgdm" text COLLATE "C",
  "qz_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "enforcement_measure_qz_wsh_empty" CHECK ("qz_wsh" <> ''),
  CONSTRAINT "enforcement_measure_qz_wsh_too_long" CHECK (char_length("qz_wsh") <= 128),
  CONSTRAINT "enforcement_measure_qz_wsh_unprintable" CHECK ("qz_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_wsh_edge_blank" CHECK ("qz_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_wsh_placeholder" CHECK ("qz_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "enforcement_measure_qz_xmmc_empty" CHECK ("qz_xmmc" <> ''),
  CONSTRAINT "enforcement_measure_qz_xmmc_too_long" CHECK (char_length("qz_xmmc") <= 256),
  CONSTRAINT "enforcement_measure_qz_xmmc_unprintable" CHECK ("qz_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_xmmc_edge_blank" CHECK ("qz_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_bm_empty" CHECK ("qz_bm" <> ''),
  CONSTRAINT "enforcement_measure_qz_bm_too_long" CHECK (char_length("qz_bm") <= 40),
  CONSTRAINT "enforcement_measure_qz_bm_unprintable" CHECK ("qz_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_bm_edge_blank" CHECK ("qz_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_lb_empty" CHECK ("qz_lb" <> ''),
  CONSTRAINT "enforcement_measure_qz_lb_too_long" CHECK (char_length("qz_lb") <= 64),
  CONSTRAINT "enforcement_measure_qz_lb_not_in_list" CHECK ("qz_lb" IN ('限制公民人身自由', '查封场所、设施或者财物', '扣押财物', '冻结存款、汇款', '其他行政强制措施', '加处罚款或者滞纳金', '划拨存款、汇款', '拍卖或者依法处理查封、扣押的场所、设施或者财物', '排除妨碍、恢复原状', '代履行', '其他强制执行方式')),
  CONSTRAINT "enforcement_measure_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "enforcement_measure_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "enforcement_measure_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "enforcement_measure_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "enforcement_measure_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "enforcement_measure_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "enforcement_measure_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "enforcement_measure_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "enforcement_measure_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "enforcement_measure_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "enforcement_measure_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "enforcement_measure_qz_sy_empty" CHECK ("qz_sy" <> ''),
  CONSTRAINT "enforcement_measure_qz_sy_too_long" CHECK (char_length("qz_sy") <= 2048),
  CONSTRAINT "enforcement_measure_qz_sy_unprintable" CHECK ("qz_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_sy_edge_blank" CHECK ("qz_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_yj_empty" CHECK ("qz_yj" <> ''),
  CONSTRAINT "enforcement_measure_qz_yj_too_long" CHECK (char_length("qz_yj") <= 2048),
  CONSTRAINT "enforcement_measure_qz_yj_unprintable" CHECK ("qz_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_yj_edge_blank" CHECK ("qz_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_nr_empty" CHECK ("qz_nr" <> ''),
  CONSTRAINT "enforcement_measure_qz_nr_too_long" CHECK (char_length("qz_nr") <= 2048),
  CONSTRAINT "enforcement_measure_qz_nr_unprintable" CHECK ("qz_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_nr_edge_blank" CHECK ("qz_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_je_empty" CHECK ("qz_je" <> ''),
  CONSTRAINT "enforcement_measure_qz_je_too_long" CHECK (char_length("qz_je") <= 18),
  CONSTRAINT "enforcement_measure_qz_je_number_form" CHECK ("qz_je" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "enforcement_measure_qz_jdrq_empty" CHECK ("qz_jdrq" <> ''),
  CONSTRAINT "enforcement_measure_qz_jdrq_too_long" CHECK (char_length("qz_jdrq") <= 10),
  CONSTRAINT "enforcement_measure_qz_jdrq_date_form" CHECK ("qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "enforcement_measure_qz_jdrq_date_impossible" CHECK (CASE WHEN "qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qz_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qz_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qz_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qz_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qz_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qz_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qz_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_qz_qx_empty" CHECK ("qz_qx" <> ''),
  CONSTRAINT "enforcement_measure_qz_qx_too_long" CHECK (char_length("qz_qx") <= 10),
  CONSTRAINT "enforcement_measure_qz_qx_date_form" CHECK ("qz_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "enforcement_measure_qz_qx_date_impossible" CHECK (CASE WHEN "qz_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qz_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qz_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qz_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qz_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qz_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qz_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qz_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_qz_jg_empty" CHECK ("qz_jg" <> ''),
  CONSTRAINT "enforcement_measure_qz_jg_too_long" CHECK (char_length("qz_jg") <= 200),
  CONSTRAINT "enforcement_measure_qz_jg_unprintable" CHECK ("qz_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_jg_edge_blank" CHECK ("qz_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_jgdm_empty" CHECK ("qz_jgdm" <> ''),
  CONSTRAINT "enforcement_measure_qz_jgdm_too_long" CHECK (char_length("qz_jgdm") <= 18),
  CONSTRAINT "enforcement_measure_qz_jgdm_uscc" CHECK ("qz_jgdm" IS NULL OR CASE WHEN "qz_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qz_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "enforcement_measure_qz_zt_empty" CHECK ("qz_zt" <> ''),
  CONSTRAINT "enforcement_measure_qz_zt_too_long" CHECK (char_length("qz_zt") <= 1),
  CONSTRAINT "enforcement_measure_qz_zt_not_in_list" CHECK ("qz_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "enforcement_measure_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "enforcement_measure_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "enforcement_measure_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "enforcement_measure_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "enforcement_measure_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "enforcement_measure_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "enforcement_measure_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "enforcement_measure_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "enforcement_measure_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "enforcement_measure_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "enforcement_measure_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "enforcement_measure_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qz_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_qz_qx_date_order" CHECK ("qz_qx" >= "qz_jdrq"),
  CONSTRAINT "enforcement_measure_tgrq_date_order" CHECK ("tgrq" >= "qz_jdrq"),
  CONSTRAINT "enforcement_measure_bz_required_when" CHECK (NOT (("qz_zt" IS NOT NULL AND "qz_zt" IN ('3'))) OR ("bz" IS NOT NULL)),
  CONSTRAINT "enforcement_measure_qz_je_positive_when" CHECK (NOT (("qz_lb" IS NOT NULL AND "qz_lb" ~ '^(?:加处罚款或者滞纳金(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$')) OR (("qz_je" IS NOT NULL AND "qz_je" ~ '^(?:[\u002e0-9]*[1-9][\u002e0-9]*)$')))
);

CREATE UNIQUE INDEX "enforcement_measure_key" ON "enforcement_measure" ("qz_jg", "qz_wsh", "sfzh");

COMMENT ON TABLE "enforcement_measure" IS '行政强制 / administrative compulsion';
COMMENT ON COLUMN "enforcement_measure"."qz_wsh" IS '行政强制决定文书号 / number of the decision';
COMMENT ON COLUMN "enforcement_measure"."qz_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "enforcement_measure"."qz_bm" IS '行政强制编码 / code of the power in the provincial list';
COMMENT ON COLUMN "enforcement_measure"."qz_lb" IS '行政强制类别 / kind';
COMMENT ON COLUMN "enforcement_measure"."xm" IS '姓名 / name';
COMMENT ON COLUMN "enforcement_measure"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "enforcement_measure"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "enforcement_measure"."qz_sy" IS '事由 / reason';
COMMENT ON COLUMN "enforcement_measure"."qz_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "enforcement_measure"."qz_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "enforcement_measure"."qz_je" IS '涉及金额 / amount concerned';
COMMENT ON COLUMN "enforcement_measure"."qz_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "enforcement_measure"."qz_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "enforcement_measure"."qz_jg" IS '行政强制机关 / authority';
COMMENT ON COLUMN "enforcement_measure"."qz_jgdm" IS '行政强制机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "enforcement_measure"."qz_zt" IS '当前状态 / state';
COMMENT ON COLUMN "enforcement_measure"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "enforcement_measure"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "enforcement_measure"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "enforcement_measure"."bz" IS '备注 / remark';

-- 行政征收: administrative levy
CREATE TABLE "levy" (
  "zs_wsh" text COLLATE "C" NOT NULL,
  "zs_xmmc" text COLLATE "C" NOT NULL,
  "zs_bm" text COLLATE "C",
  "zs_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zs_sy" text COLLATE "C",
  "zs_yj" text COLLATE "C" NOT NULL,
  "zs_nr" text COLLATE "C" NOT NULL,
  "zs_je" text COLLATE "C",
  "zs_jdrq" text COLLATE "C" NOT NULL,
  "zs_qx" text COLLATE "C",
  "zs_jg" text COLLATE "C" NOT NULL,
  "zs_jgdm" text COLLATE "C",
  "zs_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "levy_zs_wsh_empty" CHECK ("zs_wsh" <> ''),
  CONSTRAINT "levy_zs_wsh_too_long" CHECK (char_length("zs_wsh") <= 128),
  CONSTRAINT "levy_zs_wsh_unprintable" CHECK ("zs_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_wsh_edge_blank" CHECK ("zs_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_wsh_placeholder" CHECK ("zs_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "levy_zs_xmmc_empty" CHECK ("zs_xmmc" <> ''),
  CONSTRAINT "levy_zs_xmmc_too_long" CHECK (char_length("zs_xmmc") <= 256),
  CONSTRAINT "levy_zs_xmmc_unprintable" CHECK ("zs_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_xmmc_edge_blank" CHECK ("zs_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_bm_empty" CHECK ("zs_bm" <> ''),
  CONSTRAINT "levy_zs_bm_too_long" CHECK (char_length("zs_bm") <= 40),
  CONSTRAINT "levy_zs_bm_unprintable" CHECK ("zs_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_bm_edge_blank" CHECK ("zs_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_lb_empty" CHECK ("zs_lb" <> ''),
  CONSTRAINT "levy_zs_lb_too_long" CHECK (char_length("zs_lb") <= 64),
  CONSTRAINT "levy_zs_lb_not_in_list" CHECK ("zs_lb" ~ '^(?:行政事业性收费|土地房屋征收|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "levy_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "levy_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "levy_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "levy_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "levy_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "levy_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "levy_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "levy_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "levy_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "levy_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "levy_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "levy_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "levy_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "levy_zs_sy_empty" CHECK ("zs_sy" <> ''),
  CONSTRAINT "levy_zs_sy_too_long" CHECK (char_length("zs_sy") <= 2048),
  CONSTRAINT "levy_zs_sy_unprintable" CHECK ("zs_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_sy_edge_blank" CHECK ("zs_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_yj_empty" CHECK ("zs_yj" <> ''),
  CONSTRAINT "levy_zs_yj_too_long" CHECK (char_length("zs_yj") <= 2048),
  CONSTRAINT "levy_zs_yj_unprintable" CHECK ("zs_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_yj_edge_blank" CHECK ("zs_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_nr_empty" CHECK ("zs_nr" <> ''),
  CONSTRAINT "levy_zs_nr_too_long" CHECK (char_length("zs_nr") <= 2048),
  CONSTRAINT "levy_zs_nr_unprintable" CHECK ("zs_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_nr_edge_blank" CHECK ("zs_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_je_empty" CHECK ("zs_je" <> ''),
  CONSTRAINT "levy_zs_je_too_long" CHECK (char_length("zs_je") <= 18),
  CONSTRAINT "levy_zs_je_number_form" CHECK ("zs_je" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "levy_zs_jdrq_empty" CHECK ("zs_jdrq" <> ''),
  CONSTRAINT "levy_zs_jdrq_too_long" CHECK (char_length("zs_jdrq") <= 10),
  CONSTRAINT "levy_zs_jdrq_date_form" CHECK ("zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "levy_zs_jdrq_date_impossible" CHECK (CASE WHEN "zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zs_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zs_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zs_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zs_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zs_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zs_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zs_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "levy_zs_qx_empty" CHECK ("zs_qx" <> ''),
  CONSTRAINT "levy_zs_qx_too_long" CHECK (char_length("zs_qx") <= 10),
  CONSTRAINT "levy_zs_qx_date_form" CHECK ("zs_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "levy_zs_qx_date_impossible" CHECK (CASE WHEN "zs_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zs_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zs_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zs_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zs_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zs_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zs_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zs_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "levy_zs_jg_empty" CHECK ("zs_jg" <> ''),
  CONSTRAINT "levy_zs_jg_too_long" CHECK (char_length("zs_jg") <= 200),
  CONSTRAINT "levy_zs_jg_unprintable" CHECK ("zs_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_jg_edge_blank" CHECK ("zs_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_jgdm_empty" CHECK ("zs_jgdm" <> ''),
  CONSTRAINT "levy_zs_jgdm_too_long" CHECK (char_length("zs_jgdm") <= 18),
  CONSTRAINT "levy_zs_jgdm_uscc" CHECK ("zs_jgdm" IS NULL OR CASE WHEN "zs_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zs_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "levy_zs_zt_empty" CHECK ("zs_zt" <> ''),
  CONSTRAINT "levy_zs_zt_too_long" CHECK (char_length("zs_zt") <= 1),
  CONSTRAINT "levy_zs_zt_not_in_list" CHECK ("zs_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "levy_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "levy_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "levy_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "levy_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "levy_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "levy_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "levy_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "levy_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "levy_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "levy_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "levy_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "levy_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "levy_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "levy_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "levy_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("zs_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "levy_zs_qx_date_order" CHECK ("zs_qx" >= "zs_jdrq"),
  CONSTRAINT "levy_tgrq_date_order" CHECK ("tgrq" >= "zs_jdrq"),
  CONSTRAINT "levy_bz_required_when" CHECK (NOT (("zs_zt" IS NOT NULL AND "zs_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "levy_key" ON "levy" ("zs_jg", "zs_wsh", "sfzh");

COMMENT ON TABLE "levy" IS '行政征收 / administrative levy';
COMMENT ON COLUMN "levy"."zs_wsh" IS '行政征收决定文书号 / number of the decision';
COMMENT ON COLUMN "levy"."zs_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "levy"."zs_bm" IS '行政征收编码 / code of the power in the provincial list';
COMMENT ON COLUMN "levy"."zs_lb" IS '行政征收类别 / kind';
COMMENT ON COLUMN "levy"."xm" IS '姓名 / name';
COMMENT ON COLUMN "levy"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "levy"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "levy"."zs_sy" IS '事由 / reason';
COMMENT ON COLUMN "levy"."zs_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "levy"."zs_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "levy"."zs_je" IS '征收金额 / amount levied';
COMMENT ON COLUMN "levy"."zs_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "levy"."zs_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "levy"."zs_jg" IS '行政征收机关 / authority';
COMMENT ON COLUMN "levy"."zs_jgdm" IS '行政征收机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "levy"."zs_zt" IS '当前状态 / state';
COMMENT ON COLUMN "levy"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "levy"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "levy"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "levy"."bz" IS '备注 / remark';

-- 行政给付: administrative benefit
CREATE TABLE "benefit" (
  "gf_wsh" text COLLATE "C" NOT NULL,
  "gf_xmmc" text COLLATE "C" NOT NULL,
  "gf_bm" text COLLATE "C",
  "jzlx" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "gf_sy" text COLLATE "C",
  "gf_yj" text COLLATE "C" NOT NULL,
  "gf_nr" text COLLATE "C" NOT NULL,
  "ssdq" text COLLATE "C",
  "dbdjrq" text COLLATE "C" NOT NULL,
  "dbzxrq" text COLLATE "C",
  "gf_jg" text COLLATE "C" NOT NULL,
  "gf_jgdm" text COLLATE "C",
  "gf_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "benefit_gf_wsh_empty" CHECK ("gf_wsh" <> ''),
  CONSTRAINT "benefit_gf_wsh_too_long" CHECK (char_length("gf_wsh") <= 128),
  CONSTRAINT "benefit_gf_wsh_unprintable" CHECK ("gf_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_wsh_edge_blank" CHECK ("gf_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_wsh_placeholder" CHECK ("gf_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "benefit_gf_xmmc_empty" CHECK ("gf_xmmc" <> ''),
  CONSTRAINT "benefit_gf_xmmc_too_long" CHECK (char_length("gf_xmmc") <= 256),
  CONSTRAINT "benefit_gf_xmmc_unprintable" CHECK ("gf_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_xmmc_edge_blank" CHECK ("gf_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_bm_empty" CHECK ("gf_bm" <> ''),
  CONSTRAINT "benefit_gf_bm_too_long" CHECK (char_length("gf_bm") <= 40),
  CONSTRAINT "benefit_gf_bm_unprintable" CHECK ("gf_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_bm_edge_blank" CHECK ("gf_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_jzlx_empty" CHECK ("jzlx" <> ''),
  CONSTRAINT "benefit_jzlx_too_long" CHECK (char_length("jzlx") <= 64),
  CONSTRAINT "benefit_jzlx_not_in_list" CHECK ("jzlx" ~ '^(?:最低生活保障|临时救助|就业补助|住房保障|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "benefit_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "benefit_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "benefit_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "benefit_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "benefit_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "benefit_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "benefit_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "benefit_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "benefit_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "benefit_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "benefit_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "benefit_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "benefit_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "benefit_gf_sy_empty" CHECK ("gf_sy" <> ''),
  CONSTRAINT "benefit_gf_sy_too_long" CHECK (char_length("gf_sy") <= 2048),
  CONSTRAINT "benefit_gf_sy_unprintable" CHECK ("gf_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_sy_edge_blank" CHECK ("gf_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_yj_empty" CHECK ("gf_yj" <> ''),
  CONSTRAINT "benefit_gf_yj_too_long" CHECK (char_length("gf_yj") <= 2048),
  CONSTRAINT "benefit_gf_yj_unprintable" CHECK ("gf_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_yj_edge_blank" CHECK ("gf_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_nr_empty" CHECK ("gf_nr" <> ''),
  CONSTRAINT "benefit_gf_nr_too_long" CHECK (char_length("gf_nr") <= 2048),
  CONSTRAINT "benefit_gf_nr_unprintable" CHECK ("gf_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_nr_edge_blank" CHECK ("gf_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_ssdq_empty" CHECK ("ssdq" <> ''),
  CONSTRAINT "benefit_ssdq_too_long" CHECK (char_length("ssdq") <= 100),
  CONSTRAINT "benefit_ssdq_unprintable" CHECK ("ssdq" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_ssdq_edge_blank" CHECK ("ssdq" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_dbdjrq_empty" CHECK ("dbdjrq" <> ''),
  CONSTRAINT "benefit_dbdjrq_too_long" CHECK (char_length("dbdjrq") <= 10),
  CONSTRAINT "benefit_dbdjrq_date_form" CHECK ("dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "benefit_dbdjrq_date_impossible" CHECK (CASE WHEN "dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("dbdjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("dbdjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("dbdjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("dbdjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("dbdjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("dbdjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("dbdjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "benefit_dbzxrq_empty" CHECK ("dbzxrq" <> ''),
  CONSTRAINT "benefit_dbzxrq_too_long" CHECK (char_length("dbzxrq") <= 10),
  CONSTRAINT "benefit_dbzxrq_date_form" CHECK ("dbzxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "benefit_dbzxrq_date_impossible" CHECK (CASE WHEN "dbzxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("dbzxrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("dbzxrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("dbzxrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("dbzxrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("dbzxrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("dbzxrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("dbzxrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "benefit_gf_jg_empty" CHECK ("gf_jg" <> ''),
  CONSTRAINT "benefit_gf_jg_too_long" CHECK (char_length("gf_jg") <= 200),
  CONSTRAINT "benefit_gf_jg_unprintable" CHECK ("gf_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_jg_edge_blank" CHECK ("gf_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_jgdm_empty" CHECK ("gf_jgdm" <> ''),
  CONSTRAINT "benefit_gf_jgdm_too_long" CHECK (char_length("gf_jgdm") <= 18),
  CONSTRAINT "benefit_gf_jgdm_uscc" CHECK ("gf_jgdm" IS NULL OR CASE WHEN "gf_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("gf_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "benefit_gf_zt_empty" CHECK ("gf_zt" <> ''),
  CONSTRAINT "benefit_gf_zt_too_long" CHECK (char_length("gf_zt") <= 1),
  CONSTRAINT "benefit_gf_zt_not_in_list" CHECK ("gf_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "benefit_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "benefit_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "benefit_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "benefit_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "benefit_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "benefit_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "benefit_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "benefit_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "benefit_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "benefit_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "benefit_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "benefit_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "benefit_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "benefit_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "benefit_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("dbdjrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "benefit_dbzxrq_date_order" CHECK ("dbzxrq" >= "dbdjrq"),
  CONSTRAINT "benefit_tgrq_date_order" CHECK ("tgrq" >= "dbdjrq"),
  CONSTRAINT "benefit_bz_required_when" CHECK (NOT (("gf_zt" IS NOT NULL AND "gf_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "benefit_key" ON "benefit" ("gf_jg", "gf_wsh", "sfzh");

COMMENT ON TABLE "benefit" IS '行政给付 / administrative benefit';
COMMENT ON COLUMN "benefit"."gf_wsh" IS '行政给付决定文书号 / number of the decision';
COMMENT ON COLUMN "benefit"."gf_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "benefit"."gf_bm" IS '行政给付编码 / code of the power in the provincial list';
COMMENT ON COLUMN "benefit"."jzlx" IS '救助、给付类型 / kind of benefit';
COMMENT ON COLUMN "benefit"."xm" IS '姓名 / name';
COMMENT ON COLUMN "benefit"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "benefit"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "benefit"."gf_sy" IS '事由 / reason';
COMMENT ON COLUMN "benefit"."gf_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "benefit"."gf_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "benefit"."ssdq" IS '所属地区 / region';
COMMENT ON COLUMN "benefit"."dbdjrq" IS '给付（低保）登记日期 / date of registration';
COMMENT ON COLUMN "benefit"."dbzxrq" IS '给付（低保）注销日期 / date of cancellation';
COMMENT ON COLUMN "benefit"."gf_jg" IS '行政给付机关 / authority';
COMMENT ON COLUMN "benefit"."gf_jgdm" IS '行政给付机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "benefit"."gf_zt" IS '当前状态 / state';
COMMENT ON COLUMN "benefit"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "benefit"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "benefit"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "benefit"."bz" IS '备注 / remark';

-- 行政检查: administrative inspection
CREATE TABLE "inspection" (
  "jc_wsh" text COLLATE "C" NOT NULL,
  "jc_xmmc" text COLLATE "C" NOT NULL,
  "jc_bm" text COLLATE "C",
  "jc_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "jc_sy" text COLLATE "C" NOT NULL,
  "jc_yj" text COLLATE "C" NOT NULL,
  "jc_nr" text COLLATE "C" NOT NULL,
  "jc_cljg" text COLLATE "C" NOT NULL,
  "jc_jdrq" text COLLATE "C" NOT NULL,
  "jc_qx" text COLLATE "C",
  "jc_jg" text COLLATE "C" NOT NULL,
  "jc_jgdm" text COLLATE "C",
  "jc_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "inspection_jc_wsh_empty" CHECK ("jc_wsh" <> ''),
  CONSTRAINT "inspection_jc_wsh_too_long" CHECK (char_length("jc_wsh") <= 128),
  CONSTRAINT "inspection_jc_wsh_unprintable" CHECK ("jc_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_wsh_edge_blank" CHECK ("jc_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_wsh_placeholder" CHECK ("jc_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "inspection_jc_xmmc_empty" CHECK ("jc_xmmc" <> ''),
  CONSTRAINT "inspection_jc_xmmc_too_long" CHECK (char_length("jc_xmmc") <= 256),
  CONSTRAINT "inspection_jc_xmmc_unprintable" CHECK ("jc_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_xmmc_edge_blank" CHECK ("jc_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_bm_empty" CHECK ("jc_bm" <> ''),
  CONSTRAINT "inspection_jc_bm_too_long" CHECK (char_length("jc_bm") <= 40),
  CONSTRAINT "inspection_jc_bm_unprintable" CHECK ("jc_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_bm_edge_blank" CHECK ("jc_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_lb_empty" CHECK ("jc_lb" <> ''),
  CONSTRAINT "inspection_jc_lb_too_long" CHECK (char_length("jc_lb") <= 64),
  CONSTRAINT "inspection_jc_lb_not_in_list" CHECK ("jc_lb" ~ '^(?:日常检查|双随机抽查|专项检查|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "inspection_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "inspection_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "inspection_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "inspection_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "inspection_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "inspection_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "inspection_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "inspection_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "inspection_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "inspection_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "inspection_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "inspection_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "inspection_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "inspection_jc_sy_empty" CHECK ("jc_sy" <> ''),
  CONSTRAINT "inspection_jc_sy_too_long" CHECK (char_length("jc_sy") <= 2048),
  CONSTRAINT "inspection_jc_sy_unprintable" CHECK ("jc_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_sy_edge_blank" CHECK ("jc_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_yj_empty" CHECK ("jc_yj" <> ''),
  CONSTRAINT "inspection_jc_yj_too_long" CHECK (char_length("jc_yj") <= 2048),
  CONSTRAINT "inspection_jc_yj_unprintable" CHECK ("jc_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_yj_edge_blank" CHECK ("jc_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_nr_empty" CHECK ("jc_nr" <> ''),
  CONSTRAINT "inspection_jc_nr_too_long" CHECK (char_length("jc_nr") <= 2048),
  CONSTRAINT "inspection_jc_nr_unprintable" CHECK ("jc_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_nr_edge_blank" CHECK ("jc_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_cljg_empty" CHECK ("jc_cljg" <> ''),
  CONSTRAINT "inspection_jc_cljg_too_long" CHECK (char_length("jc_cljg") <= 1),
  CONSTRAINT "inspection_jc_cljg_not_in_list" CHECK ("jc_cljg" IN ('1', '2', '3')),
  CONSTRAINT "inspection_jc_jdrq_empty" CHECK ("jc_jdrq" <> ''),
  CONSTRAINT "inspection_jc_jdrq_too_long" CHECK (char_length("jc_jdrq") <= 10),
  CONSTRAINT "inspection_jc_jdrq_date_form" CHECK ("jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "inspection_jc_jdrq_date_impossible" CHECK (CASE WHEN "jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jc_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jc_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jc_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jc_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jc_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jc_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jc_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "inspection_jc_qx_empty" CHECK ("jc_qx" <> ''),
  CONSTRAINT "inspection_jc_qx_too_long" CHECK (char_length("jc_qx") <= 10),
  CONSTRAINT "inspection_jc_qx_date_form" CHECK ("jc_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "inspection_jc_qx_date_impossible" CHECK (CASE WHEN "jc_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jc_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jc_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jc_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jc_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jc_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jc_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jc_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "inspection_jc_jg_empty" CHECK ("jc_jg" <> ''),
  CONSTRAINT "inspection_jc_jg_too_long" CHECK (char_length("jc_jg") <= 200),
  CONSTRAINT "inspection_jc_jg_unprintable" CHECK ("jc_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_jg_edge_blank" CHECK ("jc_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_jgdm_empty" CHECK ("jc_jgdm" <> ''),
  CONSTRAINT "inspection_jc_jgdm_too_long" CHECK (char_length("jc_jgdm") <= 18),
  CONSTRAINT "inspection_jc_jgdm_uscc" CHECK ("jc_jgdm" IS NULL OR CASE WHEN "jc_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jc_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "inspection_jc_zt_empty" CHECK ("jc_zt" <> ''),
  CONSTRAINT "inspection_jc_zt_too_long" CHECK (char_length("jc_zt") <= 1),
  CONSTRAINT "inspection_jc_zt_not_in_list" CHECK ("jc_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "inspection_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "inspection_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "inspection_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "inspection_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "inspection_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "inspection_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "inspection_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "inspection_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "inspection_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "inspection_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "inspection_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "inspection_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "inspection_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "inspection_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "inspection_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jc_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "inspection_jc_qx_date_order" CHECK ("jc_qx" >= "jc_jdrq"),
  CONSTRAINT "inspection_tgrq_date_order" CHECK ("tgrq" >= "jc_jdrq"),
  CONSTRAINT "inspection_bz_required_when" CHECK (NOT (("jc_zt" IS NOT NULL AND "jc_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "inspection_key" ON "inspection" ("jc_jg", "jc_wsh", "sfzh");

COMMENT ON TABLE "inspection" IS '行政检查 / administrative inspection';
COMMENT ON COLUMN "inspection"."jc_wsh" IS '行政检查决定文书号 / number of the decision';
COMMENT ON COLUMN "inspection"."jc_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "inspection"."jc_bm" IS '行政检查编码 / code of the power in the provincial list';
COMMENT ON COLUMN "inspection"."jc_lb" IS '行政检查类别 / kind';
COMMENT ON COLUMN "inspection"."xm" IS '姓名 / name';
COMMENT ON COLUMN "inspection"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "inspection"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "inspection"."jc_sy" IS '事由 / reason';
COMMENT ON COLUMN "inspection"."jc_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "inspection"."jc_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "inspection"."jc_cljg" IS '检查结果 / result of the inspection';
COMMENT ON COLUMN "inspection"."jc_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "inspection"."jc_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "inspection"."jc_jg" IS '行政检查机关 / authority';
COMMENT ON COLUMN "inspection"."jc_jgdm" IS '行政检查机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "inspection"."jc_zt" IS '当前状态 / state';
COMMENT ON COLUMN "inspection"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "inspection"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "inspection"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "inspection"."bz" IS '备注 / remark';

-- 行政确认: administrative confirmation
CREATE TABLE "confirmation" (
  "qr_wsh" text COLLATE "C" NOT NULL,
  "qr_xmmc" text COLLATE "C" NOT NULL,
  "qr_bm" text COLLATE "C",
  "qr_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qr_sy" text COLLATE "C",
  "qr_yj" text COLLATE "C" NOT NULL,
  "qr_nr" text COLLATE "C" NOT NULL,
  "qr_jdrq" text COLLATE "C" NOT NULL,
  "qr_qx" text COLLATE "C",
  "qr_jg" text COLLATE "C" NOT NULL,
  "qr_jgdm" text COLLATE "C",
  "qr_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "confirmation_qr_wsh_empty" CHECK ("qr_wsh" <> ''),
  CONSTRAINT "confirmation_qr_wsh_too_long" CHECK (char_length("qr_wsh") <= 128),
  CONSTRAINT "confirmation_qr_wsh_unprintable" CHECK ("qr_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_wsh_edge_blank" CHECK ("qr_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_wsh_placeholder" CHECK ("qr_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "confirmation_qr_xmmc_empty" CHECK ("qr_xmmc" <> ''),
  CONSTRAINT "confirmation_qr_xmmc_too_long" CHECK (char_length("qr_xmmc") <= 256),
  CONSTRAINT "confirmation_qr_xmmc_unprintable" CHECK ("qr_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_xmmc_edge_blank" CHECK ("qr_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_bm_empty" CHECK ("qr_bm" <> ''),
  CONSTRAINT "confirmation_qr_bm_too_long" CHECK (char_length("qr_bm") <= 40),
  CONSTRAINT "confirmation_qr_bm_unprintable" CHECK ("qr_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_bm_edge_blank" CHECK ("qr_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_lb_empty" CHECK ("qr_lb" <> ''),
  CONSTRAINT "confirmation_qr_lb_too_long" CHECK (char_length("qr_lb") <= 64),
  CONSTRAINT "confirmation_qr_lb_not_in_list" CHECK ("qr_lb" ~ '^(?:资格确认|权属确认|责任认定|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "confirmation_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "confirmation_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "confirmation_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "confirmation_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "confirmation_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "confirmation_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "confirmation_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "confirmation_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "confirmation_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "confirmation_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "confirmation_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "confirmation_qr_sy_empty" CHECK ("qr_sy" <> ''),
  CONSTRAINT "confirmation_qr_sy_too_long" CHECK (char_length("qr_sy") <= 2048),
  CONSTRAINT "confirmation_qr_sy_unprintable" CHECK ("qr_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_sy_edge_blank" CHECK ("qr_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_yj_empty" CHECK ("qr_yj" <> ''),
  CONSTRAINT "confirmation_qr_yj_too_long" CHECK (char_length("qr_yj") <= 2048),
  CONSTRAINT "confirmation_qr_yj_unprintable" CHECK ("qr_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_yj_edge_blank" CHECK ("qr_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_nr_empty" CHECK ("qr_nr" <> ''),
  CONSTRAINT "confirmation_qr_nr_too_long" CHECK (char_length("qr_nr") <= 2048),
  CONSTRAINT "confirmation_qr_nr_unprintable" CHECK ("qr_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_nr_edge_blank" CHECK ("qr_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_jdrq_empty" CHECK ("qr_jdrq" <> ''),
  CONSTRAINT "confirmation_qr_jdrq_too_long" CHECK (char_length("qr_jdrq") <= 10),
  CONSTRAINT "confirmation_qr_jdrq_date_form" CHECK ("qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "confirmation_qr_jdrq_date_impossible" CHECK (CASE WHEN "qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qr_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qr_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qr_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qr_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qr_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qr_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qr_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "confirmation_qr_qx_empty" CHECK ("qr_qx" <> ''),
  CONSTRAINT "confirmation_qr_qx_too_long" CHECK (char_length("qr_qx") <= 10),
  CONSTRAINT "confirmation_qr_qx_date_form" CHECK ("qr_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "confirmation_qr_qx_date_impossible" CHECK (CASE WHEN "qr_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qr_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qr_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qr_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qr_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qr_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qr_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qr_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "confirmation_qr_jg_empty" CHECK ("qr_jg" <> ''),
  CONSTRAINT "confirmation_qr_jg_too_long" CHECK (char_length("qr_jg") <= 200),
  CONSTRAINT "confirmation_qr_jg_unprintable" CHECK ("qr_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_jg_edge_blank" CHECK ("qr_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_jgdm_empty" CHECK ("qr_jgdm" <> ''),
  CONSTRAINT "confirmation_qr_jgdm_too_long" CHECK (char_length("qr_jgdm") <= 18),
  CONSTRAINT "confirmation_qr_jgdm_uscc" CHECK ("qr_jgdm" IS NULL OR CASE WHEN "qr_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("qr_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "confirmation_qr_zt_empty" CHECK ("qr_zt" <> ''),
  CONSTRAINT "confirmation_qr_zt_too_long" CHECK (char_length("qr_zt") <= 1),
  CONSTRAINT "confirmation_qr_zt_not_in_list" CHECK ("qr_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "confirmation_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "confirmation_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "confirmation_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "confirmation_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "confirmation_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "confirmation_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "confirmation_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "confirmation_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "confirmation_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "confirmation_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "confirmation_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "confirmation_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "confirmation_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "confirmation_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "confirmation_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qr_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "confirmation_qr_qx_date_order" CHECK ("qr_qx" >= "qr_jdrq"),
  CONSTRAINT "confirmation_tgrq_date_order" CHECK ("tgrq" >= "qr_jdrq"),
  CONSTRAINT "confirmation_bz_required_when" CHECK (NOT (("qr_zt" IS NOT NULL AND "qr_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "confirmation_key" ON "confirmation" ("qr_jg", "qr_wsh", "sfzh");

COMMENT ON TABLE "confirmation" IS '行政确认 / administrative confirmation';
COMMENT ON COLUMN "confirmation"."qr_wsh" IS '行政确认决定文书号 / number of the decision';
COMMENT ON COLUMN "confirmation"."qr_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "confirmation"."qr_bm" IS '行政确认编码 / code of the power in the provincial list';
COMMENT ON COLUMN "confirmation"."qr_lb" IS '行政确认类别 / kind';
COMMENT ON COLUMN "confirmation"."xm" IS '姓名 / name';
COMMENT ON COLUMN "confirmation"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "confirmation"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "confirmation"."qr_sy" IS '事由 / reason';
COMMENT ON COLUMN "confirmation"."qr_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "confirmation"."qr_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "confirmation"."qr_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "confirmation"."qr_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "confirmation"."qr_jg" IS '行政确认机关 / authority';
COMMENT ON COLUMN "confirmation"."qr_jgdm" IS '行政确认机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "confirmation"."qr_zt" IS '当前状态 / state';
COMMENT ON COLUMN "confirmation"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "confirmation"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "confirmation"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "confirmation"."bz" IS '备注 / remark';

-- 行政奖励: administrative reward
CREATE TABLE "reward" (
  "jl_wsh" text COLLATE "C" NOT NULL,
  "jl_xmmc" text COLLATE "C" NOT NULL,
  "jl_bm" text COLLATE "C",
  "jl_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "jl_sy" text COLLATE "C",
  "jl_yj" text COLLATE "C" NOT NULL,
  "jl_nr" text COLLATE "C" NOT NULL,
  "jl_jdrq" text COLLATE "C" NOT NULL,
  "jl_qx" text COLLATE "C",
  "jl_jg" text COLLATE "C" NOT NULL,
  "jl_jgdm" text COLLATE "C",
  "jl_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "reward_jl_wsh_empty" CHECK ("jl_wsh" <> ''),
  CONSTRAINT "reward_jl_wsh_too_long" CHECK (char_length("jl_wsh") <= 128),
  CONSTRAINT "reward_jl_wsh_unprintable" CHECK ("jl_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_wsh_edge_blank" CHECK ("jl_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_wsh_placeholder" CHECK ("jl_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "reward_jl_xmmc_empty" CHECK ("jl_xmmc" <> ''),
  CONSTRAINT "reward_jl_xmmc_too_long" CHECK (char_length("jl_xmmc") <= 256),
  CONSTRAINT "reward_jl_xmmc_unprintable" CHECK ("jl_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_xmmc_edge_blank" CHECK ("jl_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_bm_empty" CHECK ("jl_bm" <> ''),
  CONSTRAINT "reward_jl_bm_too_long" CHECK (char_length("jl_bm") <= 40),
  CONSTRAINT "reward_jl_bm_unprintable" CHECK ("jl_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_bm_edge_blank" CHECK ("jl_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_lb_empty" CHECK ("jl_lb" <> ''),
  CONSTRAINT "reward_jl_lb_too_long" CHECK (char_length("jl_lb") <= 64),
  CONSTRAINT "reward_jl_lb_not_in_list" CHECK ("jl_lb" ~ '^(?:表扬|奖金|荣誉称号|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "reward_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "reward_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "reward_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "reward_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "reward_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "reward_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "reward_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "reward_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "reward_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "reward_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "reward_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "reward_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "reward_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "reward_jl_sy_empty" CHECK ("jl_sy" <> ''),
  CONSTRAINT "reward_jl_sy_too_long" CHECK (char_length("jl_sy") <= 2048),
  CONSTRAINT "reward_jl_sy_unprintable" CHECK ("jl_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_sy_edge_blank" CHECK ("jl_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_yj_empty" CHECK ("jl_yj" <> ''),
  CONSTRAINT "reward_jl_yj_too_long" CHECK (char_length("jl_yj") <= 2048),
  CONSTRAINT "reward_jl_yj_unprintable" CHECK ("jl_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_yj_edge_blank" CHECK ("jl_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_nr_empty" CHECK ("jl_nr" <> ''),
  CONSTRAINT "reward_jl_nr_too_long" CHECK (char_length("jl_nr") <= 2048),
  CONSTRAINT "reward_jl_nr_unprintable" CHECK ("jl_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_nr_edge_blank" CHECK ("jl_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_jdrq_empty" CHECK ("jl_jdrq" <> ''),
  CONSTRAINT "reward_jl_jdrq_too_long" CHECK (char_length("jl_jdrq") <= 10),
  CONSTRAINT "reward_jl_jdrq_date_form" CHECK ("jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "reward_jl_jdrq_date_impossible" CHECK (CASE WHEN "jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jl_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jl_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jl_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jl_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jl_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jl_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jl_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "reward_jl_qx_empty" CHECK ("jl_qx" <> ''),
  CONSTRAINT "reward_jl_qx_too_long" CHECK (char_length("jl_qx") <= 10),
  CONSTRAINT "reward_jl_qx_date_form" CHECK ("jl_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "reward_jl_qx_date_impossible" CHECK (CASE WHEN "jl_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jl_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jl_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jl_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jl_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jl_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jl_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jl_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "reward_jl_jg_empty" CHECK ("jl_jg" <> ''),
  CONSTRAINT "reward_jl_jg_too_long" CHECK (char_length("jl_jg") <= 200),
  CONSTRAINT "reward_jl_jg_unprintable" CHECK ("jl_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_jg_edge_blank" CHECK ("jl_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_jgdm_empty" CHECK ("jl_jgdm" <> ''),
  CONSTRAINT "reward_jl_jgdm_too_long" CHECK (char_length("jl_jgdm") <= 18),
  CONSTRAINT "reward_jl_jgdm_uscc" CHECK ("jl_jgdm" IS NULL OR CASE WHEN "jl_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("jl_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "reward_jl_zt_empty" CHECK ("jl_zt" <> ''),
  CONSTRAINT "reward_jl_zt_too_long" CHECK (char_length("jl_zt") <= 1),
  CONSTRAINT "reward_jl_zt_not_in_list" CHECK ("jl_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "reward_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "reward_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "reward_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "reward_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "reward_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "reward_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "reward_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "reward_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "reward_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "reward_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "reward_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "reward_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "reward_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "reward_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "reward_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jl_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "reward_jl_qx_date_order" CHECK ("jl_qx" >= "jl_jdrq"),
  CONSTRAINT "reward_tgrq_date_order" CHECK ("tgrq" >= "jl_jdrq"),
  CONSTRAINT "reward_bz_required_when" CHECK (NOT (("jl_zt" IS NOT NULL AND "jl_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "reward_key" ON "reward" ("jl_jg", "jl_wsh", "sfzh");

COMMENT ON TABLE "reward" IS '行政奖励 / administrative reward';
COMMENT ON COLUMN "reward"."jl_wsh" IS '行政奖励决定文书号 / number of the decision';
COMMENT ON COLUMN "reward"."jl_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "reward"."jl_bm" IS '行政奖励编码 / code of the power in the provincial list';
COMMENT ON COLUMN "reward"."jl_lb" IS '行政奖励类别 / kind';
COMMENT ON COLUMN "reward"."xm" IS '姓名 / name';
COMMENT ON COLUMN "reward"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "reward"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "reward"."jl_sy" IS '事由 / reason';
COMMENT ON COLUMN "reward"."jl_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "reward"."jl_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "reward"."jl_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "reward"."jl_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "reward"."jl_jg" IS '行政奖励机关 / authority';
COMMENT ON COLUMN "reward"."jl_jgdm" IS '行政奖励机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "reward"."jl_zt" IS '当前状态 / state';
COMMENT ON COLUMN "reward"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "reward"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "reward"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "reward"."bz" IS '备注 / remark';

-- 行政裁决: administrative adjudication
CREATE TABLE "adjudication" (
  "cj_wsh" text COLLATE "C" NOT NULL,
  "cj_xmmc" text COLLATE "C" NOT NULL,
  "cj_bm" text COLLATE "C",
  "cj_lb" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "cj_sy" text COLLATE "C" NOT NULL,
  "cj_yj" text COLLATE "C" NOT NULL,
  "cj_nr" text COLLATE "C" NOT NULL,
  "cj_dw" text COLLATE "C" NOT NULL,
  "cj_jdrq" text COLLATE "C" NOT NULL,
  "cj_qx" text COLLATE "C",
  "cj_jg" text COLLATE "C" NOT NULL,
  "cj_jgdm" text COLLATE "C",
  "cj_zt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "adjudication_cj_wsh_empty" CHECK ("cj_wsh" <> ''),
  CONSTRAINT "adjudication_cj_wsh_too_long" CHECK (char_length("cj_wsh") <= 128),
  CONSTRAINT "adjudication_cj_wsh_unprintable" CHECK ("cj_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_wsh_edge_blank" CHECK ("cj_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_wsh_placeholder" CHECK ("cj_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "adjudication_cj_xmmc_empty" CHECK ("cj_xmmc" <> ''),
  CONSTRAINT "adjudication_cj_xmmc_too_long" CHECK (char_length("cj_xmmc") <= 256),
  CONSTRAINT "adjudication_cj_xmmc_unprintable" CHECK ("cj_xmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_xmmc_edge_blank" CHECK ("cj_xmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_bm_empty" CHECK ("cj_bm" <> ''),
  CONSTRAINT "adjudication_cj_bm_too_long" CHECK (char_length("cj_bm") <= 40),
  CONSTRAINT "adjudication_cj_bm_unprintable" CHECK ("cj_bm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_bm_edge_blank" CHECK ("cj_bm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_lb_empty" CHECK ("cj_lb" <> ''),
  CONSTRAINT "adjudication_cj_lb_too_long" CHECK (char_length("cj_lb") <= 64),
  CONSTRAINT "adjudication_cj_lb_not_in_list" CHECK ("cj_lb" ~ '^(?:权属纠纷裁决|侵权纠纷裁决|补偿纠纷裁决|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "adjudication_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "adjudication_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "adjudication_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "adjudication_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "adjudication_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "adjudication_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "adjudication_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "adjudication_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "adjudication_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "adjudication_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "adjudication_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "adjudication_cj_sy_empty" CHECK ("cj_sy" <> ''),
  CONSTRAINT "adjudication_cj_sy_too_long" CHECK (char_length("cj_sy") <= 2048),
  CONSTRAINT "adjudication_cj_sy_unprintable" CHECK ("cj_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_sy_edge_blank" CHECK ("cj_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_yj_empty" CHECK ("cj_yj" <> ''),
  CONSTRAINT "adjudication_cj_yj_too_long" CHECK (char_length("cj_yj") <= 2048),
  CONSTRAINT "adjudication_cj_yj_unprintable" CHECK ("cj_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_yj_edge_blank" CHECK ("cj_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_nr_empty" CHECK ("cj_nr" <> ''),
  CONSTRAINT "adjudication_cj_nr_too_long" CHECK (char_length("cj_nr") <= 2048),
  CONSTRAINT "adjudication_cj_nr_unprintable" CHECK ("cj_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_nr_edge_blank" CHECK ("cj_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_dw_empty" CHECK ("cj_dw" <> ''),
  CONSTRAINT "adjudication_cj_dw_too_long" CHECK (char_length("cj_dw") <= 1),
  CONSTRAINT "adjudication_cj_dw_not_in_list" CHECK ("cj_dw" IN ('1', '2')),
  CONSTRAINT "adjudication_cj_jdrq_empty" CHECK ("cj_jdrq" <> ''),
  CONSTRAINT "adjudication_cj_jdrq_too_long" CHECK (char_length("cj_jdrq") <= 10),
  CONSTRAINT "adjudication_cj_jdrq_date_form" CHECK ("cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "adjudication_cj_jdrq_date_impossible" CHECK (CASE WHEN "cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cj_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cj_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cj_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cj_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cj_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cj_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cj_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "adjudication_cj_qx_empty" CHECK ("cj_qx" <> ''),
  CONSTRAINT "adjudication_cj_qx_too_long" CHECK (char_length("cj_qx") <= 10),
  CONSTRAINT "adjudication_cj_qx_date_form" CHECK ("cj_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "adjudication_cj_qx_date_impossible" CHECK (CASE WHEN "cj_qx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cj_qx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cj_qx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cj_qx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cj_qx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cj_qx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cj_qx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cj_qx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "adjudication_cj_jg_empty" CHECK ("cj_jg" <> ''),
  CONSTRAINT "adjudication_cj_jg_too_long" CHECK (char_length("cj_jg") <= 200),
  CONSTRAINT "adjudication_cj_jg_unprintable" CHECK ("cj_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_jg_edge_blank" CHECK ("cj_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_jgdm_empty" CHECK ("cj_jgdm" <> ''),
  CONSTRAINT "adjudication_cj_jgdm_too_long" CHECK (char_length("cj_jgdm") <= 18),
  CONSTRAINT "adjudication_cj_jgdm_uscc" CHECK ("cj_jgdm" IS NULL OR CASE WHEN "cj_jgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cj_jgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "adjudication_cj_zt_empty" CHECK ("cj_zt" <> ''),
  CONSTRAINT "adjudication_cj_zt_too_long" CHECK (char_length("cj_zt") <= 1),
  CONSTRAINT "adjudication_cj_zt_not_in_list" CHECK ("cj_zt" IN ('0', '1', '2', '3')),
  CONSTRAINT "adjudication_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "adjudication_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "adjudication_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "adjudication_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "adjudication_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "adjudication_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "adjudication_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "adjudication_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "adjudication_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "adjudication_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "adjudication_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "adjudication_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "adjudication_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "adjudication_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "adjudication_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("cj_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "adjudication_cj_qx_date_order" CHECK ("cj_qx" >= "cj_jdrq"),
  CONSTRAINT "adjudication_tgrq_date_order" CHECK ("tgrq" >= "cj_jdrq"),
  CONSTRAINT "adjudication_bz_required_when" CHECK (NOT (("cj_zt" IS NOT NULL AND "cj_zt" IN ('3'))) OR ("bz" IS NOT NULL))
);

CREATE UNIQUE INDEX "adjudication_key" ON "adjudication" ("cj_jg", "cj_wsh", "sfzh");

COMMENT ON TABLE "adjudication" IS '行政裁决 / administrative adjudication';
COMMENT ON COLUMN "adjudication"."cj_wsh" IS '行政裁决决定文书号 / number of the decision';
COMMENT ON COLUMN "adjudication"."cj_xmmc" IS '项目名称 / name of the item';
COMMENT ON COLUMN "adjudication"."cj_bm" IS '行政裁决编码 / code of the power in the provincial list';
COMMENT ON COLUMN "adjudication"."cj_lb" IS '行政裁决类别 / kind';
COMMENT ON COLUMN "adjudication"."xm" IS '姓名 / name';
COMMENT ON COLUMN "adjudication"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "adjudication"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "adjudication"."cj_sy" IS '事由 / reason';
COMMENT ON COLUMN "adjudication"."cj_yj" IS '依据 / legal basis';
COMMENT ON COLUMN "adjudication"."cj_nr" IS '内容 / content of the decision';
COMMENT ON COLUMN "adjudication"."cj_dw" IS '当事人地位 / position in the case';
COMMENT ON COLUMN "adjudication"."cj_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "adjudication"."cj_qx" IS '期限至 / end of the period';
COMMENT ON COLUMN "adjudication"."cj_jg" IS '行政裁决机关 / authority';
COMMENT ON COLUMN "adjudication"."cj_jgdm" IS '行政裁决机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "adjudication"."cj_zt" IS '当前状态 / state';
COMMENT ON COLUMN "adjudication"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "adjudication"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "adjudication"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "adjudication"."bz" IS '备注 / remark';

-- 司法判决: court judgment
CREATE TABLE "judgment" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ah" text COLLATE "C" NOT NULL,
  "ay" text COLLATE "C",
  "wsh" text COLLATE "C",
  "pjjg" text COLLATE "C" NOT NULL,
  "zxjg" text COLLATE "C",
  "pjjiguan" text COLLATE "C" NOT NULL,
  "pjrq" text COLLATE "C" NOT NULL,
  "sxrq" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "judgment_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "judgment_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "judgment_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "judgment_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "judgment_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "judgment_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "judgment_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "judgment_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "judgment_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "judgment_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "judgment_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "judgment_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_ah_empty" CHECK ("ah" <> ''),
  CONSTRAINT "judgment_ah_too_long" CHECK (char_length("ah") <= 100),
  CONSTRAINT "judgment_ah_unprintable" CHECK ("ah" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_ah_edge_blank" CHECK ("ah" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_ah_placeholder" CHECK ("ah" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_ay_empty" CHECK ("ay" <> ''),
  CONSTRAINT "judgment_ay_too_long" CHECK (char_length("ay") <= 200),
  CONSTRAINT "judgment_ay_unprintable" CHECK ("ay" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_ay_edge_blank" CHECK ("ay" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_wsh_empty" CHECK ("wsh" <> ''),
  CONSTRAINT "judgment_wsh_too_long" CHECK (char_length("wsh") <= 200),
  CONSTRAINT "judgment_wsh_unprintable" CHECK ("wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_wsh_edge_blank" CHECK ("wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_pjjg_empty" CHECK ("pjjg" <> ''),
  CONSTRAINT "judgment_pjjg_too_long" CHECK (char_length("pjjg") <= 200),
  CONSTRAINT "judgment_pjjg_unprintable" CHECK ("pjjg" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_pjjg_edge_blank" CHECK ("pjjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_zxjg_empty" CHECK ("zxjg" <> ''),
  CONSTRAINT "judgment_zxjg_too_long" CHECK (char_length("zxjg") <= 200),
  CONSTRAINT "judgment_zxjg_unprintable" CHECK ("zxjg" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_zxjg_edge_blank" CHECK ("zxjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_pjjiguan_empty" CHECK ("pjjiguan" <> ''),
  CONSTRAINT "judgment_pjjiguan_too_long" CHECK (char_length("pjjiguan") <= 200),
  CONSTRAINT "judgment_pjjiguan_unprintable" CHECK ("pjjiguan" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_pjjiguan_edge_blank" CHECK ("pjjiguan" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_pjrq_empty" CHECK ("pjrq" <> ''),
  CONSTRAINT "judgment_pjrq_too_long" CHECK (char_length("pjrq") <= 10),
  CONSTRAINT "judgment_pjrq_date_form" CHECK ("pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_pjrq_date_impossible" CHECK (CASE WHEN "pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_sxrq_empty" CHECK ("sxrq" <> ''),
  CONSTRAINT "judgment_sxrq_too_long" CHECK (char_length("sxrq") <= 10),
  CONSTRAINT "judgment_sxrq_date_form" CHECK ("sxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_sxrq_date_impossible" CHECK (CASE WHEN "sxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("sxrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sxrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sxrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sxrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sxrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sxrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sxrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "judgment_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "judgment_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "judgment_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "judgment_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "judgment_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "judgment_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "judgment_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "judgment_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "judgment_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "judgment_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "judgment_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "judgment_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("pjrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "judgment_sxrq_date_order" CHECK ("sxrq" >= "pjrq"),
  CONSTRAINT "judgment_tgrq_date_order" CHECK ("tgrq" >= "pjrq")
);

CREATE UNIQUE INDEX "judgment_key" ON "judgment" ("pjjiguan", "ah", "sfzh");

COMMENT ON TABLE "judgment" IS '司法判决 / court judgment';
COMMENT ON COLUMN "judgment"."xm" IS '姓名 / name';
COMMENT ON COLUMN "judgment"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "judgment"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "judgment"."ah" IS '案号 / case number';
COMMENT ON COLUMN "judgment"."ay" IS '案由 / cause of action';
COMMENT ON COLUMN "judgment"."wsh" IS '生效法律文书文号 / number of the effective document';
COMMENT ON COLUMN "judgment"."pjjg" IS '判决结果 / result of the judgment';
COMMENT ON COLUMN "judgment"."zxjg" IS '执行结果 / result of the enforcement';
COMMENT ON COLUMN "judgment"."pjjiguan" IS '判决机关 / court';
COMMENT ON COLUMN "judgment"."pjrq" IS '判决日期 / date of the judgment';
COMMENT ON COLUMN "judgment"."sxrq" IS '生效日期 / date on which it took effect';
COMMENT ON COLUMN "judgment"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "judgment"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "judgment"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "judgment"."bz" IS '备注 / remark';

-- 法院强制执行: court enforcement
CREATE TABLE "court_enforcement" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ah" text COLLATE "C" NOT NULL,
  "slfy" text COLLATE "C" NOT NULL,
  "ay" text COLLATE "C",
  "lasj" text COLLATE "C" NOT NULL,
  "zxyjwh" text COLLATE "C" NOT NULL,
  "ajzt" text COLLATE "C" NOT NULL,
  "zxje" text COLLATE "C",
  "wzxje" text COLLATE "C",
  "jarq" text COLLATE "C",
  "jafs" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "court_enforcement_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "court_enforcement_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "court_enforcement_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "court_enforcement_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "court_enforcement_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "court_enforcement_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "court_enforcement_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "court_enforcement_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "court_enforcement_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "court_enforcement_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "court_enforcement_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "court_enforcement_ah_empty" CHECK ("ah" <> ''),
  CONSTRAINT "court_enforcement_ah_too_long" CHECK (char_length("ah") <= 100),
  CONSTRAINT "court_enforcement_ah_unprintable" CHECK ("ah" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_ah_edge_blank" CHECK ("ah" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_ah_placeholder" CHECK ("ah" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "court_enforcement_slfy_empty" CHECK ("slfy" <> ''),
  CONSTRAINT "court_enforcement_slfy_too_long" CHECK (char_length("slfy") <= 250),
  CONSTRAINT "court_enforcement_slfy_unprintable" CHECK ("slfy" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_slfy_edge_blank" CHECK ("slfy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_ay_empty" CHECK ("ay" <> ''),
  CONSTRAINT "court_enforcement_ay_too_long" CHECK (char_length("ay") <= 200),
  CONSTRAINT "court_enforcement_ay_unprintable" CHECK ("ay" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_ay_edge_blank" CHECK ("ay" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_lasj_empty" CHECK ("lasj" <> ''),
  CONSTRAINT "court_enforcement_lasj_too_long" CHECK (char_length("lasj") <= 10),
  CONSTRAINT "court_enforcement_lasj_date_form" CHECK ("lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "court_enforcement_lasj_date_impossible" CHECK (CASE WHEN "lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("lasj", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("lasj", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("lasj", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("lasj", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("lasj", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("lasj", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("lasj", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_zxyjwh_empty" CHECK ("zxyjwh" <> ''),
  CONSTRAINT "court_enforcement_zxyjwh_too_long" CHECK (char_length("zxyjwh") <= 200),
  CONSTRAINT "court_enforcement_zxyjwh_unprintable" CHECK ("zxyjwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_zxyjwh_edge_blank" CHECK ("zxyjwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_zxyjwh_placeholder" CHECK ("zxyjwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "court_enforcement_ajzt_empty" CHECK ("ajzt" <> ''),
  CONSTRAINT "court_enforcement_ajzt_too_long" CHECK (char_length("ajzt") <= 1),
  CONSTRAINT "court_enforcement_ajzt_not_in_list" CHECK ("ajzt" IN ('1', '2', '3')),
  CONSTRAINT "court_enforcement_zxje_empty" CHECK ("zxje" <> ''),
  CONSTRAINT "court_enforcement_zxje_too_long" CHECK (char_length("zxje") <= 18),
  CONSTRAINT "court_enforcement_zxje_number_form" CHECK ("zxje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "court_enforcement_wzxje_empty" CHECK ("wzxje" <> ''),
  CONSTRAINT "court_enforcement_wzxje_too_long" CHECK (char_length("wzxje") <= 18),
  CONSTRAINT "court_enforcement_wzxje_number_form" CHECK ("wzxje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "court_enforcement_jarq_empty" CHECK ("jarq" <> ''),
  CONSTRAINT "court_enforcement_jarq_too_long" CHECK (char_length("jarq") <= 10),
  CONSTRAINT "court_enforcement_jarq_date_form" CHECK ("jarq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "court_enforcement_jarq_date_impossible" CHECK (CASE WHEN "jarq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jarq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jarq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jarq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jarq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jarq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jarq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jarq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_jafs_empty" CHECK ("jafs" <> ''),
  CONSTRAINT "court_enforcement_jafs_too_long" CHECK (char_length("jafs") <= 200),
  CONSTRAINT "court_enforcement_jafs_unprintable" CHECK ("jafs" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_jafs_edge_blank" CHECK ("jafs" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "court_enforcement_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "court_enforcement_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "court_enforcement_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "court_enforcement_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "court_enforcement_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "court_enforcement_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "court_enforcement_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "court_enforcement_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "court_enforcement_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "court_enforcement_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "court_enforcement_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "court_enforcement_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("lasj", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_jarq_date_order" CHECK ("jarq" >= "lasj"),
  CONSTRAINT "court_enforcement_tgrq_date_order" CHECK ("tgrq" >= "lasj"),
  CONSTRAINT "court_enforcement_jarq_required_when" CHECK (NOT (("ajzt" IS NOT NULL AND "ajzt" IN ('2'))) OR ("jarq" IS NOT NULL))
);

CREATE UNIQUE INDEX "court_enforcement_key" ON "court_enforcement" ("slfy", "ah", "sfzh");

COMMENT ON TABLE "court_enforcement" IS '法院强制执行 / court enforcement';
COMMENT ON COLUMN "court_enforcement"."xm" IS '姓名 / name';
COMMENT ON COLUMN "court_enforcement"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "court_enforcement"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "court_enforcement"."ah" IS '案号 / case number';
COMMENT ON COLUMN "court_enforcement"."slfy" IS '受理法院 / court';
COMMENT ON COLUMN "court_enforcement"."ay" IS '案由 / cause of action';
COMMENT ON COLUMN "court_enforcement"."lasj" IS '立案时间 / date the case was filed';
COMMENT ON COLUMN "court_enforcement"."zxyjwh" IS '执行依据文号 / number of the enforced document';
COMMENT ON COLUMN "court_enforcement"."ajzt" IS '案件状态 / state of the case';
COMMENT ON COLUMN "court_enforcement"."zxje" IS '执行标的金额 / amount to be enforced';
COMMENT ON COLUMN "court_enforcement"."wzxje" IS '未执行金额 / amount not enforced';
COMMENT ON COLUMN "court_enforcement"."jarq" IS '结案日期 / date the case was closed';
COMMENT ON COLUMN "court_enforcement"."jafs" IS '结案方式 / way in which it was closed';
COMMENT ON COLUMN "court_enforcement"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "court_enforcement"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "court_enforcement"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "court_enforcement"."bz" IS '备注 / remark';

-- 失信被执行人: judgment debtor
CREATE TABLE "judgment_debtor" (
  "id" text COLLATE "C",
  "iname" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C",
  "card_num" text COLLATE "C" NOT NULL,
  "sex" text COLLATE "C",
  "age" text COLLATE "C",
  "party_type_name" text COLLATE "C",
  "business_entity" text COLLATE "C",
  "court_name" text COLLATE "C" NOT NULL,
  "court_code" text COLLATE "C",
  "area_name" text COLLATE "C",
  "gist_id" text COLLATE "C" NOT NULL,
  "gist_unit" text COLLATE "C" NOT NULL,
  "duty" text COLLATE "C" NOT NULL,
  "performance" text COLLATE "C" NOT NULL,
  "performed_part" text COLLATE "C",
  "unperform_part" text COLLATE "C",
  "disrupt_type_name" text COLLATE "C" NOT NULL,
  "case_code" text COLLATE "C" NOT NULL,
  "reg_date" text COLLATE "C" NOT NULL,
  "publish_date" text COLLATE "C" NOT NULL,
  "removal_date" text COLLATE "C",
  "bmmc" text COLLATE "C",
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C",
  CONSTRAINT "judgment_debtor_id_empty" CHECK ("id" <> ''),
  CONSTRAINT "judgment_debtor_id_too_long" CHECK (char_length("id") <= 20),
  CONSTRAINT "judgment_debtor_id_number_form" CHECK ("id" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "judgment_debtor_iname_empty" CHECK ("iname" <> ''),
  CONSTRAINT "judgment_debtor_iname_too_long" CHECK (char_length("iname") <= 128),
  CONSTRAINT "judgment_debtor_iname_unprintable" CHECK ("iname" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_iname_edge_blank" CHECK ("iname" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_iname_name_too_long" CHECK (char_length("iname") <= 50),
  CONSTRAINT "judgment_debtor_iname_name_digit" CHECK ("iname" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_iname_name_private_use" CHECK ("iname" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "judgment_debtor_iname_name_dot" CHECK ("iname" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_iname_placeholder" CHECK ("iname" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_debtor_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "judgment_debtor_zjlx_too_long" CHECK (char_length("zjlx") <= 64),
  CONSTRAINT "judgment_debtor_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "judgment_debtor_card_num_empty" CHECK ("card_num" <> ''),
  CONSTRAINT "judgment_debtor_card_num_too_long" CHECK (char_length("card_num") <= 64),
  CONSTRAINT "judgment_debtor_card_num_unprintable" CHECK ("card_num" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_card_num_edge_blank" CHECK ("card_num" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_card_num_placeholder" CHECK ("card_num" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_debtor_sex_empty" CHECK ("sex" <> ''),
  CONSTRAINT "judgment_debtor_sex_too_long" CHECK (char_length("sex") <= 2),
  CONSTRAINT "judgment_debtor_sex_not_in_list" CHECK ("sex" IN ('男性', '女性')),
  CONSTRAINT "judgment_debtor_age_empty" CHECK ("age" <> ''),
  CONSTRAINT "judgment_debtor_age_too_long" CHECK (char_length("age") <= 3),
  CONSTRAINT "judgment_debtor_age_number_form" CHECK ("age" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "judgment_debtor_party_type_name_empty" CHECK ("party_type_name" <> ''),
  CONSTRAINT "judgment_debtor_party_type_name_too_long" CHECK (char_length("party_type_name") <= 1),
  CONSTRAINT "judgment_debtor_party_type_name_not_in_list" CHECK ("party_type_name" IN ('0')),
  CONSTRAINT "judgment_debtor_court_name_empty" CHECK ("court_name" <> ''),
  CONSTRAINT "judgment_debtor_court_name_too_long" CHECK (char_length("court_name") <= 128),
  CONSTRAINT "judgment_debtor_court_name_unprintable" CHECK ("court_name" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_court_name_edge_blank" CHECK ("court_name" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_court_code_empty" CHECK ("court_code" <> ''),
  CONSTRAINT "judgment_debtor_court_code_too_long" CHECK (char_length("court_code") <= 20),
  CONSTRAINT "judgment_debtor_court_code_unprintable" CHECK ("court_code" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_court_code_edge_blank" CHECK ("court_code" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_area_name_empty" CHECK ("area_name" <> ''),
  CONSTRAINT "judgment_debtor_area_name_too_long" CHECK (char_length("area_name") <= 64),
  CONSTRAINT "judgment_debtor_area_name_unprintable" CHECK ("area_name" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_area_name_edge_blank" CHECK ("area_name" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_gist_id_empty" CHECK ("gist_id" <> ''),
  CONSTRAINT "judgment_debtor_gist_id_too_long" CHECK (char_length("gist_id") <= 256),
  CONSTRAINT "judgment_debtor_gist_id_unprintable" CHECK ("gist_id" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_gist_id_edge_blank" CHECK ("gist_id" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_gist_id_placeholder" CHECK ("gist_id" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_debtor_gist_unit_empty" CHECK ("gist_unit" <> ''),
  CONSTRAINT "judgment_debtor_gist_unit_too_long" CHECK (char_length("gist_unit") <= 256),
  CONSTRAINT "judgment_debtor_gist_unit_unprintable" CHECK ("gist_unit" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_gist_unit_edge_blank" CHECK ("gist_unit" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_duty_empty" CHECK ("duty" <> ''),
  CONSTRAINT "judgment_debtor_duty_too_long" CHECK (char_length("duty") <= 4000),
  CONSTRAINT "judgment_debtor_duty_unprintable" CHECK ("duty" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_duty_edge_blank" CHECK ("duty" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_performance_empty" CHECK ("performance" <> ''),
  CONSTRAINT "judgment_debtor_performance_too_long" CHECK (char_length("performance") <= 16),
  CONSTRAINT "judgment_debtor_performance_not_in_list" CHECK ("performance" IN ('全部未履行', '部分未履行', '全部已履行')),
  CONSTRAINT "judgment_debtor_performed_part_empty" CHECK ("performed_part" <> ''),
  CONSTRAINT "judgment_debtor_performed_part_too_long" CHECK (char_length("performed_part") <= 2000),
  CONSTRAINT "judgment_debtor_performed_part_unprintable" CHECK ("performed_part" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_performed_part_edge_blank" CHECK ("performed_part" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_unperform_part_empty" CHECK ("unperform_part" <> ''),
  CONSTRAINT "judgment_debtor_unperform_part_too_long" CHECK (char_length("unperform_part") <= 2000),
  CONSTRAINT "judgment_debtor_unperform_part_unprintable" CHECK ("unperform_part" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_unperform_part_edge_blank" CHECK ("unperform_part" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_disrupt_type_name_empty" CHECK ("disrupt_type_name" <> ''),
  CONSTRAINT "judgment_debtor_disrupt_type_name_too_long" CHECK (char_length("disrupt_type_name") <= 256),
  CONSTRAINT "judgment_debtor_disrupt_type_name_not_in_list" CHECK ("disrupt_type_name" ~ '^(?:(?:以伪造证据\u3001暴力\u3001威胁等方法妨碍\u3001抗拒执行|以虚假诉讼\u3001虚假仲裁或者以隐匿\u3001转移财产等方法规避执行|违反财产报告制度|违反限制高消费令|违反限制消费令|无正当理由拒不履行执行和解协议|其他有履行能力而拒不履行生效法律文书确定义务|其他规避执行)(?:\uff1b(?:以伪造证据\u3001暴力\u3001威胁等方法妨碍\u3001抗拒执行|以虚假诉讼\u3001虚假仲裁或者以隐匿\u3001转移财产等方法规避执行|违反财产报告制度|违反限制高消费令|违反限制消费令|无正当理由拒不履行执行和解协议|其他有履行能力而拒不履行生效法律文书确定义务|其他规避执行))*)$'),
  CONSTRAINT "judgment_debtor_case_code_empty" CHECK ("case_code" <> ''),
  CONSTRAINT "judgment_debtor_case_code_too_long" CHECK (char_length("case_code") <= 128),
  CONSTRAINT "judgment_debtor_case_code_unprintable" CHECK ("case_code" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_case_code_edge_blank" CHECK ("case_code" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_case_code_placeholder" CHECK ("case_code" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "judgment_debtor_reg_date_empty" CHECK ("reg_date" <> ''),
  CONSTRAINT "judgment_debtor_reg_date_too_long" CHECK (char_length("reg_date") <= 10),
  CONSTRAINT "judgment_debtor_reg_date_date_form" CHECK ("reg_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_debtor_reg_date_date_impossible" CHECK (CASE WHEN "reg_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("reg_date", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("reg_date", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("reg_date", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("reg_date", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("reg_date", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("reg_date", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("reg_date", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_publish_date_empty" CHECK ("publish_date" <> ''),
  CONSTRAINT "judgment_debtor_publish_date_too_long" CHECK (char_length("publish_date") <= 10),
  CONSTRAINT "judgment_debtor_publish_date_date_form" CHECK ("publish_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_debtor_publish_date_date_impossible" CHECK (CASE WHEN "publish_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("publish_date", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("publish_date", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("publish_date", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("publish_date", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("publish_date", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("publish_date", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("publish_date", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_removal_date_empty" CHECK ("removal_date" <> ''),
  CONSTRAINT "judgment_debtor_removal_date_too_long" CHECK (char_length("removal_date") <= 10),
  CONSTRAINT "judgment_debtor_removal_date_date_form" CHECK ("removal_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_debtor_removal_date_date_impossible" CHECK (CASE WHEN "removal_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("removal_date", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("removal_date", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("removal_date", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("removal_date", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("removal_date", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("removal_date", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("removal_date", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "judgment_debtor_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "judgment_debtor_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "judgment_debtor_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "judgment_debtor_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_debtor_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "judgment_debtor_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "judgment_debtor_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_debtor_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_business_entity_must_be_absent" CHECK ("business_entity" IS NULL),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_masked" CHECK (NOT ((("card_num" IS NOT NULL AND strpos("card_num", '*') > 0)) OR (("card_num" IS NOT NULL AND strpos("card_num", '＊') > 0)))),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_date" CHECK (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("card_num" IS NOT NULL AND CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("card_num", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("card_num", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("card_num", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("card_num", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("card_num", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("card_num", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("card_num", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_checksum" CHECK (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("card_num" IS NOT NULL AND CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("card_num", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("card_num", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("card_num", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("card_num", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("card_num", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("card_num", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("card_num", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("card_num", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("card_num", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("card_num", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("card_num", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("card_num", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("card_num", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("card_num", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("card_num", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("card_num", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("card_num", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("card_num", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "judgment_debtor_card_num_document_number" CHECK (NOT (("card_num" IS NOT NULL) AND (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "judgment_debtor_card_num_under_age" CHECK (CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' AND "publish_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("publish_date", '-', '') AS INTEGER) - CAST(substr("card_num", 7, 8) AS INTEGER) >= 180000 ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_publish_date_date_order" CHECK ("publish_date" >= "reg_date"),
  CONSTRAINT "judgment_debtor_removal_date_date_order" CHECK ("removal_date" >= "publish_date"),
  CONSTRAINT "judgment_debtor_tgrq_date_order" CHECK ("tgrq" >= "publish_date")
);

CREATE UNIQUE INDEX "judgment_debtor_key" ON "judgment_debtor" ("court_name", "case_code", "card_num");

COMMENT ON TABLE "judgment_debtor" IS '失信被执行人 / judgment debtor';
COMMENT ON COLUMN "judgment_debtor"."id" IS '记录编号 / number of the record at the source';
COMMENT ON COLUMN "judgment_debtor"."iname" IS '姓名 / name';
COMMENT ON COLUMN "judgment_debtor"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "judgment_debtor"."card_num" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "judgment_debtor"."sex" IS '性别 / sex';
COMMENT ON COLUMN "judgment_debtor"."age" IS '年龄 / age when listed';
COMMENT ON COLUMN "judgment_debtor"."party_type_name" IS '被执行人类型 / type of party';
COMMENT ON COLUMN "judgment_debtor"."business_entity" IS '法定代表人或者负责人 / person in charge';
COMMENT ON COLUMN "judgment_debtor"."court_name" IS '执行法院 / enforcing court';
COMMENT ON COLUMN "judgment_debtor"."court_code" IS '法院代码 / code of the court';
COMMENT ON COLUMN "judgment_debtor"."area_name" IS '省份 / province';
COMMENT ON COLUMN "judgment_debtor"."gist_id" IS '执行依据文号 / number of the enforced document';
COMMENT ON COLUMN "judgment_debtor"."gist_unit" IS '作出执行依据单位 / who made the enforced document';
COMMENT ON COLUMN "judgment_debtor"."duty" IS '生效法律文书确定的义务 / duty set by the document';
COMMENT ON COLUMN "judgment_debtor"."performance" IS '履行情况 / performance';
COMMENT ON COLUMN "judgment_debtor"."performed_part" IS '已履行部分 / part performed';
COMMENT ON COLUMN "judgment_debtor"."unperform_part" IS '未履行部分 / part not performed';
COMMENT ON COLUMN "judgment_debtor"."disrupt_type_name" IS '失信被执行人行为具体情形 / form of dishonest conduct';
COMMENT ON COLUMN "judgment_debtor"."case_code" IS '案号 / case number';
COMMENT ON COLUMN "judgment_debtor"."reg_date" IS '立案时间 / date the case was filed';
COMMENT ON COLUMN "judgment_debtor"."publish_date" IS '发布时间 / date of publication';
COMMENT ON COLUMN "judgment_debtor"."removal_date" IS '移出日期 / date of removal from the list';
COMMENT ON COLUMN "judgment_debtor"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "judgment_debtor"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "judgment_debtor"."tgrq" IS '提供日期 / date provided';

-- 欠税信息: tax arrears
CREATE TABLE "tax_arrears" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "szdm" text COLLATE "C" NOT NULL,
  "qsye" text COLLATE "C" NOT NULL,
  "zgswjg" text COLLATE "C" NOT NULL,
  "gswh" text COLLATE "C" NOT NULL,
  "qsksrq" text COLLATE "C",
  "jzrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "tax_arrears_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "tax_arrears_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "tax_arrears_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "tax_arrears_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "tax_arrears_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "tax_arrears_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "tax_arrears_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "tax_arrears_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "tax_arrears_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "tax_arrears_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "tax_arrears_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "tax_arrears_szdm_empty" CHECK ("szdm" <> ''),
  CONSTRAINT "tax_arrears_szdm_too_long" CHECK (char_length("szdm") <= 2),
  CONSTRAINT "tax_arrears_szdm_not_in_list" CHECK ("szdm" IN ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12')),
  CONSTRAINT "tax_arrears_qsye_empty" CHECK ("qsye" <> ''),
  CONSTRAINT "tax_arrears_qsye_too_long" CHECK (char_length("qsye") <= 18),
  CONSTRAINT "tax_arrears_qsye_number_form" CHECK ("qsye" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "tax_arrears_zgswjg_empty" CHECK ("zgswjg" <> ''),
  CONSTRAINT "tax_arrears_zgswjg_too_long" CHECK (char_length("zgswjg") <= 100),
  CONSTRAINT "tax_arrears_zgswjg_unprintable" CHECK ("zgswjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_zgswjg_edge_blank" CHECK ("zgswjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_gswh_empty" CHECK ("gswh" <> ''),
  CONSTRAINT "tax_arrears_gswh_too_long" CHECK (char_length("gswh") <= 200),
  CONSTRAINT "tax_arrears_gswh_unprintable" CHECK ("gswh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_gswh_edge_blank" CHECK ("gswh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_gswh_placeholder" CHECK ("gswh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "tax_arrears_qsksrq_empty" CHECK ("qsksrq" <> ''),
  CONSTRAINT "tax_arrears_qsksrq_too_long" CHECK (char_length("qsksrq") <= 10),
  CONSTRAINT "tax_arrears_qsksrq_date_form" CHECK ("qsksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "tax_arrears_qsksrq_date_impossible" CHECK (CASE WHEN "qsksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsksrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsksrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsksrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsksrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsksrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsksrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsksrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "tax_arrears_jzrq_empty" CHECK ("jzrq" <> ''),
  CONSTRAINT "tax_arrears_jzrq_too_long" CHECK (char_length("jzrq") <= 10),
  CONSTRAINT "tax_arrears_jzrq_date_form" CHECK ("jzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "tax_arrears_jzrq_date_impossible" CHECK (CASE WHEN "jzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "tax_arrears_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "tax_arrears_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "tax_arrears_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "tax_arrears_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "tax_arrears_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "tax_arrears_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "tax_arrears_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "tax_arrears_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "tax_arrears_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "tax_arrears_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "tax_arrears_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "tax_arrears_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "tax_arrears_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "tax_arrears_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "tax_arrears_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "tax_arrears_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "tax_arrears_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jzrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "tax_arrears_jzrq_date_order" CHECK ("jzrq" >= "qsksrq"),
  CONSTRAINT "tax_arrears_tgrq_date_order" CHECK ("tgrq" >= "jzrq")
);

CREATE UNIQUE INDEX "tax_arrears_key" ON "tax_arrears" ("zgswjg", "gswh", "szdm", "sfzh");

COMMENT ON TABLE "tax_arrears" IS '欠税信息 / tax arrears';
COMMENT ON COLUMN "tax_arrears"."xm" IS '姓名 / name';
COMMENT ON COLUMN "tax_arrears"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "tax_arrears"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "tax_arrears"."szdm" IS '税种 / kind of tax';
COMMENT ON COLUMN "tax_arrears"."qsye" IS '欠税余额 / balance of the arrears';
COMMENT ON COLUMN "tax_arrears"."zgswjg" IS '主管税务机关 / tax authority in charge';
COMMENT ON COLUMN "tax_arrears"."gswh" IS '公告文号 / number of the public notice';
COMMENT ON COLUMN "tax_arrears"."qsksrq" IS '欠税开始日期 / start of the arrears';
COMMENT ON COLUMN "tax_arrears"."jzrq" IS '截止日期 / date of the balance';
COMMENT ON COLUMN "tax_arrears"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "tax_arrears"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "tax_arrears"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "tax_arrears"."bz" IS '备注 / remark';

-- 重大税收违法失信主体: subject of a major tax violation
CREATE TABLE "major_tax_violation" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ajxz" text COLLATE "C" NOT NULL,
  "zywfss" text COLLATE "C" NOT NULL,
  "cfyj" text COLLATE "C" NOT NULL,
  "clqk" text COLLATE "C" NOT NULL,
  "jdwh" text COLLATE "C" NOT NULL,
  "jdrq" text COLLATE "C" NOT NULL,
  "rddw" text COLLATE "C" NOT NULL,
  "lrrq" text COLLATE "C" NOT NULL,
  "ycrq" text COLLATE "C",
  "gsjzq" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "major_tax_violation_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "major_tax_violation_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "major_tax_violation_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "major_tax_violation_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "major_tax_violation_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "major_tax_violation_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "major_tax_violation_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "major_tax_violation_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "major_tax_violation_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "major_tax_violation_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "major_tax_violation_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "major_tax_violation_ajxz_empty" CHECK ("ajxz" <> ''),
  CONSTRAINT "major_tax_violation_ajxz_too_long" CHECK (char_length("ajxz") <= 500),
  CONSTRAINT "major_tax_violation_ajxz_unprintable" CHECK ("ajxz" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_ajxz_edge_blank" CHECK ("ajxz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_zywfss_empty" CHECK ("zywfss" <> ''),
  CONSTRAINT "major_tax_violation_zywfss_too_long" CHECK (char_length("zywfss") <= 4000),
  CONSTRAINT "major_tax_violation_zywfss_unprintable" CHECK ("zywfss" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_zywfss_edge_blank" CHECK ("zywfss" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_cfyj_empty" CHECK ("cfyj" <> ''),
  CONSTRAINT "major_tax_violation_cfyj_too_long" CHECK (char_length("cfyj") <= 4000),
  CONSTRAINT "major_tax_violation_cfyj_unprintable" CHECK ("cfyj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_cfyj_edge_blank" CHECK ("cfyj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_clqk_empty" CHECK ("clqk" <> ''),
  CONSTRAINT "major_tax_violation_clqk_too_long" CHECK (char_length("clqk") <= 4000),
  CONSTRAINT "major_tax_violation_clqk_unprintable" CHECK ("clqk" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_clqk_edge_blank" CHECK ("clqk" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_jdwh_empty" CHECK ("jdwh" <> ''),
  CONSTRAINT "major_tax_violation_jdwh_too_long" CHECK (char_length("jdwh") <= 200),
  CONSTRAINT "major_tax_violation_jdwh_unprintable" CHECK ("jdwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_jdwh_edge_blank" CHECK ("jdwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_jdwh_placeholder" CHECK ("jdwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "major_tax_violation_jdrq_empty" CHECK ("jdrq" <> ''),
  CONSTRAINT "major_tax_violation_jdrq_too_long" CHECK (char_length("jdrq") <= 10),
  CONSTRAINT "major_tax_violation_jdrq_date_form" CHECK ("jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "major_tax_violation_jdrq_date_impossible" CHECK (CASE WHEN "jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_rddw_empty" CHECK ("rddw" <> ''),
  CONSTRAINT "major_tax_violation_rddw_too_long" CHECK (char_length("rddw") <= 200),
  CONSTRAINT "major_tax_violation_rddw_unprintable" CHECK ("rddw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_rddw_edge_blank" CHECK ("rddw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_lrrq_empty" CHECK ("lrrq" <> ''),
  CONSTRAINT "major_tax_violation_lrrq_too_long" CHECK (char_length("lrrq") <= 10),
  CONSTRAINT "major_tax_violation_lrrq_date_form" CHECK ("lrrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "major_tax_violation_lrrq_date_impossible" CHECK (CASE WHEN "lrrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("lrrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("lrrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("lrrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("lrrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("lrrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("lrrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("lrrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_ycrq_empty" CHECK ("ycrq" <> ''),
  CONSTRAINT "major_tax_violation_ycrq_too_long" CHECK (char_length("ycrq") <= 10),
  CONSTRAINT "major_tax_violation_ycrq_date_form" CHECK ("ycrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "major_tax_violation_ycrq_date_impossible" CHECK (CASE WHEN "ycrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("ycrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("ycrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("ycrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("ycrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("ycrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("ycrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("ycrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_gsjzq_empty" CHECK ("gsjzq" <> ''),
  CONSTRAINT "major_tax_violation_gsjzq_too_long" CHECK (char_length("gsjzq") <= 10),
  CONSTRAINT "major_tax_violation_gsjzq_date_form" CHECK ("gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "major_tax_violation_gsjzq_date_impossible" CHECK (CASE WHEN "gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("gsjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("gsjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("gsjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("gsjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("gsjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("gsjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("gsjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "major_tax_violation_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "major_tax_violation_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "major_tax_violation_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "major_tax_violation_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "major_tax_violation_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "major_tax_violation_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "major_tax_violation_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "major_tax_violation_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "major_tax_violation_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "major_tax_violation_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "major_tax_violation_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "major_tax_violation_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "major_tax_violation_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "major_tax_violation_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "major_tax_violation_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 180000 ELSE 1 = 1 END),
  CONSTRAINT "major_tax_violation_lrrq_date_order" CHECK ("lrrq" >= "jdrq"),
  CONSTRAINT "major_tax_violation_ycrq_date_order" CHECK ("ycrq" >= "lrrq"),
  CONSTRAINT "major_tax_violation_gsjzq_date_order" CHECK ("gsjzq" >= "lrrq"),
  CONSTRAINT "major_tax_violation_tgrq_date_order" CHECK ("tgrq" >= "jdrq")
);

CREATE UNIQUE INDEX "major_tax_violation_key" ON "major_tax_violation" ("rddw", "jdwh", "sfzh");

COMMENT ON TABLE "major_tax_violation" IS '重大税收违法失信主体 / subject of a major tax violation';
COMMENT ON COLUMN "major_tax_violation"."xm" IS '姓名 / name';
COMMENT ON COLUMN "major_tax_violation"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "major_tax_violation"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "major_tax_violation"."ajxz" IS '案件性质 / nature of the case';
COMMENT ON COLUMN "major_tax_violation"."zywfss" IS '主要违法事实 / main facts';
COMMENT ON COLUMN "major_tax_violation"."cfyj" IS '法律依据 / legal basis';
COMMENT ON COLUMN "major_tax_violation"."clqk" IS '处理处罚情况 / how it was dealt with';
COMMENT ON COLUMN "major_tax_violation"."jdwh" IS '处理处罚决定书文号 / number of the decision';
COMMENT ON COLUMN "major_tax_violation"."jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "major_tax_violation"."rddw" IS '认定机关 / deciding authority';
COMMENT ON COLUMN "major_tax_violation"."lrrq" IS '列入日期 / date of listing';
COMMENT ON COLUMN "major_tax_violation"."ycrq" IS '移出日期 / date of removal';
COMMENT ON COLUMN "major_tax_violation"."gsjzq" IS '公示截止期 / end of publication';
COMMENT ON COLUMN "major_tax_violation"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "major_tax_violation"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "major_tax_violation"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "major_tax_violation"."bz" IS '备注 / remark';

-- 公用事业欠费: utility arrears
CREATE TABLE "utility_arrears" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qjlx" text COLLATE "C" NOT NULL,
  "qfje" text COLLATE "C" NOT NULL,
  "qfksrq" text COLLATE "C" NOT NULL,
  "qfjzrq" text COLLATE "C",
  "cjwh" text COLLATE "C" NOT NULL,
  "cjrq" text COLLATE "C" NOT NULL,
  "tgdw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "utility_arrears_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "utility_arrears_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "utility_arrears_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "utility_arrears_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "utility_arrears_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "utility_arrears_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "utility_arrears_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "utility_arrears_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "utility_arrears_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "utility_arrears_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "utility_arrears_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "utility_arrears_qjlx_empty" CHECK ("qjlx" <> ''),
  CONSTRAINT "utility_arrears_qjlx_too_long" CHECK (char_length("qjlx") <= 1),
  CONSTRAINT "utility_arrears_qjlx_not_in_list" CHECK ("qjlx" IN ('1', '2', '3', '4')),
  CONSTRAINT "utility_arrears_qfje_empty" CHECK ("qfje" <> ''),
  CONSTRAINT "utility_arrears_qfje_too_long" CHECK (char_length("qfje") <= 18),
  CONSTRAINT "utility_arrears_qfje_number_form" CHECK ("qfje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "utility_arrears_qfksrq_empty" CHECK ("qfksrq" <> ''),
  CONSTRAINT "utility_arrears_qfksrq_too_long" CHECK (char_length("qfksrq") <= 10),
  CONSTRAINT "utility_arrears_qfksrq_date_form" CHECK ("qfksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "utility_arrears_qfksrq_date_impossible" CHECK (CASE WHEN "qfksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qfksrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qfksrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qfksrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qfksrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qfksrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qfksrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qfksrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_qfjzrq_empty" CHECK ("qfjzrq" <> ''),
  CONSTRAINT "utility_arrears_qfjzrq_too_long" CHECK (char_length("qfjzrq") <= 10),
  CONSTRAINT "utility_arrears_qfjzrq_date_form" CHECK ("qfjzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "utility_arrears_qfjzrq_date_impossible" CHECK (CASE WHEN "qfjzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qfjzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qfjzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qfjzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qfjzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qfjzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qfjzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qfjzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_cjwh_empty" CHECK ("cjwh" <> ''),
  CONSTRAINT "utility_arrears_cjwh_too_long" CHECK (char_length("cjwh") <= 200),
  CONSTRAINT "utility_arrears_cjwh_unprintable" CHECK ("cjwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_cjwh_edge_blank" CHECK ("cjwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_cjwh_placeholder" CHECK ("cjwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "utility_arrears_cjrq_empty" CHECK ("cjrq" <> ''),
  CONSTRAINT "utility_arrears_cjrq_too_long" CHECK (char_length("cjrq") <= 10),
  CONSTRAINT "utility_arrears_cjrq_date_form" CHECK ("cjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "utility_arrears_cjrq_date_impossible" CHECK (CASE WHEN "cjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_tgdw_empty" CHECK ("tgdw" <> ''),
  CONSTRAINT "utility_arrears_tgdw_too_long" CHECK (char_length("tgdw") <= 200),
  CONSTRAINT "utility_arrears_tgdw_unprintable" CHECK ("tgdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_tgdw_edge_blank" CHECK ("tgdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "utility_arrears_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "utility_arrears_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "utility_arrears_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "utility_arrears_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "utility_arrears_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "utility_arrears_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "utility_arrears_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "utility_arrears_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "utility_arrears_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "utility_arrears_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "utility_arrears_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qfksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qfksrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_qfjzrq_date_order" CHECK ("qfjzrq" >= "qfksrq"),
  CONSTRAINT "utility_arrears_cjrq_date_order" CHECK ("cjrq" >= "qfksrq"),
  CONSTRAINT "utility_arrears_tgrq_date_order" CHECK ("tgrq" >= "cjrq"),
  CONSTRAINT "utility_arrears_qfje_positive_when" CHECK (NOT (("qjlx" IS NOT NULL AND "qjlx" ~ '^(?:(?:1|2|3|4)(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$')) OR (("qfje" IS NOT NULL AND "qfje" ~ '^(?:[\u002e0-9]*[1-9][\u002e0-9]*)$')))
);

CREATE UNIQUE INDEX "utility_arrears_key" ON "utility_arrears" ("tgdw", "cjwh", "qjlx", "sfzh");

COMMENT ON TABLE "utility_arrears" IS '公用事业欠费 / utility arrears';
COMMENT ON COLUMN "utility_arrears"."xm" IS '姓名 / name';
COMMENT ON COLUMN "utility_arrears"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "utility_arrears"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "utility_arrears"."qjlx" IS '欠缴类型 / kind of arrears';
COMMENT ON COLUMN "utility_arrears"."qfje" IS '欠费金额 / amount in arrears';
COMMENT ON COLUMN "utility_arrears"."qfksrq" IS '欠费开始日期 / start of the arrears';
COMMENT ON COLUMN "utility_arrears"."qfjzrq" IS '欠费截止日期 / end of the arrears';
COMMENT ON COLUMN "utility_arrears"."cjwh" IS '催缴文书文号 / number of the effective demand for payment';
COMMENT ON COLUMN "utility_arrears"."cjrq" IS '催缴日期 / date of the demand';
COMMENT ON COLUMN "utility_arrears"."tgdw" IS '公用事业单位 / utility';
COMMENT ON COLUMN "utility_arrears"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "utility_arrears"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "utility_arrears"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "utility_arrears"."bz" IS '备注 / remark';

-- 合同履行信息: performance of contracts
CREATE TABLE "contract_performance" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "htbh" text COLLATE "C" NOT NULL,
  "htmc" text COLLATE "C" NOT NULL,
  "htlb" text COLLATE "C" NOT NULL,
  "htxdf" text COLLATE "C" NOT NULL,
  "htqdrq" text COLLATE "C" NOT NULL,
  "lxqx" text COLLATE "C",
  "lxqk" text COLLATE "C" NOT NULL,
  "rdwh" text COLLATE "C" NOT NULL,
  "rdrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "contract_performance_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "contract_performance_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "contract_performance_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "contract_performance_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "contract_performance_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "contract_performance_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "contract_performance_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "contract_performance_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "contract_performance_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "contract_performance_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "contract_performance_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "contract_performance_htbh_empty" CHECK ("htbh" <> ''),
  CONSTRAINT "contract_performance_htbh_too_long" CHECK (char_length("htbh") <= 100),
  CONSTRAINT "contract_performance_htbh_unprintable" CHECK ("htbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_htbh_edge_blank" CHECK ("htbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_htbh_placeholder" CHECK ("htbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "contract_performance_htmc_empty" CHECK ("htmc" <> ''),
  CONSTRAINT "contract_performance_htmc_too_long" CHECK (char_length("htmc") <= 200),
  CONSTRAINT "contract_performance_htmc_unprintable" CHECK ("htmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_htmc_edge_blank" CHECK ("htmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_htlb_empty" CHECK ("htlb" <> ''),
  CONSTRAINT "contract_performance_htlb_too_long" CHECK (char_length("htlb") <= 1),
  CONSTRAINT "contract_performance_htlb_not_in_list" CHECK ("htlb" IN ('1', '2', '3', '4')),
  CONSTRAINT "contract_performance_htxdf_empty" CHECK ("htxdf" <> ''),
  CONSTRAINT "contract_performance_htxdf_too_long" CHECK (char_length("htxdf") <= 200),
  CONSTRAINT "contract_performance_htxdf_unprintable" CHECK ("htxdf" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_htxdf_edge_blank" CHECK ("htxdf" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_htqdrq_empty" CHECK ("htqdrq" <> ''),
  CONSTRAINT "contract_performance_htqdrq_too_long" CHECK (char_length("htqdrq") <= 10),
  CONSTRAINT "contract_performance_htqdrq_date_form" CHECK ("htqdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "contract_performance_htqdrq_date_impossible" CHECK (CASE WHEN "htqdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("htqdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("htqdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("htqdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("htqdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("htqdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("htqdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("htqdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "contract_performance_lxqx_empty" CHECK ("lxqx" <> ''),
  CONSTRAINT "contract_performance_lxqx_too_long" CHECK (char_length("lxqx") <= 10),
  CONSTRAINT "contract_performance_lxqx_date_form" CHECK ("lxqx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "contract_performance_lxqx_date_impossible" CHECK (CASE WHEN "lxqx" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("lxqx", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("lxqx", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("lxqx", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("lxqx", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("lxqx", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("lxqx", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("lxqx", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "contract_performance_lxqk_empty" CHECK ("lxqk" <> ''),
  CONSTRAINT "contract_performance_lxqk_too_long" CHECK (char_length("lxqk") <= 1),
  CONSTRAINT "contract_performance_lxqk_not_in_list" CHECK ("lxqk" IN ('1', '2', '3')),
  CONSTRAINT "contract_performance_rdwh_empty" CHECK ("rdwh" <> ''),
  CONSTRAINT "contract_performance_rdwh_too_long" CHECK (char_length("rdwh") <= 200),
  CONSTRAINT "contract_performance_rdwh_unprintable" CHECK ("rdwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_rdwh_edge_blank" CHECK ("rdwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_rdwh_placeholder" CHECK ("rdwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "contract_performance_rdrq_empty" CHECK ("rdrq" <> ''),
  CONSTRAINT "contract_performance_rdrq_too_long" CHECK (char_length("rdrq") <= 10),
  CONSTRAINT "contract_performance_rdrq_date_form" CHECK ("rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "contract_performance_rdrq_date_impossible" CHECK (CASE WHEN "rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("rdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("rdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("rdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("rdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("rdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "contract_performance_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "contract_performance_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "contract_performance_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "contract_performance_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "contract_performance_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "contract_performance_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "contract_performance_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "contract_performance_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "contract_performance_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "contract_performance_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "contract_performance_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "contract_performance_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "contract_performance_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "contract_performance_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "contract_performance_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "contract_performance_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "contract_performance_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "htqdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("htqdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "contract_performance_rdrq_date_order" CHECK ("rdrq" >= "htqdrq"),
  CONSTRAINT "contract_performance_lxqx_date_order" CHECK ("lxqx" >= "htqdrq"),
  CONSTRAINT "contract_performance_tgrq_date_order" CHECK ("tgrq" >= "rdrq")
);

CREATE UNIQUE INDEX "contract_performance_key" ON "contract_performance" ("htxdf", "htbh", "rdwh", "sfzh");

COMMENT ON TABLE "contract_performance" IS '合同履行信息 / performance of contracts';
COMMENT ON COLUMN "contract_performance"."xm" IS '姓名 / name';
COMMENT ON COLUMN "contract_performance"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "contract_performance"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "contract_performance"."htbh" IS '合同编号 / number of the contract';
COMMENT ON COLUMN "contract_performance"."htmc" IS '合同名称 / name of the contract';
COMMENT ON COLUMN "contract_performance"."htlb" IS '合同类别 / kind of contract';
COMMENT ON COLUMN "contract_performance"."htxdf" IS '合同相对方 / public body that is the other party';
COMMENT ON COLUMN "contract_performance"."htqdrq" IS '签订日期 / date of the contract';
COMMENT ON COLUMN "contract_performance"."lxqx" IS '履行期限 / time for performance';
COMMENT ON COLUMN "contract_performance"."lxqk" IS '履行情况 / performance';
COMMENT ON COLUMN "contract_performance"."rdwh" IS '认定文书文号 / number of the document that says so';
COMMENT ON COLUMN "contract_performance"."rdrq" IS '认定日期 / date on which the state was found';
COMMENT ON COLUMN "contract_performance"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "contract_performance"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "contract_performance"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "contract_performance"."bz" IS '备注 / remark';

-- 金融与商业履约: financial and commercial activity
CREATE TABLE "financial_activity" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ywlb" text COLLATE "C" NOT NULL,
  "qfje" text COLLATE "C" NOT NULL,
  "zqsj" text COLLATE "C" NOT NULL,
  "bzqqfbjrq" text COLLATE "C",
  "sxyzcd" text COLLATE "C",
  "sxxwyxq" text COLLATE "C",
  "wsh" text COLLATE "C" NOT NULL,
  "wsrq" text COLLATE "C" NOT NULL,
  "wszzdw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "financial_activity_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "financial_activity_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "financial_activity_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "financial_activity_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "financial_activity_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "financial_activity_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "financial_activity_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "financial_activity_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "financial_activity_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "financial_activity_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "financial_activity_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "financial_activity_ywlb_empty" CHECK ("ywlb" <> ''),
  CONSTRAINT "financial_activity_ywlb_too_long" CHECK (char_length("ywlb") <= 1),
  CONSTRAINT "financial_activity_ywlb_not_in_list" CHECK ("ywlb" IN ('1', '2', '3', '4')),
  CONSTRAINT "financial_activity_qfje_empty" CHECK ("qfje" <> ''),
  CONSTRAINT "financial_activity_qfje_too_long" CHECK (char_length("qfje") <= 18),
  CONSTRAINT "financial_activity_qfje_number_form" CHECK ("qfje" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "financial_activity_zqsj_empty" CHECK ("zqsj" <> ''),
  CONSTRAINT "financial_activity_zqsj_too_long" CHECK (char_length("zqsj") <= 10),
  CONSTRAINT "financial_activity_zqsj_date_form" CHECK ("zqsj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "financial_activity_zqsj_date_impossible" CHECK (CASE WHEN "zqsj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zqsj", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zqsj", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zqsj", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zqsj", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zqsj", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zqsj", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zqsj", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_bzqqfbjrq_empty" CHECK ("bzqqfbjrq" <> ''),
  CONSTRAINT "financial_activity_bzqqfbjrq_too_long" CHECK (char_length("bzqqfbjrq") <= 10),
  CONSTRAINT "financial_activity_bzqqfbjrq_date_form" CHECK ("bzqqfbjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "financial_activity_bzqqfbjrq_date_impossible" CHECK (CASE WHEN "bzqqfbjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bzqqfbjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bzqqfbjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bzqqfbjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bzqqfbjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bzqqfbjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bzqqfbjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bzqqfbjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_sxyzcd_empty" CHECK ("sxyzcd" <> ''),
  CONSTRAINT "financial_activity_sxyzcd_too_long" CHECK (char_length("sxyzcd") <= 1),
  CONSTRAINT "financial_activity_sxyzcd_not_in_list" CHECK ("sxyzcd" IN ('0', '1', '2', '3')),
  CONSTRAINT "financial_activity_sxxwyxq_empty" CHECK ("sxxwyxq" <> ''),
  CONSTRAINT "financial_activity_sxxwyxq_too_long" CHECK (char_length("sxxwyxq") <= 10),
  CONSTRAINT "financial_activity_sxxwyxq_date_form" CHECK ("sxxwyxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "financial_activity_sxxwyxq_date_impossible" CHECK (CASE WHEN "sxxwyxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("sxxwyxq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sxxwyxq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sxxwyxq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sxxwyxq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sxxwyxq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sxxwyxq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sxxwyxq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_wsh_empty" CHECK ("wsh" <> ''),
  CONSTRAINT "financial_activity_wsh_too_long" CHECK (char_length("wsh") <= 200),
  CONSTRAINT "financial_activity_wsh_unprintable" CHECK ("wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_wsh_edge_blank" CHECK ("wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_wsh_placeholder" CHECK ("wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "financial_activity_wsrq_empty" CHECK ("wsrq" <> ''),
  CONSTRAINT "financial_activity_wsrq_too_long" CHECK (char_length("wsrq") <= 10),
  CONSTRAINT "financial_activity_wsrq_date_form" CHECK ("wsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "financial_activity_wsrq_date_impossible" CHECK (CASE WHEN "wsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("wsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("wsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("wsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("wsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("wsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("wsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("wsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_wszzdw_empty" CHECK ("wszzdw" <> ''),
  CONSTRAINT "financial_activity_wszzdw_too_long" CHECK (char_length("wszzdw") <= 200),
  CONSTRAINT "financial_activity_wszzdw_unprintable" CHECK ("wszzdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_wszzdw_edge_blank" CHECK ("wszzdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "financial_activity_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "financial_activity_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "financial_activity_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "financial_activity_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "financial_activity_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "financial_activity_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "financial_activity_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "financial_activity_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "financial_activity_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "financial_activity_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "financial_activity_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "financial_activity_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "financial_activity_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "financial_activity_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "financial_activity_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "zqsj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("zqsj", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "financial_activity_bzqqfbjrq_date_order" CHECK ("bzqqfbjrq" >= "zqsj"),
  CONSTRAINT "financial_activity_wsrq_date_order" CHECK ("wsrq" >= "zqsj"),
  CONSTRAINT "financial_activity_sxxwyxq_date_order" CHECK ("sxxwyxq" >= "zqsj"),
  CONSTRAINT "financial_activity_tgrq_date_order" CHECK ("tgrq" >= "wsrq")
);

CREATE UNIQUE INDEX "financial_activity_key" ON "financial_activity" ("wszzdw", "wsh", "sfzh");

COMMENT ON TABLE "financial_activity" IS '金融与商业履约 / financial and commercial activity';
COMMENT ON COLUMN "financial_activity"."xm" IS '姓名 / name';
COMMENT ON COLUMN "financial_activity"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "financial_activity"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "financial_activity"."ywlb" IS '业务类别 / kind of business';
COMMENT ON COLUMN "financial_activity"."qfje" IS '欠费金额 / amount in arrears';
COMMENT ON COLUMN "financial_activity"."zqsj" IS '账期时间 / billing date';
COMMENT ON COLUMN "financial_activity"."bzqqfbjrq" IS '本账期欠费补缴日期 / date on which the arrears were paid';
COMMENT ON COLUMN "financial_activity"."sxyzcd" IS '失信严重程度 / severity of dishonesty';
COMMENT ON COLUMN "financial_activity"."sxxwyxq" IS '失信行为有效期 / end of validity of the record';
COMMENT ON COLUMN "financial_activity"."wsh" IS '生效法律文书文号 / number of the effective document';
COMMENT ON COLUMN "financial_activity"."wsrq" IS '法律文书日期 / date of the document';
COMMENT ON COLUMN "financial_activity"."wszzdw" IS '法律文书制作单位 / who made the document';
COMMENT ON COLUMN "financial_activity"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "financial_activity"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "financial_activity"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "financial_activity"."bz" IS '备注 / remark';

-- 从业资格: occupational qualification
CREATE TABLE "qualification" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "cyzgmc" text COLLATE "C" NOT NULL,
  "cyzgdj" text COLLATE "C",
  "zsbh" text COLLATE "C" NOT NULL,
  "fzrq" text COLLATE "C" NOT NULL,
  "yxqz" text COLLATE "C",
  "fzdw" text COLLATE "C" NOT NULL,
  "zgzt" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "qualification_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "qualification_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "qualification_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "qualification_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "qualification_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "qualification_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "qualification_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "qualification_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "qualification_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "qualification_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "qualification_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "qualification_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "qualification_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "qualification_cyzgmc_empty" CHECK ("cyzgmc" <> ''),
  CONSTRAINT "qualification_cyzgmc_too_long" CHECK (char_length("cyzgmc") <= 100),
  CONSTRAINT "qualification_cyzgmc_unprintable" CHECK ("cyzgmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_cyzgmc_edge_blank" CHECK ("cyzgmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_cyzgdj_empty" CHECK ("cyzgdj" <> ''),
  CONSTRAINT "qualification_cyzgdj_too_long" CHECK (char_length("cyzgdj") <= 100),
  CONSTRAINT "qualification_cyzgdj_unprintable" CHECK ("cyzgdj" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_cyzgdj_edge_blank" CHECK ("cyzgdj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_zsbh_empty" CHECK ("zsbh" <> ''),
  CONSTRAINT "qualification_zsbh_too_long" CHECK (char_length("zsbh") <= 100),
  CONSTRAINT "qualification_zsbh_unprintable" CHECK ("zsbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_zsbh_edge_blank" CHECK ("zsbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_zsbh_placeholder" CHECK ("zsbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "qualification_fzrq_empty" CHECK ("fzrq" <> ''),
  CONSTRAINT "qualification_fzrq_too_long" CHECK (char_length("fzrq") <= 10),
  CONSTRAINT "qualification_fzrq_date_form" CHECK ("fzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "qualification_fzrq_date_impossible" CHECK (CASE WHEN "fzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("fzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("fzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("fzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("fzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("fzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("fzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("fzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "qualification_yxqz_empty" CHECK ("yxqz" <> ''),
  CONSTRAINT "qualification_yxqz_too_long" CHECK (char_length("yxqz") <= 10),
  CONSTRAINT "qualification_yxqz_date_form" CHECK ("yxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "qualification_yxqz_date_impossible" CHECK (CASE WHEN "yxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("yxqz", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("yxqz", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("yxqz", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("yxqz", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("yxqz", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("yxqz", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("yxqz", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "qualification_fzdw_empty" CHECK ("fzdw" <> ''),
  CONSTRAINT "qualification_fzdw_too_long" CHECK (char_length("fzdw") <= 200),
  CONSTRAINT "qualification_fzdw_unprintable" CHECK ("fzdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_fzdw_edge_blank" CHECK ("fzdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_zgzt_empty" CHECK ("zgzt" <> ''),
  CONSTRAINT "qualification_zgzt_too_long" CHECK (char_length("zgzt") <= 1),
  CONSTRAINT "qualification_zgzt_not_in_list" CHECK ("zgzt" IN ('1', '2', '3', '4', '5')),
  CONSTRAINT "qualification_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "qualification_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "qualification_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "qualification_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "qualification_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "qualification_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "qualification_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "qualification_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "qualification_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "qualification_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "qualification_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "qualification_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "qualification_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "qualification_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "qualification_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "qualification_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "qualification_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "fzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("fzrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "qualification_yxqz_date_order" CHECK ("yxqz" >= "fzrq"),
  CONSTRAINT "qualification_tgrq_date_order" CHECK ("tgrq" >= "fzrq")
);

CREATE UNIQUE INDEX "qualification_key" ON "qualification" ("fzdw", "zsbh", "sfzh");

COMMENT ON TABLE "qualification" IS '从业资格 / occupational qualification';
COMMENT ON COLUMN "qualification"."xm" IS '姓名 / name';
COMMENT ON COLUMN "qualification"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "qualification"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "qualification"."cyzgmc" IS '从业资格名称 / name of the qualification';
COMMENT ON COLUMN "qualification"."cyzgdj" IS '从业资格等级 / grade of the qualification';
COMMENT ON COLUMN "qualification"."zsbh" IS '证书编号 / number of the certificate';
COMMENT ON COLUMN "qualification"."fzrq" IS '发证日期 / date of issue';
COMMENT ON COLUMN "qualification"."yxqz" IS '有效期至 / valid until';
COMMENT ON COLUMN "qualification"."fzdw" IS '发证单位 / issuing authority';
COMMENT ON COLUMN "qualification"."zgzt" IS '资格状态 / state of the qualification';
COMMENT ON COLUMN "qualification"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "qualification"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "qualification"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "qualification"."bz" IS '备注 / remark';

-- 专业技术资格: professional and technical title
CREATE TABLE "professional_title" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zyjszgmc" text COLLATE "C" NOT NULL,
  "zgjb" text COLLATE "C",
  "zylb" text COLLATE "C",
  "zsbh" text COLLATE "C",
  "qdrq" text COLLATE "C" NOT NULL,
  "spdw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "professional_title_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "professional_title_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "professional_title_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "professional_title_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "professional_title_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "professional_title_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "professional_title_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "professional_title_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "professional_title_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "professional_title_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "professional_title_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "professional_title_zyjszgmc_empty" CHECK ("zyjszgmc" <> ''),
  CONSTRAINT "professional_title_zyjszgmc_too_long" CHECK (char_length("zyjszgmc") <= 100),
  CONSTRAINT "professional_title_zyjszgmc_unprintable" CHECK ("zyjszgmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_zyjszgmc_edge_blank" CHECK ("zyjszgmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_zgjb_empty" CHECK ("zgjb" <> ''),
  CONSTRAINT "professional_title_zgjb_too_long" CHECK (char_length("zgjb") <= 1),
  CONSTRAINT "professional_title_zgjb_not_in_list" CHECK ("zgjb" IN ('1', '2', '3', '4', '5')),
  CONSTRAINT "professional_title_zylb_empty" CHECK ("zylb" <> ''),
  CONSTRAINT "professional_title_zylb_too_long" CHECK (char_length("zylb") <= 100),
  CONSTRAINT "professional_title_zylb_unprintable" CHECK ("zylb" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_zylb_edge_blank" CHECK ("zylb" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_zsbh_empty" CHECK ("zsbh" <> ''),
  CONSTRAINT "professional_title_zsbh_too_long" CHECK (char_length("zsbh") <= 100),
  CONSTRAINT "professional_title_zsbh_unprintable" CHECK ("zsbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_zsbh_edge_blank" CHECK ("zsbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_qdrq_empty" CHECK ("qdrq" <> ''),
  CONSTRAINT "professional_title_qdrq_too_long" CHECK (char_length("qdrq") <= 10),
  CONSTRAINT "professional_title_qdrq_date_form" CHECK ("qdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "professional_title_qdrq_date_impossible" CHECK (CASE WHEN "qdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "professional_title_spdw_empty" CHECK ("spdw" <> ''),
  CONSTRAINT "professional_title_spdw_too_long" CHECK (char_length("spdw") <= 200),
  CONSTRAINT "professional_title_spdw_unprintable" CHECK ("spdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_spdw_edge_blank" CHECK ("spdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "professional_title_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "professional_title_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "professional_title_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "professional_title_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "professional_title_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "professional_title_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "professional_title_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "professional_title_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "professional_title_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "professional_title_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "professional_title_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "professional_title_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "professional_title_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "professional_title_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "professional_title_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "professional_title_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "professional_title_tgrq_date_order" CHECK ("tgrq" >= "qdrq")
);

CREATE UNIQUE INDEX "professional_title_key" ON "professional_title" ("spdw", "zyjszgmc", "qdrq", "sfzh");

COMMENT ON TABLE "professional_title" IS '专业技术资格 / professional and technical title';
COMMENT ON COLUMN "professional_title"."xm" IS '姓名 / name';
COMMENT ON COLUMN "professional_title"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "professional_title"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "professional_title"."zyjszgmc" IS '专业技术资格名称 / name of the title';
COMMENT ON COLUMN "professional_title"."zgjb" IS '资格级别 / level of the title';
COMMENT ON COLUMN "professional_title"."zylb" IS '专业类别 / branch';
COMMENT ON COLUMN "professional_title"."zsbh" IS '证书编号 / number of the certificate';
COMMENT ON COLUMN "professional_title"."qdrq" IS '取得日期 / date on which it was obtained';
COMMENT ON COLUMN "professional_title"."spdw" IS '审批单位 / approving authority';
COMMENT ON COLUMN "professional_title"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "professional_title"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "professional_title"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "professional_title"."bz" IS '备注 / remark';

-- 执业注册: registration to practise
CREATE TABLE "practice_registration" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zczsmc" text COLLATE "C" NOT NULL,
  "zyzgdj" text COLLATE "C",
  "zczsbh" text COLLATE "C" NOT NULL,
  "zcrq" text COLLATE "C" NOT NULL,
  "zssxq" text COLLATE "C",
  "zsjzq" text COLLATE "C",
  "fzdw" text COLLATE "C" NOT NULL,
  "zgzt" text COLLATE "C" NOT NULL,
  "zydwmc" text COLLATE "C",
  "zydwzzjgdm" text COLLATE "C",
  "zydwgszch" text COLLATE "C",
  "zydwtyshxydm" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "practice_registration_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "practice_registration_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "practice_registration_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "practice_registration_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "practice_registration_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "practice_registration_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "practice_registration_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "practice_registration_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "practice_registration_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "practice_registration_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "practice_registration_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "practice_registration_zczsmc_empty" CHECK ("zczsmc" <> ''),
  CONSTRAINT "practice_registration_zczsmc_too_long" CHECK (char_length("zczsmc") <= 100),
  CONSTRAINT "practice_registration_zczsmc_unprintable" CHECK ("zczsmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_zczsmc_edge_blank" CHECK ("zczsmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zyzgdj_empty" CHECK ("zyzgdj" <> ''),
  CONSTRAINT "practice_registration_zyzgdj_too_long" CHECK (char_length("zyzgdj") <= 100),
  CONSTRAINT "practice_registration_zyzgdj_unprintable" CHECK ("zyzgdj" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_zyzgdj_edge_blank" CHECK ("zyzgdj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zczsbh_empty" CHECK ("zczsbh" <> ''),
  CONSTRAINT "practice_registration_zczsbh_too_long" CHECK (char_length("zczsbh") <= 100),
  CONSTRAINT "practice_registration_zczsbh_unprintable" CHECK ("zczsbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_zczsbh_edge_blank" CHECK ("zczsbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zczsbh_placeholder" CHECK ("zczsbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "practice_registration_zcrq_empty" CHECK ("zcrq" <> ''),
  CONSTRAINT "practice_registration_zcrq_too_long" CHECK (char_length("zcrq") <= 10),
  CONSTRAINT "practice_registration_zcrq_date_form" CHECK ("zcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "practice_registration_zcrq_date_impossible" CHECK (CASE WHEN "zcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zcrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zcrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zcrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zcrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zcrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zcrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zcrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "practice_registration_zssxq_empty" CHECK ("zssxq" <> ''),
  CONSTRAINT "practice_registration_zssxq_too_long" CHECK (char_length("zssxq") <= 10),
  CONSTRAINT "practice_registration_zssxq_date_form" CHECK ("zssxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "practice_registration_zssxq_date_impossible" CHECK (CASE WHEN "zssxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zssxq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zssxq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zssxq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zssxq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zssxq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zssxq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zssxq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "practice_registration_zsjzq_empty" CHECK ("zsjzq" <> ''),
  CONSTRAINT "practice_registration_zsjzq_too_long" CHECK (char_length("zsjzq") <= 10),
  CONSTRAINT "practice_registration_zsjzq_date_form" CHECK ("zsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "practice_registration_zsjzq_date_impossible" CHECK (CASE WHEN "zsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zsjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zsjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zsjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zsjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zsjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zsjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zsjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "practice_registration_fzdw_empty" CHECK ("fzdw" <> ''),
  CONSTRAINT "practice_registration_fzdw_too_long" CHECK (char_length("fzdw") <= 200),
  CONSTRAINT "practice_registration_fzdw_unprintable" CHECK ("fzdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_fzdw_edge_blank" CHECK ("fzdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zgzt_empty" CHECK ("zgzt" <> ''),
  CONSTRAINT "practice_registration_zgzt_too_long" CHECK (char_length("zgzt") <= 1),
  CONSTRAINT "practice_registration_zgzt_not_in_list" CHECK ("zgzt" IN ('1', '2', '3', '4', '5')),
  CONSTRAINT "practice_registration_zydwmc_empty" CHECK ("zydwmc" <> ''),
  CONSTRAINT "practice_registration_zydwmc_too_long" CHECK (char_length("zydwmc") <= 200),
  CONSTRAINT "practice_registration_zydwmc_unprintable" CHECK ("zydwmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_zydwmc_edge_blank" CHECK ("zydwmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zydwzzjgdm_empty" CHECK ("zydwzzjgdm" <> ''),
  CONSTRAINT "practice_registration_zydwzzjgdm_too_long" CHECK (char_length("zydwzzjgdm") <= 50),
  CONSTRAINT "practice_registration_zydwzzjgdm_organisation_code" CHECK ("zydwzzjgdm" IS NULL OR CASE WHEN "zydwzzjgdm" ~ '^(?:[0-9A-Z]{8}\u002d?[0-9A-Z])$' THEN (strpos('0123456789X', substr(replace("zydwzzjgdm", '-', ''), 9, 1)) - 1) >= 0 AND (3 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 1, 1)) - 1) + 7 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 3, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 4, 1)) - 1) + 5 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 5, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 6, 1)) - 1) + 4 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 7, 1)) - 1) + 2 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("zydwzzjgdm", '-', ''), 8, 1)) - 1) + (strpos('0123456789X', substr(replace("zydwzzjgdm", '-', ''), 9, 1)) - 1)) % 11 = 0 ELSE 1 = 0 END),
  CONSTRAINT "practice_registration_zydwgszch_empty" CHECK ("zydwgszch" <> ''),
  CONSTRAINT "practice_registration_zydwgszch_too_long" CHECK (char_length("zydwgszch") <= 50),
  CONSTRAINT "practice_registration_zydwgszch_unprintable" CHECK ("zydwgszch" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_zydwgszch_edge_blank" CHECK ("zydwgszch" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_zydwgszch_pattern" CHECK ("zydwgszch" ~ '^(?:[0-9]{15})$'),
  CONSTRAINT "practice_registration_zydwtyshxydm_empty" CHECK ("zydwtyshxydm" <> ''),
  CONSTRAINT "practice_registration_zydwtyshxydm_too_long" CHECK (char_length("zydwtyshxydm") <= 50),
  CONSTRAINT "practice_registration_zydwtyshxydm_uscc" CHECK ("zydwtyshxydm" IS NULL OR CASE WHEN "zydwtyshxydm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("zydwtyshxydm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "practice_registration_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "practice_registration_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "practice_registration_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "practice_registration_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "practice_registration_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "practice_registration_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "practice_registration_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "practice_registration_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "practice_registration_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "practice_registration_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "practice_registration_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "practice_registration_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "practice_registration_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "practice_registration_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "practice_registration_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "practice_registration_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "practice_registration_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "zcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("zcrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "practice_registration_zssxq_date_order" CHECK ("zssxq" >= "zcrq"),
  CONSTRAINT "practice_registration_zsjzq_date_order" CHECK ("zsjzq" >= "zcrq"),
  CONSTRAINT "practice_registration_tgrq_date_order" CHECK ("tgrq" >= "zcrq")
);

CREATE UNIQUE INDEX "practice_registration_key" ON "practice_registration" ("fzdw", "zczsbh", "sfzh");

COMMENT ON TABLE "practice_registration" IS '执业注册 / registration to practise';
COMMENT ON COLUMN "practice_registration"."xm" IS '姓名 / name';
COMMENT ON COLUMN "practice_registration"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "practice_registration"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "practice_registration"."zczsmc" IS '注册证书名称 / name of the registration certificate';
COMMENT ON COLUMN "practice_registration"."zyzgdj" IS '执业资格等级 / grade of the practice qualification';
COMMENT ON COLUMN "practice_registration"."zczsbh" IS '注册证书编号 / number of the registration certificate';
COMMENT ON COLUMN "practice_registration"."zcrq" IS '注册日期 / date of registration';
COMMENT ON COLUMN "practice_registration"."zssxq" IS '证书生效期 / start of validity';
COMMENT ON COLUMN "practice_registration"."zsjzq" IS '证书截止期 / end of validity';
COMMENT ON COLUMN "practice_registration"."fzdw" IS '发证单位 / issuing authority';
COMMENT ON COLUMN "practice_registration"."zgzt" IS '资格状态 / state of the qualification';
COMMENT ON COLUMN "practice_registration"."zydwmc" IS '执业单位名称 / organisation where the person practises';
COMMENT ON COLUMN "practice_registration"."zydwzzjgdm" IS '执业单位组织机构代码 / its organisation code';
COMMENT ON COLUMN "practice_registration"."zydwgszch" IS '执业单位工商注册号 / its business registration number';
COMMENT ON COLUMN "practice_registration"."zydwtyshxydm" IS '执业单位统一社会信用代码 / its unified social credit code';
COMMENT ON COLUMN "practice_registration"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "practice_registration"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "practice_registration"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "practice_registration"."bz" IS '备注 / remark';

-- 执业注（撤）销: revocation of a registration
CREATE TABLE "registration_revocation" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zsbh" text COLLATE "C" NOT NULL,
  "zgmc" text COLLATE "C" NOT NULL,
  "zcxlx" text COLLATE "C" NOT NULL,
  "wsh" text COLLATE "C" NOT NULL,
  "zcxrq" text COLLATE "C" NOT NULL,
  "zcxjg" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "registration_revocation_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "registration_revocation_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "registration_revocation_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "registration_revocation_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "registration_revocation_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "registration_revocation_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "registration_revocation_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "registration_revocation_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "registration_revocation_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "registration_revocation_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "registration_revocation_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "registration_revocation_zsbh_empty" CHECK ("zsbh" <> ''),
  CONSTRAINT "registration_revocation_zsbh_too_long" CHECK (char_length("zsbh") <= 100),
  CONSTRAINT "registration_revocation_zsbh_unprintable" CHECK ("zsbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_zsbh_edge_blank" CHECK ("zsbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_zsbh_placeholder" CHECK ("zsbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "registration_revocation_zgmc_empty" CHECK ("zgmc" <> ''),
  CONSTRAINT "registration_revocation_zgmc_too_long" CHECK (char_length("zgmc") <= 200),
  CONSTRAINT "registration_revocation_zgmc_unprintable" CHECK ("zgmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_zgmc_edge_blank" CHECK ("zgmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_zcxlx_empty" CHECK ("zcxlx" <> ''),
  CONSTRAINT "registration_revocation_zcxlx_too_long" CHECK (char_length("zcxlx") <= 1),
  CONSTRAINT "registration_revocation_zcxlx_not_in_list" CHECK ("zcxlx" IN ('1', '2', '3')),
  CONSTRAINT "registration_revocation_wsh_empty" CHECK ("wsh" <> ''),
  CONSTRAINT "registration_revocation_wsh_too_long" CHECK (char_length("wsh") <= 200),
  CONSTRAINT "registration_revocation_wsh_unprintable" CHECK ("wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_wsh_edge_blank" CHECK ("wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_wsh_placeholder" CHECK ("wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "registration_revocation_zcxrq_empty" CHECK ("zcxrq" <> ''),
  CONSTRAINT "registration_revocation_zcxrq_too_long" CHECK (char_length("zcxrq") <= 10),
  CONSTRAINT "registration_revocation_zcxrq_date_form" CHECK ("zcxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "registration_revocation_zcxrq_date_impossible" CHECK (CASE WHEN "zcxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zcxrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zcxrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zcxrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zcxrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zcxrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zcxrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zcxrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "registration_revocation_zcxjg_empty" CHECK ("zcxjg" <> ''),
  CONSTRAINT "registration_revocation_zcxjg_too_long" CHECK (char_length("zcxjg") <= 200),
  CONSTRAINT "registration_revocation_zcxjg_unprintable" CHECK ("zcxjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_zcxjg_edge_blank" CHECK ("zcxjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "registration_revocation_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "registration_revocation_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "registration_revocation_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "registration_revocation_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "registration_revocation_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "registration_revocation_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "registration_revocation_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "registration_revocation_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "registration_revocation_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "registration_revocation_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "registration_revocation_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "registration_revocation_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "registration_revocation_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "registration_revocation_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "registration_revocation_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "registration_revocation_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "zcxrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("zcxrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "registration_revocation_tgrq_date_order" CHECK ("tgrq" >= "zcxrq")
);

CREATE UNIQUE INDEX "registration_revocation_key" ON "registration_revocation" ("zcxjg", "wsh", "zsbh", "sfzh");

COMMENT ON TABLE "registration_revocation" IS '执业注（撤）销 / revocation of a registration';
COMMENT ON COLUMN "registration_revocation"."xm" IS '姓名 / name';
COMMENT ON COLUMN "registration_revocation"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "registration_revocation"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "registration_revocation"."zsbh" IS '证书编号 / number of the certificate';
COMMENT ON COLUMN "registration_revocation"."zgmc" IS '资格名称 / name of the qualification';
COMMENT ON COLUMN "registration_revocation"."zcxlx" IS '注（撤）销类型 / kind of revocation';
COMMENT ON COLUMN "registration_revocation"."wsh" IS '决定文书号 / number of the decision';
COMMENT ON COLUMN "registration_revocation"."zcxrq" IS '注（撤）销日期 / date of the revocation';
COMMENT ON COLUMN "registration_revocation"."zcxjg" IS '注（撤）销机关 / authority that revoked it';
COMMENT ON COLUMN "registration_revocation"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "registration_revocation"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "registration_revocation"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "registration_revocation"."bz" IS '备注 / remark';

-- 重点人群职务: position of persons of the key groups
CREATE TABLE "position" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zdrq" text COLLATE "C" NOT NULL,
  "szdwmc" text COLLATE "C" NOT NULL,
  "szdwdm" text COLLATE "C",
  "zwmc" text COLLATE "C" NOT NULL,
  "rzrq" text COLLATE "C" NOT NULL,
  "lzrq" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "position_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "position_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "position_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "position_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "position_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "position_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "position_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "position_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "position_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "position_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "position_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "position_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "position_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "position_zdrq_empty" CHECK ("zdrq" <> ''),
  CONSTRAINT "position_zdrq_too_long" CHECK (char_length("zdrq") <= 2),
  CONSTRAINT "position_zdrq_not_in_list" CHECK ("zdrq" IN ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14')),
  CONSTRAINT "position_szdwmc_empty" CHECK ("szdwmc" <> ''),
  CONSTRAINT "position_szdwmc_too_long" CHECK (char_length("szdwmc") <= 200),
  CONSTRAINT "position_szdwmc_unprintable" CHECK ("szdwmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_szdwmc_edge_blank" CHECK ("szdwmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_szdwdm_empty" CHECK ("szdwdm" <> ''),
  CONSTRAINT "position_szdwdm_too_long" CHECK (char_length("szdwdm") <= 18),
  CONSTRAINT "position_szdwdm_uscc" CHECK ("szdwdm" IS NULL OR CASE WHEN "szdwdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("szdwdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "position_zwmc_empty" CHECK ("zwmc" <> ''),
  CONSTRAINT "position_zwmc_too_long" CHECK (char_length("zwmc") <= 200),
  CONSTRAINT "position_zwmc_unprintable" CHECK ("zwmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_zwmc_edge_blank" CHECK ("zwmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_rzrq_empty" CHECK ("rzrq" <> ''),
  CONSTRAINT "position_rzrq_too_long" CHECK (char_length("rzrq") <= 10),
  CONSTRAINT "position_rzrq_date_form" CHECK ("rzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "position_rzrq_date_impossible" CHECK (CASE WHEN "rzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("rzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("rzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("rzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("rzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("rzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("rzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("rzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "position_lzrq_empty" CHECK ("lzrq" <> ''),
  CONSTRAINT "position_lzrq_too_long" CHECK (char_length("lzrq") <= 10),
  CONSTRAINT "position_lzrq_date_form" CHECK ("lzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "position_lzrq_date_impossible" CHECK (CASE WHEN "lzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("lzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("lzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("lzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("lzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("lzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("lzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("lzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "position_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "position_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "position_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "position_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "position_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "position_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "position_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "position_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "position_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "position_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "position_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "position_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "position_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "position_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "position_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "position_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "position_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "rzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("rzrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "position_lzrq_date_order" CHECK ("lzrq" >= "rzrq"),
  CONSTRAINT "position_tgrq_date_order" CHECK ("tgrq" >= "rzrq")
);

CREATE UNIQUE INDEX "position_key" ON "position" ("szdwmc", "zwmc", "rzrq", "sfzh");

COMMENT ON TABLE "position" IS '重点人群职务 / position of persons of the key groups';
COMMENT ON COLUMN "position"."xm" IS '姓名 / name';
COMMENT ON COLUMN "position"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "position"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "position"."zdrq" IS '重点人群类别 / key group';
COMMENT ON COLUMN "position"."szdwmc" IS '所在单位名称 / organisation';
COMMENT ON COLUMN "position"."szdwdm" IS '所在单位统一社会信用代码 / its unified social credit code';
COMMENT ON COLUMN "position"."zwmc" IS '职务名称 / position';
COMMENT ON COLUMN "position"."rzrq" IS '任职日期 / start of the position';
COMMENT ON COLUMN "position"."lzrq" IS '离任日期 / end of the position';
COMMENT ON COLUMN "position"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "position"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "position"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "position"."bz" IS '备注 / remark';

-- 职业信息: occupation
CREATE TABLE "occupation" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zymc" text COLLATE "C",
  "jyzk" text COLLATE "C" NOT NULL,
  "djjg" text COLLATE "C" NOT NULL,
  "djrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "occupation_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "occupation_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "occupation_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "occupation_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "occupation_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "occupation_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "occupation_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "occupation_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "occupation_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "occupation_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "occupation_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "occupation_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "occupation_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "occupation_zymc_empty" CHECK ("zymc" <> ''),
  CONSTRAINT "occupation_zymc_too_long" CHECK (char_length("zymc") <= 250),
  CONSTRAINT "occupation_zymc_unprintable" CHECK ("zymc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_zymc_edge_blank" CHECK ("zymc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_jyzk_empty" CHECK ("jyzk" <> ''),
  CONSTRAINT "occupation_jyzk_too_long" CHECK (char_length("jyzk") <= 2),
  CONSTRAINT "occupation_jyzk_not_in_list" CHECK ("jyzk" IN ('11', '13', '17', '21', '24', '27', '31', '37', '51', '54', '70', '80', '90')),
  CONSTRAINT "occupation_djjg_empty" CHECK ("djjg" <> ''),
  CONSTRAINT "occupation_djjg_too_long" CHECK (char_length("djjg") <= 200),
  CONSTRAINT "occupation_djjg_unprintable" CHECK ("djjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_djjg_edge_blank" CHECK ("djjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_djrq_empty" CHECK ("djrq" <> ''),
  CONSTRAINT "occupation_djrq_too_long" CHECK (char_length("djrq") <= 10),
  CONSTRAINT "occupation_djrq_date_form" CHECK ("djrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "occupation_djrq_date_impossible" CHECK (CASE WHEN "djrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("djrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("djrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("djrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("djrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("djrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("djrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("djrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "occupation_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "occupation_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "occupation_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "occupation_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "occupation_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "occupation_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "occupation_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "occupation_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "occupation_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "occupation_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "occupation_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "occupation_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "occupation_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "occupation_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "occupation_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "occupation_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "occupation_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "djrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("djrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "occupation_tgrq_date_order" CHECK ("tgrq" >= "djrq")
);

CREATE UNIQUE INDEX "occupation_key" ON "occupation" ("djjg", "djrq", "sfzh");

COMMENT ON TABLE "occupation" IS '职业信息 / occupation';
COMMENT ON COLUMN "occupation"."xm" IS '姓名 / name';
COMMENT ON COLUMN "occupation"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "occupation"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "occupation"."zymc" IS '职业名称 / occupation';
COMMENT ON COLUMN "occupation"."jyzk" IS '就业状况 / employment status';
COMMENT ON COLUMN "occupation"."djjg" IS '登记机关 / registering authority';
COMMENT ON COLUMN "occupation"."djrq" IS '登记日期 / date of registration';
COMMENT ON COLUMN "occupation"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "occupation"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "occupation"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "occupation"."bz" IS '备注 / remark';

-- 学历学位: education and degree
CREATE TABLE "education" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "xl" text COLLATE "C" NOT NULL,
  "xlbyxx" text COLLATE "C" NOT NULL,
  "xlbysj" text COLLATE "C" NOT NULL,
  "xlbyzy" text COLLATE "C",
  "xw" text COLLATE "C",
  "xwbyxx" text COLLATE "C",
  "xwbysj" text COLLATE "C",
  "xwbyzy" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "education_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "education_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "education_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "education_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "education_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "education_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "education_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "education_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "education_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "education_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "education_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "education_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "education_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "education_xl_empty" CHECK ("xl" <> ''),
  CONSTRAINT "education_xl_too_long" CHECK (char_length("xl") <= 2),
  CONSTRAINT "education_xl_not_in_list" CHECK ("xl" IN ('10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '28', '30', '31', '32', '33', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '60', '61', '62', '63', '70', '71', '73', '80', '81', '83', '90')),
  CONSTRAINT "education_xlbyxx_empty" CHECK ("xlbyxx" <> ''),
  CONSTRAINT "education_xlbyxx_too_long" CHECK (char_length("xlbyxx") <= 200),
  CONSTRAINT "education_xlbyxx_unprintable" CHECK ("xlbyxx" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xlbyxx_edge_blank" CHECK ("xlbyxx" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_xlbysj_empty" CHECK ("xlbysj" <> ''),
  CONSTRAINT "education_xlbysj_too_long" CHECK (char_length("xlbysj") <= 10),
  CONSTRAINT "education_xlbysj_date_form" CHECK ("xlbysj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "education_xlbysj_date_impossible" CHECK (CASE WHEN "xlbysj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xlbysj", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xlbysj", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xlbysj", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xlbysj", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xlbysj", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xlbysj", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xlbysj", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "education_xlbyzy_empty" CHECK ("xlbyzy" <> ''),
  CONSTRAINT "education_xlbyzy_too_long" CHECK (char_length("xlbyzy") <= 200),
  CONSTRAINT "education_xlbyzy_unprintable" CHECK ("xlbyzy" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xlbyzy_edge_blank" CHECK ("xlbyzy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_xw_empty" CHECK ("xw" <> ''),
  CONSTRAINT "education_xw_too_long" CHECK (char_length("xw") <= 200),
  CONSTRAINT "education_xw_unprintable" CHECK ("xw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xw_edge_blank" CHECK ("xw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_xwbyxx_empty" CHECK ("xwbyxx" <> ''),
  CONSTRAINT "education_xwbyxx_too_long" CHECK (char_length("xwbyxx") <= 200),
  CONSTRAINT "education_xwbyxx_unprintable" CHECK ("xwbyxx" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xwbyxx_edge_blank" CHECK ("xwbyxx" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_xwbysj_empty" CHECK ("xwbysj" <> ''),
  CONSTRAINT "education_xwbysj_too_long" CHECK (char_length("xwbysj") <= 10),
  CONSTRAINT "education_xwbysj_date_form" CHECK ("xwbysj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "education_xwbysj_date_impossible" CHECK (CASE WHEN "xwbysj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xwbysj", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xwbysj", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xwbysj", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xwbysj", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xwbysj", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xwbysj", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xwbysj", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "education_xwbyzy_empty" CHECK ("xwbyzy" <> ''),
  CONSTRAINT "education_xwbyzy_too_long" CHECK (char_length("xwbyzy") <= 200),
  CONSTRAINT "education_xwbyzy_unprintable" CHECK ("xwbyzy" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_xwbyzy_edge_blank" CHECK ("xwbyzy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "education_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "education_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "education_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "education_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "education_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "education_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "education_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "education_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "education_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "education_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "education_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "education_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "education_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "education_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "education_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "education_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "xlbysj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("xlbysj", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "education_tgrq_date_order" CHECK ("tgrq" >= "xlbysj")
);

CREATE UNIQUE INDEX "education_key" ON "education" ("xlbyxx", "xl", "xlbysj", "sfzh");

COMMENT ON TABLE "education" IS '学历学位 / education and degree';
COMMENT ON COLUMN "education"."xm" IS '姓名 / name';
COMMENT ON COLUMN "education"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "education"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "education"."xl" IS '学历 / education';
COMMENT ON COLUMN "education"."xlbyxx" IS '学历毕业学校 / school';
COMMENT ON COLUMN "education"."xlbysj" IS '学历毕业时间 / date of graduation';
COMMENT ON COLUMN "education"."xlbyzy" IS '学历毕业专业 / subject';
COMMENT ON COLUMN "education"."xw" IS '学位 / degree';
COMMENT ON COLUMN "education"."xwbyxx" IS '学位授予学校 / school that gave the degree';
COMMENT ON COLUMN "education"."xwbysj" IS '学位授予时间 / date of the degree';
COMMENT ON COLUMN "education"."xwbyzy" IS '学位专业 / subject of the degree';
COMMENT ON COLUMN "education"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "education"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "education"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "education"."bz" IS '备注 / remark';

-- 表彰荣誉: honour
CREATE TABLE "honour" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "rymc" text COLLATE "C" NOT NULL,
  "ryjb" text COLLATE "C",
  "rysx" text COLLATE "C",
  "rdwh" text COLLATE "C" NOT NULL,
  "rddw" text COLLATE "C" NOT NULL,
  "rdrq" text COLLATE "C" NOT NULL,
  "gsjzq" text COLLATE "C",
  "zsbh" text COLLATE "C",
  "szdwmc" text COLLATE "C",
  "szdwzzjgdm" text COLLATE "C",
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "honour_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "honour_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "honour_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "honour_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "honour_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "honour_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "honour_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "honour_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "honour_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "honour_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "honour_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "honour_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "honour_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "honour_rymc_empty" CHECK ("rymc" <> ''),
  CONSTRAINT "honour_rymc_too_long" CHECK (char_length("rymc") <= 500),
  CONSTRAINT "honour_rymc_unprintable" CHECK ("rymc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_rymc_edge_blank" CHECK ("rymc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_ryjb_empty" CHECK ("ryjb" <> ''),
  CONSTRAINT "honour_ryjb_too_long" CHECK (char_length("ryjb") <= 1),
  CONSTRAINT "honour_ryjb_not_in_list" CHECK ("ryjb" IN ('1', '2', '3', '4')),
  CONSTRAINT "honour_rysx_empty" CHECK ("rysx" <> ''),
  CONSTRAINT "honour_rysx_too_long" CHECK (char_length("rysx") <= 1000),
  CONSTRAINT "honour_rysx_unprintable" CHECK ("rysx" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_rysx_edge_blank" CHECK ("rysx" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_rdwh_empty" CHECK ("rdwh" <> ''),
  CONSTRAINT "honour_rdwh_too_long" CHECK (char_length("rdwh") <= 100),
  CONSTRAINT "honour_rdwh_unprintable" CHECK ("rdwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_rdwh_edge_blank" CHECK ("rdwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_rdwh_placeholder" CHECK ("rdwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "honour_rddw_empty" CHECK ("rddw" <> ''),
  CONSTRAINT "honour_rddw_too_long" CHECK (char_length("rddw") <= 1000),
  CONSTRAINT "honour_rddw_unprintable" CHECK ("rddw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_rddw_edge_blank" CHECK ("rddw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_rdrq_empty" CHECK ("rdrq" <> ''),
  CONSTRAINT "honour_rdrq_too_long" CHECK (char_length("rdrq") <= 10),
  CONSTRAINT "honour_rdrq_date_form" CHECK ("rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "honour_rdrq_date_impossible" CHECK (CASE WHEN "rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("rdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("rdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("rdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("rdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("rdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "honour_gsjzq_empty" CHECK ("gsjzq" <> ''),
  CONSTRAINT "honour_gsjzq_too_long" CHECK (char_length("gsjzq") <= 10),
  CONSTRAINT "honour_gsjzq_date_form" CHECK ("gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "honour_gsjzq_date_impossible" CHECK (CASE WHEN "gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("gsjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("gsjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("gsjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("gsjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("gsjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("gsjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("gsjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "honour_zsbh_empty" CHECK ("zsbh" <> ''),
  CONSTRAINT "honour_zsbh_too_long" CHECK (char_length("zsbh") <= 500),
  CONSTRAINT "honour_zsbh_unprintable" CHECK ("zsbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_zsbh_edge_blank" CHECK ("zsbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_szdwmc_empty" CHECK ("szdwmc" <> ''),
  CONSTRAINT "honour_szdwmc_too_long" CHECK (char_length("szdwmc") <= 500),
  CONSTRAINT "honour_szdwmc_unprintable" CHECK ("szdwmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_szdwmc_edge_blank" CHECK ("szdwmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_szdwzzjgdm_empty" CHECK ("szdwzzjgdm" <> ''),
  CONSTRAINT "honour_szdwzzjgdm_too_long" CHECK (char_length("szdwzzjgdm") <= 50),
  CONSTRAINT "honour_szdwzzjgdm_organisation_code" CHECK ("szdwzzjgdm" IS NULL OR CASE WHEN "szdwzzjgdm" ~ '^(?:[0-9A-Z]{8}\u002d?[0-9A-Z])$' THEN (strpos('0123456789X', substr(replace("szdwzzjgdm", '-', ''), 9, 1)) - 1) >= 0 AND (3 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 1, 1)) - 1) + 7 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 3, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 4, 1)) - 1) + 5 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 5, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 6, 1)) - 1) + 4 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 7, 1)) - 1) + 2 * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(replace("szdwzzjgdm", '-', ''), 8, 1)) - 1) + (strpos('0123456789X', substr(replace("szdwzzjgdm", '-', ''), 9, 1)) - 1)) % 11 = 0 ELSE 1 = 0 END),
  CONSTRAINT "honour_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "honour_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "honour_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "honour_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "honour_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "honour_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "honour_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "honour_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "honour_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "honour_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "honour_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "honour_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "honour_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "honour_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "honour_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "honour_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "honour_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("rdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "honour_gsjzq_date_order" CHECK ("gsjzq" >= "rdrq"),
  CONSTRAINT "honour_tgrq_date_order" CHECK ("tgrq" >= "rdrq")
);

CREATE UNIQUE INDEX "honour_key" ON "honour" (md5("rddw"), md5("rdwh"), md5("sfzh"), md5("rymc"));

COMMENT ON TABLE "honour" IS '表彰荣誉 / honour';
COMMENT ON COLUMN "honour"."xm" IS '姓名 / name';
COMMENT ON COLUMN "honour"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "honour"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "honour"."rymc" IS '荣誉名称 / name of the honour';
COMMENT ON COLUMN "honour"."ryjb" IS '荣誉级别 / level of the honour';
COMMENT ON COLUMN "honour"."rysx" IS '荣誉事项 / what it was given for';
COMMENT ON COLUMN "honour"."rdwh" IS '认定文号 / number of the decision';
COMMENT ON COLUMN "honour"."rddw" IS '认定单位 / deciding authority';
COMMENT ON COLUMN "honour"."rdrq" IS '认定日期 / date of the decision';
COMMENT ON COLUMN "honour"."gsjzq" IS '公示截止期 / end of publication';
COMMENT ON COLUMN "honour"."zsbh" IS '证书编号 / number of the certificate';
COMMENT ON COLUMN "honour"."szdwmc" IS '所在单位名称 / employer';
COMMENT ON COLUMN "honour"."szdwzzjgdm" IS '所在单位组织机构代码 / organisation code of the employer';
COMMENT ON COLUMN "honour"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "honour"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "honour"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "honour"."bz" IS '备注 / remark';

-- 志愿服务: volunteer service
CREATE TABLE "volunteer_service" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "jf" text COLLATE "C",
  "gzdw" text COLLATE "C",
  "fwsc" text COLLATE "C" NOT NULL,
  "tjdw" text COLLATE "C" NOT NULL,
  "tjjzrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "volunteer_service_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "volunteer_service_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "volunteer_service_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "volunteer_service_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "volunteer_service_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "volunteer_service_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "volunteer_service_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "volunteer_service_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "volunteer_service_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "volunteer_service_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "volunteer_service_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "volunteer_service_jf_empty" CHECK ("jf" <> ''),
  CONSTRAINT "volunteer_service_jf_too_long" CHECK (char_length("jf") <= 12),
  CONSTRAINT "volunteer_service_jf_number_form" CHECK ("jf" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "volunteer_service_gzdw_empty" CHECK ("gzdw" <> ''),
  CONSTRAINT "volunteer_service_gzdw_too_long" CHECK (char_length("gzdw") <= 500),
  CONSTRAINT "volunteer_service_gzdw_unprintable" CHECK ("gzdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_gzdw_edge_blank" CHECK ("gzdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_fwsc_empty" CHECK ("fwsc" <> ''),
  CONSTRAINT "volunteer_service_fwsc_too_long" CHECK (char_length("fwsc") <= 12),
  CONSTRAINT "volunteer_service_fwsc_number_form" CHECK ("fwsc" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "volunteer_service_tjdw_empty" CHECK ("tjdw" <> ''),
  CONSTRAINT "volunteer_service_tjdw_too_long" CHECK (char_length("tjdw") <= 200),
  CONSTRAINT "volunteer_service_tjdw_unprintable" CHECK ("tjdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_tjdw_edge_blank" CHECK ("tjdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_tjjzrq_empty" CHECK ("tjjzrq" <> ''),
  CONSTRAINT "volunteer_service_tjjzrq_too_long" CHECK (char_length("tjjzrq") <= 10),
  CONSTRAINT "volunteer_service_tjjzrq_date_form" CHECK ("tjjzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "volunteer_service_tjjzrq_date_impossible" CHECK (CASE WHEN "tjjzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tjjzrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tjjzrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tjjzrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tjjzrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tjjzrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tjjzrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tjjzrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "volunteer_service_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "volunteer_service_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "volunteer_service_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "volunteer_service_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "volunteer_service_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "volunteer_service_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "volunteer_service_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "volunteer_service_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "volunteer_service_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "volunteer_service_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "volunteer_service_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "volunteer_service_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "volunteer_service_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "volunteer_service_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "volunteer_service_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "volunteer_service_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "volunteer_service_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "tjjzrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("tjjzrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "volunteer_service_tgrq_date_order" CHECK ("tgrq" >= "tjjzrq")
);

CREATE UNIQUE INDEX "volunteer_service_key" ON "volunteer_service" ("tjdw", "tjjzrq", "sfzh");

COMMENT ON TABLE "volunteer_service" IS '志愿服务 / volunteer service';
COMMENT ON COLUMN "volunteer_service"."xm" IS '姓名 / name';
COMMENT ON COLUMN "volunteer_service"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "volunteer_service"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "volunteer_service"."jf" IS '积分 / points';
COMMENT ON COLUMN "volunteer_service"."gzdw" IS '工作单位 / employer';
COMMENT ON COLUMN "volunteer_service"."fwsc" IS '服务时长 / time served';
COMMENT ON COLUMN "volunteer_service"."tjdw" IS '记录单位 / organisation that keeps the record';
COMMENT ON COLUMN "volunteer_service"."tjjzrq" IS '统计截止日期 / date to which the time is counted';
COMMENT ON COLUMN "volunteer_service"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "volunteer_service"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "volunteer_service"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "volunteer_service"."bz" IS '备注 / remark';

-- 信用承诺: credit commitment
CREATE TABLE "commitment" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "cnbh" text COLLATE "C" NOT NULL,
  "cnlx" text COLLATE "C" NOT NULL,
  "cnnr" text COLLATE "C" NOT NULL,
  "sxmc" text COLLATE "C",
  "cnrq" text COLLATE "C" NOT NULL,
  "cnyxqz" text COLLATE "C",
  "lxzt" text COLLATE "C" NOT NULL,
  "rdwh" text COLLATE "C",
  "sldw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "commitment_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "commitment_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "commitment_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "commitment_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "commitment_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "commitment_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "commitment_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "commitment_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "commitment_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "commitment_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "commitment_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "commitment_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "commitment_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "commitment_cnbh_empty" CHECK ("cnbh" <> ''),
  CONSTRAINT "commitment_cnbh_too_long" CHECK (char_length("cnbh") <= 100),
  CONSTRAINT "commitment_cnbh_unprintable" CHECK ("cnbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_cnbh_edge_blank" CHECK ("cnbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_cnbh_placeholder" CHECK ("cnbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "commitment_cnlx_empty" CHECK ("cnlx" <> ''),
  CONSTRAINT "commitment_cnlx_too_long" CHECK (char_length("cnlx") <= 1),
  CONSTRAINT "commitment_cnlx_not_in_list" CHECK ("cnlx" IN ('1', '2', '3', '4')),
  CONSTRAINT "commitment_cnnr_empty" CHECK ("cnnr" <> ''),
  CONSTRAINT "commitment_cnnr_too_long" CHECK (char_length("cnnr") <= 4000),
  CONSTRAINT "commitment_cnnr_unprintable" CHECK ("cnnr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_cnnr_edge_blank" CHECK ("cnnr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_sxmc_empty" CHECK ("sxmc" <> ''),
  CONSTRAINT "commitment_sxmc_too_long" CHECK (char_length("sxmc") <= 256),
  CONSTRAINT "commitment_sxmc_unprintable" CHECK ("sxmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_sxmc_edge_blank" CHECK ("sxmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_cnrq_empty" CHECK ("cnrq" <> ''),
  CONSTRAINT "commitment_cnrq_too_long" CHECK (char_length("cnrq") <= 10),
  CONSTRAINT "commitment_cnrq_date_form" CHECK ("cnrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "commitment_cnrq_date_impossible" CHECK (CASE WHEN "cnrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cnrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cnrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cnrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cnrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cnrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cnrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cnrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "commitment_cnyxqz_empty" CHECK ("cnyxqz" <> ''),
  CONSTRAINT "commitment_cnyxqz_too_long" CHECK (char_length("cnyxqz") <= 10),
  CONSTRAINT "commitment_cnyxqz_date_form" CHECK ("cnyxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "commitment_cnyxqz_date_impossible" CHECK (CASE WHEN "cnyxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cnyxqz", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cnyxqz", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cnyxqz", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cnyxqz", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cnyxqz", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cnyxqz", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cnyxqz", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "commitment_lxzt_empty" CHECK ("lxzt" <> ''),
  CONSTRAINT "commitment_lxzt_too_long" CHECK (char_length("lxzt") <= 1),
  CONSTRAINT "commitment_lxzt_not_in_list" CHECK ("lxzt" IN ('1', '2', '3')),
  CONSTRAINT "commitment_rdwh_empty" CHECK ("rdwh" <> ''),
  CONSTRAINT "commitment_rdwh_too_long" CHECK (char_length("rdwh") <= 200),
  CONSTRAINT "commitment_rdwh_unprintable" CHECK ("rdwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_rdwh_edge_blank" CHECK ("rdwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_rdwh_placeholder" CHECK ("rdwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "commitment_sldw_empty" CHECK ("sldw" <> ''),
  CONSTRAINT "commitment_sldw_too_long" CHECK (char_length("sldw") <= 200),
  CONSTRAINT "commitment_sldw_unprintable" CHECK ("sldw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_sldw_edge_blank" CHECK ("sldw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "commitment_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "commitment_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "commitment_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "commitment_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "commitment_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "commitment_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "commitment_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "commitment_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "commitment_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "commitment_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "commitment_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "commitment_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "commitment_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "commitment_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "commitment_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "commitment_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "cnrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("cnrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "commitment_cnyxqz_date_order" CHECK ("cnyxqz" >= "cnrq"),
  CONSTRAINT "commitment_tgrq_date_order" CHECK ("tgrq" >= "cnrq"),
  CONSTRAINT "commitment_rdwh_required_when" CHECK (NOT (("lxzt" IS NOT NULL AND "lxzt" IN ('3'))) OR ("rdwh" IS NOT NULL))
);

CREATE UNIQUE INDEX "commitment_key" ON "commitment" ("sldw", "cnbh", "sfzh");

COMMENT ON TABLE "commitment" IS '信用承诺 / credit commitment';
COMMENT ON COLUMN "commitment"."xm" IS '姓名 / name';
COMMENT ON COLUMN "commitment"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "commitment"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "commitment"."cnbh" IS '承诺书编号 / number of the commitment';
COMMENT ON COLUMN "commitment"."cnlx" IS '承诺类型 / kind of commitment';
COMMENT ON COLUMN "commitment"."cnnr" IS '承诺内容 / what is promised';
COMMENT ON COLUMN "commitment"."sxmc" IS '办理事项 / matter that it was given for';
COMMENT ON COLUMN "commitment"."cnrq" IS '承诺日期 / date of the commitment';
COMMENT ON COLUMN "commitment"."cnyxqz" IS '承诺有效期至 / valid until';
COMMENT ON COLUMN "commitment"."lxzt" IS '履行状态 / performance';
COMMENT ON COLUMN "commitment"."rdwh" IS '违背承诺认定文号 / number of the document that found a breach';
COMMENT ON COLUMN "commitment"."sldw" IS '受理单位 / authority that received it';
COMMENT ON COLUMN "commitment"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "commitment"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "commitment"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "commitment"."bz" IS '备注 / remark';

-- 信用修复: credit repair
CREATE TABLE "repair" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "xfbh" text COLLATE "C" NOT NULL,
  "jllb" text COLLATE "C" NOT NULL,
  "yjlwh" text COLLATE "C" NOT NULL,
  "yjljg" text COLLATE "C" NOT NULL,
  "yjlrq" text COLLATE "C" NOT NULL,
  "xffs" text COLLATE "C" NOT NULL,
  "sqrq" text COLLATE "C" NOT NULL,
  "xfjg" text COLLATE "C" NOT NULL,
  "xfrq" text COLLATE "C",
  "xfwh" text COLLATE "C",
  "xfdw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "repair_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "repair_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "repair_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "repair_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "repair_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "repair_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "repair_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "repair_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "repair_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "repair_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "repair_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "repair_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "repair_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "repair_xfbh_empty" CHECK ("xfbh" <> ''),
  CONSTRAINT "repair_xfbh_too_long" CHECK (char_length("xfbh") <= 100),
  CONSTRAINT "repair_xfbh_unprintable" CHECK ("xfbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_xfbh_edge_blank" CHECK ("xfbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_xfbh_placeholder" CHECK ("xfbh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "repair_jllb_empty" CHECK ("jllb" <> ''),
  CONSTRAINT "repair_jllb_too_long" CHECK (char_length("jllb") <= 2),
  CONSTRAINT "repair_jllb_not_in_list" CHECK ("jllb" IN ('03', '04', '07', '10', '11', '12', '13', '14', '15', '16', '17', '18', '22', '28')),
  CONSTRAINT "repair_yjlwh_empty" CHECK ("yjlwh" <> ''),
  CONSTRAINT "repair_yjlwh_too_long" CHECK (char_length("yjlwh") <= 200),
  CONSTRAINT "repair_yjlwh_unprintable" CHECK ("yjlwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_yjlwh_edge_blank" CHECK ("yjlwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_yjlwh_placeholder" CHECK ("yjlwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "repair_yjljg_empty" CHECK ("yjljg" <> ''),
  CONSTRAINT "repair_yjljg_too_long" CHECK (char_length("yjljg") <= 200),
  CONSTRAINT "repair_yjljg_unprintable" CHECK ("yjljg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_yjljg_edge_blank" CHECK ("yjljg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_yjlrq_empty" CHECK ("yjlrq" <> ''),
  CONSTRAINT "repair_yjlrq_too_long" CHECK (char_length("yjlrq") <= 10),
  CONSTRAINT "repair_yjlrq_date_form" CHECK ("yjlrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "repair_yjlrq_date_impossible" CHECK (CASE WHEN "yjlrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("yjlrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("yjlrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("yjlrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("yjlrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("yjlrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("yjlrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("yjlrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "repair_xffs_empty" CHECK ("xffs" <> ''),
  CONSTRAINT "repair_xffs_too_long" CHECK (char_length("xffs") <= 1),
  CONSTRAINT "repair_xffs_not_in_list" CHECK ("xffs" IN ('1', '2', '3')),
  CONSTRAINT "repair_sqrq_empty" CHECK ("sqrq" <> ''),
  CONSTRAINT "repair_sqrq_too_long" CHECK (char_length("sqrq") <= 10),
  CONSTRAINT "repair_sqrq_date_form" CHECK ("sqrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "repair_sqrq_date_impossible" CHECK (CASE WHEN "sqrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("sqrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sqrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sqrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sqrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sqrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sqrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sqrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "repair_xfjg_empty" CHECK ("xfjg" <> ''),
  CONSTRAINT "repair_xfjg_too_long" CHECK (char_length("xfjg") <= 1),
  CONSTRAINT "repair_xfjg_not_in_list" CHECK ("xfjg" IN ('0', '1', '2')),
  CONSTRAINT "repair_xfrq_empty" CHECK ("xfrq" <> ''),
  CONSTRAINT "repair_xfrq_too_long" CHECK (char_length("xfrq") <= 10),
  CONSTRAINT "repair_xfrq_date_form" CHECK ("xfrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "repair_xfrq_date_impossible" CHECK (CASE WHEN "xfrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xfrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xfrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xfrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xfrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xfrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xfrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xfrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "repair_xfwh_empty" CHECK ("xfwh" <> ''),
  CONSTRAINT "repair_xfwh_too_long" CHECK (char_length("xfwh") <= 200),
  CONSTRAINT "repair_xfwh_unprintable" CHECK ("xfwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_xfwh_edge_blank" CHECK ("xfwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_xfwh_placeholder" CHECK ("xfwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "repair_xfdw_empty" CHECK ("xfdw" <> ''),
  CONSTRAINT "repair_xfdw_too_long" CHECK (char_length("xfdw") <= 200),
  CONSTRAINT "repair_xfdw_unprintable" CHECK ("xfdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_xfdw_edge_blank" CHECK ("xfdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "repair_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "repair_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "repair_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "repair_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "repair_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "repair_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "repair_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "repair_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "repair_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "repair_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "repair_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "repair_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "repair_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "repair_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "repair_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "repair_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "yjlrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("yjlrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "repair_sqrq_date_order" CHECK ("sqrq" >= "yjlrq"),
  CONSTRAINT "repair_xfrq_date_order" CHECK ("xfrq" >= "sqrq"),
  CONSTRAINT "repair_tgrq_date_order" CHECK ("tgrq" >= "yjlrq"),
  CONSTRAINT "repair_xfrq_required_when" CHECK (NOT (("xfjg" IS NOT NULL AND "xfjg" IN ('1', '2'))) OR ("xfrq" IS NOT NULL)),
  CONSTRAINT "repair_xfwh_required_when" CHECK (NOT (("xfjg" IS NOT NULL AND "xfjg" IN ('1', '2'))) OR ("xfwh" IS NOT NULL))
);

CREATE UNIQUE INDEX "repair_key" ON "repair" ("xfdw", "xfbh", "sfzh");

COMMENT ON TABLE "repair" IS '信用修复 / credit repair';
COMMENT ON COLUMN "repair"."xm" IS '姓名 / name';
COMMENT ON COLUMN "repair"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "repair"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "repair"."xfbh" IS '修复申请编号 / number of the application';
COMMENT ON COLUMN "repair"."jllb" IS '原记录类别 / record type of the repaired record';
COMMENT ON COLUMN "repair"."yjlwh" IS '原记录文书号 / number of the document of the repaired record';
COMMENT ON COLUMN "repair"."yjljg" IS '原记录认定机关 / authority of the repaired record';
COMMENT ON COLUMN "repair"."yjlrq" IS '原记录决定日期 / date of the repaired record';
COMMENT ON COLUMN "repair"."xffs" IS '修复方式 / way of repair';
COMMENT ON COLUMN "repair"."sqrq" IS '申请日期 / date of the application';
COMMENT ON COLUMN "repair"."xfjg" IS '修复结果 / result';
COMMENT ON COLUMN "repair"."xfrq" IS '修复决定日期 / date of the decision';
COMMENT ON COLUMN "repair"."xfwh" IS '修复决定文号 / number of the decision';
COMMENT ON COLUMN "repair"."xfdw" IS '修复决定机关 / deciding authority';
COMMENT ON COLUMN "repair"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "repair"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "repair"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "repair"."bz" IS '备注 / remark';

-- 异议处理: objection
CREATE TABLE "objection" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "yybh" text COLLATE "C" NOT NULL,
  "jllb" text COLLATE "C" NOT NULL,
  "yjlwh" text COLLATE "C" NOT NULL,
  "yjljg" text COLLATE "C" NOT NULL,
  "yynr" text COLLATE "C" NOT NULL,
  "tcrq" text COLLATE "C" NOT NULL,
  "clzt" text COLLATE "C" NOT NULL,
  "cljg" text COLLATE "C",
  "clrq" text COLLATE "C",
  "sldw" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  "bmbm" text COLLATE "C",
  "tgrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "objection_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "objection_xm_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "objection_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "objection_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "objection_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "objection_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "objection_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "objection_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "objection_zjlx_too_long" CHECK (char_length("zjlx") <= 200),
  CONSTRAINT "objection_zjlx_not_in_list" CHECK ("zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "objection_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "objection_sfzh_too_long" CHECK (char_length("sfzh") <= 50),
  CONSTRAINT "objection_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "objection_yybh_empty" CHECK ("yybh" <> ''),
  CONSTRAINT "objection_yybh_too_long" CHECK (char_length("yybh") <= 100),
  CONSTRAINT "objection_yybh_unprintable" CHECK ("yybh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_yybh_edge_blank" CHECK ("yybh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_yybh_placeholder" CHECK ("yybh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "objection_jllb_empty" CHECK ("jllb" <> ''),
  CONSTRAINT "objection_jllb_too_long" CHECK (char_length("jllb") <= 2),
  CONSTRAINT "objection_jllb_not_in_list" CHECK ("jllb" IN ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29')),
  CONSTRAINT "objection_yjlwh_empty" CHECK ("yjlwh" <> ''),
  CONSTRAINT "objection_yjlwh_too_long" CHECK (char_length("yjlwh") <= 200),
  CONSTRAINT "objection_yjlwh_unprintable" CHECK ("yjlwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_yjlwh_edge_blank" CHECK ("yjlwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_yjlwh_placeholder" CHECK ("yjlwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "objection_yjljg_empty" CHECK ("yjljg" <> ''),
  CONSTRAINT "objection_yjljg_too_long" CHECK (char_length("yjljg") <= 200),
  CONSTRAINT "objection_yjljg_unprintable" CHECK ("yjljg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_yjljg_edge_blank" CHECK ("yjljg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_yynr_empty" CHECK ("yynr" <> ''),
  CONSTRAINT "objection_yynr_too_long" CHECK (char_length("yynr") <= 2000),
  CONSTRAINT "objection_yynr_unprintable" CHECK ("yynr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_yynr_edge_blank" CHECK ("yynr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_tcrq_empty" CHECK ("tcrq" <> ''),
  CONSTRAINT "objection_tcrq_too_long" CHECK (char_length("tcrq") <= 10),
  CONSTRAINT "objection_tcrq_date_form" CHECK ("tcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "objection_tcrq_date_impossible" CHECK (CASE WHEN "tcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tcrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tcrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tcrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tcrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tcrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tcrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tcrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "objection_clzt_empty" CHECK ("clzt" <> ''),
  CONSTRAINT "objection_clzt_too_long" CHECK (char_length("clzt") <= 1),
  CONSTRAINT "objection_clzt_not_in_list" CHECK ("clzt" IN ('1', '2', '3', '4')),
  CONSTRAINT "objection_cljg_empty" CHECK ("cljg" <> ''),
  CONSTRAINT "objection_cljg_too_long" CHECK (char_length("cljg") <= 2000),
  CONSTRAINT "objection_cljg_unprintable" CHECK ("cljg" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_cljg_edge_blank" CHECK ("cljg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_clrq_empty" CHECK ("clrq" <> ''),
  CONSTRAINT "objection_clrq_too_long" CHECK (char_length("clrq") <= 10),
  CONSTRAINT "objection_clrq_date_form" CHECK ("clrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "objection_clrq_date_impossible" CHECK (CASE WHEN "clrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("clrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("clrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("clrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("clrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("clrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("clrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("clrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "objection_sldw_empty" CHECK ("sldw" <> ''),
  CONSTRAINT "objection_sldw_too_long" CHECK (char_length("sldw") <= 200),
  CONSTRAINT "objection_sldw_unprintable" CHECK ("sldw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_sldw_edge_blank" CHECK ("sldw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "objection_bmmc_too_long" CHECK (char_length("bmmc") <= 200),
  CONSTRAINT "objection_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_bmbm_empty" CHECK ("bmbm" <> ''),
  CONSTRAINT "objection_bmbm_too_long" CHECK (char_length("bmbm") <= 50),
  CONSTRAINT "objection_bmbm_unprintable" CHECK ("bmbm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_bmbm_edge_blank" CHECK ("bmbm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "objection_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "objection_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "objection_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "objection_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "objection_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "objection_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "objection_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "objection_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "objection_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "objection_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "objection_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "objection_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "tcrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("tcrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "objection_clrq_date_order" CHECK ("clrq" >= "tcrq"),
  CONSTRAINT "objection_tgrq_date_order" CHECK ("tgrq" >= "tcrq"),
  CONSTRAINT "objection_tgrq_2_date_order" CHECK ("tgrq" >= "clrq"),
  CONSTRAINT "objection_clrq_required_when" CHECK (NOT (("clzt" IS NOT NULL AND "clzt" IN ('3', '4'))) OR ("clrq" IS NOT NULL))
);

CREATE UNIQUE INDEX "objection_key" ON "objection" ("sldw", "yybh", "sfzh");

COMMENT ON TABLE "objection" IS '异议处理 / objection';
COMMENT ON COLUMN "objection"."xm" IS '姓名 / name';
COMMENT ON COLUMN "objection"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "objection"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "objection"."yybh" IS '异议编号 / number of the objection';
COMMENT ON COLUMN "objection"."jllb" IS '异议记录类别 / record type objected to';
COMMENT ON COLUMN "objection"."yjlwh" IS '异议记录文书号 / number of the document objected to';
COMMENT ON COLUMN "objection"."yjljg" IS '异议记录提供机关 / authority of the record';
COMMENT ON COLUMN "objection"."yynr" IS '异议内容 / what is objected to';
COMMENT ON COLUMN "objection"."tcrq" IS '提出日期 / date of the objection';
COMMENT ON COLUMN "objection"."clzt" IS '处理状态 / state';
COMMENT ON COLUMN "objection"."cljg" IS '处理结果 / result';
COMMENT ON COLUMN "objection"."clrq" IS '处理日期 / date of the result';
COMMENT ON COLUMN "objection"."sldw" IS '受理单位 / authority that received it';
COMMENT ON COLUMN "objection"."bmmc" IS '信息提供部门名称 / department that provides the record';
COMMENT ON COLUMN "objection"."bmbm" IS '信息提供部门编码 / code of the department';
COMMENT ON COLUMN "objection"."tgrq" IS '提供日期 / date provided';
COMMENT ON COLUMN "objection"."bz" IS '备注 / remark';

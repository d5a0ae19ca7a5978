-- jiangsu-person/1.0.0: 江苏省自然人公共信用信息目录 / Jiangsu catalog of public credit information about natural persons
-- PostgreSQL 13 or later; the encoding of the database has to be UTF8.

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
  "xk_zt" text COLLATE "C" NOT NULL,
  "dfbm" text COLLATE "C" NOT NULL,
  "sjc" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  "xk_syfw" text COLLATE "C" NOT NULL,
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
COMMENT ON COLUMN "licence"."xk_zt" IS '当前状态 / state';
COMMENT ON COLUMN "licence"."dfbm" IS '地方编码 / region code';
COMMENT ON COLUMN "licence"."sjc" IS '数据更新时间戳 / date of the last change';
COMMENT ON COLUMN "licence"."bz" IS '备注 / remark';
COMMENT ON COLUMN "licence"."xk_syfw" IS '信息使用范围 / scope of use';

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
  "cf_zt" text COLLATE "C" NOT NULL,
  "dfbm" text COLLATE "C" NOT NULL,
  "sjc" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  "cf_syfw" text COLLATE "C" NOT NULL,
  "cf_sxyzcd" text COLLATE "C",
  "cf_gsjzq" text COLLATE "C",
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
COMMENT ON COLUMN "penalty"."cf_zt" IS '当前状态 / state';
COMMENT ON COLUMN "penalty"."dfbm" IS '地方编码 / region code';
COMMENT ON COLUMN "penalty"."sjc" IS '数据更新时间戳 / date of the last change';
COMMENT ON COLUMN "penalty"."bz" IS '备注 / remark';
COMMENT ON COLUMN "penalty"."cf_syfw" IS '信息使用范围 / scope of use';
COMMENT ON COLUMN "penalty"."cf_sxyzcd" IS '失信严重程度 / severity of dishonesty';
COMMENT ON COLUMN "penalty"."cf_gsjzq" IS '公示截止期 / end of publication';

-- 行政强制: administrative compulsion
CREATE TABLE "enforcement_measure" (
  "qz_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qz_jdrq" text COLLATE "C" NOT NULL,
  "qz_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "enforcement_measure_qz_wsh_empty" CHECK ("qz_wsh" <> ''),
  CONSTRAINT "enforcement_measure_qz_wsh_too_long" CHECK (char_length("qz_wsh") <= 128),
  CONSTRAINT "enforcement_measure_qz_wsh_unprintable" CHECK ("qz_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_wsh_edge_blank" CHECK ("qz_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_qz_wsh_placeholder" CHECK ("qz_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "enforcement_measure_qz_jdrq_empty" CHECK ("qz_jdrq" <> ''),
  CONSTRAINT "enforcement_measure_qz_jdrq_too_long" CHECK (char_length("qz_jdrq") <= 10),
  CONSTRAINT "enforcement_measure_qz_jdrq_date_form" CHECK ("qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "enforcement_measure_qz_jdrq_date_impossible" CHECK (CASE WHEN "qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qz_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qz_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qz_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qz_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qz_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qz_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qz_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_qz_jg_empty" CHECK ("qz_jg" <> ''),
  CONSTRAINT "enforcement_measure_qz_jg_too_long" CHECK (char_length("qz_jg") <= 200),
  CONSTRAINT "enforcement_measure_qz_jg_unprintable" CHECK ("qz_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "enforcement_measure_qz_jg_edge_blank" CHECK ("qz_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "enforcement_measure_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "enforcement_measure_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "enforcement_measure_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "enforcement_measure_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "enforcement_measure_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "enforcement_measure_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "enforcement_measure_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qz_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qz_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "enforcement_measure_tgrq_date_order" CHECK ("tgrq" >= "qz_jdrq")
);

CREATE UNIQUE INDEX "enforcement_measure_key" ON "enforcement_measure" ("qz_jg", "qz_wsh", "sfzh");

COMMENT ON TABLE "enforcement_measure" IS '行政强制 / administrative compulsion';
COMMENT ON COLUMN "enforcement_measure"."qz_wsh" IS '行政强制决定文书号 / number of the decision';
COMMENT ON COLUMN "enforcement_measure"."xm" IS '姓名 / name';
COMMENT ON COLUMN "enforcement_measure"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "enforcement_measure"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "enforcement_measure"."qz_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "enforcement_measure"."qz_jg" IS '行政强制机关 / authority';
COMMENT ON COLUMN "enforcement_measure"."tgrq" IS '提供日期 / date provided';

-- 行政征收: administrative levy
CREATE TABLE "levy" (
  "zs_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "zs_jdrq" text COLLATE "C" NOT NULL,
  "zs_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "levy_zs_wsh_empty" CHECK ("zs_wsh" <> ''),
  CONSTRAINT "levy_zs_wsh_too_long" CHECK (char_length("zs_wsh") <= 128),
  CONSTRAINT "levy_zs_wsh_unprintable" CHECK ("zs_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_wsh_edge_blank" CHECK ("zs_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_zs_wsh_placeholder" CHECK ("zs_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "levy_zs_jdrq_empty" CHECK ("zs_jdrq" <> ''),
  CONSTRAINT "levy_zs_jdrq_too_long" CHECK (char_length("zs_jdrq") <= 10),
  CONSTRAINT "levy_zs_jdrq_date_form" CHECK ("zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "levy_zs_jdrq_date_impossible" CHECK (CASE WHEN "zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("zs_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("zs_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("zs_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("zs_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("zs_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("zs_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("zs_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "levy_zs_jg_empty" CHECK ("zs_jg" <> ''),
  CONSTRAINT "levy_zs_jg_too_long" CHECK (char_length("zs_jg") <= 200),
  CONSTRAINT "levy_zs_jg_unprintable" CHECK ("zs_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "levy_zs_jg_edge_blank" CHECK ("zs_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "levy_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "levy_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "levy_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "levy_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "levy_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "levy_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "levy_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "levy_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "levy_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "zs_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("zs_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "levy_tgrq_date_order" CHECK ("tgrq" >= "zs_jdrq")
);

CREATE UNIQUE INDEX "levy_key" ON "levy" ("zs_jg", "zs_wsh", "sfzh");

COMMENT ON TABLE "levy" IS '行政征收 / administrative levy';
COMMENT ON COLUMN "levy"."zs_wsh" IS '行政征收决定文书号 / number of the decision';
COMMENT ON COLUMN "levy"."xm" IS '姓名 / name';
COMMENT ON COLUMN "levy"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "levy"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "levy"."zs_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "levy"."zs_jg" IS '行政征收机关 / authority';
COMMENT ON COLUMN "levy"."tgrq" IS '提供日期 / date provided';

-- 行政给付: administrative benefit
CREATE TABLE "benefit" (
  "gf_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "dbdjrq" text COLLATE "C" NOT NULL,
  "gf_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "benefit_gf_wsh_empty" CHECK ("gf_wsh" <> ''),
  CONSTRAINT "benefit_gf_wsh_too_long" CHECK (char_length("gf_wsh") <= 128),
  CONSTRAINT "benefit_gf_wsh_unprintable" CHECK ("gf_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_wsh_edge_blank" CHECK ("gf_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_gf_wsh_placeholder" CHECK ("gf_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "benefit_dbdjrq_empty" CHECK ("dbdjrq" <> ''),
  CONSTRAINT "benefit_dbdjrq_too_long" CHECK (char_length("dbdjrq") <= 10),
  CONSTRAINT "benefit_dbdjrq_date_form" CHECK ("dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "benefit_dbdjrq_date_impossible" CHECK (CASE WHEN "dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("dbdjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("dbdjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("dbdjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("dbdjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("dbdjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("dbdjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("dbdjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "benefit_gf_jg_empty" CHECK ("gf_jg" <> ''),
  CONSTRAINT "benefit_gf_jg_too_long" CHECK (char_length("gf_jg") <= 200),
  CONSTRAINT "benefit_gf_jg_unprintable" CHECK ("gf_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "benefit_gf_jg_edge_blank" CHECK ("gf_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "benefit_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "benefit_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "benefit_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "benefit_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "benefit_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "benefit_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "benefit_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "benefit_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "benefit_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "dbdjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("dbdjrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "benefit_tgrq_date_order" CHECK ("tgrq" >= "dbdjrq")
);

CREATE UNIQUE INDEX "benefit_key" ON "benefit" ("gf_jg", "gf_wsh", "sfzh");

COMMENT ON TABLE "benefit" IS '行政给付 / administrative benefit';
COMMENT ON COLUMN "benefit"."gf_wsh" IS '行政给付决定文书号 / number of the decision';
COMMENT ON COLUMN "benefit"."xm" IS '姓名 / name';
COMMENT ON COLUMN "benefit"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "benefit"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "benefit"."dbdjrq" IS '给付（低保）登记日期 / date of registration';
COMMENT ON COLUMN "benefit"."gf_jg" IS '行政给付机关 / authority';
COMMENT ON COLUMN "benefit"."tgrq" IS '提供日期 / date provided';

-- 行政检查: administrative inspection
CREATE TABLE "inspection" (
  "jc_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "jc_jdrq" text COLLATE "C" NOT NULL,
  "jc_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "inspection_jc_wsh_empty" CHECK ("jc_wsh" <> ''),
  CONSTRAINT "inspection_jc_wsh_too_long" CHECK (char_length("jc_wsh") <= 128),
  CONSTRAINT "inspection_jc_wsh_unprintable" CHECK ("jc_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_wsh_edge_blank" CHECK ("jc_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_jc_wsh_placeholder" CHECK ("jc_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "inspection_jc_jdrq_empty" CHECK ("jc_jdrq" <> ''),
  CONSTRAINT "inspection_jc_jdrq_too_long" CHECK (char_length("jc_jdrq") <= 10),
  CONSTRAINT "inspection_jc_jdrq_date_form" CHECK ("jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "inspection_jc_jdrq_date_impossible" CHECK (CASE WHEN "jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jc_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jc_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jc_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jc_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jc_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jc_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jc_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "inspection_jc_jg_empty" CHECK ("jc_jg" <> ''),
  CONSTRAINT "inspection_jc_jg_too_long" CHECK (char_length("jc_jg") <= 200),
  CONSTRAINT "inspection_jc_jg_unprintable" CHECK ("jc_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "inspection_jc_jg_edge_blank" CHECK ("jc_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "inspection_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "inspection_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "inspection_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "inspection_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "inspection_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "inspection_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "inspection_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "inspection_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "inspection_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jc_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jc_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "inspection_tgrq_date_order" CHECK ("tgrq" >= "jc_jdrq")
);

CREATE UNIQUE INDEX "inspection_key" ON "inspection" ("jc_jg", "jc_wsh", "sfzh");

COMMENT ON TABLE "inspection" IS '行政检查 / administrative inspection';
COMMENT ON COLUMN "inspection"."jc_wsh" IS '行政检查决定文书号 / number of the decision';
COMMENT ON COLUMN "inspection"."xm" IS '姓名 / name';
COMMENT ON COLUMN "inspection"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "inspection"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "inspection"."jc_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "inspection"."jc_jg" IS '行政检查机关 / authority';
COMMENT ON COLUMN "inspection"."tgrq" IS '提供日期 / date provided';

-- 行政确认: administrative confirmation
CREATE TABLE "confirmation" (
  "qr_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qr_jdrq" text COLLATE "C" NOT NULL,
  "qr_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "confirmation_qr_wsh_empty" CHECK ("qr_wsh" <> ''),
  CONSTRAINT "confirmation_qr_wsh_too_long" CHECK (char_length("qr_wsh") <= 128),
  CONSTRAINT "confirmation_qr_wsh_unprintable" CHECK ("qr_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_wsh_edge_blank" CHECK ("qr_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_qr_wsh_placeholder" CHECK ("qr_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "confirmation_qr_jdrq_empty" CHECK ("qr_jdrq" <> ''),
  CONSTRAINT "confirmation_qr_jdrq_too_long" CHECK (char_length("qr_jdrq") <= 10),
  CONSTRAINT "confirmation_qr_jdrq_date_form" CHECK ("qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "confirmation_qr_jdrq_date_impossible" CHECK (CASE WHEN "qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qr_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qr_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qr_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qr_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qr_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qr_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qr_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "confirmation_qr_jg_empty" CHECK ("qr_jg" <> ''),
  CONSTRAINT "confirmation_qr_jg_too_long" CHECK (char_length("qr_jg") <= 200),
  CONSTRAINT "confirmation_qr_jg_unprintable" CHECK ("qr_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "confirmation_qr_jg_edge_blank" CHECK ("qr_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "confirmation_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "confirmation_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "confirmation_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "confirmation_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "confirmation_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "confirmation_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "confirmation_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "confirmation_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "confirmation_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qr_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qr_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "confirmation_tgrq_date_order" CHECK ("tgrq" >= "qr_jdrq")
);

CREATE UNIQUE INDEX "confirmation_key" ON "confirmation" ("qr_jg", "qr_wsh", "sfzh");

COMMENT ON TABLE "confirmation" IS '行政确认 / administrative confirmation';
COMMENT ON COLUMN "confirmation"."qr_wsh" IS '行政确认决定文书号 / number of the decision';
COMMENT ON COLUMN "confirmation"."xm" IS '姓名 / name';
COMMENT ON COLUMN "confirmation"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "confirmation"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "confirmation"."qr_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "confirmation"."qr_jg" IS '行政确认机关 / authority';
COMMENT ON COLUMN "confirmation"."tgrq" IS '提供日期 / date provided';

-- 行政奖励: administrative reward
CREATE TABLE "reward" (
  "jl_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "jl_jdrq" text COLLATE "C" NOT NULL,
  "jl_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "reward_jl_wsh_empty" CHECK ("jl_wsh" <> ''),
  CONSTRAINT "reward_jl_wsh_too_long" CHECK (char_length("jl_wsh") <= 128),
  CONSTRAINT "reward_jl_wsh_unprintable" CHECK ("jl_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_wsh_edge_blank" CHECK ("jl_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_jl_wsh_placeholder" CHECK ("jl_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "reward_jl_jdrq_empty" CHECK ("jl_jdrq" <> ''),
  CONSTRAINT "reward_jl_jdrq_too_long" CHECK (char_length("jl_jdrq") <= 10),
  CONSTRAINT "reward_jl_jdrq_date_form" CHECK ("jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "reward_jl_jdrq_date_impossible" CHECK (CASE WHEN "jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("jl_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("jl_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("jl_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("jl_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("jl_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("jl_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("jl_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "reward_jl_jg_empty" CHECK ("jl_jg" <> ''),
  CONSTRAINT "reward_jl_jg_too_long" CHECK (char_length("jl_jg") <= 200),
  CONSTRAINT "reward_jl_jg_unprintable" CHECK ("jl_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "reward_jl_jg_edge_blank" CHECK ("jl_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "reward_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "reward_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "reward_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "reward_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "reward_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "reward_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "reward_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "reward_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "reward_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "jl_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("jl_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "reward_tgrq_date_order" CHECK ("tgrq" >= "jl_jdrq")
);

CREATE UNIQUE INDEX "reward_key" ON "reward" ("jl_jg", "jl_wsh", "sfzh");

COMMENT ON TABLE "reward" IS '行政奖励 / administrative reward';
COMMENT ON COLUMN "reward"."jl_wsh" IS '行政奖励决定文书号 / number of the decision';
COMMENT ON COLUMN "reward"."xm" IS '姓名 / name';
COMMENT ON COLUMN "reward"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "reward"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "reward"."jl_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "reward"."jl_jg" IS '行政奖励机关 / authority';
COMMENT ON COLUMN "reward"."tgrq" IS '提供日期 / date provided';

-- 行政裁决: administrative adjudication
CREATE TABLE "adjudication" (
  "cj_wsh" text COLLATE "C" NOT NULL,
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "cj_jdrq" text COLLATE "C" NOT NULL,
  "cj_jg" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
  CONSTRAINT "adjudication_cj_wsh_empty" CHECK ("cj_wsh" <> ''),
  CONSTRAINT "adjudication_cj_wsh_too_long" CHECK (char_length("cj_wsh") <= 128),
  CONSTRAINT "adjudication_cj_wsh_unprintable" CHECK ("cj_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_wsh_edge_blank" CHECK ("cj_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_cj_wsh_placeholder" CHECK ("cj_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
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
  CONSTRAINT "adjudication_cj_jdrq_empty" CHECK ("cj_jdrq" <> ''),
  CONSTRAINT "adjudication_cj_jdrq_too_long" CHECK (char_length("cj_jdrq") <= 10),
  CONSTRAINT "adjudication_cj_jdrq_date_form" CHECK ("cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "adjudication_cj_jdrq_date_impossible" CHECK (CASE WHEN "cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cj_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cj_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cj_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cj_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cj_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cj_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cj_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "adjudication_cj_jg_empty" CHECK ("cj_jg" <> ''),
  CONSTRAINT "adjudication_cj_jg_too_long" CHECK (char_length("cj_jg") <= 200),
  CONSTRAINT "adjudication_cj_jg_unprintable" CHECK ("cj_jg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "adjudication_cj_jg_edge_blank" CHECK ("cj_jg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "adjudication_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "adjudication_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "adjudication_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "adjudication_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "adjudication_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "adjudication_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "adjudication_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "adjudication_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "adjudication_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "cj_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("cj_jdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "adjudication_tgrq_date_order" CHECK ("tgrq" >= "cj_jdrq")
);

CREATE UNIQUE INDEX "adjudication_key" ON "adjudication" ("cj_jg", "cj_wsh", "sfzh");

COMMENT ON TABLE "adjudication" IS '行政裁决 / administrative adjudication';
COMMENT ON COLUMN "adjudication"."cj_wsh" IS '行政裁决决定文书号 / number of the decision';
COMMENT ON COLUMN "adjudication"."xm" IS '姓名 / name';
COMMENT ON COLUMN "adjudication"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "adjudication"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "adjudication"."cj_jdrq" IS '决定日期 / date of the decision';
COMMENT ON COLUMN "adjudication"."cj_jg" IS '行政裁决机关 / authority';
COMMENT ON COLUMN "adjudication"."tgrq" IS '提供日期 / date provided';

-- 司法判决: court judgment
CREATE TABLE "judgment" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ah" text COLLATE "C" NOT NULL,
  "pjjiguan" text COLLATE "C" NOT NULL,
  "pjrq" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
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
  CONSTRAINT "judgment_pjjiguan_empty" CHECK ("pjjiguan" <> ''),
  CONSTRAINT "judgment_pjjiguan_too_long" CHECK (char_length("pjjiguan") <= 200),
  CONSTRAINT "judgment_pjjiguan_unprintable" CHECK ("pjjiguan" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_pjjiguan_edge_blank" CHECK ("pjjiguan" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "judgment_pjrq_empty" CHECK ("pjrq" <> ''),
  CONSTRAINT "judgment_pjrq_too_long" CHECK (char_length("pjrq") <= 10),
  CONSTRAINT "judgment_pjrq_date_form" CHECK ("pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_pjrq_date_impossible" CHECK (CASE WHEN "pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pjrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pjrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pjrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pjrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pjrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pjrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pjrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "judgment_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "judgment_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "judgment_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "judgment_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "judgment_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "judgment_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "judgment_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "judgment_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "pjrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("pjrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "judgment_tgrq_date_order" CHECK ("tgrq" >= "pjrq")
);

CREATE UNIQUE INDEX "judgment_key" ON "judgment" ("pjjiguan", "ah", "sfzh");

COMMENT ON TABLE "judgment" IS '司法判决 / court judgment';
COMMENT ON COLUMN "judgment"."xm" IS '姓名 / name';
COMMENT ON COLUMN "judgment"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "judgment"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "judgment"."ah" IS '案号 / case number';
COMMENT ON COLUMN "judgment"."pjjiguan" IS '判决机关 / court';
COMMENT ON COLUMN "judgment"."pjrq" IS '判决日期 / date of the judgment';
COMMENT ON COLUMN "judgment"."tgrq" IS '提供日期 / date provided';

-- 法院强制执行: court enforcement
CREATE TABLE "court_enforcement" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "ah" text COLLATE "C" NOT NULL,
  "slfy" text COLLATE "C" NOT NULL,
  "lasj" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
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
  CONSTRAINT "court_enforcement_lasj_empty" CHECK ("lasj" <> ''),
  CONSTRAINT "court_enforcement_lasj_too_long" CHECK (char_length("lasj") <= 10),
  CONSTRAINT "court_enforcement_lasj_date_form" CHECK ("lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "court_enforcement_lasj_date_impossible" CHECK (CASE WHEN "lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("lasj", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("lasj", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("lasj", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("lasj", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("lasj", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("lasj", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("lasj", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "court_enforcement_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "court_enforcement_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "court_enforcement_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "court_enforcement_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "court_enforcement_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "court_enforcement_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "lasj" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("lasj", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "court_enforcement_tgrq_date_order" CHECK ("tgrq" >= "lasj")
);

CREATE UNIQUE INDEX "court_enforcement_key" ON "court_enforcement" ("slfy", "ah", "sfzh");

COMMENT ON TABLE "court_enforcement" IS '法院强制执行 / court enforcement';
COMMENT ON COLUMN "court_enforcement"."xm" IS '姓名 / name';
COMMENT ON COLUMN "court_enforcement"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "court_enforcement"."sfzh" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "court_enforcement"."ah" IS '案号 / case number';
COMMENT ON COLUMN "court_enforcement"."slfy" IS '受理法院 / court';
COMMENT ON COLUMN "court_enforcement"."lasj" IS '立案时间 / date the case was filed';
COMMENT ON COLUMN "court_enforcement"."tgrq" IS '提供日期 / date provided';

-- 失信被执行人: judgment debtor
CREATE TABLE "judgment_debtor" (
  "iname" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C",
  "card_num" text COLLATE "C" NOT NULL,
  "sex" text COLLATE "C",
  "age" text COLLATE "C",
  "business_entity" text COLLATE "C",
  "court_name" text COLLATE "C" NOT NULL,
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
  CONSTRAINT "judgment_debtor_court_name_empty" CHECK ("court_name" <> ''),
  CONSTRAINT "judgment_debtor_court_name_too_long" CHECK (char_length("court_name") <= 128),
  CONSTRAINT "judgment_debtor_court_name_unprintable" CHECK ("court_name" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "judgment_debtor_court_name_edge_blank" CHECK ("court_name" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
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
  CONSTRAINT "judgment_debtor_business_entity_must_be_absent" CHECK ("business_entity" IS NULL),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_masked" CHECK (NOT ((("card_num" IS NOT NULL AND strpos("card_num", '*') > 0)) OR (("card_num" IS NOT NULL AND strpos("card_num", '＊') > 0)))),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_date" CHECK (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("card_num" IS NOT NULL AND CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("card_num", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("card_num", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("card_num", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("card_num", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("card_num", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("card_num", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("card_num", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "judgment_debtor_card_num_citizen_number_checksum" CHECK (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("card_num" IS NOT NULL AND CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("card_num", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("card_num", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("card_num", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("card_num", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("card_num", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("card_num", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("card_num", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("card_num", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("card_num", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("card_num", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("card_num", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("card_num", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("card_num", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("card_num", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("card_num", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("card_num", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("card_num", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("card_num", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "judgment_debtor_card_num_document_number" CHECK (NOT (("card_num" IS NOT NULL) AND (NOT (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("card_num" IS NOT NULL AND "card_num" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "judgment_debtor_card_num_under_age" CHECK (CASE WHEN "card_num" ~ '^(?:[0-9]{17}[0-9X])$' AND "publish_date" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("publish_date", '-', '') AS INTEGER) - CAST(substr("card_num", 7, 8) AS INTEGER) >= 180000 ELSE 1 = 1 END),
  CONSTRAINT "judgment_debtor_publish_date_date_order" CHECK ("publish_date" >= "reg_date")
);

CREATE UNIQUE INDEX "judgment_debtor_key" ON "judgment_debtor" ("court_name", "case_code", "card_num");

COMMENT ON TABLE "judgment_debtor" IS '失信被执行人 / judgment debtor';
COMMENT ON COLUMN "judgment_debtor"."iname" IS '姓名 / name';
COMMENT ON COLUMN "judgment_debtor"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "judgment_debtor"."card_num" IS '证件号码 / citizen number or number of another document';
COMMENT ON COLUMN "judgment_debtor"."sex" IS '性别 / sex';
COMMENT ON COLUMN "judgment_debtor"."age" IS '年龄 / age when listed';
COMMENT ON COLUMN "judgment_debtor"."business_entity" IS '法定代表人或者负责人 / person in charge';
COMMENT ON COLUMN "judgment_debtor"."court_name" IS '执行法院 / enforcing court';
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

-- 公用事业欠费: utility arrears
CREATE TABLE "utility_arrears" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "qjlx" text COLLATE "C" NOT NULL,
  "qfje" text COLLATE "C" NOT NULL,
  "qfksrq" text COLLATE "C" NOT NULL,
  "cjwh" text COLLATE "C" NOT NULL,
  "tgdw" text COLLATE "C" NOT NULL,
  "tgrq" text COLLATE "C" NOT NULL,
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
  CONSTRAINT "utility_arrears_cjwh_empty" CHECK ("cjwh" <> ''),
  CONSTRAINT "utility_arrears_cjwh_too_long" CHECK (char_length("cjwh") <= 200),
  CONSTRAINT "utility_arrears_cjwh_unprintable" CHECK ("cjwh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_cjwh_edge_blank" CHECK ("cjwh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_cjwh_placeholder" CHECK ("cjwh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "utility_arrears_tgdw_empty" CHECK ("tgdw" <> ''),
  CONSTRAINT "utility_arrears_tgdw_too_long" CHECK (char_length("tgdw") <= 200),
  CONSTRAINT "utility_arrears_tgdw_unprintable" CHECK ("tgdw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "utility_arrears_tgdw_edge_blank" CHECK ("tgdw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "utility_arrears_tgrq_empty" CHECK ("tgrq" <> ''),
  CONSTRAINT "utility_arrears_tgrq_too_long" CHECK (char_length("tgrq") <= 10),
  CONSTRAINT "utility_arrears_tgrq_date_form" CHECK ("tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "utility_arrears_tgrq_date_impossible" CHECK (CASE WHEN "tgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "utility_arrears_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "utility_arrears_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '护照') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '港澳居民来往内地通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台湾居民来往大陆通行证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '回乡证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '台胞证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留身份证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '外国人永久居留证') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "utility_arrears_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qfksrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qfksrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
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
COMMENT ON COLUMN "utility_arrears"."cjwh" IS '催缴文书文号 / number of the effective demand for payment';
COMMENT ON COLUMN "utility_arrears"."tgdw" IS '公用事业单位 / utility';
COMMENT ON COLUMN "utility_arrears"."tgrq" IS '提供日期 / date provided';

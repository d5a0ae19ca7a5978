-- jiangsu-person/2.0.0: 江苏省自然人公共信用信息目录 / Jiangsu catalog of public credit information about natural persons
-- PostgreSQL 13 or later; the encoding of the database has to be UTF8.

-- 行政许可: administrative licence
CREATE TABLE "licence" (
  "xk_xdr_mc" text COLLATE "C" NOT NULL,
  "xk_xdr_lb" text COLLATE "C" NOT NULL,
  "xk_xdr_shxym" text COLLATE "C",
  "xk_xdr_gszc" text COLLATE "C",
  "xk_xdr_zzjg" text COLLATE "C",
  "xk_xdr_swdj" text COLLATE "C",
  "xk_xdr_sydw" text COLLATE "C",
  "xk_xdr_shzz" text COLLATE "C",
  "xk_frdb" text COLLATE "C",
  "xk_fr_zjlx" text COLLATE "C",
  "xk_fr_sfzh" text COLLATE "C",
  "xk_xdr_zjlx" text COLLATE "C" NOT NULL,
  "xk_xdr_zjhm" text COLLATE "C" NOT NULL,
  "xk_xkws" text COLLATE "C" NOT NULL,
  "xk_wsh" text COLLATE "C" NOT NULL,
  "xk_xklb" text COLLATE "C" NOT NULL,
  "xk_xkzs" text COLLATE "C",
  "xk_xkbh" text COLLATE "C",
  "xk_nr" text COLLATE "C" NOT NULL,
  "xk_jdrq" text COLLATE "C" NOT NULL,
  "xk_yxqz" text COLLATE "C" NOT NULL,
  "xk_yxqzi" text COLLATE "C" NOT NULL,
  "xk_xkjg" text COLLATE "C" NOT NULL,
  "xk_xkjgdm" text COLLATE "C" NOT NULL,
  "xk_zt" text COLLATE "C" NOT NULL,
  "xk_lydw" text COLLATE "C" NOT NULL,
  "xk_lydwdm" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "licence_xk_xdr_mc_empty" CHECK ("xk_xdr_mc" <> ''),
  CONSTRAINT "licence_xk_xdr_mc_too_long" CHECK (char_length("xk_xdr_mc") <= 200),
  CONSTRAINT "licence_xk_xdr_mc_unprintable" CHECK ("xk_xdr_mc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_mc_edge_blank" CHECK ("xk_xdr_mc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_mc_name_too_long" CHECK (char_length("xk_xdr_mc") <= 50),
  CONSTRAINT "licence_xk_xdr_mc_name_digit" CHECK ("xk_xdr_mc" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_mc_name_private_use" CHECK ("xk_xdr_mc" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "licence_xk_xdr_mc_name_dot" CHECK ("xk_xdr_mc" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_mc_placeholder" CHECK ("xk_xdr_mc" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_xdr_lb_empty" CHECK ("xk_xdr_lb" <> ''),
  CONSTRAINT "licence_xk_xdr_lb_too_long" CHECK (char_length("xk_xdr_lb") <= 16),
  CONSTRAINT "licence_xk_xdr_lb_not_in_list" CHECK ("xk_xdr_lb" IN ('自然人')),
  CONSTRAINT "licence_xk_xdr_zjlx_empty" CHECK ("xk_xdr_zjlx" <> ''),
  CONSTRAINT "licence_xk_xdr_zjlx_too_long" CHECK (char_length("xk_xdr_zjlx") <= 64),
  CONSTRAINT "licence_xk_xdr_zjlx_not_in_list" CHECK ("xk_xdr_zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "licence_xk_xdr_zjhm_empty" CHECK ("xk_xdr_zjhm" <> ''),
  CONSTRAINT "licence_xk_xdr_zjhm_too_long" CHECK (char_length("xk_xdr_zjhm") <= 64),
  CONSTRAINT "licence_xk_xdr_zjhm_unprintable" CHECK ("xk_xdr_zjhm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xdr_zjhm_edge_blank" CHECK ("xk_xdr_zjhm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_zjhm_placeholder" CHECK ("xk_xdr_zjhm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_xkws_empty" CHECK ("xk_xkws" <> ''),
  CONSTRAINT "licence_xk_xkws_too_long" CHECK (char_length("xk_xkws") <= 64),
  CONSTRAINT "licence_xk_xkws_unprintable" CHECK ("xk_xkws" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xkws_edge_blank" CHECK ("xk_xkws" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_wsh_empty" CHECK ("xk_wsh" <> ''),
  CONSTRAINT "licence_xk_wsh_too_long" CHECK (char_length("xk_wsh") <= 64),
  CONSTRAINT "licence_xk_wsh_unprintable" CHECK ("xk_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_wsh_edge_blank" CHECK ("xk_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_wsh_placeholder" CHECK ("xk_wsh" NOT IN ('无', '/', '暂无', '-')),
  CONSTRAINT "licence_xk_xklb_empty" CHECK ("xk_xklb" <> ''),
  CONSTRAINT "licence_xk_xklb_too_long" CHECK (char_length("xk_xklb") <= 256),
  CONSTRAINT "licence_xk_xklb_not_in_list" CHECK ("xk_xklb" ~ '^(?:普通|特许|认可|核准|登记|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?)$'),
  CONSTRAINT "licence_xk_xkzs_empty" CHECK ("xk_xkzs" <> ''),
  CONSTRAINT "licence_xk_xkzs_too_long" CHECK (char_length("xk_xkzs") <= 64),
  CONSTRAINT "licence_xk_xkzs_unprintable" CHECK ("xk_xkzs" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xkzs_edge_blank" CHECK ("xk_xkzs" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xkbh_empty" CHECK ("xk_xkbh" <> ''),
  CONSTRAINT "licence_xk_xkbh_too_long" CHECK (char_length("xk_xkbh") <= 64),
  CONSTRAINT "licence_xk_xkbh_unprintable" CHECK ("xk_xkbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xkbh_edge_blank" CHECK ("xk_xkbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_nr_empty" CHECK ("xk_nr" <> ''),
  CONSTRAINT "licence_xk_nr_too_long" CHECK (char_length("xk_nr") <= 4000),
  CONSTRAINT "licence_xk_nr_unprintable" CHECK ("xk_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_nr_edge_blank" CHECK ("xk_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_jdrq_empty" CHECK ("xk_jdrq" <> ''),
  CONSTRAINT "licence_xk_jdrq_too_long" CHECK (char_length("xk_jdrq") <= 10),
  CONSTRAINT "licence_xk_jdrq_date_form" CHECK ("xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xk_jdrq_date_impossible" CHECK (CASE WHEN "xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xk_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_yxqz_empty" CHECK ("xk_yxqz" <> ''),
  CONSTRAINT "licence_xk_yxqz_too_long" CHECK (char_length("xk_yxqz") <= 10),
  CONSTRAINT "licence_xk_yxqz_date_form" CHECK ("xk_yxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xk_yxqz_date_impossible" CHECK (CASE WHEN "xk_yxqz" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xk_yxqz", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_yxqz", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_yxqz", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_yxqz", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_yxqz", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_yxqz", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_yxqz", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_yxqzi_empty" CHECK ("xk_yxqzi" <> ''),
  CONSTRAINT "licence_xk_yxqzi_too_long" CHECK (char_length("xk_yxqzi") <= 10),
  CONSTRAINT "licence_xk_yxqzi_date_form" CHECK ("xk_yxqzi" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "licence_xk_yxqzi_date_impossible" CHECK (CASE WHEN "xk_yxqzi" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("xk_yxqzi", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_yxqzi", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_yxqzi", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_yxqzi", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_yxqzi", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_yxqzi", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_yxqzi", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_xkjg_empty" CHECK ("xk_xkjg" <> ''),
  CONSTRAINT "licence_xk_xkjg_too_long" CHECK (char_length("xk_xkjg") <= 200),
  CONSTRAINT "licence_xk_xkjg_unprintable" CHECK ("xk_xkjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_xkjg_edge_blank" CHECK ("xk_xkjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xkjgdm_empty" CHECK ("xk_xkjgdm" <> ''),
  CONSTRAINT "licence_xk_xkjgdm_too_long" CHECK (char_length("xk_xkjgdm") <= 18),
  CONSTRAINT "licence_xk_xkjgdm_uscc" CHECK ("xk_xkjgdm" IS NULL OR CASE WHEN "xk_xkjgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_xkjgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "licence_xk_zt_empty" CHECK ("xk_zt" <> ''),
  CONSTRAINT "licence_xk_zt_too_long" CHECK (char_length("xk_zt") <= 1),
  CONSTRAINT "licence_xk_zt_not_in_list" CHECK ("xk_zt" IN ('1', '2')),
  CONSTRAINT "licence_xk_lydw_empty" CHECK ("xk_lydw" <> ''),
  CONSTRAINT "licence_xk_lydw_too_long" CHECK (char_length("xk_lydw") <= 200),
  CONSTRAINT "licence_xk_lydw_unprintable" CHECK ("xk_lydw" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_xk_lydw_edge_blank" CHECK ("xk_lydw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_lydwdm_empty" CHECK ("xk_lydwdm" <> ''),
  CONSTRAINT "licence_xk_lydwdm_too_long" CHECK (char_length("xk_lydwdm") <= 18),
  CONSTRAINT "licence_xk_lydwdm_uscc" CHECK ("xk_lydwdm" IS NULL OR CASE WHEN "xk_lydwdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("xk_lydwdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "licence_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "licence_bz_too_long" CHECK (char_length("bz") <= 512),
  CONSTRAINT "licence_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "licence_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "licence_xk_xdr_shxym_must_be_absent" CHECK ("xk_xdr_shxym" IS NULL),
  CONSTRAINT "licence_xk_xdr_gszc_must_be_absent" CHECK ("xk_xdr_gszc" IS NULL),
  CONSTRAINT "licence_xk_xdr_zzjg_must_be_absent" CHECK ("xk_xdr_zzjg" IS NULL),
  CONSTRAINT "licence_xk_xdr_swdj_must_be_absent" CHECK ("xk_xdr_swdj" IS NULL),
  CONSTRAINT "licence_xk_xdr_sydw_must_be_absent" CHECK ("xk_xdr_sydw" IS NULL),
  CONSTRAINT "licence_xk_xdr_shzz_must_be_absent" CHECK ("xk_xdr_shzz" IS NULL),
  CONSTRAINT "licence_xk_frdb_must_be_absent" CHECK ("xk_frdb" IS NULL),
  CONSTRAINT "licence_xk_fr_zjlx_must_be_absent" CHECK ("xk_fr_zjlx" IS NULL),
  CONSTRAINT "licence_xk_fr_sfzh_must_be_absent" CHECK ("xk_fr_sfzh" IS NULL),
  CONSTRAINT "licence_xk_xdr_zjhm_citizen_number_masked" CHECK (NOT ((("xk_xdr_zjhm" IS NOT NULL AND strpos("xk_xdr_zjhm", '*') > 0)) OR (("xk_xdr_zjhm" IS NOT NULL AND strpos("xk_xdr_zjhm", '＊') > 0)))),
  CONSTRAINT "licence_xk_xdr_zjhm_citizen_number_date" CHECK (NOT (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("xk_xdr_zjhm" IS NOT NULL AND CASE WHEN "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("xk_xdr_zjhm", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("xk_xdr_zjhm", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("xk_xdr_zjhm", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("xk_xdr_zjhm", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("xk_xdr_zjhm", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("xk_xdr_zjhm", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("xk_xdr_zjhm", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "licence_xk_xdr_zjhm_citizen_number_checksum" CHECK (NOT (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("xk_xdr_zjhm" IS NOT NULL AND CASE WHEN "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("xk_xdr_zjhm", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("xk_xdr_zjhm", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("xk_xdr_zjhm", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("xk_xdr_zjhm", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("xk_xdr_zjhm", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("xk_xdr_zjhm", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("xk_xdr_zjhm", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("xk_xdr_zjhm", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("xk_xdr_zjhm", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("xk_xdr_zjhm", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("xk_xdr_zjhm", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("xk_xdr_zjhm", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("xk_xdr_zjhm", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("xk_xdr_zjhm", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("xk_xdr_zjhm", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("xk_xdr_zjhm", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("xk_xdr_zjhm", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("xk_xdr_zjhm", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "licence_xk_xdr_zjhm_document_number" CHECK (NOT (("xk_xdr_zjhm" IS NOT NULL) AND (NOT (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '护照') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '港澳居民来往内地通行证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '台湾居民来往大陆通行证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '回乡证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '台胞证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '外国人永久居留身份证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("xk_xdr_zjlx" IS NOT NULL AND strpos("xk_xdr_zjlx", '外国人永久居留证') > 0)) AND (("xk_xdr_zjhm" IS NOT NULL AND "xk_xdr_zjhm" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "licence_xk_xdr_zjhm_under_age" CHECK (CASE WHEN "xk_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' AND "xk_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("xk_jdrq", '-', '') AS INTEGER) - CAST(substr("xk_xdr_zjhm", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "licence_xk_yxqzi_date_order" CHECK ("xk_yxqzi" >= "xk_yxqz"),
  CONSTRAINT "licence_xk_yxqzi_2_date_order" CHECK ("xk_yxqzi" >= "xk_jdrq")
);

CREATE UNIQUE INDEX "licence_key" ON "licence" ("xk_xkjg", "xk_wsh", "xk_xdr_zjhm", "xk_jdrq");

COMMENT ON TABLE "licence" IS '行政许可 / administrative licence';
COMMENT ON COLUMN "licence"."xk_xdr_mc" IS '行政相对人名称 / name of the person';
COMMENT ON COLUMN "licence"."xk_xdr_lb" IS '行政相对人类别 / type of the person or organisation';
COMMENT ON COLUMN "licence"."xk_xdr_shxym" IS '行政相对人代码_1（统一社会信用代码） / unified social credit code';
COMMENT ON COLUMN "licence"."xk_xdr_gszc" IS '行政相对人代码_2（工商注册号） / business registration number';
COMMENT ON COLUMN "licence"."xk_xdr_zzjg" IS '行政相对人代码_3（组织机构代码） / organisation code';
COMMENT ON COLUMN "licence"."xk_xdr_swdj" IS '行政相对人代码_4（税务登记号） / taxpayer number';
COMMENT ON COLUMN "licence"."xk_xdr_sydw" IS '行政相对人代码_5（事业单位证书号） / number of the certificate of a public institution';
COMMENT ON COLUMN "licence"."xk_xdr_shzz" IS '行政相对人代码_6（社会组织登记证号） / registration number of a social organisation';
COMMENT ON COLUMN "licence"."xk_frdb" IS '法定代表人 / legal representative';
COMMENT ON COLUMN "licence"."xk_fr_zjlx" IS '法定代表人证件类型 / document type of the legal representative';
COMMENT ON COLUMN "licence"."xk_fr_sfzh" IS '法定代表人证件号码 / document number of the legal representative';
COMMENT ON COLUMN "licence"."xk_xdr_zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "licence"."xk_xdr_zjhm" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "licence"."xk_xkws" IS '行政许可决定文书名称 / name of the licence decision';
COMMENT ON COLUMN "licence"."xk_wsh" IS '行政许可决定文书号 / number of the licence decision';
COMMENT ON COLUMN "licence"."xk_xklb" IS '许可类别 / kind of approval';
COMMENT ON COLUMN "licence"."xk_xkzs" IS '许可证书名称 / name of the licence document';
COMMENT ON COLUMN "licence"."xk_xkbh" IS '许可编号 / number of the licence document';
COMMENT ON COLUMN "licence"."xk_nr" IS '许可内容 / what is permitted';
COMMENT ON COLUMN "licence"."xk_jdrq" IS '许可决定日期 / date of the decision';
COMMENT ON COLUMN "licence"."xk_yxqz" IS '有效期自 / start of validity';
COMMENT ON COLUMN "licence"."xk_yxqzi" IS '有效期至 / end of validity';
COMMENT ON COLUMN "licence"."xk_xkjg" IS '许可机关 / deciding authority';
COMMENT ON COLUMN "licence"."xk_xkjgdm" IS '许可机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "licence"."xk_zt" IS '当前状态 / state';
COMMENT ON COLUMN "licence"."xk_lydw" IS '数据来源单位 / organisation that the data come from';
COMMENT ON COLUMN "licence"."xk_lydwdm" IS '数据来源单位统一社会信用代码 / its unified social credit code';
COMMENT ON COLUMN "licence"."bz" IS '备注 / remark';

-- 行政处罚: administrative penalty
CREATE TABLE "penalty" (
  "cf_xdr_mc" text COLLATE "C" NOT NULL,
  "cf_xdr_lb" text COLLATE "C" NOT NULL,
  "cf_xdr_shxym" text COLLATE "C",
  "cf_xdr_gszc" text COLLATE "C",
  "cf_xdr_zzjg" text COLLATE "C",
  "cf_xdr_swdj" text COLLATE "C",
  "cf_xdr_sydw" text COLLATE "C",
  "cf_xdr_shzz" text COLLATE "C",
  "cf_frdb" text COLLATE "C",
  "cf_fr_zjlx" text COLLATE "C",
  "cf_fr_sfzh" text COLLATE "C",
  "cf_xdr_zjlx" text COLLATE "C" NOT NULL,
  "cf_xdr_zjhm" text COLLATE "C" NOT NULL,
  "cf_wsh" text COLLATE "C" NOT NULL,
  "cf_wfxw" text COLLATE "C" NOT NULL,
  "cf_sy" text COLLATE "C" NOT NULL,
  "cf_yj" text COLLATE "C" NOT NULL,
  "cf_cflb" text COLLATE "C" NOT NULL,
  "cf_nr" text COLLATE "C" NOT NULL,
  "cf_nr_fk" text COLLATE "C",
  "cf_nr_wfff" text COLLATE "C",
  "cf_nr_zkdx" text COLLATE "C",
  "cf_jdrq" text COLLATE "C" NOT NULL,
  "cf_yxq" text COLLATE "C" NOT NULL,
  "cf_gsjzq" text COLLATE "C" NOT NULL,
  "cf_cfjg" text COLLATE "C" NOT NULL,
  "cf_cfjgdm" text COLLATE "C" NOT NULL,
  "cf_sjly" text COLLATE "C" NOT NULL,
  "cf_sjlydm" text COLLATE "C" NOT NULL,
  "cf_bz" text COLLATE "C",
  CONSTRAINT "penalty_cf_xdr_mc_empty" CHECK ("cf_xdr_mc" <> ''),
  CONSTRAINT "penalty_cf_xdr_mc_too_long" CHECK (char_length("cf_xdr_mc") <= 200),
  CONSTRAINT "penalty_cf_xdr_mc_unprintable" CHECK ("cf_xdr_mc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_edge_blank" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_too_long" CHECK (char_length("cf_xdr_mc") <= 50),
  CONSTRAINT "penalty_cf_xdr_mc_name_digit" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_private_use" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_name_dot" CHECK ("cf_xdr_mc" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_mc_placeholder" CHECK ("cf_xdr_mc" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_xdr_lb_empty" CHECK ("cf_xdr_lb" <> ''),
  CONSTRAINT "penalty_cf_xdr_lb_too_long" CHECK (char_length("cf_xdr_lb") <= 16),
  CONSTRAINT "penalty_cf_xdr_lb_not_in_list" CHECK ("cf_xdr_lb" IN ('自然人')),
  CONSTRAINT "penalty_cf_xdr_zjlx_empty" CHECK ("cf_xdr_zjlx" <> ''),
  CONSTRAINT "penalty_cf_xdr_zjlx_too_long" CHECK (char_length("cf_xdr_zjlx") <= 64),
  CONSTRAINT "penalty_cf_xdr_zjlx_not_in_list" CHECK ("cf_xdr_zjlx" IN ('居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '回乡证', '台胞证', '外国人永久居留身份证', '外国人永久居留证', '港澳居民居住证', '台湾居民居住证')),
  CONSTRAINT "penalty_cf_xdr_zjhm_empty" CHECK ("cf_xdr_zjhm" <> ''),
  CONSTRAINT "penalty_cf_xdr_zjhm_too_long" CHECK (char_length("cf_xdr_zjhm") <= 64),
  CONSTRAINT "penalty_cf_xdr_zjhm_unprintable" CHECK ("cf_xdr_zjhm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_xdr_zjhm_edge_blank" CHECK ("cf_xdr_zjhm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_zjhm_placeholder" CHECK ("cf_xdr_zjhm" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_wsh_empty" CHECK ("cf_wsh" <> ''),
  CONSTRAINT "penalty_cf_wsh_too_long" CHECK (char_length("cf_wsh") <= 128),
  CONSTRAINT "penalty_cf_wsh_unprintable" CHECK ("cf_wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_wsh_edge_blank" CHECK ("cf_wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_wsh_placeholder" CHECK ("cf_wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "penalty_cf_wfxw_empty" CHECK ("cf_wfxw" <> ''),
  CONSTRAINT "penalty_cf_wfxw_too_long" CHECK (char_length("cf_wfxw") <= 2000),
  CONSTRAINT "penalty_cf_wfxw_unprintable" CHECK ("cf_wfxw" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_wfxw_edge_blank" CHECK ("cf_wfxw" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_sy_empty" CHECK ("cf_sy" <> ''),
  CONSTRAINT "penalty_cf_sy_too_long" CHECK (char_length("cf_sy") <= 5000),
  CONSTRAINT "penalty_cf_sy_unprintable" CHECK ("cf_sy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_sy_edge_blank" CHECK ("cf_sy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_yj_empty" CHECK ("cf_yj" <> ''),
  CONSTRAINT "penalty_cf_yj_too_long" CHECK (char_length("cf_yj") <= 2048),
  CONSTRAINT "penalty_cf_yj_unprintable" CHECK ("cf_yj" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_yj_edge_blank" CHECK ("cf_yj" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_cflb_empty" CHECK ("cf_cflb" <> ''),
  CONSTRAINT "penalty_cf_cflb_too_long" CHECK (char_length("cf_cflb") <= 100),
  CONSTRAINT "penalty_cf_cflb_not_in_list" CHECK ("cf_cflb" ~ '^(?:(?:警告|通报批评|罚款|没收违法所得|没收非法财物|暂扣许可证件|降低资质等级|吊销许可证件|限制开展生产经营活动|责令停产停业|责令关闭|限制从业|行政拘留|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?|没收违法所得\u3001没收非法财物|暂扣或者吊销许可证\u3001暂扣或者吊销执照)(?:\uff1b(?:警告|通报批评|罚款|没收违法所得|没收非法财物|暂扣许可证件|降低资质等级|吊销许可证件|限制开展生产经营活动|责令停产停业|责令关闭|限制从业|行政拘留|其他(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?|没收违法所得\u3001没收非法财物|暂扣或者吊销许可证\u3001暂扣或者吊销执照))*)$'),
  CONSTRAINT "penalty_cf_nr_empty" CHECK ("cf_nr" <> ''),
  CONSTRAINT "penalty_cf_nr_too_long" CHECK (char_length("cf_nr") <= 4000),
  CONSTRAINT "penalty_cf_nr_unprintable" CHECK ("cf_nr" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_nr_edge_blank" CHECK ("cf_nr" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_nr_fk_empty" CHECK ("cf_nr_fk" <> ''),
  CONSTRAINT "penalty_cf_nr_fk_too_long" CHECK (char_length("cf_nr_fk") <= 19),
  CONSTRAINT "penalty_cf_nr_fk_number_form" CHECK ("cf_nr_fk" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,6})?)$'),
  CONSTRAINT "penalty_cf_nr_wfff_empty" CHECK ("cf_nr_wfff" <> ''),
  CONSTRAINT "penalty_cf_nr_wfff_too_long" CHECK (char_length("cf_nr_wfff") <= 19),
  CONSTRAINT "penalty_cf_nr_wfff_number_form" CHECK ("cf_nr_wfff" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,6})?)$'),
  CONSTRAINT "penalty_cf_nr_zkdx_empty" CHECK ("cf_nr_zkdx" <> ''),
  CONSTRAINT "penalty_cf_nr_zkdx_too_long" CHECK (char_length("cf_nr_zkdx") <= 200),
  CONSTRAINT "penalty_cf_nr_zkdx_unprintable" CHECK ("cf_nr_zkdx" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_nr_zkdx_edge_blank" CHECK ("cf_nr_zkdx" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_jdrq_empty" CHECK ("cf_jdrq" <> ''),
  CONSTRAINT "penalty_cf_jdrq_too_long" CHECK (char_length("cf_jdrq") <= 10),
  CONSTRAINT "penalty_cf_jdrq_date_form" CHECK ("cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cf_jdrq_date_impossible" CHECK (CASE WHEN "cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cf_jdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_jdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_jdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_jdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_jdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_jdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_jdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_yxq_empty" CHECK ("cf_yxq" <> ''),
  CONSTRAINT "penalty_cf_yxq_too_long" CHECK (char_length("cf_yxq") <= 10),
  CONSTRAINT "penalty_cf_yxq_date_form" CHECK ("cf_yxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cf_yxq_date_impossible" CHECK (CASE WHEN "cf_yxq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cf_yxq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_yxq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_yxq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_yxq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_yxq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_yxq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_yxq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_gsjzq_empty" CHECK ("cf_gsjzq" <> ''),
  CONSTRAINT "penalty_cf_gsjzq_too_long" CHECK (char_length("cf_gsjzq") <= 10),
  CONSTRAINT "penalty_cf_gsjzq_date_form" CHECK ("cf_gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "penalty_cf_gsjzq_date_impossible" CHECK (CASE WHEN "cf_gsjzq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_gsjzq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_gsjzq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_gsjzq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_cfjg_empty" CHECK ("cf_cfjg" <> ''),
  CONSTRAINT "penalty_cf_cfjg_too_long" CHECK (char_length("cf_cfjg") <= 200),
  CONSTRAINT "penalty_cf_cfjg_unprintable" CHECK ("cf_cfjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_cfjg_edge_blank" CHECK ("cf_cfjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_cfjgdm_empty" CHECK ("cf_cfjgdm" <> ''),
  CONSTRAINT "penalty_cf_cfjgdm_too_long" CHECK (char_length("cf_cfjgdm") <= 18),
  CONSTRAINT "penalty_cf_cfjgdm_uscc" CHECK ("cf_cfjgdm" IS NULL OR CASE WHEN "cf_cfjgdm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_cfjgdm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "penalty_cf_sjly_empty" CHECK ("cf_sjly" <> ''),
  CONSTRAINT "penalty_cf_sjly_too_long" CHECK (char_length("cf_sjly") <= 200),
  CONSTRAINT "penalty_cf_sjly_unprintable" CHECK ("cf_sjly" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_sjly_edge_blank" CHECK ("cf_sjly" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_sjlydm_empty" CHECK ("cf_sjlydm" <> ''),
  CONSTRAINT "penalty_cf_sjlydm_too_long" CHECK (char_length("cf_sjlydm") <= 18),
  CONSTRAINT "penalty_cf_sjlydm_uscc" CHECK ("cf_sjlydm" IS NULL OR CASE WHEN "cf_sjlydm" ~ '^(?:[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10})$' THEN (1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 1, 1)) - 1) + 3 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 2, 1)) - 1) + 9 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 3, 1)) - 1) + 27 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 4, 1)) - 1) + 19 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 5, 1)) - 1) + 26 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 6, 1)) - 1) + 16 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 7, 1)) - 1) + 17 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 8, 1)) - 1) + 20 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 9, 1)) - 1) + 29 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 10, 1)) - 1) + 25 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 11, 1)) - 1) + 13 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 12, 1)) - 1) + 8 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 13, 1)) - 1) + 24 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 14, 1)) - 1) + 10 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 15, 1)) - 1) + 30 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 16, 1)) - 1) + 28 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 17, 1)) - 1) + 1 * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr("cf_sjlydm", 18, 1)) - 1)) % 31 = 0 ELSE 1 = 0 END),
  CONSTRAINT "penalty_cf_bz_empty" CHECK ("cf_bz" <> ''),
  CONSTRAINT "penalty_cf_bz_too_long" CHECK (char_length("cf_bz") <= 512),
  CONSTRAINT "penalty_cf_bz_unprintable" CHECK ("cf_bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "penalty_cf_bz_edge_blank" CHECK ("cf_bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "penalty_cf_xdr_shxym_must_be_absent" CHECK ("cf_xdr_shxym" IS NULL),
  CONSTRAINT "penalty_cf_xdr_gszc_must_be_absent" CHECK ("cf_xdr_gszc" IS NULL),
  CONSTRAINT "penalty_cf_xdr_zzjg_must_be_absent" CHECK ("cf_xdr_zzjg" IS NULL),
  CONSTRAINT "penalty_cf_xdr_swdj_must_be_absent" CHECK ("cf_xdr_swdj" IS NULL),
  CONSTRAINT "penalty_cf_xdr_sydw_must_be_absent" CHECK ("cf_xdr_sydw" IS NULL),
  CONSTRAINT "penalty_cf_xdr_shzz_must_be_absent" CHECK ("cf_xdr_shzz" IS NULL),
  CONSTRAINT "penalty_cf_frdb_must_be_absent" CHECK ("cf_frdb" IS NULL),
  CONSTRAINT "penalty_cf_fr_zjlx_must_be_absent" CHECK ("cf_fr_zjlx" IS NULL),
  CONSTRAINT "penalty_cf_fr_sfzh_must_be_absent" CHECK ("cf_fr_sfzh" IS NULL),
  CONSTRAINT "penalty_cf_xdr_zjhm_citizen_number_masked" CHECK (NOT ((("cf_xdr_zjhm" IS NOT NULL AND strpos("cf_xdr_zjhm", '*') > 0)) OR (("cf_xdr_zjhm" IS NOT NULL AND strpos("cf_xdr_zjhm", '＊') > 0)))),
  CONSTRAINT "penalty_cf_xdr_zjhm_citizen_number_date" CHECK (NOT (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("cf_xdr_zjhm" IS NOT NULL AND CASE WHEN "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("cf_xdr_zjhm", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("cf_xdr_zjhm", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("cf_xdr_zjhm", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("cf_xdr_zjhm", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("cf_xdr_zjhm", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("cf_xdr_zjhm", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("cf_xdr_zjhm", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "penalty_cf_xdr_zjhm_citizen_number_checksum" CHECK (NOT (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("cf_xdr_zjhm" IS NOT NULL AND CASE WHEN "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("cf_xdr_zjhm", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("cf_xdr_zjhm", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("cf_xdr_zjhm", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("cf_xdr_zjhm", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("cf_xdr_zjhm", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("cf_xdr_zjhm", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("cf_xdr_zjhm", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("cf_xdr_zjhm", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("cf_xdr_zjhm", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("cf_xdr_zjhm", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("cf_xdr_zjhm", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("cf_xdr_zjhm", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("cf_xdr_zjhm", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("cf_xdr_zjhm", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("cf_xdr_zjhm", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("cf_xdr_zjhm", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("cf_xdr_zjhm", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("cf_xdr_zjhm", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "penalty_cf_xdr_zjhm_document_number" CHECK (NOT (("cf_xdr_zjhm" IS NOT NULL) AND (NOT (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '护照') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '港澳居民来往内地通行证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '台湾居民来往大陆通行证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '回乡证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '台胞证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '外国人永久居留身份证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[A-Z]{3}[0-9]{12})$'))) OR ((("cf_xdr_zjlx" IS NOT NULL AND strpos("cf_xdr_zjlx", '外国人永久居留证') > 0)) AND (("cf_xdr_zjhm" IS NOT NULL AND "cf_xdr_zjhm" ~ '^(?:[A-Z]{3}[0-9]{12})$'))))),
  CONSTRAINT "penalty_cf_xdr_zjhm_under_age" CHECK (CASE WHEN "cf_xdr_zjhm" ~ '^(?:[0-9]{17}[0-9X])$' AND "cf_jdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("cf_jdrq", '-', '') AS INTEGER) - CAST(substr("cf_xdr_zjhm", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END),
  CONSTRAINT "penalty_cf_yxq_date_order" CHECK ("cf_yxq" >= "cf_jdrq"),
  CONSTRAINT "penalty_cf_gsjzq_date_order" CHECK ("cf_gsjzq" >= "cf_jdrq"),
  CONSTRAINT "penalty_cf_nr_fk_positive_when" CHECK (NOT (("cf_cflb" IS NOT NULL AND "cf_cflb" ~ '^(?:(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*\uff1b)?罚款(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?(?:\uff1b[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)?)$')) OR (("cf_nr_fk" IS NOT NULL AND "cf_nr_fk" ~ '^(?:[\u002e0-9]*[1-9][\u002e0-9]*)$'))),
  CONSTRAINT "penalty_cf_nr_wfff_positive_when" CHECK (NOT (("cf_cflb" IS NOT NULL AND "cf_cflb" ~ '^(?:(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*\uff1b)?(?:没收违法所得|没收非法财物|没收违法所得\u3001没收非法财物)(?:\uff08[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\uff09|\u0028[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+\u0029|[\u003a\uff1a][\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]+)?(?:\uff1b[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)?)$')) OR (("cf_nr_wfff" IS NOT NULL AND "cf_nr_wfff" ~ '^(?:[\u002e0-9]*[1-9][\u002e0-9]*)$'))),
  CONSTRAINT "penalty_cf_nr_zkdx_required_when" CHECK (NOT (("cf_cflb" IS NOT NULL AND "cf_cflb" IN ('暂扣许可证件', '吊销许可证件', '暂扣或者吊销许可证、暂扣或者吊销执照'))) OR ("cf_nr_zkdx" IS NOT NULL))
);

CREATE UNIQUE INDEX "penalty_key" ON "penalty" ("cf_cfjg", "cf_wsh", "cf_xdr_zjhm");

COMMENT ON TABLE "penalty" IS '行政处罚 / administrative penalty';
COMMENT ON COLUMN "penalty"."cf_xdr_mc" IS '行政相对人名称 / name of the person';
COMMENT ON COLUMN "penalty"."cf_xdr_lb" IS '行政相对人类别 / type of the person or organisation';
COMMENT ON COLUMN "penalty"."cf_xdr_shxym" IS '行政相对人代码_1（统一社会信用代码） / unified social credit code';
COMMENT ON COLUMN "penalty"."cf_xdr_gszc" IS '行政相对人代码_2（工商注册号） / business registration number';
COMMENT ON COLUMN "penalty"."cf_xdr_zzjg" IS '行政相对人代码_3（组织机构代码） / organisation code';
COMMENT ON COLUMN "penalty"."cf_xdr_swdj" IS '行政相对人代码_4（税务登记号） / taxpayer number';
COMMENT ON COLUMN "penalty"."cf_xdr_sydw" IS '行政相对人代码_5（事业单位证书号） / number of the certificate of a public institution';
COMMENT ON COLUMN "penalty"."cf_xdr_shzz" IS '行政相对人代码_6（社会组织登记证号） / registration number of a social organisation';
COMMENT ON COLUMN "penalty"."cf_frdb" IS '法定代表人 / legal representative';
COMMENT ON COLUMN "penalty"."cf_fr_zjlx" IS '法定代表人证件类型 / document type of the legal representative';
COMMENT ON COLUMN "penalty"."cf_fr_sfzh" IS '法定代表人证件号码 / document number of the legal representative';
COMMENT ON COLUMN "penalty"."cf_xdr_zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "penalty"."cf_xdr_zjhm" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "penalty"."cf_wsh" IS '行政处罚决定书文号 / number of the penalty decision';
COMMENT ON COLUMN "penalty"."cf_wfxw" IS '违法行为类型 / kind of unlawful act';
COMMENT ON COLUMN "penalty"."cf_sy" IS '违法事实 / facts';
COMMENT ON COLUMN "penalty"."cf_yj" IS '处罚依据 / legal basis';
COMMENT ON COLUMN "penalty"."cf_cflb" IS '处罚类别 / class of penalty';
COMMENT ON COLUMN "penalty"."cf_nr" IS '处罚内容 / content of the penalty';
COMMENT ON COLUMN "penalty"."cf_nr_fk" IS '罚款金额（万元） / amount of the fine (10 000 yuan)';
COMMENT ON COLUMN "penalty"."cf_nr_wfff" IS '没收违法所得、没收非法财物的金额（万元） / amount confiscated (10 000 yuan)';
COMMENT ON COLUMN "penalty"."cf_nr_zkdx" IS '暂扣或吊销证照名称及编号 / name and number of the licence suspended or revoked';
COMMENT ON COLUMN "penalty"."cf_jdrq" IS '处罚决定日期 / date of the decision';
COMMENT ON COLUMN "penalty"."cf_yxq" IS '处罚有效期 / end of the penalty';
COMMENT ON COLUMN "penalty"."cf_gsjzq" IS '公示截止期 / end of publication';
COMMENT ON COLUMN "penalty"."cf_cfjg" IS '处罚机关 / deciding authority';
COMMENT ON COLUMN "penalty"."cf_cfjgdm" IS '处罚机关统一社会信用代码 / unified social credit code of the authority';
COMMENT ON COLUMN "penalty"."cf_sjly" IS '数据来源单位 / organisation that the data come from';
COMMENT ON COLUMN "penalty"."cf_sjlydm" IS '数据来源单位统一社会信用代码 / its unified social credit code';
COMMENT ON COLUMN "penalty"."cf_bz" IS '备注 / remark';

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

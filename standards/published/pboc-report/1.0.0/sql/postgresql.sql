-- pboc-report/1.0.0: 个人信用报告公共信息数据元素 / public information in personal credit reports: report data elements
-- PostgreSQL 13 or later; the encoding of the database has to be UTF8.

-- 身份信息: identity
CREATE TABLE "pb01" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pb01ad01" text COLLATE "C",
  "pb01ar01" text COLLATE "C",
  "pb01ad02" text COLLATE "C",
  "pb01ad03" text COLLATE "C",
  "pb01ad04" text COLLATE "C",
  "pb01aq01" text COLLATE "C",
  "pb01aq02" text COLLATE "C",
  "pb01ad05" text COLLATE "C",
  "pb01aq03" text COLLATE "C",
  "pb01bq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pb01_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pb01_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pb01_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pb01_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pb01_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pb01_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pb01_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pb01_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pb01_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pb01_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pb01_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pb01_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pb01_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pb01_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pb01_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pb01_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pb01_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pb01_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pb01_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pb01_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pb01_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pb01_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pb01_pb01ad01_empty" CHECK ("pb01ad01" <> ''),
  CONSTRAINT "pb01_pb01ad01_too_long" CHECK (char_length("pb01ad01") <= 1),
  CONSTRAINT "pb01_pb01ad01_not_in_list" CHECK ("pb01ad01" IN ('0', '1', '2', '9')),
  CONSTRAINT "pb01_pb01ar01_empty" CHECK ("pb01ar01" <> ''),
  CONSTRAINT "pb01_pb01ar01_too_long" CHECK (char_length("pb01ar01") <= 10),
  CONSTRAINT "pb01_pb01ar01_date_form" CHECK ("pb01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pb01_pb01ar01_date_impossible" CHECK (CASE WHEN "pb01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pb01ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pb01ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pb01ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pb01ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pb01ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pb01ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pb01ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pb01_pb01ad02_empty" CHECK ("pb01ad02" <> ''),
  CONSTRAINT "pb01_pb01ad02_too_long" CHECK (char_length("pb01ad02") <= 2),
  CONSTRAINT "pb01_pb01ad02_not_in_list" CHECK ("pb01ad02" IN ('10', '20', '30', '40', '60', '90', '91', '99')),
  CONSTRAINT "pb01_pb01ad03_empty" CHECK ("pb01ad03" <> ''),
  CONSTRAINT "pb01_pb01ad03_too_long" CHECK (char_length("pb01ad03") <= 1),
  CONSTRAINT "pb01_pb01ad03_not_in_list" CHECK ("pb01ad03" IN ('0', '1', '2', '3', '4', '5', '9')),
  CONSTRAINT "pb01_pb01ad04_empty" CHECK ("pb01ad04" <> ''),
  CONSTRAINT "pb01_pb01ad04_too_long" CHECK (char_length("pb01ad04") <= 2),
  CONSTRAINT "pb01_pb01ad04_not_in_list" CHECK ("pb01ad04" IN ('11', '13', '17', '21', '24', '27', '31', '37', '51', '54', '70', '80', '90', '91', '99')),
  CONSTRAINT "pb01_pb01aq01_empty" CHECK ("pb01aq01" <> ''),
  CONSTRAINT "pb01_pb01aq01_too_long" CHECK (char_length("pb01aq01") <= 1022),
  CONSTRAINT "pb01_pb01aq01_unprintable" CHECK ("pb01aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_pb01aq01_edge_blank" CHECK ("pb01aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_pb01aq02_empty" CHECK ("pb01aq02" <> ''),
  CONSTRAINT "pb01_pb01aq02_too_long" CHECK (char_length("pb01aq02") <= 1022),
  CONSTRAINT "pb01_pb01aq02_unprintable" CHECK ("pb01aq02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_pb01aq02_edge_blank" CHECK ("pb01aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_pb01ad05_empty" CHECK ("pb01ad05" <> ''),
  CONSTRAINT "pb01_pb01ad05_too_long" CHECK (char_length("pb01ad05") <= 3),
  CONSTRAINT "pb01_pb01ad05_unprintable" CHECK ("pb01ad05" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_pb01ad05_edge_blank" CHECK ("pb01ad05" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_pb01ad05_pattern" CHECK ("pb01ad05" ~ '^(?:[A-Z]{3}|99[1-29])$'),
  CONSTRAINT "pb01_pb01aq03_empty" CHECK ("pb01aq03" <> ''),
  CONSTRAINT "pb01_pb01aq03_too_long" CHECK (char_length("pb01aq03") <= 1022),
  CONSTRAINT "pb01_pb01aq03_unprintable" CHECK ("pb01aq03" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_pb01aq03_edge_blank" CHECK ("pb01aq03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_pb01bq01_empty" CHECK ("pb01bq01" <> ''),
  CONSTRAINT "pb01_pb01bq01_too_long" CHECK (char_length("pb01bq01") <= 1022),
  CONSTRAINT "pb01_pb01bq01_unprintable" CHECK ("pb01bq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_pb01bq01_edge_blank" CHECK ("pb01bq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pb01_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pb01_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pb01_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pb01_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pb01_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pb01_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pb01_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pb01_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pb01_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pb01_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pb01_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pb01_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pb01_key" ON "pb01" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pb01" IS '身份信息 / identity';
COMMENT ON COLUMN "pb01"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pb01"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pb01"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pb01"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pb01"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pb01"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pb01"."pb01ad01" IS '性别 / sex';
COMMENT ON COLUMN "pb01"."pb01ar01" IS '出生日期 / date of birth';
COMMENT ON COLUMN "pb01"."pb01ad02" IS '学历 / education';
COMMENT ON COLUMN "pb01"."pb01ad03" IS '学位 / degree';
COMMENT ON COLUMN "pb01"."pb01ad04" IS '就业状况 / employment';
COMMENT ON COLUMN "pb01"."pb01aq01" IS '电子邮箱 / e-mail';
COMMENT ON COLUMN "pb01"."pb01aq02" IS '通讯地址 / postal address';
COMMENT ON COLUMN "pb01"."pb01ad05" IS '国籍 / nationality';
COMMENT ON COLUMN "pb01"."pb01aq03" IS '户籍地址 / address of the household registration';
COMMENT ON COLUMN "pb01"."pb01bq01" IS '手机号码 / mobile telephones';
COMMENT ON COLUMN "pb01"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pb01"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 后付费业务: post-paid account
CREATE TABLE "pe01" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pe01ad01" text COLLATE "C",
  "pe01aq01" text COLLATE "C",
  "pe01ad02" text COLLATE "C",
  "pe01ar01" text COLLATE "C",
  "pe01ad03" text COLLATE "C",
  "pe01aj01" text COLLATE "C",
  "pe01ar02" text COLLATE "C",
  "pe01aq02" text COLLATE "C",
  "pe01zd01" text COLLATE "C",
  "pe01zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pe01_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pe01_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pe01_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pe01_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pe01_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pe01_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pe01_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pe01_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pe01_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pe01_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pe01_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pe01_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pe01_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pe01_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pe01_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pe01_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pe01_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pe01_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pe01_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pe01_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pe01_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pe01_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pe01_pe01ad01_empty" CHECK ("pe01ad01" <> ''),
  CONSTRAINT "pe01_pe01ad01_too_long" CHECK (char_length("pe01ad01") <= 2),
  CONSTRAINT "pe01_pe01ad01_not_in_list" CHECK ("pe01ad01" IN ('TE', 'UE')),
  CONSTRAINT "pe01_pe01aq01_empty" CHECK ("pe01aq01" <> ''),
  CONSTRAINT "pe01_pe01aq01_too_long" CHECK (char_length("pe01aq01") <= 1022),
  CONSTRAINT "pe01_pe01aq01_unprintable" CHECK ("pe01aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_pe01aq01_edge_blank" CHECK ("pe01aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_pe01ad02_empty" CHECK ("pe01ad02" <> ''),
  CONSTRAINT "pe01_pe01ad02_too_long" CHECK (char_length("pe01ad02") <= 2),
  CONSTRAINT "pe01_pe01ad02_unprintable" CHECK ("pe01ad02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_pe01ad02_edge_blank" CHECK ("pe01ad02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_pe01ad02_pattern" CHECK ("pe01ad02" ~ '^(?:[0-6]|0[1-7]|99)$'),
  CONSTRAINT "pe01_pe01ar01_empty" CHECK ("pe01ar01" <> ''),
  CONSTRAINT "pe01_pe01ar01_too_long" CHECK (char_length("pe01ar01") <= 10),
  CONSTRAINT "pe01_pe01ar01_date_form" CHECK ("pe01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pe01_pe01ar01_date_impossible" CHECK (CASE WHEN "pe01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pe01ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pe01ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pe01ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pe01ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pe01ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pe01ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pe01ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pe01_pe01ad03_empty" CHECK ("pe01ad03" <> ''),
  CONSTRAINT "pe01_pe01ad03_too_long" CHECK (char_length("pe01ad03") <= 1),
  CONSTRAINT "pe01_pe01ad03_not_in_list" CHECK ("pe01ad03" IN ('0', '1')),
  CONSTRAINT "pe01_pe01aj01_empty" CHECK ("pe01aj01" <> ''),
  CONSTRAINT "pe01_pe01aj01_too_long" CHECK (char_length("pe01aj01") <= 18),
  CONSTRAINT "pe01_pe01aj01_number_form" CHECK ("pe01aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pe01_pe01ar02_empty" CHECK ("pe01ar02" <> ''),
  CONSTRAINT "pe01_pe01ar02_too_long" CHECK (char_length("pe01ar02") <= 7),
  CONSTRAINT "pe01_pe01ar02_unprintable" CHECK ("pe01ar02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_pe01ar02_edge_blank" CHECK ("pe01ar02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_pe01ar02_pattern" CHECK ("pe01ar02" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pe01_pe01aq02_empty" CHECK ("pe01aq02" <> ''),
  CONSTRAINT "pe01_pe01aq02_too_long" CHECK (char_length("pe01aq02") <= 24),
  CONSTRAINT "pe01_pe01aq02_unprintable" CHECK ("pe01aq02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_pe01aq02_edge_blank" CHECK ("pe01aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_pe01aq02_pattern" CHECK ("pe01aq02" ~ '^(?:[\u0023\u002a0-6CGN]{1,24})$'),
  CONSTRAINT "pe01_pe01zd01_empty" CHECK ("pe01zd01" <> ''),
  CONSTRAINT "pe01_pe01zd01_too_long" CHECK (char_length("pe01zd01") <= 9),
  CONSTRAINT "pe01_pe01zd01_not_in_list" CHECK ("pe01zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pe01_pe01zq01_empty" CHECK ("pe01zq01" <> ''),
  CONSTRAINT "pe01_pe01zq01_too_long" CHECK (char_length("pe01zq01") <= 4000),
  CONSTRAINT "pe01_pe01zq01_unprintable" CHECK ("pe01zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_pe01zq01_edge_blank" CHECK ("pe01zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pe01_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pe01_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pe01_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pe01_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pe01_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pe01_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pe01_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pe01_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pe01_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pe01_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pe01_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pe01_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pe01_key" ON "pe01" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pe01" IS '后付费业务 / post-paid account';
COMMENT ON COLUMN "pe01"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pe01"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pe01"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pe01"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pe01"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pe01"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pe01"."pe01ad01" IS '账户类型 / kind of account';
COMMENT ON COLUMN "pe01"."pe01aq01" IS '机构名称 / name of the organisation';
COMMENT ON COLUMN "pe01"."pe01ad02" IS '业务类型 / kind of business';
COMMENT ON COLUMN "pe01"."pe01ar01" IS '业务开通日期 / date of the opening';
COMMENT ON COLUMN "pe01"."pe01ad03" IS '当前缴费状态 / state of payment';
COMMENT ON COLUMN "pe01"."pe01aj01" IS '当前欠费金额 / amount of the arrears';
COMMENT ON COLUMN "pe01"."pe01ar02" IS '记账年月 / month of the account';
COMMENT ON COLUMN "pe01"."pe01aq02" IS '最近24个月缴费记录 / payments of the last 24 months';
COMMENT ON COLUMN "pe01"."pe01zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pe01"."pe01zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pe01"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pe01"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 欠税记录: tax arrears
CREATE TABLE "pf01" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf01aq01" text COLLATE "C",
  "pf01aj01" text COLLATE "C",
  "pf01ar01" text COLLATE "C",
  "pf01zd01" text COLLATE "C",
  "pf01zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf01_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf01_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf01_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf01_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf01_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf01_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf01_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf01_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf01_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf01_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf01_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf01_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf01_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf01_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf01_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf01_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf01_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf01_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf01_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf01_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf01_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf01_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf01_pf01aq01_empty" CHECK ("pf01aq01" <> ''),
  CONSTRAINT "pf01_pf01aq01_too_long" CHECK (char_length("pf01aq01") <= 1022),
  CONSTRAINT "pf01_pf01aq01_unprintable" CHECK ("pf01aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_pf01aq01_edge_blank" CHECK ("pf01aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_pf01aj01_empty" CHECK ("pf01aj01" <> ''),
  CONSTRAINT "pf01_pf01aj01_too_long" CHECK (char_length("pf01aj01") <= 18),
  CONSTRAINT "pf01_pf01aj01_number_form" CHECK ("pf01aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf01_pf01ar01_empty" CHECK ("pf01ar01" <> ''),
  CONSTRAINT "pf01_pf01ar01_too_long" CHECK (char_length("pf01ar01") <= 10),
  CONSTRAINT "pf01_pf01ar01_date_form" CHECK ("pf01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf01_pf01ar01_date_impossible" CHECK (CASE WHEN "pf01ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf01ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf01ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf01ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf01ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf01ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf01ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf01ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf01_pf01zd01_empty" CHECK ("pf01zd01" <> ''),
  CONSTRAINT "pf01_pf01zd01_too_long" CHECK (char_length("pf01zd01") <= 9),
  CONSTRAINT "pf01_pf01zd01_not_in_list" CHECK ("pf01zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf01_pf01zq01_empty" CHECK ("pf01zq01" <> ''),
  CONSTRAINT "pf01_pf01zq01_too_long" CHECK (char_length("pf01zq01") <= 4000),
  CONSTRAINT "pf01_pf01zq01_unprintable" CHECK ("pf01zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_pf01zq01_edge_blank" CHECK ("pf01zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf01_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf01_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf01_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf01_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf01_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf01_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf01_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf01_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf01_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf01_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf01_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf01_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf01_key" ON "pf01" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf01" IS '欠税记录 / tax arrears';
COMMENT ON COLUMN "pf01"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf01"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf01"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf01"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf01"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf01"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf01"."pf01aq01" IS '主管税务机关 / tax authority in charge';
COMMENT ON COLUMN "pf01"."pf01aj01" IS '欠税总额 / sum of the arrears';
COMMENT ON COLUMN "pf01"."pf01ar01" IS '欠税统计日期 / date of the sum';
COMMENT ON COLUMN "pf01"."pf01zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf01"."pf01zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf01"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf01"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 民事判决记录: civil judgment
CREATE TABLE "pf02" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf02aq01" text COLLATE "C",
  "pf02aq02" text COLLATE "C",
  "pf02ar01" text COLLATE "C",
  "pf02ad01" text COLLATE "C",
  "pf02aq03" text COLLATE "C",
  "pf02ar02" text COLLATE "C",
  "pf02aq04" text COLLATE "C",
  "pf02aj01" text COLLATE "C",
  "pf02zd01" text COLLATE "C",
  "pf02zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf02_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf02_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf02_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf02_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf02_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf02_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf02_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf02_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf02_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf02_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf02_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf02_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf02_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf02_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf02_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf02_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf02_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf02_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf02_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf02_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf02_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf02_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf02_pf02aq01_empty" CHECK ("pf02aq01" <> ''),
  CONSTRAINT "pf02_pf02aq01_too_long" CHECK (char_length("pf02aq01") <= 1022),
  CONSTRAINT "pf02_pf02aq01_unprintable" CHECK ("pf02aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_pf02aq01_edge_blank" CHECK ("pf02aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_pf02aq02_empty" CHECK ("pf02aq02" <> ''),
  CONSTRAINT "pf02_pf02aq02_too_long" CHECK (char_length("pf02aq02") <= 1022),
  CONSTRAINT "pf02_pf02aq02_unprintable" CHECK ("pf02aq02" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_pf02aq02_edge_blank" CHECK ("pf02aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_pf02ar01_empty" CHECK ("pf02ar01" <> ''),
  CONSTRAINT "pf02_pf02ar01_too_long" CHECK (char_length("pf02ar01") <= 10),
  CONSTRAINT "pf02_pf02ar01_date_form" CHECK ("pf02ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf02_pf02ar01_date_impossible" CHECK (CASE WHEN "pf02ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf02ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf02ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf02ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf02ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf02ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf02ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf02ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf02_pf02ad01_empty" CHECK ("pf02ad01" <> ''),
  CONSTRAINT "pf02_pf02ad01_too_long" CHECK (char_length("pf02ad01") <= 1),
  CONSTRAINT "pf02_pf02ad01_not_in_list" CHECK ("pf02ad01" IN ('1', '2', '3')),
  CONSTRAINT "pf02_pf02aq03_empty" CHECK ("pf02aq03" <> ''),
  CONSTRAINT "pf02_pf02aq03_too_long" CHECK (char_length("pf02aq03") <= 1022),
  CONSTRAINT "pf02_pf02aq03_unprintable" CHECK ("pf02aq03" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_pf02aq03_edge_blank" CHECK ("pf02aq03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_pf02ar02_empty" CHECK ("pf02ar02" <> ''),
  CONSTRAINT "pf02_pf02ar02_too_long" CHECK (char_length("pf02ar02") <= 10),
  CONSTRAINT "pf02_pf02ar02_date_form" CHECK ("pf02ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf02_pf02ar02_date_impossible" CHECK (CASE WHEN "pf02ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf02ar02", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf02ar02", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf02ar02", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf02ar02", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf02ar02", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf02ar02", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf02ar02", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf02_pf02aq04_empty" CHECK ("pf02aq04" <> ''),
  CONSTRAINT "pf02_pf02aq04_too_long" CHECK (char_length("pf02aq04") <= 1022),
  CONSTRAINT "pf02_pf02aq04_unprintable" CHECK ("pf02aq04" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_pf02aq04_edge_blank" CHECK ("pf02aq04" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_pf02aj01_empty" CHECK ("pf02aj01" <> ''),
  CONSTRAINT "pf02_pf02aj01_too_long" CHECK (char_length("pf02aj01") <= 18),
  CONSTRAINT "pf02_pf02aj01_number_form" CHECK ("pf02aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf02_pf02zd01_empty" CHECK ("pf02zd01" <> ''),
  CONSTRAINT "pf02_pf02zd01_too_long" CHECK (char_length("pf02zd01") <= 9),
  CONSTRAINT "pf02_pf02zd01_not_in_list" CHECK ("pf02zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf02_pf02zq01_empty" CHECK ("pf02zq01" <> ''),
  CONSTRAINT "pf02_pf02zq01_too_long" CHECK (char_length("pf02zq01") <= 4000),
  CONSTRAINT "pf02_pf02zq01_unprintable" CHECK ("pf02zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_pf02zq01_edge_blank" CHECK ("pf02zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf02_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf02_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf02_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf02_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf02_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf02_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf02_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf02_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf02_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf02_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf02_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf02_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf02_key" ON "pf02" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf02" IS '民事判决记录 / civil judgment';
COMMENT ON COLUMN "pf02"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf02"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf02"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf02"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf02"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf02"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf02"."pf02aq01" IS '立案法院 / court';
COMMENT ON COLUMN "pf02"."pf02aq02" IS '案由 / cause of action';
COMMENT ON COLUMN "pf02"."pf02ar01" IS '立案日期 / date the case was filed';
COMMENT ON COLUMN "pf02"."pf02ad01" IS '结案方式 / way in which it was closed';
COMMENT ON COLUMN "pf02"."pf02aq03" IS '判决/调解结果 / result of the judgment or mediation';
COMMENT ON COLUMN "pf02"."pf02ar02" IS '判决/调解生效日期 / date on which it took effect';
COMMENT ON COLUMN "pf02"."pf02aq04" IS '诉讼标的 / object of the action';
COMMENT ON COLUMN "pf02"."pf02aj01" IS '诉讼标的金额 / amount of the object';
COMMENT ON COLUMN "pf02"."pf02zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf02"."pf02zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf02"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf02"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 强制执行记录: enforcement
CREATE TABLE "pf03" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf03aq01" text COLLATE "C",
  "pf03aq02" text COLLATE "C",
  "pf03ar01" text COLLATE "C",
  "pf03ad01" text COLLATE "C",
  "pf03aq03" text COLLATE "C",
  "pf03ar02" text COLLATE "C",
  "pf03aq04" text COLLATE "C",
  "pf03aj01" text COLLATE "C",
  "pf03aq05" text COLLATE "C",
  "pf03aj02" text COLLATE "C",
  "pf03zd01" text COLLATE "C",
  "pf03zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf03_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf03_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf03_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf03_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf03_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf03_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf03_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf03_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf03_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf03_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf03_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf03_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf03_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf03_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf03_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf03_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf03_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf03_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf03_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf03_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf03_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf03_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf03_pf03aq01_empty" CHECK ("pf03aq01" <> ''),
  CONSTRAINT "pf03_pf03aq01_too_long" CHECK (char_length("pf03aq01") <= 1022),
  CONSTRAINT "pf03_pf03aq01_unprintable" CHECK ("pf03aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03aq01_edge_blank" CHECK ("pf03aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_pf03aq02_empty" CHECK ("pf03aq02" <> ''),
  CONSTRAINT "pf03_pf03aq02_too_long" CHECK (char_length("pf03aq02") <= 1022),
  CONSTRAINT "pf03_pf03aq02_unprintable" CHECK ("pf03aq02" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03aq02_edge_blank" CHECK ("pf03aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_pf03ar01_empty" CHECK ("pf03ar01" <> ''),
  CONSTRAINT "pf03_pf03ar01_too_long" CHECK (char_length("pf03ar01") <= 10),
  CONSTRAINT "pf03_pf03ar01_date_form" CHECK ("pf03ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf03_pf03ar01_date_impossible" CHECK (CASE WHEN "pf03ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf03ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf03ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf03ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf03ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf03ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf03ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf03ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf03_pf03ad01_empty" CHECK ("pf03ad01" <> ''),
  CONSTRAINT "pf03_pf03ad01_too_long" CHECK (char_length("pf03ad01") <= 3),
  CONSTRAINT "pf03_pf03ad01_not_in_list" CHECK ("pf03ad01" IN ('001', '002', '003', '004', '005', '006', '007', '255')),
  CONSTRAINT "pf03_pf03aq03_empty" CHECK ("pf03aq03" <> ''),
  CONSTRAINT "pf03_pf03aq03_too_long" CHECK (char_length("pf03aq03") <= 1022),
  CONSTRAINT "pf03_pf03aq03_unprintable" CHECK ("pf03aq03" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03aq03_edge_blank" CHECK ("pf03aq03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_pf03ar02_empty" CHECK ("pf03ar02" <> ''),
  CONSTRAINT "pf03_pf03ar02_too_long" CHECK (char_length("pf03ar02") <= 10),
  CONSTRAINT "pf03_pf03ar02_date_form" CHECK ("pf03ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf03_pf03ar02_date_impossible" CHECK (CASE WHEN "pf03ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf03ar02", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf03ar02", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf03ar02", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf03ar02", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf03ar02", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf03ar02", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf03ar02", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf03_pf03aq04_empty" CHECK ("pf03aq04" <> ''),
  CONSTRAINT "pf03_pf03aq04_too_long" CHECK (char_length("pf03aq04") <= 1022),
  CONSTRAINT "pf03_pf03aq04_unprintable" CHECK ("pf03aq04" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03aq04_edge_blank" CHECK ("pf03aq04" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_pf03aj01_empty" CHECK ("pf03aj01" <> ''),
  CONSTRAINT "pf03_pf03aj01_too_long" CHECK (char_length("pf03aj01") <= 18),
  CONSTRAINT "pf03_pf03aj01_number_form" CHECK ("pf03aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf03_pf03aq05_empty" CHECK ("pf03aq05" <> ''),
  CONSTRAINT "pf03_pf03aq05_too_long" CHECK (char_length("pf03aq05") <= 1022),
  CONSTRAINT "pf03_pf03aq05_unprintable" CHECK ("pf03aq05" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03aq05_edge_blank" CHECK ("pf03aq05" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_pf03aj02_empty" CHECK ("pf03aj02" <> ''),
  CONSTRAINT "pf03_pf03aj02_too_long" CHECK (char_length("pf03aj02") <= 18),
  CONSTRAINT "pf03_pf03aj02_number_form" CHECK ("pf03aj02" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf03_pf03zd01_empty" CHECK ("pf03zd01" <> ''),
  CONSTRAINT "pf03_pf03zd01_too_long" CHECK (char_length("pf03zd01") <= 9),
  CONSTRAINT "pf03_pf03zd01_not_in_list" CHECK ("pf03zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf03_pf03zq01_empty" CHECK ("pf03zq01" <> ''),
  CONSTRAINT "pf03_pf03zq01_too_long" CHECK (char_length("pf03zq01") <= 4000),
  CONSTRAINT "pf03_pf03zq01_unprintable" CHECK ("pf03zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_pf03zq01_edge_blank" CHECK ("pf03zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf03_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf03_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf03_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf03_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf03_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf03_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf03_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf03_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf03_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf03_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf03_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf03_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf03_key" ON "pf03" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf03" IS '强制执行记录 / enforcement';
COMMENT ON COLUMN "pf03"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf03"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf03"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf03"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf03"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf03"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf03"."pf03aq01" IS '执行法院 / enforcing court';
COMMENT ON COLUMN "pf03"."pf03aq02" IS '执行案由 / cause of the enforcement';
COMMENT ON COLUMN "pf03"."pf03ar01" IS '立案日期 / date the case was filed';
COMMENT ON COLUMN "pf03"."pf03ad01" IS '结案方式 / way in which it was closed';
COMMENT ON COLUMN "pf03"."pf03aq03" IS '案件状态 / state of the case';
COMMENT ON COLUMN "pf03"."pf03ar02" IS '结案日期 / date the case was closed';
COMMENT ON COLUMN "pf03"."pf03aq04" IS '申请执行标的 / object of the enforcement';
COMMENT ON COLUMN "pf03"."pf03aj01" IS '申请执行标的金额 / amount of the object';
COMMENT ON COLUMN "pf03"."pf03aq05" IS '已执行标的 / object enforced';
COMMENT ON COLUMN "pf03"."pf03aj02" IS '已执行标的金额 / amount enforced';
COMMENT ON COLUMN "pf03"."pf03zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf03"."pf03zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf03"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf03"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 行政处罚记录: administrative penalty
CREATE TABLE "pf04" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf04aq01" text COLLATE "C",
  "pf04aq02" text COLLATE "C",
  "pf04aj01" text COLLATE "C",
  "pf04ar01" text COLLATE "C",
  "pf04ar02" text COLLATE "C",
  "pf04aq03" text COLLATE "C",
  "pf04zd01" text COLLATE "C",
  "pf04zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf04_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf04_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf04_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf04_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf04_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf04_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf04_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf04_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf04_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf04_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf04_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf04_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf04_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf04_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf04_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf04_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf04_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf04_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf04_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf04_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf04_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf04_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf04_pf04aq01_empty" CHECK ("pf04aq01" <> ''),
  CONSTRAINT "pf04_pf04aq01_too_long" CHECK (char_length("pf04aq01") <= 1022),
  CONSTRAINT "pf04_pf04aq01_unprintable" CHECK ("pf04aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04aq01_edge_blank" CHECK ("pf04aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_pf04aq02_empty" CHECK ("pf04aq02" <> ''),
  CONSTRAINT "pf04_pf04aq02_too_long" CHECK (char_length("pf04aq02") <= 1022),
  CONSTRAINT "pf04_pf04aq02_unprintable" CHECK ("pf04aq02" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04aq02_edge_blank" CHECK ("pf04aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_pf04aj01_empty" CHECK ("pf04aj01" <> ''),
  CONSTRAINT "pf04_pf04aj01_too_long" CHECK (char_length("pf04aj01") <= 18),
  CONSTRAINT "pf04_pf04aj01_number_form" CHECK ("pf04aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf04_pf04ar01_empty" CHECK ("pf04ar01" <> ''),
  CONSTRAINT "pf04_pf04ar01_too_long" CHECK (char_length("pf04ar01") <= 7),
  CONSTRAINT "pf04_pf04ar01_unprintable" CHECK ("pf04ar01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04ar01_edge_blank" CHECK ("pf04ar01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_pf04ar01_pattern" CHECK ("pf04ar01" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf04_pf04ar02_empty" CHECK ("pf04ar02" <> ''),
  CONSTRAINT "pf04_pf04ar02_too_long" CHECK (char_length("pf04ar02") <= 7),
  CONSTRAINT "pf04_pf04ar02_unprintable" CHECK ("pf04ar02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04ar02_edge_blank" CHECK ("pf04ar02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_pf04ar02_pattern" CHECK ("pf04ar02" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf04_pf04aq03_empty" CHECK ("pf04aq03" <> ''),
  CONSTRAINT "pf04_pf04aq03_too_long" CHECK (char_length("pf04aq03") <= 1022),
  CONSTRAINT "pf04_pf04aq03_unprintable" CHECK ("pf04aq03" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04aq03_edge_blank" CHECK ("pf04aq03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_pf04zd01_empty" CHECK ("pf04zd01" <> ''),
  CONSTRAINT "pf04_pf04zd01_too_long" CHECK (char_length("pf04zd01") <= 9),
  CONSTRAINT "pf04_pf04zd01_not_in_list" CHECK ("pf04zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf04_pf04zq01_empty" CHECK ("pf04zq01" <> ''),
  CONSTRAINT "pf04_pf04zq01_too_long" CHECK (char_length("pf04zq01") <= 4000),
  CONSTRAINT "pf04_pf04zq01_unprintable" CHECK ("pf04zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_pf04zq01_edge_blank" CHECK ("pf04zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf04_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf04_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf04_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf04_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf04_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf04_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf04_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf04_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf04_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf04_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf04_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf04_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf04_key" ON "pf04" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf04" IS '行政处罚记录 / administrative penalty';
COMMENT ON COLUMN "pf04"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf04"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf04"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf04"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf04"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf04"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf04"."pf04aq01" IS '处罚机构 / deciding authority';
COMMENT ON COLUMN "pf04"."pf04aq02" IS '处罚内容 / content of the penalty';
COMMENT ON COLUMN "pf04"."pf04aj01" IS '处罚金额 / amount of the penalty';
COMMENT ON COLUMN "pf04"."pf04ar01" IS '处罚生效日期 / month in which it took effect';
COMMENT ON COLUMN "pf04"."pf04ar02" IS '处罚截止日期 / month in which it ends';
COMMENT ON COLUMN "pf04"."pf04aq03" IS '行政复议结果 / result of the review';
COMMENT ON COLUMN "pf04"."pf04zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf04"."pf04zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf04"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf04"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 住房公积金参缴记录: housing fund
CREATE TABLE "pf05" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf05aq01" text COLLATE "C",
  "pf05ar01" text COLLATE "C",
  "pf05ad01" text COLLATE "C",
  "pf05ar02" text COLLATE "C",
  "pf05ar03" text COLLATE "C",
  "pf05aq02" text COLLATE "C",
  "pf05aq03" text COLLATE "C",
  "pf05aj01" text COLLATE "C",
  "pf05aq04" text COLLATE "C",
  "pf05ar04" text COLLATE "C",
  "pf05zd01" text COLLATE "C",
  "pf05zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf05_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf05_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf05_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf05_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf05_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf05_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf05_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf05_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf05_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf05_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf05_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf05_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf05_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf05_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf05_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf05_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf05_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf05_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf05_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf05_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf05_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf05_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf05_pf05aq01_empty" CHECK ("pf05aq01" <> ''),
  CONSTRAINT "pf05_pf05aq01_too_long" CHECK (char_length("pf05aq01") <= 150),
  CONSTRAINT "pf05_pf05aq01_unprintable" CHECK ("pf05aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_pf05aq01_edge_blank" CHECK ("pf05aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_pf05ar01_empty" CHECK ("pf05ar01" <> ''),
  CONSTRAINT "pf05_pf05ar01_too_long" CHECK (char_length("pf05ar01") <= 10),
  CONSTRAINT "pf05_pf05ar01_date_form" CHECK ("pf05ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf05_pf05ar01_date_impossible" CHECK (CASE WHEN "pf05ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf05ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf05ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf05ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf05ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf05ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf05ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf05ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf05_pf05ad01_empty" CHECK ("pf05ad01" <> ''),
  CONSTRAINT "pf05_pf05ad01_too_long" CHECK (char_length("pf05ad01") <= 1),
  CONSTRAINT "pf05_pf05ad01_not_in_list" CHECK ("pf05ad01" IN ('1', '2', '3')),
  CONSTRAINT "pf05_pf05ar02_empty" CHECK ("pf05ar02" <> ''),
  CONSTRAINT "pf05_pf05ar02_too_long" CHECK (char_length("pf05ar02") <= 7),
  CONSTRAINT "pf05_pf05ar02_unprintable" CHECK ("pf05ar02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_pf05ar02_edge_blank" CHECK ("pf05ar02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_pf05ar02_pattern" CHECK ("pf05ar02" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf05_pf05ar03_empty" CHECK ("pf05ar03" <> ''),
  CONSTRAINT "pf05_pf05ar03_too_long" CHECK (char_length("pf05ar03") <= 7),
  CONSTRAINT "pf05_pf05ar03_unprintable" CHECK ("pf05ar03" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_pf05ar03_edge_blank" CHECK ("pf05ar03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_pf05ar03_pattern" CHECK ("pf05ar03" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf05_pf05aq02_empty" CHECK ("pf05aq02" <> ''),
  CONSTRAINT "pf05_pf05aq02_too_long" CHECK (char_length("pf05aq02") <= 6),
  CONSTRAINT "pf05_pf05aq02_number_form" CHECK ("pf05aq02" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf05_pf05aq03_empty" CHECK ("pf05aq03" <> ''),
  CONSTRAINT "pf05_pf05aq03_too_long" CHECK (char_length("pf05aq03") <= 6),
  CONSTRAINT "pf05_pf05aq03_number_form" CHECK ("pf05aq03" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf05_pf05aj01_empty" CHECK ("pf05aj01" <> ''),
  CONSTRAINT "pf05_pf05aj01_too_long" CHECK (char_length("pf05aj01") <= 18),
  CONSTRAINT "pf05_pf05aj01_number_form" CHECK ("pf05aj01" ~ '^(?:(?:0|[1-9][0-9]*)(?:\u002e[0-9]{1,2})?)$'),
  CONSTRAINT "pf05_pf05aq04_empty" CHECK ("pf05aq04" <> ''),
  CONSTRAINT "pf05_pf05aq04_too_long" CHECK (char_length("pf05aq04") <= 1022),
  CONSTRAINT "pf05_pf05aq04_unprintable" CHECK ("pf05aq04" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_pf05aq04_edge_blank" CHECK ("pf05aq04" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_pf05ar04_empty" CHECK ("pf05ar04" <> ''),
  CONSTRAINT "pf05_pf05ar04_too_long" CHECK (char_length("pf05ar04") <= 10),
  CONSTRAINT "pf05_pf05ar04_date_form" CHECK ("pf05ar04" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf05_pf05ar04_date_impossible" CHECK (CASE WHEN "pf05ar04" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf05ar04", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf05ar04", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf05ar04", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf05ar04", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf05ar04", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf05ar04", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf05ar04", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf05_pf05zd01_empty" CHECK ("pf05zd01" <> ''),
  CONSTRAINT "pf05_pf05zd01_too_long" CHECK (char_length("pf05zd01") <= 9),
  CONSTRAINT "pf05_pf05zd01_not_in_list" CHECK ("pf05zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf05_pf05zq01_empty" CHECK ("pf05zq01" <> ''),
  CONSTRAINT "pf05_pf05zq01_too_long" CHECK (char_length("pf05zq01") <= 4000),
  CONSTRAINT "pf05_pf05zq01_unprintable" CHECK ("pf05zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_pf05zq01_edge_blank" CHECK ("pf05zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf05_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf05_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf05_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf05_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf05_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf05_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf05_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf05_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf05_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf05_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf05_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf05_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf05_key" ON "pf05" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf05" IS '住房公积金参缴记录 / housing fund';
COMMENT ON COLUMN "pf05"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf05"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf05"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf05"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf05"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf05"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf05"."pf05aq01" IS '参缴地 / place of the fund';
COMMENT ON COLUMN "pf05"."pf05ar01" IS '参缴日期 / date of joining';
COMMENT ON COLUMN "pf05"."pf05ad01" IS '缴费状态 / state of payment';
COMMENT ON COLUMN "pf05"."pf05ar02" IS '初缴月份 / first month paid';
COMMENT ON COLUMN "pf05"."pf05ar03" IS '缴至月份 / last month paid';
COMMENT ON COLUMN "pf05"."pf05aq02" IS '单位缴存比例 / share of the employer';
COMMENT ON COLUMN "pf05"."pf05aq03" IS '个人缴存比例 / share of the person';
COMMENT ON COLUMN "pf05"."pf05aj01" IS '月缴存额 / monthly payment';
COMMENT ON COLUMN "pf05"."pf05aq04" IS '缴费单位 / employer';
COMMENT ON COLUMN "pf05"."pf05ar04" IS '信息更新日期 / date of the update';
COMMENT ON COLUMN "pf05"."pf05zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf05"."pf05zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf05"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf05"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 低保救助记录: minimum living allowance
CREATE TABLE "pf06" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf06ad01" text COLLATE "C",
  "pf06aq01" text COLLATE "C",
  "pf06aq02" text COLLATE "C",
  "pf06aq03" text COLLATE "C",
  "pf06ar01" text COLLATE "C",
  "pf06ar02" text COLLATE "C",
  "pf06ar03" text COLLATE "C",
  "pf06zd01" text COLLATE "C",
  "pf06zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf06_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf06_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf06_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf06_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf06_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf06_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf06_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf06_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf06_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf06_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf06_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf06_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf06_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf06_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf06_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf06_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf06_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf06_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf06_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf06_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf06_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf06_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf06_pf06ad01_empty" CHECK ("pf06ad01" <> ''),
  CONSTRAINT "pf06_pf06ad01_too_long" CHECK (char_length("pf06ad01") <= 1),
  CONSTRAINT "pf06_pf06ad01_not_in_list" CHECK ("pf06ad01" IN ('1', '2', '3', '4', '5', '6', '7')),
  CONSTRAINT "pf06_pf06aq01_empty" CHECK ("pf06aq01" <> ''),
  CONSTRAINT "pf06_pf06aq01_too_long" CHECK (char_length("pf06aq01") <= 1022),
  CONSTRAINT "pf06_pf06aq01_unprintable" CHECK ("pf06aq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_pf06aq01_edge_blank" CHECK ("pf06aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_pf06aq02_empty" CHECK ("pf06aq02" <> ''),
  CONSTRAINT "pf06_pf06aq02_too_long" CHECK (char_length("pf06aq02") <= 1022),
  CONSTRAINT "pf06_pf06aq02_unprintable" CHECK ("pf06aq02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_pf06aq02_edge_blank" CHECK ("pf06aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_pf06aq03_empty" CHECK ("pf06aq03" <> ''),
  CONSTRAINT "pf06_pf06aq03_too_long" CHECK (char_length("pf06aq03") <= 30),
  CONSTRAINT "pf06_pf06aq03_unprintable" CHECK ("pf06aq03" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_pf06aq03_edge_blank" CHECK ("pf06aq03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_pf06ar01_empty" CHECK ("pf06ar01" <> ''),
  CONSTRAINT "pf06_pf06ar01_too_long" CHECK (char_length("pf06ar01") <= 10),
  CONSTRAINT "pf06_pf06ar01_date_form" CHECK ("pf06ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf06_pf06ar01_date_impossible" CHECK (CASE WHEN "pf06ar01" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf06ar01", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf06ar01", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf06ar01", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf06ar01", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf06ar01", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf06ar01", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf06ar01", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf06_pf06ar02_empty" CHECK ("pf06ar02" <> ''),
  CONSTRAINT "pf06_pf06ar02_too_long" CHECK (char_length("pf06ar02") <= 10),
  CONSTRAINT "pf06_pf06ar02_date_form" CHECK ("pf06ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf06_pf06ar02_date_impossible" CHECK (CASE WHEN "pf06ar02" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf06ar02", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf06ar02", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf06ar02", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf06ar02", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf06ar02", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf06ar02", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf06ar02", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf06_pf06ar03_empty" CHECK ("pf06ar03" <> ''),
  CONSTRAINT "pf06_pf06ar03_too_long" CHECK (char_length("pf06ar03") <= 10),
  CONSTRAINT "pf06_pf06ar03_date_form" CHECK ("pf06ar03" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf06_pf06ar03_date_impossible" CHECK (CASE WHEN "pf06ar03" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("pf06ar03", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("pf06ar03", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("pf06ar03", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("pf06ar03", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("pf06ar03", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("pf06ar03", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("pf06ar03", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf06_pf06zd01_empty" CHECK ("pf06zd01" <> ''),
  CONSTRAINT "pf06_pf06zd01_too_long" CHECK (char_length("pf06zd01") <= 9),
  CONSTRAINT "pf06_pf06zd01_not_in_list" CHECK ("pf06zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf06_pf06zq01_empty" CHECK ("pf06zq01" <> ''),
  CONSTRAINT "pf06_pf06zq01_too_long" CHECK (char_length("pf06zq01") <= 4000),
  CONSTRAINT "pf06_pf06zq01_unprintable" CHECK ("pf06zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_pf06zq01_edge_blank" CHECK ("pf06zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf06_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf06_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf06_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf06_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf06_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf06_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf06_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf06_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf06_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf06_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf06_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf06_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf06_key" ON "pf06" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf06" IS '低保救助记录 / minimum living allowance';
COMMENT ON COLUMN "pf06"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf06"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf06"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf06"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf06"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf06"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf06"."pf06ad01" IS '人员类别 / kind of person';
COMMENT ON COLUMN "pf06"."pf06aq01" IS '所在地 / place';
COMMENT ON COLUMN "pf06"."pf06aq02" IS '工作单位 / employer';
COMMENT ON COLUMN "pf06"."pf06aq03" IS '家庭月收入 / monthly income of the family';
COMMENT ON COLUMN "pf06"."pf06ar01" IS '申请日期 / date of the application';
COMMENT ON COLUMN "pf06"."pf06ar02" IS '批准日期 / date of the approval';
COMMENT ON COLUMN "pf06"."pf06ar03" IS '信息更新日期 / date of the update';
COMMENT ON COLUMN "pf06"."pf06zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf06"."pf06zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf06"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf06"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 执业资格记录: professional qualification
CREATE TABLE "pf07" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf07aq01" text COLLATE "C",
  "pf07aq02" text COLLATE "C",
  "pf07ad01" text COLLATE "C",
  "pf07ad02" text COLLATE "C",
  "pf07ar01" text COLLATE "C",
  "pf07ar02" text COLLATE "C",
  "pf07ar03" text COLLATE "C",
  "pf07zd01" text COLLATE "C",
  "pf07zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf07_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf07_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf07_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf07_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf07_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf07_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf07_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf07_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf07_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf07_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf07_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf07_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf07_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf07_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf07_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf07_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf07_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf07_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf07_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf07_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf07_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf07_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf07_pf07aq01_empty" CHECK ("pf07aq01" <> ''),
  CONSTRAINT "pf07_pf07aq01_too_long" CHECK (char_length("pf07aq01") <= 1022),
  CONSTRAINT "pf07_pf07aq01_unprintable" CHECK ("pf07aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07aq01_edge_blank" CHECK ("pf07aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07aq02_empty" CHECK ("pf07aq02" <> ''),
  CONSTRAINT "pf07_pf07aq02_too_long" CHECK (char_length("pf07aq02") <= 1022),
  CONSTRAINT "pf07_pf07aq02_unprintable" CHECK ("pf07aq02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07aq02_edge_blank" CHECK ("pf07aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07ad01_empty" CHECK ("pf07ad01" <> ''),
  CONSTRAINT "pf07_pf07ad01_too_long" CHECK (char_length("pf07ad01") <= 1),
  CONSTRAINT "pf07_pf07ad01_not_in_list" CHECK ("pf07ad01" IN ('1', '2', '3', '4', '5')),
  CONSTRAINT "pf07_pf07ad02_empty" CHECK ("pf07ad02" <> ''),
  CONSTRAINT "pf07_pf07ad02_too_long" CHECK (char_length("pf07ad02") <= 1022),
  CONSTRAINT "pf07_pf07ad02_unprintable" CHECK ("pf07ad02" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07ad02_edge_blank" CHECK ("pf07ad02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07ar01_empty" CHECK ("pf07ar01" <> ''),
  CONSTRAINT "pf07_pf07ar01_too_long" CHECK (char_length("pf07ar01") <= 7),
  CONSTRAINT "pf07_pf07ar01_unprintable" CHECK ("pf07ar01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07ar01_edge_blank" CHECK ("pf07ar01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07ar01_pattern" CHECK ("pf07ar01" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf07_pf07ar02_empty" CHECK ("pf07ar02" <> ''),
  CONSTRAINT "pf07_pf07ar02_too_long" CHECK (char_length("pf07ar02") <= 7),
  CONSTRAINT "pf07_pf07ar02_unprintable" CHECK ("pf07ar02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07ar02_edge_blank" CHECK ("pf07ar02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07ar02_pattern" CHECK ("pf07ar02" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf07_pf07ar03_empty" CHECK ("pf07ar03" <> ''),
  CONSTRAINT "pf07_pf07ar03_too_long" CHECK (char_length("pf07ar03") <= 7),
  CONSTRAINT "pf07_pf07ar03_unprintable" CHECK ("pf07ar03" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07ar03_edge_blank" CHECK ("pf07ar03" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_pf07ar03_pattern" CHECK ("pf07ar03" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf07_pf07zd01_empty" CHECK ("pf07zd01" <> ''),
  CONSTRAINT "pf07_pf07zd01_too_long" CHECK (char_length("pf07zd01") <= 9),
  CONSTRAINT "pf07_pf07zd01_not_in_list" CHECK ("pf07zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf07_pf07zq01_empty" CHECK ("pf07zq01" <> ''),
  CONSTRAINT "pf07_pf07zq01_too_long" CHECK (char_length("pf07zq01") <= 4000),
  CONSTRAINT "pf07_pf07zq01_unprintable" CHECK ("pf07zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_pf07zq01_edge_blank" CHECK ("pf07zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf07_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf07_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf07_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf07_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf07_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf07_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf07_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf07_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf07_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf07_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf07_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf07_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf07_key" ON "pf07" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf07" IS '执业资格记录 / professional qualification';
COMMENT ON COLUMN "pf07"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf07"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf07"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf07"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf07"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf07"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf07"."pf07aq01" IS '执业资格名称 / name of the qualification';
COMMENT ON COLUMN "pf07"."pf07aq02" IS '颁发机构 / issuing authority';
COMMENT ON COLUMN "pf07"."pf07ad01" IS '等级 / grade';
COMMENT ON COLUMN "pf07"."pf07ad02" IS '机构所在地 / place of the authority';
COMMENT ON COLUMN "pf07"."pf07ar01" IS '获得年月 / month in which it was obtained';
COMMENT ON COLUMN "pf07"."pf07ar02" IS '到期年月 / month in which it ends';
COMMENT ON COLUMN "pf07"."pf07ar03" IS '吊销年月 / month in which it was revoked';
COMMENT ON COLUMN "pf07"."pf07zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf07"."pf07zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf07"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf07"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 行政奖励记录: administrative reward
CREATE TABLE "pf08" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pf08aq01" text COLLATE "C",
  "pf08aq02" text COLLATE "C",
  "pf08ar01" text COLLATE "C",
  "pf08ar02" text COLLATE "C",
  "pf08zd01" text COLLATE "C",
  "pf08zq01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pf08_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pf08_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pf08_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pf08_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pf08_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pf08_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pf08_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf08_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pf08_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pf08_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pf08_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pf08_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pf08_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pf08_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pf08_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pf08_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pf08_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pf08_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf08_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf08_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pf08_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pf08_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pf08_pf08aq01_empty" CHECK ("pf08aq01" <> ''),
  CONSTRAINT "pf08_pf08aq01_too_long" CHECK (char_length("pf08aq01") <= 1022),
  CONSTRAINT "pf08_pf08aq01_unprintable" CHECK ("pf08aq01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_pf08aq01_edge_blank" CHECK ("pf08aq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_pf08aq02_empty" CHECK ("pf08aq02" <> ''),
  CONSTRAINT "pf08_pf08aq02_too_long" CHECK (char_length("pf08aq02") <= 1022),
  CONSTRAINT "pf08_pf08aq02_unprintable" CHECK ("pf08aq02" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_pf08aq02_edge_blank" CHECK ("pf08aq02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_pf08ar01_empty" CHECK ("pf08ar01" <> ''),
  CONSTRAINT "pf08_pf08ar01_too_long" CHECK (char_length("pf08ar01") <= 7),
  CONSTRAINT "pf08_pf08ar01_unprintable" CHECK ("pf08ar01" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_pf08ar01_edge_blank" CHECK ("pf08ar01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_pf08ar01_pattern" CHECK ("pf08ar01" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf08_pf08ar02_empty" CHECK ("pf08ar02" <> ''),
  CONSTRAINT "pf08_pf08ar02_too_long" CHECK (char_length("pf08ar02") <= 7),
  CONSTRAINT "pf08_pf08ar02_unprintable" CHECK ("pf08ar02" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_pf08ar02_edge_blank" CHECK ("pf08ar02" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_pf08ar02_pattern" CHECK ("pf08ar02" ~ '^(?:[0-9]{4}\u002d(?:0[1-9]|1[0-2]))$'),
  CONSTRAINT "pf08_pf08zd01_empty" CHECK ("pf08zd01" <> ''),
  CONSTRAINT "pf08_pf08zd01_too_long" CHECK (char_length("pf08zd01") <= 9),
  CONSTRAINT "pf08_pf08zd01_not_in_list" CHECK ("pf08zd01" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pf08_pf08zq01_empty" CHECK ("pf08zq01" <> ''),
  CONSTRAINT "pf08_pf08zq01_too_long" CHECK (char_length("pf08zq01") <= 4000),
  CONSTRAINT "pf08_pf08zq01_unprintable" CHECK ("pf08zq01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_pf08zq01_edge_blank" CHECK ("pf08zq01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pf08_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pf08_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pf08_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pf08_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pf08_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pf08_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pf08_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pf08_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pf08_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pf08_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pf08_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pf08_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pf08_key" ON "pf08" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pf08" IS '行政奖励记录 / administrative reward';
COMMENT ON COLUMN "pf08"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pf08"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pf08"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pf08"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pf08"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pf08"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pf08"."pf08aq01" IS '奖励机构 / authority';
COMMENT ON COLUMN "pf08"."pf08aq02" IS '奖励内容 / content of the reward';
COMMENT ON COLUMN "pf08"."pf08ar01" IS '生效年月 / month in which it took effect';
COMMENT ON COLUMN "pf08"."pf08ar02" IS '截止年月 / month in which it ends';
COMMENT ON COLUMN "pf08"."pf08zd01" IS '标注及声明类型 / kinds of its annotations';
COMMENT ON COLUMN "pf08"."pf08zq01" IS '标注及声明 / its annotations';
COMMENT ON COLUMN "pf08"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pf08"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 其他标注及声明: annotation of the report
CREATE TABLE "pg01" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "bgbh" text COLLATE "C" NOT NULL,
  "bgrq" text COLLATE "C" NOT NULL,
  "xh" text COLLATE "C" NOT NULL,
  "pg010d01" text COLLATE "C",
  "pg010d02" text COLLATE "C",
  "pg010d03" text COLLATE "C",
  "pg010q01" text COLLATE "C",
  "qsrq" text COLLATE "C" NOT NULL,
  "bmmc" text COLLATE "C" NOT NULL,
  CONSTRAINT "pg01_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "pg01_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "pg01_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pg01_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pg01_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "pg01_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "pg01_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "pg01_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "pg01_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pg01_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "pg01_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "pg01_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "pg01_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "pg01_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "pg01_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pg01_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pg01_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "pg01_bgbh_empty" CHECK ("bgbh" <> ''),
  CONSTRAINT "pg01_bgbh_too_long" CHECK (char_length("bgbh") <= 60),
  CONSTRAINT "pg01_bgbh_unprintable" CHECK ("bgbh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pg01_bgbh_edge_blank" CHECK ("bgbh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pg01_bgrq_empty" CHECK ("bgrq" <> ''),
  CONSTRAINT "pg01_bgrq_too_long" CHECK (char_length("bgrq") <= 10),
  CONSTRAINT "pg01_bgrq_date_form" CHECK ("bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pg01_bgrq_date_impossible" CHECK (CASE WHEN "bgrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("bgrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("bgrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("bgrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("bgrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("bgrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("bgrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pg01_xh_empty" CHECK ("xh" <> ''),
  CONSTRAINT "pg01_xh_too_long" CHECK (char_length("xh") <= 6),
  CONSTRAINT "pg01_xh_number_form" CHECK ("xh" ~ '^(?:0|[1-9][0-9]*)$'),
  CONSTRAINT "pg01_pg010d01_empty" CHECK ("pg010d01" <> ''),
  CONSTRAINT "pg01_pg010d01_too_long" CHECK (char_length("pg010d01") <= 1),
  CONSTRAINT "pg01_pg010d01_not_in_list" CHECK ("pg010d01" IN ('1', '2')),
  CONSTRAINT "pg01_pg010d02_empty" CHECK ("pg010d02" <> ''),
  CONSTRAINT "pg01_pg010d02_too_long" CHECK (char_length("pg010d02") <= 3),
  CONSTRAINT "pg01_pg010d02_not_in_list" CHECK ("pg010d02" IN ('1', '201', '202', '203', '204')),
  CONSTRAINT "pg01_pg010d03_empty" CHECK ("pg010d03" <> ''),
  CONSTRAINT "pg01_pg010d03_too_long" CHECK (char_length("pg010d03") <= 9),
  CONSTRAINT "pg01_pg010d03_not_in_list" CHECK ("pg010d03" ~ '^(?:(?:1|2|3|4|5)(?:\uff1b(?:1|2|3|4|5))*)$'),
  CONSTRAINT "pg01_pg010q01_empty" CHECK ("pg010q01" <> ''),
  CONSTRAINT "pg01_pg010q01_too_long" CHECK (char_length("pg010q01") <= 4000),
  CONSTRAINT "pg01_pg010q01_unprintable" CHECK ("pg010q01" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pg01_pg010q01_edge_blank" CHECK ("pg010q01" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pg01_qsrq_empty" CHECK ("qsrq" <> ''),
  CONSTRAINT "pg01_qsrq_too_long" CHECK (char_length("qsrq") <= 10),
  CONSTRAINT "pg01_qsrq_date_form" CHECK ("qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "pg01_qsrq_date_impossible" CHECK (CASE WHEN "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("qsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("qsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("qsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("qsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("qsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("qsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "pg01_bmmc_empty" CHECK ("bmmc" <> ''),
  CONSTRAINT "pg01_bmmc_too_long" CHECK (char_length("bmmc") <= 120),
  CONSTRAINT "pg01_bmmc_unprintable" CHECK ("bmmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "pg01_bmmc_edge_blank" CHECK ("bmmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "pg01_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "pg01_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "pg01_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "pg01_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "pg01_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "qsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("qsrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 160000 ELSE 1 = 1 END)
);

CREATE UNIQUE INDEX "pg01_key" ON "pg01" ("bgbh", "xh", "sfzh");

COMMENT ON TABLE "pg01" IS '其他标注及声明 / annotation of the report';
COMMENT ON COLUMN "pg01"."xm" IS '姓名 / name';
COMMENT ON COLUMN "pg01"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "pg01"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "pg01"."bgbh" IS '报告编号 / number of the report';
COMMENT ON COLUMN "pg01"."bgrq" IS '报告日期 / day of the report';
COMMENT ON COLUMN "pg01"."xh" IS '序号 / number of the unit in the report';
COMMENT ON COLUMN "pg01"."pg010d01" IS '对象类型 / kind of object';
COMMENT ON COLUMN "pg01"."pg010d02" IS '对象标识 / which object';
COMMENT ON COLUMN "pg01"."pg010d03" IS '标注及声明类型 / kinds of the annotations';
COMMENT ON COLUMN "pg01"."pg010q01" IS '标注及声明 / the annotations';
COMMENT ON COLUMN "pg01"."qsrq" IS '保存期限起算日期 / day from which the time of keeping counts';
COMMENT ON COLUMN "pg01"."bmmc" IS '信息提供部门名称 / organisation that provides the record';

-- 严重失信参考信息: reference to a list of seriously dishonest subjects
CREATE TABLE "serious_list_reference" (
  "xm" text COLLATE "C" NOT NULL,
  "zjlx" text COLLATE "C" NOT NULL,
  "sfzh" text COLLATE "C" NOT NULL,
  "mdmc" text COLLATE "C" NOT NULL,
  "rdjg" text COLLATE "C" NOT NULL,
  "wsh" text COLLATE "C" NOT NULL,
  "rdrq" text COLLATE "C" NOT NULL,
  "rdsy" text COLLATE "C",
  "lylb" text COLLATE "C" NOT NULL,
  "lyjg" text COLLATE "C" NOT NULL,
  "lybh" text COLLATE "C",
  "tsrq" text COLLATE "C" NOT NULL,
  "bz" text COLLATE "C",
  CONSTRAINT "serious_list_reference_xm_empty" CHECK ("xm" <> ''),
  CONSTRAINT "serious_list_reference_xm_too_long" CHECK (char_length("xm") <= 120),
  CONSTRAINT "serious_list_reference_xm_unprintable" CHECK ("xm" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_xm_edge_blank" CHECK ("xm" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_xm_name_too_long" CHECK (char_length("xm") <= 50),
  CONSTRAINT "serious_list_reference_xm_name_digit" CHECK ("xm" ~ '^(?:[\u0001-\u002f\u003a-\ud7ff\ue000-\uff0f\uff1a-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_xm_name_private_use" CHECK ("xm" ~ '^(?:[\u0001-\ud7ff豈-\U000effff]*)$'),
  CONSTRAINT "serious_list_reference_xm_name_dot" CHECK ("xm" ~ '^(?:[\u0001-\u002d\u002f-\u2021\u2023-\u2026\u2028-\u2218\u221a-\u22c4\u22c6-ヺー-\ud7ff\ue000-\uff0d\uff0f-\uff64ｦ-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_xm_placeholder" CHECK ("xm" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "serious_list_reference_zjlx_empty" CHECK ("zjlx" <> ''),
  CONSTRAINT "serious_list_reference_zjlx_too_long" CHECK (char_length("zjlx") <= 2),
  CONSTRAINT "serious_list_reference_zjlx_not_in_list" CHECK ("zjlx" IN ('1', '2', '5', '6', '8', '9', '10', '20', 'A', 'B', 'C', 'X')),
  CONSTRAINT "serious_list_reference_sfzh_empty" CHECK ("sfzh" <> ''),
  CONSTRAINT "serious_list_reference_sfzh_too_long" CHECK (char_length("sfzh") <= 60),
  CONSTRAINT "serious_list_reference_sfzh_unprintable" CHECK ("sfzh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_sfzh_edge_blank" CHECK ("sfzh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_sfzh_placeholder" CHECK ("sfzh" NOT IN ('无', '空', '/', '暂无')),
  CONSTRAINT "serious_list_reference_mdmc_empty" CHECK ("mdmc" <> ''),
  CONSTRAINT "serious_list_reference_mdmc_too_long" CHECK (char_length("mdmc") <= 200),
  CONSTRAINT "serious_list_reference_mdmc_unprintable" CHECK ("mdmc" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_mdmc_edge_blank" CHECK ("mdmc" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_rdjg_empty" CHECK ("rdjg" <> ''),
  CONSTRAINT "serious_list_reference_rdjg_too_long" CHECK (char_length("rdjg") <= 200),
  CONSTRAINT "serious_list_reference_rdjg_unprintable" CHECK ("rdjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_rdjg_edge_blank" CHECK ("rdjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_wsh_empty" CHECK ("wsh" <> ''),
  CONSTRAINT "serious_list_reference_wsh_too_long" CHECK (char_length("wsh") <= 200),
  CONSTRAINT "serious_list_reference_wsh_unprintable" CHECK ("wsh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_wsh_edge_blank" CHECK ("wsh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_wsh_placeholder" CHECK ("wsh" NOT IN ('无', '空', '/', '暂无', '-')),
  CONSTRAINT "serious_list_reference_rdrq_empty" CHECK ("rdrq" <> ''),
  CONSTRAINT "serious_list_reference_rdrq_too_long" CHECK (char_length("rdrq") <= 10),
  CONSTRAINT "serious_list_reference_rdrq_date_form" CHECK ("rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "serious_list_reference_rdrq_date_impossible" CHECK (CASE WHEN "rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("rdrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("rdrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("rdrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("rdrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("rdrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("rdrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "serious_list_reference_rdsy_empty" CHECK ("rdsy" <> ''),
  CONSTRAINT "serious_list_reference_rdsy_too_long" CHECK (char_length("rdsy") <= 2000),
  CONSTRAINT "serious_list_reference_rdsy_unprintable" CHECK ("rdsy" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_rdsy_edge_blank" CHECK ("rdsy" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_lylb_empty" CHECK ("lylb" <> ''),
  CONSTRAINT "serious_list_reference_lylb_too_long" CHECK (char_length("lylb") <= 1),
  CONSTRAINT "serious_list_reference_lylb_not_in_list" CHECK ("lylb" IN ('1', '2')),
  CONSTRAINT "serious_list_reference_lyjg_empty" CHECK ("lyjg" <> ''),
  CONSTRAINT "serious_list_reference_lyjg_too_long" CHECK (char_length("lyjg") <= 200),
  CONSTRAINT "serious_list_reference_lyjg_unprintable" CHECK ("lyjg" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_lyjg_edge_blank" CHECK ("lyjg" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_lybh_empty" CHECK ("lybh" <> ''),
  CONSTRAINT "serious_list_reference_lybh_too_long" CHECK (char_length("lybh") <= 60),
  CONSTRAINT "serious_list_reference_lybh_unprintable" CHECK ("lybh" ~ '^(?:[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_lybh_edge_blank" CHECK ("lybh" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_tsrq_empty" CHECK ("tsrq" <> ''),
  CONSTRAINT "serious_list_reference_tsrq_too_long" CHECK (char_length("tsrq") <= 10),
  CONSTRAINT "serious_list_reference_tsrq_date_form" CHECK ("tsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$'),
  CONSTRAINT "serious_list_reference_tsrq_date_impossible" CHECK (CASE WHEN "tsrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(substr("tsrq", 1, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("tsrq", 6, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("tsrq", 9, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("tsrq", 6, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("tsrq", 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr("tsrq", 1, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("tsrq", 6, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 1 END),
  CONSTRAINT "serious_list_reference_bz_empty" CHECK ("bz" <> ''),
  CONSTRAINT "serious_list_reference_bz_too_long" CHECK (char_length("bz") <= 500),
  CONSTRAINT "serious_list_reference_bz_unprintable" CHECK ("bz" ~ '^(?:[\u0009-\u000a\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcfﷰ-\ufefe\uff00-\ufff8\U00010000-\U0010ffff]*)$'),
  CONSTRAINT "serious_list_reference_bz_edge_blank" CHECK ("bz" ~ '^(?:[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff](?:[\u0001-\ud7ff\ue000-\U0010ffff]*[\u0001-\u0008\u000e-\u001f\u0021-\u0084\u0086-\u009f\u00a1-ᙿᚁ-\u1fff\u200e-\u2027\u202a-\u202e\u2030-\u205e\u2061-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\U0010ffff])?)$'),
  CONSTRAINT "serious_list_reference_sfzh_citizen_number_masked" CHECK (NOT ((("sfzh" IS NOT NULL AND strpos("sfzh", '*') > 0)) OR (("sfzh" IS NOT NULL AND strpos("sfzh", '＊') > 0)))),
  CONSTRAINT "serious_list_reference_sfzh_citizen_number_date" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN CAST(substr("sfzh", 7, 4) AS INTEGER) BETWEEN 1900 AND 2099 AND CAST(substr("sfzh", 11, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr("sfzh", 13, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr("sfzh", 7, 4) AS INTEGER) % 4 = 0 AND CAST(substr("sfzh", 7, 4) AS INTEGER) <> 1900 THEN 29 ELSE 28 END WHEN CAST(substr("sfzh", 11, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 ELSE 31 END ELSE 1 = 0 END))),
  CONSTRAINT "serious_list_reference_sfzh_citizen_number_checksum" CHECK (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')) OR (("sfzh" IS NOT NULL AND CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' THEN (7 * (strpos('0123456789X', substr("sfzh", 1, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 2, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 3, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 4, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 5, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 6, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 7, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 8, 1)) - 1) + 6 * (strpos('0123456789X', substr("sfzh", 9, 1)) - 1) + 3 * (strpos('0123456789X', substr("sfzh", 10, 1)) - 1) + 7 * (strpos('0123456789X', substr("sfzh", 11, 1)) - 1) + 9 * (strpos('0123456789X', substr("sfzh", 12, 1)) - 1) + 10 * (strpos('0123456789X', substr("sfzh", 13, 1)) - 1) + 5 * (strpos('0123456789X', substr("sfzh", 14, 1)) - 1) + 8 * (strpos('0123456789X', substr("sfzh", 15, 1)) - 1) + 4 * (strpos('0123456789X', substr("sfzh", 16, 1)) - 1) + 2 * (strpos('0123456789X', substr("sfzh", 17, 1)) - 1) + 1 * (strpos('0123456789X', substr("sfzh", 18, 1)) - 1)) % 11 = 1 ELSE 1 = 0 END))),
  CONSTRAINT "serious_list_reference_sfzh_document_number" CHECK (NOT (("sfzh" IS NOT NULL) AND (NOT (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{17}[0-9X])$')))) OR (((("zjlx" IS NOT NULL AND strpos("zjlx", '2') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{5,20})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '5') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[HM][0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '6') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{8}(?:[0-9]{2})?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '8') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '9') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9A-Z]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", '20') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'A') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z]{1,2}[0-9]{6}[\u0028\uff08]?[0-9A][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'B') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[0-9]{7}[\u0028\uff08]?[0-9][\u0029\uff09]?)$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'C') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[A-Z][0-9]{9})$'))) OR ((("zjlx" IS NOT NULL AND strpos("zjlx", 'X') > 0)) AND (("sfzh" IS NOT NULL AND "sfzh" ~ '^(?:[\u0028-\u0029\u002d0-9A-Z军号士字文武第警\uff08-\uff09]{4,30})$'))))),
  CONSTRAINT "serious_list_reference_sfzh_under_age" CHECK (CASE WHEN "sfzh" ~ '^(?:[0-9]{17}[0-9X])$' AND "rdrq" ~ '^(?:(?:19|20)[0-9]{2}\u002d[0-9]{2}\u002d[0-9]{2})$' THEN CAST(replace("rdrq", '-', '') AS INTEGER) - CAST(substr("sfzh", 7, 8) AS INTEGER) >= 180000 ELSE 1 = 1 END),
  CONSTRAINT "serious_list_reference_tsrq_date_order" CHECK ("tsrq" >= "rdrq")
);

CREATE UNIQUE INDEX "serious_list_reference_key" ON "serious_list_reference" ("rdjg", "wsh", "sfzh");

COMMENT ON TABLE "serious_list_reference" IS '严重失信参考信息 / reference to a list of seriously dishonest subjects';
COMMENT ON COLUMN "serious_list_reference"."xm" IS '姓名 / name';
COMMENT ON COLUMN "serious_list_reference"."zjlx" IS '证件类型 / type of identity document';
COMMENT ON COLUMN "serious_list_reference"."sfzh" IS '证件号码 / number of the identity document';
COMMENT ON COLUMN "serious_list_reference"."mdmc" IS '名单名称 / name of the list';
COMMENT ON COLUMN "serious_list_reference"."rdjg" IS '认定机关 / authority that decided';
COMMENT ON COLUMN "serious_list_reference"."wsh" IS '认定文书号 / number of the decision';
COMMENT ON COLUMN "serious_list_reference"."rdrq" IS '认定日期 / day of the decision';
COMMENT ON COLUMN "serious_list_reference"."rdsy" IS '认定事由 / what it was decided for';
COMMENT ON COLUMN "serious_list_reference"."lylb" IS '来源类别 / kind of source';
COMMENT ON COLUMN "serious_list_reference"."lyjg" IS '来源机构 / organisation that pushed the record';
COMMENT ON COLUMN "serious_list_reference"."lybh" IS '来源编号 / its number at the source';
COMMENT ON COLUMN "serious_list_reference"."tsrq" IS '推送日期 / day on which it was pushed';
COMMENT ON COLUMN "serious_list_reference"."bz" IS '备注 / remark';

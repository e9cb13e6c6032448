-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: what the directory of partners needs beyond schema 1.

-- The post held that day in words, as it was called then.
ALTER TABLE attendee ADD COLUMN "post_en" TEXT;
ALTER TABLE attendee ADD COLUMN "post_fr" TEXT;

-- Plurals of French labels.
ALTER TABLE relation_type ADD COLUMN "forward_fr_mp" TEXT;
ALTER TABLE relation_type ADD COLUMN "forward_fr_fp" TEXT;
ALTER TABLE relation_type ADD COLUMN "backward_fr_mp" TEXT;
ALTER TABLE relation_type ADD COLUMN "backward_fr_fp" TEXT;
-- Who has a code name: few, and asked for by every question about names.
CREATE INDEX partner_coded ON partner (id) WHERE code_name IS NOT NULL;

-- What only whoever may see identities can search: the names and contact points behind code names. A document's rowid
-- is that of the partner in search_name.
CREATE VIRTUAL TABLE search_identity USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

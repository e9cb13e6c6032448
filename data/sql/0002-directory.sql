-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: what the directory of partners needs beyond schema 1.

-- The order of all partners by name as it was when the register was last closed, so that opening it need not sort
-- again. Any change of a partner's line takes it away. "codes" are families and kinds, by number from 1, one a line;
-- "places" has the rows of all partners (32 bits each, little-endian), then the numbers of their families, then those of
-- their kinds (8 bits each).
CREATE TABLE partner_order (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  codes TEXT NOT NULL,
  places BLOB NOT NULL
) STRICT;
CREATE TRIGGER partner_index_inserted AFTER INSERT ON partner_index WHEN EXISTS (SELECT 1 FROM partner_order)
BEGIN DELETE FROM partner_order; END;
CREATE TRIGGER partner_index_updated AFTER UPDATE ON partner_index WHEN EXISTS (SELECT 1 FROM partner_order)
BEGIN DELETE FROM partner_order; END;
CREATE TRIGGER partner_index_deleted AFTER DELETE ON partner_index WHEN EXISTS (SELECT 1 FROM partner_order)
BEGIN DELETE FROM partner_order; END;
-- Marks are vowels in some scripts: they belong to their word. Folding has taken the accents away already.
DROP TABLE search_name;
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_name USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*' tokenchars '_'"
);
CREATE VIRTUAL TABLE search_text USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*' tokenchars '_'"
);
INSERT INTO search_name (search_name, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_text (search_text, rank) VALUES ('hashsize', 8388608);

-- Each answers a filter or an order of the list of partners from itself alone.
CREATE INDEX partner_status ON partner ("status");
CREATE INDEX partner_classification ON partner (classification);
CREATE INDEX partner_risk ON partner ("protection_risk") WHERE "protection_risk" IS NOT NULL;
CREATE INDEX partner_do_not_contact ON partner ("do_not_contact") WHERE "do_not_contact" = 1;
CREATE INDEX partner_countries ON partner ("countries") WHERE "countries" IS NOT NULL;
CREATE INDEX partner_changed ON partner (changed_at);
CREATE INDEX meeting_held ON meeting (id, "starts") WHERE "status" = 'held' AND trashed_at = 0;

-- The post held that day in words, as it was called then.
ALTER TABLE attendee ADD COLUMN "post_en" TEXT;
ALTER TABLE attendee ADD COLUMN "post_fr" TEXT;

-- Plurals of French labels.
ALTER TABLE relation_type ADD COLUMN "forward_fr_mp" TEXT;
ALTER TABLE relation_type ADD COLUMN "forward_fr_fp" TEXT;
ALTER TABLE relation_type ADD COLUMN "backward_fr_mp" TEXT;
ALTER TABLE relation_type ADD COLUMN "backward_fr_fp" TEXT;

-- What national human rights institutions and media have of their own.
ALTER TABLE partner ADD COLUMN "accreditation" TEXT;
ALTER TABLE partner ADD COLUMN "media_type" TEXT;

-- Who has a code name: few, and asked for by every question about names.
CREATE INDEX partner_coded ON partner (id) WHERE code_name IS NOT NULL;

-- What only whoever may see identities can search: the names and contact points behind code names. A document's rowid
-- is that of the partner in search_name.
CREATE VIRTUAL TABLE search_identity USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*' tokenchars '_'"
);

-- One scan of this tells how often every partner is meant to be met.
CREATE INDEX partner_engagement ON partner (family, cadence_days, status, do_not_contact, created_at, id) WHERE trashed_at = 0;

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

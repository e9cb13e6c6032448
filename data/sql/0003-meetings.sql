-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: what meetings and the calendar need beyond schema 2.

-- A series touches every day after its start: few, and asked for by every view of the calendar.
CREATE INDEX meeting_recurring ON meeting ("starts") WHERE "recurrence" IS NOT NULL AND trashed_at = 0;
-- A calendar that is imported again finds its meetings by these.
CREATE INDEX meeting_by_external_uid ON meeting ("external_uid") WHERE "external_uid" IS NOT NULL;
-- When a meeting was last changed in the calendar it came from: what is older does not change it again.
ALTER TABLE meeting ADD COLUMN "external_stamp" INTEGER;
-- What ends on another day than it begins: few, where every view of the calendar asks what reaches into it.
CREATE INDEX meeting_of_days ON meeting ("ends") WHERE trashed_at = 0 AND substr ("ends", 1, 10) <> substr ("starts", 1, 10);

// SPDX-License-Identifier: GPL-3.0-or-later
// Which records and edits are about a partner or a matter, in time order: one statement for all pages and all filters.
#include "liaison-timeline.h"
#include "liaison-db.h"

#include "liaison-communication.h"
#include "liaison-matter.h"
#include "liaison-meeting.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *name;
  const LiaisonEntity *entity;
  const char *date; /* the field that says when, before others that stand in for it */
  const char *label;
  const char *label_plural;
} types[LIAISON_TIMELINE_N_TYPES] = {
  [LIAISON_TIMELINE_MEETING] = { "meeting", &liaison_entity_meeting, "starts", NC_ ("timeline", "Meeting"),
                                 NC_ ("timeline", "Meetings") },
  [LIAISON_TIMELINE_LETTER] = { "letter", &liaison_entity_communication, "sent_on", NC_ ("timeline", "Letter"),
                                NC_ ("timeline", "Letters") },
  [LIAISON_TIMELINE_VISIT] = { "visit", &liaison_entity_visit, "starts", NC_ ("timeline", "Country visit"),
                               NC_ ("timeline", "Country visits") },
  [LIAISON_TIMELINE_NEED] = { "need", &liaison_entity_need, "raised_on", NC_ ("timeline", "Need"),
                              NC_ ("timeline", "Needs") },
  [LIAISON_TIMELINE_COMMITMENT] = { "commitment", &liaison_entity_commitment, "made_on", NC_ ("timeline", "Commitment"),
                                    NC_ ("timeline", "Commitments") },
  [LIAISON_TIMELINE_EXCHANGE] = { "exchange", &liaison_entity_exchange, "on", NC_ ("timeline", "Exchange"),
                                  NC_ ("timeline", "Exchanges") },
  [LIAISON_TIMELINE_NOTE] = { "note", &liaison_entity_note, "on", NC_ ("timeline", "Note"), NC_ ("timeline", "Notes") },
  [LIAISON_TIMELINE_POST] = { "post", &liaison_entity_tenure, "from", NC_ ("timeline", "Post"),
                              NC_ ("timeline", "Posts") },
  [LIAISON_TIMELINE_RELATION] = { "relation", &liaison_entity_relation, "from", NC_ ("timeline", "Relation"),
                                  NC_ ("timeline", "Relations") },
  [LIAISON_TIMELINE_CONSENT] = { "consent", &liaison_entity_consent, "given_on", NC_ ("timeline", "Consent"),
                                 NC_ ("timeline", "Consents") },
  [LIAISON_TIMELINE_TASK] = { "task", &liaison_entity_task, "due", NC_ ("timeline", "Task"),
                              NC_ ("timeline", "Tasks") },
  [LIAISON_TIMELINE_EDIT] = { "edit", NULL, NULL, NC_ ("timeline", "Edit"), NC_ ("timeline", "Edits") },
  [LIAISON_TIMELINE_REPLY] = { "reply", &liaison_entity_reply, "received_on", NC_ ("timeline", "Reply"),
                               NC_ ("timeline", "Replies") },
  [LIAISON_TIMELINE_EVENT] = { "event", &liaison_entity_matter_event, "on", NC_ ("timeline", "Event"),
                               NC_ ("timeline", "Events") },
  [LIAISON_TIMELINE_FILE] = { "file", &liaison_entity_attachment, "taken_on", NC_ ("timeline", "File"),
                              NC_ ("timeline", "Files") },
  [LIAISON_TIMELINE_MATTER] = { "matter", &liaison_entity_matter, NULL, NC_ ("timeline", "Matter"),
                                NC_ ("timeline", "Matters") },
};

/* Each arm gives a record once, whatever ways it is about ?1, a partner or a matter: an id is of one record, so what is
 * asked of the other kind finds nothing, and costs a look into an index. The number of the type comes first and is its
 * bit in ?2: an arm that is not asked for is never entered. A letter names its addressee, its signatories and the
 * parties of its matter; who its sources are is nobody's business here. */
#define ARMS                                                                                                           \
  "SELECT 0 AS type, m.id AS id, coalesce (m.starts, '') AS moment FROM meeting m WHERE ?2 & 1 AND m.trashed_at = "    \
  "0 AND m.id IN (SELECT meeting FROM attendee WHERE partner = ?1 AND trashed_at = 0 UNION SELECT meeting FROM "       \
  "attendee WHERE represents = ?1 AND trashed_at = 0 UNION SELECT id FROM meeting WHERE matter = ?1) UNION ALL "       \
  "SELECT 1, c.id, coalesce (c.sent_on, '') FROM communication c WHERE ?2 & 2 AND c.trashed_at = 0 AND c.id IN "       \
  "(SELECT id FROM communication WHERE addressee = ?1 UNION SELECT id FROM communication WHERE matter = ?1 UNION "     \
  "SELECT communication FROM signatory WHERE mandate = ?1 AND trashed_at = 0 UNION SELECT communication FROM "         \
  "signatory WHERE holder = ?1 AND trashed_at = 0 UNION SELECT l.id FROM party p JOIN communication l ON l.matter "    \
  "= p.matter WHERE p.partner = ?1 AND p.trashed_at = 0) UNION ALL "                                                   \
  "SELECT 2, v.id, coalesce (v.starts, (SELECT max (e.\"on\") FROM visit_event e WHERE e.visit = v.id AND "            \
  "e.trashed_at = 0), '') FROM visit v WHERE ?2 & 4 AND v.trashed_at = 0 AND v.id IN (SELECT id FROM visit WHERE "     \
  "un_office = ?1 UNION SELECT visit FROM visit_mandate WHERE mandate = ?1 AND trashed_at = 0 UNION SELECT visit "     \
  "FROM delegate WHERE partner = ?1 AND trashed_at = 0 UNION SELECT i.visit FROM interlocutor n JOIN "                 \
  "programme_item i ON i.id = n.programme_item WHERE n.partner = ?1 AND n.trashed_at = 0 AND i.trashed_at = 0 "        \
  "UNION SELECT visit FROM meeting WHERE matter = ?1 AND trashed_at = 0) UNION ALL "                                   \
  "SELECT 3, n.id, coalesce (n.raised_on, (SELECT starts FROM meeting m WHERE m.id = n.raised_in), '') FROM need n "   \
  "WHERE ?2 & 8 AND n.trashed_at = 0 AND n.id IN (SELECT id FROM need WHERE partner = ?1 UNION SELECT id FROM need "   \
  "WHERE response_record = ?1 UNION SELECT r.id FROM meeting m JOIN need r ON r.raised_in = m.id WHERE m.matter = "    \
  "?1 AND m.trashed_at = 0 UNION SELECT r.id FROM communication c JOIN need r ON r.response_record = c.id WHERE "      \
  "c.matter = ?1 AND c.trashed_at = 0) UNION ALL "                                                                     \
  "SELECT 4, c.id, coalesce (c.made_on, (SELECT starts FROM meeting m WHERE m.id = c.meeting), c.due, '') FROM "       \
  "commitment c WHERE ?2 & 16 AND c.trashed_at = 0 AND c.id IN (SELECT id FROM commitment WHERE by_partner = ?1 "      \
  "UNION SELECT id FROM commitment WHERE to_partner = ?1 UNION SELECT o.id FROM meeting m JOIN commitment o ON "       \
  "o.meeting = m.id WHERE m.matter = ?1 AND m.trashed_at = 0) UNION ALL "                                              \
  "SELECT 5, x.id, coalesce (x.\"on\", '') FROM exchange x WHERE ?2 & 32 AND x.trashed_at = 0 AND x.id IN (SELECT "    \
  "id FROM exchange WHERE partner = ?1 UNION SELECT id FROM exchange WHERE about = ?1) UNION ALL "                     \
  "SELECT 6, n.id, coalesce (n.\"on\", '') FROM note n WHERE ?2 & 64 AND n.about = ?1 AND n.trashed_at = 0 UNION "     \
  "ALL "                                                                                                               \
  "SELECT 7, t.id, coalesce (t.\"from\", '') FROM tenure t WHERE ?2 & 128 AND t.trashed_at = 0 AND t.id IN (SELECT "   \
  "id FROM tenure WHERE holder = ?1 UNION SELECT h.id FROM post p JOIN tenure h ON h.post = p.id WHERE p.body = ?1 "   \
  "AND p.trashed_at = 0) UNION ALL "                                                                                   \
  "SELECT 8, r.id, coalesce (r.\"from\", '') FROM relation r WHERE ?2 & 256 AND r.trashed_at = 0 AND r.id IN "         \
  "(SELECT id FROM relation WHERE subject = ?1 UNION SELECT id FROM relation WHERE object = ?1) UNION ALL "            \
  "SELECT 9, c.id, coalesce (c.given_on, '') FROM consent c WHERE ?2 & 512 AND c.partner = ?1 AND c.trashed_at = 0 "   \
  "UNION ALL "                                                                                                         \
  "SELECT 10, t.id, coalesce (t.done_on, t.due, '') FROM task t WHERE ?2 & 1024 AND t.trashed_at = 0 AND t.id IN "     \
  "(SELECT id FROM task WHERE about = ?1 UNION SELECT k.id FROM communication c JOIN task k ON k.about = c.id "        \
  "WHERE c.matter = ?1 AND c.trashed_at = 0 UNION SELECT k.id FROM meeting m JOIN task k ON k.about = m.id WHERE "     \
  "m.matter = ?1 AND m.trashed_at = 0) UNION ALL "                                                                     \
  "SELECT 11, s.id, strftime ('%Y-%m-%dT%H:%MZ', s.made_at / 1000000, 'unixepoch') FROM change_set s WHERE ?2 & "      \
  "2048 AND s.seq IN (SELECT change_set FROM entry WHERE record = ?1 OR record IN (SELECT id FROM partner_name "       \
  "WHERE partner = ?1 UNION ALL SELECT id FROM contact_point WHERE partner = ?1 UNION ALL SELECT id FROM "             \
  "mandate_title WHERE partner = ?1 UNION ALL SELECT id FROM party WHERE matter = ?1 UNION ALL SELECT id FROM "        \
  "matter_event WHERE matter = ?1 UNION ALL SELECT id FROM source WHERE matter = ?1)) UNION ALL "                      \
  "SELECT 12, r.id, coalesce (r.received_on, '') FROM communication c JOIN reply r ON r.communication = c.id WHERE "   \
  "?2 & 4096 AND c.matter = ?1 AND c.trashed_at = 0 AND r.trashed_at = 0 UNION ALL "                                   \
  "SELECT 13, e.id, coalesce (e.\"on\", '') FROM matter_event e WHERE ?2 & 8192 AND e.matter = ?1 AND e.trashed_at "   \
  "= 0 UNION ALL "                                                                                                     \
  "SELECT 14, a.id, coalesce (a.taken_on, strftime ('%Y-%m-%d', a.created_at / 1000000, 'unixepoch')) FROM "           \
  "attachment a WHERE ?2 & 16384 AND a.trashed_at = 0 AND a.about IN (SELECT id FROM matter WHERE id = ?1 UNION "      \
  "ALL SELECT id FROM communication WHERE matter = ?1 AND trashed_at = 0 UNION ALL SELECT r.id FROM communication "    \
  "c JOIN reply r ON r.communication = c.id WHERE c.matter = ?1 AND c.trashed_at = 0 AND r.trashed_at = 0) UNION "     \
  "ALL "                                                                                                               \
  "SELECT 15, m.id, strftime ('%Y-%m-%d', m.created_at / 1000000, 'unixepoch') FROM matter m WHERE ?2 & 32768 AND "    \
  "m.trashed_at = 0 AND m.id IN (SELECT matter FROM party WHERE partner = ?1 AND trashed_at = 0)"

/* Without a page before, every moment is before ":" and no id is asked for. */
#define PAGE                                                                                                           \
  "SELECT type, id, moment FROM (" ARMS ") WHERE (moment, id) < (?3, ?4) ORDER BY moment DESC, id DESC LIMIT ?5"
#define COUNTS "SELECT type, count (*) FROM (" ARMS ") GROUP BY type"

/** liaison_timeline_entry_ref: Returns: @entry */
LiaisonTimelineEntry *
liaison_timeline_entry_ref (LiaisonTimelineEntry *entry)
{
  g_atomic_ref_count_inc (&entry->refs);
  return entry;
}

/** liaison_timeline_entry_unref: Gives one reference back. */
void
liaison_timeline_entry_unref (LiaisonTimelineEntry *entry)
{
  if (!g_atomic_ref_count_dec (&entry->refs))
    return;
  g_clear_pointer (&entry->record, liaison_record_unref);
  g_free (entry->title);
  g_free (entry->detail);
  g_free (entry->text);
  g_free (entry);
}

/** liaison_timeline_type_name: Returns: its name on the command line and in JSON; never changes */
const char *
liaison_timeline_type_name (LiaisonTimelineType type)
{
  g_return_val_if_fail (type < LIAISON_TIMELINE_N_TYPES, NULL);
  return types[type].name;
}

/** liaison_timeline_type_label: Returns: what one of them is called, translated */
const char *
liaison_timeline_type_label (LiaisonTimelineType type)
{
  g_return_val_if_fail (type < LIAISON_TIMELINE_N_TYPES, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "timeline", types[type].label);
}

/** liaison_timeline_type_label_plural: Returns: what several of them are called, translated */
const char *
liaison_timeline_type_label_plural (LiaisonTimelineType type)
{
  g_return_val_if_fail (type < LIAISON_TIMELINE_N_TYPES, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "timeline", types[type].label_plural);
}

/** liaison_timeline_type_find: Returns: whether @name names a type, then put into @type */
gboolean
liaison_timeline_type_find (const char *name, LiaisonTimelineType *type)
{
  for (guint i = 0; i < LIAISON_TIMELINE_N_TYPES; i++) {
    if (strcmp (types[i].name, name) == 0) {
      *type = (LiaisonTimelineType) i;
      return TRUE;
    }
  }
  return FALSE;
}

static LiaisonTimelineEntry *
read_key (LiaisonRows *rows)
{
  LiaisonTimelineEntry *entry = g_new0 (LiaisonTimelineEntry, 1);

  g_atomic_ref_count_init (&entry->refs);
  entry->type = (LiaisonTimelineType) liaison_rows_integer (rows, 0);
  entry->entity = types[entry->type].entity;
  liaison_rows_id (rows, 1, &entry->id);
  g_strlcpy (entry->key, liaison_rows_text (rows, 2), sizeof entry->key);
  entry->moment = LIAISON_MOMENT_NONE;
  liaison_moment_parse (entry->key, &entry->moment, NULL);
  return entry;
}

static GPtrArray *
read_keys (LiaisonStore *store, LiaisonRows *rows, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_timeline_entry_unref);
  g_autoptr (GError) local = NULL;

  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (entries, read_key (rows));
  if (local == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * liaison_store_timeline:
 * @about: a partner or a matter
 * @types: which, as a mask of 1 << #LiaisonTimelineType
 * @after: (nullable): the last entry of the page before; %NULL for the first page
 * @limit: at most so many
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTimelineEntry): the newest first, without what is in the
 *   trash; fewer than @limit at the end
 */
GPtrArray *
liaison_store_timeline (LiaisonStore *store, const LiaisonId *about, guint types_asked,
                        const LiaisonTimelineEntry *after, guint limit, GError **error)
{
  static const LiaisonId none;
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  rows = liaison_db_query (store, error, PAGE, "bisbi", about, (gint64) types_asked, after != NULL ? after->key : ":",
                           after != NULL ? &after->id : &none, (gint64) limit);
  entries = rows != NULL ? read_keys (store, rows, error) : NULL;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!liaison_timeline_describe (store, about, g_ptr_array_index (entries, i), error))
      return NULL;
  return g_steal_pointer (&entries);
}

/**
 * liaison_store_timeline_entry:
 * @about: the partner or matter in whose timeline it is told
 * @type: any but an edit or a matter
 * @id: of a record of that type, whether it is about that or not
 *
 * Returns: (transfer full) (nullable): what a timeline would tell of it; its moment is the date of the record itself
 */
LiaisonTimelineEntry *
liaison_store_timeline_entry (LiaisonStore *store, const LiaisonId *about, LiaisonTimelineType type,
                              const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonTimelineEntry) entry = g_new0 (LiaisonTimelineEntry, 1);
  const LiaisonField *field;

  g_return_val_if_fail (type < LIAISON_TIMELINE_EDIT, NULL);
  g_atomic_ref_count_init (&entry->refs);
  entry->type = type;
  entry->entity = types[type].entity;
  entry->id = *id;
  entry->moment = LIAISON_MOMENT_NONE;
  if (!liaison_timeline_describe (store, about, entry, error))
    return NULL;
  field = liaison_entity_field (entry->entity, types[type].date);
  entry->moment = *liaison_record_moment (entry->record, field);
  liaison_moment_write (&entry->moment, entry->key);
  return g_steal_pointer (&entry);
}

/** liaison_store_timeline_counts: Tells how many entries of each type there are. */
gboolean
liaison_store_timeline_counts (LiaisonStore *store, const LiaisonId *about, gint64 counts[LIAISON_TIMELINE_N_TYPES],
                               GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, COUNTS, "bi", about, (gint64) LIAISON_TIMELINE_ALL);
  g_autoptr (GError) local = NULL;

  memset (counts, 0, sizeof (gint64) * LIAISON_TIMELINE_N_TYPES);
  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local))
    counts[liaison_rows_integer (rows, 0)] = liaison_rows_integer (rows, 1);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in progress: nothing is lost on the way, nothing is trusted, and locking is the moment to write them.
#include "session-fixture.h"

#include "liaison-draft.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-partner.h"

#include <string.h>

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

static GVariant *
make_value (const LiaisonField *field)
{
  const guint8 bytes[16] = { 0x10, '\'', '"', 0, 0xff };
  const char *code;

  switch (field->type) {
  case LIAISON_FIELD_CODE:
    return g_variant_new_string (field->vocabulary->n_terms > 0 ? field->vocabulary->terms[0].code : "FRA");
  case LIAISON_FIELD_CODES:
    code = field->vocabulary->n_terms > 0 ? field->vocabulary->terms[0].code : "FRA";
    return g_variant_new_strv (&code, 1);
  case LIAISON_FIELD_INTEGER:
    return g_variant_new_int64 (-7);
  case LIAISON_FIELD_BOOLEAN:
    return g_variant_new_boolean (TRUE);
  case LIAISON_FIELD_DATE:
    return g_variant_new_string ("2015-09");
  case LIAISON_FIELD_MOMENT:
    return g_variant_new_string ("2015-09-14T13:30Z");
  case LIAISON_FIELD_REF:
    return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, sizeof bytes, 1);
  case LIAISON_FIELD_NOTE:
    return g_variant_new_string ("Two lines,\n“quoted” 'twice' \\ and 🕊");
  case LIAISON_FIELD_TEXT:
  default:
    return g_variant_new_string ("<Ça> @as [] %s");
  }
}

/* A record with everything set, as if it were stored. */
static LiaisonRecord *
make_full (const LiaisonEntity *entity)
{
  LiaisonRecord *record = liaison_record_new (entity);

  record->created_at = 1;
  record->changed_at = G_MAXINT64;
  record->trashed_at = 3;
  record->stamp = (LiaisonStamp) { G_MAXUINT64, 5 };
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autoptr (GVariant) value = g_variant_ref_sink (make_value (&entity->fields[i]));
    g_autoptr (GError) error = NULL;
    liaison_record_set (record, &entity->fields[i], value, &error);
    g_assert_no_error (error);
  }
  return record;
}

static void
assert_same (const LiaisonRecord *a, const LiaisonRecord *b)
{
  g_assert_true (a->entity == b->entity);
  g_assert_true (liaison_id_equal (&a->id, &b->id));
  g_assert_cmpint (a->created_at, ==, b->created_at);
  g_assert_cmpint (a->changed_at, ==, b->changed_at);
  g_assert_cmpint (a->trashed_at, ==, b->trashed_at);
  g_assert_cmpint (liaison_stamp_compare (&a->stamp, &b->stamp), ==, 0);
  g_assert_true (liaison_record_equal (a, b));
}

static LiaisonDraft *
pass_through_text (const LiaisonDraft *draft)
{
  g_autofree char *text = liaison_draft_write (draft);
  g_autoptr (GError) error = NULL;
  LiaisonDraft *read = liaison_draft_read (text, &error);

  g_assert_no_error (error);
  return read;
}

static void
test_every_field (void)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonDraft) draft = liaison_draft_new ("form");
    g_autoptr (LiaisonDraft) read = NULL;
    g_autoptr (LiaisonRecord) full = make_full (entities[i]);
    g_autoptr (LiaisonRecord) blank = liaison_record_new (entities[i]);
    const LiaisonDraftPart *part;
    liaison_draft_add (draft, "full", full, full, NULL);
    liaison_draft_add (draft, "blank", NULL, blank, NULL);
    read = pass_through_text (draft);
    g_assert_cmpstr (read->form, ==, "form");
    g_assert_cmpuint (read->parts->len, ==, 2);
    part = liaison_draft_find (read, "full", entities[i]);
    assert_same (full, part->before);
    assert_same (full, part->record);
    part = liaison_draft_find (read, "blank", entities[i]);
    assert_same (blank, part->record);
    g_assert_null (part->before);
  }
}

static void
test_before_and_after (void)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new ("partner");
  g_autoptr (LiaisonDraft) read = NULL;
  g_autoptr (LiaisonRecord) before = make_full (&liaison_entity_partner);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  const LiaisonDraftPart *part;

  liaison_record_set_text (after, "summary", NULL, NULL);
  liaison_draft_add (draft, "partner", before, after, NULL);
  liaison_draft_add (draft, "names", before, NULL, NULL);
  read = pass_through_text (draft);
  part = read->parts->pdata[0];
  assert_same (before, part->before);
  assert_same (after, part->record);
  g_assert_false (liaison_record_equal (part->before, part->record));
  part = read->parts->pdata[1];
  assert_same (before, part->before);
  g_assert_null (part->record);
}

static void
test_texts (void)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new ("partner");
  g_autoptr (LiaisonDraft) read = NULL;
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
  const LiaisonDraftPart *part;

  g_hash_table_insert (texts, g_strdup ("established"), g_strdup ("31/02/2004"));
  g_hash_table_insert (texts, g_strdup ("empty"), g_strdup (""));
  liaison_draft_add (draft, "partner", NULL, record, texts);
  read = pass_through_text (draft);
  part = liaison_draft_find (read, "partner", &liaison_entity_partner);
  g_assert_cmpstr (liaison_draft_part_text (part, "established"), ==, "31/02/2004");
  g_assert_cmpstr (liaison_draft_part_text (part, "empty"), ==, "");
  g_assert_null (liaison_draft_part_text (part, "other"));
  g_assert_null (liaison_draft_find (read, "partner", &liaison_entity_partner_name));
  g_assert_null (liaison_draft_find (read, "names", &liaison_entity_partner));
}

/* Replaces the first @old in @text; it must be there. */
static char *
replace (const char *text, const char *old, const char *new)
{
  const char *found = strstr (text, old);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, new, found + strlen (old));
}

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_draft_read (text, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

static void
test_refused (void)
{
  static const char *const changes[][2] = {
    { "(1, ", "(2, " },
    { "'partner', '0", "'sqlite_master', '0" },
    { "'status'", "'rowid'" },
    { "<'active'>", "<'no such status'>" },
    { "<'active'>", "<int64 5>" },
    { "<'active'>", "<(1, 2)>" },
    { "(1, 'partner', [", "(1, 'partner', [[" },
  };
  g_autoptr (LiaisonDraft) draft = liaison_draft_new ("partner");
  g_autoptr (LiaisonRecord) record = make_record (&liaison_entity_partner, "status", "active", NULL);
  g_autoptr (LiaisonRecord) other = make_record (&liaison_entity_partner, "status", "active", NULL);
  g_autofree char *text = NULL, *deep = NULL, *id = liaison_id_to_string (&record->id);
  g_autofree char *two_ids = NULL, *no_id = NULL, *no_record = NULL;

  liaison_draft_add (draft, "partner", record, record, NULL);
  text = liaison_draft_write (draft);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *bad = replace (text, changes[i][0], changes[i][1]);
    assert_refused (bad);
  }
  two_ids = replace (text, id, "01900000-0000-7000-8000-000000000001");
  no_id = replace (text, id, "00000000-0000-0000-0000-000000000000");
  no_record = g_strdup ("(1, 'partner', [('partner', {}, nothing, nothing)])");
  assert_refused (two_ids);
  assert_refused (no_id);
  assert_refused (no_record);
  assert_refused ("");
  assert_refused ("{}");
  assert_refused ("\xff");
  for (gsize length = 1; length < strlen (text); length++) {
    g_autofree char *cut = g_strndup (text, length);
    assert_refused (cut);
  }
  deep = g_strnfill (1000000, '(');
  assert_refused (deep);
}

static LiaisonDraft *
load (LiaisonSession *session)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonDraft *draft;

  liaison_session_load_draft (session, NULL, take_answer_cb, &answer);
  draft = liaison_session_load_draft_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  return draft;
}

static void
keep_cb (LiaisonSession *session, gpointer data)
{
  g_assert_cmpint (liaison_session_state (session), ==, LIAISON_SESSION_OPEN);
  liaison_session_keep_draft (session, data);
}

static void
test_kept_when_locking (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new ("partner");
  g_autoptr (LiaisonRecord) record = make_full (&liaison_entity_partner);
  g_autoptr (LiaisonDraft) none = load (f->session);
  g_autoptr (LiaisonDraft) kept = NULL;
  g_autoptr (LiaisonDraft) gone = NULL;
  gulong handler = g_signal_connect (f->session, "locking", G_CALLBACK (keep_cb), draft);

  g_assert_null (none);
  liaison_draft_add (draft, "partner", NULL, record, NULL);
  liaison_session_lock (f->session);
  g_signal_handler_disconnect (f->session, handler);
  liaison_session_keep_draft (f->session, NULL); /* too late: nothing is written */
  session_fixture_unlock (f);
  kept = load (f->session);
  assert_same (((LiaisonDraftPart *) kept->parts->pdata[0])->record, record);
  liaison_session_keep_draft (f->session, NULL);
  liaison_session_lock (f->session);
  session_fixture_unlock (f);
  gone = load (f->session);
  g_assert_null (gone);
}

static void
count_cb (LiaisonSession *session, gpointer data)
{
  ++*(guint *) data;
}

static void
test_locking_once (SessionFixture *f, gconstpointer data)
{
  guint count = 0;
  gulong handler = g_signal_connect (f->session, "locking", G_CALLBACK (count_cb), &count);

  liaison_session_lock (f->session);
  g_assert_cmpuint (count, ==, 1);
  liaison_session_lock (f->session);
  g_assert_cmpuint (count, ==, 1);
  session_fixture_unlock (f);
  liaison_session_close (f->session);
  g_assert_cmpuint (count, ==, 2);
  g_signal_handler_disconnect (f->session, handler);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/every-field", test_every_field);
  g_test_add_func ("/draft/before-and-after", test_before_and_after);
  g_test_add_func ("/draft/texts", test_texts);
  g_test_add_func ("/draft/refused", test_refused);
  ADD ("/draft/kept-when-locking", test_kept_when_locking);
  ADD ("/draft/locking-once", test_locking_once);
  return g_test_run ();
}

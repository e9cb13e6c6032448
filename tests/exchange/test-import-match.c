// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a row when the register knows somebody like it: the table of verdicts.
#include "liaison-import.h"

#include "liaison-error.h"
#include "liaison-partner.h"

#include <string.h>

/* A register of records in memory. */
typedef struct {
  GPtrArray *records;
} Register;

static GPtrArray *
fetch_cb (gpointer data, const LiaisonEntity *entity, GError **error)
{
  Register *reg = data;
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < reg->records->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (reg->records, i);
    if (record->entity == entity)
      g_ptr_array_add (found, liaison_record_ref (record));
  }
  return found;
}

static LiaisonRecord *
get_cb (gpointer data, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) all = fetch_cb (data, entity, NULL);

  for (guint i = 0; i < all->len; i++)
    if (liaison_id_equal (&((LiaisonRecord *) g_ptr_array_index (all, i))->id, id))
      return liaison_record_ref (g_ptr_array_index (all, i));
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "no record");
  return NULL;
}

static GPtrArray *
children_cb (gpointer data, const LiaisonEntity *entity, const char *field, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) all = fetch_cb (data, entity, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < all->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (all, i);
    if (record->trashed_at == 0 &&
        liaison_id_equal (liaison_record_reference (record, liaison_entity_field (entity, field)), id))
      g_ptr_array_add (found, liaison_record_ref (record));
  }
  return found;
}

static void
add (Register *reg, LiaisonRecord *record, gboolean trashed)
{
  record->trashed_at = trashed ? 4711 : 0;
  g_ptr_array_add (reg->records, record);
}

/* @email: (nullable) */
static void
add_partner (Register *reg, const char *name, const char *acronym, const char *email, const char *code,
             gboolean trashed)
{
  LiaisonPartner *partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);
  const char *const texts[][2] = { { "official", name }, { "acronym", acronym } };

  partner->kind = g_strdup ("organization");
  partner->family = g_strdup ("civil_society");
  partner->status = g_strdup ("active");
  partner->reference_code = g_strdup (code);
  add (reg, &partner->record, trashed);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    LiaisonPartnerName *part = NULL;
    if (texts[i][1] == NULL)
      continue;
    part = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);
    part->partner = partner->record.id;
    part->type = g_strdup (texts[i][0]);
    part->text = g_strdup (texts[i][1]);
    add (reg, &part->record, trashed);
  }
  if (email != NULL) {
    LiaisonContactPoint *contact = (LiaisonContactPoint *) liaison_record_new (&liaison_entity_contact_point);
    contact->partner = partner->record.id;
    contact->type = g_strdup ("email");
    contact->value = g_strdup (email);
    contact->safety = g_strdup ("never");
    add (reg, &contact->record, trashed);
  }
}

static Register *
make_register (void)
{
  Register *reg = g_new0 (Register, 1);

  reg->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  add_partner (reg, "Réseau Espoir", "RE", "contact@espoir.example", "E-1", FALSE);
  add_partner (reg, "Maison des droits", "MD", "info@maison.example", "E-2", FALSE);
  add_partner (reg, "Twin", NULL, NULL, NULL, FALSE);
  add_partner (reg, "twin", NULL, NULL, NULL, FALSE);
  add_partner (reg, "Gone", "GO", "gone@example.org", "E-9", TRUE);
  return reg;
}

static void
free_register (Register *reg)
{
  g_ptr_array_unref (reg->records);
  g_free (reg);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Register, free_register)

static LiaisonImportPlan *
plan_of (Register *reg, const char *key, const char *text, LiaisonTrashedPolicy trashed)
{
  LiaisonSource source = { .fetch = fetch_cb, .get = get_cb, .children = children_cb, .data = reg };
  g_autoptr (LiaisonImportLookup) lookup = liaison_import_lookup_new (&source, key, NULL);
  LiaisonImportOptions options = {
    .file_name = "list.csv", .key = key, .skip_bad = TRUE, .trashed = trashed, .lookup = lookup
  };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = liaison_import_plan_new (bytes, &options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static const LiaisonImportRow *
only_row (const LiaisonImportPlan *plan)
{
  g_assert_cmpuint (plan->rows->len, ==, 1);
  return &g_array_index (plan->rows, LiaisonImportRow, 0);
}

static void
test_table (void)
{
  static const struct {
    const char *key;
    const char *text;
    LiaisonRowVerdict verdict;
    guint changes;
  } cases[] = {
    { NULL, "name\nNouveau\n", LIAISON_ROW_NEW, 0 },
    { NULL, "name\nRESEAU  ESPOIR\n", LIAISON_ROW_KNOWN, 0 },
    { NULL, "name,family\nRéseau Espoir,other\n", LIAISON_ROW_NEW, 0 },
    { NULL, "name\nGone\n", LIAISON_ROW_TRASHED, 4 },
    { NULL, "name,ecosoc_year\nNouveau,soon\n", LIAISON_ROW_BAD, 0 },
    { "name", "name\nreseau espoir\n", LIAISON_ROW_UPDATE, 1 }, /* its spelling */
    { "name", "name\nRéseau Espoir\n", LIAISON_ROW_UNCHANGED, 0 },
    { "name", "name,acronym,email\nRéseau Espoir,RE,CONTACT@espoir.example\n", LIAISON_ROW_UNCHANGED, 0 },
    { "name", "name,summary\nRéseau Espoir,\n", LIAISON_ROW_UNCHANGED, 0 },
    { "name", "name,summary\nRéseau Espoir,New\n", LIAISON_ROW_UPDATE, 1 },
    { "name", "name,email\nRéseau Espoir,new@espoir.example\n", LIAISON_ROW_UPDATE, 1 },
    { "name", "name,alias\nRéseau Espoir,Espoir\n", LIAISON_ROW_UPDATE, 1 },
    { "name", "name\nTwin\n", LIAISON_ROW_BAD, 0 },
    { "name", "name,summary\nGone,Back\n", LIAISON_ROW_TRASHED, 5 },
    { "name", "name\nNouveau\n", LIAISON_ROW_NEW, 0 },
    { "acronym", "acronym,name\nmd,Maison des droits de l’homme\n", LIAISON_ROW_UPDATE, 2 },
    { "acronym", "acronym,countries\nMD,FRA\n", LIAISON_ROW_UPDATE, 1 },
    { "acronym", "acronym,name\nXX,Nouveau\n", LIAISON_ROW_NEW, 0 },
    { "acronym", "acronym,name\nXX,\n", LIAISON_ROW_BAD, 0 },
    { "acronym", "acronym,name\n,Réseau Espoir\n", LIAISON_ROW_KNOWN, 0 },
    { "email", "email,summary\nINFO@maison.example,New\n", LIAISON_ROW_UPDATE, 1 },
    { "email", "email,name\n\"x@example.org;info@maison.example\",Maison des droits\n", LIAISON_ROW_UPDATE, 1 },
    { "reference_code", "reference_code,ecosoc_year\nE-2,2020\n", LIAISON_ROW_UPDATE, 1 },
    { "reference_code", "reference_code,ecosoc_year\nE-9,2020\n", LIAISON_ROW_TRASHED, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Register) reg = make_register ();
    g_autoptr (LiaisonImportPlan) plan = plan_of (reg, cases[i].key, cases[i].text, LIAISON_TRASHED_RESTORE);
    const LiaisonImportRow *row = only_row (plan);
    if (row->verdict != cases[i].verdict || row->n_changes != cases[i].changes)
      g_error ("case %u: verdict %d with %u changes", i, (int) row->verdict, row->n_changes);
    if (row->verdict == LIAISON_ROW_BAD)
      g_assert_cmpuint (plan->problems->len, >, 0);
  }
}

static void
test_the_same_key_twice (void)
{
  g_autoptr (Register) reg = make_register ();
  g_autoptr (LiaisonImportPlan)
      plan = plan_of (reg, "email", "email,name\ninfo@maison.example,A\nInfo@maison.example,B\nn@x.org,N\nn@x.org,N\n",
                      LIAISON_TRASHED_RESTORE);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_UPDATE], ==, 1);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 1);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_DUPLICATE], ==, 2);
  g_assert_cmpuint (g_array_index (plan->rows, LiaisonImportRow, 1).same_as_line, ==, 2);
}

static guint
count_edits (const LiaisonImportPlan *plan, LiaisonEditKind kind)
{
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan, NULL, NULL, NULL);
  guint count = 0;

  for (guint i = 0; i < set->edits->len; i++)
    count += ((LiaisonEdit *) g_ptr_array_index (set->edits, i))->kind == kind;
  return count;
}

static void
test_the_trash_never_blocks (void)
{
  g_autoptr (Register) reg = make_register ();
  const char *text = "name,summary\nGone,Back again\n";
  g_autoptr (LiaisonImportPlan) restored = plan_of (reg, "name", text, LIAISON_TRASHED_RESTORE);
  g_autoptr (LiaisonImportPlan) anew = plan_of (reg, "name", text, LIAISON_TRASHED_NEW);
  g_autoptr (LiaisonImportPlan) skipped = plan_of (reg, "name", text, LIAISON_TRASHED_SKIP);

  g_assert_cmpuint (count_edits (restored, LIAISON_EDIT_RESTORE), ==, 4);
  g_assert_cmpuint (count_edits (restored, LIAISON_EDIT_UPDATE), ==, 1);
  g_assert_cmpuint (count_edits (restored, LIAISON_EDIT_INSERT), ==, 0);
  g_assert_cmpuint (liaison_import_plan_count_to_update (restored), ==, 1);
  g_assert_cmpuint (count_edits (anew, LIAISON_EDIT_RESTORE), ==, 0);
  g_assert_cmpuint (count_edits (anew, LIAISON_EDIT_INSERT), ==, 2);
  g_assert_cmpuint (liaison_import_plan_count_to_add (anew), ==, 1);
  g_assert_cmpuint (count_edits (skipped, LIAISON_EDIT_INSERT), ==, 0);
}

/* An update says what it found, so that nothing that somebody changed meanwhile is overwritten. */
static void
test_updates_remember (void)
{
  g_autoptr (Register) reg = make_register ();
  g_autoptr (LiaisonImportPlan)
      plan = plan_of (reg, "acronym", "acronym,name,kind\nMD,Maison,nhri\n", LIAISON_TRASHED_RESTORE);
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan, NULL, NULL, NULL);
  const LiaisonEdit *edit = g_ptr_array_index (set->edits, 0);
  const LiaisonChange *change = g_ptr_array_index (edit->changes, 0);

  g_assert_cmpuint (set->edits->len, ==, 2);
  g_assert_cmpstr (change->field->name, ==, "kind");
  g_assert_cmpstr (g_variant_get_string (change->old, NULL), ==, "organization");
  g_assert_cmpstr (g_variant_get_string (change->value, NULL), ==, "nhri");
}

static void
test_headers (void)
{
  static const struct {
    const char *text;
    int header;
    guint rows;
  } cases[] = {
    { "name,email\nA,a@x.org\n", 1, 1 },
    { "Partners of the office\n\nname,email,phone\nA,a@x.org,1\n,,\n", 3, 1 },
    { "Liste 2026,,\nMise à jour : mars,,\nNom,Courriel,Pays\nA,a@x.org,\nB,,\n,,\n,,\n", 3, 2 },
    { "Réseau,contact@reseau.example,+33 1 23 45 67 89\nAutre,b@x.org,\n", -1, 2 },
    { "sep=;\nname;email\nA;a@x.org\n", 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Register) reg = make_register ();
    g_autoptr (LiaisonImportPlan) plan = plan_of (reg, NULL, cases[i].text, LIAISON_TRASHED_NEW);
    if (plan->header != cases[i].header || plan->rows->len != cases[i].rows || plan->counts[LIAISON_ROW_BAD] > 0)
      g_error ("case %u: header %d, %u rows", i, plan->header, plan->rows->len);
  }
}

static void
assert_day (const char *text, guint row, const char *day)
{
  g_autoptr (Register) reg = make_register ();
  g_autoptr (LiaisonImportPlan) plan = plan_of (reg, NULL, text, LIAISON_TRASHED_NEW);
  const LiaisonImportRow *made = &g_array_index (plan->rows, LiaisonImportRow, row);
  char buffer[LIAISON_MOMENT_BUFFER];

  if (day == NULL) {
    g_assert_cmpint (made->verdict, ==, LIAISON_ROW_BAD);
    return;
  }
  g_assert_cmpint (made->verdict, ==, LIAISON_ROW_NEW);
  g_assert_cmpstr (
      liaison_moment_write (&((LiaisonPartner *) g_ptr_array_index (plan->records, made->first))->review_on, buffer),
      ==, day);
}

/* Day or month first: what one row says holds for the column; what nothing says is not guessed. */
static void
test_dates (void)
{
  assert_day ("name,review_on\nA,03/04/2026\nB,31/12/2026\n", 0, "2026-04-03");
  assert_day ("name,review_on\nA,03/04/2026\nB,12/31/2026\n", 0, "2026-03-04");
  assert_day ("name,review_on\nA,03/04/2026\n", 0, NULL);
  assert_day ("name,review_on\nA,03/04/2026\nB,31/12/2026\nC,12/31/2026\n", 0, NULL);
  assert_day ("name,review_on\nA,03/04/2026\nB,31/12/2026\nC,12/31/2026\n", 1, "2026-12-31");
  assert_day ("name,review_on\nA,46115\nB,2026-04-03\n", 0, "2026-04-03");
  assert_day ("name,review_on\nA,31/02/2026\n", 0, NULL);
}

static void
test_what_spreadsheets_do (void)
{
  g_autoptr (Register) reg = make_register ();
  g_autoptr (LiaisonImportPlan) plan = plan_of (reg, NULL,
                                                "name,phone,summary,,\r\nA,\"=\"\"0033123\"\"\",\"two\r\nlines\",,\r\n"
                                                "B,3.36E+10,,,\r\nC,0612,,,\r\n,,,,\r\n",
                                                LIAISON_TRASHED_NEW);
  const LiaisonContactPoint *phone = g_ptr_array_index (plan->records, 2);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_BAD], ==, 1);
  g_assert_cmpstr (phone->value, ==, "0033123");
  g_assert_cmpstr (((const LiaisonPartner *) g_ptr_array_index (plan->records, 0))->summary, ==, "two\nlines");
}

static void
test_key_without_column (void)
{
  LiaisonImportOptions options = { .file_name = "list.csv", .key = "email" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("name\nA\n", 7);
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_import_plan_new (bytes, &options, NULL, &error));
  g_assert_nonnull (strstr (error->message, "email"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/table", test_table);
  g_test_add_func ("/match/the-same-key-twice", test_the_same_key_twice);
  g_test_add_func ("/match/the-trash-never-blocks", test_the_trash_never_blocks);
  g_test_add_func ("/match/updates-remember", test_updates_remember);
  g_test_add_func ("/match/headers", test_headers);
  g_test_add_func ("/match/dates", test_dates);
  g_test_add_func ("/match/what-spreadsheets-do", test_what_spreadsheets_do);
  g_test_add_func ("/match/key-without-column", test_key_without_column);
  return g_test_run ();
}

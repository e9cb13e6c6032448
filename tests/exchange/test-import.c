// SPDX-License-Identifier: GPL-3.0-or-later
// From a file of partners to the change set that adds them.
#include "liaison-import.h"

#include "liaison-code-index.h"
#include "liaison-csv-export.h"
#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-relation.h"

#include <gio/gio.h>
#include <string.h>

static LiaisonImportPlan *
make_plan (const char *text, const LiaisonImportOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  LiaisonImportOptions all = *options;

  if (all.file_name == NULL)
    all.file_name = "list.csv";
  return liaison_import_plan_new (bytes, &all, NULL, error);
}

static LiaisonImportPlan *
plan_of (const char *text, const LiaisonImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = make_plan (text, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static void
assert_fails (const char *text, const LiaisonImportOptions *options, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = make_plan (text, options, &error);

  g_assert_null (plan);
  g_assert_nonnull (error);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
}

static const LiaisonRecord *
nth (const LiaisonImportPlan *plan, const LiaisonEntity *entity, guint n)
{
  for (guint i = 0; i < plan->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (plan->records, i);
    if (record->entity == entity && n-- == 0)
      return record;
  }
  g_error ("the plan has too few records of %s", entity->name);
}

static const LiaisonPartner *
partner (const LiaisonImportPlan *plan, guint n)
{
  return (const LiaisonPartner *) nth (plan, &liaison_entity_partner, n);
}

static const LiaisonPartnerName *
name (const LiaisonImportPlan *plan, guint n)
{
  return (const LiaisonPartnerName *) nth (plan, &liaison_entity_partner_name, n);
}

static const LiaisonContactPoint *
contact (const LiaisonImportPlan *plan, guint n)
{
  return (const LiaisonContactPoint *) nth (plan, &liaison_entity_contact_point, n);
}

/* The list the office starts with: a name and the session's day as a spreadsheet counts days. */
static void
test_granted_list (void)
{
  const char *const mapping[] = { "NGO_name=name", "Session_number=ecosoc_year", NULL };
  const char *const fixed[] = { "organization_type=ngo", "ecosoc_status=special", NULL };
  LiaisonImportOptions options = { .mapping = mapping, .fixed = fixed };
  g_autoptr (LiaisonImportPlan) plan = plan_of (
      "NGO_name,Session_number,\n11197240 Canada Association,45457\n\"Aide, à tous\",43831,\n", &options);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_cmpuint (plan->records->len, ==, 4);
  g_assert_cmpstr (partner (plan, 0)->kind, ==, "organization");
  g_assert_cmpstr (partner (plan, 0)->family, ==, "civil_society");
  g_assert_cmpstr (partner (plan, 0)->status, ==, "active");
  g_assert_cmpstr (partner (plan, 0)->organization_type, ==, "ngo");
  g_assert_cmpint (partner (plan, 0)->ecosoc_year, ==, 2024);
  g_assert_cmpint (partner (plan, 1)->ecosoc_year, ==, 2020);
  g_assert_cmpstr (name (plan, 1)->text, ==, "Aide, à tous");
  g_assert_cmpstr (name (plan, 1)->type, ==, "official");
  g_assert_true (liaison_id_equal (&name (plan, 1)->partner, &partner (plan, 1)->record.id));
}

static void
test_change_set (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("Name\nA\nB\n", &options);
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan, NULL, NULL, NULL);

  g_assert_cmpuint (set->edits->len, ==, 4);
  g_assert_cmpstr (set->label, ==, "Imported %s");
  g_assert_cmpstr (set->argument, ==, "list.csv");
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_assert_cmpint (edit->kind, ==, LIAISON_EDIT_INSERT);
    g_assert_true (liaison_record_validate (edit->record, NULL));
  }
}

static void
test_names_and_contacts (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan) plan = plan_of (
      "name;name.fr;Sigle;Autre nom;E-mail;Téléphone;Adresse;Site web\n"
      "Front Line;Première ligne;FLD;\"First; Second\";\"a@example.org; b@example.org\";+353 1;\"1 Street\nDublin\";"
      "https://example.org\n",
      &options);

  g_assert_cmpstr (name (plan, 0)->text, ==, "Front Line");
  g_assert_null (name (plan, 0)->language);
  g_assert_cmpstr (name (plan, 1)->language, ==, "fr");
  g_assert_cmpstr (name (plan, 2)->type, ==, "acronym");
  g_assert_cmpstr (name (plan, 3)->type, ==, "alias");
  g_assert_cmpstr (name (plan, 4)->text, ==, "Second");
  g_assert_cmpstr (contact (plan, 1)->value, ==, "b@example.org");
  g_assert_cmpstr (contact (plan, 1)->safety, ==, "unknown");
  g_assert_cmpstr (contact (plan, 2)->type, ==, "phone");
  g_assert_cmpstr (contact (plan, 3)->value, ==, "1 Street Dublin");
  g_assert_cmpstr (contact (plan, 4)->type, ==, "web");
  g_assert_cmpuint (plan->records->len, ==, 1 + 5 + 5);
}

static void
test_persons (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("Nom,Prénom\nDiallo,Amina\nTshala,\n", &options);

  g_assert_cmpstr (partner (plan, 0)->kind, ==, "person");
  g_assert_cmpstr (name (plan, 0)->text, ==, "Amina Diallo");
  g_assert_cmpstr (name (plan, 0)->given_name, ==, "Amina");
  g_assert_cmpstr (name (plan, 0)->family_name, ==, "Diallo");
  g_assert_cmpstr (name (plan, 1)->text, ==, "Tshala");
}

static void
test_guesses (void)
{
  static const char *const pairs[][2] = {
    { "NGO_name", "name" },
    { "Organisation", "name" },
    { "Pays", "countries" },
    { "Country", "countries" },
    { "E-mail", "email" },
    { "Courriel", "email" },
    { "acronym.en", "acronym.en" },
    { "ecosoc_year", "ecosoc_year" },
    { "ECOSOC status since", "ecosoc_year" },
    { "Session_number", NULL },
    { "Prénom", "given_name" },
    { "", NULL },
    { "Résumé", "summary" },
    { "Thèmes", "themes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *text = g_strdup_printf ("\"%s\",zzz\n1,2\n", pairs[i][0]);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    LiaisonImportOptions options = { .file_name = "list.csv" };
    g_autoptr (GPtrArray) samples = NULL;
    int header;
    g_autoptr (GPtrArray) columns = liaison_import_guess_columns (bytes, &options, &samples, &header, NULL);
    const LiaisonImportColumn *column = g_ptr_array_index (columns, 0);
    g_assert_cmpstr (column->target, ==, pairs[i][1]);
    g_assert_cmpuint (samples->len, ==, 1);
    g_assert_cmpstr (((char **) g_ptr_array_index (samples, 0))[1], ==, "2");
  }
}

static LiaisonCodeIndex *
make_index (void)
{
  LiaisonCodeIndex *index = liaison_code_index_new ();
  static const char *const countries[][4] = { { "FRA", "FR", "France", "France" },
                                              { "CIV", "CI", "Côte d’Ivoire", "Côte d’Ivoire" },
                                              { "BOL", "BO", "Bolivia, Plurinational State of", "Bolivie" },
                                              { "DEU", "DE", "Germany", "Allemagne" } };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++) {
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_country);
    liaison_record_set_text (record, "iso3", countries[i][0], NULL);
    liaison_record_set_text (record, "iso2", countries[i][1], NULL);
    liaison_record_set_text (record, "name_en", countries[i][2], NULL);
    liaison_record_set_text (record, "name_fr", countries[i][3], NULL);
    liaison_code_index_add (index, record);
  }
  return index;
}

static void
test_countries (void)
{
  g_autoptr (LiaisonCodeIndex) index = make_index ();
  LiaisonImportOptions options = { .find_code = liaison_code_index_find, .lookup_data = index };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("Name;Country\nA;fra\nB;DE\nC;cote d'ivoire\nD;Bolivia, Plurinational "
                                                "State of\nE;France, Allemagne\nF;FRA DEU\nG;\n",
                                                &options);
  static const char *const expected[] = { "FRA", "DEU", "CIV", "BOL", "DEU FRA", "DEU FRA", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (partner (plan, i)->countries, ==, expected[i]);
  assert_fails ("Name,Country\nA,France\nB,Atlantis\n", &options, "list.csv, line 3, column 2 (Country): “Atlantis”");
}

static void
test_dates (void)
{
  const char *const mapping[] = { "Name=name", "R=review_on", "E=established:dmy", "Y=ecosoc_year", NULL };
  LiaisonImportOptions options = { .mapping = mapping };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("Name,R,E,Y\n"
                                                "A,2024-06,31/12/2024,1998\n"
                                                "B,45457,1.2.2003,2004-05-06\n"
                                                "C,2024-06-14 00:00:00,,45457.5\n",
                                                &options);

  g_assert_cmpint (partner (plan, 0)->review_on.month, ==, 6);
  g_assert_cmpint (partner (plan, 0)->review_on.day, ==, 0);
  g_assert_cmpint (partner (plan, 0)->established.month, ==, 12);
  g_assert_cmpint (partner (plan, 0)->ecosoc_year, ==, 1998);
  g_assert_cmpint (partner (plan, 1)->review_on.year, ==, 2024);
  g_assert_cmpint (partner (plan, 1)->review_on.month, ==, 6);
  g_assert_cmpint (partner (plan, 1)->review_on.day, ==, 14);
  g_assert_cmpint (partner (plan, 1)->established.month, ==, 2);
  g_assert_cmpint (partner (plan, 1)->ecosoc_year, ==, 2004);
  g_assert_cmpint (partner (plan, 2)->review_on.day, ==, 14);
  g_assert_cmpint (partner (plan, 2)->ecosoc_year, ==, 2024);
  assert_fails ("Name,R,E,Y\nA,,12/31/2024,\n", &options, "line 2, column 3 (E)");
  assert_fails ("Name,R,E,Y\nA,31/13/2024,,\n", &options, "line 2, column 2 (R)");
  assert_fails ("Name,R,E,Y\nA,2024-02-30,,\n", &options, "line 2, column 2 (R)");
  assert_fails ("Name,R,E,Y\nA,,,soon\n", &options, "line 2, column 4 (Y)");
}

static void
test_wrong_mapping (void)
{
  static const struct {
    const char *mapping;
    const char *message;
  } cases[] = {
    { "Nope=name", "line 1: no column is called “Nope”; there are: Name, Year" },
    { "Name=nothing", "line 1, column 1 (Name): partner has no field “nothing”" },
    { "Name", "COLUMN=FIELD" },
    { "Name=name.klingon", "“klingon”" },
    { "Year=ecosoc_year:later", "“later” is not a converter" },
    { "Name=name:serial", "for dates" },
    { "Year=ecosoc_year", "no column gives the partners' names" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *const mapping[] = { cases[i].mapping, NULL };
    LiaisonImportOptions options = { .mapping = mapping };
    assert_fails ("Name,Year\nA,2024\n", &options, cases[i].message);
  }
}

/* Who names a field that is not there made the mistake on the command line, not in the file. */
static void
test_unknown_field (void)
{
  const char *const mapping[] = { "Name=nothing", NULL };
  const char *const fixed[] = { "nothing=1", NULL };
  LiaisonImportOptions mapped = { .mapping = mapping }, set = { .fixed = fixed };
  g_autoptr (GError) error = NULL;

  g_assert_null (make_plan ("Name\nA\n", &mapped, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (make_plan ("Name\nA\n", &set, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
test_wrong_columns (void)
{
  LiaisonImportOptions options = { 0 };
  const char *const wrong[] = { "family=martians", NULL };
  LiaisonImportOptions fixed = { .fixed = wrong };

  assert_fails ("Foo,Bar\n1,2\n", &options,
                "list.csv, line 1: no column gives the partners' names; there are: Foo, Bar");
  assert_fails ("", &options, "list.csv is empty");
  assert_fails ("Name,Pays\nA\n", &options, "line 2");
  assert_fails ("Name\nA,B\n", &options, "line 2, column 2");
  assert_fails ("Name\n\"\"\n", &options, "line 2: the partner has no name");
  assert_fails ("Name\nA\n", &fixed, "family");
}

static void
test_by_number (void)
{
  const char *const mapping[] = { "#2=name", NULL };
  LiaisonImportOptions options = { .mapping = mapping };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("x,x\n1,A\n", &options);

  g_assert_cmpstr (name (plan, 0)->text, ==, "A");
}

static void
test_skips_bad (void)
{
  LiaisonImportOptions options = { .skip_bad = TRUE };
  g_autoptr (LiaisonImportPlan) plan = plan_of (
      "Name,ecosoc_year,status\nGood,2001,active\nBad,soon,asleep\nBroken,caf\xe9,\nAlso good,,\n", &options);
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan, NULL, NULL, NULL);
  const LiaisonImportProblem *problem;

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_BAD], ==, 2);
  g_assert_cmpuint (plan->problems->len, ==, 3);
  problem = g_ptr_array_index (plan->problems, 1);
  g_assert_cmpuint (problem->place.line, ==, 3);
  g_assert_cmpuint (problem->place.column, ==, 3);
  g_assert_cmpstr (problem->column_name, ==, "status");
  problem = g_ptr_array_index (plan->problems, 2);
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpuint (problem->place.line, ==, 4);
  g_assert_cmpuint (set->edits->len, ==, 4);
}

static void
test_duplicates (void)
{
  LiaisonImportOptions options = { 0 };
  LiaisonImportOptions keep = { .keep_duplicates = TRUE };
  const char *text = "Name,Pays\nÉcole  libre,FRA\necole libre,TGO\nOther,FRA\n";
  g_autoptr (LiaisonImportPlan) plan = plan_of (text, &options);
  g_autoptr (LiaisonImportPlan) kept = plan_of (text, &keep);
  const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, 1);

  g_assert_cmpint (row->verdict, ==, LIAISON_ROW_DUPLICATE);
  g_assert_cmpuint (row->same_as_line, ==, 2);
  g_assert_cmpuint (liaison_import_plan_count_to_add (plan), ==, 2);
  g_assert_cmpuint (liaison_import_plan_count_to_add (kept), ==, 3);
}

/* Two people may bear one name. */
static void
test_persons_of_one_name (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan)
      plan = plan_of ("First name,Last name,Pays\nAmina,Diallo,GIN\nAmina,Diallo,MLI\nAmina,Diallo,GIN\n", &options);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_DUPLICATE], ==, 1);
}

static void
test_fixed_values (void)
{
  const char *const fixed[] = { "family=defenders", "classification=confidential", "email=office@example.org", NULL };
  LiaisonImportOptions options = { .fixed = fixed };
  g_autoptr (LiaisonImportPlan)
      plan = plan_of ("Name,family,classification\nA,,\nB,united_nations,unclassified\n", &options);

  g_assert_cmpstr (partner (plan, 0)->family, ==, "defenders");
  g_assert_cmpstr (partner (plan, 0)->record.classification, ==, "confidential");
  g_assert_cmpstr (partner (plan, 1)->family, ==, "united_nations");
  g_assert_cmpstr (partner (plan, 1)->record.classification, ==, "unclassified");
  g_assert_cmpstr (contact (plan, 0)->value, ==, "office@example.org");
}

static void
test_other_entity (void)
{
  LiaisonImportOptions options = { .entity = &liaison_entity_staff };
  LiaisonImportOptions relations = { .entity = &liaison_entity_relation };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("name,active\nIlse Moran,yes\nIlse Moran,no\n", &options);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_true (((const LiaisonStaff *) g_ptr_array_index (plan->records, 0))->active);
  assert_fails ("subject,object,type\nx,y,z\n", &relations, "line 2, column 1 (subject)");
}

static void
test_unguards (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("Name\n'=Equals\n'Quoted'\n", &options);

  g_assert_cmpstr (name (plan, 0)->text, ==, "=Equals");
  g_assert_cmpstr (name (plan, 1)->text, ==, "'Quoted'");
}

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (GString) text = g_string_new ("Name\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double last = 0;
  LiaisonImportOptions options = { .file_name = "list.csv", .progress = progress_cb, .progress_data = &last };
  g_autoptr (LiaisonImportPlan) plan = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Organisation %u\n", i);
  bytes = g_bytes_new (text->str, text->len);
  plan = liaison_import_plan_new (bytes, &options, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 20000);
  g_assert_cmpfloat (last, >=, 1.0);
  g_cancellable_cancel (cancellable);
  options.progress = NULL;
  g_assert_null (liaison_import_plan_new (bytes, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_json (void)
{
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_JSON, .file_name = "list.json" };
  g_autoptr (LiaisonImportPlan) plan = plan_of ("{\"liaison\": 1, \"records\": {\"partner\": [\n"
                                                "{\"id\":\"0190a0a0-0000-7000-8000-000000000001\",\"kind\":"
                                                "\"organization\",\"family\":\"other\",\"status\":\"active\"},\n"
                                                "{\"id\":\"0190a0a0-0000-7000-8000-000000000001\",\"kind\":"
                                                "\"organization\",\"family\":\"other\",\"status\":\"active\"}]}}",
                                                &options);

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 1);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_DUPLICATE], ==, 1);
  assert_fails (
      "{\"liaison\": 1, \"records\": {\"partner\": [\n{\"kind\":\"organization\",\n \"family\":\"aliens\"}]}}",
      &options, "list.json, line 3, column 2 (family)");
  assert_fails ("{\"liaison\": 1, \"records\": {\"partner\": [\n{\"kind\":\"organization\"}]}}", &options,
                "list.json, line 2");
  options.skip_bad = TRUE;
  {
    const char *const fixed[] = { "status=dormant", "family=other", NULL };
    LiaisonImportOptions more = options;
    g_autoptr (LiaisonImportPlan) half = NULL;
    more.fixed = fixed;
    half = plan_of ("{\"liaison\": 1, \"records\": {\"partner\": [{\"kind\":\"media\"}, {\"kind\":\"x y\"}]}}", &more);
    g_assert_cmpuint (half->counts[LIAISON_ROW_BAD], ==, 1);
    g_assert_cmpstr (partner (half, 0)->status, ==, "dormant");
  }
}

/* What the export writes, the import reads: every field of every row, names and contact points too. */
static void
test_export_reads_back (void)
{
  LiaisonImportOptions options = { 0 };
  g_autoptr (LiaisonImportPlan)
      plan = plan_of ("Name,name.fr,acronym,E-mail,countries,established,do_not_contact,summary\n"
                      "=Evil,Méchant,EV,\"a@b.c; d@e.f\",\"TGO,FRA\",2015-09,yes,\"two\nlines\"\nPlain,,,,,,,\n",
                      &options);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonCsvExport) table = liaison_csv_export_new (stream, &liaison_entity_partner);
  g_autoptr (LiaisonImportPlan) back = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < plan->rows->len; i++) {
    const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, i);
    g_autoptr (GPtrArray) parts = g_ptr_array_new ();
    for (guint j = 1; j < row->count; j++)
      g_ptr_array_add (parts, g_ptr_array_index (plan->records, row->first + j));
    liaison_csv_export_record (table, g_ptr_array_index (plan->records, row->first), parts, NULL, NULL);
  }
  liaison_csv_export_finish (table, NULL, NULL);
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  g_assert_nonnull (strstr (text, "\"'=Evil\""));
  back = plan_of (text, &options);
  g_assert_cmpuint (back->records->len, ==, plan->records->len);
  for (guint i = 0; i < plan->records->len; i++) {
    const LiaisonRecord *a = g_ptr_array_index (plan->records, i), *b = g_ptr_array_index (back->records, i);
    g_assert_true (a->entity == b->entity);
    for (guint j = 0; j < a->entity->n_fields; j++)
      if (a->entity->fields[j].type != LIAISON_FIELD_REF)
        g_assert_true (liaison_record_field_equal (a, b, &a->entity->fields[j]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/granted-list", test_granted_list);
  g_test_add_func ("/import/change-set", test_change_set);
  g_test_add_func ("/import/names-and-contacts", test_names_and_contacts);
  g_test_add_func ("/import/persons", test_persons);
  g_test_add_func ("/import/guesses", test_guesses);
  g_test_add_func ("/import/countries", test_countries);
  g_test_add_func ("/import/dates", test_dates);
  g_test_add_func ("/import/wrong-mapping", test_wrong_mapping);
  g_test_add_func ("/import/unknown-field", test_unknown_field);
  g_test_add_func ("/import/wrong-columns", test_wrong_columns);
  g_test_add_func ("/import/by-number", test_by_number);
  g_test_add_func ("/import/skips-bad", test_skips_bad);
  g_test_add_func ("/import/duplicates", test_duplicates);
  g_test_add_func ("/import/persons-of-one-name", test_persons_of_one_name);
  g_test_add_func ("/import/fixed-values", test_fixed_values);
  g_test_add_func ("/import/other-entity", test_other_entity);
  g_test_add_func ("/import/unguards", test_unguards);
  g_test_add_func ("/import/progress-and-cancel", test_progress_and_cancel);
  g_test_add_func ("/import/json", test_json);
  g_test_add_func ("/import/export-reads-back", test_export_reads_back);
  return g_test_run ();
}

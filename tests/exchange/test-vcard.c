// SPDX-License-Identifier: GPL-3.0-or-later
// Cards in and out: every version, every kind, names of every script, pictures.
#include "liaison-vcard-write.h"

#include "liaison-error.h"
#include "liaison-import.h"
#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-vcard-helper.h"
#include "liaison-vcard-records.h"

#include <string.h>

/* A picture of one dot. */
#define GIF "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

#define TWO_CARDS "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n"

static LiaisonVcard *
read_card (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonVcardReader)
      reader = liaison_vcard_reader_new (bytes, "cards.vcf", LIAISON_ENCODING_DETECT, NULL, &error);
  LiaisonVcard *card = NULL;

  liaison_vcard_reader_next (reader, &card, &error);
  g_assert_no_error (error);
  g_assert_nonnull (card);
  return card;
}

static LiaisonVcardRecords *
records_of (const char *text)
{
  g_autoptr (LiaisonVcard) card = read_card (text);

  return liaison_vcard_records_new (card);
}

/* The text of each contact point and name, with its type: "email=a@example.org". */
static char *
list_parts (const LiaisonVcardRecords *made)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < made->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (made->records, i);
    if (record->entity == &liaison_entity_partner_name) {
      const LiaisonPartnerName *name = (const LiaisonPartnerName *) record;
      g_ptr_array_add (lines, g_strdup_printf ("%s%s%s=%s", name->type, name->language != NULL ? "." : "",
                                               name->language != NULL ? name->language : "", name->text));
    } else if (record->entity == &liaison_entity_contact_point) {
      const LiaisonContactPoint *contact = (const LiaisonContactPoint *) record;
      g_ptr_array_add (lines, g_strdup_printf ("%s%s%s%s=%s", contact->type, contact->label != NULL ? "/" : "",
                                               contact->label != NULL ? contact->label : "",
                                               contact->preferred ? "!" : "", contact->value));
    }
  }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("|", (char **) lines->pdata);
}

static void
assert_parts (const char *text, const char *kind, const char *expected)
{
  g_autoptr (LiaisonVcardRecords) made = records_of (text);
  g_autofree char *parts = list_parts (made);

  g_assert_cmpstr (liaison_vcard_records_partner (made)->kind, ==, kind);
  g_assert_cmpstr (parts, ==, expected);
}

static void
test_two_one (void)
{
  assert_parts ("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Diall=F3;Am=EDna;;Dr.\r\n"
                "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Am=C3=ADna =\r\nDiall=C3=B3\r\n"
                "TEL;CELL;PREF:+224 600\r\nTEL;HOME;FAX:+224 601\r\nEMAIL;INTERNET:amina@example.org\r\n"
                "ADR;WORK:;;12 rue de la Paix;Conakry;;BP 1;Guin\xc3\xa9"
                "e\r\nURL:https://example.org\r\nEND:VCARD\r\n",
                "person",
                "official=Amína Dialló|phone/Mobile!=+224 600|phone/Home, Fax=+224 601|email=amina@example.org|"
                "address/Work=12 rue de la Paix, Conakry, BP 1, Guinée|web=https://example.org");
}

static void
test_older_letters (void)
{
  g_autoptr (LiaisonVcardRecords)
      told = records_of ("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=WINDOWS-1251:\xcc\xe0\xf0\xe8\xff\nEND:VCARD\n");
  g_autoptr (LiaisonVcardRecords) untold = records_of ("BEGIN:VCARD\nVERSION:2.1\nFN:\xc9lise\nEND:VCARD\n");

  g_assert_cmpstr (liaison_vcard_records_name (told)->text, ==, "Мария");
  g_assert_cmpstr (liaison_vcard_records_name (untold)->text, ==, "Élise");
}

static void
test_three (void)
{
  g_autoptr (LiaisonVcardRecords) made = records_of (
      "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:abc-1\r\nN:الحسن;نور;;;\r\nFN:نور ال\r\n حسن\r\nNICKNAME:Nour,N.\\, H.\r\n"
      "item1.URL;TYPE=pref:https://example.org\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\nORG:Centre;Legal\r\n"
      "ROLE:Lawyer\r\nCATEGORIES:Trial observers,Beirut\r\nBDAY:1980-01-01\r\nX-CUSTOM:kept\\nas it is\r\n"
      "NOTE:two\\nlines\r\nREV:2020\r\nEND:VCARD\r\n");
  g_autofree char *parts = list_parts (made);
  const LiaisonNote *note = NULL;

  g_assert_cmpstr (parts, ==, "official=نور الحسن|alias=Nour|alias=N., H.|web/HomePage!=https://example.org");
  g_assert_cmpstr (liaison_vcard_records_name (made)->given_name, ==, "نور");
  g_assert_cmpstr (liaison_vcard_records_name (made)->family_name, ==, "الحسن");
  g_assert_cmpstr (liaison_vcard_records_partner (made)->reference_code, ==, "vcard:abc-1");
  g_assert_cmpstr (g_ptr_array_index (made->tags, 0), ==, "Trial observers");
  g_assert_cmpuint (made->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (made->titles, 0), ==, "Lawyer");
  g_assert_cmpstr (made->kept->str, ==, "BDAY: 1980-01-01\nX-CUSTOM: kept\nas it is\n");
  for (guint i = 0; i < made->records->len; i++)
    if (((LiaisonRecord *) g_ptr_array_index (made->records, i))->entity == &liaison_entity_note)
      note = g_ptr_array_index (made->records, i);
  g_assert_cmpstr (note->text, ==, "two\nlines");
}

static void
test_four (void)
{
  assert_parts ("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN;LANGUAGE=en;ALTID=1:Hope Network\r\n"
                "FN;LANGUAGE=fr;ALTID=1:Réseau Espoir\r\nNICKNAME;TYPE=x-acronym:RE\r\nEMAIL;PREF=1:a@example.org\r\n"
                "IMPP:sgnl:+33612345678\r\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+33-1\r\nEND:VCARD\r\n",
                "organization",
                "official.en=Hope Network|official.fr=Réseau Espoir|acronym=RE|email!=a@example.org|"
                "signal=+33612345678|phone/Mobile=+33-1");
}

static void
test_kinds (void)
{
  static const struct {
    const char *lines;
    const char *kind;
  } cases[] = {
    { "FN:A B\nN:B;A;;;", "person" },
    { "FN:A\nORG:A", "organization" },
    { "FN:A\nORG:A;Unit", "organization" },
    { "ORG:A", "organization" },
    { "FN:A B\nN:B;A;;;\nORG:A", "person" },
    { "FN:A\nN:;;;;\nORG:Other", "person" },
    { "FN:A\nX-ABShowAs:COMPANY", "organization" },
    { "FN:A\nKIND:group", "organization" },
    { "FN:A\nKIND:individual\nORG:A", "person" },
    { "FN:A\nKIND:org\nX-LIAISON-KIND:nhri", "nhri" },
    { "FN:A\nKIND:org\nX-LIAISON-KIND:martian", "organization" },
    { "EMAIL:a@example.org", "person" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\nVERSION:3.0\n%s\nEND:VCARD\n", cases[i].lines);
    g_autoptr (LiaisonVcardRecords) made = records_of (text);
    if (strcmp (liaison_vcard_records_partner (made)->kind, cases[i].kind) != 0)
      g_error ("case %u is a %s", i, liaison_vcard_records_partner (made)->kind);
    g_assert_nonnull (liaison_vcard_records_name (made));
  }
}

static void
test_photos (void)
{
  static const char *const lines[] = {
    "VERSION:2.1\r\nPHOTO;ENCODING=BASE64;TYPE=GIF:\r\n " GIF "\r\n",
    "VERSION:2.1\r\nPHOTO;GIF;BASE64:" GIF "\r\n",
    "VERSION:3.0\r\nPHOTO;ENCODING=b;TYPE=JPEG:" GIF "\r\n",
    "VERSION:4.0\r\nPHOTO:data:image/gif;base64," GIF "\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *text = g_strconcat ("BEGIN:VCARD\r\nFN:A\r\n", lines[i], "END:VCARD\r\n", NULL);
    g_autoptr (LiaisonVcardRecords) made = records_of (text);
    const LiaisonAttachment *file = g_ptr_array_index (made->records, made->records->len - 1);
    g_assert_true (file->record.entity == &liaison_entity_attachment);
    g_assert_cmpstr (file->media_type, ==, "image/gif");
    g_assert_cmpint (file->size, ==, 42);
    g_assert_nonnull (g_hash_table_lookup (made->contents, &file->record.id));
    g_assert_cmpuint (made->kept->len, ==, 0);
  }
}

/* A photo by its address is kept in words; nothing is fetched. */
static void
test_photo_elsewhere (void)
{
  g_autoptr (LiaisonVcardRecords)
      made = records_of ("BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;VALUE=uri:https://example.org/a.jpg\nEND:VCARD\n");

  g_assert_cmpuint (g_hash_table_size (made->contents), ==, 0);
  g_assert_cmpstr (made->kept->str, ==, "PHOTO: https://example.org/a.jpg\n");
}

/* What the library alone would lose or mistake. */
static void
test_odd_lines (void)
{
  static const struct {
    const char *lines;
    const char *parts;
  } cases[] = {
    { "VERSION:2.1\r\nFN:Ann\r\nTEL;X ODD/TYPE;CELL:1\r\nTEL:2\r\n", "official=Ann|phone/Mobile=1|phone=2" },
    { "VERSION:3.0\r\nFN:Ann\r\nTEL;TYPE=\"cell:1\r\nTEL:2\r\n", "official=Ann|phone/Mobile=1|phone=2" },
    { "VERSION:3.0\r\nFN:Ann\r\nTEL;=;;TYPE=:1\r\nEMAIL;X-A=b=c,d=e;TYPE=home:a@b\r\nTEL;TYPE=HOME,cell:2\r\n",
      "official=Ann|phone=1|email/Home=a@b|phone/Home, Mobile=2" },
    { "VERSION:2.1\r\nFN:Ann\r\n of Old\r\n", "official=Ann of Old" },
    { "VERSION:3.0\r\nFN:Ann\r\n  of New\r\n", "official=Ann of New" },
    { "VERSION:2.1\r\nFN;CHARSET=KOI8-R:\xed\xc1\xd2\xc9\xd1\r\nNICKNAME;QUOTED-PRINTABLE:\xc9=2Cva,B\r\n",
      "official=Мария|alias=É,va|alias=B" },
    { "VERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:=C9lise=0D=0A\r\n", "official=Élise" },
    { "VERSION:3.0\r\nFN:A\\;B\\,C\\:D\\\\E\r\nNICKNAME:a;b\r\n", "official=A;B,C\\:D\\E|alias=a;b" },
    { "VERSION:3.0\r\nitem1.TEL:1\r\nitem1.X-ABLABEL:Desk\r\nFN:A; B\r\n", "phone/Desk=1|official=A; B" },
    { "VERSION:2.1\r\nFN:Ann\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Ben\r\nEND:VCARD\r\nTEL:1\r\n", "official=Ann|phone=1" },
    { "VERSION:3.0\r\nFN:Ann\r\nEND:VEVENT\r\nTEL:1\r\n", "official=Ann|phone=1" },
    { "FN:Ann\rTEL:1\nTEL:2\r\n", "official=Ann|phone=1|phone=2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\n%sEND:VCARD\r\n", cases[i].lines);
    g_test_message ("case %u", i);
    assert_parts (text, "person", cases[i].parts);
  }
}

static LiaisonImportPlan *
plan_of (const char *text)
{
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_VCARD, .file_name = "cards.vcf", .skip_bad = TRUE };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = liaison_import_plan_new (bytes, &options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
test_broken_cards_are_named (void)
{
  g_autoptr (LiaisonImportPlan) plan = plan_of ("BEGIN:VCARD\nVERSION:3.0\nFN:Never ended\n"
                                                "BEGIN:VCARD\nVERSION:3.0\nFN:Good\nEND:VCARD\n\nrubbish\n"
                                                "BEGIN:VCARD\nFN:Bad\nno colon here\nEND:VCARD\n"
                                                "BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n");
  const LiaisonImportProblem *problem;

  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 1);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_BAD], ==, 3);
  for (guint i = 0; i < 3; i++) {
    static const guint lines[] = { 1, 12, 14 }, rows[] = { 0, 2, 3 };
    problem = g_ptr_array_index (plan->problems, i);
    g_assert_cmpuint (problem->place.line, ==, lines[i]);
    g_assert_cmpuint (problem->row, ==, rows[i]);
  }
}

/* The program that reads cards is not there, or ends: one error, no rows, also where bad cards are passed over. */
static void
test_without_helper (void)
{
  static const char *const programs[] = { "/nowhere/liaison-vcard", "/bin/false" };
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_VCARD, .file_name = "cards.vcf", .skip_bad = TRUE };
  g_autoptr (GBytes) bytes = g_bytes_new_static (TWO_CARDS, strlen (TWO_CARDS));

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LiaisonImportPlan) plan = NULL;
    g_setenv ("LIAISON_VCARD", programs[i], TRUE);
    plan = liaison_import_plan_new (bytes, &options, NULL, &error);
    g_unsetenv ("LIAISON_VCARD");
    g_assert_null (plan);
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
    g_assert_nonnull (strstr (error->message, "liaison-vcard"));
  }
}

/* What never answers is let go of. */
static void
test_cancelled (void)
{
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_VCARD, .file_name = "cards.vcf" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (TWO_CARDS, strlen (TWO_CARDS));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_import_plan_new (bytes, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A value of a million parts takes the library longer than anything may. */
static void
test_bomb (void)
{
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_VCARD, .file_name = "cards.vcf", .skip_bad = TRUE };
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nX-BOMB:");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_slow ()) {
    g_test_skip ("takes as long as a card may");
    return;
  }
  for (guint i = 0; i < 4 * 1024 * 1024; i++)
    g_string_append_c (text, ';');
  g_string_append (text, "\nEND:VCARD\n");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (liaison_import_plan_new (bytes, &options, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "cards.vcf, line 4:"));
}

static guint
count (const LiaisonChangeSet *set, const LiaisonEntity *entity)
{
  guint found = 0;

  for (guint i = 0; i < set->edits->len; i++)
    found += ((LiaisonEdit *) g_ptr_array_index (set->edits, i))->entity == entity;
  return found;
}

/* Two people of one organization, which has a card of its own further down, and one of another. */
static void
test_organizations_and_posts (void)
{
  g_autoptr (LiaisonImportPlan)
      plan = plan_of ("BEGIN:VCARD\nFN:A B\nN:B;A\nORG:Centre\nTITLE:Lawyer\nCATEGORIES:X\nEND:VCARD\n"
                      "BEGIN:VCARD\nFN:C D\nN:D;C\nORG:CENTRE\nTITLE:lawyer\nCATEGORIES:x\nEND:VCARD\n"
                      "BEGIN:VCARD\nFN:E F\nN:F;E\nORG:Elsewhere\nTITLE:Head\nEND:VCARD\n"
                      "BEGIN:VCARD\nKIND:org\nFN:Centre\nEND:VCARD\n");
  g_autoptr (LiaisonChangeSet) set = liaison_import_plan_to_change_set (plan, NULL, NULL, NULL);
  const LiaisonPost *post = NULL;

  g_assert_cmpuint (plan->rows->len, ==, 4);
  g_assert_cmpuint (g_array_index (plan->rows, LiaisonImportRow, 0).line, ==, 1);
  g_assert_cmpuint (count (set, &liaison_entity_partner), ==, 5);
  g_assert_cmpuint (count (set, &liaison_entity_post), ==, 2);
  g_assert_cmpuint (count (set, &liaison_entity_tenure), ==, 3);
  g_assert_cmpuint (count (set, &liaison_entity_tag), ==, 1);
  g_assert_cmpuint (count (set, &liaison_entity_tagging), ==, 2);
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->entity == &liaison_entity_post && strcmp (((LiaisonPost *) edit->record)->title_en, "Lawyer") == 0)
      post = (const LiaisonPost *) edit->record;
  }
  g_assert_nonnull (post);
}

static char *
write_card (const LiaisonVcardSubject *subject, guint version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonVcardHelper)
      helper = liaison_vcard_helper_new (version == 40 ? "--write=4.0" : "--write=3.0", &error);
  g_autoptr (LiaisonVcard) card = liaison_vcard_write (subject, version);
  g_autoptr (GString) form = g_string_new (NULL), text = g_string_new (NULL);

  g_assert_no_error (error);
  liaison_vcard_to_form (card, form);
  liaison_vcard_helper_ask (helper, form->str, form->len);
  liaison_vcard_helper_answer (helper, text, NULL, &error);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_name (LiaisonVcardSubject *subject, const char *type, const char *language, const char *text, const char *given,
          const char *family)
{
  LiaisonPartnerName *name = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);

  name->type = g_strdup (type);
  name->language = g_strdup (language);
  name->text = g_strdup (text);
  name->given_name = g_strdup (given);
  name->family_name = g_strdup (family);
  g_ptr_array_add (subject->names, name);
}

static void
add_contact (LiaisonVcardSubject *subject, const char *type, const char *value, const char *label, gboolean preferred,
             const char *safety)
{
  LiaisonContactPoint *contact = (LiaisonContactPoint *) liaison_record_new (&liaison_entity_contact_point);

  contact->type = g_strdup (type);
  contact->value = g_strdup (value);
  contact->label = g_strdup (label);
  contact->preferred = preferred;
  contact->safety = g_strdup (safety);
  g_ptr_array_add (subject->contacts, contact);
}

static void
init_subject (LiaisonVcardSubject *subject, const char *kind)
{
  LiaisonPartner *partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);

  partner->kind = g_strdup (kind);
  partner->family = g_strdup ("defenders");
  *subject = (LiaisonVcardSubject) { .partner = partner };
  subject->names = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  subject->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  subject->tags = g_ptr_array_new ();
  subject->posts = g_array_new (FALSE, FALSE, sizeof (LiaisonVcardPost));
}

static void
clear_subject (LiaisonVcardSubject *subject)
{
  liaison_record_unref ((LiaisonRecord *) subject->partner);
  g_ptr_array_unref (subject->names);
  g_ptr_array_unref (subject->contacts);
  g_ptr_array_unref (subject->tags);
  g_array_unref (subject->posts);
  g_clear_pointer (&subject->photo, g_bytes_unref);
}

static void
assert_lines_are_short (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
}

/* What is written is read back: names of three scripts, contact points, a long text, a picture. */
static void
test_round_trip (void)
{
  static const char *const kinds[] = { "person",    "organization", "mandate", "mechanism", "state_body",
                                       "un_entity", "un_office",    "nhri",    "media",     "company" };
  static const guint versions[] = { 30, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (versions); i++) {
    guint version = versions[i % 2];
    const char *kind = kinds[i / 2];
    gboolean is_person = strcmp (kind, "person") == 0;
    LiaisonVcardSubject subject;
    g_autoptr (LiaisonVcardRecords) made = NULL;
    g_autofree char *text = NULL, *parts = NULL, *urn = NULL, *id = NULL;
    gsize size = 0;

    init_subject (&subject, kind);
    add_name (&subject, "official", "en", "Ann O’Neil, Jr; \\ (tester)", "Ann", "O’Neil");
    add_name (&subject, "official", "ar", "آن أونيل", NULL, NULL);
    add_name (&subject, "alias", NULL, "Анна", NULL, NULL);
    add_name (&subject, "acronym", NULL, "AON", NULL, NULL);
    add_name (&subject, "former", NULL, "Ann Before", NULL, NULL);
    add_contact (&subject, "email", "ann@example.org", "Work", TRUE, "safe");
    add_contact (&subject, "phone", "+33 1", "Secretary, mornings", FALSE, "unknown");
    add_contact (&subject, "signal", "+336", NULL, FALSE, "unknown");
    add_contact (&subject, "address", "1 Long Street; Door B, Town", NULL, FALSE, "unknown");
    add_contact (&subject, "web", "https://example.org/a,b;c", NULL, FALSE, "unknown");
    g_set_str (&((LiaisonPartner *) subject.partner)->summary,
               "Ceci est un long texte, avec des accents à chaque mot ; il doit être plié — et déplié.\nDeux lignes.");
    subject.photo = g_bytes_new_take (g_base64_decode (GIF, &size), 42);
    subject.photo_type = "image/gif";
    text = write_card (&subject, version);
    assert_lines_are_short (text);
    g_assert_null (strstr (text, "defenders"));
    made = records_of (text);
    parts = list_parts (made);
    if (version == 40)
      g_assert_cmpstr (parts, ==,
                       "official.en=Ann O’Neil, Jr; \\ (tester)|official.ar=آن أونيل|alias=Анна|acronym=AON|"
                       "former=Ann Before|email/Work!=ann@example.org|phone/Secretary, mornings=+33 1|signal=+336|"
                       "address=1 Long Street; Door B, Town|web=https://example.org/a,b;c");
    g_assert_nonnull (strstr (parts, "official.ar=آن أونيل"));
    g_assert_cmpstr (liaison_vcard_records_partner (made)->kind, ==, kind);
    g_assert_cmpstr (liaison_vcard_records_name (made)->family_name, ==, is_person ? "O’Neil" : NULL);
    g_assert_cmpuint (g_hash_table_size (made->contents), ==, 1);
    id = liaison_id_to_string (&subject.partner->record.id);
    urn = g_strconcat ("vcard:urn:uuid:", id, NULL);
    g_assert_cmpstr (liaison_vcard_records_partner (made)->reference_code, ==, urn);
    g_assert_cmpuint (made->kept->len, ==, 0);
    clear_subject (&subject);
  }
}

/* A card is for a telephone: what must not be dialled is not on it, and a code name stands alone. */
static void
test_what_a_card_leaves_out (void)
{
  LiaisonVcardSubject subject;
  LiaisonPartner *partner;
  g_autofree char *text = NULL, *none = NULL, *coded = NULL;

  init_subject (&subject, "person");
  partner = (LiaisonPartner *) subject.partner;
  add_name (&subject, "official", NULL, "Ann O’Neil", "Ann", "O’Neil");
  add_contact (&subject, "email", "never@example.org", NULL, FALSE, "never");
  add_contact (&subject, "phone", "+33111", NULL, FALSE, "safe");
  add_contact (&subject, "signal", "+33222", NULL, FALSE, "safe");
  partner->never_channels = g_strdup ("phone");
  text = write_card (&subject, 40);
  g_assert_null (strstr (text, "never@"));
  g_assert_null (strstr (text, "+33111"));
  g_assert_nonnull (strstr (text, "+33222"));
  partner->do_not_contact = TRUE;
  none = write_card (&subject, 30);
  g_assert_null (strstr (none, "+33222"));
  partner->code_name = g_strdup ("Heron");
  coded = write_card (&subject, 30);
  g_assert_null (strstr (coded, "Neil"));
  g_assert_nonnull (strstr (coded, "FN:Heron\r\n"));
  clear_subject (&subject);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard/two-one", test_two_one);
  g_test_add_func ("/vcard/older-letters", test_older_letters);
  g_test_add_func ("/vcard/three", test_three);
  g_test_add_func ("/vcard/four", test_four);
  g_test_add_func ("/vcard/kinds", test_kinds);
  g_test_add_func ("/vcard/photos", test_photos);
  g_test_add_func ("/vcard/photo-elsewhere", test_photo_elsewhere);
  g_test_add_func ("/vcard/odd-lines", test_odd_lines);
  g_test_add_func ("/vcard/without-helper", test_without_helper);
  g_test_add_func ("/vcard/cancelled", test_cancelled);
  g_test_add_func ("/vcard/bomb", test_bomb);
  g_test_add_func ("/vcard/broken-cards-are-named", test_broken_cards_are_named);
  g_test_add_func ("/vcard/organizations-and-posts", test_organizations_and_posts);
  g_test_add_func ("/vcard/round-trip", test_round_trip);
  g_test_add_func ("/vcard/what-a-card-leaves-out", test_what_a_card_leaves_out);
  return g_test_run ();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a file of vCards: one row a card.
//
// Organizations come first, whatever their order in the file: people refer to them by name. Then the rows are put into
// the order of the file.
#include "liaison-import-vcard.h"

#include "liaison-error.h"
#include "liaison-import-json.h"
#include "liaison-import-judge.h"
#include "liaison-import-order.h"
#include "liaison-vcard-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two calls of the progress function, and two looks at the cancellable. */
#define CARDS_BETWEEN_CALLS 200

/* Reading is about so much of the work, deciding the rest. */
#define READING_SHARE 0.5

/* @made: (nullable): what it says; %NULL for one that cannot be read */
typedef struct {
  guint line;
  LiaisonVcardRecords *made;
} Card;

typedef struct {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  GCancellable *cancellable;
  LiaisonImportJudge *judge;
  LiaisonVcardLinks *links;
  GArray *cards;
} Import;

static void
clear_card (gpointer data)
{
  g_clear_pointer (&((Card *) data)->made, liaison_vcard_records_free);
}

static gboolean
report (const Import *import, guint count, double fraction, GError **error)
{
  if (count % CARDS_BETWEEN_CALLS != 0)
    return TRUE;
  if (import->options->progress != NULL)
    import->options->progress (fraction, import->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (import->cancellable, error);
}

static void
close_row (Import *import, LiaisonImportRow *row)
{
  import->plan->counts[row->verdict]++;
  g_array_append_val (import->plan->rows, *row);
}

static gboolean
refuse (Import *import, guint line, const char *message, GError **error)
{
  LiaisonImportRow row = { .line = line, .verdict = LIAISON_ROW_BAD, .first = import->plan->records->len };
  LiaisonCsvPlace place = { line, 0, 1 };

  liaison_import_plan_add_problem (import->plan, &place, NULL, message);
  close_row (import, &row);
  return import->options->skip_bad || !liaison_import_plan_fail (import->plan, error);
}

static gboolean
read_cards (Import *import, LiaisonVcardReader *reader, GError **error)
{
  for (;;) {
    g_autoptr (LiaisonVcard) card = NULL;
    Card read = { 0, NULL };
    g_autoptr (GError) problem = NULL;
    if (!liaison_vcard_reader_next (reader, &card, &problem)) {
      if (!g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_INVALID)) {
        g_propagate_error (error, g_steal_pointer (&problem));
        return FALSE;
      }
      if (!refuse (import, liaison_vcard_reader_error_line (reader), liaison_vcard_reader_error_message (reader),
                   error))
        return FALSE;
      continue;
    }
    if (card == NULL)
      return TRUE;
    read = (Card) { card->line, liaison_vcard_records_new (card) };
    g_array_append_val (import->cards, read);
    if (!report (import, import->cards->len, READING_SHARE * liaison_vcard_reader_fraction (reader), error))
      return FALSE;
  }
}

static void
set_default (char **member, const char *value)
{
  if (*member == NULL)
    *member = g_strdup (value);
}

/* What is wrong with a card that could be read. */
static char *
complete (Import *import, LiaisonVcardRecords *made)
{
  LiaisonPartner *partner = liaison_vcard_records_partner (made);
  g_autoptr (GError) error = NULL;

  if (liaison_vcard_records_name (made) == NULL)
    return g_strdup (_ ("the partner has no name"));
  if (!liaison_import_apply_fixed (import->options, &partner->record, &error))
    return g_strdup (error->message);
  set_default (&partner->family, "civil_society");
  set_default (&partner->status, "active");
  liaison_vcard_links_add (import->links, made);
  liaison_vcard_records_finish (made);
  for (guint i = 0; i < made->records->len; i++)
    if (!liaison_record_validate (g_ptr_array_index (made->records, i), &error))
      return g_strdup (error->message);
  return NULL;
}

/* By what a card is known: its UID where the register has that, else what the options say. The UID of a card that
 * Liaison wrote is the id of its partner. */
static const char *
choose_key (Import *import, const LiaisonVcardRecords *made, char **identity)
{
  const char *code = liaison_vcard_records_partner (made)->reference_code;
  const char *uid = code != NULL ? code + strlen ("vcard:") : NULL;
  const char *plain = uid != NULL && g_ascii_strncasecmp (uid, "urn:uuid:", 9) == 0 ? uid + 9 : uid;
  LiaisonId id;

  if (uid == NULL || import->options->lookup == NULL)
    return import->options->key;
  if (liaison_import_lookup_find (import->options->lookup, "id", plain, &id) != LIAISON_MATCH_NONE) {
    *identity = g_strdup (plain);
    return "id";
  }
  if (liaison_import_lookup_find (import->options->lookup, "reference_code", code, &id) != LIAISON_MATCH_NONE)
    return "reference_code";
  return import->options->key;
}

/* Two cards are the same that have one UID or, without any, say the same. */
static char *
join (const LiaisonVcardRecords *made)
{
  const char *code = liaison_vcard_records_partner (made)->reference_code;
  GString *all;

  if (code != NULL)
    return g_strdup (code);
  all = g_string_new (NULL);
  for (guint i = 0; i < made->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (made->records, i);
    for (guint j = 0; j < record->entity->n_fields; j++) {
      const LiaisonField *field = &record->entity->fields[j];
      g_autoptr (GVariant) value = field->type != LIAISON_FIELD_REF ? liaison_record_get (record, field) : NULL;
      g_autofree char *text = value != NULL ? liaison_field_write (field, value) : NULL;
      g_string_append_printf (all, "%s\x1f", text != NULL ? text : "");
    }
  }
  return g_string_free (all, FALSE);
}

static void
take_contents (Import *import, LiaisonVcardRecords *made)
{
  GHashTableIter iter;
  gpointer id, bytes;

  g_hash_table_iter_init (&iter, made->contents);
  while (g_hash_table_iter_next (&iter, &id, &bytes))
    g_hash_table_insert (import->plan->contents, g_memdup2 (id, sizeof (LiaisonId)), g_bytes_ref (bytes));
}

static gboolean
take_card (Import *import, Card *card, GError **error)
{
  LiaisonVcardRecords *made = card->made;
  g_autofree char *problem = complete (import, made);
  g_autofree char *identity = NULL, *whole = NULL;
  LiaisonImportRow row = { .line = card->line, .first = import->plan->records->len };
  LiaisonImportSubject subject = { made->records, made->given };

  if (problem == NULL) {
    const char *key = choose_key (import, made, &identity);
    whole = join (made);
    subject.identity = identity;
    subject.whole = whole;
    subject.name = liaison_vcard_records_name (made)->text;
    take_contents (import, made);
    problem = liaison_import_judge_row (import->judge, key, &subject, &row);
  }
  if (problem != NULL)
    return refuse (import, card->line, problem, error);
  row.count = made->records->len;
  if (!liaison_vcard_is_person (made))
    for (guint i = 1; i < made->records->len; i++) {
      const LiaisonPartnerName *name = g_ptr_array_index (made->records, i);
      if (name->record.entity == &liaison_entity_partner_name)
        liaison_vcard_links_learn (import->links, name->text,
                                   liaison_id_is_nil (&row.match) ? &name->partner : &row.match);
    }
  for (guint i = 0; i < made->records->len; i++)
    g_ptr_array_add (import->plan->records, liaison_record_ref (g_ptr_array_index (made->records, i)));
  close_row (import, &row);
  return TRUE;
}

static gboolean
take_cards (Import *import, gboolean persons, guint *count, GError **error)
{
  for (guint i = 0; i < import->cards->len; i++) {
    Card *card = &g_array_index (import->cards, Card, i);
    if (card->made == NULL || liaison_vcard_is_person (card->made) != persons)
      continue;
    (*count)++;
    if (!take_card (import, card, error) ||
        !report (import, *count, READING_SHARE + (1 - READING_SHARE) * *count / import->cards->len, error))
      return FALSE;
    clear_card (card);
  }
  return TRUE;
}

/** liaison_import_plan_vcard: Fills @plan from a file of cards. */
gboolean
liaison_import_plan_vcard (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonVcardReader)
      reader = liaison_vcard_reader_new (bytes, options->file_name, options->encoding, cancellable, error);
  g_autoptr (LiaisonImportJudge) judge = liaison_import_judge_new (plan, options);
  g_autoptr (LiaisonVcardLinks) links = liaison_vcard_links_new (plan, options->lookup);
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (Card));
  Import import = { plan, options, cancellable, judge, links, cards };
  guint count = 0;

  g_array_set_clear_func (cards, clear_card);
  plan->encoding = options->encoding;
  if (reader == NULL)
    return FALSE;
  if (options->mapping != NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("a file of cards has no columns to map"));
    return FALSE;
  }
  if (!read_cards (&import, reader, error) || !take_cards (&import, FALSE, &count, error) ||
      !take_cards (&import, TRUE, &count, error))
    return FALSE;
  if (plan->rows->len == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s holds no vCard"), options->file_name);
    return FALSE;
  }
  liaison_import_plan_sort_rows (plan);
  return TRUE;
}

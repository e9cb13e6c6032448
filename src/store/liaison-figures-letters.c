// SPDX-License-Identifier: GPL-3.0-or-later
// Counts letters and replies. What each number is: liaison-figures.h.
#include "liaison-db.h"
#include "liaison-figures-private.h"

#include "liaison-communication.h"
#include "liaison-country.h"
#include "liaison-partner.h"
#include "liaison-vocabulary.h"

/* Longer periods are shown by year. */
#define MONTHS_MAX 24

/**
 * Letter: one of the period.
 * @country: (nullable): the addressed State
 * @people: alleged victims, or %LIAISON_FIGURE_UNKNOWN
 * @mandates: (element-type LiaisonId): that sign
 * @answers: of its substantive replies, until the day that is asked for; @open_answers: those not withheld
 */
typedef struct {
  LiaisonId id;
  char *type;
  char *country;
  LiaisonId addressee;
  char *addressee_name;
  LiaisonMoment sent;
  gint64 people;
  gint64 women;
  gboolean follows;
  char *themes;
  char *reply_due;
  GArray *mandates;
  guint answers;
  guint open_answers;
  guint acknowledgements;
  guint extensions;
} Letter;

/** @letters: (element-type Letter); @by_id: the same by id; @public_ids: (element-type LiaisonId): all that may be told
 * of, whenever sent */
typedef struct {
  LiaisonTally *tally;
  GPtrArray *letters;
  GHashTable *by_id;
  GHashTable *admitted;
} Register;

static void
free_letter (gpointer data)
{
  Letter *letter = data;

  g_free (letter->type);
  g_free (letter->country);
  g_free (letter->addressee_name);
  g_free (letter->themes);
  g_free (letter->reply_due);
  g_array_unref (letter->mandates);
  g_free (letter);
}

static void
clear_register (Register *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->admitted, g_hash_table_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Register, clear_register)

/* Ends a loop over rows. */
static gboolean
end_rows (GError **local, GError **error)
{
  if (*local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (local));
  return FALSE;
}

/* The order of the columns of read_letters(). */
enum {
  COLUMN_ID,
  COLUMN_TYPE,
  COLUMN_CODE,
  COLUMN_ADDRESSEE,
  COLUMN_ADDRESSEE_NAME,
  COLUMN_SENT,
  COLUMN_PEOPLE,
  COLUMN_WOMEN,
  COLUMN_FOLLOWS,
  COLUMN_CLASSIFICATION,
  COLUMN_PUBLIC_ON,
  COLUMN_REPLY_DUE,
  COLUMN_FAMILY,
  COLUMN_COUNTRIES,
  COLUMN_THEMES,
  COLUMN_CONSENT,
};

/* The code of the reference; else, for a letter to a State body, its first country. OTH is no country. */
static char *
find_country (const LiaisonTally *tally, LiaisonRows *rows)
{
  const char *code = liaison_rows_text (rows, COLUMN_CODE);
  const char *countries = liaison_rows_text (rows, COLUMN_COUNTRIES);
  g_auto (GStrv) codes = NULL;

  if (code != NULL)
    return g_hash_table_contains (tally->countries, code) ? g_strdup (code) : NULL;
  if (g_strcmp0 (liaison_rows_text (rows, COLUMN_FAMILY), "state_actors") != 0 || countries == NULL)
    return NULL;
  codes = g_strsplit (countries, " ", 2);
  return g_strdup (codes[0]);
}

static gint64
read_number (LiaisonRows *rows, int column)
{
  return liaison_rows_text (rows, column) != NULL ? liaison_rows_integer (rows, column) : LIAISON_FIGURE_UNKNOWN;
}

/* Whether the audience may know of the letter. */
static gboolean
admits_letter (const LiaisonTally *tally, LiaisonRows *rows)
{
  return liaison_tally_admits (tally, liaison_rows_text (rows, COLUMN_CLASSIFICATION)) &&
         (!liaison_tally_is_open (tally) ||
          liaison_tally_has_passed (tally, liaison_rows_text (rows, COLUMN_PUBLIC_ON), tally->today));
}

static void
add_letter (Register *self, LiaisonRows *rows, const LiaisonMoment *sent)
{
  Letter *letter = g_new0 (Letter, 1);
  gboolean tells_themes = !liaison_tally_is_open (self->tally) ||
                          g_strcmp0 (liaison_rows_text (rows, COLUMN_CONSENT), "given") == 0;

  liaison_rows_id (rows, COLUMN_ID, &letter->id);
  letter->type = g_strdup (liaison_rows_text (rows, COLUMN_TYPE));
  letter->country = find_country (self->tally, rows);
  liaison_rows_id (rows, COLUMN_ADDRESSEE, &letter->addressee);
  letter->addressee_name = g_strdup (liaison_rows_text (rows, COLUMN_ADDRESSEE_NAME));
  letter->sent = *sent;
  letter->people = read_number (rows, COLUMN_PEOPLE);
  letter->women = read_number (rows, COLUMN_WOMEN);
  letter->follows = liaison_rows_integer (rows, COLUMN_FOLLOWS) != 0;
  letter->themes = g_strdup (tells_themes ? liaison_rows_text (rows, COLUMN_THEMES) : NULL);
  letter->reply_due = g_strdup (liaison_rows_text (rows, COLUMN_REPLY_DUE));
  letter->mandates = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  g_ptr_array_add (self->letters, letter);
  g_hash_table_insert (self->by_id, &letter->id, letter);
}

static gboolean
read_letters (Register *self, GError **error)
{
  LiaisonTally *tally = self->tally;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      tally->store, error,
      "SELECT c.id, c.type, c.country_code, c.addressee, c.addressee_name, c.sent_on, c.victims, c.victims_women, "
      "c.follow_up_of IS NOT NULL, c.classification, c.public_on, c.reply_due, p.family, p.countries, m.themes, "
      "m.consent_state FROM communication c LEFT JOIN partner p ON p.id = c.addressee LEFT JOIN matter m ON m.id = "
      "c.matter AND m.trashed_at = 0 WHERE c.trashed_at = 0 AND c.status = 'sent' ORDER BY c.sent_on, c.row",
      "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    LiaisonMoment sent;
    LiaisonTallyPlace place = liaison_tally_place (tally, liaison_rows_text (rows, COLUMN_SENT), &sent);
    LiaisonId id;
    if (!admits_letter (tally, rows)) {
      tally->withheld += place == LIAISON_TALLY_INSIDE ? 1 : 0;
      continue;
    }
    liaison_rows_id (rows, COLUMN_ID, &id);
    g_hash_table_add (self->admitted, g_memdup2 (&id, sizeof id));
    if (place == LIAISON_TALLY_INSIDE)
      add_letter (self, rows, &sent);
    else if (place == LIAISON_TALLY_PERHAPS)
      tally->undated++;
  }
  return end_rows (&local, error);
}

static gboolean
read_signatories (Register *self, GError **error)
{
  LiaisonStore *store = self->tally->store;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               "SELECT communication, mandate FROM signatory WHERE trashed_at = 0 AND mandate IS NOT "
                               "NULL GROUP BY communication, mandate",
                               "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonId id, mandate;
    Letter *letter = liaison_rows_id (rows, 0, &id) ? g_hash_table_lookup (self->by_id, &id) : NULL;
    if (letter != NULL && liaison_rows_id (rows, 1, &mandate))
      g_array_append_val (letter->mandates, mandate);
  }
  return end_rows (&local, error);
}

static void
take_reply (Letter *letter, const char *kind, gboolean is_withheld)
{
  if (g_strcmp0 (kind, "substantive") == 0) {
    letter->answers++;
    letter->open_answers += is_withheld ? 0 : 1;
  } else if (g_strcmp0 (kind, "extension") == 0) {
    letter->extensions++;
  } else {
    letter->acknowledgements++;
  }
}

static gboolean
read_replies (Register *self, GError **error)
{
  LiaisonTally *tally = self->tally;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (tally->store, error,
                               "SELECT communication, kind, received_on, publicity, classification FROM reply WHERE "
                               "trashed_at = 0 ORDER BY received_on, row",
                               "");
  LiaisonFigure *received = liaison_tally_figure (tally, LIAISON_FIGURES_REPLIES, "received");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    const char *kind = liaison_rows_text (rows, 1), *on = liaison_rows_text (rows, 2);
    gboolean is_withheld = g_strcmp0 (liaison_rows_text (rows, 3), "withheld") == 0;
    LiaisonMoment day;
    LiaisonId id;
    Letter *letter;
    if (!liaison_rows_id (rows, 0, &id) || !liaison_tally_admits (tally, liaison_rows_text (rows, 4)) ||
        (is_withheld && tally->wish.audience == LIAISON_AUDIENCE_PUBLIC))
      continue;
    letter = g_hash_table_lookup (self->by_id, &id);
    if (letter != NULL && liaison_tally_has_passed (tally, on, tally->as_of))
      take_reply (letter, kind, is_withheld);
    if (g_strcmp0 (kind, "substantive") == 0 && g_hash_table_contains (self->admitted, &id) &&
        liaison_tally_place (tally, on, &day) == LIAISON_TALLY_INSIDE)
      liaison_figure_count (received, &liaison_entity_communication, &id);
  }
  return end_rows (&local, error);
}

static void
count_letter (LiaisonTally *tally, LiaisonFiguresSection section, const char *code, const Letter *letter)
{
  liaison_figure_count (liaison_tally_figure (tally, section, code), &liaison_entity_communication, &letter->id);
}

static gboolean
is_joint (const Letter *letter)
{
  return letter->mandates->len > 1 || (letter->type != NULL && letter->type[0] == 'J');
}

static void
count_people (LiaisonTally *tally, const Letter *letter)
{
  const LiaisonFiguresSection section = LIAISON_FIGURES_LETTERS;

  if (letter->people == LIAISON_FIGURE_UNKNOWN) {
    count_letter (tally, section, "individuals_unknown", letter);
  } else {
    count_letter (tally, section, "individuals", letter);
    liaison_tally_figure (tally, section, "individuals")->value += letter->people - 1;
  }
  if (letter->women != LIAISON_FIGURE_UNKNOWN) {
    count_letter (tally, section, "women", letter);
    liaison_tally_figure (tally, section, "women")->value += letter->women - 1;
  } else if (letter->people > 0) {
    count_letter (tally, section, "women_unknown", letter);
  }
}

/* How the addressees that are no States are told apart. */
static char *
name_other (const Letter *letter)
{
  if (!liaison_id_is_nil (&letter->addressee))
    return liaison_id_to_string (&letter->addressee);
  return g_utf8_casefold (letter->addressee_name != NULL ? letter->addressee_name : "", -1);
}

static void
count_addressee (LiaisonTally *tally, const Letter *letter, GHashTable *seen)
{
  const LiaisonTallyCountry *country = letter->country != NULL ? g_hash_table_lookup (tally->countries, letter->country)
                                                               : NULL;
  g_autofree char *name = country != NULL ? g_strdup (letter->country) : name_other (letter);
  gboolean is_new = g_hash_table_add (seen, g_strdup (name));

  if (country == NULL) {
    LiaisonFigure *others = liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "others");
    count_letter (tally, LIAISON_FIGURES_REGIONS, "other", letter);
    others->value += is_new ? 1 : 0;
    others->entity = &liaison_entity_communication;
    g_array_append_val (others->ids, letter->id);
    return;
  }
  if (is_new)
    liaison_figure_count (liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "states"), &liaison_entity_country,
                          &country->id);
  count_letter (tally, LIAISON_FIGURES_STATES, letter->country, letter);
  count_letter (tally, LIAISON_FIGURES_REGIONS, country->group != NULL ? country->group : "none", letter);
}

static int
count_months (const LiaisonTally *tally)
{
  return (tally->wish.to.year - tally->wish.from.year) * 12 + tally->wish.to.month - tally->wish.from.month + 1;
}

/* As it is called in the period this one is compared with. */
static char *
name_month (const LiaisonTally *tally, int year, int month)
{
  if (count_months (tally) > MONTHS_MAX)
    return g_strdup_printf ("%04d", year + tally->year_offset);
  return g_strdup_printf ("%04d-%02d", year + tally->year_offset, month);
}

static void
count_month (LiaisonTally *tally, const Letter *letter)
{
  g_autofree char *code = NULL;

  if (letter->sent.month == 0 && count_months (tally) <= MONTHS_MAX)
    return;
  code = name_month (tally, letter->sent.year, letter->sent.month);
  count_letter (tally, LIAISON_FIGURES_MONTHS, code, letter);
}

static void
count_themes (LiaisonTally *tally, const Letter *letter)
{
  g_auto (GStrv) themes = g_strsplit (letter->themes != NULL ? letter->themes : "none", " ", -1);

  for (guint i = 0; themes[i] != NULL; i++)
    count_letter (tally, LIAISON_FIGURES_THEMES, themes[i], letter);
}

static void
count_reply (LiaisonTally *tally, const Letter *letter)
{
  const LiaisonFiguresSection section = LIAISON_FIGURES_REPLIES;

  if (letter->answers == 0 && liaison_tally_has_passed (tally, letter->reply_due, tally->as_of - 1))
    count_letter (tally, section, "overdue", letter);
  if (letter->answers > 0 && letter->open_answers == 0)
    count_letter (tally, section, "withheld", letter);
  if (letter->answers > 0)
    count_letter (tally, section, "answered", letter);
  else if (letter->extensions > 0)
    count_letter (tally, section, "extension", letter);
  else
    count_letter (tally, section, letter->acknowledgements > 0 ? "acknowledged" : "silent", letter);
}

static void
count_one (LiaisonTally *tally, const Letter *letter, GHashTable *seen)
{
  count_letter (tally, LIAISON_FIGURES_LETTERS, "letters", letter);
  count_letter (tally, LIAISON_FIGURES_TYPES, letter->type, letter);
  if (letter->follows)
    count_letter (tally, LIAISON_FIGURES_LETTERS, "follow_ups", letter);
  if (is_joint (letter))
    count_letter (tally, LIAISON_FIGURES_LETTERS, "joint", letter);
  for (guint i = 0; is_joint (letter) && i < letter->mandates->len; i++) {
    g_autofree char *mandate = liaison_id_to_string (&g_array_index (letter->mandates, LiaisonId, i));
    count_letter (tally, LIAISON_FIGURES_MANDATES, mandate, letter);
  }
  count_people (tally, letter);
  count_addressee (tally, letter, seen);
  count_month (tally, letter);
  count_themes (tally, letter);
  count_reply (tally, letter);
}

/* What is shown even if nothing of it was counted, in this order. */
static void
begin_figures (LiaisonTally *tally)
{
  static const char *const letters[] = { "letters",     "joint", "follow_ups",          "states",       "others",
                                         "individuals", "women", "individuals_unknown", "women_unknown" };
  static const char *const replies[] = { "answered", "withheld", "acknowledged", "extension",
                                         "silent",   "overdue",  "received" };
  const LiaisonVocabulary *types = &liaison_vocabulary_communication_type, *groups = &liaison_vocabulary_un_group;
  int months = count_months (tally);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, letters[i]);
  for (guint i = 0; i < types->n_terms; i++)
    liaison_tally_figure (tally, LIAISON_FIGURES_TYPES, types->terms[i].code);
  for (int i = 0; i < months; i++) {
    int month = tally->wish.from.month - 1 + i;
    g_autofree char *code = name_month (tally, tally->wish.from.year + month / 12, month % 12 + 1);
    liaison_tally_figure (tally, LIAISON_FIGURES_MONTHS, code);
  }
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    liaison_tally_figure (tally, LIAISON_FIGURES_REPLIES, replies[i]);
  for (guint i = 0; i < groups->n_terms; i++)
    if (!g_str_equal (groups->terms[i].code, "none"))
      liaison_tally_figure (tally, LIAISON_FIGURES_REGIONS, groups->terms[i].code);
}

/* Says of what the parts of all letters are parts. Where no letter tells how many are women, that is not none. */
static void
set_wholes (LiaisonTally *tally)
{
  gint64 letters = liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "letters")->value;
  LiaisonFigure *women = liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "women");

  if (women->ids->len == 0 && liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "women_unknown")->value > 0)
    women->value = LIAISON_FIGURE_UNKNOWN;
  for (guint i = 0; i < tally->figures->len; i++) {
    LiaisonFigure *figure = g_ptr_array_index (tally->figures, i);
    if (figure->section == LIAISON_FIGURES_TYPES ||
        (figure->section == LIAISON_FIGURES_REPLIES && !g_str_equal (figure->code, "received")))
      figure->of = letters;
  }
  liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "joint")->of = letters;
  liaison_tally_figure (tally, LIAISON_FIGURES_LETTERS, "individuals_unknown")->of = letters;
}

/** liaison_tally_letters: Counts letters and replies. */
gboolean
liaison_tally_letters (LiaisonTally *tally, GError **error)
{
  g_auto (Register) self = { .tally = tally };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self.letters = g_ptr_array_new_with_free_func (free_letter);
  self.by_id = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  self.admitted = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  begin_figures (tally);
  if (!read_letters (&self, error) || !read_signatories (&self, error) || !read_replies (&self, error))
    return FALSE;
  for (guint i = 0; i < self.letters->len; i++)
    count_one (tally, g_ptr_array_index (self.letters, i), seen);
  set_wholes (tally);
  return TRUE;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures are called.
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-figures-private.h"

#include "liaison-catalogue.h"
#include "liaison-partner.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  LiaisonFiguresSection section;
  const char *code;
  const char *label;
} Name;

static const Name names[] = {
  { LIAISON_FIGURES_LETTERS, "letters", N_ ("Letters sent") },
  { LIAISON_FIGURES_LETTERS, "joint", N_ ("Joint letters") },
  { LIAISON_FIGURES_LETTERS, "follow_ups", N_ ("Follow-up letters") },
  { LIAISON_FIGURES_LETTERS, "states", N_ ("States addressed") },
  { LIAISON_FIGURES_LETTERS, "others", N_ ("Companies and others addressed") },
  { LIAISON_FIGURES_LETTERS, "individuals", N_ ("Individuals concerned") },
  { LIAISON_FIGURES_LETTERS, "women", N_ ("Of whom women") },
  { LIAISON_FIGURES_LETTERS, "individuals_unknown", N_ ("Letters without a number of individuals") },
  { LIAISON_FIGURES_LETTERS, "women_unknown", N_ ("Letters without the number of women") },
  { LIAISON_FIGURES_REPLIES, "answered", N_ ("Letters with a substantive reply") },
  { LIAISON_FIGURES_REPLIES, "withheld", N_ ("Of which withheld from publication") },
  { LIAISON_FIGURES_REPLIES, "acknowledged", N_ ("Letters acknowledged only") },
  { LIAISON_FIGURES_REPLIES, "extension", N_ ("Letters for which more time was asked") },
  { LIAISON_FIGURES_REPLIES, "silent", N_ ("Letters without any reply") },
  { LIAISON_FIGURES_REPLIES, "overdue", N_ ("Letters whose reply is overdue") },
  { LIAISON_FIGURES_REPLIES, "received", N_ ("Substantive replies received, to letters of any year") },
  { LIAISON_FIGURES_REGIONS, "other", N_ ("Companies and others") },
  { LIAISON_FIGURES_THEMES, "none", N_ ("No theme given") },
  { LIAISON_FIGURES_VISITS, "made", N_ ("Visits made") },
  { LIAISON_FIGURES_VISITS, "agreed", N_ ("Visits agreed") },
  { LIAISON_FIGURES_VISITS, "requested", N_ ("Visits requested") },
  { LIAISON_FIGURES_VISITS, "reminders", N_ ("Reminders of requests") },
  { LIAISON_FIGURES_VISITS, "declined", N_ ("Visits declined") },
  { LIAISON_FIGURES_VISITS, "postponed", N_ ("Visits postponed or cancelled") },
  { LIAISON_FIGURES_VISITS, "other_made", N_ ("Academic and other visits made") },
  { LIAISON_FIGURES_VISITS, "reports", N_ ("Visit reports published") },
  { LIAISON_FIGURES_VISITS, "standing", N_ ("States with a standing invitation") },
  { LIAISON_FIGURES_VISITS, "never_visited", N_ ("States never visited") },
  { LIAISON_FIGURES_MEETINGS, "held", N_ ("All meetings held") },
  { LIAISON_FIGURES_MEETINGS, "partners", N_ ("Partners met") },
};

static const char *
find_name (const LiaisonFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].section == figure->section && g_str_equal (names[i].code, figure->code))
      return names[i].label;
  return NULL;
}

/* The vocabulary that the codes of a section are of, or NULL. */
static const LiaisonVocabulary *
find_vocabulary (LiaisonFiguresSection section)
{
  switch (section) {
  case LIAISON_FIGURES_TYPES:
    return &liaison_vocabulary_communication_type;
  case LIAISON_FIGURES_REGIONS:
    return &liaison_vocabulary_un_group;
  case LIAISON_FIGURES_THEMES:
    return &liaison_vocabulary_theme;
  case LIAISON_FIGURES_MEETINGS:
    return &liaison_vocabulary_meeting_kind;
  case LIAISON_FIGURES_FAMILIES:
  case LIAISON_FIGURES_PARTNERS:
    return &liaison_vocabulary_family;
  case LIAISON_FIGURES_LETTERS:
  case LIAISON_FIGURES_MONTHS:
  case LIAISON_FIGURES_REPLIES:
  case LIAISON_FIGURES_STATES:
  case LIAISON_FIGURES_MANDATES:
  case LIAISON_FIGURES_VISITS:
  default:
    return NULL;
  }
}

/* What the register calls a code of its own. */
static char *
read_term (LiaisonTally *tally, const LiaisonVocabulary *vocabulary, const char *code, GError **error)
{
  const char *sql = tally->wish.language == LIAISON_LANGUAGE_FR
                        ? "SELECT coalesce (label_fr, label_en) FROM term WHERE vocabulary = ? AND code = ? AND "
                          "trashed_at = 0"
                        : "SELECT coalesce (label_en, label_fr) FROM term WHERE vocabulary = ? AND code = ? AND "
                          "trashed_at = 0";
  g_autoptr (LiaisonRows) rows = liaison_db_query (tally->store, error, sql, "ss", vocabulary->name, code);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  if (liaison_rows_next (rows, tally->store, &local))
    return g_strdup (liaison_rows_text (rows, 0));
  if (local == NULL)
    return g_strdup (code);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The short name where there is one: "Human rights defenders". */
static char *
read_mandate (LiaisonTally *tally, const char *code, GError **error)
{
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonId id;

  if (!liaison_id_parse (code, &id))
    return g_strdup (code);
  rows = liaison_db_query (tally->store, error,
                           "SELECT \"text\" FROM partner_name WHERE partner = ?1 AND trashed_at = 0 ORDER BY "
                           "language = ?2 DESC, \"type\" = 'alias' DESC, preferred DESC, row LIMIT 1",
                           "bs", &id, liaison_language_code (tally->wish.language));
  if (rows == NULL)
    return NULL;
  if (liaison_rows_next (rows, tally->store, &local))
    return g_strdup (liaison_rows_text (rows, 0));
  if (local == NULL)
    return liaison_store_title (tally->store, &liaison_entity_partner, &id, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static char *
name_time (const LiaisonTally *tally, const char *code)
{
  int year = 0, month = 0;

  if (strlen (code) > 4) {
    year = (int) g_ascii_strtoll (code, NULL, 10);
    month = (int) g_ascii_strtoll (code + 5, NULL, 10);
    return liaison_month_format (year, month, tally->wish.language);
  }
  return g_strdup (code);
}

static char *
make_label (LiaisonTally *tally, const LiaisonFigure *figure, GError **error)
{
  const LiaisonVocabulary *vocabulary = find_vocabulary (figure->section);
  const char *name = find_name (figure);
  const char *code = g_str_has_prefix (figure->code, "kind:") ? figure->code + strlen ("kind:") : figure->code;
  const LiaisonTallyCountry *country;

  if (name != NULL)
    return g_strdup (liaison_translate (tally->wish.language, name));
  if (figure->section == LIAISON_FIGURES_MONTHS)
    return name_time (tally, code);
  if (figure->section == LIAISON_FIGURES_MANDATES)
    return read_mandate (tally, code, error);
  if (vocabulary != NULL && liaison_vocabulary_find (vocabulary, code) != NULL)
    return g_strdup (liaison_vocabulary_label_in (vocabulary, code, tally->wish.language));
  if (vocabulary != NULL)
    return read_term (tally, vocabulary, code, error);
  country = g_hash_table_lookup (tally->countries, code);
  return g_strdup (country != NULL && country->name != NULL ? country->name : code);
}

/** liaison_tally_label: Says what @figure is called. */
gboolean
liaison_tally_label (LiaisonTally *tally, LiaisonFigure *figure, GError **error)
{
  figure->label = make_label (tally, figure, error);
  return figure->label != NULL;
}

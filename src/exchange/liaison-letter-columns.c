// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a list of letters as the public communications database exports it, and what stands in its cells.
#include "liaison-letter-columns.h"

#include "liaison-fold.h"
#include "liaison-moment-input.h"

#include <string.h>

/* Lists begin with a title now and then: so many rows are looked at. */
#define ROWS_LOOKED_AT 16

/* More replies than any letter has: a slip of the file must not make them. */
#define REPLIES_MAX 50

typedef struct {
  const char *target;  /* (nullable): the field it goes to as it is */
  const char *headers; /* as liaison_import_header_key() makes them, "|" between */
} Column;

/* By LiaisonLetterColumn. */
static const Column known[LIAISON_LETTER_COLUMNS] = {
  { "sent_on", "date|date sent|sent on|date of communication|date d envoi|date de la communication|envoyee le" },
  { "addressee_name",
    "country|addressee|state|state entity|country entity|state or other addressee|pays|destinataire|etat|"
    "etat entite|pays entite" },
  { "type", "type|type of communication|type de communication" },
  { "reference", "ref|ref no|ref nr|ref number|reference|reference no|reference number|no de ref|numero de reference" },
  { NULL, "mandate|mandates|mandat|mandats|mandate s|mandat s|special procedures|procedures speciales" },
  { "summary", "summary|summary of allegations|resume|resume des allegations" },
  { "victims",
    "victims|nb of alleged victims|no of alleged victims|number of alleged victims|alleged victims|"
    "alleged victims count|victimes|nb de victimes presumees|nombre de victimes presumees|victimes presumees" },
  { "url", "url|link|lien|address|adresse" },
  { "external_id", "db id|id|gid|database id" },
  { NULL, "nb of replies|no of replies|number of replies|reply count|nb de reponses|nombre de reponses" },
  { NULL, "reply|replies|reponse|reponses|reply received|replies received|reponses recues" },
};

static gboolean
is_listed (const char *headers, const char *key)
{
  g_auto (GStrv) list = g_strsplit (headers, "|", -1);

  return g_strv_contains ((const char *const *) list, key);
}

/* Two columns make such a list: references, and the mandates that signed. */
static gboolean
read_header (const LiaisonCsvCell *cells, guint n_cells, LiaisonLetterColumns *columns)
{
  for (guint i = 0; i < LIAISON_LETTER_COLUMNS; i++)
    columns->index[i] = -1;
  for (guint i = 0; i < n_cells; i++) {
    g_autofree char *key = liaison_import_header_key (cells[i].text);
    for (guint j = 0; j < LIAISON_LETTER_COLUMNS; j++)
      if (columns->index[j] < 0 && is_listed (known[j].headers, key)) {
        columns->index[j] = (int) i;
        break;
      }
  }
  return columns->index[LIAISON_LETTER_COLUMN_REFERENCE] >= 0 && columns->index[LIAISON_LETTER_COLUMN_MANDATES] >= 0;
}

/**
 * liaison_letter_columns_find:
 * @columns: (out): where its columns are
 *
 * Returns: the line of the header of a list of letters; 0 where @bytes are none
 */
int
liaison_letter_columns_find (GBytes *bytes, const LiaisonImportOptions *options, LiaisonLetterColumns *columns)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, NULL);
  const LiaisonCsvCell *cells;
  guint n_cells;

  for (guint i = 0; reader != NULL && i < ROWS_LOOKED_AT; i++) {
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, NULL) || n_cells == 0)
      return 0;
    if (read_header (cells, n_cells, columns))
      return (int) cells[0].place.line;
  }
  return 0;
}

/** liaison_letter_column_target: Returns: (nullable): the field that takes the cells of @column */
const char *
liaison_letter_column_target (LiaisonLetterColumn column)
{
  return known[column].target;
}

/* What lists write where they know nothing. */
static gboolean
says_nothing (const char *text)
{
  static const char *const nothing[] = { "",       "-",     "\xe2\x80\x93", "\xe2\x80\x94", "n/a",
                                         "na",     "?",     "none",         "unknown",      "no reply",
                                         "aucune", "aucun", "inconnu",      "s/o",          NULL };
  g_autofree char *folded = liaison_fold (text);

  return g_strv_contains (nothing, g_strstrip (folded));
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * liaison_letter_column_clean:
 * @text: of a cell
 *
 * Returns: (transfer full): what the field takes: "" for "-", "2026-02-27" for "27 Feb 2026", "JAL" for "jal"
 */
char *
liaison_letter_column_clean (LiaisonLetterColumn column, const char *text)
{
  g_autofree char *plain = liaison_import_strip (text);
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;

  if (says_nothing (plain))
    return g_strdup ("");
  if (column == LIAISON_LETTER_COLUMN_TYPE && strlen (plain) <= 3)
    return g_ascii_strup (plain, -1);
  if (column == LIAISON_LETTER_COLUMN_DATE && has_letters (plain) &&
      liaison_moment_input_parse (plain, NULL, &moment) && liaison_moment_is_set (&moment))
    return g_strdup (liaison_moment_write (&moment, buffer));
  return g_steal_pointer (&plain);
}

static gboolean
mentions (const char *folded, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (folded, *words) != NULL)
      return TRUE;
  return FALSE;
}

/* "(A)" is how reports mark an acknowledgement. */
static const char *
find_kind (const char *text)
{
  static const char *const acknowledgements[] = { "(a)", "acknowledg", "accuse de reception", NULL };
  static const char *const extensions[] = { "extension", "more time", "prolongation", "delai supplementaire", NULL };
  g_autofree char *folded = liaison_fold (text);

  if (mentions (folded, acknowledgements))
    return "acknowledgement";
  return mentions (folded, extensions) ? "extension" : "substantive";
}

static GRegex *
day_pattern (void)
{
  static gsize pattern;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern, (gsize) g_regex_new (
                                     "\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|"
                                     "\\d{1,2}(?:st|nd|rd|th|er)?[\\s\\x{a0}]+\\p{L}{3,10}\\.?[\\s\\x{a0}]+\\d{4})\\b",
                                     G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL));
  return (GRegex *) pattern;
}

/* One reply for each day that @part tells; of one that tells none, a reply without a day. */
static void
read_part (GArray *replies, const char *part, GString *unread)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint before = replies->len;
  int from = 0, start, end;

  for (g_regex_match (day_pattern (), part, G_REGEX_MATCH_DEFAULT, &match);
       g_match_info_matches (match) && replies->len < REPLIES_MAX; g_match_info_next (match, NULL)) {
    g_autofree char *day = g_match_info_fetch (match, 0);
    LiaisonLetterReply reply = { .received_on = LIAISON_MOMENT_NONE };
    g_autofree char *rest = NULL;
    const char *next;
    g_match_info_fetch_pos (match, 0, &start, &end);
    g_strdelimit (day, "\t\n", ' ');
    if (!liaison_moment_input_parse (day, NULL, &reply.received_on))
      g_string_append_printf (unread, "%s%s", unread->len > 0 ? ", " : "", day);
    /* What it is stands beside the day, before or after it, up to a comma. */
    next = strchr (part + end, ',');
    rest = g_strndup (part + from, (gsize) ((next != NULL ? next : part + strlen (part)) - (part + from)));
    reply.kind = find_kind (rest);
    from = next != NULL ? (int) (next - part) + 1 : end;
    g_array_append_val (replies, reply);
  }
  if (replies->len == before && has_letters (part)) {
    LiaisonLetterReply reply = { LIAISON_MOMENT_NONE, find_kind (part) };
    g_array_append_val (replies, reply);
  }
}

/**
 * liaison_letter_replies_read:
 * @text: (nullable): of the cell that tells them: "12 Mar 2021 (A); 2021-05-04", one a line, ...
 * @count: how many the list says there are; 0 where it does not
 * @unread: gets what looks like a day and is none
 *
 * Returns: (transfer full) (element-type LiaisonLetterReply): the replies; those that are counted and not told have no
 * day
 */
GArray *
liaison_letter_replies_read (const char *text, guint count, GString *unread)
{
  GArray *replies = g_array_new (FALSE, FALSE, sizeof (LiaisonLetterReply));
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", ";|\n", -1);

  for (guint i = 0; parts[i] != NULL && replies->len < REPLIES_MAX; i++)
    if (!says_nothing (parts[i]))
      read_part (replies, parts[i], unread);
  while (replies->len < MIN (count, REPLIES_MAX)) {
    LiaisonLetterReply reply = { LIAISON_MOMENT_NONE, "substantive" };
    g_array_append_val (replies, reply);
  }
  return replies;
}

/** liaison_letter_names_split: Returns: (transfer full): the mandates that a cell names, parted by ";" or line ends */
char **
liaison_letter_names_split (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, ";|\n", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    char *name = liaison_import_strip (parts[i]);
    if (says_nothing (name))
      g_free (name);
    else
      g_strv_builder_take (builder, name);
  }
  return g_strv_builder_end (builder);
}

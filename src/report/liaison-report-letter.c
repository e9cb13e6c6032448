// SPDX-License-Identifier: GPL-3.0-or-later
// A draft letter: the template of its type, filled in.
#include "liaison-letter-template.h"
#include "liaison-letter-words.h"
#include "liaison-report-document.h"

#include "liaison-letter-rules.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GAP "[\xe2\x80\xa6]"

/* A signatory with what puts it in order. */
typedef struct {
  LiaisonSignatory *signatory;
  int rank;
  char *key;
} Place;

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  return first->rank != second->rank ? first->rank - second->rank : strcmp (first->key, second->key);
}

static GPtrArray *
sort_signatories (const LiaisonReportContent *content, const LiaisonCommunication *letter)
{
  GPtrArray *all = liaison_report_parts (content, &liaison_entity_signatory, &letter->record.id);
  GPtrArray *sorted = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < all->len; i++) {
    LiaisonSignatory *signatory = g_ptr_array_index (all, i);
    const LiaisonPartner *mandate = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner,
                                                                                    &signatory->mandate);
    const char *subject = mandate != NULL && mandate->short_name != NULL ? mandate->short_name : "";
    Place place = { signatory,
                    liaison_letter_mandate_rank (signatory->lead, mandate != NULL ? mandate->mandate_type : NULL,
                                                 mandate != NULL ? mandate->mandate_scope : NULL),
                    g_utf8_casefold (subject, -1) };
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (sorted, g_array_index (places, Place, i).signatory);
  return sorted;
}

/* The office's own template of that type and language, else the one that is built in. */
static char *
find_template (const LiaisonReportContent *content, const char *type, LiaisonLanguage language)
{
  GPtrArray *templates = liaison_report_all (content, &liaison_entity_letter_template);

  for (guint i = 0; i < templates->len; i++) {
    const LiaisonLetterTemplate *own = g_ptr_array_index (templates, i);
    if (g_strcmp0 (own->type, type) == 0 && g_strcmp0 (own->language, liaison_language_code (language)) == 0 &&
        own->body != NULL)
      return g_strdup (own->body);
  }
  return liaison_letter_template_shipped (type, language);
}

/* Several mandates sign a joint letter, whatever its type says. */
static char *
type_of_template (const LiaisonCommunication *letter, guint n_signatories)
{
  const char *base = liaison_letter_base_type (letter->type);

  if (base == NULL)
    base = "AL";
  return n_signatories > 1 ? g_strconcat ("J", base, NULL) : g_strdup (base);
}

/* Fills in the placeholders of a paragraph; a gap stands for what is not known. */
static char *
fill (const LiaisonLetterDraft *draft, const char *paragraph)
{
  GString *text = g_string_new (NULL);
  const char *p = paragraph, *open;

  while ((open = strstr (p, "{{")) != NULL) {
    const char *close = strstr (open, "}}");
    g_autofree char *name = close != NULL ? g_strndup (open + 2, (gsize) (close - open - 2)) : NULL;
    g_autofree char *word = name != NULL ? liaison_letter_word (draft, g_strstrip (name)) : NULL;
    if (close == NULL)
      break;
    g_string_append_len (text, p, open - p);
    g_string_append (text, word != NULL ? word : GAP);
    p = close + 2;
  }
  g_string_append (text, p);
  return g_string_free (text, FALSE);
}

/* The name in a paragraph that is just a placeholder. */
static char *
read_placeholder (const char *paragraph)
{
  gsize length = strlen (paragraph);

  if (length < 5 || !g_str_has_prefix (paragraph, "{{") || strstr (paragraph, "}}") != paragraph + length - 2)
    return NULL;
  return g_strstrip (g_strndup (paragraph + 2, length - 4));
}

static void
put_filled (const LiaisonLetterDraft *draft, LiaisonOutlineKind kind, const char *text)
{
  g_autofree char *filled = fill (draft, text);

  liaison_report_outline_add (draft->outline, kind, filled);
}

static void
put_paragraph (const LiaisonLetterDraft *draft, const char *paragraph)
{
  g_autofree char *name = read_placeholder (paragraph);
  g_autofree char *word = NULL;

  if (name != NULL) {
    if (liaison_letter_put_block (draft, name))
      return;
    word = liaison_letter_word (draft, name);
    /* The day is written when the letter is sent. */
    if (word == NULL && strcmp (name, "date") == 0)
      word = g_strdup (GAP);
    liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_PARAGRAPH, word);
  } else if (g_str_has_prefix (paragraph, "# ")) {
    put_filled (draft, LIAISON_OUTLINE_HEADING, paragraph + 2);
  } else if (g_str_has_prefix (paragraph, "- ")) {
    put_filled (draft, LIAISON_OUTLINE_ITEM, paragraph + 2);
  } else if (g_str_has_prefix (paragraph, "1. ")) {
    put_filled (draft, LIAISON_OUTLINE_NUMBERED, paragraph + 3);
  } else {
    put_filled (draft, LIAISON_OUTLINE_PARAGRAPH, paragraph);
  }
}

static gboolean
begins_block (const char *line)
{
  return g_str_has_prefix (line, "# ") || g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "1. ");
}

/* Lines of a paragraph belong together until a blank line, a heading or an item. */
static void
put_template (const LiaisonLetterDraft *draft, const char *template)
{
  g_auto (GStrv) lines = g_strsplit (template, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip (lines[i]);
    if ((*line == '\0' || begins_block (line)) && paragraph->len > 0) {
      put_paragraph (draft, paragraph->str);
      g_string_truncate (paragraph, 0);
    }
    if (*line != '\0')
      g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? " " : "", line);
  }
  if (paragraph->len > 0)
    put_paragraph (draft, paragraph->str);
}

/** liaison_report_outline_letter: Returns: (transfer full): what the draft of the letter says */
LiaisonReportOutline *
liaison_report_outline_letter (const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  const LiaisonCommunication *letter = (const LiaisonCommunication *) liaison_report_record (
      content, &liaison_entity_communication, &wish->record);
  g_autofree char *reference = letter != NULL ? liaison_letter_reference (letter, TRUE) : NULL;
  const char *title = reference != NULL && *reference != '\0' ? reference
                                                              : liaison_document_label (wish->kind, wish->language);
  LiaisonReportOutline *outline = liaison_report_outline_new (title, wish->language);
  g_autoptr (GPtrArray) signatories = letter != NULL ? sort_signatories (content, letter) : g_ptr_array_new ();
  LiaisonLetterDraft draft = { content, outline, wish->language, letter, NULL, signatories, NULL, FALSE };
  g_autofree char *type = NULL, *template = NULL;

  outline->shows_title = FALSE;
  if (letter == NULL)
    return outline;
  draft.matter = (const LiaisonMatter *) liaison_report_record (content, &liaison_entity_matter, &letter->matter);
  draft.addressee = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner,
                                                                    &letter->addressee);
  draft.is_state = g_strcmp0 (letter->country_code, "OTH") != 0 &&
                   (letter->country_code != NULL || draft.addressee == NULL ||
                    g_strcmp0 (draft.addressee->kind, "state_body") == 0);
  type = type_of_template (letter, signatories->len);
  template = find_template (content, type, wish->language);
  if (template != NULL)
    put_template (&draft, template);
  return outline;
}

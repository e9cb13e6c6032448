// SPDX-License-Identifier: GPL-3.0-or-later
// What letters look like.
#include "liaison-letter-look.h"

#include "liaison-language.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/** liaison_letter_state_style: Returns: (nullable): the style class of what is said of a state */
const char *
liaison_letter_state_style (LiaisonLetterState state)
{
  static const char *const styles[LIAISON_LETTER_STATES] = {
    [LIAISON_LETTER_OVERDUE] = "error",     [LIAISON_LETTER_DUE] = "accent",
    [LIAISON_LETTER_EXTENSION] = "warning", [LIAISON_LETTER_ACKNOWLEDGED] = "warning",
    [LIAISON_LETTER_REPLIED] = "success",   [LIAISON_LETTER_DRAFT] = "dimmed",
    [LIAISON_LETTER_WITHDRAWN] = "dimmed",
  };

  return styles[state];
}

/** liaison_publication_style: Returns: (nullable): the style class of what is said of it */
const char *
liaison_publication_style (LiaisonPublication publication)
{
  return publication == LIAISON_PUBLICATION_EMBARGO ? "warning" : NULL;
}

/** liaison_letter_row_title: Returns: (transfer full): "JAL FRA 3/2021"; while it has no number, what it is */
char *
liaison_letter_row_title (const LiaisonLetterRow *row)
{
  if (*row->reference != '\0')
    return g_strdup (row->full_reference);
  return g_strdup (row->letter->type != NULL
                       ? liaison_vocabulary_label (&liaison_vocabulary_communication_type, row->letter->type)
                       : _ ("Letter"));
}

static void
append (GString *text, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
}

/** liaison_letter_row_detail: Returns: (transfer full): "3 May 2026 · Human rights defenders, Torture +2" */
char *
liaison_letter_row_detail (const LiaisonLetterRow *row)
{
  g_autofree char *day = liaison_moment_format (&row->letter->sent_on, NULL, liaison_language_of_interface ());
  g_autofree char *mandates = liaison_letter_row_mandates (row, 2);
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, day);
  append (text, mandates);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** liaison_letter_row_label: Returns: (transfer full): all that the row shows, for who does not see it */
char *
liaison_letter_row_label (const LiaisonLetterRow *row)
{
  g_autofree char *title = liaison_letter_row_title (row), *detail = liaison_letter_row_detail (row);
  g_autofree char *state = liaison_letter_standing_words (&row->standing);

  return g_strjoin (", ", title, row->addressee, state, detail, NULL);
}

/** liaison_letter_line_new: Returns: (transfer floating): a row of a short list of letters, which leads to its page */
GtkWidget *
liaison_letter_line_new (const LiaisonLetterRow *row)
{
  g_autofree char *reference = liaison_letter_row_title (row), *detail = liaison_letter_row_detail (row);
  g_autofree char *words = liaison_letter_standing_words (&row->standing);
  g_autofree char *title = *row->addressee != '\0' ? g_strjoin (" · ", reference, row->addressee, NULL)
                                                   : g_strdup (reference);
  GtkWidget *line = liaison_row_new (ADW_TYPE_ACTION_ROW, title, detail);
  GtkWidget *state = gtk_label_new (words);
  const char *style = liaison_letter_state_style (row->standing.state);

  gtk_label_set_wrap (GTK_LABEL (state), TRUE);
  gtk_label_set_xalign (GTK_LABEL (state), 1);
  gtk_label_set_width_chars (GTK_LABEL (state), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (state), 16);
  gtk_widget_add_css_class (state, "caption");
  if (style != NULL)
    gtk_widget_add_css_class (state, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), liaison_row_make_icon ("liaison-letters-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), state);
  liaison_section_open_record (line, "communication", &row->letter->record.id);
  return line;
}

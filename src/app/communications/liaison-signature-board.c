// SPDX-License-Identifier: GPL-3.0-or-later
// The signature board of a letter.
//
// What a mandate has not done yet is a button that notes it for today; what it has done shows the day, and leads to the
// dialog that changes it.
#include "liaison-signature-board.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/* Buttons that take one mandate along. */
static GtkWidget *
make_icon_button (const char *icon, const char *label, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* "Torture: signed on 3 May 2026", for who hears one button after the other. */
static void
name_step (GtkWidget *button, const LiaisonSignatureRow *row, const char *words)
{
  /* Translators: of a button of a mandate: the mandate, then what it does or did. */
  g_autofree char *label = g_strdup_printf (C_ ("signature", "%s: %s"), row->name, words);

  /* A button is named by what it shows, unless that is taken away. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  liaison_accessible_set_label (button, label);
}

static GtkWidget *
make_done_step (const LiaisonSignatureRow *row, const char *words)
{
  g_autofree char *uuid = liaison_id_to_string (&row->signatory->record.id);
  GtkWidget *button = gtk_button_new (), *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "object-select-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), words);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "success");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "letter.edit-signatory");
  gtk_widget_set_tooltip_text (button, _ ("Change the Dates"));
  name_step (button, row, words);
  return button;
}

static GtkWidget *
make_open_step (const LiaisonSignatureRow *row, LiaisonSignatureStep step, const char *words)
{
  g_autofree char *uuid = liaison_id_to_string (&row->signatory->mandate);
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)", uuid, (int) step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "letter.sign");
  gtk_widget_set_tooltip_text (button, _ ("Today"));
  name_step (button, row, words);
  return button;
}

static GtkWidget *
make_step (const LiaisonSignatureRow *row, LiaisonSignatureStep step, const LiaisonMoment *on)
{
  static const char *const open[] = { NC_ ("signature", "Invite"), NC_ ("signature", "Agrees"),
                                      NC_ ("signature", "Signs") };
  static const char *const done[] = { NC_ ("signature", "Invited %s"), NC_ ("signature", "Agreed %s"),
                                      NC_ ("signature", "Signed %s") };
  g_autofree char *day = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  if (!liaison_moment_is_set (on))
    return make_open_step (row, step, g_dpgettext2 (NULL, "signature", open[step]));
  day = liaison_moment_format (on, NULL, liaison_language_of_interface ());
  parts = g_strsplit (g_dpgettext2 (NULL, "signature", done[step]), "%s", 2);
  words = g_strjoinv (day, parts);
  return make_done_step (row, words);
}

/* What comes before something that was done is not asked for any more. */
static void
add_steps (GtkWidget *steps, const LiaisonSignatureRow *row)
{
  const LiaisonMoment *days[] = { &row->signatory->invited_on, &row->signatory->agreed_on, &row->signatory->signed_on };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    gboolean is_past = FALSE;
    for (guint j = i + 1; j < G_N_ELEMENTS (days); j++)
      is_past = is_past || liaison_moment_is_set (days[j]);
    if (liaison_moment_is_set (days[i]) || !is_past)
      adw_wrap_box_append (ADW_WRAP_BOX (steps), make_step (row, (LiaisonSignatureStep) i, days[i]));
  }
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_texts (const LiaisonSignatureRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = row->signatory->lead
                               /* Translators: %s is the mandate that leads a letter. */
                               ? g_strdup_printf (_ ("%s (lead)"), row->name)
                               : g_strdup (row->name);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  if (row->holder_name != NULL)
    gtk_box_append (GTK_BOX (box), make_label (row->holder_name, NULL));
  if (row->signatory->reason != NULL)
    gtk_box_append (GTK_BOX (box), make_label (row->signatory->reason, "dimmed"));
  gtk_widget_set_tooltip_text (box, row->title);
  return box;
}

static GtkWidget *
make_top (const LiaisonSignatureRow *row, gboolean can_write)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (top), make_texts (row));
  if (!can_write)
    return top;
  if (!row->signatory->lead)
    gtk_box_append (GTK_BOX (top), make_icon_button ("non-starred-symbolic", _ ("Make It Lead"), "letter.lead",
                                                     &row->signatory->record.id));
  gtk_box_append (GTK_BOX (top), make_icon_button ("document-edit-symbolic", _ ("Edit Signature"),
                                                   "letter.edit-signatory", &row->signatory->record.id));
  gtk_box_append (GTK_BOX (top), make_icon_button ("user-trash-symbolic", _ ("Remove from the Letter"),
                                                   "letter.remove-signatory", &row->signatory->record.id));
  return top;
}

static GtkWidget *
make_row (const LiaisonSignatureRow *row, gboolean can_write)
{
  GtkWidget *line = adw_preferences_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *steps = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (steps), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (steps), 6);
  add_steps (steps, row);
  gtk_widget_set_sensitive (steps, can_write);
  gtk_box_append (GTK_BOX (box), make_top (row, can_write));
  gtk_box_append (GTK_BOX (box), steps);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), row->name);
  liaison_accessible_set_label (line, row->name);
  return line;
}

static GtkWidget *
make_suffix (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *suggest = gtk_button_new_with_mnemonic (_ ("_Suggest…")), *add;

  add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (suggest, _ ("Mandates that this may concern, and why"));
  gtk_widget_set_tooltip_text (add, _ ("Add a Mandate"));
  liaison_accessible_set_label (add, _ ("Add a Mandate"));
  gtk_widget_add_css_class (suggest, "flat");
  gtk_widget_add_css_class (add, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (suggest), "letter.suggest");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "letter.add-signatory");
  gtk_box_append (GTK_BOX (box), suggest);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

/* "3 of 4 have signed" */
static char *
describe (GPtrArray *board)
{
  guint n_signed = 0;

  for (guint i = 0; i < board->len; i++)
    if (liaison_moment_is_set (&((const LiaisonSignatureRow *) g_ptr_array_index (board, i))->signatory->signed_on))
      n_signed++;
  if (board->len == 0)
    return NULL;
  /* Translators: how many mandates have signed, of how many are on the letter. */
  return g_strdup_printf (ngettext ("%u of %u mandate has signed", "%u of %u mandates have signed", board->len),
                          n_signed, board->len);
}

/** liaison_signature_board_new: Returns: (transfer floating): the board; its buttons act through "letter." actions of
 * the page it is on */
GtkWidget *
liaison_signature_board_new (LiaisonSession *session, LiaisonLetterDetails *details)
{
  gboolean can_write = !liaison_session_is_read_only (session);
  GtkWidget *group = liaison_section_list_new (_ ("Signatures"), NULL, NULL, NULL);
  g_autofree char *text = describe (details->board);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
  if (can_write)
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_suffix ());
  for (guint i = 0; i < details->board->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (g_ptr_array_index (details->board, i), can_write));
  if (details->board->len == 0)
    liaison_section_add_lesson (group, _ ("Nobody signs it yet. Let Liaison suggest the mandates that this may "
                                          "concern, or add them one by one; the first one leads."));
  return group;
}

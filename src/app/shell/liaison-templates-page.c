// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the preferences where the office edits the templates of its letters.
//
// One row for each type of letter and language. A template of the office's own goes before the one that is built in;
// trashing it restores the latter.
#include "liaison-templates-page.h"

#include "liaison-accessible.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-record-dialog.h"
#include "liaison-row.h"
#include "liaison-session-document.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n.h>

/* Of the dialog in which a text is edited. */
#define WIDTH  720
#define HEIGHT 760

static const char placeholders[] =
    "mandates_heading, reference_line, date, address, excellency, you, government, country, capacities, resolutions, "
    "matter, people, facts, events, perpetrators, norms, follow_up, reply_after, public_after, copy_line, signatories";

struct _LiaisonTemplatesPage {
  AdwNavigationPage parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GPtrArray *templates; /* (nullable) (element-type LiaisonLetterTemplate): the office's own */
  AdwPreferencesPage *page;
  AdwPreferencesGroup *groups[2]; /* by LiaisonLanguage */
};

G_DEFINE_FINAL_TYPE (LiaisonTemplatesPage, liaison_templates_page, ADW_TYPE_NAVIGATION_PAGE)

/* Languages are called what they call themselves. */
static const char *const languages[] = { "English", "Français" };

static LiaisonRecord *
find_own (LiaisonTemplatesPage *self, const char *type, const char *language)
{
  for (guint i = 0; i < self->templates->len; i++) {
    LiaisonLetterTemplate *template = g_ptr_array_index (self->templates, i);
    if (g_strcmp0 (template->type, type) == 0 && g_strcmp0 (template->language, language) == 0)
      return &template->record;
  }
  return NULL;
}

/* The template that is built in, as one of the office's own. */
static LiaisonRecord *
make_own (const char *type, LiaisonLanguage language)
{
  LiaisonLetterTemplate *template = (LiaisonLetterTemplate *) liaison_record_new (&liaison_entity_letter_template);

  template->type = g_strdup (type);
  template->language = g_strdup (liaison_language_code (language));
  template->name = g_strdup_printf ("%s, %s", liaison_vocabulary_label (&liaison_vocabulary_communication_type, type),
                                    languages[language]);
  template->body = liaison_letter_template_shipped (type, language);
  return &template->record;
}

static void
edit (LiaisonTemplatesPage *self, const char *type, LiaisonLanguage language)
{
  static const char *const fields[] = { "body", NULL };
  LiaisonRecord *own = find_own (self, type, liaison_language_code (language));
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (
      self->session, own, own != NULL ? liaison_record_copy (own) : make_own (type, language),
      liaison_vocabulary_label (&liaison_vocabulary_communication_type, type));
  GtkWidget *group = liaison_record_dialog_group (dialog, NULL);
  g_autofree char *description = NULL;

  /* Translators: %s is a list of names that are not translated. */
  description = g_strdup_printf (_ ("What stands between {{ and }} is filled in: %s. A blank line ends a paragraph; "
                                    "“# ” begins a heading, “1. ” a numbered item, “- ” an item."),
                                 placeholders);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_dialog_set_content_width (ADW_DIALOG (dialog), WIDTH);
  adw_dialog_set_content_height (ADW_DIALOG (dialog), HEIGHT);
  liaison_record_dialog_add_fields (dialog, group, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "body"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
row_activated_cb (LiaisonTemplatesPage *self, GtkWidget *row)
{
  if (self->templates != NULL)
    edit (self, g_object_get_data (G_OBJECT (row), "type"),
          (LiaisonLanguage) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "language")));
}

static void
add_restore (GtkWidget *row, const LiaisonRecord *own, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *uuid = liaison_id_to_string (&own->id);
  /* Translators: %s is a type of letter. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Restore the built-in template: %s"), label);

  gtk_widget_set_tooltip_text (button, tooltip);
  liaison_accessible_set_label (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.trash");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", own->entity->name, uuid);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (LiaisonTemplatesPage *self, const LiaisonTermLabel *type, LiaisonLanguage language)
{
  const LiaisonRecord *own = find_own (self, type->code, liaison_language_code (language));
  const char *label = liaison_vocabulary_label (&liaison_vocabulary_communication_type, type->code);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, label, own != NULL ? _ ("The office’s own") : _ ("Built in"));

  g_object_set_data (G_OBJECT (row), "type", (gpointer) type->code);
  g_object_set_data (G_OBJECT (row), "language", GINT_TO_POINTER (language));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !liaison_session_is_read_only (self->session));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  if (own != NULL && !liaison_session_is_read_only (self->session))
    add_restore (row, own, label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  adw_preferences_group_add (self->groups[language], row);
}

static void
show_templates (LiaisonTemplatesPage *self)
{
  const LiaisonVocabulary *types = &liaison_vocabulary_communication_type;

  for (int language = LIAISON_LANGUAGE_EN; language <= LIAISON_LANGUAGE_FR; language++) {
    if (self->groups[language] != NULL)
      adw_preferences_page_remove (self->page, self->groups[language]);
    self->groups[language] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
    adw_preferences_group_set_title (self->groups[language], languages[language]);
    adw_preferences_page_add (self->page, self->groups[language]);
    for (guint i = 0; i < types->n_terms; i++)
      add_row (self, &types->terms[i], (LiaisonLanguage) language);
  }
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTemplatesPage) self = user_data;
  GPtrArray *templates = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (templates == NULL)
    return;
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = templates;
  if (self->session != NULL)
    show_templates (self);
}

static void
load (LiaisonTemplatesPage *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_letter_template);

  liaison_session_fetch (self->session, query, self->cancellable, fetched_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonTemplatesPage *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (g_array_index (touched, LiaisonTouched, i).entity == &liaison_entity_letter_template) {
      load (self);
      return;
    }
}

static void
liaison_templates_page_dispose (GObject *object)
{
  LiaisonTemplatesPage *self = LIAISON_TEMPLATES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_templates_page_parent_class)->dispose (object);
}

static void
liaison_templates_page_class_init (LiaisonTemplatesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_templates_page_dispose;
}

static void
liaison_templates_page_init (LiaisonTemplatesPage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->cancellable = g_cancellable_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_preferences_page_set_description (self->page,
                                        _ ("A draft letter is made from the template of its type. A text of "
                                           "your own takes the place of the one that is built in."));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Letter Templates"));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

static void
open_cb (GtkWidget *row, gpointer user_data)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_DIALOG);
  LiaisonSession *session = g_object_get_data (G_OBJECT (row), "session");
  LiaisonTemplatesPage *page = g_object_new (LIAISON_TYPE_TEMPLATES_PAGE, NULL);

  page->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), page, G_CONNECT_SWAPPED);
  load (page);
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), ADW_NAVIGATION_PAGE (page));
}

/** liaison_templates_row_new: Returns: (transfer floating): a row of the preferences that leads to the page, for an
 * open register */
GtkWidget *
liaison_templates_row_new (LiaisonSession *session)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, _ ("Letter Templates"),
                                    _ ("What draft letters are made from"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  /* The dialog around it holds the session; a row may outlive a closed one. */
  g_object_set_data (G_OBJECT (row), "session", session);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
  return row;
}

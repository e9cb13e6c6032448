// SPDX-License-Identifier: GPL-3.0-or-later
// The page of partners: what it asks, and the saved lists that keep it.
#include "liaison-partner-page-private.h"

#include "liaison-error-text.h"
#include "liaison-list-dialog.h"
#include "liaison-reads.h"
#include "liaison-session-lists.h"

#include <glib/gi18n.h>

gboolean
liaison_partner_page_is_filtered (LiaisonPartnerPage *self)
{
  return self->kind || self->saved || !liaison_filter_bar_is_empty (self->filters) ||
         *gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
add_condition (LiaisonQuery *query, const char *field, const char *code)
{
  if (code)
    liaison_query_where (query, field, LIAISON_QUERY_IS, g_variant_new_string (code));
}

/* What is new comes first, and whom we met last. */
static void
set_sort (LiaisonPartnerPage *self, LiaisonQuery *query)
{
  g_autofree char *sort = g_settings_get_string (self->settings, "partner-sort");

  if (self->saved_sort)
    liaison_query_set_sort (query, self->saved_sort, self->saved_is_down);
  else if (g_str_equal (sort, "added"))
    liaison_query_set_sort (query, NULL, TRUE);
  else
    liaison_query_set_sort (query, sort, g_str_equal (sort, "changed") || g_str_equal (sort, "contact"));
}

/* Returns: (transfer full): what is asked now */
static LiaisonQuery *
make_query (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  add_condition (query, "family", self->family);
  add_condition (query, "kind", self->kind);
  liaison_filter_bar_add_to (self->filters, query);
  liaison_query_set_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  set_sort (self, query);
  return g_steal_pointer (&query);
}

/* Offers to keep filters, or what is other than the list asked; a search alone, which comes and goes with every key, is
   kept by way of the menu. */
static void
show_save (LiaisonPartnerPage *self, LiaisonQuery *query)
{
  g_autofree char *written = liaison_query_write (query);
  gboolean is_new = !self->saved && !liaison_filter_bar_is_empty (self->filters);
  gboolean is_changed = self->saved_query && !g_str_equal (self->saved_query, written);

  gtk_button_set_label (self->save_button, self->saved ? _ ("_Update List") : _ ("_Save as List…"));
  gtk_widget_set_visible (self->save_box, (is_new || is_changed) && !liaison_session_is_read_only (self->session));
}

void
liaison_partner_page_run_query (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = make_query (self);

  show_save (self, query);
  liaison_partner_list_style_set_text (self->style, query->text);
  liaison_partner_list_set_query (self->partners, query);
}

void
liaison_partner_page_scroll_to_top (LiaisonPartnerPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
liaison_partner_page_search_changed (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = make_query (self);
  const LiaisonQuery *shown = liaison_partner_list_query (self->partners);

  /* The entry says so late, and also when it was emptied for a list that is asked for already. */
  if (shown && g_strcmp0 (shown->text, query->text) == 0)
    return;
  liaison_partner_page_run_query (self);
  liaison_partner_page_scroll_to_top (self);
}

void
liaison_partner_page_filters_changed (LiaisonPartnerPage *self)
{
  liaison_partner_page_run_query (self);
  liaison_partner_page_scroll_to_top (self);
}

void
liaison_partner_page_sort_changed (LiaisonPartnerPage *self)
{
  g_clear_pointer (&self->saved_sort, g_free);
  liaison_partner_page_run_query (self);
  liaison_partner_page_scroll_to_top (self);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerPage) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_commit_finish (session, result, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
    return;
  }
  text = liaison_error_text (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

void
liaison_partner_page_save_new (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  g_autoptr (LiaisonQuery) query = make_query (self);

  liaison_list_dialog_save (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->session, query);
}

void
liaison_partner_page_save (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  g_autoptr (LiaisonQuery) query = make_query (self);
  LiaisonId id;

  if (self->saved && liaison_id_parse (self->saved, &id))
    liaison_session_save_list (self->session, &id, FALSE, NULL, query, updated_cb, g_object_ref (self));
  else
    liaison_partner_page_save_new (NULL, NULL, self);
}

void
liaison_partner_page_set_search (LiaisonPartnerPage *self, const char *text)
{
  g_signal_handlers_block_by_func (self->search, liaison_partner_page_search_changed, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text ? text : "");
  g_signal_handlers_unblock_by_func (self->search, liaison_partner_page_search_changed, self);
}

/* Shows what a saved list asks, unless that is asked already. */
static void
take_list (LiaisonPartnerPage *self, const LiaisonSavedList *list)
{
  g_autoptr (LiaisonQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  adw_window_title_set_title (self->title, list->name);
  if (g_strcmp0 (self->saved_query, list->query) == 0)
    return;
  query = liaison_query_read (&liaison_entity_partner, list->query, &error);
  if (!query) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("This list asks for something that this version of Liaison does not know"));
    return;
  }
  g_set_str (&self->saved_query, list->query);
  liaison_filter_bar_set_query (self->filters, query);
  liaison_partner_page_set_search (self, query->text);
  g_set_str (&self->saved_sort, query->sort);
  self->saved_is_down = query->descending;
  liaison_partner_page_run_query (self);
  liaison_partner_page_scroll_to_top (self);
}

static void
list_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) list = liaison_session_load_record_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->saved)
    return;
  /* A list that is gone leads back to everybody. */
  if (list && list->trashed_at == 0)
    take_list (self, (LiaisonSavedList *) list);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", "partners");
}

void
liaison_partner_page_load_list (LiaisonPartnerPage *self)
{
  LiaisonId id;

  if (!self->saved || !liaison_id_parse (self->saved, &id))
    return;
  g_cancellable_cancel (self->loading_list);
  g_clear_object (&self->loading_list);
  self->loading_list = g_cancellable_new ();
  liaison_session_load_record (self->session, &liaison_entity_saved_list, &id, self->loading_list, list_loaded_cb,
                               g_object_ref (self));
}

void
liaison_partner_page_session_changed (LiaisonPartnerPage *self, GArray *touched)
{
  for (guint i = 0; self->saved && i < touched->len; i++)
    if (g_array_index (touched, LiaisonTouched, i).entity == &liaison_entity_saved_list) {
      liaison_partner_page_load_list (self);
      return;
    }
}

/* Forgets the list that was shown. */
void
liaison_partner_page_leave_list (LiaisonPartnerPage *self)
{
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->saved_query, g_free);
  g_clear_pointer (&self->saved_sort, g_free);
  liaison_partner_page_set_selecting (self, FALSE);
}

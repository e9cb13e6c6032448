// SPDX-License-Identifier: GPL-3.0-or-later
// How a partner can be reached, and how it must not be.
//
// A contact point opens in another program only if it is marked safe. One never to be used is struck through, can be
// read, but neither opened nor copied.
#include "liaison-contact-points.h"

#include "liaison-accessible.h"
#include "liaison-language.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_forbidden (const LiaisonPartner *partner, const LiaisonContactPoint *point)
{
  return g_strcmp0 (point->safety, "never") == 0 ||
         (point->type != NULL && liaison_codes_contain (partner->never_channels, point->type));
}

/* What another program opens it by; NULL where none does. */
static char *
make_uri (const LiaisonContactPoint *point)
{
  g_autofree char *escaped = NULL;
  g_autofree char *digits = NULL;

  if (g_strcmp0 (point->type, "email") == 0) {
    escaped = g_uri_escape_string (point->value, "@", FALSE);
    return g_strdup_printf ("mailto:%s", escaped);
  }
  if (g_strcmp0 (point->type, "phone") == 0) {
    digits = g_strcanon (g_strdup (point->value), "+0123456789", '-');
    return g_strdup_printf ("tel:%s", digits);
  }
  if (g_strcmp0 (point->type, "web") != 0)
    return NULL;
  if (g_str_has_prefix (point->value, "https://") || g_str_has_prefix (point->value, "http://"))
    return g_strdup (point->value);
  return strstr (point->value, ":") == NULL ? g_strdup_printf ("https://%s", point->value) : NULL;
}

static void
copy_cb (GtkWidget *button)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), value);
  gtk_widget_activate_action (button, "win.toast", "s", _ ("Copied"));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_activate_action (button, "win.toast", "s", _ ("No program could open this"));
}

static void
open_cb (GtkWidget *button)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_object_get_data (G_OBJECT (button), "value"));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (button)), NULL, opened_cb, g_object_ref (button));
}

static void
add_button (GtkWidget *row, const char *icon, const char *label, char *value, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), "value", value, g_free);
  g_signal_connect (button, "clicked", callback, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

static char *
describe (LiaisonNames *names, const LiaisonContactPoint *point, gboolean forbidden)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_word (text, liaison_names_label (names, &liaison_vocabulary_contact_type, point->type));
  add_word (text, point->label);
  if (forbidden)
    add_word (text, _ ("Never use"));
  else if (g_strcmp0 (point->safety, "unknown") == 0)
    add_word (text, _ ("Safety not known"));
  else
    add_word (text, liaison_names_label (names, &liaison_vocabulary_contact_safety, point->safety));
  if (point->preferred)
    add_word (text, _ ("Preferred"));
  if (liaison_moment_is_set (&point->verified_on)) {
    g_autofree char *date = liaison_moment_format (&point->verified_on, NULL, liaison_language_of_interface ());
    /* Translators: a contact point was checked to be right; %s is a date. */
    g_autofree char *verified = g_strdup_printf (_ ("verified on %s"), date);
    add_word (text, verified);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (LiaisonNames *names, const LiaisonPartner *partner, const LiaisonContactPoint *point)
{
  gboolean forbidden = is_forbidden (partner, point);
  gboolean openable = !forbidden && !partner->do_not_contact && g_strcmp0 (point->safety, "safe") == 0;
  g_autofree char *words = describe (names, point, forbidden);
  g_autofree char *subtitle = g_markup_escape_text (words, -1);
  g_autofree char *title = g_markup_printf_escaped (forbidden ? "<s>%s</s>" : "%s", point->value);
  g_autofree char *uri = openable ? make_uri (point) : NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "title-lines", 2, NULL);
  g_autofree char *label = NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), !forbidden);
  if (forbidden) {
    gtk_widget_add_css_class (row, "error");
    return row;
  }
  /* Translators: %s is an address or a number. */
  label = g_strdup_printf (_ ("Copy “%s”"), point->value);
  add_button (row, "edit-copy-symbolic", label, g_strdup (point->value), G_CALLBACK (copy_cb));
  if (uri != NULL) {
    /* Translators: %s is an address or a number. */
    g_autofree char *open = g_strdup_printf (_ ("Open “%s”"), point->value);
    add_button (row, "adw-external-link-symbolic", open, g_steal_pointer (&uri), G_CALLBACK (open_cb));
  }
  return row;
}

/* Preferred ones first, those never to be used last. */
static int
compare_points (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LiaisonContactPoint *first = *(LiaisonContactPoint *const *) a, *second = *(LiaisonContactPoint *const *) b;
  int forbidden = is_forbidden (user_data, first) - is_forbidden (user_data, second);

  return forbidden != 0 ? forbidden : second->preferred - first->preferred;
}

/** liaison_contact_points_new: Returns: (transfer floating): a group with one row a contact point */
GtkWidget *
liaison_contact_points_new (LiaisonNames *names, LiaisonPartnerDetails *details)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) points = g_ptr_array_copy (details->contact_points, NULL, NULL);

  g_ptr_array_set_free_func (points, NULL);
  g_ptr_array_sort_with_data (points, compare_points, details->row->partner);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Contact points"));
  for (guint i = 0; i < points->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (names, details->row->partner, points->pdata[i]));
  return group;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What else a partner is called: its other names, the titles of a mandate, or that a code name stands for them.
#include "liaison-partner-names.h"

#include "liaison-language.h"
#include "liaison-partner-name.h"
#include "liaison-period.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

static void
append_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

/* A name of the other direction does not turn the words around it: it stands between two marks. */
static char *
isolate (const char *name)
{
  const char *script = liaison_partner_name_guess_script (name);
  GString *isolated = g_string_new (NULL);

  if (g_strcmp0 (script, "Arab") != 0 && g_strcmp0 (script, "Hebr") != 0)
    return g_string_free (g_string_append (isolated, name), FALSE);
  g_string_append_unichar (isolated, 0x2068);
  g_string_append (isolated, name);
  g_string_append_unichar (isolated, 0x2069);
  return g_string_free (isolated, FALSE);
}

/* Its type, language, script where that is not the usual one, and dates. */
static char *
describe_name (LiaisonNames *names, const LiaisonPartnerName *name)
{
  g_autofree char *period = liaison_period_format (&name->from, &name->to);
  const char *script = name->script != NULL ? name->script : liaison_partner_name_guess_script (name->text);
  GString *text = g_string_new (NULL);

  append_word (text, liaison_names_label (names, &liaison_vocabulary_name_type, name->type));
  append_word (text, liaison_names_label (names, &liaison_vocabulary_language, name->language));
  if (g_strcmp0 (script, "Latn") != 0)
    append_word (text, liaison_names_label (names, &liaison_vocabulary_script, script));
  append_word (text, period);
  return g_string_free (text, FALSE);
}

/* Those that have ended last. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const LiaisonPartnerName *first = *(LiaisonPartnerName *const *) a, *second = *(LiaisonPartnerName *const *) b;
  int ended = liaison_moment_is_set (&first->to) - liaison_moment_is_set (&second->to);
  int former = (g_strcmp0 (first->type, "former") == 0) - (g_strcmp0 (second->type, "former") == 0);

  if (former != 0 || ended != 0)
    return former != 0 ? former : ended;
  return liaison_moment_compare (&second->to, &first->to);
}

/* The names beside the one that stands at the top of the page. */
static GPtrArray *
list_others (LiaisonPartnerDetails *details)
{
  const LiaisonPartner *partner = details->row->partner;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  gboolean found = partner->code_name != NULL;

  for (guint i = 0; i < details->names->len; i++) {
    LiaisonPartnerName *name = details->names->pdata[i];
    if (name->text == NULL)
      continue;
    if (!found && g_strcmp0 (name->text, details->row->name) == 0)
      found = TRUE;
    else
      g_ptr_array_add (others, name);
  }
  g_ptr_array_sort (others, compare_names);
  return g_steal_pointer (&others);
}

/**
 * liaison_partner_names_new:
 *
 * Returns: (transfer floating) (nullable): a group with one row for each name but the one that is shown anyway; %NULL
 * if there is no other
 */
GtkWidget *
liaison_partner_names_new (LiaisonNames *names, LiaisonPartnerDetails *details)
{
  gboolean is_coded = details->row->partner->code_name != NULL;
  g_autoptr (GPtrArray) others = list_others (details);
  GtkWidget *group;

  if (others->len == 0)
    return NULL;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), is_coded ? _ ("Real names") : _ ("Other names"));
  if (is_coded)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _ ("Shown for the moment: otherwise the code name stands for them"));
  for (guint i = 0; i < others->len; i++) {
    const LiaisonPartnerName *name = others->pdata[i];
    g_autofree char *subtitle = describe_name (names, name);
    GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, name->text, subtitle);
    adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

/** liaison_partner_names_new_hidden: Returns: (transfer floating): a group that says why there is no name, with the way
 * to show them */
GtkWidget *
liaison_partner_names_new_hidden (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, _ ("Names and contact points are hidden"),
                                    _ ("The code name stands for them"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Show…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-identities");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("liaison-shield-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const LiaisonMandateTitle *first = *(LiaisonMandateTitle *const *) a, *second = *(LiaisonMandateTitle *const *) b;

  return liaison_moment_compare (&second->from, &first->from);
}

/* In French the masculine title, with the feminine one below it. */
static GtkWidget *
make_title_row (const LiaisonMandateTitle *title)
{
  const char *masculine = title->title_fr_m != NULL ? title->title_fr_m : title->title_fr_f;
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR && masculine != NULL;
  const char *shown = is_french || title->title_en == NULL ? masculine : title->title_en;
  g_autofree char *period = liaison_period_format (&title->from, &title->to);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (shown == masculine && g_strcmp0 (title->title_fr_f, shown) != 0)
    append_word (subtitle, title->title_fr_f);
  append_word (subtitle, period);
  return liaison_row_new (ADW_TYPE_ACTION_ROW, shown != NULL ? shown : "", subtitle->str);
}

/** liaison_partner_names_new_titles: Returns: (transfer floating) (nullable): the titles of a mandate, the latest first
 */
GtkWidget *
liaison_partner_names_new_titles (LiaisonPartnerDetails *details)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_copy (details->mandate_titles, NULL, NULL);
  GtkWidget *group;

  g_ptr_array_set_free_func (titles, NULL);
  if (titles->len == 0)
    return NULL;
  g_ptr_array_sort (titles, compare_titles);
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Titles of the mandate"));
  for (guint i = 0; i < titles->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_title_row (titles->pdata[i]));
  return group;
}

/** liaison_partner_names_join: Returns: (transfer full): every other current name, in one line; "" for none */
char *
liaison_partner_names_join (LiaisonPartnerDetails *details)
{
  g_autoptr (GPtrArray) others = list_others (details);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++) {
    const LiaisonPartnerName *name = others->pdata[i];
    g_autofree char *isolated = isolate (name->text);
    if (g_strcmp0 (name->type, "former") != 0 && !liaison_moment_is_set (&name->to))
      append_word (text, isolated);
  }
  return g_string_free (text, FALSE);
}

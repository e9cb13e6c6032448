// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to an audience, and what is withheld and why, before anything is written.
#include "liaison-withheld-list.h"

#include "liaison-accessible.h"
#include "liaison-entities.h"
#include "liaison-numbers.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonWithheldList {
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;  /* (element-type GtkWidget): those shown */
  gboolean strikes; /* whether what must not be used is struck out */
};

G_DEFINE_FINAL_TYPE (LiaisonWithheldList, liaison_withheld_list, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (LiaisonWithheldList *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
add_told (LiaisonWithheldList *self, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon (icon));
  add_row (self, row);
  return row;
}

static char *
join_names (const LiaisonWithheld *withheld)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < withheld->examples->len; i++) {
    g_string_append (names, i > 0 ? ", " : "");
    g_string_append (names, g_ptr_array_index (withheld->examples, i));
  }
  if (withheld->count > withheld->examples->len && names->len > 0)
    g_string_append (names, ", …");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
count_withheld (guint records, guint fields)
{
  g_autofree char *n_records = liaison_number_format (records);
  g_autofree char *n_fields = liaison_number_format (fields);
  g_autofree char *first = g_strdup_printf (ngettext ("%s record", "%s records", records), n_records);
  g_autofree char *second = g_strdup_printf (ngettext ("%s field", "%s fields", fields), n_fields);

  if (records > 0 && fields > 0)
    /* Translators: "3 records, 12 fields". */
    return g_strdup_printf (C_ ("withheld", "%s, %s"), first, second);
  return g_strdup (records > 0 ? first : second);
}

static void
add_reason (LiaisonWithheldList *self, const LiaisonDisclosure *disclosure, LiaisonWithholding reason)
{
  g_autofree char *count = count_withheld (disclosure->tally.records[reason], disclosure->tally.fields[reason]);
  GtkWidget *expander = liaison_row_new (ADW_TYPE_EXPANDER_ROW, liaison_withholding_label (reason), count);

  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), liaison_row_make_icon ("view-conceal-symbolic"));
  liaison_accessible_set_description (expander, count);
  for (guint i = 0; i < disclosure->withheld->len; i++) {
    const LiaisonWithheld *withheld = g_ptr_array_index (disclosure->withheld, i);
    g_autofree char *title = NULL;
    g_autofree char *names = NULL;
    if (withheld->reason != reason)
      continue;
    title = liaison_withheld_describe (withheld);
    names = join_names (withheld);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), liaison_row_new (ADW_TYPE_ACTION_ROW, title, names));
  }
  add_row (self, expander);
}

static char *
count_given (const LiaisonDisclosure *disclosure)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    guint given = liaison_disclosure_count (disclosure, entities[i]);
    g_autofree char *number = liaison_number_format (given);
    if (given == 0)
      continue;
    g_string_append (text, text->len > 0 ? " · " : "");
    /* Translators: a kind of records and how many, e.g. "Partners: 3". */
    g_string_append_printf (text, C_ ("given", "%s: %s"), _ (entities[i]->label_plural), number);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_given (LiaisonWithheldList *self, const LiaisonDisclosure *disclosure)
{
  guint given = disclosure->tally.given;
  g_autofree char *number = liaison_number_format (given);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%s record goes into the file", "%s records go into the file", given), number);
  g_autofree char *what = count_given (disclosure);

  add_told (self, "document-save-symbolic", given > 0 ? title : _ ("Nothing may go to this audience"), what);
}

/* What is not withheld, but must be thought of. */
static void
add_warnings (LiaisonWithheldList *self, const LiaisonDisclosure *disclosure)
{
  guint unusable = disclosure->unusable, closed = disclosure->do_not_contact;
  g_autofree char *n_unusable = liaison_number_format (unusable);
  g_autofree char *n_closed = liaison_number_format (closed);
  g_autofree char *points = g_strdup_printf (ngettext ("%s contact point that must not be used is among them",
                                                       "%s contact points that must not be used are among them",
                                                       unusable),
                                             n_unusable);
  g_autofree char *partners = g_strdup_printf (ngettext ("%s partner who must not be contacted is among them",
                                                         "%s partners who must not be contacted are among them",
                                                         closed),
                                               n_closed);

  if (disclosure->audience == LIAISON_AUDIENCE_INTERNAL && disclosure->tally.given > 0)
    add_told (self, "channel-insecure-symbolic", _ ("The file is not encrypted"),
              _ ("It holds what must stay in the office: keep it on a safe device, and delete it after use"));
  if (disclosure->revealed > 0)
    gtk_widget_add_css_class (add_told (self, "dialog-warning-symbolic", _ ("It tells who stands behind code names"),
                                        _ ("Hide identities first if whoever reads it need not know")),
                              "warning");
  if (unusable > 0)
    gtk_widget_add_css_class (add_told (self, "dialog-warning-symbolic", points,
                                        self->strikes ? _ ("It is struck out") : _ ("Other programs do not know that")),
                              "warning");
  if (closed > 0)
    gtk_widget_add_css_class (add_told (self, "dialog-warning-symbolic", partners, NULL), "warning");
}

static void
clear (LiaisonWithheldList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
liaison_withheld_list_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_WITHHELD_LIST (object)->rows);
  G_OBJECT_CLASS (liaison_withheld_list_parent_class)->finalize (object);
}

static void
liaison_withheld_list_class_init (LiaisonWithheldListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_withheld_list_finalize;
}

static void
liaison_withheld_list_init (LiaisonWithheldList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What Goes and What Is Withheld"));
}

/** liaison_withheld_list_set_strikes: @strikes: whether the file itself says what must not be used, by striking it out
 */
void
liaison_withheld_list_set_strikes (LiaisonWithheldList *self, gboolean strikes)
{
  g_return_if_fail (LIAISON_IS_WITHHELD_LIST (self));
  self->strikes = strikes;
}

/** liaison_withheld_list_show: Shows @disclosure (nullable); %NULL while it is not known. */
void
liaison_withheld_list_show (LiaisonWithheldList *self, const LiaisonDisclosure *disclosure)
{
  gboolean withheld = FALSE;

  g_return_if_fail (LIAISON_IS_WITHHELD_LIST (self));
  clear (self);
  if (disclosure == NULL)
    return;
  add_given (self, disclosure);
  add_warnings (self, disclosure);
  for (int i = 1; i < LIAISON_WITHHOLDINGS; i++)
    if (disclosure->tally.records[i] + disclosure->tally.fields[i] > 0) {
      add_reason (self, disclosure, (LiaisonWithholding) i);
      withheld = TRUE;
    }
  if (!withheld)
    add_told (self, "object-select-symbolic", _ ("Nothing is withheld"), NULL);
}

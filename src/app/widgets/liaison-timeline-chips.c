// SPDX-License-Identifier: GPL-3.0-or-later
// Which types of entries a timeline shows: one chip a type, with how many there are.
#include "liaison-timeline-chips.h"

#include "liaison-accessible.h"
#include "liaison-numbers.h"
#include "liaison-row.h"
#include "liaison-timeline-row.h"

#include <glib/gi18n.h>

struct _LiaisonTimelineChips {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonTimelineList *entries;
  const char *memory; /* where on the session the mask of what is down is kept */
  AdwWrapBox *box;
  GtkToggleButton *toggles[LIAISON_TIMELINE_N_TYPES];
  GtkWidget *labels[LIAISON_TIMELINE_N_TYPES];
};

G_DEFINE_FINAL_TYPE (LiaisonTimelineChips, liaison_timeline_chips, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
remembered (LiaisonTimelineChips *self)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->session), self->memory));
}

static void
show_chip (LiaisonTimelineChips *self, LiaisonTimelineType type, guint chosen)
{
  gint64 count = liaison_timeline_list_count (self->entries, type);
  gboolean is_down = (chosen & (1u << type)) != 0;
  g_autofree char *number = liaison_number_format (count);
  /* Translators: a type of entry, then how many there are of it: "Meetings 12". */
  g_autofree char *text = g_strdup_printf (C_ ("chip", "%s %s"), liaison_timeline_type_label_plural (type), number);

  gtk_label_set_label (GTK_LABEL (self->labels[type]), text);
  liaison_accessible_set_label (GTK_WIDGET (self->toggles[type]), text);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles[type]), count > 0 || is_down);
}

static void
read_cb (LiaisonTimelineChips *self)
{
  guint chosen = remembered (self);

  for (guint i = 0; i < LIAISON_TIMELINE_N_TYPES; i++)
    show_chip (self, (LiaisonTimelineType) i, chosen);
}

static void
toggled_cb (LiaisonTimelineChips *self)
{
  guint chosen = 0;

  for (guint i = 0; i < LIAISON_TIMELINE_N_TYPES; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      chosen |= 1u << i;
  if (chosen == remembered (self))
    return;
  g_object_set_data (G_OBJECT (self->session), self->memory, GUINT_TO_POINTER (chosen));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_chip (LiaisonTimelineChips *self, LiaisonTimelineType type)
{
  GtkWidget *chip = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->toggles[type] = GTK_TOGGLE_BUTTON (chip);
  self->labels[type] = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->labels[type]), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), liaison_row_make_icon (liaison_timeline_icon (type)));
  gtk_box_append (GTK_BOX (box), self->labels[type]);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_visible (chip, FALSE);
  gtk_toggle_button_set_active (self->toggles[type], (remembered (self) & (1u << type)) != 0);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, chip);
}

static void
liaison_timeline_chips_dispose (GObject *object)
{
  LiaisonTimelineChips *self = LIAISON_TIMELINE_CHIPS (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_timeline_chips_parent_class)->dispose (object);
}

static void
liaison_timeline_chips_class_init (LiaisonTimelineChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_timeline_chips_dispose;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_TIMELINE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_timeline_chips_init (LiaisonTimelineChips *self)
{
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  liaison_accessible_set_label (GTK_WIDGET (self->box), _ ("Types of entries shown"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * liaison_timeline_chips_set_up:
 * @entries: whose entries are counted
 * @memory: (not nullable): a static name for what is remembered
 *
 * Called once.
 */
void
liaison_timeline_chips_set_up (LiaisonTimelineChips *self, LiaisonSession *session, LiaisonTimelineList *entries,
                               const char *memory)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_CHIPS (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->entries = g_object_ref (entries);
  self->memory = memory;
  for (guint i = 0; i < LIAISON_TIMELINE_N_TYPES; i++)
    add_chip (self, (LiaisonTimelineType) i);
  g_signal_connect_object (entries, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_timeline_chips_types: Returns: what to show, as a mask of 1 << #LiaisonTimelineType */
guint
liaison_timeline_chips_types (LiaisonTimelineChips *self)
{
  guint chosen = remembered (self);

  return chosen != 0 ? chosen : LIAISON_TIMELINE_ALL;
}

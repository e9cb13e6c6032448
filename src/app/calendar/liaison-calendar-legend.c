// SPDX-License-Identifier: GPL-3.0-or-later
// What colours, icons and shapes of the calendar mean.
#include "liaison-calendar-legend.h"

#include "liaison-accessible.h"
#include "liaison-mark-look.h"
#include "liaison-places.h"
#include "liaison-row.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n.h>

/* One line as it looks in the month. */
static void
add_line (GtkWidget *box, const char *icon_name, const char *text, const char *const *classes)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (text);

  if (icon_name != NULL) {
    GtkWidget *icon = liaison_row_make_icon (icon_name);
    gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
    gtk_widget_add_css_class (icon, "meeting-icon");
    gtk_box_append (GTK_BOX (line), icon);
  }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_set_css_classes (line, (const char **) classes);
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_families (GtkWidget *box)
{
  for (guint i = 0; i < liaison_vocabulary_family.n_terms; i++) {
    const char *code = liaison_vocabulary_family.terms[i].code;
    g_autofree char *name = g_strdelimit (g_strdup_printf ("family-%s", code), "_", '-');
    const char *classes[] = { "meeting-chip", name, NULL };
    add_line (box, liaison_family_icon (code), liaison_vocabulary_label (&liaison_vocabulary_family, code), classes);
  }
}

static void
add_shapes (GtkWidget *box)
{
  static const char *const held[] = { "meeting-chip", "family-none", NULL };
  static const char *const planned[] = { "meeting-chip", "family-none", "planned", NULL };
  static const char *const cancelled[] = { "meeting-chip", "family-none", "cancelled", NULL };

  add_line (box, NULL, liaison_vocabulary_label (&liaison_vocabulary_meeting_status, "held"), held);
  add_line (box, NULL, liaison_vocabulary_label (&liaison_vocabulary_meeting_status, "planned"), planned);
  add_line (box, NULL, _ ("Cancelled or postponed"), cancelled);
}

static void
add_layers (GtkWidget *box)
{
  guint count;
  const LiaisonLayer *layers = liaison_layers (&count);

  for (guint i = 0; i < count; i++) {
    g_autofree char *name = g_strconcat ("mark-", layers[i].name, NULL);
    const char *classes[] = { "meeting-chip", "mark", name, NULL };
    add_line (box, layers[i].icon, _ (layers[i].label), classes);
  }
}

/** liaison_calendar_legend_new: Returns: (transfer floating): every family, shape and layer as the month draws it */
GtkWidget *
liaison_calendar_legend_new (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  liaison_accessible_set_label (box, _ ("Legend"));
  add_families (box);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_shapes (box);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_layers (box);
  return box;
}

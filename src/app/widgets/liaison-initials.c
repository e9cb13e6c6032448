// SPDX-License-Identifier: GPL-3.0-or-later
// A disc with the initials of a name. An AdwAvatar is four widgets, and a list makes two hundred rows before it shows
// one; the style sheet draws the disc, this draws the letters.
#include "liaison-initials.h"

#define SIZE 36

struct _LiaisonInitials {
  GtkWidget parent_instance;

  char *letters;
  PangoLayout *layout; /* (nullable): of the letters, made when first drawn */
  GtkWidget *icon;     /* (nullable): instead of letters */
};

G_DEFINE_FINAL_TYPE (LiaisonInitials, liaison_initials, GTK_TYPE_WIDGET)

/* The first letters of the first and the last word, of those that begin with a letter or a digit. */
static char *
find_letters (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  gunichar first = 0, last = 0;
  GString *letters = g_string_new (NULL);

  for (guint i = 0; words[i]; i++) {
    gunichar c = g_utf8_get_char (words[i]);
    if (!g_unichar_isalnum (c))
      continue;
    if (first == 0)
      first = c;
    else
      last = c;
  }
  if (first != 0)
    g_string_append_unichar (letters, g_unichar_toupper (first));
  if (last != 0)
    g_string_append_unichar (letters, g_unichar_toupper (last));
  return g_string_free_and_steal (letters);
}

static void
liaison_initials_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
liaison_initials_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonInitials *self = LIAISON_INITIALS (widget);

  if (self->icon)
    gtk_widget_allocate (self->icon, width, height, -1, NULL);
}

static void
liaison_initials_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonInitials *self = LIAISON_INITIALS (widget);
  int width, height;
  GdkRGBA color;

  if (self->icon) {
    gtk_widget_snapshot_child (widget, self->icon, snapshot);
    return;
  }
  if (!self->letters || *self->letters == '\0')
    return;
  if (!self->layout)
    self->layout = gtk_widget_create_pango_layout (widget, self->letters);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - width) / 2,
                                                          (float) (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The layout took its font from the style that was. */
static void
liaison_initials_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_initials_parent_class)->css_changed (widget, change);
  g_clear_object (&LIAISON_INITIALS (widget)->layout);
}

static void
liaison_initials_dispose (GObject *object)
{
  LiaisonInitials *self = LIAISON_INITIALS (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  G_OBJECT_CLASS (liaison_initials_parent_class)->dispose (object);
}

static void
liaison_initials_finalize (GObject *object)
{
  g_free (LIAISON_INITIALS (object)->letters);
  G_OBJECT_CLASS (liaison_initials_parent_class)->finalize (object);
}

static void
liaison_initials_class_init (LiaisonInitialsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_initials_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_initials_finalize;
  widget_class->measure = liaison_initials_measure;
  widget_class->size_allocate = liaison_initials_size_allocate;
  widget_class->snapshot = liaison_initials_snapshot;
  widget_class->css_changed = liaison_initials_css_changed;
  gtk_widget_class_set_css_name (widget_class, "initials");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
liaison_initials_init (LiaisonInitials *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** liaison_initials_set_name: (nullable): Shows the initials of @name, and no icon; nothing for %NULL. */
void
liaison_initials_set_name (LiaisonInitials *self, const char *name)
{
  g_autofree char *letters = name ? find_letters (name) : NULL;

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  if (!g_set_str (&self->letters, letters))
    return;
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** liaison_initials_set_icon: Shows a symbolic icon instead of initials. */
void
liaison_initials_set_icon (LiaisonInitials *self, const char *icon_name)
{
  g_set_str (&self->letters, NULL);
  if (!self->icon) {
    self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
}

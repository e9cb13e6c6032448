// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program under test: makes the rectangles GTK reports over AT-SPI exact.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE // for RTLD_DEFAULT
#endif

#include <gtk/gtk.h>

#include <dlfcn.h>

// GTK 4.18 finds the place of a widget in its window by adding up what get_bounds answers for it and all
// its parents, but those answers leave out every padding, border and shadow on the way. Here the answer is
// the distance between the two border boxes, so that the sum is the true place on the window's surface.

static gboolean
find_corner (GtkWidget *widget, graphene_point_t *corner)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t box;
  double x = 0;
  double y = 0;

  if (native == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;
  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &box))
    return FALSE;
  gtk_native_get_surface_transform (native, &x, &y);
  for (GdkSurface *surface = gtk_native_get_surface (native); GDK_IS_POPUP (surface);
       surface = gdk_popup_get_parent (GDK_POPUP (surface))) {
    x += gdk_popup_get_position_x (GDK_POPUP (surface));
    y += gdk_popup_get_position_y (GDK_POPUP (surface));
  }
  *corner = GRAPHENE_POINT_INIT (box.origin.x + (float) x, box.origin.y + (float) y);
  return TRUE;
}

static gboolean
get_exact_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_point_t corner;
  graphene_point_t base = GRAPHENE_POINT_INIT (0, 0);
  graphene_rect_t box;
  g_autoptr (GtkAccessible) parent = NULL;

  *x = *y = *width = *height = 0;
  // TRUE without a size for what is not mapped: FALSE would break off GTK's sum half-way.
  if (!find_corner (widget, &corner))
    return TRUE;
  parent = gtk_accessible_get_accessible_parent (self);
  if (GTK_IS_WIDGET (parent))
    find_corner (GTK_WIDGET (parent), &base);
  else if (parent != NULL)
    base = corner; // a page of a stack, which answers with our own rectangle

  // Rounded before the difference is taken, so that errors do not add up.
  *x = (int) (corner.x + 0.5F) - (int) (base.x + 0.5F);
  *y = (int) (corner.y + 0.5F) - (int) (base.y + 0.5F);

  if (gtk_widget_compute_bounds (widget, widget, &box)) {
    *width = (int) (box.size.width + 0.5F);
    *height = (int) (box.size.height + 0.5F);
  }
  return TRUE;
}

__attribute__ ((constructor)) static void
install_probe (void)
{
  gpointer widget_class;
  GtkAccessibleInterface *accessible;

  // Child processes load this too; leave those without GTK alone.
  if (dlsym (RTLD_DEFAULT, "gtk_accessible_get_bounds") == NULL)
    return;

  // Before any widget class exists, for they inherit the interface as it is then.
  widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  accessible = g_type_interface_peek (widget_class, GTK_TYPE_ACCESSIBLE);
  if (accessible != NULL)
    accessible->get_bounds = get_exact_bounds;
}

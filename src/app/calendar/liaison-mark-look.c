// SPDX-License-Identifier: GPL-3.0-or-later
// How what is due and where one travels is told from meetings in the calendar, and from each other.
#include "liaison-mark-look.h"

#include "liaison-accessible.h"
#include "liaison-communication.h"
#include "liaison-family-color.h"
#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-partner.h"
#include "liaison-row.h"
#include "liaison-visit.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const LiaisonLayer layers[] = {
  { LIAISON_MARK_VISIT, "visit", N_ ("Country visits"), "airplane-mode-symbolic" },
  { LIAISON_MARK_REPLY_DUE, "reply-due", N_ ("Replies due"), "mail-unread-symbolic" },
  { LIAISON_MARK_COMMITMENT, "commitment", N_ ("Commitments due"), "object-select-symbolic" },
  { LIAISON_MARK_REVIEW, "review", N_ ("Reviews due"), "view-refresh-symbolic" },
  { LIAISON_MARK_TASK, "task", N_ ("Tasks due"), "task-due-symbolic" },
};

/** liaison_layers: Returns: (array length=count): all layers, in the order they are offered */
const LiaisonLayer *
liaison_layers (guint *count)
{
  *count = G_N_ELEMENTS (layers);
  return layers;
}

/** liaison_layer_of: Returns: (transfer none): the layer of @mark */
const LiaisonLayer *
liaison_layer_of (const LiaisonCalendarMark *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (layers[i].type == mark->type)
      return &layers[i];
  g_return_val_if_reached (&layers[0]);
}

/** liaison_mark_spoken: Returns: (transfer full): "Reply due: AL FRA 3/2026" */
char *
liaison_mark_spoken (const LiaisonCalendarMark *mark)
{
  switch (mark->type) {
  case LIAISON_MARK_REPLY_DUE:
    /* Translators: in the calendar: until that day a State should answer; %s is the reference of the letter. */
    return g_strdup_printf (_ ("Reply due: %s"), mark->title);
  case LIAISON_MARK_COMMITMENT:
    /* Translators: in the calendar: what somebody promised for that day. */
    return g_strdup_printf (_ ("Commitment due: %s"), mark->title);
  case LIAISON_MARK_REVIEW:
    /* Translators: in the calendar: what is known of a partner should be looked at again; %s is the partner. */
    return g_strdup_printf (_ ("Review due: %s"), mark->title);
  case LIAISON_MARK_TASK:
    /* Translators: in the calendar: something to do until that day. */
    return g_strdup_printf (_ ("Task due: %s"), mark->title);
  case LIAISON_MARK_VISIT:
  default:
    /* Translators: in the calendar; %s is the country, or the title of the visit. */
    return g_strdup_printf (_ ("Country visit: %s"), mark->title);
  }
}

/** liaison_mark_days: Returns: (transfer full): its day, its days, or as much of them as is known */
char *
liaison_mark_days (const LiaisonCalendarMark *mark)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (liaison_moment_precision (&mark->starts) < LIAISON_PRECISION_DAY)
    return liaison_moment_format (&mark->starts, NULL, language);
  first = liaison_day_format (mark->first, TRUE, language);
  if (mark->first == mark->last)
    return g_steal_pointer (&first);
  last = liaison_day_format (mark->last, TRUE, language);
  /* Translators: from one day to another. */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

/** liaison_mark_color: Returns: the colour of its layer, for what draws itself; as data/style.css has it */
GdkRGBA
liaison_mark_color (const LiaisonCalendarMark *mark)
{
  switch (mark->type) {
  case LIAISON_MARK_REPLY_DUE:
    return liaison_color_from_rgb (0xc01c28);
  case LIAISON_MARK_COMMITMENT:
    return liaison_color_from_rgb (0xe5a50a);
  case LIAISON_MARK_REVIEW:
    return liaison_color_from_rgb (0x613583);
  case LIAISON_MARK_TASK:
    return liaison_color_from_rgb (0x26a269);
  case LIAISON_MARK_VISIT:
  default:
    return liaison_color_from_rgb (0x1a5fb4);
  }
}

/** liaison_mark_paint: @base: (nullable): the one other class @widget has; all others are taken away */
void
liaison_mark_paint (GtkWidget *widget, const LiaisonCalendarMark *mark, const char *base)
{
  g_autofree char *name = g_strconcat ("mark-", liaison_layer_of (mark)->name, NULL);
  const char *classes[] = { "mark", name, base, NULL };

  gtk_widget_set_css_classes (widget, classes);
}

static GtkWidget *
make_row (const LiaisonCalendarMark *mark, gboolean activatable)
{
  g_autofree char *text = liaison_mark_spoken (mark);
  g_autofree char *days = liaison_mark_days (mark);
  GtkWidget *icon = liaison_row_make_icon (liaison_layer_of (mark)->icon);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, text, days);

  g_object_set (row, "title-lines", 4, "activatable", activatable, NULL);
  liaison_mark_paint (icon, mark, "meeting-icon");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: whoever closes it still needs it. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

/* What has no page of its own yet is told in a few lines. */
static void
tell (GtkWidget *at, LiaisonCalendarMark *mark)
{
  g_autofree char *text = liaison_mark_spoken (mark);
  GtkWidget *popover = gtk_popover_new (), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, 280, -1);
  liaison_accessible_set_label (list, text);
  gtk_list_box_append (GTK_LIST_BOX (list), make_row (mark, FALSE));
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  liaison_accessible_set_label (popover, text);
  gtk_widget_set_parent (popover, at);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gboolean
has_record_page (const LiaisonCalendarMark *mark)
{
  return mark->entity == &liaison_entity_visit || mark->entity == &liaison_entity_communication;
}

static void
row_activated_cb (GtkWidget *row, LiaisonCalendarMark *mark)
{
  liaison_mark_open (row, mark);
}

static void
unref_closure (gpointer mark, GClosure *closure)
{
  liaison_calendar_mark_unref (mark);
}

/** liaison_mark_list_row_new: Returns: (transfer floating): a row for a #GtkListBox that opens the record */
GtkWidget *
liaison_mark_list_row_new (LiaisonCalendarMark *mark)
{
  gboolean has_page = mark->entity == &liaison_entity_partner || has_record_page (mark);
  GtkWidget *row = make_row (mark, has_page);

  if (has_page)
    g_signal_connect_data (row, "activated", G_CALLBACK (row_activated_cb), liaison_calendar_mark_ref (mark),
                           unref_closure, G_CONNECT_DEFAULT);
  return row;
}

/**
 * liaison_mark_open:
 * @at: has a layout manager, and calls liaison_mark_close() in its dispose
 *
 * Shows the page of what @mark stands for; what has none is told beside @at.
 */
void
liaison_mark_open (GtkWidget *at, LiaisonCalendarMark *mark)
{
  g_autofree char *id = liaison_id_to_string (&mark->record);

  if (mark->entity == &liaison_entity_partner)
    gtk_widget_activate_action (at, "win.show-partner", "s", id);
  else if (has_record_page (mark))
    gtk_widget_activate_action (at, "win.show-record", "(ss)", mark->entity->name, id);
  else
    tell (at, mark);
}

/** liaison_mark_close: Takes what liaison_mark_open() shows away from @at. */
void
liaison_mark_close (GtkWidget *at)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (at); child != NULL; child = next) {
    next = gtk_widget_get_next_sibling (child);
    if (GTK_IS_POPOVER (child))
      gtk_widget_unparent (child);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How what is due and where one travels is told from meetings in the calendar, and from each other: icon, colour,
// words.
#pragma once

#include "liaison-read-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LiaisonLayer: one layer of the calendar; @name is for settings and code, @label untranslated. */
typedef struct {
  LiaisonMarkTypes type;
  const char *name;
  const char *label;
  const char *icon;
} LiaisonLayer;

const LiaisonLayer *liaison_layers (guint *count);
const LiaisonLayer *liaison_layer_of (const LiaisonCalendarMark *mark);
char *liaison_mark_spoken (const LiaisonCalendarMark *mark);
char *liaison_mark_days (const LiaisonCalendarMark *mark);
GdkRGBA liaison_mark_color (const LiaisonCalendarMark *mark);
void liaison_mark_paint (GtkWidget *widget, const LiaisonCalendarMark *mark, const char *base);
GtkWidget *liaison_mark_list_row_new (LiaisonCalendarMark *mark);
void liaison_mark_open (GtkWidget *at, LiaisonCalendarMark *mark);
void liaison_mark_close (GtkWidget *at);

G_END_DECLS

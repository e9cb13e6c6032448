// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of the day's page are made of.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTodayDeed: what ticking a line does.
 * @record: whose @field becomes @value
 * @label: of the change set, untranslated, with a hole for what the record is called
 */
typedef struct {
  LiaisonSession *session;
  LiaisonRecord *record;
  const char *field;
  char *value;
  const char *label;
} LiaisonTodayDeed;

char *liaison_today_day (const LiaisonMoment *moment);
void liaison_today_add_word (GString *text, const char *word);
GtkWidget *liaison_today_line_new (const char *icon, const char *title, const char *subtitle);
void liaison_today_line_opens (GtkWidget *row, const char *action, const LiaisonId *id);
void liaison_today_line_add_action (GtkWidget *row, const char *icon, const char *tooltip, const char *action,
                                    const char *target);
void liaison_today_line_mark (GtkWidget *row);
void liaison_today_line_mark_late (GtkWidget *row, const LiaisonToday *today, const LiaisonMoment *due);
void liaison_today_line_add_deed (GtkWidget *row, const char *tooltip, LiaisonTodayDeed deed);

G_END_DECLS

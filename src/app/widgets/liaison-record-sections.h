// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that pages of records are made of: facts, a text, a list of parts with a way to add one.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_section_facts_new (LiaisonSession *session, const LiaisonRecord *record, const char *const *fields,
                                      GHashTable *titles);
void liaison_section_add_fact (GtkWidget *section, const char *label, const char *value);
GtkWidget *liaison_section_text_new (const char *title, const char *text);
GtkWidget *liaison_section_list_new (const char *title, const char *add, const char *action, const char *target);
GtkWidget *liaison_section_add_row (GtkWidget *section, const char *icon, const char *title, const char *subtitle);
void liaison_section_open_record (GtkWidget *row, const char *entity, const LiaisonId *id);
void liaison_section_add_lesson (GtkWidget *section, const char *text);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a timeline, or edited in it: notes, tasks and needs.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_timeline_add_note (GtkWidget *parent, LiaisonSession *session, const LiaisonEntity *entity,
                                const LiaisonId *about, const char *name);
void liaison_timeline_add_task (GtkWidget *parent, LiaisonSession *session, const LiaisonEntity *entity,
                                const LiaisonId *about, const char *name);
void liaison_timeline_add_need (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner, const char *name,
                                const LiaisonId *meeting);
void liaison_timeline_add_need_of_matter (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner,
                                          const char *name, const LiaisonId *matter);
void liaison_timeline_edit (GtkWidget *parent, LiaisonSession *session, const char *name, const char *entity,
                            const LiaisonId *id);

G_END_DECLS

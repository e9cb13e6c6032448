// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a timeline, or edited in it: notes and needs.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_timeline_add_note (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner, const char *name);
void liaison_timeline_add_need (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner, const char *name,
                                const LiaisonId *meeting);
void liaison_timeline_edit (GtkWidget *parent, LiaisonSession *session, const char *name, const char *entity,
                            const LiaisonId *id);

G_END_DECLS

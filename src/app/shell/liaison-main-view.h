// SPDX-License-Identifier: GPL-3.0-or-later
// An open register: the sidebar and the place chosen in it.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MAIN_VIEW (liaison_main_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMainView, liaison_main_view, LIAISON, MAIN_VIEW, AdwBreakpointBin)

GtkWidget *liaison_main_view_new (LiaisonSession *session, const char *place);
void liaison_main_view_show_place (LiaisonMainView *self, const char *name);
void liaison_main_view_show_partner (LiaisonMainView *self, const LiaisonId *id);
void liaison_main_view_show_meeting (LiaisonMainView *self, const LiaisonId *id, const LiaisonMoment *occurrence);
void liaison_main_view_show_record (LiaisonMainView *self, const char *entity, const LiaisonId *id);
void liaison_main_view_search (LiaisonMainView *self);
const char *liaison_main_view_place (LiaisonMainView *self);
const char *liaison_main_view_family (LiaisonMainView *self);

G_END_DECLS

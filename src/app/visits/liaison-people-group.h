// SPDX-License-Identifier: GPL-3.0-or-later
// A form group of partners, each chosen by searching: whom a line of a programme is with.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PEOPLE_GROUP (liaison_people_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleGroup, liaison_people_group, LIAISON, PEOPLE_GROUP, AdwPreferencesGroup)

GtkWidget *
liaison_people_group_new (LiaisonSession *session, const char *title, const char *row_title, const char *add);
void liaison_people_group_add (LiaisonPeopleGroup *self, const LiaisonId *partner);
GArray *liaison_people_group_get (LiaisonPeopleGroup *self);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: how long after a letter of each type a reply is due, and when it becomes public.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_LETTERS_GROUP (liaison_letters_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLettersGroup, liaison_letters_group, LIAISON, LETTERS_GROUP, AdwPreferencesGroup)

GtkWidget *liaison_letters_group_new (LiaisonSession *session);

G_END_DECLS

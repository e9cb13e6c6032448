// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: make a register, open one, or look at a sample.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WELCOME (liaison_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWelcome, liaison_welcome, LIAISON, WELCOME, AdwBin)

GtkWidget *liaison_welcome_new (LiaisonSession *session);

G_END_DECLS

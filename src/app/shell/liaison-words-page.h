// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the preferences where the office adds its own words and fields: kinds of meetings, themes, types of
// relations, fields of partners. They belong to the register, and are changes like any other.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WORDS_PAGE (liaison_words_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWordsPage, liaison_words_page, LIAISON, WORDS_PAGE, AdwNavigationPage)

GtkWidget *liaison_words_page_new (LiaisonSession *session, guint list);
GtkWidget *liaison_words_group_new (LiaisonSession *session);

G_END_DECLS

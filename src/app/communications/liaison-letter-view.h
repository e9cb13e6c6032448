// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one letter: where it stands, who signs it, what was answered, what followed.
#pragma once

#include "liaison-record-view.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_LETTER_VIEW (liaison_letter_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterView, liaison_letter_view, LIAISON, LETTER_VIEW, LiaisonRecordView)

GtkWidget *liaison_letter_view_new (LiaisonSession *session, const LiaisonId *id);

G_END_DECLS

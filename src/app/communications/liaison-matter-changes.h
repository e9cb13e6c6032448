// SPDX-License-Identifier: GPL-3.0-or-later
// What a matter's page changes by a button: the state, an answer of the intake, whether somebody is named.
#pragma once

#include "liaison-read-matters.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_matter_take_step (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter,
                               const LiaisonMatterStep *step);
void liaison_matter_answer (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter, const char *field,
                            const char *answer);
void liaison_matter_set_anonymous (GtkWidget *parent, LiaisonSession *session, const LiaisonPartyRow *party,
                                   gboolean anonymous);

G_END_DECLS

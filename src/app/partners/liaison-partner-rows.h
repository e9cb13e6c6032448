// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a partner's form, and which of them its kind asks for.
#pragma once

#include "liaison-child-list.h"
#include "liaison-form.h"

G_BEGIN_DECLS

/**
 * LiaisonPartnerRows:
 * @form: over the partner
 * @name_form: over its official name
 * @facts: of its kind
 * @titles: of a mandate
 *
 * Where the rows stand; all belong to the form of the partner.
 */
typedef struct {
  LiaisonForm *form;
  LiaisonForm *name_form;
  GtkWidget *kind;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *place;
  GtkWidget *safety;
  GtkWidget *office;
  GtkWidget *engagement;
  GtkWidget *sealed;
  LiaisonChildList *titles;
} LiaisonPartnerRows;

void liaison_partner_rows_make (const LiaisonPartnerRows *rows);
void liaison_partner_rows_show_kind (const LiaisonPartnerRows *rows, LiaisonSession *session, gboolean hides_names);

G_END_DECLS

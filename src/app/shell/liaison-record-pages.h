// SPDX-License-Identifier: GPL-3.0-or-later
// Which widget shows a place, which one a record, which dialog makes one.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRecordPage:
 * @entity: its name
 * @title: what such a record is called, untranslated
 * @show: makes the page of one
 * @make: (nullable): makes the dialog for a new one; @about, nullable, is the record it is for, of the entity
 *   @about_entity: a letter of a matter, a matter of a partner
 */
typedef struct {
  const char *entity;
  const char *title;
  GtkWidget *(*show) (LiaisonSession *session, const LiaisonId *id);
  AdwDialog *(*make) (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
} LiaisonRecordPage;

const LiaisonRecordPage *liaison_record_page_find (const char *entity);
GtkWidget *liaison_place_page_new (LiaisonSession *session, const char *place);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one record: what it is called, what state it is in, what can be done with it, its parts, its files.
//
// A subclass says, in its class, what it shows and how that is read; this class reads it on the reader thread, reads it
// again when it changes, and shows in its place that a record is in the trash or gone. Nothing that was shown moves
// while it is read again.
//
// Order of calls: g_object_new() of a subclass, liaison_record_view_set_up(), liaison_record_view_show(). In
// LiaisonRecordViewClass.fill() the subclass calls liaison_record_view_set_heading(), then the functions that add.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_RECORD_VIEW (liaison_record_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonRecordView, liaison_record_view, LIAISON, RECORD_VIEW, AdwBin)

/**
 * LiaisonRecordViewClass:
 * @entity: what kind of record it shows
 * @icon: a symbolic icon
 * @name: what such a record is called where its own title must not stand, untranslated: "Letter"
 * @related: (nullable): names of entities, %NULL-terminated: any change of one is a reason to read again, besides those
 *   of the record and of what belongs to it
 * @read: gives what the page shows, out of a LiaisonId; runs on the reader thread
 * @free: frees that
 * @record: the record in it
 * @fill: shows it
 * @edit: (nullable): opens the dialog that edits it
 */
struct _LiaisonRecordViewClass {
  AdwBinClass parent_class;

  const LiaisonEntity *entity;
  const char *icon;
  const char *name;
  const char *const *related;
  LiaisonJob read;
  GDestroyNotify free;
  const LiaisonRecord *(*record) (gconstpointer details);
  void (*fill) (LiaisonRecordView *self, gpointer details);
  void (*edit) (LiaisonRecordView *self);
};

void liaison_record_view_set_up (LiaisonRecordView *self, LiaisonSession *session);
void liaison_record_view_show (LiaisonRecordView *self, const LiaisonId *id);
LiaisonSession *liaison_record_view_session (LiaisonRecordView *self);
const LiaisonId *liaison_record_view_id (LiaisonRecordView *self);
gpointer liaison_record_view_details (LiaisonRecordView *self);
void liaison_record_view_set_menu (LiaisonRecordView *self, GMenuModel *menu);
void liaison_record_view_set_heading (LiaisonRecordView *self, const char *title, const char *subtitle);
GtkWidget *liaison_record_view_add_pill (LiaisonRecordView *self, const char *text, const char *style);
GtkWidget *liaison_record_view_add_action (LiaisonRecordView *self, const char *label, const char *action,
                                           const char *target, gboolean is_suggested);
void liaison_record_view_add_section (LiaisonRecordView *self, GtkWidget *section);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one partner, or one matter, in one feed, the newest first, read page by page.
//
// The order is (moment, id), both descending. A moment known only by its month or year comes after all that is known
// better of that month or year, and what has no date comes last. To read on, give the last entry of the page before:
// what was added or removed meanwhile shifts nothing.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_TIMELINE_MEETING,
  LIAISON_TIMELINE_LETTER,
  LIAISON_TIMELINE_VISIT,
  LIAISON_TIMELINE_NEED,
  LIAISON_TIMELINE_COMMITMENT,
  LIAISON_TIMELINE_EXCHANGE,
  LIAISON_TIMELINE_NOTE,
  LIAISON_TIMELINE_POST,
  LIAISON_TIMELINE_RELATION,
  LIAISON_TIMELINE_CONSENT,
  LIAISON_TIMELINE_TASK,
  LIAISON_TIMELINE_EDIT,
  LIAISON_TIMELINE_REPLY,
  LIAISON_TIMELINE_EVENT,
  LIAISON_TIMELINE_FILE,
  LIAISON_TIMELINE_MATTER,
  LIAISON_TIMELINE_N_TYPES,
} LiaisonTimelineType;

/** A set of types is a mask of 1 << type. */
#define LIAISON_TIMELINE_ALL ((1u << LIAISON_TIMELINE_N_TYPES) - 1)

/**
 * LiaisonTimelineEntry:
 * @entity: (nullable): of @record; %NULL for an edit
 * @id: of the record, or of the change set of an edit
 * @key: the moment as stored; "" where no date is known
 * @moment: the same, to be looked at
 * @record: (nullable): the record; %NULL for an edit
 * @title: what it is, in one line, for people
 * @detail: what else there is to say in one line, "" for nothing
 * @text: (nullable): what is written there, whole
 *
 * Of a partner there are no replies, events and files, of a matter no matters, posts, relations and consents. Names of
 * other partners are the shown ones: where there is a code name, that.
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonTimelineType type;
  const LiaisonEntity *entity;
  LiaisonId id;
  char key[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;
  LiaisonRecord *record;
  char *title;
  char *detail;
  char *text;
} LiaisonTimelineEntry;

LiaisonTimelineEntry *liaison_timeline_entry_ref (LiaisonTimelineEntry *entry);
void liaison_timeline_entry_unref (LiaisonTimelineEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTimelineEntry, liaison_timeline_entry_unref)

const char *liaison_timeline_type_name (LiaisonTimelineType type);
const char *liaison_timeline_type_label (LiaisonTimelineType type);
const char *liaison_timeline_type_label_plural (LiaisonTimelineType type);
gboolean liaison_timeline_type_find (const char *name, LiaisonTimelineType *type);

GPtrArray *liaison_store_timeline (LiaisonStore *store, const LiaisonId *about, guint types_asked,
                                   const LiaisonTimelineEntry *after, guint limit, GError **error);
LiaisonTimelineEntry *liaison_store_timeline_entry (LiaisonStore *store, const LiaisonId *about,
                                                    LiaisonTimelineType type, const LiaisonId *id, GError **error);
gboolean liaison_store_timeline_counts (LiaisonStore *store, const LiaisonId *about,
                                        gint64 counts[LIAISON_TIMELINE_N_TYPES], GError **error);

/* liaison-timeline-text.c: fills in what an entry says; not for other modules. */
gboolean
liaison_timeline_describe (LiaisonStore *store, const LiaisonId *about, LiaisonTimelineEntry *entry, GError **error);

G_END_DECLS

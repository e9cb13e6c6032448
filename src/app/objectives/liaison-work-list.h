// SPDX-License-Identifier: GPL-3.0-or-later
// A list of work with a search, filters and a count: objectives, exchanges, commitments, needs.
//
// What is shown is a row of liaison-read-objectives.h; a LiaisonWorkKind says how. The list reads all rows of its sort
// once, again when one of them changes, and filters what it has read as somebody types. Order of calls:
// liaison_work_list_new(), liaison_work_list_add_filter() for each filter.
#pragma once

#include "liaison-read-objectives.h"
#include "liaison-work-row.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_WORK_LIST (liaison_work_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWorkList, liaison_work_list, LIAISON, WORK_LIST, AdwBin)

/**
 * LiaisonWorkKind:
 * @label: what the list is called, untranslated
 * @search: what its search entry is called, untranslated
 * @icon: of the page that stands for an empty list
 * @empty: what such a page says, untranslated
 * @lesson: and below, untranslated
 * @related: names of entities, %NULL-terminated: a change of one is a reason to read again
 * @record: the record of a row
 * @ref: one more reference
 * @unref: one less
 * @passes: whether the search and the filters let a row through
 * @count: (transfer full): how many there are, in words
 * @show: fills a line
 * @open: what a click does
 * @loaded: (nullable): called with all the rows there are
 */
typedef struct {
  LiaisonWork work;
  const char *label;
  const char *search;
  const char *icon;
  const char *empty;
  const char *lesson;
  const char *const *related;
  const LiaisonRecord *(*record) (gconstpointer row);
  gpointer (*ref) (gpointer row);
  void (*unref) (gpointer row);
  gboolean (*passes) (LiaisonWorkList *list, gconstpointer row);
  char *(*count) (guint count);
  void (*show) (LiaisonWorkList *list, LiaisonWorkRow *line, gconstpointer row);
  void (*open) (LiaisonWorkList *list, gconstpointer row);
  void (*loaded) (LiaisonWorkList *list, GPtrArray *rows);
} LiaisonWorkKind;

GtkWidget *liaison_work_list_new (LiaisonSession *session, const LiaisonWorkKind *kind);
void liaison_work_list_add_filter (LiaisonWorkList *self, const char *label, const char *const *codes,
                                   const char *const *labels);
void liaison_work_list_set_choices (LiaisonWorkList *self, guint filter, const char *const *codes,
                                    const char *const *labels);
const char *liaison_work_list_choice (LiaisonWorkList *self, guint filter);
void liaison_work_list_choose (LiaisonWorkList *self, guint filter, const char *code);
const char *liaison_work_list_text (LiaisonWorkList *self);
LiaisonSession *liaison_work_list_session (LiaisonWorkList *self);
gconstpointer liaison_work_list_find (LiaisonWorkList *self, const char *uuid);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// A form group for the records that are parts of another one: a partner's names, its contact points.
//
// ::edited () tells when something else was typed as what a part is known by, or a part was taken away.
#pragma once

#include "liaison-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonChildKind:
 * @entity: what the parts are; it has an owner field
 * @title_field: the TEXT field a part is known by; a new part without it is not kept
 * @subtitle_fields: CODE fields shown below it, %NULL-terminated
 * @fields: the fields of the form, %NULL-terminated
 * @title: heading of the group, untranslated
 * @empty_title: what a part is called while its title field is empty, untranslated
 * @add: what the button to add one says, untranslated
 */
typedef struct {
  const LiaisonEntity *entity;
  const char *title_field;
  const char *const *subtitle_fields;
  const char *const *fields;
  const char *title;
  const char *empty_title;
  const char *add;
} LiaisonChildKind;

#define LIAISON_TYPE_CHILD_LIST (liaison_child_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChildList, liaison_child_list, LIAISON, CHILD_LIST, AdwPreferencesGroup)

void liaison_child_list_set_up (LiaisonChildList *self, LiaisonSession *session, const LiaisonChildKind *kind,
                                LiaisonRecord *prototype);
void liaison_child_list_load (LiaisonChildList *self, GPtrArray *records);
GPtrArray *liaison_child_list_records (LiaisonChildList *self);
guint liaison_child_list_count (LiaisonChildList *self);
gboolean
liaison_child_list_save (LiaisonChildList *self, const LiaisonId *owner, LiaisonChangeSet *set, GError **error);
gboolean liaison_child_list_keep (LiaisonChildList *self, LiaisonDraft *draft, const char *place);
void liaison_child_list_restore (LiaisonChildList *self, const LiaisonDraft *draft, const char *place);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// An edit in progress, put away in the register while it is locked.
//
// A form that is open when the register locks answers ::locking with a draft: every record it holds, as stored and as
// it shall be, and what was typed but is no value (yet). The expected values come along, so saving after unlocking
// still finds out that somebody changed the record meanwhile. There is one draft at a time; it lies in the encrypted
// database, never in the journal, and is removed once it is saved or discarded.
//
// The text form is GVariant's, with a number for its version. Reading trusts nothing: what is no draft of this version
// is refused whole.
#pragma once

#include "liaison-record.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/** The longest text of a draft that is read, in bytes. */
#define LIAISON_DRAFT_MAX (64 * 1024 * 1024)

/**
 * LiaisonDraftPart:
 * @place: which part of the form it stands in
 * @before: (nullable): as stored; %NULL for a new record
 * @record: (nullable): as it shall be; %NULL for one taken away
 * @texts: (element-type utf8 utf8): by name of field or row: what is no value of @record
 *
 * One of @before and @record is there; both are of the same entity and have the same id.
 */
typedef struct {
  char *place;
  LiaisonRecord *before;
  LiaisonRecord *record;
  GHashTable *texts;
} LiaisonDraftPart;

/**
 * LiaisonDraft:
 * @form: which form it is of
 * @parts: (element-type LiaisonDraftPart)
 */
typedef struct {
  char *form;
  GPtrArray *parts;
} LiaisonDraft;

LiaisonDraft *liaison_draft_new (const char *form);
void liaison_draft_free (LiaisonDraft *draft);
void liaison_draft_add (LiaisonDraft *draft, const char *place, const LiaisonRecord *before,
                        const LiaisonRecord *record, GHashTable *texts);
const LiaisonDraftPart *liaison_draft_find (const LiaisonDraft *draft, const char *place, const LiaisonEntity *entity);
gboolean liaison_draft_part_is (const LiaisonDraftPart *part, const char *place, const LiaisonEntity *entity);
const char *liaison_draft_part_text (const LiaisonDraftPart *part, const char *name);
GHashTable *liaison_draft_texts_new (void);

char *liaison_draft_write (const LiaisonDraft *draft);
LiaisonDraft *liaison_draft_read (const char *text, GError **error);

void liaison_session_keep_draft (LiaisonSession *self, const LiaisonDraft *draft);
void liaison_session_load_draft (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
LiaisonDraft *liaison_session_load_draft_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDraft, liaison_draft_free)

G_END_DECLS

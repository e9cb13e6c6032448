// SPDX-License-Identifier: GPL-3.0-or-later
// The fields the office added, with what a partner has in them.
#pragma once

#include "liaison-custom.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonCustomDetails: immutable once it is read.
 * @fields: (element-type LiaisonCustomField): in the order of the office
 * @values: (element-type LiaisonCustomValue): of the same places; %NULL where there is none
 * @titles: (element-type LiaisonId utf8): the shown names of the partners that values stand for
 * @hides_values: they say who a partner with a code name is, and identities are hidden: none is read
 */
typedef struct {
  gatomicrefcount refs;
  GPtrArray *fields;
  GPtrArray *values;
  GHashTable *titles;
  gboolean hides_values;
} LiaisonCustomDetails;

LiaisonCustomDetails *liaison_custom_details_ref (LiaisonCustomDetails *details);
void liaison_custom_details_unref (LiaisonCustomDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCustomDetails, liaison_custom_details_unref)

/* @partner: nil for the fields alone. */
void liaison_session_load_custom (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
LiaisonCustomDetails *liaison_session_load_custom_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS

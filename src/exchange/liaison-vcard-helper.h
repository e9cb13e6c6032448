// SPDX-License-Identifier: GPL-3.0-or-later
// The program that reads and writes cards (src/vcard), asked and answered through a pipe. Used by the cards' reader and
// writer alone.
//
// Questions are put with liaison_vcard_helper_ask() and answered in their order by liaison_vcard_helper_answer(), which
// also sends what was not sent yet: neither side can wait for the other. Put so many questions before the first answer
// that there is always something to do, and no more than memory shall hold. Use it on one thread.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LiaisonVcardHelper LiaisonVcardHelper;

LiaisonVcardHelper *liaison_vcard_helper_new (const char *option, GError **error);
void liaison_vcard_helper_free (LiaisonVcardHelper *helper);
void liaison_vcard_helper_ask (LiaisonVcardHelper *helper, const char *question, gsize length);
gboolean
liaison_vcard_helper_answer (LiaisonVcardHelper *helper, GString *answer, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardHelper, liaison_vcard_helper_free)

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// Finds in free text the names that an audience may not read.
//
// Fill it with every name, address and number that must not appear, then ask of each text. A name of several words is
// found however it is written: without accents, in capitals, with a hyphen, as a part of an address
// ("amina.diallo@..."), family name first. A name of one word, a family name alone, is found as a word of its own
// written as a name is (with a capital, or in a script without them); an acronym only letter by letter. What is found
// too often costs a sentence that can be written anew; what is not found may cost more.
//
// Filled on one thread, then asked by any.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonMentions LiaisonMentions;

LiaisonMentions *liaison_mentions_new (void);
void liaison_mentions_free (LiaisonMentions *self);
void liaison_mentions_add (LiaisonMentions *self, const char *name);
void liaison_mentions_add_person (LiaisonMentions *self, const char *given_name, const char *family_name);
void liaison_mentions_add_acronym (LiaisonMentions *self, const char *acronym);
gboolean liaison_mentions_found_in (const LiaisonMentions *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMentions, liaison_mentions_free)

G_END_DECLS

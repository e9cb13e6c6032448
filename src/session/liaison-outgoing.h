// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of files that left the register for another application: where they lie, and that they go.
//
// A copy lies unencrypted in a folder of this program's own (mode 0700) in the user's runtime directory, which is
// memory on ordinary systems, under a name that says nothing. It is removed when no program has it open any more, when
// the register locks, when this program ends, and, after a crash, when it starts the next time. It is overwritten
// first; that is worth something in memory and on a plain disk, but a solid-state disk or a file system that copies on
// write may keep what it held, memory may have been swapped out, and the other application may keep what it wants.
//
// Property: "count" (uint, read only, with notify): how many there are. For the main thread.
#pragma once

#include "liaison-office.h"
#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_OUTGOING (liaison_outgoing_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOutgoing, liaison_outgoing, LIAISON, OUTGOING, GObject)

LiaisonOutgoing *liaison_outgoing_of (LiaisonSession *session);
GFile *liaison_outgoing_reserve (LiaisonOutgoing *self, const LiaisonAttachment *attachment, GError **error);
void liaison_outgoing_handed_over (LiaisonOutgoing *self);
void liaison_outgoing_remove_all (LiaisonOutgoing *self);
guint liaison_outgoing_count (LiaisonOutgoing *self);
gboolean liaison_outgoing_is_in_memory (void);
void liaison_outgoing_clean_up (void);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// A file on its way into the register: what it is, whether it says where it was made, and what of it is taken in.
//
// Order of calls: liaison_incoming_new_for_file() or _for_bytes(), liaison_incoming_look() on any thread, then, when
// the person has decided, liaison_incoming_open() on any thread. Nobody changes it in between but for @choice.
#pragma once

#include "liaison-photo.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The largest file taken in, in bytes. */
#define LIAISON_INCOMING_MAX G_GINT64_CONSTANT (2000000000)

/** LiaisonIncomingChoice: what becomes of a file that says, or may say, where it was made. */
typedef enum {
  LIAISON_INCOMING_REMOVE_PLACE,
  LIAISON_INCOMING_KEEP_PLACE,
  LIAISON_INCOMING_LEAVE_OUT,
} LiaisonIncomingChoice;

/**
 * LiaisonIncoming:
 * @name: what it will be called
 * @media_type: told by its name and first bytes
 * @size: in bytes, before anything is taken out
 * @photo: what it says about the place
 */
typedef struct {
  gatomicrefcount refs;
  GFile *file;
  GBytes *bytes;
  char *name;
  char *media_type;
  gint64 size;
  LiaisonPhoto photo;
  LiaisonIncomingChoice choice;
} LiaisonIncoming;

LiaisonIncoming *liaison_incoming_new_for_file (GFile *file);
LiaisonIncoming *liaison_incoming_new_for_bytes (GBytes *bytes, const char *name, const char *media_type);
LiaisonIncoming *liaison_incoming_ref (LiaisonIncoming *incoming);
void liaison_incoming_unref (LiaisonIncoming *incoming);
gboolean liaison_incoming_look (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error);
GInputStream *liaison_incoming_open (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error);
char *liaison_incoming_clean_name (const char *name);
char *liaison_incoming_describe_position (const LiaisonPhoto *photo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIncoming, liaison_incoming_unref)

G_END_DECLS

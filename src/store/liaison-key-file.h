// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a keys file: a header, a list of slots, two sums. Internal to the store.
//
// magic (12 bytes) | version (4 bytes, little-endian) | slots | seal (32 bytes) | sum (32 bytes)
//
// The slots are a GVariant of type a(sa{sv}ay), little-endian and in normal form: the type of slot, its parameters, the
// wrapped database key. The sum is BLAKE2b of all before it and finds damage before any key is known. The seal is
// BLAKE2b of header and slots under the database key: only who can open the register can have written the file. Every
// later version keeps the magic, the version and the sum where they are.
#pragma once

#include "liaison-secret.h"

G_BEGIN_DECLS

#define LIAISON_KEY_FILE_VERSION   1
#define LIAISON_KEY_FILE_MAX       (64 * 1024)
#define LIAISON_KEY_FILE_MAX_SLOTS 32
#define LIAISON_KEY_SLOT_TYPE      "(sa{sv}ay)"

GPtrArray *liaison_key_file_parse (GBytes *bytes, GError **error);
GBytes *liaison_key_file_build (GPtrArray *slots, LiaisonSecret *key);
gboolean liaison_key_file_is_sealed_by (GBytes *bytes, LiaisonSecret *key);
GBytes *liaison_key_slot_binding (const char *type, GVariant *parameters);

G_END_DECLS

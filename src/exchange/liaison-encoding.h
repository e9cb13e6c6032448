// SPDX-License-Identifier: GPL-3.0-or-later
// How the letters of a text file are written, and making UTF-8 of them.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonEncoding:
 * @LIAISON_ENCODING_UTF8: anything else is an error
 * @LIAISON_ENCODING_DETECT: what the byte order mark says, else UTF-8 where the bytes are that, else what is likely;
 * see liaison_encoding_guess()
 * @LIAISON_ENCODING_WINDOWS_1252: Western Europe; Latin-1 (ISO 8859-1) is part of it
 * @LIAISON_ENCODING_WINDOWS_1256: Arabic
 * @LIAISON_ENCODING_WINDOWS_1251: Cyrillic
 */
typedef enum {
  LIAISON_ENCODING_UTF8,
  LIAISON_ENCODING_DETECT,
  LIAISON_ENCODING_WINDOWS_1252,
  LIAISON_ENCODING_WINDOWS_1256,
  LIAISON_ENCODING_WINDOWS_1251,
  LIAISON_ENCODING_UTF16_LE,
  LIAISON_ENCODING_UTF16_BE,
} LiaisonEncoding;

#define LIAISON_ENCODINGS 7

gboolean liaison_encoding_parse (const char *name, LiaisonEncoding *encoding);
const char *liaison_encoding_name (LiaisonEncoding encoding);
LiaisonEncoding liaison_encoding_guess (const char *data, gsize size);
GBytes *liaison_encoding_decode (GBytes *bytes, LiaisonEncoding *encoding, const char *file_name, GError **error);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a file of cards (RFC 6350) or of a calendar (RFC 5545): unfolded, with their numbers. Used by the
// readers alone.
#pragma once

#include "liaison-encoding.h"

G_BEGIN_DECLS

/**
 * LiaisonContentLines:
 * @encoding: of text that says nothing itself
 * @at: where the next line starts
 * @line: its number
 * @max: the longest line, in bytes
 * @unfolded: the line that was read last, continued ones joined
 * @too_long: whether it was longer than @max; the rest of it is lost
 */
typedef struct {
  GBytes *bytes;
  const char *data;
  gsize size;
  gsize at;
  guint line;
  gsize max;
  LiaisonEncoding encoding;
  GString *unfolded;
  gboolean too_long;
} LiaisonContentLines;

gboolean liaison_content_lines_open (LiaisonContentLines *lines, GBytes *bytes, const char *file_name,
                                     LiaisonEncoding encoding, GError **error);
void liaison_content_lines_close (LiaisonContentLines *lines);
void liaison_content_lines_next (LiaisonContentLines *lines, gboolean keep_blank);
gboolean liaison_content_lines_are_at_end (const LiaisonContentLines *lines);
gboolean liaison_content_lines_is (const LiaisonContentLines *lines, const char *text);
double liaison_content_lines_fraction (const LiaisonContentLines *lines);

G_END_DECLS

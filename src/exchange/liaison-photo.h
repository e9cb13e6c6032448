// SPDX-License-Identifier: GPL-3.0-or-later
// What a photo tells about the place where it was taken, and taking that out of it.
//
// Exif, XMP and IPTC are read and written by gexiv2. Everything happens in memory. Any thread may call.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

/** The largest photo whose metadata are looked at, in bytes. */
#define LIAISON_PHOTO_MAX (128 * 1024 * 1024)

/**
 * LiaisonPhotoVerdict:
 * @LIAISON_PHOTO_SILENT: no photo, or one that says nothing about the place
 * @LIAISON_PHOTO_TELLS: says where it was taken, which can be taken out
 * @LIAISON_PHOTO_TELLS_FOR_GOOD: says where it was taken, and nothing can be taken out of this kind of file
 * @LIAISON_PHOTO_UNREADABLE: may say so: its metadata cannot be read
 */
typedef enum {
  LIAISON_PHOTO_SILENT,
  LIAISON_PHOTO_TELLS,
  LIAISON_PHOTO_TELLS_FOR_GOOD,
  LIAISON_PHOTO_UNREADABLE,
} LiaisonPhotoVerdict;

/**
 * LiaisonPhoto:
 * @has_position: whether @latitude and @longitude are set, in degrees, north and east positive
 * @taken_on: the day the camera says; may be unset
 */
typedef struct {
  LiaisonPhotoVerdict verdict;
  gboolean has_position;
  double latitude;
  double longitude;
  LiaisonMoment taken_on;
} LiaisonPhoto;

gboolean liaison_photo_may_tell (const char *media_type);
LiaisonPhoto liaison_photo_inspect (GBytes *bytes, const char *media_type);
GBytes *liaison_photo_strip (GBytes *bytes, GError **error);

/* liaison-photo-rest.c */
GBytes *liaison_photo_trim (GBytes *bytes, GError **error);

G_END_DECLS

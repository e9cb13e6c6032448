// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the main view, in the order of the sidebar.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonPlace:
 * @name: what "win.show-place" takes: "today", "family:defenders"
 * @label: untranslated; pass through liaison_place_label()
 * @icon: a symbolic icon
 * @family: (nullable): the family of partners it lists
 * @section: places of one section stand together
 * @is_counted: whether the number of partners stands beside it
 * @kind: (nullable): of that family only the partners of this kind: "family:defenders/person"
 * @list: (nullable): the id of the saved list it shows: "list:ID"
 */
typedef struct {
  const char *name;
  const char *label;
  const char *icon;
  const char *family;
  int section;
  gboolean is_counted;
  const char *kind;
  const char *list;
} LiaisonPlace;

extern const LiaisonPlace liaison_places[];
extern const guint liaison_n_places;

const LiaisonPlace *liaison_place_find (const char *name);
const char *liaison_place_label (const LiaisonPlace *place);
void liaison_place_name_list (const char *name, const char *label);
const char *liaison_family_icon (const char *family);

G_END_DECLS

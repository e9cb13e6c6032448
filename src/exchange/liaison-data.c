// SPDX-License-Identifier: GPL-3.0-or-later
// The files that are built into the program.
#include "liaison-data.h"

#include "liaison-data-resources.h"

#define FOLDER "/io/github/liaison_app/Liaison/data/"

/**
 * liaison_data_lookup:
 * @name: below data/: "reference/countries.csv"
 *
 * From any thread. Nobody else registers the resource: doing it twice would make a ring of GLib's list of resources.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
liaison_data_lookup (const char *name, GError **error)
{
  static gsize registered;
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  if (g_once_init_enter (&registered)) {
    liaison_data_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Where registers lie, and how their folders and names go together.
#include "liaison-register-folder.h"

#include <string.h>

#define SUFFIX ".liaison"

/**
 * liaison_register_default_parent:
 *
 * Returns: (transfer full): the folder in which registers are made unless the person chooses another one
 */
char *
liaison_register_default_parent (void)
{
  return g_build_filename (g_get_user_data_dir (), "liaison", NULL);
}

/**
 * liaison_register_folder:
 * @name: what the person calls it
 *
 * Returns: (transfer full): the folder of the register of that name in @parent
 */
char *
liaison_register_folder (const char *parent, const char *name)
{
  g_autofree char *safe = g_strdup (name);
  g_autofree char *base = NULL;

  /* A folder's name may hold neither of these, and must not begin with a dot. */
  g_strdelimit (safe, "/\\:\n\t", '-');
  if (*safe == '.')
    *safe = '-';
  base = g_strconcat (safe, SUFFIX, NULL);
  return g_build_filename (parent, base, NULL);
}

/**
 * liaison_register_name:
 *
 * Returns: (transfer full): what people call the register in @folder
 */
char *
liaison_register_name (const char *folder)
{
  g_autofree char *base = g_path_get_basename (folder);

  if (g_str_has_suffix (base, SUFFIX))
    base[strlen (base) - strlen (SUFFIX)] = '\0';
  return g_filename_display_name (base);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The templates of letters that are built in.
#include "liaison-letter-template.h"

#include "liaison-template-resources.h"

#include <gio/gio.h>

#define FOLDER "/io/github/liaison_app/Liaison/templates/letters/"

/**
 * liaison_letter_template_shipped:
 * @type: a code of the vocabulary communication_type
 *
 * From any thread. Nobody else registers the resource.
 *
 * Returns: (transfer full) (nullable): the template for letters of @type
 */
char *
liaison_letter_template_shipped (const char *type, LiaisonLanguage language)
{
  static gsize registered;
  g_autofree char *path = g_strdup_printf (FOLDER "%s-%s.txt", type, liaison_language_code (language));
  g_autoptr (GBytes) bytes = NULL;

  if (g_once_init_enter (&registered)) {
    liaison_templates_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

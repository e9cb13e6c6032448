// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people write them.
#include "liaison-numbers.h"

/**
 * liaison_number_format:
 *
 * Returns: (transfer full): "3,098", with the separators of the locale
 */
char *
liaison_number_format (gint64 number)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in words for the person at the window.
#include "liaison-error-text.h"

#include "liaison-error.h"

#include <glib/gi18n.h>

static const char *
words_of (LiaisonError code)
{
  switch (code) {
  case LIAISON_ERROR_NOT_FOUND:
    return _ ("It is not there any more");
  case LIAISON_ERROR_PASSPHRASE:
    return _ ("That is not the right passphrase");
  case LIAISON_ERROR_LOCKED:
    return _ ("The register is locked, or open in another program");
  case LIAISON_ERROR_NEWER:
    return _ ("The register was written by a newer version of Liaison");
  case LIAISON_ERROR_READ_ONLY:
    return _ ("The register cannot be written to");
  case LIAISON_ERROR_FULL:
    return _ ("The disk is full; nothing was changed");
  case LIAISON_ERROR_CORRUPT:
    return _ ("The register is damaged");
  case LIAISON_ERROR_CONFLICT:
    return _ ("It has been changed since; nothing was overwritten");
  case LIAISON_ERROR_FAILED:
  case LIAISON_ERROR_INVALID:
  case LIAISON_ERROR_REFUSED:
  default:
    return NULL;
  }
}

/**
 * liaison_error_text:
 * @error: what a call gave back
 *
 * Returns: (transfer full): one sentence in the language of the interface where there is one, else what @error says
 */
char *
liaison_error_text (const GError *error)
{
  const char *words = NULL;

  g_return_val_if_fail (error, NULL);

  if (error->domain == LIAISON_ERROR)
    words = words_of (error->code);
  return g_strdup (words ? words : error->message);
}

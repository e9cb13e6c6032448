// SPDX-License-Identifier: GPL-3.0-or-later
// The one error domain: few codes, each something a caller acts on.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIAISON_ERROR (liaison_error_quark ())

/**
 * LiaisonError:
 * @LIAISON_ERROR_FAILED: anything that no caller can act on; the message says what was being done
 * @LIAISON_ERROR_INVALID: input breaks a rule; the message names the field, line or column
 * @LIAISON_ERROR_NOT_FOUND: no such register, record, field or entity
 * @LIAISON_ERROR_PASSPHRASE: no key slot opens with what was given
 * @LIAISON_ERROR_LOCKED: the register is locked, or another process holds it
 * @LIAISON_ERROR_NEWER: written by a newer version of Liaison
 * @LIAISON_ERROR_READ_ONLY: the file or its medium cannot be written
 * @LIAISON_ERROR_FULL: no space left where the register lives
 * @LIAISON_ERROR_CORRUPT: the file is damaged or was tampered with
 * @LIAISON_ERROR_CONFLICT: the value changed since the author saw it
 * @LIAISON_ERROR_REFUSED: doing it would lose data
 */
typedef enum {
  LIAISON_ERROR_FAILED,
  LIAISON_ERROR_INVALID,
  LIAISON_ERROR_NOT_FOUND,
  LIAISON_ERROR_PASSPHRASE,
  LIAISON_ERROR_LOCKED,
  LIAISON_ERROR_NEWER,
  LIAISON_ERROR_READ_ONLY,
  LIAISON_ERROR_FULL,
  LIAISON_ERROR_CORRUPT,
  LIAISON_ERROR_CONFLICT,
  LIAISON_ERROR_REFUSED,
} LiaisonError;

GQuark liaison_error_quark (void);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// Secret bytes in guarded memory.
#include "liaison-secret.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

struct _LiaisonSecret {
  gatomicrefcount refs;
  gsize size;
  guint8 *bytes;
};

/* sodium_init() may be called at any time and by any thread; only its first call does anything. From the first secret
 * on a crash writes no core file: it would hold the secrets and what they open. */
static void
start_sodium (void)
{
  const struct rlimit none = { 0, 0 };

  if (sodium_init () < 0)
    g_error ("There is no source of random numbers on this system");
  (void) setrlimit (RLIMIT_CORE, &none);
}

/**
 * liaison_secret_new:
 * @size: in bytes
 *
 * Returns: (transfer full): @size zeros, in memory that is never written to swap. Aborts when there is no memory, as
 *   all of GLib does.
 */
LiaisonSecret *
liaison_secret_new (gsize size)
{
  LiaisonSecret *secret;

  g_return_val_if_fail (size > 0, NULL);
  start_sodium ();
  secret = g_new0 (LiaisonSecret, 1);
  g_atomic_ref_count_init (&secret->refs);
  secret->size = size;
  secret->bytes = sodium_malloc (size);
  if (secret->bytes == NULL)
    g_error ("No guarded memory for %" G_GSIZE_FORMAT " bytes", size);
  memset (secret->bytes, 0, size);
  return secret;
}

/** liaison_secret_new_random: Returns: (transfer full): @size bytes that nobody can guess */
LiaisonSecret *
liaison_secret_new_random (gsize size)
{
  LiaisonSecret *secret = liaison_secret_new (size);

  if (secret != NULL)
    randombytes_buf (secret->bytes, size);
  return secret;
}

/** liaison_secret_ref: Returns: (transfer full): @secret */
LiaisonSecret *
liaison_secret_ref (LiaisonSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);
  g_atomic_ref_count_inc (&secret->refs);
  return secret;
}

/** liaison_secret_unref: gives @secret back; the last one to do so clears it */
void
liaison_secret_unref (LiaisonSecret *secret)
{
  g_return_if_fail (secret != NULL);
  if (!g_atomic_ref_count_dec (&secret->refs))
    return;
  sodium_free (secret->bytes);
  g_free (secret);
}

/** liaison_secret_bytes: Returns: (transfer none): the bytes themselves: copy them nowhere */
guint8 *
liaison_secret_bytes (LiaisonSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);
  return secret->bytes;
}

/** liaison_secret_size: Returns: how many bytes there are */
gsize
liaison_secret_size (LiaisonSecret *secret)
{
  g_return_val_if_fail (secret != NULL, 0);
  return secret->size;
}

/**
 * liaison_secret_free_text:
 * @text: (nullable) (transfer full): a passphrase or a recovery key in ordinary memory
 *
 * Clears @text before it is freed. For the short stretch between a person's keyboard or eyes and a #LiaisonSecret.
 */
void
liaison_secret_free_text (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
  g_free (text);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Record identifiers: time-ordered, so that the primary-key index grows at its end.
#include "liaison-id.h"

#include "liaison-clock.h"

#include <string.h>

static GMutex last_lock;
static guint64 last_tick;

/* 48 bits of milliseconds and 12 bits of sub-millisecond order (RFC 9562, section 6.2, method 3). */
static guint64
take_tick (void)
{
  guint64 now = (guint64) liaison_clock_now ();
  guint64 tick = (now / 1000) << 12 | (now % 1000) * 4096 / 1000;

  g_mutex_lock (&last_lock);
  if (tick <= last_tick)
    tick = last_tick + 1;
  last_tick = tick;
  g_mutex_unlock (&last_lock);
  return tick;
}

/**
 * liaison_id_generate:
 * @id: (out): where to put it
 *
 * Makes a new UUID version 7. Ids made by one process are strictly increasing.
 */
void
liaison_id_generate (LiaisonId *id)
{
  guint64 tick = take_tick ();

  g_return_if_fail (id != NULL);
  for (int i = 0; i < 6; i++)
    id->bytes[i] = (guint8) (tick >> (52 - 8 * i));
  id->bytes[6] = (guint8) (0x70 | ((tick >> 8) & 0x0f));
  id->bytes[7] = (guint8) tick;
  for (int i = 8; i < 16; i += 4) {
    guint32 word = g_random_int ();
    memcpy (id->bytes + i, &word, sizeof word);
  }
  id->bytes[8] = (guint8) (0x80 | (id->bytes[8] & 0x3f));
}

/**
 * liaison_id_derive:
 * @id: (out): where to put it
 * @space: what kind of thing is named, e.g. "country"
 * @name: its stable name, e.g. "FRA"
 *
 * Makes the id that every register gives to the same reference record: UUID version 8 (RFC 9562, section 5.8)
 * from SHA-256, so that two registers that both hold it agree when they meet.
 */
void
liaison_id_derive (LiaisonId *id, const char *space, const char *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_return_if_fail (id != NULL && space != NULL && name != NULL);
  g_checksum_update (sum, (const guchar *) space, (gssize) strlen (space) + 1);
  g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (sum, digest, &length);
  memcpy (id->bytes, digest, sizeof id->bytes);
  id->bytes[6] = (guint8) (0x80 | (id->bytes[6] & 0x0f));
  id->bytes[8] = (guint8) (0x80 | (id->bytes[8] & 0x3f));
}

/**
 * liaison_id_parse:
 * @text: 36 characters as in RFC 9562, section 4; case does not matter
 * @id: (out): where to put it; left alone on failure
 *
 * Returns: whether @text is an id
 */
gboolean
liaison_id_parse (const char *text, LiaisonId *id)
{
  LiaisonId out = { 0 };
  guint digits = 0;

  g_return_val_if_fail (id != NULL, FALSE);
  if (text == NULL || strlen (text) != LIAISON_ID_STRING_LENGTH)
    return FALSE;
  for (guint i = 0; i < LIAISON_ID_STRING_LENGTH; i++) {
    int value = g_ascii_xdigit_value (text[i]);
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-')
        return FALSE;
      continue;
    }
    if (value < 0)
      return FALSE;
    out.bytes[digits / 2] = (guint8) (out.bytes[digits / 2] << 4 | value);
    digits++;
  }
  *id = out;
  return TRUE;
}

/** liaison_id_to_string: Returns: (transfer full): the 36-character form */
char *
liaison_id_to_string (const LiaisonId *id)
{
  static const char hex[] = "0123456789abcdef";
  char *text = g_malloc (LIAISON_ID_STRING_LENGTH + 1);
  char *out = text;

  for (int i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      *out++ = '-';
    *out++ = hex[id->bytes[i] >> 4];
    *out++ = hex[id->bytes[i] & 15];
  }
  *out = '\0';
  return text;
}

/** liaison_id_is_nil: Returns: whether @id is all zeros, which stands for "no record" */
gboolean
liaison_id_is_nil (const LiaisonId *id)
{
  static const LiaisonId nil = { { 0 } };

  return memcmp (id, &nil, sizeof nil) == 0;
}

/** liaison_id_equal: a #GEqualFunc for #LiaisonId */
gboolean
liaison_id_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (LiaisonId)) == 0;
}

/** liaison_id_hash: a #GHashFunc for #LiaisonId: the last bytes are random */
guint
liaison_id_hash (gconstpointer id)
{
  guint32 word;

  memcpy (&word, ((const LiaisonId *) id)->bytes + 12, sizeof word);
  return word;
}

/** liaison_id_compare: a #GCompareFunc for #LiaisonId, oldest first */
int
liaison_id_compare (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (LiaisonId));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Recovery keys to text and back, finding the group that holds a typing error.
#include "liaison-recovery.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each group is four digits of five bits and a check digit. Digits as in Crockford's base 32: no I, L, O, U. */
#define N_GROUPS   8
#define GROUP      5
#define GROUP_DATA (GROUP - 1)
#define N_DIGITS   (N_GROUPS * GROUP)

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Multiplication in the field of 32 elements (polynomial x^5 + x^2 + 1). */
static guint8
multiply (guint8 a, guint8 b)
{
  guint8 product = 0;

  for (int bit = 0; bit < 5; bit++) {
    if (b & (1 << bit))
      product ^= a;
    a = (guint8) (a & 16 ? (a << 1) ^ 0x25 : a << 1);
  }
  return product;
}

/* Different weights find every single wrong digit and every two digits that changed places; the place of the group
 * counts too, so groups written in another order are found. */
static guint8
check_digit (const guint8 *data, guint group)
{
  guint8 sum = (guint8) (group + 1);

  for (guint8 i = 0; i < GROUP_DATA; i++)
    sum ^= multiply (data[i], (guint8) (i + 2));
  return sum;
}

/* The value of what a person may write for a digit, or -1. */
static int
digit_value (char c)
{
  const char *found;

  c = g_ascii_toupper (c);
  if (c == 'O')
    return 0;
  if (c == 'I' || c == 'L')
    return 1;
  found = c != '\0' ? strchr (digits, c) : NULL;
  return found != NULL ? (int) (found - digits) : -1;
}

static gboolean
is_spacing (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ',' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Fills @values with the digits of @text. Returns how many there are, at most one more than fit; or -1 after setting
 * @error for a character that is no digit. */
static int
read_digits (const char *text, guint8 values[N_DIGITS], GError **error)
{
  int count = 0;

  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The recovery key is not text"));
    return -1;
  }
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    int value = c < 128 ? digit_value ((char) c) : -1;
    if (is_spacing (c))
      continue;
    if (value < 0) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   _ ("Group %u of the recovery key has a wrong character"), (guint) MIN (count / GROUP + 1, N_GROUPS));
      return -1;
    }
    if (count == N_DIGITS)
      return count + 1;
    values[count++] = (guint8) value;
  }
  return count;
}

/* Five bits a digit, the first digit highest. */
static void
pack_group (const guint8 *data, guint group, guint8 *bytes)
{
  for (guint i = 0; i < GROUP_DATA; i++)
    for (guint bit = 0; bit < 5; bit++) {
      guint place = (group * GROUP_DATA + i) * 5 + bit;
      if (data[i] & (16 >> bit))
        bytes[place / 8] |= (guint8) (128 >> (place % 8));
    }
}

static guint8
unpack_digit (const guint8 *bytes, guint index)
{
  guint8 value = 0;

  for (guint place = index * 5; place < index * 5 + 5; place++)
    value = (guint8) (value << 1 | ((bytes[place / 8] >> (7 - place % 8)) & 1));
  return value;
}

/**
 * liaison_recovery_format:
 * @secret: of LIAISON_RECOVERY_SIZE bytes
 *
 * Returns: (transfer full): the key to show once; free with liaison_secret_free_text()
 */
char *
liaison_recovery_format (LiaisonSecret *secret)
{
  char *text;
  char *out;

  g_return_val_if_fail (liaison_secret_size (secret) == LIAISON_RECOVERY_SIZE, NULL);
  text = out = g_malloc (N_DIGITS + N_GROUPS);
  for (guint group = 0; group < N_GROUPS; group++) {
    guint8 data[GROUP_DATA];
    for (guint i = 0; i < GROUP_DATA; i++) {
      data[i] = unpack_digit (liaison_secret_bytes (secret), group * GROUP_DATA + i);
      *out++ = digits[data[i]];
    }
    *out++ = digits[check_digit (data, group)];
    *out++ = group + 1 < N_GROUPS ? '-' : '\0';
  }
  return text;
}

/**
 * liaison_recovery_parse:
 * @text: as a person typed it: case, spaces and dashes do not matter; O is 0, I and L are 1
 *
 * Returns: (transfer full): the secret; or %NULL with LIAISON_ERROR_INVALID, whose message names the group to look at
 */
LiaisonSecret *
liaison_recovery_parse (const char *text, GError **error)
{
  g_autoptr (LiaisonSecret) values = liaison_secret_new (N_DIGITS);
  g_autoptr (LiaisonSecret) secret = liaison_secret_new (LIAISON_RECOVERY_SIZE);
  guint8 *digit = liaison_secret_bytes (values);
  int count;

  g_return_val_if_fail (text != NULL, NULL);
  count = read_digits (text, digit, error);
  if (count < 0)
    return NULL;
  for (guint group = 0; group < (guint) count / GROUP && group < N_GROUPS; group++) {
    const guint8 *data = digit + group * GROUP;
    if (data[GROUP_DATA] != check_digit (data, group)) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Group %u of the recovery key has a typing error"),
                   group + 1);
      return NULL;
    }
    pack_group (data, group, liaison_secret_bytes (secret));
  }
  if (count != N_DIGITS) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 count < N_DIGITS ? _ ("The recovery key is not complete: it has %d groups of %d characters")
                                  : _ ("The recovery key is too long: it has %d groups of %d characters"),
                 N_GROUPS, GROUP);
    return NULL;
  }
  return g_steal_pointer (&secret);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How a contact point may be used.
#include "liaison-contact-safety.h"

#include <string.h>

/* Telephone numbers as links take them: no spaces, brackets or points. */
static char *
make_number (const char *value)
{
  GString *number = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (*p == '+' && number->len == 0))
      g_string_append_c (number, *p);
  if (number->len == 0)
    return g_string_free (number, TRUE);
  return g_string_free (number, FALSE);
}

/* What has letters in it is a remark, or a name that only its own program knows. */
static char *
make_number_uri (const char *prefix, const char *value)
{
  g_autofree char *number = make_number (value);

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return NULL;
  return number != NULL ? g_strconcat (prefix, number, NULL) : NULL;
}

static char *
make_mail_uri (const char *value)
{
  g_autofree char *escaped = NULL;

  if (strchr (value, '@') == NULL)
    return NULL;
  escaped = g_uri_escape_string (value, "@", FALSE);
  return g_strconcat ("mailto:", escaped, NULL);
}

/* Only what a browser opens: a value may come from any file, and "file:" or "ssh:" would do something else. */
static char *
make_web_uri (const char *value)
{
  g_autofree char *text = strstr (value, "://") != NULL ? g_strdup (value) : g_strconcat ("https://", value, NULL);
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0' ||
      (strcmp (g_uri_get_scheme (uri), "https") != 0 && strcmp (g_uri_get_scheme (uri), "http") != 0))
    return NULL;
  return g_uri_to_string (uri);
}

/** liaison_contact_use: Returns: how @point, of @partner, may be used */
LiaisonContactUse
liaison_contact_use (const LiaisonPartner *partner, const LiaisonContactPoint *point)
{
  if (g_strcmp0 (point->safety, "never") == 0 ||
      (point->type != NULL && liaison_codes_contain (partner->never_channels, point->type)))
    return LIAISON_CONTACT_NEVER;
  if (partner->do_not_contact)
    return LIAISON_CONTACT_CLOSED;
  if (g_strcmp0 (point->safety, "unsafe") == 0)
    return LIAISON_CONTACT_UNSAFE;
  return g_strcmp0 (point->safety, "safe") == 0 ? LIAISON_CONTACT_SAFE : LIAISON_CONTACT_UNKNOWN;
}

/**
 * liaison_contact_uri:
 *
 * Returns: (transfer full) (nullable): what another program opens it by; %NULL for all that is not safe, and where no
 * program opens such a thing
 */
char *
liaison_contact_uri (const LiaisonPartner *partner, const LiaisonContactPoint *point)
{
  if (point->value == NULL || liaison_contact_use (partner, point) != LIAISON_CONTACT_SAFE)
    return NULL;
  if (g_strcmp0 (point->type, "email") == 0)
    return make_mail_uri (point->value);
  if (g_strcmp0 (point->type, "phone") == 0)
    return make_number_uri ("tel:", point->value);
  /* https://signal.org: links to a number go through this address, which Signal claims for itself. */
  if (g_strcmp0 (point->type, "signal") == 0)
    return make_number_uri ("https://signal.me/#p/", point->value);
  return g_strcmp0 (point->type, "web") == 0 ? make_web_uri (point->value) : NULL;
}

/** liaison_contact_is_outdated: Returns: whether @point was verified, but too long ago; of a year, its last day counts
 */
gboolean
liaison_contact_is_outdated (const LiaisonContactPoint *point, const LiaisonMoment *today)
{
  guint32 first, last, now;

  if (!liaison_moment_is_set (&point->verified_on))
    return FALSE;
  liaison_moment_span (&point->verified_on, NULL, &first, &last);
  liaison_moment_span (today, NULL, &first, &now);
  return last + LIAISON_CONTACT_VERIFIED_DAYS < now;
}

/** liaison_contact_compare: Returns: the order to show them in: preferred ones first, those never to be used last */
int
liaison_contact_compare (const LiaisonPartner *partner, const LiaisonContactPoint *a, const LiaisonContactPoint *b)
{
  gboolean a_never = liaison_contact_use (partner, a) == LIAISON_CONTACT_NEVER;
  gboolean b_never = liaison_contact_use (partner, b) == LIAISON_CONTACT_NEVER;

  return a_never != b_never ? a_never - b_never : b->preferred - a->preferred;
}

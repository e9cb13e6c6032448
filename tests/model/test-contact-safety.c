// SPDX-License-Identifier: GPL-3.0-or-later
// How a contact point may be used, and what opens it.
#include "liaison-contact-safety.h"

static const struct {
  const char *safety, *never_channels;
  gboolean do_not_contact;
  LiaisonContactUse use;
} uses[] = {
  { "safe", NULL, FALSE, LIAISON_CONTACT_SAFE },    { "unknown", NULL, FALSE, LIAISON_CONTACT_UNKNOWN },
  { NULL, NULL, FALSE, LIAISON_CONTACT_UNKNOWN },   { "unsafe", NULL, FALSE, LIAISON_CONTACT_UNSAFE },
  { "never", NULL, FALSE, LIAISON_CONTACT_NEVER },  { "safe", "email phone", FALSE, LIAISON_CONTACT_NEVER },
  { "safe", "phone", FALSE, LIAISON_CONTACT_SAFE }, { "safe", NULL, TRUE, LIAISON_CONTACT_CLOSED },
  { "unsafe", NULL, TRUE, LIAISON_CONTACT_CLOSED }, { "safe", "email", TRUE, LIAISON_CONTACT_NEVER },
};

static const struct {
  const char *type, *value, *uri;
} uris[] = {
  { "email", "amina@example.org", "mailto:amina@example.org" },
  { "email", "a?b&c=d@example.org", "mailto:a%3Fb%26c%3Dd@example.org" },
  { "email", "no address", NULL },
  { "phone", "+224 (620) 00-00.00", "tel:+224620000000" },
  { "phone", "0620 00 00 00", "tel:0620000000" },
  { "phone", "ask her sister", NULL },
  { "signal", "+224 620 00 00 00", "https://signal.me/#p/+224620000000" },
  { "signal", "amina.01", NULL },
  { "web", "example.org/amina", "https://example.org/amina" },
  { "web", "http://example.org", "http://example.org/" },
  { "web", "HTTPS://example.org", "https://example.org/" },
  { "web", "javascript:alert(1)", NULL },
  { "web", "file:///etc/passwd", NULL },
  { "web", "ssh://example.org", NULL },
  { "address", "Conakry", NULL },
  { "other", "https://example.org", NULL },
};

static const struct {
  const char *verified, *today;
  gboolean outdated;
} ages[] = {
  { "", "2026-11-24", FALSE },          { "2026-11-01", "2026-11-24", FALSE }, { "2025-11-24", "2026-11-24", FALSE },
  { "2025-11-23", "2026-11-24", TRUE }, { "2025", "2026-11-24", FALSE },       { "2024", "2026-11-24", TRUE },
};

static LiaisonContactPoint *
make_point (const char *type, const char *value, const char *safety)
{
  LiaisonContactPoint *point = (LiaisonContactPoint *) liaison_record_new (&liaison_entity_contact_point);

  point->type = g_strdup (type);
  point->value = g_strdup (value);
  point->safety = g_strdup (safety);
  return point;
}

static void
test_use (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++) {
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
    LiaisonPartner *partner = (LiaisonPartner *) record;
    LiaisonContactPoint *point = make_point ("email", "amina@example.org", uses[i].safety);
    g_autofree char *uri = NULL;
    partner->never_channels = g_strdup (uses[i].never_channels);
    partner->do_not_contact = uses[i].do_not_contact;
    g_assert_cmpint (liaison_contact_use (partner, point), ==, uses[i].use);
    uri = liaison_contact_uri (partner, point);
    g_assert_cmpint (uri != NULL, ==, uses[i].use == LIAISON_CONTACT_SAFE);
    liaison_record_unref (&point->record);
  }
}

static void
test_uri (void)
{
  g_autoptr (LiaisonRecord) partner = liaison_record_new (&liaison_entity_partner);

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++) {
    LiaisonContactPoint *point = make_point (uris[i].type, uris[i].value, "safe");
    g_autofree char *uri = liaison_contact_uri ((LiaisonPartner *) partner, point);
    g_test_message ("%s", uris[i].value);
    g_assert_cmpstr (uri, ==, uris[i].uri);
    liaison_record_unref (&point->record);
  }
}

static void
test_age (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++) {
    LiaisonContactPoint *point = make_point ("email", "amina@example.org", "safe");
    LiaisonMoment today;
    g_assert_true (liaison_moment_parse (ages[i].verified, &point->verified_on, NULL));
    g_assert_true (liaison_moment_parse (ages[i].today, &today, NULL));
    g_test_message ("%s on %s", ages[i].verified, ages[i].today);
    g_assert_cmpint (liaison_contact_is_outdated (point, &today), ==, ages[i].outdated);
    liaison_record_unref (&point->record);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-safety/use", test_use);
  g_test_add_func ("/contact-safety/uri", test_uri);
  g_test_add_func ("/contact-safety/age", test_age);
  return g_test_run ();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A partner's card: names, posts, how to reach them and how never to, what they agreed to.
#include "liaison-report-document.h"
#include "liaison-report-table.h"

#include "liaison-consent.h"
#include "liaison-contact-safety.h"
#include "liaison-period.h"
#include "liaison-post.h"

#include <glib/gi18n-lib.h>

#define BELOW_TITLE 12

static void
add_fact (LiaisonReportTable *table, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_LABEL, label);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, value);
}

static LiaisonReportTable *
make_facts (LiaisonReport *report)
{
  static const double weights[] = { 1, 3.2 };

  return liaison_report_table_new (report, LIAISON_TABLE_PLAIN, weights, G_N_ELEMENTS (weights));
}

static void
put_table (LiaisonReport *report, LiaisonReportTable *table, const char *heading)
{
  if (liaison_report_table_rows (table) == 0)
    return;
  if (heading != NULL) {
    liaison_report_add_heading (report, heading);
    liaison_report_add_space (report, 4);
  }
  liaison_report_table_put (table);
}

static void
put_facts (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  g_autoptr (LiaisonReportTable) table = make_facts (report);
  g_autofree char *countries = liaison_report_labels (content, &liaison_vocabulary_country, partner->countries);
  g_autofree char *themes = liaison_report_labels (content, &liaison_vocabulary_theme, partner->themes);
  g_autofree char *languages = liaison_report_labels (content, &liaison_vocabulary_language, partner->languages);
  g_autofree char *parent = liaison_report_partner_name (content, &partner->parent);

  liaison_report_add_space (report, BELOW_TITLE);
  add_fact (table, liaison_report_say (content, N_ ("Kind")),
            liaison_report_label (content, &liaison_vocabulary_partner_kind, partner->kind));
  add_fact (table, liaison_report_say (content, N_ ("Part of")), parent);
  add_fact (table, liaison_report_say (content, N_ ("Portfolio")), partner->portfolio);
  add_fact (table, liaison_report_say (content, N_ ("Countries")), countries);
  add_fact (table, liaison_report_say (content, N_ ("Themes")), themes);
  add_fact (table, liaison_report_say (content, N_ ("Working languages")), languages);
  add_fact (table, liaison_report_say (content, N_ ("Status")),
            liaison_report_label (content, &liaison_vocabulary_partner_status, partner->status));
  put_table (report, table, NULL);
}

/* The name in the title is not said again. */
static void
put_names (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  GPtrArray *names = liaison_report_parts (content, &liaison_entity_partner_name, &partner->record.id);
  g_autofree char *title = liaison_report_partner_name (content, &partner->record.id);
  g_autoptr (LiaisonReportTable) table = make_facts (report);

  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    const char *type = liaison_report_label (content, &liaison_vocabulary_name_type, name->type);
    const char *language = liaison_report_label (content, &liaison_vocabulary_language, name->language);
    g_autofree char *label = language != NULL ? g_strdup_printf ("%s (%s)", type, language) : g_strdup (type);
    if (g_strcmp0 (name->text, title) != 0)
      add_fact (table, label, name->text);
  }
  put_table (report, table, liaison_report_say (content, N_ ("Other names")));
}

/* What whoever holds the sheet must know before anything else. */
static void
put_safety (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  g_autoptr (LiaisonReportTable) table = make_facts (report);
  g_autofree char *never = liaison_report_labels (content, &liaison_vocabulary_contact_type, partner->never_channels);
  g_autofree char *intermediary = liaison_report_partner_name (content, &partner->intermediary);

  add_fact (table, liaison_report_say (content, N_ ("Protection risk")),
            liaison_report_label (content, &liaison_vocabulary_risk, partner->protection_risk));
  add_fact (table, liaison_report_say (content, N_ ("Safe channel")),
            liaison_report_label (content, &liaison_vocabulary_contact_type, partner->safe_channel));
  add_fact (table, liaison_report_say (content, N_ ("Never use")), never);
  add_fact (table, liaison_report_say (content, N_ ("Intermediary")), intermediary);
  if (!partner->do_not_contact && liaison_report_table_rows (table) == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Contact safety")));
  if (partner->do_not_contact)
    liaison_report_add_text (report, LIAISON_STYLE_WARNING,
                             liaison_report_say (content, N_ ("Do not contact this partner")));
  liaison_report_add_space (report, 4);
  put_table (report, table, NULL);
}

static const char *
say_use (const LiaisonReportContent *content, LiaisonContactUse use)
{
  switch (use) {
  case LIAISON_CONTACT_SAFE:
    return liaison_report_label (content, &liaison_vocabulary_contact_safety, "safe");
  case LIAISON_CONTACT_UNSAFE:
    return liaison_report_label (content, &liaison_vocabulary_contact_safety, "unsafe");
  case LIAISON_CONTACT_CLOSED:
  case LIAISON_CONTACT_NEVER:
    return liaison_report_say (content, N_ ("Do not use"));
  case LIAISON_CONTACT_UNKNOWN:
  default:
    return liaison_report_label (content, &liaison_vocabulary_contact_safety, "unknown");
  }
}

static void
put_contacts (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  static const double weights[] = { 1.3, 3.6, 1.8, 1.4 };
  GPtrArray *points = liaison_report_parts (content, &liaison_entity_contact_point, &partner->record.id);
  const char *const header[] = { liaison_report_say (content, N_ ("Type")), liaison_report_say (content, N_ ("Value")),
                                 liaison_report_say (content, N_ ("Label")), liaison_report_say (content, N_ ("Use")) };
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, 4);

  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < points->len; i++) {
    const LiaisonContactPoint *point = g_ptr_array_index (points, i);
    LiaisonContactUse use = liaison_contact_use (partner, point);
    gboolean is_off = use >= LIAISON_CONTACT_CLOSED;
    g_autofree char *uri = liaison_contact_uri (partner, point);
    liaison_report_table_add_row (table);
    liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_BODY,
                             liaison_report_label (content, &liaison_vocabulary_contact_type, point->type));
    liaison_report_flow_add_link (liaison_report_table_cell (table, 1),
                                  is_off ? LIAISON_STYLE_STRUCK : LIAISON_STYLE_BODY, point->value,
                                  use == LIAISON_CONTACT_SAFE ? uri : NULL);
    liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_MUTED, point->label);
    liaison_report_flow_add (liaison_report_table_cell (table, 3),
                             use >= LIAISON_CONTACT_UNSAFE ? LIAISON_STYLE_WARNING : LIAISON_STYLE_BODY,
                             say_use (content, use));
  }
  put_table (report, table, liaison_report_say (content, N_ ("Contact points")));
}

/* "since 2019", "2015 – 2019" */
static char *
write_period (const LiaisonReportContent *content, const LiaisonMoment *from, const LiaisonMoment *to)
{
  g_autofree char *start = liaison_report_date (content, from);
  g_autofree char *end = liaison_report_date (content, to);
  g_autoptr (GString) text = NULL;

  if (start != NULL && end != NULL)
    return g_strdup_printf ("%s \xe2\x80\x93 %s", start, end);
  if (start == NULL && end == NULL)
    return NULL;
  /* Translators: how long somebody held a post; {day} is a date such as 3 March 2019. */
  text = g_string_new (start != NULL ? liaison_report_say (content, N_ ("since {day}"))
                                     : liaison_report_say (content, N_ ("until {day}")));
  g_string_replace (text, "{day}", start != NULL ? start : end, 1);
  return g_strdup (text->str);
}

static void
put_posts (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  static const double weights[] = { 4, 2.4, 1 };
  static const char *const states[] = { N_ ("Past"), N_ ("Current"), N_ ("To come") };
  GPtrArray *tenures = liaison_report_all (content, &liaison_entity_tenure);
  const char *const header[] = { liaison_report_say (content, N_ ("Post")), liaison_report_say (content, N_ ("Dates")),
                                 liaison_report_say (content, N_ ("Status")) };
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, 3);

  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < tenures->len; i++) {
    const LiaisonTenure *tenure = g_ptr_array_index (tenures, i);
    g_autofree char *words = liaison_report_post_words (content, &tenure->post, &tenure->holder);
    g_autofree char *dates = write_period (content, &tenure->from, &tenure->to);
    LiaisonPeriodState state = liaison_period_state (&tenure->from, &tenure->to,
                                                     &liaison_report_content_get (content)->today);
    if (words == NULL || !liaison_id_equal (&tenure->holder, &partner->record.id))
      continue;
    liaison_report_table_add_row (table);
    liaison_report_flow_add (liaison_report_table_cell (table, 0),
                             state == LIAISON_PERIOD_CURRENT ? LIAISON_STYLE_STRONG : LIAISON_STYLE_BODY, words);
    liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, dates);
    liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_MUTED,
                             liaison_report_say (content, states[state]));
  }
  put_table (report, table, liaison_report_say (content, N_ ("Posts")));
}

static void
put_consents (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  static const double weights[] = { 2.6, 3, 1.9, 1.9 };
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  GPtrArray *consents = liaison_report_all (content, &liaison_entity_consent);
  const char *const header[] = { liaison_report_say (content, N_ ("Consent")),
                                 liaison_report_say (content, N_ ("Purpose")),
                                 liaison_report_say (content, N_ ("Given on")),
                                 liaison_report_say (content, N_ ("Expires")) };
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, 4);

  if (from->wish.audience != LIAISON_AUDIENCE_INTERNAL || g_strcmp0 (partner->kind, "person") != 0)
    return;
  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    g_autofree char *given = liaison_report_date (content, &consent->given_on);
    g_autofree char *expires = liaison_report_date (content, &consent->expires_on);
    if (liaison_consent_state (consents, consent, &from->today) != LIAISON_CONSENT_IN_FORCE)
      continue;
    liaison_report_table_add_row (table);
    liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_STRONG,
                             liaison_report_label (content, &liaison_vocabulary_consent_level, consent->level));
    liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY,
                             consent->purpose != NULL ? consent->purpose
                                                      : liaison_report_say (content, N_ ("Any purpose")));
    liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_BODY, given);
    liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_BODY, expires);
  }
  if (liaison_report_table_rows (table) > 0) {
    put_table (report, table, liaison_report_say (content, N_ ("Consent in force")));
    return;
  }
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Consent in force")));
  liaison_report_add_text (report, LIAISON_STYLE_BODY,
                           liaison_report_say (content, N_ ("None: this person is known inside the office only.")));
}

/** liaison_report_put_partner: The card; of somebody with a code name, as little as may be read of them. */
void
liaison_report_put_partner (LiaisonReport *report, const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  const LiaisonPartner *partner = (const LiaisonPartner *) liaison_report_record (content, &liaison_entity_partner,
                                                                                  &wish->record);
  g_autofree char *name = liaison_report_partner_name (content, &wish->record);

  if (partner == NULL) {
    liaison_report_add_title (report, NULL, liaison_document_label (wish->kind, wish->language), NULL);
    liaison_report_add_space (report, BELOW_TITLE);
    liaison_report_add_text (report, LIAISON_STYLE_BODY,
                             liaison_report_say (content, N_ ("Nothing of it may go to this audience.")));
    return;
  }
  liaison_report_add_title (report, liaison_report_label (content, &liaison_vocabulary_family, partner->family), name,
                            NULL);
  put_safety (report, content, partner);
  put_facts (report, content, partner);
  put_names (report, content, partner);
  put_posts (report, content, partner);
  put_contacts (report, content, partner);
  put_consents (report, content, partner);
  if (partner->summary != NULL) {
    liaison_report_add_heading (report, liaison_report_say (content, N_ ("Summary")));
    liaison_report_add_text (report, LIAISON_STYLE_BODY, partner->summary);
  }
  if (partner->sealed_notes != NULL) {
    liaison_report_add_heading (report, liaison_report_say (content, N_ ("Sealed notes")));
    liaison_report_add_text (report, LIAISON_STYLE_BODY, partner->sealed_notes);
  }
}

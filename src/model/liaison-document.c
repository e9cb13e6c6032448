// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for on paper.
#include "liaison-document.h"

#include "liaison-catalogue.h"
#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *code;
  const char *label;
  const LiaisonEntity *entity;
} kinds[] = {
  { "month", N_ ("Month"), NULL },
  { "week", N_ ("Week"), NULL },
  { "agenda", N_ ("Agenda"), NULL },
  { "meeting", N_ ("Record of the meeting"), &liaison_entity_meeting },
  { "attendance", N_ ("Attendance list"), &liaison_entity_meeting },
  { "partner", N_ ("Partner card"), &liaison_entity_partner },
  { "figures", N_ ("Figures"), NULL },
  { "programme", N_ ("Programme of the visit"), &liaison_entity_visit },
  { "briefing", N_ ("Briefing"), &liaison_entity_visit },
  { "letter", N_ ("Draft letter"), &liaison_entity_communication },
  { "communications", N_ ("Report of communications"), NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == LIAISON_DOCUMENT_KINDS);

/* By LiaisonDocumentFormat; also how the names of files end. */
static const char *const formats[LIAISON_DOCUMENT_FORMATS] = { "pdf", "odt", "html", "csv" };

static const char *const papers[] = { "a4", "letter" };

/* What is told of meetings in a calendar. */
static const char *const calendar_fields[] = { "kind",  "title",   "starts",   "ends",     "start_zone", "end_zone",
                                               "place", "country", "modality", "openness", "status",     NULL };

static const char *const contents_fields[] = { "agenda",  "information_shared", "issues_raised",
                                               "outcome", "sealed_notes",       NULL };

static const char *const visit_fields[] = { "country", "type", "title", "starts", "ends", NULL };

static const char *const partner_fields[] = { "kind",
                                              "family",
                                              "code_name",
                                              "countries",
                                              "themes",
                                              "languages",
                                              "status",
                                              "summary",
                                              "safe_channel",
                                              "never_channels",
                                              "do_not_contact",
                                              "intermediary",
                                              "protection_risk",
                                              "portfolio",
                                              "parent",
                                              "sealed_notes",
                                              NULL };

static const char *const briefing_partner_fields[] = {
  "kind",           "family", "code_name",      "countries",       "summary", "safe_channel",
  "never_channels", "parent", "do_not_contact", "protection_risk", NULL
};

/* What a report of communications tells. */
static const char *const communication_fields[] = {
  "type",    "country_code",  "number", "year",        "addressee",  "sent_on", "victims",
  "mandate", "victims_women", "kind",   "received_on", "short_name", NULL
};

/** liaison_document_parse: Returns: whether @name is what liaison_document_code() gives */
gboolean
liaison_document_parse (const char *name, LiaisonDocumentKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (name, kinds[i].code) == 0) {
      *kind = (LiaisonDocumentKind) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_document_code: Returns: what liaison_document_parse() reads */
const char *
liaison_document_code (LiaisonDocumentKind kind)
{
  return kinds[kind].code;
}

/** liaison_document_label: Returns: the name of @kind in @language */
const char *
liaison_document_label (LiaisonDocumentKind kind, LiaisonLanguage language)
{
  return liaison_translate (language, kinds[kind].label);
}

/** liaison_document_is_period: Returns: whether it shows days, not one record */
gboolean
liaison_document_is_period (LiaisonDocumentKind kind)
{
  return kinds[kind].entity == NULL;
}

/** liaison_document_entity: Returns: (nullable): of what kind the record is that the document is about; %NULL for a
 * period */
const LiaisonEntity *
liaison_document_entity (LiaisonDocumentKind kind)
{
  return kinds[kind].entity;
}

/** liaison_document_offers: Returns: whether @kind can be written as @format: what is drawn is for paper alone */
gboolean
liaison_document_offers (LiaisonDocumentKind kind, LiaisonDocumentFormat format)
{
  if (format == LIAISON_FORMAT_PDF)
    return TRUE;
  if (kind == LIAISON_DOCUMENT_LETTER)
    return format != LIAISON_FORMAT_CSV;
  return kind == LIAISON_DOCUMENT_COMMUNICATIONS;
}

/** liaison_document_format_parse: Returns: whether @name is "pdf", "odt", "html" or "csv" */
gboolean
liaison_document_format_parse (const char *name, LiaisonDocumentFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (name, formats[i]) == 0) {
      *format = (LiaisonDocumentFormat) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_document_format_code: Returns: what liaison_document_format_parse() reads */
const char *
liaison_document_format_code (LiaisonDocumentFormat format)
{
  return formats[format];
}

/**
 * liaison_document_days:
 * @wish: for a period, and checked
 * @first: (out): the first day, as g_date_get_julian(); of a week, its Monday
 * @last: (out): the last day
 */
void
liaison_document_days (const LiaisonDocumentWish *wish, guint32 *first, guint32 *last)
{
  LiaisonMoment day = wish->from;
  guint32 ignored;
  GDate date;

  if (wish->kind == LIAISON_DOCUMENT_MONTH)
    day.day = 0;
  day.minute = -1;
  liaison_moment_span (&day, NULL, first, last);
  if (wish->kind != LIAISON_DOCUMENT_MONTH && wish->kind != LIAISON_DOCUMENT_WEEK && liaison_moment_is_set (&wish->to))
    liaison_moment_span (&wish->to, NULL, &ignored, last);
  if (wish->kind != LIAISON_DOCUMENT_WEEK)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, *first);
  *first -= (guint32) g_date_get_weekday (&date) - 1;
  *last = *first + 6;
}

/** liaison_document_reply_days: The same of the replies that a report of communications tells; without days of their
 * own those of the letters. */
void
liaison_document_reply_days (const LiaisonDocumentWish *wish, guint32 *first, guint32 *last)
{
  const LiaisonMoment *to = liaison_moment_is_set (&wish->replies_to) ? &wish->replies_to : &wish->replies_from;
  guint32 ignored;

  if (!liaison_moment_is_set (&wish->replies_from)) {
    liaison_document_days (wish, first, last);
    return;
  }
  liaison_moment_span (&wish->replies_from, NULL, first, &ignored);
  liaison_moment_span (to, NULL, &ignored, last);
}

/**
 * liaison_document_check:
 * @error: %LIAISON_ERROR_INVALID, for people
 *
 * Returns: whether @wish can be fulfilled, as far as that can be told without the register
 */
gboolean
liaison_document_check (const LiaisonDocumentWish *wish, GError **error)
{
  guint32 first, last;

  if (!liaison_document_offers (wish->kind, wish->format)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("This document is not written that way"));
    return FALSE;
  }
  if (wish->kind == LIAISON_DOCUMENT_LETTER && wish->audience != LIAISON_AUDIENCE_INTERNAL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("A draft letter is for the office: whom it names follows what they agreed to"));
    return FALSE;
  }
  if (wish->sealed && wish->audience != LIAISON_AUDIENCE_INTERNAL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Sealed notes are for the office alone"));
    return FALSE;
  }
  if (!liaison_document_is_period (wish->kind))
    return TRUE;
  if (!liaison_moment_is_set (&wish->from) || wish->from.year > 9990 ||
      (wish->kind == LIAISON_DOCUMENT_WEEK && wish->from.day == 0)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("A week is told by one of its days"));
    return FALSE;
  }
  liaison_document_days (wish, &first, &last);
  if (last < first) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The last day is before the first"));
    return FALSE;
  }
  if (last - first > LIAISON_DOCUMENT_DAYS_MAX) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("At most ten years fit into one agenda"));
    return FALSE;
  }
  if (wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS && liaison_moment_is_set (&wish->replies_from)) {
    liaison_document_reply_days (wish, &first, &last);
    if (last < first) {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The last day is before the first"));
      return FALSE;
    }
  }
  return TRUE;
}

/** liaison_document_shows: Returns: whether the document shows @field of @entity, so that its being withheld matters */
gboolean
liaison_document_shows (const LiaisonDocumentWish *wish, const LiaisonEntity *entity, const LiaisonField *field)
{
  if (wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS)
    return g_strv_contains (communication_fields, field->name);
  if (entity == &liaison_entity_meeting)
    return g_strv_contains (calendar_fields, field->name) ||
           (wish->kind == LIAISON_DOCUMENT_MEETING && g_strv_contains (contents_fields, field->name)) ||
           (wish->kind == LIAISON_DOCUMENT_BRIEFING && strcmp (field->name, "outcome") == 0);
  if (entity == &liaison_entity_partner && wish->kind == LIAISON_DOCUMENT_BRIEFING)
    return g_strv_contains (briefing_partner_fields, field->name);
  if (entity == &liaison_entity_partner)
    return wish->kind == LIAISON_DOCUMENT_PARTNER && g_strv_contains (partner_fields, field->name);
  if (entity == &liaison_entity_visit)
    return g_strv_contains (visit_fields, field->name);
  if (entity == &liaison_entity_programme_item)
    return strcmp (field->name, "meeting") != 0;
  if (entity == &liaison_entity_staff)
    return strcmp (field->name, "name") == 0 || strcmp (field->name, "function") == 0;
  return TRUE;
}

/** liaison_paper_parse: Returns: whether @name is "a4" or "letter" */
gboolean
liaison_paper_parse (const char *name, LiaisonPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (name, papers[i]) == 0) {
      *paper = (LiaisonPaper) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_paper_code: Returns: what liaison_paper_parse() reads */
const char *
liaison_paper_code (LiaisonPaper paper)
{
  return papers[paper];
}

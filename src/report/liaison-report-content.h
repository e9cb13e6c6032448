// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the document, found quickly and said in its language.
//
// Partners that have a code name are called by it, whoever reads.
#pragma once

#include "liaison-document.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"

G_BEGIN_DECLS

typedef struct _LiaisonReportContent LiaisonReportContent;

LiaisonReportContent *liaison_report_content_new (const LiaisonDocumentContent *from);
void liaison_report_content_free (LiaisonReportContent *content);
const LiaisonDocumentContent *liaison_report_content_get (const LiaisonReportContent *content);

const char *liaison_report_say (const LiaisonReportContent *content, const char *text);
const char *
liaison_report_label (const LiaisonReportContent *content, const LiaisonVocabulary *vocabulary, const char *code);
char *
liaison_report_labels (const LiaisonReportContent *content, const LiaisonVocabulary *vocabulary, const char *codes);
char *liaison_report_date (const LiaisonReportContent *content, const LiaisonMoment *moment);

LiaisonRecord *
liaison_report_record (const LiaisonReportContent *content, const LiaisonEntity *entity, const LiaisonId *id);
GPtrArray *liaison_report_all (const LiaisonReportContent *content, const LiaisonEntity *entity);
GPtrArray *liaison_report_parts (const LiaisonReportContent *content, const LiaisonEntity *entity, const LiaisonId *id);
char *liaison_report_partner_name (const LiaisonReportContent *content, const LiaisonId *id);
char *liaison_report_mandate_name (const LiaisonReportContent *content, const LiaisonId *id);
char *liaison_report_post_words (const LiaisonReportContent *content, const LiaisonId *post, const LiaisonId *holder);

char *liaison_report_attendee_name (const LiaisonReportContent *content, const LiaisonAttendee *attendee);
char *liaison_report_attendee_function (const LiaisonReportContent *content, const LiaisonAttendee *attendee);
char *liaison_report_attendee_organisation (const LiaisonReportContent *content, const LiaisonAttendee *attendee);
char *liaison_report_who (const LiaisonReportContent *content, const LiaisonMeeting *meeting, guint most);
char *liaison_report_where (const LiaisonReportContent *content, const LiaisonMeeting *meeting);
gboolean liaison_report_is_off (const LiaisonMeeting *meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportContent, liaison_report_content_free)

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to States and others, who signed them, and the replies.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  LiaisonId matter;
  char *type;
  char *country_code;
  gint64 number;
  gint64 year;
  LiaisonId addressee;
  char *addressee_name;
  LiaisonMoment sent_on;
  char *language;
  gint64 victims;
  gint64 victims_women;
  LiaisonMoment reply_due;
  LiaisonMoment public_on;
  LiaisonId follow_up_of;
  char *status;
  char *summary;
  char *url;
  char *external_id;
} LiaisonCommunication;

extern const LiaisonEntity liaison_entity_communication;

typedef struct {
  LiaisonRecord record;
  LiaisonId communication;
  LiaisonId mandate;
  gboolean lead;
  char *reason;
  LiaisonId holder;
  LiaisonMoment invited_on;
  LiaisonMoment agreed_on;
  LiaisonMoment signed_on;
} LiaisonSignatory;

extern const LiaisonEntity liaison_entity_signatory;

typedef struct {
  LiaisonRecord record;
  LiaisonId communication;
  LiaisonMoment received_on;
  char *kind;
  char *publicity;
  char *assessment;
  char *summary;
} LiaisonReply;

extern const LiaisonEntity liaison_entity_reply;

G_END_DECLS

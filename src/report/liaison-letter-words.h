// SPDX-License-Identifier: GPL-3.0-or-later
// What the placeholders of a letter's template become. Used by the letter alone; see data/templates/README.md.
#pragma once

#include "liaison-communication.h"
#include "liaison-matter.h"
#include "liaison-report-content.h"
#include "liaison-report-outline.h"

G_BEGIN_DECLS

/**
 * LiaisonLetterDraft: while a letter is made.
 * @matter: (nullable)
 * @signatories: (element-type LiaisonSignatory): in the order of protocol
 * @is_state: whether it goes to a State
 * @addressee: (nullable): whom it goes to
 */
typedef struct {
  const LiaisonReportContent *content;
  LiaisonReportOutline *outline;
  LiaisonLanguage language;
  const LiaisonCommunication *letter;
  const LiaisonMatter *matter;
  GPtrArray *signatories;
  const LiaisonPartner *addressee;
  gboolean is_state;
} LiaisonLetterDraft;

char *liaison_letter_word (const LiaisonLetterDraft *draft, const char *name);
gboolean liaison_letter_put_block (const LiaisonLetterDraft *draft, const char *name);

/* liaison-letter-people.c */
char *liaison_letter_redact (const LiaisonLetterDraft *draft, const char *text);
GPtrArray *liaison_letter_people (const LiaisonLetterDraft *draft, const char *side);
char *liaison_letter_mandate_title (const LiaisonLetterDraft *draft, const LiaisonSignatory *signatory);
char *liaison_letter_fill (const char *words, const char *first, const char *second);
char *liaison_letter_join (GPtrArray *parts, const char *between, const char *last);

/* liaison-letter-norms.c */
void liaison_letter_put_norms (const LiaisonLetterDraft *draft);

G_END_DECLS

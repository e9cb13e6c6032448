// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a next step typed in one line: "@IM Send the list by Friday". No widgets.
#pragma once

#include "liaison-meeting-draft.h"

G_BEGIN_DECLS

/**
 * LiaisonStepText:
 * @text: what is to be done, without what follows
 * @due: until when; unset if that was not said
 * @kind: of which kind; -1 if that was not said
 * @owner: which member of the staff does it; nil if that was not said
 */
typedef struct {
  char *text;
  LiaisonMoment due;
  int kind;
  LiaisonId owner;
} LiaisonStepText;

void liaison_step_text_read (LiaisonStepText *step, const char *typed, GPtrArray *staff);
void liaison_step_text_clear (LiaisonStepText *step);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonStepText, liaison_step_text_clear)

G_END_DECLS

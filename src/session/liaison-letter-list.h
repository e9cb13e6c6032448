// SPDX-License-Identifier: GPL-3.0-or-later
// A list model of the register of letters: all rows are read once, filtered and put in order in memory.
//
// A row is a few hundred bytes, a filter over 20,000 of them takes a few milliseconds: what is typed shows in the next
// frame, without a question to the register. The reader reads all rows again when something changed that they show; one
// items-changed tells what differs. ::locked empties the list.
//
// Signal: ::changed () after what is shown, or what it is chosen from, has changed.
#pragma once

#include "liaison-letters.h"
#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_LETTER_ITEM (liaison_letter_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterItem, liaison_letter_item, LIAISON, LETTER_ITEM, GObject)

const LiaisonLetterRow *liaison_letter_item_row (LiaisonLetterItem *self);

#define LIAISON_TYPE_LETTER_LIST (liaison_letter_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterList, liaison_letter_list, LIAISON, LETTER_LIST, GObject)

LiaisonLetterList *liaison_letter_list_new (LiaisonSession *session);
void liaison_letter_list_set_filter (LiaisonLetterList *self, const LiaisonLetterFilter *filter);
const LiaisonLetterFilter *liaison_letter_list_filter (LiaisonLetterList *self);
void liaison_letter_list_set_order (LiaisonLetterList *self, LiaisonLetterOrder order, gboolean descending);
/* (nullable) (element-type LiaisonLetterRow): all letters, whatever the filter; NULL until they are read. */
GPtrArray *liaison_letter_list_all (LiaisonLetterList *self);
const LiaisonMoment *liaison_letter_list_today (LiaisonLetterList *self);
/* Reads again if another day has begun. */
void liaison_letter_list_refresh (LiaisonLetterList *self);

G_END_DECLS

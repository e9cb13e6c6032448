// SPDX-License-Identifier: GPL-3.0-or-later
// A list of partners that notes what it says that changed.
#pragma once

#include "session-fixture.h"

#include "liaison-partner-list.h"

/* @changes: "position-removed+added" for each ::items-changed, with ", " between */
typedef struct {
  SessionFixture base;
  LiaisonPartnerList *list;
  GString *changes;
} ListFixture;

void list_fixture_set_up (ListFixture *f, gconstpointer data);
void list_fixture_tear_down (ListFixture *f, gconstpointer data);
void wait_for_list (ListFixture *f);
LiaisonId add (ListFixture *f, const char *name);
LiaisonQuery *by_name (void);
void show_all (ListFixture *f);

// SPDX-License-Identifier: GPL-3.0-or-later
// An empty register in a folder of its own, for tests of the store.
#pragma once

#include "liaison-change-set.h"
#include "liaison-partner.h"
#include "liaison-store.h"

typedef struct {
  char *folder;
  LiaisonSecret *key;
  LiaisonStore *store;
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture, gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);
void store_fixture_reopen (StoreFixture *fixture);
void remove_folder (const char *folder);

LiaisonRecord *make_partner (const char *kind, const char *family);
LiaisonRecord *make_name (const LiaisonRecord *partner, const char *text, const char *type, const char *language);
LiaisonRecord *make_record (const LiaisonEntity *entity, const char *first_field, ...) G_GNUC_NULL_TERMINATED;
LiaisonId add_partner (LiaisonStore *store, const char *name);
LiaisonId commit_one (LiaisonStore *store, LiaisonRecord *record);
LiaisonId
set_field (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, const char *field, const char *text);
char *get_field (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, const char *field);
char *dump_tables (LiaisonStore *store);

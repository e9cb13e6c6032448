// SPDX-License-Identifier: GPL-3.0-or-later
// The facts that come with Liaison (data/reference/*.csv) as records.
//
// Every record has an id derived from what it is, the same in every register (see liaison_reference_id()), so that
// giving the records to a register again updates and never duplicates. Partners, instruments and posts carry where they
// come from in reference_code, "SPACE:CODE" ("mandate:HRD").
//
// | file | space | becomes |
// |---|---|---|
// | countries.csv | country | country |
// | themes.csv | theme | term of the vocabulary "theme" |
// | relation_types.csv | relation_type | relation_type |
// | mandates.csv | mandate | partner (mandate), its names, its mandate_title |
// | un_entities.csv | un_entity | partner (un_entity), its names |
// | un_offices.csv | un_office | partner (un_office), its names |
// | mechanisms.csv | mechanism | partner (mechanism), its names |
// | instruments.csv | instrument | instrument |
// | posts.csv | post | post |
#pragma once

#include "liaison-language.h"
#include "liaison-record.h"

G_BEGIN_DECLS

GPtrArray *liaison_reference_load (LiaisonLanguage language, GError **error);
void liaison_reference_id (LiaisonId *id, const char *space, const char *code);

G_END_DECLS

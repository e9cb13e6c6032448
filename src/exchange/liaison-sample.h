// SPDX-License-Identifier: GPL-3.0-or-later
// The invented office that shows what Liaison does. data/sample/README.md describes its format.
#pragma once

#include "liaison-language.h"
#include "liaison-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *liaison_sample_load (LiaisonLanguage language, GError **error);
GPtrArray *liaison_sample_read (GBytes *bytes, const char *file_name, LiaisonLanguage language, GError **error);

G_END_DECLS

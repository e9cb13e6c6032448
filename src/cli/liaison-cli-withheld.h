// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what is withheld from an audience, before anything is written.
#pragma once

#include "liaison-cli-output.h"
#include "liaison-disclosure.h"

G_BEGIN_DECLS

void liaison_cli_tell_withheld (const LiaisonDisclosure *disclosure);
void liaison_cli_add_withheld (JsonBuilder *builder, const LiaisonDisclosure *disclosure);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// How a commitment is told: who promised whom, where, and how it stands.
#pragma once

#include "liaison-read-objectives.h"

G_BEGIN_DECLS

char *liaison_commitment_parties (const LiaisonCommitmentRow *row);
char *liaison_commitment_describe (const LiaisonCommitmentRow *row);
char *liaison_commitment_state (const LiaisonCommitmentRow *row);
const char *liaison_commitment_style (const LiaisonCommitmentRow *row);
const char *liaison_due_style (LiaisonDueState state);

G_END_DECLS

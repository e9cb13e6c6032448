// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer, or the driver over the committed corpus, calls.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of a family of partners, for what draws itself.
#include "liaison-family-color.h"

/* From the palette of the GNOME Human Interface Guidelines, as data/style.css has them for what the style sheet draws.
 */
static const struct {
  const char *family;
  guint rgb;
} colors[] = {
  { "defenders", 0xe66100 },           { "civil_society", 0x26a269 }, { "united_nations", 0x3584e4 },
  { "regional_mechanisms", 0x9141ac }, { "state_actors", 0x865e3c },
};

#define OTHER 0x77767b

/** liaison_color_from_rgb: Returns: an opaque colour; @rgb: as in a style sheet, 0xrrggbb */
GdkRGBA
liaison_color_from_rgb (guint rgb)
{
  return (GdkRGBA) { (float) (rgb >> 16) / 255.0f, (float) (rgb >> 8 & 0xff) / 255.0f, (float) (rgb & 0xff) / 255.0f,
                     1 };
}

/** liaison_family_color: Returns: the opaque colour of @family (nullable), a code of the vocabulary; grey for any other
 */
GdkRGBA
liaison_family_color (const char *family)
{
  guint rgb = OTHER;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_strcmp0 (colors[i].family, family) == 0)
      rgb = colors[i].rgb;
  return liaison_color_from_rgb (rgb);
}

/** A cut of a face that the site shows, by the file of its fontsource package. */
export interface FontFace {
  readonly family: string;
  readonly packageName: string;
  readonly file: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
}

/** One face to read, one for signs: headings below the first, tables, figures. Each cut costs every reader some ten kilobytes. */
export const FONT_FACES: readonly FontFace[] = [
  face("Source Serif 4", 400, "normal"),
  face("Source Serif 4", 400, "italic"),
  face("Source Sans 3", 400, "normal"),
  face("Source Sans 3", 600, "normal")
];

function face(family: string, weight: number, style: FontFace["style"]): FontFace {
  const packageName = family.toLowerCase().replaceAll(" ", "-");
  return {family, packageName, file: `${packageName}-latin-${weight}-${style}.woff2`, weight, style};
}

/**
 * The style rules that name the site's fonts.
 *
 * @param up the way to the site's root, ending in a slash
 * @param display `optional` lets no line move once it is painted: whoever's fonts come late reads in a system face, and has them from
 *   the next page on. `block` waits for them, for paper.
 */
export function fontFaces(up: string, display: "optional" | "block" = "optional"): string {
  return FONT_FACES.map(
    ({family, file, weight, style}) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${display};src:url(${up}fonts/${file}) format("woff2")}`
  ).join("");
}

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

/**
 * System faces in the width of ours, in percent, so that lines and labels take the room that they were laid out for. Widths of 230
 * characters of the story, as Chromium measures them: Source Sans 3 to Arial 9,455 to 10,183, bold 9,746 to 10,887; Source Serif 4 to
 * Times New Roman 10,860 to 9,220, italic 10,898 to 10,110. Liberation has the widths of both by design.
 */
const STAND_INS: readonly {
  readonly family: string;
  readonly weight: number;
  readonly style?: FontFace["style"];
  readonly local: readonly string[];
  readonly width: number;
}[] = [
  {family: "Sans stand-in", weight: 400, local: ["Arial", "Liberation Sans"], width: 92.8},
  {family: "Sans stand-in", weight: 600, local: ["Arial Bold", "Liberation Sans Bold"], width: 89.5},
  {family: "Serif stand-in", weight: 400, local: ["Times New Roman", "Liberation Serif"], width: 117.8},
  {
    family: "Serif stand-in",
    weight: 400,
    style: "italic",
    local: ["Times New Roman Italic", "Liberation Serif Italic"],
    width: 107.8
  }
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
  const own = FONT_FACES.map(
    ({family, file, weight, style}) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${display};src:url(${up}fonts/${file}) format("woff2")}`
  );
  const standIns = STAND_INS.map(
    ({family, weight, style, local, width}) =>
      `@font-face{font-family:"${family}";font-weight:${weight};${style ? `font-style:${style};` : ""}src:${local.map((name) => `local("${name}")`).join()};size-adjust:${width}%}`
  );
  return [...own, ...standIns].join("");
}

const NO_PHONE = "(min-width: 45rem)";

/**
 * Hints that bring the faces of words and signs along with the page, so that a line of usual speed shows them at first sight. Not to phones:
 * browsers hold the first paint for a face that is announced so, on a slow line by half a second (`npm run bench -- --paint`); there a first
 * visit reads in a system face, and the next has ours.
 *
 * @param up the way to the site's root, ending in a slash
 * @param families those that the page shows at once
 * @param slanted whether it has words in italics
 */
export function fontHints(
  up: string,
  families: readonly string[] = ["Source Serif 4", "Source Sans 3"],
  slanted = false
): string {
  return FONT_FACES.filter(({family, style}) => (slanted || style === "normal") && families.includes(family))
    .map(
      ({file}) =>
        `<link rel="preload" as="font" type="font/woff2" media="${NO_PHONE}" href="${up}fonts/${file}" crossorigin>`
    )
    .join("");
}

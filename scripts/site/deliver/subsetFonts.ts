import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import subsetFont from "subset-font";
import {FONT_FACES, type FontFace} from "../../../src/markdown/fontFaces.js";
import {cached} from "../../build/cached.js";

/** What every cut keeps besides the characters of the pages, since scripts write words too; code is set in a system face. */
const ALWAYS = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"()-/%&";

/** What is no text of a page. */
const MARKUP = /<(?<tag>style|script|textarea|pre|code)\b[\s\S]*?<\/\k<tag>>|<[^>]*>/gu;

/** What pages set in italics. Scripts set nothing so. */
const ITALICS = /<(?<tag>em|i|cite)\b[^>]*>(?<text>[\s\S]*?)<\/\k<tag>>/gu;

/**
 * Kerning and ligatures in what is read and in titles; figures of equal width in signs, tables and labels, which are set too small for kerning to show:
 * its pairs are a fifth of a cut. https://learn.microsoft.com/typography/opentype/spec/featuretags
 */
const featuresOf = ({family, weight}: FontFace): readonly string[] => {
  if (family === "Source Serif 4") return ["kern", "liga"];
  return weight === 400 ? ["tnum"] : ["kern", "tnum"];
};

/**
 * Cuts the fonts of a site down to the characters that its pages use, in place.
 *
 * @param root the project's folder
 * @param folder the site, with all its pages
 * @param pages their HTML
 */
export async function subsetFonts(root: string, folder: string, pages: Iterable<string>): Promise<void> {
  const upright = new Set(ALWAYS);
  const italic = new Set(" ");
  for (const html of pages) {
    for (const character of html.replace(MARKUP, " ")) upright.add(character);
    for (const {groups} of html.matchAll(ITALICS))
      for (const character of groups?.text ?? "") italic.add(character);
  }
  for (const face of FONT_FACES) {
    const {file, style} = face;
    const features = featuresOf(face);
    const path = join(folder, "fonts", file);
    const characters = [...(style === "italic" ? italic : upright)].sort().join("");
    const whole = readFileSync(path);
    const cut = await cached(root, "fonts", [whole, characters, features.join()], () =>
      subsetFont(whole, characters, {targetFormat: "woff2", keepFeatures: [...features], noHinting: true})
    );
    writeFileSync(path, cut);
  }
}

import type {Plant} from "../sites.js";
import type {Kind} from "./kinds.js";

/** What people write for one another; each as it stands right behind a figure. */
const SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ (sq km|square kilometers)\b/, ["square miles", "hectares"]],
  [/^ (km|kilometers)\b/, ["miles"]],
  [/^ (hectares)\b/, ["square kilometers"]],
  [/^ (years)\b/, ["months"]],
  [/^ (months)\b/, ["years"]],
  [/^ (euros|pounds)\b/, ["dollars"]],
  [/^ (million)\b/, ["thousand"]]
];
/** A dollar sign is as quickly typed as another. */
const SIGNS = ["€", "£"];
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?= (?:years|months)\b)/giu;

/** Kilometers become miles, square kilometers hectares, months years, millions thousands, dollars euros. */
export const swapUnit: Kind = {
  name: "unit",
  title: "a unit swapped",
  rule: "figures with a unit, currency or “million” that another text or a reference gives too; lengths of time that another text gives in the same words",
  plants({texts, titles, figures, spoken}, next) {
    const plants: Plant[] = [];
    const swap = (file: string, at: number) => {
      const rest = texts.get(file)?.slice(at) ?? "";
      for (const [pattern, others] of SWAPS) {
        const unit = pattern.exec(rest)?.[1];
        const words = others[Math.floor(next() * others.length)];
        if (unit !== undefined && words !== undefined)
          plants.push({file, start: at + 1, end: at + 1 + unit.length, words});
      }
    };
    for (const figure of figures) {
      const {file, start, digits, end} = figure;
      if (!spoken.has(figure)) continue;
      swap(file, figure.scale === "" ? start + digits.length : start + digits.length);
      if (figure.scale !== "") swap(file, end);
      if (texts.get(file)?.at(start - 1) === "$")
        plants.push({
          file,
          start: start - 1,
          end: start,
          words: SIGNS[Math.floor(next() * SIGNS.length)] ?? ""
        });
    }
    for (const [file, text] of texts) {
      for (const match of text.matchAll(NUMBER_WORD)) {
        if (titles.has(lineOf(text, match.index))) continue;
        const term =
          text
            .slice(match.index)
            .match(/^\w+ \w+/)?.[0]
            .toLowerCase() ?? "";
        const elsewhere = [...texts].some(
          ([other, words]) => other !== file && words.toLowerCase().includes(term)
        );
        if (elsewhere) swap(file, match.index + match[0].length);
      }
    }
    return plants;
  }
};

const lineOf = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";

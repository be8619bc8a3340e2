import type {Words} from "../../src/words/index.js";

/** A size of paper, upright. Lengths are in millimetres. */
export interface Paper {
  /** as CSS names it (https://www.w3.org/TR/css-page-3/#page-size) */
  readonly css: string;
  readonly width: number;
  readonly height: number;
}

export const PAPERS = {
  a4: {css: "A4", width: 210, height: 297},
  letter: {css: "letter", width: 215.9, height: 279.4}
} as const satisfies Readonly<Record<string, Paper>>;

/** The margins of `src/style/print.css`, of both sides together, in millimetres. */
const MARGINS = {across: 38, down: 35} as const;

/** What a page of paper holds besides its margins, in millimetres. */
export const roomOf = ({width, height}: Paper): {readonly width: number; readonly height: number} => ({
  width: width - MARGINS.across,
  height: height - MARGINS.down
});

interface Running {
  readonly words: Words;
  readonly edition: string;
}

/** Style rules that lay the briefing out on a paper, with its edition in the foot of each page. */
export function paperStyle(paper: Paper, {words, edition}: Running): string {
  const {height} = roomOf(paper);
  const foot = `content:${JSON.stringify(words.edition(edition))};font:8.5pt "Source Sans 3",sans-serif;color:#55585e`;
  return (
    `:root{--page-room:${height - 2}mm}` +
    `@page{size:${paper.css};@bottom-left{${foot}}}@page :first{@bottom-left{content:none}}@page wide{size:${paper.css} landscape}`
  );
}

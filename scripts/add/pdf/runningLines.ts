import type {LeftOut} from "../readDocument.js";
import type {PdfPage, Segment} from "./page.js";

/** A page, as lines from top to bottom. */
export interface LinedPage extends Pick<PdfPage, "number" | "height"> {
  readonly lines: readonly (readonly Segment[])[];
}

/** Heads and feet stand this near the edge of a page, as a share of its height; what a browser prints of itself nearer. */
const ZONE = 0.12;
const MARGIN = 0.06;
/** A head stands at one height on all its pages, in points. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER = /^(?:page |p\. ?|[-–—|] ?)?(?<number>\d{1,4})(?:\s?(?:\/|of)\s?\d{1,4})?(?: ?[-–—|])?$/iu;
/** What browsers print around a page: its address, and when it was printed. */
const PRINTED = /^(?:https?|file):\/\/\S+$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b/iu;

/**
 * Takes running heads, feet and page numbers off the pages: what stands near the edge and comes again, but for its numbers, at the same height
 * of another page; a number that goes with the number of its page; and what a browser prints in the margin.
 */
export function dropRunningLines(pages: readonly LinedPage[]): {pages: LinedPage[]; leftOut: LeftOut[]} {
  const near = pages.flatMap((page) =>
    page.lines.filter((line) => isNearEdge(line, page, ZONE)).map((line) => ({page, line}))
  );
  const comesAgain = (line: readonly Segment[], page: LinedPage): boolean =>
    near.some(
      (other) =>
        other.page !== page &&
        masked(other.line) === masked(line) &&
        Math.abs(heightOf(other.line) - heightOf(line)) <= SAME_HEIGHT
    );
  const offsets = near.flatMap(({page, line}) => pageNumbers(line).map((number) => number - page.number));
  const isPageNumber = (line: readonly Segment[], page: LinedPage): boolean =>
    pageNumbers(line).some(
      (number) =>
        number === page.number || offsets.filter((offset) => offset === number - page.number).length > 1
    );
  const leftOut: LeftOut[] = [];
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const running =
        isNearEdge(line, page, ZONE) &&
        (comesAgain(line, page) ||
          isPageNumber(line, page) ||
          (isNearEdge(line, page, MARGIN) && line.some(({text}) => PRINTED.test(text))));
      if (running)
        leftOut.push({
          reason: "a running head, foot or page number",
          text: `${wordsOf(line)} (page ${page.number})`
        });
      return !running;
    })
  }));
  return {pages: kept, leftOut};
}

const heightOf = (line: readonly Segment[]): number => line[0]?.y ?? 0;
const wordsOf = (line: readonly Segment[]): string => line.map(({text}) => text).join(" ");
const masked = (line: readonly Segment[]): string => wordsOf(line).toLowerCase().replace(/\d+/g, "#");

const isNearEdge = (line: readonly Segment[], {height}: LinedPage, share: number): boolean =>
  heightOf(line) < share * height || heightOf(line) > (1 - share) * height;

const pageNumbers = (line: readonly Segment[]): number[] =>
  line.flatMap(({text}) => {
    const number = PAGE_NUMBER.exec(text.trim())?.groups?.["number"];
    return number === undefined ? [] : [Number(number)];
  });

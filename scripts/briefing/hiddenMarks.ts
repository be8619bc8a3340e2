import type {Page} from "puppeteer";

/**
 * The caveats' marks that a page as it is laid out now would not print though it prints what they are about: markup alone does not show
 * what a style sheet hides.
 *
 * @returns one phrase a mark, which names figure and claims
 */
export function hiddenMarks(page: Page): Promise<string[]> {
  // no named functions in here: the compiler would mark them with a helper that the page does not have
  return page.evaluate(() =>
    [...document.querySelectorAll(".caveat-mark")]
      .filter((mark) => {
        // drawings are there in two widths, of which one is printed
        const about = mark.parentElement?.closest("p, li, td, th, caption, [data-claim]") ?? document.body;
        const [isPrinted, isMarked] = [about, mark].map((element) => {
          const {width, height} = element.getBoundingClientRect();
          const {visibility, opacity} = getComputedStyle(element);
          return width > 0 && height > 0 && visibility === "visible" && opacity !== "0";
        });
        return isPrinted && !isMarked;
      })
      .map((mark) => {
        const figure = mark.closest("[data-figure]")?.getAttribute("data-figure");
        const claim = mark.closest("[data-claim]") ?? mark.parentElement?.querySelector("[data-claim]");
        return `caveat mark that is not printed: ${figure ?? "the text"}, claim ${claim?.getAttribute("data-claim") ?? "not named"}`;
      })
  );
}

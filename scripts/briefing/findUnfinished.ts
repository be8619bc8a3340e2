import type {Page} from "puppeteer";

/**
 * Waits for a page's fonts and looks for what will not come any more: a font or picture that does not load, a cell that only a script would
 * fill, a figure in which nothing is drawn or that still moves. Without scripts a page that has loaded is as it stays.
 *
 * @returns one phrase each, which names what and where
 */
export function findUnfinished(page: Page): Promise<string[]> {
  // no named functions in here: the compiler would mark them with a helper that the page does not have
  return page.evaluate(async () => {
    // the first words in a face ask for it
    do await document.fonts.ready;
    while ([...document.fonts].some((font) => font.status === "loading"));
    const fonts = [...document.fonts].filter((font) => font.status === "error");
    const pictures = [...document.images].filter((image) => !image.complete || image.naturalWidth === 0);
    const cells = [...document.querySelectorAll("observablehq-loading, [aria-busy=true]")];
    const errors = [...document.querySelectorAll(".observablehq--error")];
    const empty = [...document.querySelectorAll("[data-figure]")].filter((figure) =>
      [...figure.querySelectorAll("svg :is(path, rect, circle, line, text, use, image), td, li")].every(
        (mark) => {
          const {width, height} = mark.getBoundingClientRect();
          // a line has no height
          return width === 0 && height === 0;
        }
      )
    );
    const moving = [
      ...document
        .getAnimations()
        .filter(({playState}) => playState === "running")
        .map(({effect}) => (effect instanceof KeyframeEffect ? effect.target : null)),
      ...document.querySelectorAll("animate, animateTransform, animateMotion, set")
    ];
    return [
      ...fonts.map((font) => `font does not load: ${font.family} ${font.weight} ${font.style}`),
      ...pictures.map((image) => `picture does not load: ${image.src}`),
      ...cells.map((cell) => `unfinished figure: #${cell.closest("[id]")?.id ?? "?"} waits for a script`),
      ...errors.map((error) => error.textContent),
      ...empty.map(
        (figure) => `unfinished figure: nothing is drawn in ${figure.getAttribute("data-figure") ?? "?"}`
      ),
      ...moving.map((element) => `unfinished figure: #${element?.closest("[id]")?.id ?? "?"} still moves`)
    ];
  });
}

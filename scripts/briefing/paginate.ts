import type {Page} from "puppeteer";

/**
 * Lays a page that stands ready in the browser out on paper: tagged, with an outline.
 *
 * @returns the PDF as the browser writes it
 */
export function paginate(page: Page, {timeout}: {readonly timeout: number}): Promise<Uint8Array> {
  return page.pdf({
    format: "A4",
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout
  });
}

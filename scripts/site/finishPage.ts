/**
 * Mends what Framework writes into every page:
 * - `<html>` names its language, so that screen readers and hyphenation know it;
 * - the viewport lets people zoom;
 * - headings, which are links to themselves, are no stops of the Tab key;
 * - when a data file was last written is no news to a reader, and differs from build to build.
 *
 * @param lang BCP 47
 * @throws `Error` if the page does not look as Framework 1.13 writes it
 */
export function finishPage(html: string, lang = "en"): string {
  const named = html.replace(/^<!DOCTYPE html>\s*<html>/i, `<!DOCTYPE html>\n<html lang="${lang}">`);
  if (named === html)
    throw new Error("no <html> at the start of the page: has Framework changed its template?");
  const zooms = named.replace(/(<meta name="viewport" content="[^"]*), maximum-scale=1"/, '$1"');
  return dropClock(
    zooms.replaceAll(
      '<a class="observablehq-header-anchor"',
      '<a class="observablehq-header-anchor" tabindex="-1"'
    )
  );
}

/** Removes `lastModified` from the calls by which Framework tells its client about data files. */
export function dropClock(code: string): string {
  return code.replace(/("mimeType":"[^"]*","path":"[^"]*"),"lastModified":[\d.]+/g, "$1");
}

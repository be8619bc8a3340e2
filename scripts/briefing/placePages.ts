import {PDFArray, PDFDict, PDFDocument, PDFName} from "pdf-lib";

/**
 * On which page of a printed document the places stand that its links lead to.
 *
 * @returns the page's number, from 1, by the id that the place has on the page
 */
export async function placePages(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
  const pages = new Map(pdf.getPages().map(({ref}, i) => [ref, i + 1]));
  const places = pdf.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return new Map(
    (places?.entries() ?? []).flatMap(([name, place]) => {
      const target = pdf.context.lookup(place, PDFArray).get(0);
      const page = pages.get(target as never);
      return page === undefined ? [] : [[name.decodeText(), page] as const];
    })
  );
}

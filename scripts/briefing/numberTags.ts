import {PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject} from "pdf-lib";

/** How Chromium names a tag that another one speaks of, as cells do of their headers. */
const NAME = /^node\d+$/u;

/**
 * Names the tags of a PDF by their order. Chromium names them by a number that its memory has for them, and that is another one in each print:
 * it also counts what came and went while the page was loading.
 */
export function numberTags(pdf: PDFDocument): void {
  const named: {readonly name: string; readonly rename: (to: PDFString) => void}[] = [];
  const look = (object: PDFObject, rename: (to: PDFString) => void): void => {
    if (object instanceof PDFString && NAME.test(object.asString()))
      named.push({name: object.asString(), rename});
    else if (object instanceof PDFArray)
      for (const [i, item] of object.asArray().entries())
        look(item, (to) => {
          object.set(i, to);
        });
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries())
        look(value, (to) => {
          object.set(key, to);
        });
  };
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    look(object, (to) => {
      pdf.context.assign(ref, to);
    });
  // all are of one length: a tree of names stays sorted
  const names = [...new Set(named.map(({name}) => name))].sort();
  const numbers = new Map(names.map((name, i) => [name, `node${String(i + 1).padStart(8, "0")}`]));
  for (const {name, rename} of named) rename(PDFString.of(numbers.get(name) ?? name));
}

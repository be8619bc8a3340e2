import {inflateSync} from "node:zlib";
import {PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFDocument} from "pdf-lib";
import {LARGEST} from "./thing.js";

/**
 * The files that are attached to a PDF by our own hand, by name.
 *
 * @throws Error for one that does not unpack, or to more than any of ours
 */
export function attachedFiles(pdf: PDFDocument): ReadonlyMap<string, Uint8Array> {
  const list = pdf.catalog
    .lookupMaybe(PDFName.of("Names"), PDFDict)
    ?.lookupMaybe(PDFName.of("EmbeddedFiles"), PDFDict)
    ?.lookupMaybe(PDFName.of("Names"), PDFArray);
  const files = new Map<string, Uint8Array>();
  // a name, what it names, the next name
  for (let i = 0; list && i + 1 < list.size(); i += 2) {
    const name = list.lookup(i);
    const file = list
      .lookupMaybe(i + 1, PDFDict)
      ?.lookupMaybe(PDFName.of("EF"), PDFDict)
      ?.lookup(PDFName.of("F"));
    if (!(name instanceof PDFString || name instanceof PDFHexString)) continue;
    if (file instanceof PDFRawStream) files.set(name.decodeText(), contentOf(file));
  }
  return files;
}

function contentOf({contents, dict}: PDFRawStream): Uint8Array {
  const filter = dict.lookupMaybe(PDFName.of("Filter"), PDFName);
  if (!filter) return contents;
  return inflateSync(contents, {maxOutputLength: LARGEST});
}

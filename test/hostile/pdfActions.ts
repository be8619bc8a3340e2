import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject} from "pdf-lib";

/** What of a PDF may lead somewhere or run. */
export interface PdfActions {
  /** kinds of actions: "URI", "GoTo", … */
  readonly actions: ReadonlySet<string>;
  /** where its links lead */
  readonly addresses: readonly string[];
  /** keys of entries that run by themselves */
  readonly running: readonly string[];
}

const RUNNING = ["JS", "JavaScript", "AA", "OpenAction", "Launch", "RichMedia", "XFA"];

/** Looks at every object of a PDF. */
export async function pdfActions(bytes: Uint8Array): Promise<PdfActions> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false});
  const actions = new Set<string>();
  const addresses: string[] = [];
  const running: string[] = [];
  const look = (object: PDFObject): void => {
    if (object instanceof PDFArray) for (const inner of object.asArray()) look(inner);
    const dict =
      object instanceof PDFDict
        ? object
        : "dict" in object && object.dict instanceof PDFDict
          ? object.dict
          : null;
    if (!dict) return;
    for (const name of RUNNING) if (dict.has(PDFName.of(name))) running.push(name);
    // elements of the structure and masks have an S too, but a parent or a group beside it
    const kind = dict.get(PDFName.of("S"));
    if (kind instanceof PDFName && !dict.has(PDFName.of("P")) && !dict.has(PDFName.of("G")))
      actions.add(kind.decodeText());
    const address = dict.get(PDFName.of("URI"));
    if (address instanceof PDFString || address instanceof PDFHexString) addresses.push(address.decodeText());
    for (const [, inner] of dict.entries()) look(inner);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  return {actions, addresses, running};
}

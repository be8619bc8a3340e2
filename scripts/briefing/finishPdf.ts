import {PDFDict, PDFDocument, PDFHeader, PDFName, PDFString} from "pdf-lib";
import {numberTags} from "./numberTags.js";
import {repairOutline} from "./repairOutline.js";

interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly date: Date;
  /** the page's headings in order */
  readonly headings: readonly string[];
}

/**
 * Gives a PDF that Chromium printed its properties, and dates that do not come from the clock, and its tags names that
 * do not come from the browser's memory: the only bytes in which two prints of one page by one browser differ. Puts the true texts of the headings
 * into its outline. Else tags stay as they are.
 */
export async function finishPdf(
  raw: Uint8Array,
  {title, author, lang, date, headings}: DocumentFacts
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(raw, {updateMetadata: false});
  pdf.setTitle(title, {showInWindowTitleBar: true});
  pdf.setAuthor(author);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of(lang));
  repairOutline(pdf, headings);
  numberTags(pdf);
  mapRoles(pdf);
  // what is attached and tagged is of that version; Chromium names an older one
  pdf.context.header = PDFHeader.forVersion(1, 7);
  // object streams would renumber what the tag tree points to
  return pdf.save({useObjectStreams: false});
}

/** Says what the types of tags stand for that Chromium writes and that came with PDF 2.0 only (ISO 32000-1, 14.8.4 does not have them). */
function mapRoles(pdf: PDFDocument): void {
  const roles = pdf.context.obj({Strong: "Span", Em: "Span"});
  pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict).set(PDFName.of("RoleMap"), roles);
}

import {AFRelationship, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString} from "pdf-lib";
import {UNSEALED, writeSeal} from "../edition/seal.js";
import {PDF_EDITION_KEY, PDF_SEAL, PDF_SEAL_KEY} from "../edition/sealFields.js";
import {xmpPacket} from "./seal/xmpPacket.js";

/** What a PDF takes along of its edition. */
export interface PdfSeal {
  readonly edition: string;
  /** bytes by file name */
  readonly attachments: ReadonlyMap<string, Attachment>;
}

interface Attachment {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** for whoever opens the list of attachments */
  readonly description: string;
}

/**
 * Makes a finished PDF tell by itself which edition it is of and whether it is whole: the edition's name stands in its information and its
 * metadata, its data are attached, and a hash of the whole file stands in a field of its own. The same input gives the same bytes;
 * tags, outline and dates stay.
 */
export async function sealPdf(finished: Uint8Array, {edition, attachments}: PdfSeal): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(finished, {updateMetadata: false});
  const date = pdf.getModificationDate();
  for (const [name, {bytes, mediaType, description}] of attachments)
    await pdf.attach(bytes, name, {
      mimeType: mediaType,
      description,
      ...(date ? {creationDate: date, modificationDate: date} : {}),
      afRelationship: AFRelationship.Data
    });
  const packet = xmpPacket({
    title: pdf.getTitle() ?? "",
    author: pdf.getAuthor() ?? "",
    lang: pdf.catalog.lookupMaybe(PDFName.of("Lang"), PDFString)?.decodeText() ?? "",
    edition,
    date: date ?? null
  });
  const metadata = pdf.context.stream(packet, {Type: "Metadata", Subtype: "XML"});
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(metadata));
  const facts = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  facts.set(PDFName.of(PDF_EDITION_KEY), PDFString.of(edition));
  facts.set(PDFName.of(PDF_SEAL_KEY), PDFHexString.of(UNSEALED));
  // object streams would renumber what the tag tree points to, and hide the field
  return writeSeal(await pdf.save({useObjectStreams: false}), PDF_SEAL);
}

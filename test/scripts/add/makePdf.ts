import {degrees, PDFDocument, StandardFonts} from "pdf-lib";

/** A line of a PDF: its words, where it begins, in points from the lower left corner, and how large its letters are. */
export type PdfLine = readonly [text: string, left: number, y: number, size?: number, turn?: number];

/** A PDF of these pages; with a password nobody else opens it. */
export async function makePdf(
  pages: readonly (readonly PdfLine[])[],
  {password, title}: {readonly password?: string; readonly title?: string} = {}
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = pdf.addPage([420, 595]);
    for (const [text, x, y, size = 10, turn = 0] of lines)
      page.drawText(text, {x, y, size, font, rotate: degrees(turn)});
  }
  if (title !== undefined) pdf.setTitle(title);
  pdf.setCreationDate(new Date("2024-05-06T00:00:00Z"));
  if (password !== undefined) pdf.encrypt({userPassword: password, ownerPassword: password});
  return pdf.save({useObjectStreams: false});
}

/** Words as lines of a column, so many characters wide. */
export function column(words: string, left: number, top: number, width = 40): PdfLine[] {
  const lines: string[] = [""];
  for (const word of words.split(" ")) {
    const last = lines.length - 1;
    if (`${lines[last] ?? ""} ${word}`.trim().length <= width)
      lines[last] = `${lines[last] ?? ""} ${word}`.trim();
    else lines.push(word);
  }
  return lines.map((line, i): PdfLine => [line, left, top - 12 * i]);
}

import {unzipSync} from "fflate";
import {InputError} from "../terminal/main.js";

export type DocumentKind = "pdf" | "html" | "docx" | "text";

/** Unpacked, no report is larger; what is was made to fill a disk. */
const LARGEST_UNPACKED = 200e6;

/** What else newsrooms are sent, by the bytes that it begins with, and what to do with it. */
const OTHERS: readonly {readonly starts: readonly number[]; readonly said: string}[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    said: "a Word document of the old kind, or another of that time; open it and save it as .docx"
  },
  {starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], said: "rich text (RTF); open it and save it as .docx"},
  {
    starts: [0x89, 0x50, 0x4e, 0x47],
    said: "a picture; read its words with OCR (`tesseract FILE out`) and add the text"
  },
  {
    starts: [0xff, 0xd8, 0xff],
    said: "a picture; read its words with OCR (`tesseract FILE out`) and add the text"
  },
  {
    starts: [0x49, 0x49, 0x2a, 0],
    said: "a picture; read its words with OCR (`tesseract FILE out`) and add the text"
  },
  {starts: [0x1f, 0x8b], said: "packed (gzip); unpack it and add what is in it"}
];

/**
 * What a file is, by what is in it; its name may say anything.
 *
 * @param name to say in errors
 * @throws InputError for what is none of the four, with what to do
 */
export function documentKind(name: string, bytes: Uint8Array): DocumentKind {
  const starts = (first: readonly number[], at = 0): boolean =>
    first.every((byte, i) => bytes[at + i] === byte);
  // some programs write a line before it
  if (latin(bytes, 1024).includes("%PDF-")) return "pdf";
  if (starts([0x50, 0x4b, 0x03, 0x04])) return zipKind(name, bytes);
  const other = OTHERS.find((each) => starts(each.starts));
  if (other) throw new InputError(`${name}: ${other.said}`);
  const head = latin(bytes, 4096)
    .replace(/\0/g, "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  if (/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return "html";
  if (/^(?:[\w-]+:[^\n]*\n|\s[^\n]*\n)*content-type:\s*multipart\/related/i.test(head))
    throw new InputError(
      `${name}: a page with all its pictures in one file (MHTML); save it again as “web page, HTML only”`
    );
  return "text";
}

const latin = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));

/** Packed files are told by what they hold; nothing of it is unpacked here. */
function zipKind(name: string, bytes: Uint8Array): DocumentKind {
  const held = new Set<string>();
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        held.add(file.name);
        unpacked += file.originalSize;
        return false;
      }
    });
  } catch {
    throw new InputError(
      `${name}: a packed file (a Word document is one) that is damaged or cut off; get it again, or open it and save it anew`
    );
  }
  if (unpacked > LARGEST_UNPACKED)
    throw new InputError(
      `${name}: would be ${Math.round(unpacked / 1e6)} MB unpacked, more than any report; open it, and save its text as .txt`
    );
  if (held.has("word/document.xml")) return "docx";
  const said = held.has("xl/workbook.xml")
    ? "a spreadsheet; save what of it is a report as text, figures go into references.csv"
    : held.has("content.xml")
      ? "an OpenDocument file; open it and save it as .docx"
      : "an archive; unpack it and add what is in it, one by one";
  throw new InputError(`${name}: ${said}`);
}

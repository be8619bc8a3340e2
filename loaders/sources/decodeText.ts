import {findBadByte} from "./findBadByte.js";
import {fileKind} from "./fileKind.js";
import {SeedError} from "./seedError.js";
import {fromWindows1252, isWindows1252} from "./windows1252.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  /** offsets count this; a byte order mark stays in it */
  readonly text: string;
  readonly encoding: Encoding;
}

const DOCUMENT = "save the document as plain text in UTF-8";

/**
 * Bytes → text: UTF-8, UTF-16 with a byte order mark or where zero bytes in every other place make it certain, Windows-1252 where
 * nothing else could be meant (`isWindows1252`). What is not certain is refused. Line ends stay as they are, but for a text whose
 * lines end in CR alone: there each is read as LF.
 *
 * @param file the path to name in errors
 * @param remedy what the person who gave it can do
 * @throws SeedError `file: what is wrong; remedy`, with the line and the offset in bytes where there is one
 */
export function decodeText(file: string, bytes: Uint8Array, remedy = DOCUMENT): DecodedText {
  const kind = fileKind(bytes);
  if (kind !== null) throw new SeedError(`${file}: ${kind}, no plain text; ${remedy}`);
  const encoding = wideEncoding(bytes) ?? "utf-8";
  const text = decode(encoding, bytes);
  if (text === null && encoding === "utf-8") return fromWindows(file, bytes, remedy);
  if (text === null) throw badByte(file, bytes, encoding, remedy);
  if (text.includes("\0")) {
    const at = `at offset ${String(bytes.indexOf(0))}`;
    throw new SeedError(
      encoding === "utf-8"
        ? `${file}: binary file: a zero byte ${at}; ${remedy}`
        : `${file}: a character of number zero in ${nameOf(encoding)}; ${remedy}`
    );
  }
  return {text: withNewlines(text), encoding};
}

function decode(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** In texts of Latin letters most characters of UTF-16 have a zero byte, and it is always the same one of the two. */
const ZEROS = 0.5;

/** The order of bytes in UTF-16: as its mark says, or else the zeros in it. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const encoding = even === 0 ? "utf-16le" : odd === 0 ? "utf-16be" : null;
  if (encoding === null || even + odd < (bytes.length / 2) * ZEROS) return null;
  const text = decode(encoding, bytes);
  return text === null || CONTROL.test(text) ? null : encoding;
}

/** No text has them; what is taken for a text by its looks must have none. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/u;

function fromWindows(file: string, bytes: Uint8Array, remedy: string): DecodedText {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (CONTROL.test(raw) || !isWindows1252(raw)) throw badByte(file, bytes, "utf-8", remedy);
  return {text: withNewlines(fromWindows1252(raw)), encoding: "windows-1252"};
}

function badByte(file: string, bytes: Uint8Array, encoding: Encoding, remedy: string): SeedError {
  const {line, offset} = findBadByte(bytes, encoding);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return new SeedError(
    `${file}:${String(line)}: not ${nameOf(encoding)}: no character begins with the byte ${byte} at offset ${String(offset)}; ${remedy}`
  );
}

const nameOf = (encoding: Encoding): string => (encoding === "utf-8" ? "UTF-8" : "UTF-16");

/** As old Macs wrote it; the offsets are the same. */
const withNewlines = (text: string): string =>
  text.includes("\r") && !text.includes("\n") ? text.replaceAll("\r", "\n") : text;

import {decodeText} from "../../../loaders/sources/decodeText.js";
import {SeedError} from "../../../loaders/sources/seedError.js";
import {InputError} from "../../terminal/main.js";

/** A page says within its first bytes how it is encoded (HTML Standard, “prescan a byte stream”). */
const LOOKED_AT = 1024;

/**
 * The text of a saved page: by its byte order mark, by what it says of itself, else as any text of the dossier.
 *
 * @throws InputError where the bytes are no such text
 */
export function decodeHtml(name: string, bytes: Uint8Array): string {
  const label = markedAs(bytes) ?? saidEncoding(bytes);
  try {
    if (label === null) return decodeText(name, bytes, "open it in a browser and save it anew").text;
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof SeedError) throw new InputError(error.message, {cause: error});
    throw new InputError(
      error instanceof RangeError
        ? `${name}: says that it is encoded as ${label?.slice(0, 40) ?? ""}, which is unknown; open it in a browser and save it anew`
        : `${name}: not ${label ?? ""}, as which it was read; open it in a browser and save it anew`,
      {cause: error}
    );
  }
}

function markedAs([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function saidEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase();
  // what says so in bytes that read as ASCII is not in it
  return label === undefined ? null : label.startsWith("utf-16") ? "utf-8" : label;
}

import {describe, expect, test} from "vitest";
import {decodeText} from "../../../loaders/sources/decodeText.js";
import {SeedError} from "../../../loaders/sources/seedError.js";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const wide = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => wide(text).swap16();
const REPORT = "“Café” – 25,000 troops.\n";

describe("decodeText(file, bytes) reads", () => {
  test.each<[string, Buffer, string, string]>([
    ["UTF-8", Buffer.from(REPORT), "utf-8", REPORT],
    ["UTF-8 with a byte order mark, which stays", Buffer.from(`\uFEFF${REPORT}`), "utf-8", `\uFEFF${REPORT}`],
    ["UTF-16 with a mark", wide(`\uFEFF${REPORT}`), "utf-16le", `\uFEFF${REPORT}`],
    ["UTF-16 of the other order", swapped(`\uFEFF${REPORT}`), "utf-16be", `\uFEFF${REPORT}`],
    ["UTF-16 without a mark", wide(REPORT), "utf-16le", REPORT],
    ["UTF-16 of the other order without a mark", swapped(REPORT), "utf-16be", REPORT],
    ["UTF-16 that is mostly Cyrillic, by its mark", wide("\uFEFFБишкек 25"), "utf-16le", "\uFEFFБишкек 25"],
    ["pairs of surrogates", wide("Two tanks \u{1f69c}, 5 guns"), "utf-16le", "Two tanks \u{1f69c}, 5 guns"],
    [
      "Windows-1252 by a letter in a word",
      latin1("Caf\xe9 with 25,000 men"),
      "windows-1252",
      "Café with 25,000 men"
    ],
    ["… by an apostrophe", latin1("Moscow\x92s pledge"), "windows-1252", "Moscow’s pledge"],
    ["… by quotation marks", latin1("He said: \x93No.\x94"), "windows-1252", "He said: “No.”"],
    ["… by money", latin1("\xa35 million or \x806 million"), "windows-1252", "£5 million or €6 million"],
    ["… by a dash between figures", latin1("2013\x9614\x85"), "windows-1252", "2013–14…"],
    ["CRLF as it is", Buffer.from("a\r\nb"), "utf-8", "a\r\nb"],
    ["CR alone as LF", Buffer.from("a\rb\r"), "utf-8", "a\nb\n"],
    [
      "overrides of direction, joiners and soft hyphens as they are",
      Buffer.from("\u202e5\u00ad0\u200d0"),
      "utf-8",
      "\u202e5\u00ad0\u200d0"
    ]
  ])("%s", (_, bytes, encoding, text) => {
    expect(decodeText("a.txt", bytes)).toEqual({text, encoding});
  });
});

describe("decodeText(file, bytes) refuses", () => {
  test.each<[string, Uint8Array, string]>([
    [
      "Cyrillic",
      latin1("a\n25 000 \xd1\xee\xeb\xe4\xe0\xf2"),
      "a.txt:2: not UTF-8: no character begins with the byte D1 at offset 9"
    ],
    ["a letter that code pages have differently", latin1("S\xe3o Paulo"), "a.txt:1: not UTF-8"],
    ["a DOS text", latin1("Malm\x94 has 5 tanks"), "a.txt:1: not UTF-8"],
    ["a Mac text", latin1("Bogot\x87 and Le\x97n"), "a.txt:1: not UTF-8"],
    ["Mac quotation marks", latin1("He said \xd2no\xd3"), "a.txt:1: not UTF-8"],
    ["Windows-1252 with a byte that it has not", latin1("Caf\xe9 \x81"), "a.txt:1: not UTF-8"],
    ["Windows-1252 with control characters", latin1("Caf\xe9 \x01"), "a.txt:1: not UTF-8"],
    [
      "UTF-8 that is cut off",
      Buffer.from("5 tanks é").subarray(0, 9),
      "a.txt:1: not UTF-8: no character begins with the byte C3 at offset 8"
    ],
    [
      "UTF-8 in which one byte is wrong",
      new Uint8Array([...Buffer.from("é\né"), 0xff, 0x41]),
      "a.txt:2: not UTF-8: no character begins with the byte FF at offset 5"
    ],
    [
      "surrogates in UTF-8",
      new Uint8Array([0x41, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
      "a.txt:1: not UTF-8: no character begins with the byte ED at offset 1"
    ],
    ["a character that is longer than it need be", new Uint8Array([0xc0, 0xaf]), "a.txt:1: not UTF-8"],
    [
      "half of a pair in UTF-16",
      wide("\uFEFFa\n5 \ud83d tanks"),
      "a.txt:2: not UTF-16: no character begins with the byte 3D at offset 10"
    ],
    ["UTF-16 that is cut off", wide("\uFEFF5 tanks").subarray(0, -1), "a.txt:1: not UTF-16"],
    ["a zero byte", Buffer.from("a\n5\0 tanks"), "a.txt: binary file: a zero byte at offset 3"],
    ["a zero in UTF-16", wide("\uFEFF5\0 tanks"), "a.txt: a character of number zero in UTF-16"],
    ["UTF-32", Buffer.from("\xff\xfe\0\0a\0\0\0", "latin1"), "a.txt: UTF-32, no plain text"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "a.txt: a PDF, no plain text"],
    ["a document of Word", Buffer.from("PK\x03\x04…"), "a.txt: a zip archive"],
    ["rich text", Buffer.from("{\\rtf1 25,000}"), "a.txt: rich text (RTF), no plain text"]
  ])("%s", (_, bytes, message) => {
    const decode = () => decodeText("a.txt", bytes);
    expect(decode).toThrow(SeedError);
    expect(decode).toThrow(message);
    expect(decode).toThrow(/; save the document as plain text in UTF-8$/);
  });
});

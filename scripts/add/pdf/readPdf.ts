import {InputError} from "../../terminal/main.js";
import {plainWords} from "../plainWords.js";
import {blockText, type LeftOut, type Piece, type ReadDocument} from "../readDocument.js";
import {dateInDateline, dateOfFile} from "../saidDates.js";
import {openPdf} from "./openPdf.js";
import {paragraphs, type PagedLine, type SizedBlock} from "./paragraphs.js";
import {readingOrder} from "./readingOrder.js";
import {dropRunningLines} from "./runningLines.js";
import {toLines} from "./segments.js";

/** A page with fewer letters has no text but a stamp or a page number. */
const FEWEST_LETTERS = 20;
/** Fonts that do not say which letters they draw give private or unknown characters; more than this share of them is no text. */
const MOST_UNKNOWN = 0.05;

/**
 * Reads a PDF: its paragraphs in the order of columns and pages, without running heads and feet, with line ends joined.
 *
 * @param name to say in errors
 * @throws InputError for one without text (a scan), one whose letters are unknown, and one that cannot be opened
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const {pages, info} = await openPdf(name, bytes);
  const all = pages.flatMap(({runs}) => runs.map(({text}) => text)).join(" ");
  if (letters(all) < FEWEST_LETTERS)
    throw new InputError(
      `${name}: a PDF without text, for its pages are pictures (a scan); read them with OCR (\`ocrmypdf IN OUT\`) and add the result`
    );
  if ((all.match(/[\ufffd\ue000-\uf8ff]/gu) ?? []).length > MOST_UNKNOWN * all.length)
    throw new InputError(
      `${name}: a PDF whose fonts do not say which letters they draw; read its pages with OCR (\`ocrmypdf --force-ocr IN OUT\`) and add the result`
    );
  const leftOut: LeftOut[] = [];
  const lined = pages.map(({number, height, runs, turned}) => {
    const {lines, leftOut: marks} = toLines(runs);
    leftOut.push(
      ...marks.map(({reason, text}) => ({reason, text: `${text} (page ${number})`})),
      ...turned.map((text) => ({reason: "set sideways", text: `${plainWords(text)} (page ${number})`}))
    );
    return {number, height, lines};
  });
  const {pages: cleared, leftOut: running} = dropRunningLines(lined);
  leftOut.push(...running);
  const read = cleared.flatMap(({number, lines}) =>
    readingOrder(lines).map((line): PagedLine => ({...line, page: number}))
  );
  const blocks = paragraphs(read);
  const empty = pages.filter(({runs}) => letters(runs.map(({text}) => text).join("")) < FEWEST_LETTERS);
  const said = (key: string): string | null => {
    const value = info[key];
    return typeof value === "string" ? plainWords(value) || null : null;
  };
  return {
    format: "pdf",
    extension: ".pdf",
    blocks,
    pages: pages.length,
    leftOut,
    says: {
      titles: titlesOf(blocks, said("Title")),
      publisher: null,
      author: said("Author"),
      dates: [
        ...dateInDateline(blocks.slice(0, 8).map(blockText).join("\n")),
        ...dateOfFile(isoOf(said("CreationDate")), "the PDF")
      ],
      url: null,
      language: said("Language")
    },
    notes:
      empty.length === 0
        ? []
        : [
            `${empty.length === 1 ? "page" : "pages"} ${empty.map(({number}) => number).join(", ")} ${empty.length === 1 ? "has" : "have"} no text, perhaps pictures of it`
          ]
  };
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** “D:20130710093000+06'00'” */
const isoOf = (stamp: string | null): string | null =>
  stamp === null ? null : stamp.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/u, "$1-$2-$3");

/** The title that the file names, if its first page has it; then what there is set largest, then what comes first. */
function titlesOf(blocks: readonly SizedBlock[], named: string | null): Piece[] {
  const first = blocks.filter(({pieces}) => pieces[0]?.at === 1);
  const largest = Math.max(...first.map(({size}) => size));
  const likely = [
    ...first.filter((block) => named !== null && blockText(block).toLowerCase() === named.toLowerCase()),
    ...first.filter(({size}) => size === largest),
    ...first
  ].slice(0, 4);
  return [...new Set(likely)].map((block) => ({text: blockText(block), at: block.pieces[0]?.at ?? 1}));
}

import type {OriginalPlace} from "../../loaders/model.js";
import {blockText, type Block, type Piece} from "./readDocument.js";

/**
 * The text of a document as a seed has it: a line for each block, an empty line between them except between items of one list and rows of
 * one table; with the place of each stretch in the original, in code points.
 */
export function layOut(blocks: readonly Block[]): {text: string; places: OriginalPlace[]} {
  const places: OriginalPlace[] = [];
  let text = "";
  let at = 0;
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const gap = !before ? "" : isListed(block) && before.kind === block.kind ? "\n" : "\n\n";
    text += gap;
    at += gap.length;
    for (const piece of block.pieces) {
      const length = Array.from(piece.text).length;
      const last = places.at(-1);
      // neighbours at one place are one stretch, with the space between them
      if (last?.at === piece.at) places[places.length - 1] = {...last, end: at + length};
      else if (length > 0) places.push({start: at, end: at + length, at: piece.at});
      text += piece.text;
      at += length;
    }
  });
  return {text: `${text}\n`, places};
}

const isListed = ({kind}: Block): boolean => kind === "item" || kind === "row";

/** The blocks, headed by a title that stands elsewhere in the document than among them (the headline of a page above its text). */
export function headedBy(blocks: readonly Block[], title: Piece): Block[] {
  return blocks.some((block) => blockText(block) === title.text)
    ? [...blocks]
    : [{kind: "heading", pieces: [title]}, ...blocks];
}

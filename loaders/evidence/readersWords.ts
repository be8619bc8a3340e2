import type {Dossier} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {pageLineKind} from "../sources/pageLineKind.js";

/**
 * Says what to print in place of words that a reader wrote below an article: they carry people's names and are not republished.
 *
 * @returns gives for a passage of a seed (in code points) and its words a note on their length, and for all other passages null
 */
export function readersWords({
  seeds,
  regions
}: Pick<Dossier, "seeds" | "regions">): (
  seed: string,
  start: number,
  end: number,
  words: string
) => string | null {
  const comments = new Map(
    seeds.map(({seed, text}) => {
      const codePoint = codePointOffsets(text);
      const own = (regions.get(seed) ?? []).filter(({kind}) => kind === "comment");
      return [seed, own.map(({start, end}) => ({start: codePoint(start), end: codePoint(end)}))];
    })
  );
  return (seed, start, end, words) => {
    const section = (comments.get(seed) ?? []).find((own) => own.start <= start && end <= own.end);
    if (!section) return null;
    const lines = words.split("\n").filter((line) => line.trim() !== "");
    const written = lines.some(
      (line, i) => pageLineKind(line.trim(), true, i === 0 && start === section.start) === "reader"
    );
    const count = words.match(/\S+/g)?.length ?? 0;
    return written ? `[a reader’s comment of ${count} words, not republished]` : null;
  };
}

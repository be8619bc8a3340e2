import {sayUncompared, sumUp} from "../../src/changes/sayEditions.js";
import {tellChanges} from "../../src/changes/tellChanges.js";
import {sayItem, type TellingItem} from "../../src/changes/telling.js";
import {printable} from "../terminal/wrap.js";
import type {Compared} from "./compared.js";

/** What changed as Markdown, for a pull request or a note: a heading a section, an item a change, below it what hangs on it. */
export function printMarkdown({before, after, changes}: Compared): string {
  const item = ({notes = [], ...told}: TellingItem): string =>
    [`- ${plain(sayItem(told))}`, ...notes.map((note) => `  - ${plain(note)}`)].join("\n");
  return [
    `# From ${plain(before)} to ${plain(after)}`,
    sumUp(changes),
    ...tellChanges(changes).sections.map(
      ({title, items}) => `## ${title} (${items.length})\n\n${items.map(item).join("\n")}`
    ),
    ...sayUncompared(changes)
  ].join("\n\n");
}

/** Words of a document are no markup: neither of Markdown nor HTML, on one line. */
const plain = (text: string): string =>
  printable(text)
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]<>#|~$]/gu, (mark) => `\\${mark}`);

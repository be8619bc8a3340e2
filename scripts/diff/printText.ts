import {sayUncompared, sumUp} from "../../src/changes/sayEditions.js";
import {tellChanges} from "../../src/changes/tellChanges.js";
import {sayItem, type TellingItem} from "../../src/changes/telling.js";
import {paint} from "../terminal/paint.js";
import {wrap} from "../terminal/wrap.js";
import type {Compared} from "./compared.js";

interface TextOptions {
  /** of the text in characters */
  readonly width: number;
  readonly color: boolean;
}

/** What changed, for a terminal: a line of what was compared, a line of how much, then section by section. */
export function printText({before, after, changes}: Compared, {width, color}: TextOptions): string {
  const style = paint(color);
  const line = (text: string, indent: string): string => wrap(text, {width, indent});
  const item = ({notes = [], ...told}: TellingItem): string =>
    [line(sayItem(told), "  "), ...notes.map((note) => style("dim", line(note, "    ")))].join("\n");
  const sections = tellChanges(changes).sections.map(({title, items}) =>
    [style("bold", `${title} (${items.length})`), ...items.map(item)].join("\n")
  );
  return [
    [line(`From ${before} to ${after}`, ""), sumUp(changes)].join("\n"),
    ...sections,
    ...sayUncompared(changes).map((sentence) => style("dim", line(sentence, "")))
  ].join("\n\n");
}

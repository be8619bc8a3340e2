import {wrap} from "../terminal/wrap.js";
import type {Half} from "./evaluateHalf.js";
import {sayAlarms} from "./printMarkdown.js";
import {allOf, percent, tallies, type Tally} from "./tally.js";

const WIDTH = 100;
/** The misses of these are for nobody's eyes, or they would be tuned on. */
export const UNSEEN = "unseen";

/** The figures of each part; with `errors` also each alarm on a clean text and each slip that was missed. */
export function printText(halves: readonly Half[], errors: boolean): string {
  return halves
    .map((half) => [figures(half), ...(errors && half.name !== UNSEEN ? [mistakes(half)] : [])].join("\n"))
    .join("\n\n");
}

function figures(half: Half): string {
  const rows = [...tallies(half), {title: "all", tally: allOf(half)}];
  return [
    wrap(sayAlarms(half).slice(2), {width: WIDTH, indent: ""}),
    `${"".padEnd(40)}planted   found   share`,
    ...rows.map(({title, tally}) => row(title, tally))
  ].join("\n");
}

function row(title: string, {planted, found}: Tally): string {
  return `${title.padEnd(40)}${String(planted).padStart(7)}${String(found).padStart(8)}${percent(found, planted).padStart(8)}`;
}

function mistakes({alarms, kinds}: Half): string {
  const missed = kinds.flatMap(({kind, judged}) =>
    judged
      .filter(({by}) => by.length === 0)
      .map(({dossier, plant, was, line}) =>
        wrap(`missed  ${kind.name}  ${dossier}/${plant.file}: “${was}” became “${plant.words}”: ${line}`, {
          width: WIDTH,
          indent: "  "
        })
      )
  );
  return [
    ...alarms.map(({dossier, check, caveat}) =>
      wrap(`alarm  ${dossier}: ${check}: ${caveat}`, {width: WIDTH, indent: "  "})
    ),
    ...missed
  ].join("\n");
}

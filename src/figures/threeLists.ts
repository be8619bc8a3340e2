import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {capital, count, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {draw} from "./threeLists/draw.js";
import {
  ALL,
  columns,
  headOf,
  hopes,
  isFilled,
  isPromised,
  listOf,
  rowsOf,
  SHARED,
  words
} from "./threeLists/rows.js";
import {worded} from "./kit/worded.js";

/** How a count of deliveries tells that an item came. */
const DELIVERED = /\bdelivered\b/iu;

/** Items by lists, a list for each voice; two outlets that quote one speaker are one voice. */
export const threeLists: Figure = worded({
  name: "three-lists",
  title(data) {
    const lists = columns(data);
    const items = rowsOf(data, ALL);
    if (lists.length === 0) return "No list of arms is in the documents";
    if (lists.length === 1) return `One list names ${plural(items.length, "item")}`;
    const everywhere = items.filter(({cells}) => cells.every(isFilled)).map(({item}) => item);
    const told = `${inWords(lists.length)} lists`;
    const both = lists.length === 2 ? "both" : `all ${inWords(lists.length)}`;
    const again = cameAgain(data);
    const lead = again ?? `Of ${count(items.length)} items on ${told}`;
    const join = again === null ? ", " : "; ";
    if (everywhere.length === 0) return `${lead}${join}${again === null ? "none" : "no item"} is on ${both}`;
    const only = everywhere.length > 3 ? inWords(everywhere.length) : `only ${listed(everywhere)}`;
    // items are plurals: "only small arms stand", "only artillery stands"
    const verb = everywhere.length > 1 || everywhere[0]?.endsWith("s") ? "stand" : "stands";
    return `${lead}${join}${only} ${verb} on ${again === null ? both : `${both} lists`}`;
  },
  subtitle: () => "What each voice says would come; items by category, a column for each voice",
  note(data) {
    const onLists = new Set(threeLists.claims(data));
    const rest = data.claims.filter((claim) => claim.table === "equipment" && !onLists.has(claim));
    const vague = rest.filter(isPromised);
    const other = rest.filter((claim) => !isPromised(claim));
    const came = data.references.filter(
      ({measure, item, note}) => measure === "equipment_item" && item !== null && DELIVERED.test(note ?? "")
    );
    const parts = [
      "A hollow square is hearsay; a diamond is another source’s list. Outlets that quote one speaker count once.",
      vague.length > 0 &&
        `Not on a list, because they name nothing in particular or stand alone: ${listed(unique(vague.map(({item, quote}) => `“${item ?? quote}”`)))}.`,
      other.length > 0 && `Not promised, so not shown: ${listed(unique(other.map(standingWords)))}.`,
      came.length > 0 &&
        `${came[0]?.publisher ?? ""} counts as delivered by ${came[0]?.as_of?.slice(0, 4) ?? "then"}: ${listed(came.map(cameWords))}.`
    ].filter(Boolean);
    return columns(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const lists = columns(data).map((column) => {
      const items = rowsOf(data, ALL).filter(({cells}) => {
        return isFilled(cells[columns(data).findIndex(({key}) => key === column.key)]);
      });
      return `${capital(headOf(column))}: ${listed(items.map(({item}) => item))}`;
    });
    return `Matrix of items and lists. ${lists.join(". ")}.`;
  },
  switch(data) {
    if (columns(data).length < 2) return null;
    return {
      label: "Show",
      choices: [
        {value: ALL, label: "all items"},
        ...(rowsOf(data, SHARED).length > 0 ? [{value: SHARED, label: "on more than one list"}] : []),
        ...columns(data).map((column) => ({
          value: listOf(column),
          label: `${column.standing}: ${column.who}`
        }))
      ]
    };
  },
  claims: (data) => columns(data).flatMap(({voice}) => voice?.claims ?? []),
  references: (data) => hopes(data),
  draw: (data, options) => drawFigure(threeLists, data, options, draw)
});

/** "Seven of nine items hoped for were then promised": where most of what one list hopes for stands on another as promised; null where none does. */
function cameAgain(data: FigureData): string | null {
  const lists = columns(data);
  for (const [from, {standing: hoped}] of lists.entries()) {
    if (hoped !== "hoped for") continue;
    const wanted = rowsOf(data, ALL).filter(({cells}) => isFilled(cells[from]));
    for (const [to, {standing}] of lists.entries()) {
      const same = wanted.filter(({cells}) => isFilled(cells[to])).length;
      if (standing.startsWith("promised") && same * 2 > wanted.length && lists.length > 2)
        return `${capital(inWords(same))} of ${inWords(wanted.length)} items hoped for were then promised`;
    }
  }
  return null;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What a count of deliveries says of one item. */
const cameWords = ({value, item}: Reference): string =>
  typeof value === "number" ? `${String(value)} ${item ?? ""}` : `${item ?? ""} (no number given)`;

const standingWords = ({item, quote, standing}: Claim): string =>
  `${item ?? quote} (${words(standing ?? "no standing")})`;

import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {max, min, sum} from "./kit/d3.js";
import {estimateNoun} from "./kit/estimateWord.js";
import {count, listed} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {claimValue, publisherOf, referenceYear} from "./kit/words.js";
import {draw} from "./whoIsCounted/draw.js";
import {
  aloneWords,
  byService,
  COMPARED,
  countOf,
  counts,
  countsOfAll,
  countsOfItsTime,
  shortName,
  strength,
  verdict
} from "./whoIsCounted/rows.js";
import {worded} from "./kit/worded.js";

const ALL = "all-years";

/** A total and its parts as one article prints them, above what others count of the active part. */
export const whoIsCounted: Figure = worded({
  name: "who-is-counted",
  title(data) {
    const {whole, parts} = strength(data);
    if (!whole) return "No strength of the forces is in the documents";
    const total = Number(whole.value);
    const made = sum(parts, ({value}) => Number(value));
    if (made !== total) return `The parts make ${count(made)}, not the ${count(total)} that are printed`;
    const active = parts.find(({measure}) => measure === COMPARED);
    const others = countsOfItsTime(data).map(({value}) => Number(value));
    const [low, high] = [min(others), max(others)];
    if (!active || low === undefined || high === undefined) return `The ${count(total)} add up`;
    const range = low === high ? count(low) : `${count(low)} to ${count(high)}`;
    const own = Number(active.value);
    return low <= own && own <= high
      ? `The ${count(total)} add up, and others of that time count ${range} active`
      : `The ${count(total)} add up, but others of that time count ${range} active, not ${count(own)}`;
  },
  titleClaims(data) {
    const {whole, parts} = strength(data);
    return whole ? [whole, ...parts] : [];
  },
  subtitle(data) {
    const {whole} = strength(data);
    if (!whole) return "Persons";
    const by = whole.attributed_to ? `, citing ${whole.attributed_to}` : "";
    return `Persons in the forces as printed by ${publisherOf(data, whole)}${by}; below, the active force as others count it`;
  },
  note(data) {
    const {whole} = strength(data);
    const others = counts(data);
    const parts = [
      whole?.hedge === "estimated" && `The text calls the total ${estimateNoun(whole)}.`,
      others.length > 0 && `Others: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({weak}) => weak) &&
        "A hollow diamond is a weak source: a channel, post or file that no publisher answers for."
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const {whole, parts} = strength(data);
    if (!whole) return "No data.";
    const told = (rows: readonly Reference[]): string => listed([...new Set(rows.map(countOf))]);
    const services = [...byService(data)].map(([service, rows]) => ` ${aloneWords(service)}: ${told(rows)}.`);
    return `Stacked bar: ${claimValue(whole)} in all, ${sumInWords(data, parts)}. ${verdict(whole, parts)} Dots for the active force as others count it: ${told(countsOfAll(data)) || "none"}.${services.join("")}`;
  },
  switch(data) {
    const years = [...new Set(countsOfAll(data).map(referenceYear))];
    if (years.length < 2) return null;
    return {
      label: "Compare with",
      choices: [{value: ALL, label: "all years"}, ...years.map((year) => ({value: year, label: year}))]
    };
  },
  claims: (data) => {
    const {whole, parts} = strength(data);
    return whole ? [whole, ...parts] : [];
  },
  references: counts,
  draw: (data, options) => drawFigure(whoIsCounted, data, options, draw)
});

const sumInWords = (data: FigureData, parts: readonly Claim[]): string =>
  parts.map((part) => `${count(Number(part.value))} ${shortName(data, part)}`).join(" + ");

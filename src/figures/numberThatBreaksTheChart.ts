import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {isCorrected} from "./kit/corrected.js";
import {countedByOthers, holdings, outlier, readings} from "./kit/holdings.js";
import {capital, count, inWords, listed, ratio} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {claimValue, measureName, nameOf, publisherOf} from "./kit/words.js";
import {draw} from "./numberThatBreaksTheChart/draw.js";
import {
  ASIDE,
  denominators,
  FORCES,
  headsInWords,
  perHead,
  PRINTED,
  READING
} from "./numberThatBreaksTheChart/rows.js";
import {worded} from "./kit/worded.js";

/** The holdings of one enumeration, as printed; the one that would flatten the rest runs off the sheet. */
export const numberThatBreaksTheChart: Figure = worded({
  name: "number-that-breaks-the-chart",
  title(data) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const most = odd ?? mostHeld(data)[0];
    if (!most) return "No list of holdings is in the documents";
    const soldiers = perHead(data, most, Number(most.value)).find(({claim}) => claim.measure === FORCES);
    const name = nameOf(data, most);
    if (odd && soldiers && soldiers.value >= 1)
      return `${isCorrected(most) ? "As corrected" : "As printed"}, ${most.subject ?? "the country"} has ${ratio(soldiers.value)} ${name} for every man in its forces`;
    const far = odd ? "by far " : "";
    return `Of ${inWords(list.length)} holdings as printed${correctedOf(list)}, ${name} are ${far}the most: ${count(Number(most.value))}`;
  },
  titleClaims(data) {
    const odd = outlier(data, holdings(data));
    return odd ? [odd, ...denominators(data)] : mostHeld(data).slice(0, 1);
  },
  subtitle(data) {
    const first = holdings(data)[0];
    if (!first) return "Holdings as printed";
    const by = first.attributed_to ? `, citing ${first.attributed_to}` : "";
    return `Military holdings as printed by ${publisherOf(data, first)}${by}${correctedOf(holdings(data))}, beside what others count in other years`;
  },
  note(data) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const others = list.flatMap((claim) => countedByOthers(data, claim));
    const parts = [
      odd && `The hatched bar is not to scale; the others are.`,
      odd &&
        readings(data, odd).length > 0 &&
        `What else the number may have meant is a hypothesis, not a finding.`,
      others.length > 0 && `Other years: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({weak}) => weak) &&
        `A hollow diamond is a weak source: a channel, post or file that no publisher answers for.`,
      odd && kindredNote(data, odd)
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data, choice) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const said = list.map((claim) => `${nameOf(data, claim)} ${claimValue(claim)}`);
    const why = odd ? ` ${oddInWords(data, odd, choice ?? PRINTED)}` : "";
    return said.length > 0
      ? `Bar chart of holdings as printed${correctedOf(list)}: ${listed(said)}.${why}`
      : "No data.";
  },
  switch(data) {
    const odd = outlier(data, holdings(data));
    if (!odd) return null;
    return {
      label: `The ${nameOf(data, odd)}`,
      choices: [
        {value: PRINTED, label: isCorrected(odd) ? "as corrected" : "as printed"},
        {value: ASIDE, label: "set aside"},
        ...readings(data, odd).map((value) => ({
          value: READING + String(value),
          label: `if ${count(value)} was meant`
        }))
      ]
    };
  },
  claims: (data) => [...holdings(data), ...denominators(data)],
  references: (data) => holdings(data).flatMap((claim) => countedByOthers(data, claim)),
  draw: (data, options) => drawFigure(numberThatBreaksTheChart, data, options, draw)
});

/** How the odd one is drawn, and what it makes a head. */
function oddInWords(data: FigureData, odd: Claim, choice: string): string {
  const name = capital(nameOf(data, odd));
  if (choice.startsWith(READING)) {
    const reading = Number(choice.slice(READING.length));
    return `${name} are drawn as the hypothesis ${count(reading)}: ${headsInWords(data, odd, reading)}.`;
  }
  const heads = headsInWords(data, odd, Number(odd.value));
  return choice === ASIDE
    ? `${name} are set aside, an empty box in place of their bar: ${heads}.`
    : `${name} run off the sheet: ${heads}.`;
}

/** ", one of them corrected by an editor" */
function correctedOf(list: readonly Claim[]): string {
  const corrected = list.filter(isCorrected).length;
  return corrected === 0 ? "" : `, ${inWords(corrected)} of them corrected by an editor`;
}

const mostHeld = (data: FigureData): readonly Claim[] =>
  holdings(data).toSorted((a, b) => Number(b.value) - Number(a.value));

function kindredNote(data: FigureData, odd: Claim): string | null {
  const kindred = countedByOthers(data, odd).find(({measure}) => measure !== odd.measure);
  return kindred
    ? `Others count ${measureName(data, kindred.measure)} only, a narrower class than ${nameOf(data, odd)}.`
    : null;
}

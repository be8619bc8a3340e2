import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {addMonths, formatDays} from "./kit/dates.js";
import {openFindingsOf} from "./kit/findings.js";
import {capital, inWords, listed, sentence} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {claimValue, measureName, numberOf, publisherOf} from "./kit/words.js";
import {draw} from "./theTerms/draw.js";
import {clock, lengthOf, months, startOf, starts, terms, wordingOf} from "./theTerms/rows.js";
import {worded} from "./kit/worded.js";

const UNDATED = "undated";

/** A treaty's term, renewal and notice as a line of time; its land to scale; and who does what under which article. */
export const theTerms: Figure = worded({
  name: "the-terms",
  title(data) {
    const {duration, notice} = clock(data);
    if (!duration) return terms(data).length > 0 ? "The terms, as printed" : "No treaty is in the documents";
    const span = `${inWords(numberOf(duration) ?? 0)} ${duration.unit ?? ""}`;
    if (!notice) return `The treaty runs for ${span}`;
    // no date: which it is depends on the day that a reader counts from
    const least = notice.hedge === "at_least" ? "at least " : "";
    const early = `${least}${inWords(numberOf(notice) ?? 0)} ${notice.unit ?? ""}`;
    const inDoubt = [...new Set(doubted(data).map(({measure}) => measureName(data, measure)))];
    return inDoubt.length === 0
      ? `${capital(span)}, and then again, unless one side gives notice ${early} before the end`
      : `${capital(span)}, renewed unless one side gives notice ${early} before; ${listed(inDoubt)} ${inDoubt.length === 1 ? "is" : "are"} in doubt`;
  },
  titleClaims(data) {
    const {duration, notice} = clock(data);
    return [duration, notice, ...doubted(data)].filter((claim) => claim !== null);
  },
  subtitle(data) {
    const first = clock(data).duration ?? terms(data)[0];
    return first
      ? `The treaty as ${publisherOf(data, first)} prints it: term, land and duties`
      : "Treaty terms";
  },
  note(data) {
    const from = starts(data);
    const parts = [
      "The text gives the terms, not the day on which they begin.",
      from.length > 0 &&
        `Dates: ${listed(from.map(({reference, when, word}) => `${word} ${formatDays(when)} (${reference.publisher})`))}.`,
      clock(data).land && "The area is given, not its shape; the square is ours."
    ].filter(Boolean);
    return terms(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data, choice) {
    const drawn = Object.values(clock(data)).filter(Boolean);
    const listed = terms(data).filter((claim) => !drawn.includes(claim));
    const rows = listed.map((claim) => termWords(data, claim));
    return `Diagram of a treaty’s term and list of its terms. ${termInWords(data, choice ?? null)}${rows.join(" ")}`;
  },
  switch(data) {
    const from = starts(data);
    if (!clock(data).duration || from.length === 0) return null;
    return {
      label: "Count from",
      choices: [
        ...from.map(({reference, when, word}) => ({
          value: reference.reference_id.toLowerCase(),
          label: `${word} ${formatDays(when)}`
        })),
        {value: UNDATED, label: "no date"}
      ],
      day: "or in force on"
    };
  },
  claims: terms,
  references: (data) => starts(data).map(({reference}) => reference),
  draw: (data, options) => drawFigure(theTerms, data, options, draw)
});

/** The terms of the treaty itself that a check holds to be wrong or doubtful. */
const doubted = (data: FigureData): readonly Claim[] => {
  const main = clock(data).duration;
  return terms(data).filter(
    (claim) =>
      claim.article_id === main?.article_id &&
      openFindingsOf(data, [claim]).some(({severity}) => severity !== "note")
  );
};

/** The term as it is drawn: from when to when, and until when notice can be given. */
function termInWords(data: FigureData, choice: string | null): string {
  const {duration, notice, land} = clock(data);
  if (!duration) return "";
  const start = startOf(data, choice ?? starts(data)[0]?.reference.reference_id.toLowerCase() ?? null);
  const after = (length: number): string | null => {
    const day = start && addMonths(start.when.first, length);
    return day === null ? null : formatDays({first: day, last: day});
  };
  const parts = [
    `The term of ${lengthOf(duration)} runs ${start ? `from ${formatDays(start.when)} (${start.word}) to ${after(months(duration)) ?? ""}` : "from a start without a date"}`,
    notice &&
      `notice can be given until ${after(months(duration) - months(notice)) ?? `${lengthOf(notice)} before its end`}`,
    land && `a square to scale shows ${claimValue(land)} of land`
  ].filter(Boolean);
  return `${parts.join("; ")}. `;
}

function termWords(data: FigureData, claim: Claim): string {
  const article = claim.article_number ? ` (Article ${claim.article_number})` : "";
  return sentence(`${capital(measureName(data, claim.measure))}${article}: ${wordingOf(claim)}`);
}

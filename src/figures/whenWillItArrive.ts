import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {formatDays} from "./kit/dates.js";
import {capital, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {printedBy} from "./kit/said.js";
import {draw} from "./whenWillItArrive/draw.js";
import {
  answers,
  type Answer,
  began,
  foretold,
  laterReports,
  MEASURE,
  promises,
  targetOf
} from "./whenWillItArrive/rows.js";
import {worded} from "./kit/worded.js";

/** Each promise of arms as the interval it names, by the day on which it was printed; and when others say it began. */
export const whenWillItArrive: Figure = worded({
  name: "when-will-it-arrive",
  title(data) {
    const said = promises(data);
    const first = said[0];
    if (!first) return "No date of delivery is in the documents";
    const given = answers(data);
    const told =
      given.length === 1
        ? `Arms were to come in ${answerWords(given[0] as Answer)}`
        : `${capital(plural(said.length, "statement"))} give ${inWords(given.length)} answers to when arms would come: ${given.map(answerWords).join(", and ")}`;
    const fact = began(data)[0];
    return fact ? `${told}; ${laterReports(data)} ${formatDays(fact.target)}` : told;
  },
  titleClaims: (data) => promises(data).map(({claim}) => claim),
  subtitle: () =>
    "When deliveries were to begin: each promise as the time it names, in the order in which it was printed",
  note(data) {
    const undated = undatedPromises(data);
    const parts = [
      "The ring is the day on which it was printed, the bar the time that it names; a hollow bar is hearsay.",
      undated.length > 0 &&
        `Without a date, so not drawn: ${listed(undated.map(({quote}) => `“${quote}”`))}.`,
      began(data).length > 0 &&
        `The start: ${listed([...new Set(began(data).map(({reference}) => reference.publisher))])}.`
    ].filter(Boolean);
    return promises(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const said = promises(data).map(
      ({claim, target}) => `${formatDays(target)} (“${claim.quote}”, ${printedBy(data, claim)})`
    );
    const fact = began(data).map(({target, reference}) => `${formatDays(target)} (${reference.publisher})`);
    return `Intervals on a time axis, ${plural(said.length, "promise")}: ${listed(said) || "none"}. Began, as others say: ${listed(fact) || "unknown"}.`;
  },
  switch: (data) =>
    foretold(data).length === 0 || promises(data).length === 0
      ? null
      : {
          label: "Show",
          choices: [
            {value: "these-texts", label: "these texts"},
            {value: "with-others", label: "with what others reported"}
          ]
        },
  claims: (data) => promises(data).map(({claim}) => claim),
  references: (data) => [...began(data), ...foretold(data)].map(({reference}) => reference),
  draw: (data, options) => drawFigure(whenWillItArrive, data, options, draw)
});

const answerWords = ({hull, wordings}: Answer): string =>
  `${formatDays(hull)}${wordings > 1 ? " in looser or tighter words" : ""}`;

const undatedPromises = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.measure === MEASURE && targetOf(claim) === null);

import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {sum} from "./kit/d3.js";
import {formatDays} from "./kit/dates.js";
import {capital, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {printedBy, printedOn} from "./kit/said.js";
import {draw} from "./whenWillItArrive/draw.js";
import {
  answers,
  type Answer,
  began,
  foretold,
  foretoldFirst,
  laterReports,
  MEASURE,
  promises,
  targetOf,
  type Told,
  WITH_OTHERS
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
    const standing = given.filter(({isWithdrawn}) => !isWithdrawn);
    const gone = given.filter(({isWithdrawn}) => isWithdrawn);
    const [before] = foretoldFirst(data);
    const course = before && courseWords(before, gone, standing);
    const told =
      course ??
      (standing.length > 0 && gone.length > 0
        ? `${standingWords(standing)}; ${withdrawnWords(gone)}`
        : given.length === 1
          ? `Arms were to come in ${answerWords(given[0] as Answer)}`
          : answersWords(said.length, given));
    const fact = began(data)[0];
    return fact ? `${told}; ${laterReports(data)} ${formatDays(fact.target)}` : told;
  },
  titleClaims: (data) => promises(data).map(({claim}) => claim),
  subtitle: () =>
    "When deliveries were to begin: each promise as the time it names, in the order in which it was printed",
  note(data) {
    const undated = undatedPromises(data);
    const others = foretold(data);
    const isOpen = promises(data).some(({claim}) => printedOn(data, claim)?.open !== undefined);
    const looks = [
      promises(data).some(({isWithdrawn}) => isWithdrawn) && "struck through where it was already withdrawn",
      `hollow where it is hearsay${others.some(({reference}) => reference.weak) ? " or from a weak source" : ""}`,
      others.length > 0 && "grey where others reported it"
    ].filter((look) => look !== false);
    const parts = [
      `The ring is the day on which it was printed${isOpen ? ", cut open where that is only a bound" : ""}, the bar the time that it names, from that day on: ${listed(looks)}.`,
      undated.length > 0 &&
        `Without a date, so not drawn: ${listed(undated.map(({quote}) => `“${quote}”`))}.`,
      began(data).length > 0 &&
        `The start: ${listed([...new Set(began(data).map(({reference}) => reference.publisher))])}.`
    ].filter(Boolean);
    return promises(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data, choice) {
    const own = (isGone: boolean): string =>
      promises(data)
        .filter(({isWithdrawn}) => isWithdrawn === isGone)
        .map(({claim, target}) => `${formatDays(target)} (“${claim.quote}”, ${printedBy(data, claim)})`)
        .join("; ");
    const others = (told: readonly Told[]): string =>
      told
        .map(
          ({target, said, reference}) => `${formatDays(target)} (${reference.publisher}, ${formatDays(said)})`
        )
        .join("; ");
    const parts = [
      ["Named by these texts", own(false) || "none"],
      ["Named as already withdrawn", own(true)],
      ["Reported by others", others(choice === WITH_OTHERS ? foretold(data) : foretoldFirst(data))],
      ["Began, as others say", others(began(data)) || "unknown"]
    ].filter(([, said]) => said !== "");
    return `Intervals on a time axis. ${parts.map(([head = "", said = ""]) => `${head}: ${said}.`).join(" ")}`;
  },
  switch: (data) =>
    foretold(data).length === foretoldFirst(data).length || promises(data).length === 0
      ? null
      : {
          label: "Show",
          choices: [
            {
              value: "these-texts",
              label: foretoldFirst(data).length > 0 ? "first report and these texts" : "these texts"
            },
            {value: WITH_OTHERS, label: "all that others reported, too"}
          ]
        },
  claims: (data) => promises(data).map(({claim}) => claim),
  references: (data) => [...began(data), ...foretold(data)].map(({reference}) => reference),
  draw: (data, options) => drawFigure(whenWillItArrive, data, options, draw)
});

/**
 * "First due June–Aug 2013, then 2014, then Oct–Dec 2013": where others first had a time, one that the texts withdraw came after it, and one stands.
 * Mentions are not counted: most repeat one speaker.
 */
function courseWords(
  {target}: Told,
  gone: readonly Answer[],
  standing: readonly Answer[]
): string | undefined {
  const [only] = standing;
  if (!only || standing.length > 1 || gone.length === 0) return undefined;
  const times = [target, ...gone.map(({hull}) => hull), only.shared ?? only.hull].map(formatDays);
  return `First due ${times.join(", then ")}`;
}

const answerWords = ({hull, wordings}: Answer): string =>
  `${formatDays(hull)}${wordings > 1 ? " in looser or tighter words" : ""}`;

const answersWords = (statements: number, given: readonly Answer[]): string =>
  `${capital(plural(statements, "statement"))} give ${inWords(given.length)} answers to when arms would come: ${given.map(answerWords).join(", and ")}`;

function standingWords(standing: readonly Answer[]): string {
  const statements = sum(standing, ({claims}) => claims.size);
  const [only] = standing;
  if (!only || standing.length > 1) return answersWords(statements, standing);
  return `${capital(plural(statements, "statement"))} ${statements === 1 ? "puts" : "put"} the start in ${formatDays(only.hull)}`;
}

function withdrawnWords(gone: readonly Answer[]): string {
  const statements = sum(gone, ({claims}) => claims.size);
  const times = listed(gone.map(({hull}) => formatDays(hull)));
  return `the ${times} that ${plural(statements, "other")} ${statements === 1 ? "names" : "name"} ${gone.length === 1 ? "was" : "were"} already withdrawn`;
}

const undatedPromises = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.measure === MEASURE && targetOf(claim) === null);

import type {Claim, Finding} from "../../../loaders/model.js";
import type {Figure, FigureData} from "../figure.js";
import {correctedNote, isCorrected} from "./corrected.js";
import {openFindings} from "./findings.js";
import {listed, sentence} from "./numbers.js";
import {once} from "./once.js";
import {claimValue} from "./words.js";

/** The errors found about a claim that no editor has dismissed: whoever shows it shows them. */
export function standingErrors(data: FigureData, claim: Claim): readonly Finding[] {
  return openFindings(data, claim).filter(({severity}) => severity === "error");
}

/** What a drawing says to those who cannot see it; its marks included, which say that a figure is doubtful. */
export function altOf(figure: Figure, data: FigureData): string {
  const known = altsOf(data);
  const alt = known.get(figure) ?? writeAlt(figure, data);
  known.set(figure, alt);
  return alt;
}

/** One for all drawings of a figure. */
const altsOf = once(() => new Map<Figure, string>());

function writeAlt(figure: Figure, data: FigureData): string {
  const doubtful = figure.claims(data).filter((claim) => standingErrors(data, claim).length > 0);
  const quotes = [...new Set(doubtful.map(doubtfulQuote))];
  const alt = [figure.alt(data), ...figure.claims(data).filter(isCorrected).map(correction)]
    .map((words, i, all) => (all.length > 1 && i === 0 ? sentence(words) : words))
    .join(" ");
  return quotes.length === 0 ? alt : `${sentence(alt)} Doubtful, and marked so: ${listed(quotes)}.`;
}

/** What an editor corrected, in a sentence. */
const correction = (claim: Claim): string =>
  `Corrected by an editor to ${claimValue(claim).replace(correctedNote(claim), "")}: “${claim.quote}”.`;

/** How a doubtful claim is named in a text alternative. */
export const doubtfulQuote = ({quote}: Claim): string => `“${quote}”`;

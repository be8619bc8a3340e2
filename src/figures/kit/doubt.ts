import type {Claim, Finding} from "../../../loaders/model.js";
import type {Figure, FigureData, FigureSwitch} from "../figure.js";
import {correctedNote, isCorrected} from "./corrected.js";
import {formatDate} from "./dates.js";
import {openFindings} from "./findings.js";
import {capital, listed, sentence} from "./numbers.js";
import {once} from "./once.js";
import {claimValue} from "./words.js";

/** The errors found about a claim that no editor has dismissed: whoever shows it shows them. */
export function standingErrors(data: FigureData, claim: Claim): readonly Finding[] {
  return openFindings(data, claim).filter(({severity}) => severity === "error");
}

/**
 * What a drawing says to those who cannot see it; its marks included, which say that a figure is doubtful.
 *
 * @param choice what its switch stands at; absent or null: its first choice
 */
export function altOf(figure: Figure, data: FigureData, choice: string | null = null): string {
  const alts = altsOf(data);
  const known = alts.get(figure) ?? new Map<string | null, string>();
  const alt = known.get(choice) ?? writeAlt(figure, data, choice);
  alts.set(figure, known.set(choice, alt));
  return alt;
}

/** One for all drawings of a figure in one state. */
const altsOf = once(() => new Map<Figure, Map<string | null, string>>());

function writeAlt(figure: Figure, data: FigureData, choice: string | null): string {
  const doubtful = figure.claims(data).filter((claim) => standingErrors(data, claim).length > 0);
  const quotes = [...new Set(doubtful.map(doubtfulQuote))];
  const alt = [
    chosen(figure.switch?.(data) ?? null, choice) + figure.alt(data, choice),
    ...figure.claims(data).filter(isCorrected).map(correction)
  ]
    .map((words, i, all) => (all.length > 1 && i === 0 ? sentence(words) : words))
    .join(" ");
  return quotes.length === 0 ? alt : `${sentence(alt)} Doubtful, and marked so: ${listed(quotes)}.`;
}

/** What a reader chose, in a sentence before all others; nothing of the state that a figure begins in. */
function chosen(control: FigureSwitch | null, choice: string | null): string {
  if (!control || choice === null || choice === control.choices[0]?.value) return "";
  const known = control.choices.find(({value}) => value === choice);
  return known
    ? `${control.label}: ${known.label}. `
    : `${capital(control.day ?? control.label)} ${formatDate(choice)}. `;
}

/** What an editor corrected, in a sentence. */
const correction = (claim: Claim): string =>
  `Corrected by an editor to ${claimValue(claim).replace(correctedNote(claim), "")}: “${claim.quote}”.`;

/** How a doubtful claim is named in a text alternative. */
export const doubtfulQuote = ({quote}: Claim): string => `“${quote}”`;

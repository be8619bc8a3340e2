import type {Cell, ChangedFinding, FindingLine} from "../../loaders/editions/editionChanges.js";
import {SEVERITY_WORDS} from "../components/severityWords.js";
import {VERDICT_WORDS} from "../components/verdictWords.js";
import type {Verdict} from "../../loaders/model.js";
import {checkTitle} from "../markdown/checkTitle.js";
import {sayTextChange} from "./sayTextChange.js";
import type {TellingItem} from "./telling.js";

/** "Error, A figure out of all proportion: “5,000,268 military vehicles” is …" */
export function tellFinding(finding: FindingLine): TellingItem {
  const {finding_id, caveat, review, state, because} = finding;
  return {
    name: nameFinding(finding),
    text: `${caveat}${state === "dismissed" && review !== null ? ` (${review})` : ""}`,
    notes: becauseOf(because),
    finding_id
  };
}

/** "Note, A figure out of all proportion: error → note; words: … 311 towed … → … 317 towed …" */
export function tellChangedFinding({before, after, fields}: ChangedFinding): TellingItem {
  const said = fields.map(({field, before: one, after: other}) => {
    if (field === "about") return sayAbout(one, other);
    if (field === "severity") return `${SEVERITY_WORDS[before.severity]} → ${SEVERITY_WORDS[after.severity]}`;
    if (field === "verdict") return `${verdictWords(before.verdict)} → ${verdictWords(after.verdict)}`;
    return `${FIELDS[field] ?? field}: ${sayTextChange(String(one ?? "nothing"), String(other ?? "nothing"))}`;
  });
  return {
    name: nameFinding(after),
    text: said.join("; "),
    notes: becauseOf(after.because),
    finding_id: after.finding_id
  };
}

/** "no longer about 000-1-gk1xn, now about 000-1-bp9vw" */
const sayAbout = (lost: Cell, won: Cell): string =>
  [
    ...(lost === null ? [] : [`no longer about ${listed(lost)}`]),
    ...(won === null ? [] : [`now about ${listed(won)}`])
  ].join(", ");

const listed = (ids: Cell): string => String(ids).replaceAll(";", ", ");

const FIELDS: Readonly<Record<string, string>> = {caveat: "words", review: "decision"};

const verdictWords = (verdict: string): string => VERDICT_WORDS[verdict as Verdict];

const nameFinding = ({severity, check}: FindingLine): string =>
  `${SEVERITY_WORDS[severity]}, ${checkTitle(check)}`;

const becauseOf = (claims: readonly string[]): string[] =>
  claims.length === 0 ? [] : [`rests on what changed: ${claims.join(", ")}`];

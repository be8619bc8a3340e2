import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "../kit/d3.js";
import {type Days, daysBetween} from "../kit/dates.js";
import {capital, dollars, listed} from "../kit/numbers.js";
import {once} from "../kit/once.js";
import {byDay, printedOn} from "../kit/said.js";
import {claimValue, measureName, numberOf, referenceYear, roughly} from "../kit/words.js";

export const PLEDGE = "military_aid_pledged";

export const DELIVERED = "military_aid_given";

/** What a pledge becomes, in this order. */
const COURSE: readonly string[] = [PLEDGE, "arms_contract_value", DELIVERED];

/** When it was said: the day the text gives for the statement, else the day it was printed. */
const saidOn = (data: FigureData, claim: Claim): Days | null =>
  daysBetween(claim.as_of_start, claim.as_of_end) ?? printedOn(data, claim);

export const mentions = once((data: FigureData): readonly Claim[] =>
  byDay(
    data.claims.filter(({table}) => table === "aid_amounts"),
    (claim) => saidOn(data, claim)
  )
);

/** The mentions that have a place on the axis. */
export const placed = once((data: FigureData): readonly Claim[] =>
  mentions(data).filter((claim) => numberOf(claim) !== null)
);

/** Whom the money is for: the other side where the text names a giver as its subject. */
export const receiver = (claim: Claim): string | null =>
  claim.subject_code === "RUS" ? claim.counterparty : claim.subject;

export const receiverCode = (claim: Claim): string | null =>
  claim.subject_code === "RUS" ? claim.counterparty_code : claim.subject_code;

/** What others report in dollars of the same receivers, beside the money that the texts speak of. */
export const sums = once((data: FigureData): readonly Reference[] => {
  const receivers = new Set(mentions(data).map(receiverCode));
  return data.references.filter(
    ({unit, subject_code, measure, value}) =>
      unit === "USD" &&
      typeof value === "number" &&
      receivers.has(subject_code) &&
      /^(?:military_aid|arms|debt|fuel)/u.test(measure)
  );
});

/** The mentions of the pledge to the country that most of them are about. */
export const mainPledges = once((data: FigureData): readonly Claim[] => {
  const pledges = placed(data).filter(({measure}) => measure === PLEDGE);
  return [...group(pledges, receiver).values()].sort((a, b) => b.length - a.length)[0] ?? [];
});

/** The country of the main pledge. */
export const mainReceiver = (data: FigureData): string | null => {
  const [first] = mainPledges(data);
  return first ? receiverCode(first) : null;
};

/** What others report, a line for each measure and country: first what became of the main pledge, then what was told beside it. */
export const byMeasure = once((data: FigureData): readonly (readonly Reference[])[] => {
  const main = mainReceiver(data);
  const rank = ([first]: readonly Reference[]): number => {
    const at = COURSE.indexOf(first?.measure ?? "");
    return first?.subject_code === main && at >= 0 ? at : COURSE.length;
  };
  return [...group(sums(data), ({subject_code, measure}) => `${measure} ${subject_code}`).values()].sort(
    (a, b) => rank(a) - rank(b)
  );
});

export function headline(data: FigureData, claim: Claim): string {
  const what = claim.measure === PLEDGE ? "" : `, ${measureName(data, claim.measure)}`;
  const whom = receiver(claim);
  return `${capital(claimValue(claim))}${whom ? ` for ${whom}` : ""}${what}`;
}

export function otherWords(data: FigureData, rows: readonly Reference[]): string {
  const name = rows[0] ? measureName(data, rows[0].measure) : "";
  const country =
    rows[0] && rows[0].subject_code !== mainReceiver(data)
      ? ` (${subjectName(data, rows[0].subject_code)})`
      : "";
  // as their diamonds stand
  const inOrder = rows.toSorted((a, b) => Number(a.value) - Number(b.value));
  const values = [...group(inOrder, ({value, item}) => `${String(value)} ${item ?? ""}`).values()].map(
    (same) => {
      const years = [...new Set(same.map(referenceYear))].sort();
      const item = same[0]?.item && !years.includes(same[0].item) ? `, ${same[0].item}` : "";
      const about = same.every(roughly) ? "about " : "";
      return `${about}${dollars(Number(same[0]?.value))} (${years.join("–")}${item})`;
    }
  );
  return `${capital(name)}${country}: ${listed(values)}`;
}

const subjectName = (data: FigureData, code: string): string =>
  data.claims.find(({subject_code}) => subject_code === code)?.subject ??
  data.claims.find(({counterparty_code}) => counterparty_code === code)?.counterparty ??
  code;

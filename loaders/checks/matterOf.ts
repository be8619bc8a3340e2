import type {Claim, Standing} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {contentWords} from "./contentWords.js";
import {toDays} from "./days.js";
import {isFigure} from "./isFigure.js";
import {itemKey} from "./itemKey.js";

/** What is promised or done once: the start of deliveries, a closure, an agreement coming into force. Meetings and drills may come again and again. */
export const DONE_ONCE: ReadonlySet<string> = new Set([
  "delivery",
  "base_closed",
  "agreement_in_force",
  "agreement_expiry"
]);
/** A promise is made for the coming years; what was delivered earlier is another story. */
const PROMISES = new Set(["planned", "pledged", "reported", "stated"]);
/** How what is still to come stands, from a hope to an order. */
const AHEAD = new Set<Standing>(["hoped_for", "expected", "promised", "ordered"]);
/** Days that the calendar fixes: once a year, on one day. */
const FIXED_DAYS = new Set(["victory_day"]);
/** What lies between two places that no column names. */
const BETWEEN_PLACES = new Set(["distance"]);
/** Words that make no other class of thing: "main battle tanks" are the tanks. */
const IDLE = new Set(contentWords("main battle military army total armed active own"));

/**
 * How statements on one matter are compared.
 * `stock`: what there is at a time (people, tanks, area); `flow`: what one occasion gives (a pledge, a delivery); `once`: the date of what
 * happens once; `yearly`: of a day that the calendar fixes; `occasion`: of what may come again
 */
export type Manner = "stock" | "flow" | "once" | "yearly" | "occasion";

export interface Matter {
  /** two statements with one key speak of one thing */
  readonly key: string;
  readonly manner: Manner;
  /** two statements with this key at least name one thing, one as promised and the other, say, as hoped for */
  readonly nameKey?: string;
}

/**
 * What a claim is a statement on: measure, item, the parties, and what narrows them. `null` for what cannot be compared with anything: no
 * known subject, an item that the text does not name, a term in words.
 *
 * @param published the first day on which its article may have appeared; null if unknown
 */
export function matterOf(claim: Claim, published: string | null): Matter | null {
  const {table, measure, subject_code, counterparty_code, value} = claim;
  const whom = aboutWhom(claim);
  if (whom === "" || BETWEEN_PLACES.has(measure)) return null;
  if (table === "timeline") {
    if (toDays(value) === null) return null;
    if (FIXED_DAYS.has(measure)) return {key: `${measure} ${String(value).slice(0, 4)}`, manner: "yearly"};
    const treaty = claim.treaty ?? "";
    if (DONE_ONCE.has(measure) && PROMISES.has(claim.modality) && liesAhead(claim, published))
      return {key: `${measure} ${whom} ${treaty}`, manner: "once"};
    const parties = [subject_code, counterparty_code].sort().join(" ");
    return {key: `${measure} ${parties} ${treaty}`, manner: "occasion"};
  }
  if (table === "equipment") {
    if (!claim.item || claim.category === "unspecified") return null;
    const standing = claim.standing ?? "held";
    const parties = `${subject_code ?? ""} ${counterparty_code ?? ""}`;
    return {
      key: `${claim.item} ${standing} ${parties}`,
      manner: standing === "held" ? "stock" : "flow",
      ...(AHEAD.has(standing) ? {nameKey: `${claim.item} ahead ${parties}`} : {})
    };
  }
  if (table === "aid_amounts")
    return {
      key: `${measure} ${subject_code ?? ""} ${counterparty_code ?? ""} ${narrower(claim)}`,
      manner: "flow"
    };
  if (table === "treaty_terms" && (!claim.treaty || !isFigure(claim))) return null;
  if (measure === "office_holder")
    return {key: `${measure} ${whom} ${String(value).toLowerCase()} ${officeOf(claim)}`, manner: "stock"};
  // A name without its item ("border") and a number in words say nothing that could be compared.
  if (!isFigure(claim) && itemKey(claim) === "") return null;
  const parties = table === "country_profile" ? whom : `${whom} ${counterparty_code ?? ""}`;
  return {
    key: `${measure} ${parties} ${sameThing(itemKey(claim)) || narrower(claim)} ${claim.treaty ?? ""}`,
    manner: "stock"
  };
}

/** "minister" for "defence minister", "head" for "head of the centre": somebody may hold one office, and later another. */
const officeOf = ({item}: Claim): string => contentWords((item ?? "").split(/\sof\s/u)[0] ?? "").at(-1) ?? "";

/** Words that reports put for one another where they speak of places of an army. */
const SYNONYMS: Readonly<Record<string, string>> = {
  airfield: "airport",
  aerodrome: "airport",
  installation: "facility",
  installations: "facilities",
  site: "location",
  sites: "locations",
  places: "locations"
};

/** "naval facility on Lake Issyk Kul" and "naval installation at Lake Issyk-Kul" alike. */
const sameThing = (item: string): string =>
  contentWords(item.replace(/\p{L}+/gu, (word) => SYNONYMS[word] ?? word))
    .sort()
    .join(" ");

/** A date before its article came out is no promise but history, and there may be many deliveries in it. */
function liesAhead({value, modality}: Claim, published: string | null): boolean {
  if (published === null) return modality === "planned" || modality === "pledged";
  return (toDays(value)?.end ?? "") >= published;
}

/** "t-72" for "T-72 tanks" among tanks: what the words of the item say beyond its measure. */
function narrower({measure, item}: Claim): string {
  if (item === null) return "";
  const known = new Set(contentWords(measure.replaceAll("_", " ")));
  return contentWords(item)
    .filter((word) => !known.has(word) && !IDLE.has(word))
    .sort()
    .join(" ");
}

import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {inWords, listed} from "../kit/numbers.js";
import {boundsOf, measureName} from "../kit/words.js";
import {claimedSpots, neighbours, seaClaims, shown} from "./rows.js";

/** What on the map is odd; if nothing is, the places that are named. */
export function title(data: FigureData): string {
  const odd = [sea(data), ...astray(data)].filter((part) => part !== null);
  if (odd.length > 0) return odd.join("; ");
  const named = claimedSpots(data).map(({place}) => place.name);
  if (named.length > 0) return `The texts name ${listed(named)}`;
  return shown(data).length > 0 ? "The texts name no place that the map knows" : "Nothing is put on a map";
}

/** What it calls odd. */
export const titleClaims = (data: FigureData): readonly Claim[] => [
  ...seaClaims(data),
  ...neighbours(data).flatMap(({isAstray, claim}) => (isAstray ? [claim] : []))
];

/** "Without a sea, Kyrgyzstan is given two ports and a naval facility": of each measure the first that is printed. */
function sea(data: FigureData): string | null {
  const claims = seaClaims(data);
  const first = claims.filter(({measure}, i) => claims.findIndex((other) => other.measure === measure) === i);
  const country = first.map((claim) => (claim.measure === "ports" ? claim.subject : claim.counterparty))[0];
  if (first.length === 0) return null;
  return `Without a sea, ${country ?? "the country"} is given ${listed(first.map((claim) => wordsOf(data, claim)))}`;
}

const astray = (data: FigureData): string[] =>
  neighbours(data)
    .filter(({isAstray}) => isAstray)
    .map(({name, direction}) => `${name} is put to the ${direction}`);

/** "two ports", or the item without its place: "a naval facility". */
function wordsOf(data: FigureData, claim: Claim): string {
  const {low} = boundsOf(claim);
  if (low !== null) return `${inWords(low)} ${measureName(data, claim.measure)}`;
  const thing = (claim.item ?? claim.quote).replace(/ (?:at|in|on) .*$/u, "");
  return `${/^[aeiou]/iu.test(thing) ? "an" : "a"} ${thing}`;
}

import type {Check} from "./check.js";
import {counterpartDraft} from "./counterpartDraft.js";
import {COUNTERPART_THRESHOLDS, type Counterpart, counterparts} from "./counterparts.js";
import {sayRatio} from "./say.js";

/**
 * The same digits told of the same thing by two texts, or a text and a reference, in one of them ten or a thousand times as much, or in
 * another unit: "$248 million" and "$248 billion" for one order. A figure that something else gives as it stands is left alone.
 *
 * ```ok
 * article A
 * article B
 * A body: India sold Armenia weapons worth $248 million.
 * B body: Armenia bought Indian weapons for $248 million. It spends $2.48 billion a year.
 * ```
 * ```ok
 * article A
 * article B
 * entity KEN country: Kenya | Kenyan
 * entity NPL country: Nepal | Nepali
 * A body: Some 150 Kenyan soldiers flew home on Friday.
 * B body: Some 1,500 Nepali soldiers flew home on Friday.
 * ```
 * ```ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: Denmark bought weapons worth DKK 248 million from Israel in 2022.
 * B body: Israel sold Denmark weapons worth 248 million kroner in 2022.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: India sold Armenia weapons worth $248 million in 2022.
 * B body: Armenia bought weapons worth $248 thousand from India in 2022.
 * => warning: one is 1,000 times the other
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: India sold Armenia weapons worth $248 million in 2022.
 * B body: Armenia bought weapons worth €248 million from India in 2022.
 * => warning: the same number in two units
 * ```
 */
export const sameDigits: Check = {
  name: "same-digits",
  title: "The same digits, another size",
  reason:
    "A figure that another text gives with the same digits and three zeros less has lost or gained them on its way.",
  kind: "magnitude",
  reach: "dossier",
  thresholds: COUNTERPART_THRESHOLDS,
  run(input) {
    return counterparts(input)
      .filter(({how}) => how !== "figure")
      .map((pair) => counterpartDraft(pair, input, (first, second) => sayHow(pair, first, second)));
  }
};

function sayHow({one, other, how}: Counterpart, first: string, second: string): string {
  if (how === "unit") return `${first} and ${second} are the same number in two units`;
  const ratio = sayRatio(Math.max(one.value / other.value, other.value / one.value));
  return `${first} and ${second} have the same digits, and one is ${ratio} times the other`;
}

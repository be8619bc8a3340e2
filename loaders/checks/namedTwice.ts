import type {Claim} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type Entry, enumerations, labelledLines} from "./enumerations.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import {listedTwice} from "./listedTwice.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber, stems} from "./printedNumbers.js";
import {articleNamer, sayWords} from "./say.js";

const NAME_AT_MOST: Threshold = {
  name: "words of a name in an enumeration",
  value: 5,
  source: "judged: “km of paved roads”; what is longer is a clause"
};

/**
 * An enumeration that gives one name to two different figures: "69 towed guns, 12 towed guns and 51 mortars". What has a qualifier of its own
 * ("3 ships in May and 5 ships in June") is another entry.
 *
 * ```ok
 * A body: It has 69 towed guns, 12 rocket launchers and 51 mortars. Chad lost 3 soldiers and Egypt 5 soldiers.
 * A body: It has 150 BTR-60s, 40 BTR-70Ms and 20 BTR-80s.
 * A body: It sent 3 ships in May and 5 ships in June, then 8 ships more.
 * A body: He ran 3 kilometres in boots, then 8, then 16. One ship has 7,600 tonnes; her new sister, the Chang, 20,000 tonnes.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: It has 69 towed guns, 12 towed guns and 51 mortars.
 * => warning: Paper A names “towed guns” twice in one enumeration, with 69 and with 12
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Chad sent 1,400 soldiers, Egypt 1,300 and Egypt 1,000.
 * => warning: names “Egypt” twice
 * ```
 */
export const namedTwice: Check = {
  name: "named-twice",
  title: "One name for two figures of a list",
  reason:
    "A list counts each thing once: one of the two figures belongs to something that the list no longer names.",
  kind: "duplicates",
  reach: "document",
  leavesTo: ["listed-twice"],
  thresholds: [NAME_AT_MOST, ...PRINTED_THRESHOLDS],
  run(input) {
    // what is already known by its category
    const told = claimsAmong(draftsOf(input)(listedTwice).flatMap(({about}) => about));
    return [...enumerations(input), ...labelledLines(input)].flatMap((entries) =>
      judge(entries, told, input)
    );
  }
};

function judge(entries: readonly Entry[], told: ReadonlySet<Claim>, {articles}: CheckInput): FindingDraft[] {
  const seen = new Map<string, PrintedNumber>();
  return entries.flatMap(({number, before, behind}, i) => {
    const name = behind !== "" ? bare(behind, i === entries.length - 1 && number.unit === "") : before;
    // "12 months, 24 months in the navy", "7,600 tonnes": a unit is no name
    if (
      name === "" ||
      FUNCTION_WORD.test(name) ||
      (number.unit !== "" && (stems(name).length === 0 || (behind !== "" && !name.includes(" ")))) ||
      name.split(" ").length > NAME_AT_MOST.value
    )
      return [];
    const first = seen.get(name);
    if (!first) seen.set(name, number);
    // "Chad 3 soldiers, Egypt 5 soldiers": each is of somebody else
    if (!first || (before !== "" && behind !== "") || first.value === number.value) return [];
    const about = [...numberEvidence(first), ...numberEvidence(number)];
    if (about.every((row) => "claim" in row && told.has(row.claim))) return [];
    const {text} = number.sentence;
    const at = text.toLowerCase().indexOf(name);
    return [
      {
        severity: "warning",
        verdict: "inconsistent",
        caveat: `${articleNamer(articles)(number.sentence.article_id)} names “${at < 0 ? name : text.slice(at, at + name.length)}” twice in one enumeration, with ${first.text} and with ${number.text}: ${sayWords(text, 120, number.start)}. One of the names is not the right one.`,
        about
      }
    ];
  });
}

/** "800 in 2022, 1,480 in 2023", "then 8, then 16": what stands there is no name. */
const FUNCTION_WORD =
  /^(?:in|at|on|from|to|for|with|by|of|and|or|as|per|is|are|was|were|a|an|the|then|later|again|now|next|finally|thereafter|today|once|still|already)$/u;

/** The last entry runs on with the sentence: "51 mortars in its depots". */
const bare = (words: string, isLast: boolean): string =>
  isLast ? (words.split(/\s(?:in(?! all| total)|on|at|for|from|to|with|by)\s/u)[0] ?? words) : words;

import type {Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayReferences, sayWords} from "./say.js";

/** Words that name a cause or a hand behind something, and the item under which references name it. */
const CAUSES: readonly {readonly words: RegExp; readonly item: string}[] = [
  {words: /\b(?:reaction|response|retaliation) to (?<cause>[^,.;]+)/i, item: "in response to"},
  {words: /\bat the (?:request|behest|instigation) of (?<cause>[^,.;]+)/i, item: "at the request of"}
];
/** Measures that tell of one event, by the one that references of its cause use. */
const EVENT_OF: ReadonlyMap<string, string> = new Map([["sanctioned_companies", "sanctions_announced"]]);
/** What undoes an event, as a later reference may tell. */
const UNDONE_BY: ReadonlyMap<string, string> = new Map([["broadcaster_closed", "broadcaster_reopened"]]);

/**
 * An event that a text puts down to one cause or wish, while references put it down to another.
 *
 * ```ok
 * A body: In response to the war, the Department announced the imposition of new sanctions and restrictions on 71 companies.
 * USA sanctioned_companies = 71 count; to=KGZ
 * R45 USA sanctions_announced(in response to) is the war against Ukraine
 * ```
 * ```not-ok
 * A body: In a reaction to the deal, the Department announced the imposition of new sanctions and restrictions on 71 companies.
 * USA sanctioned_companies = 71 count; to=KGZ
 * R45 USA sanctions_announced(in response to) is the war against Ukraine; publisher=The Firm
 * => note: “reaction to the deal” (Paper A); references have it in response to the war against Ukraine (The Firm)
 * ```
 * ```not-ok
 * A body: At the end of April it shut down the radio, which is funded by others, at the request of Moscow, according to observers.
 * KGZ broadcaster_closed = 2023-04 date
 * R41 KGZ broadcaster_closed(at the request of) is the Culture Ministry; publisher=The Agency
 * R42 KGZ broadcaster_reopened = 2023-07-12 date; publisher=The Committee; as_of=2023-07-12
 * => note: at the request of the Culture Ministry (The Agency). The step was reversed 12 July 2023 (The Committee, 2023).
 * ```
 */
export const anotherCause: Check = {
  name: "another-cause",
  title: "Put down to another cause",
  reason: "Why something was done, and at whose wish, decides what it means.",
  kind: "references",
  thresholds: [],
  run(input) {
    return articleSentences(input).flatMap((sentence) =>
      CAUSES.flatMap(({words, item}) => {
        const match = words.exec(sentence.text);
        return match ? judge(sentence, match, item, input) : [];
      })
    );
  }
};

function judge(
  sentence: ArticleSentence,
  match: RegExpExecArray,
  item: string,
  input: CheckInput
): FindingDraft[] {
  const told = new Set(contentWords(match.groups?.cause ?? ""));
  const events = groupBy(sentence.claims, ({measure}) => EVENT_OF.get(measure) ?? measure);
  return [...events].flatMap(([event, claims]) => {
    const about = (r: Reference) =>
      claims.some((c) => [c.subject_code, c.counterparty_code].includes(r.subject_code));
    const known = input.references.filter((r) => r.measure === event && r.item === item && about(r));
    // A cause in other words is no other cause as long as they share one that carries meaning.
    const other = known.filter((r) => shareOf(contentWords(String(r.value ?? "")), told) === 0);
    if (other.length === 0 || other.length < known.length) return [];
    const undone = input.references.filter((r) => r.measure === UNDONE_BY.get(event) && about(r));
    const reversed = undone.length > 0 ? ` The step was reversed ${sayReferences(undone)}.` : "";
    return [
      {
        severity: "note",
        verdict: "conflict",
        caveat: `${sayWords(match[0])} (${articleNamer(input.articles)(sentence.article_id)}); references have it ${item} ${sayReferences(other)}.${reversed}`,
        about: sentenceEvidence({...sentence, claims}),
        against: referenceEvidence([...other, ...undone]),
        facet: item
      }
    ];
  });
}

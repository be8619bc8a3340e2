import type {Reference} from "../model.js";
import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import {saySteps, toldAgreements} from "./agreementSteps.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {sayDays, toDays} from "./days.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayReferences, sayWords} from "./say.js";
import {undoneBy} from "./undoneBy.js";
import {sentencesWith} from "./sentencesWith.js";

/** Words that name a cause or a hand behind something, and the item under which references name it. */
const CAUSES: readonly {readonly words: RegExp; readonly item: string}[] = [
  {words: /\b(?:reaction|response|retaliation) to (?<cause>[^,.;]+)/i, item: "in response to"},
  {words: /\bat the (?:request|behest|instigation) of (?<cause>[^,.;]+)/i, item: "at the request of"}
];
/** An agreement, by whatever word. */
const AGREEMENT = /\b(?:agreement|deal|document|treaty|pact|accord|contract|protocol)\b/i;
const DATED_WITHIN: Threshold = {
  name: "sentences after an effect in which its date may stand",
  value: 2,
  source: "judged: further on a date belongs to something else"
};
/** Measures that tell of one event, by the one that references of its cause use. */
const EVENT_OF: ReadonlyMap<string, string> = new Map([["sanctioned_companies", "sanctions_announced"]]);
/** What references say of a step that was ordered and not yet done. */
const UNFINISHED =
  /\b(?:not (?:yet )?in force|not (?:yet )?(?:begun|started|final|carried out)|under appeal|subject to appeal)\b/i;
/** Verbs by which a text tells a closing, a ban or a penalty as done. */
const DONE =
  /\b(?:shut(?:s|ted)? down|clos(?:ed|es)|bann(?:ed|s)|block(?:ed|s)|seiz(?:ed|es)|expell(?:ed|s)|dissolv(?:ed|es)|impos(?:ed|es))\b/i;
/** People who answer for nothing. */
const UNNAMED = /\b(?:observers|experts|analysts|critics|sources|officials|commentators|reports)\b/i;

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
 * => warning: Paper A has “reaction to the deal”; references have it in response to the war against Ukraine (The Firm)
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * A body: In the first reaction to the deal, the Department announced the imposition of new sanctions on 71 companies.
 * A body: On May 19, he said that they act against its interests.
 * USA sanctioned_companies = 71 count; to=KGZ; sentence=In the first reaction to the deal, the Department announced the imposition of new sanctions on 71 companies.
 * USA announcement = 2023-05-19 date; quote=On May 19; sentence=On May 19, he said that they act against its interests.
 * KGZ duration = 5 years; table=treaty_terms; text=The joint air defense system has a term of 5 years
 * R36 KGZ agreement_ratified(joint air defence agreement) = 2023-05-23 date; publisher=The Gazette; note=ratified by the Duma
 * R45 USA sanctions_announced(in response to) is the war against Ukraine; publisher=The Firm
 * => warning: The text dates it 19 May 2023 (“On May 19”), before the joint air defence agreement was ratified by the Duma 23 May 2023 (The Gazette).
 * ```
 * ```not-ok
 * A body: At the end of April it shut down the radio, which is funded by others, at the request of Moscow, according to observers.
 * KGZ broadcaster_closed = 2023-04 date
 * R41 KGZ broadcaster_closed(at the request of) is the Culture Ministry; publisher=The Agency
 * R42 KGZ broadcaster_reopened = 2023-07-12 date; publisher=The Committee; as_of=2023-07-12
 * => warning: at the request of the Culture Ministry (The Agency). The step was reversed 12 July 2023 (The Committee, 2023). For its own cause the text has only observers, none of them named; the one does not rule out the other.
 * ```
 * ```not-ok
 * A body: At the end of April it shut down the radio, which is funded by others, at the request of Moscow.
 * KGZ broadcaster_closed = 2023-04 date; sentence=At the end of April it shut down the radio, which is funded by others, at the request of Moscow.
 * R41 KGZ broadcaster_closed(at the request of) is the Culture Ministry; publisher=The Agency; note=a court granted it, not in force for 30 days
 * => warning: a court granted it, not in force for 30 days. “shut down” tells it as done.
 * ```
 */
export const anotherCause: Check = {
  name: "another-cause",
  title: "Put down to another cause",
  reason: "Why something was done, and at whose wish, decides what it means.",
  kind: "references",
  reach: "document",
  thresholds: [DATED_WITHIN],
  run(input) {
    const sentences = articleSentences(input);
    return sentencesWith(input, ...CAUSES.map(({words}) => words)).flatMap((sentence) =>
      CAUSES.flatMap(({words, item}) => {
        const match = words.exec(sentence.text);
        const i = match ? sentences.indexOf(sentence) : 0;
        const on = sentences
          .slice(i, i + 1 + DATED_WITHIN.value)
          .filter(({article_id}) => article_id === sentence.article_id);
        return match ? judge(sentence, match, item, on, input) : [];
      })
    );
  }
};

function judge(
  sentence: ArticleSentence,
  match: RegExpExecArray,
  item: string,
  on: readonly ArticleSentence[],
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
    const undone = undoneBy(event, claims, input.references);
    const reversed = undone.length > 0 ? ` The step was reversed ${sayReferences(undone)}.` : "";
    const notes = [...new Set(other.flatMap(({note}) => note ?? []))];
    const done = notes.some((note) => UNFINISHED.test(note)) ? DONE.exec(sentence.text) : null;
    const pending = done ? ` “${done[0]}” tells it as done.` : "";
    const order = item === "in response to" ? orderOf(match.groups?.cause ?? "", on, input) : null;
    // Whoever the text puts it on stands right behind the cause.
    const said =
      /^,? according to [^,.;]+/.exec(sentence.text.slice(match.index + match[0].length))?.[0] ?? "";
    const unnamed = UNNAMED.exec(said)?.[0];
    const hearsay =
      unnamed === undefined
        ? ""
        : ` For its own cause the text has only ${unnamed}, none of them named; the one does not rule out the other.`;
    return [
      {
        severity: other.every(({weak}) => weak) ? "note" : "warning",
        verdict: "conflict",
        caveat: `${articleNamer(input.articles)(sentence.article_id)} has ${sayWords(match[0] + said)}; references have it ${item} ${sayReferences(other)}${notes.length > 0 ? `: ${notes.join("; ")}` : ""}.${pending}${order?.words ?? ""}${reversed}${hearsay}`,
        about: [
          ...claimEvidence(claims),
          wordsEvidence(sentence, match.index, match[0]),
          ...(done ? [wordsEvidence(sentence, done.index, done[0])] : []),
          ...claimEvidence(order ? [order.claim] : [])
        ],
        against: referenceEvidence([...other, ...undone, ...(order?.steps ?? [])]),
        facet: item
      }
    ];
  });
}

/** When the text dates the effect, if that was before the agreement that it is said to answer was ratified. */
function orderOf(cause: string, on: readonly ArticleSentence[], input: CheckInput) {
  if (!AGREEMENT.test(cause)) return null;
  const [told, ...others] = toldAgreements(input).get(on[0]?.article_id ?? "") ?? [];
  const dated = on
    .flatMap(({claims}) => claims)
    .flatMap((claim) => {
      const days = claim.table === "timeline" ? toDays(claim.value) : null;
      return days?.start === days?.end && days ? [{claim, days}] : [];
    })[0];
  if (!told || others.length > 0 || !dated) return null;
  const ratified = told.steps.filter(({measure}) => measure === "agreement_ratified");
  if (ratified.length === 0 || ratified.some(({value}) => (toDays(value)?.start ?? "") <= dated.days.end))
    return null;
  return {
    claim: dated.claim,
    steps: told.steps,
    words: ` The text dates it ${sayDays(dated.days)} (${sayQuote(dated.claim)}), before the ${told.matter} was ${saySteps(ratified.slice(0, 1))}.`
  };
}

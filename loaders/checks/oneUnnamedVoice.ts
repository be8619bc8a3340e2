import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {articleNamer, sayList, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** One person who is not named: "a source within the government", "an official who asked not to be named". */
const ONE_UNNAMED =
  /\b(?:a|an|one) (?:[\p{L}-]+ ){0,3}(?:source|official|diplomat|officer|insider)\b(?: (?:within|in|at|from|of|close to) [^,.;“”"]+)?/iu;
/** Who told it: "Kommersant reported", "told The Gazette", "the newspaper wrote". */
const TOLD_BY =
  /(?<paper>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}),? (?:reported|reports|wrote|writes|quoted)\b|\b(?:told|quoted by|cited by|according to) (?<outlet>(?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/u;
const QUOTATION = /[“"]/;
/** Many speak, and none is named. */
const MANY =
  /(?<many>(?:\p{Lu}\p{L}+ )?(?:officials|sources|diplomats|officers|insiders|experts|analysts|observers)) (?:have )?(?:framed|said|say|believe|think|argue|insist|describe|explain|claim|admit|warn|hope|expect|see|saw|present|fear)(?:ed|s)?\b/iu;
/** Somebody answers, or would not. */
const REPLY =
  /\b(?:den(?:y|ied|ies)|replied|rejected|dismissed|responded|responding|in response|declined to comment|(?:could|did) not (?:be reached|comment|respond))\b/iu;
const SENTENCES_NEAR: Threshold = {
  name: "sentences before the words of one unnamed person in which “officials” may be he",
  value: 3,
  source: "judged: further off the text has spoken of others"
};

/**
 * What one unnamed person told another paper: it is second-hand, and his words go on over the quotations that follow. Where the text makes several
 * people of him, or has them say what he is not quoted with, that is told, too.
 *
 * ```ok
 * A body: Officials said that the deal was late.
 * A body: “It is late,” said Ann Day, a source of many jokes.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: Foreign officials framed the aid in terms of two aims: stopping Red militants, and influence in the region.
 * A body: “We want influence in the region,” said a source within the government, Gazette reported.
 * A body: “They flirted with others.”
 * => warning: The Herald has “Foreign officials” say so; the only support printed is one “source within the government”, from Gazette, and nothing quoted mentions “Red militants”.
 * ```
 */
export const oneUnnamedVoice: Check = {
  name: "one-unnamed-voice",
  title: "One unnamed voice, at second hand",
  reason: "Nobody can ask him, and one who told one paper is not “officials”.",
  kind: "sourcing",
  reach: "document",
  thresholds: [SENTENCES_NEAR],
  run(input) {
    const sentences = articleSentences(input);
    return sentencesWith(input, ONE_UNNAMED).flatMap((sentence) =>
      isSecondHand(sentence) ? judge(sentences, sentences.indexOf(sentence), input) : []
    );
  }
};

/** Whether a sentence quotes one unnamed person whom another paper heard. */
export const isSecondHand = ({text, kind}: ArticleSentence): boolean =>
  kind !== "title" && QUOTATION.test(text) && ONE_UNNAMED.test(text) && TOLD_BY.test(text);

function judge(sentences: readonly ArticleSentence[], at: number, input: CheckInput): FindingDraft[] {
  const sentence = sentences[at];
  if (!sentence) return [];
  const {article_id, text} = sentence;
  const said = [sentence, ...following(sentences, at)];
  const {paper, outlet} = TOLD_BY.exec(text)?.groups ?? {};
  const many = sentences
    .slice(Math.max(0, at - SENTENCES_NEAR.value), at)
    .find(
      (before) => before.article_id === article_id && MANY.test(before.text) && !QUOTATION.test(before.text)
    );
  const unsaid = many ? unquoted(many.text, said) : [];
  const more = unsaid.length > 0 ? `, and nothing quoted mentions ${sayList(unsaid)}` : "";
  const replies = sentences.some((other) => other.article_id === article_id && REPLY.test(other.text));
  const who = (ONE_UNNAMED.exec(text)?.[0] ?? "").replace(/^(?:an?|one) /i, "");
  return [
    {
      // One who is unnamed is a matter of sourcing; one whom the text makes many contradicts the text itself.
      severity: many ? "warning" : "note",
      verdict: "unverifiable",
      caveat: `${articleNamer(input.articles)(article_id)} ${many ? `has “${MANY.exec(many.text)?.groups?.many ?? ""}” say so; the only support printed` : "quotes nobody for this but one whom it does not name: it"} is one “${who}”, from ${paper ?? outlet ?? ""}${more}${many ? "." : `: ${sayWords(text, 110)}`}${replies ? "" : " Nobody of whom that source speaks is given a reply."}`,
      about: [...said, ...(many ? [many] : [])].flatMap(sentenceEvidence)
    }
  ];
}

/** His words go on as long as quotation marks stay open, or a quotation follows without a speaker of its own. */
function following(sentences: readonly ArticleSentence[], at: number): ArticleSentence[] {
  const found: ArticleSentence[] = [];
  let open = false;
  for (const next of sentences.slice(at + 1)) {
    if (next.article_id !== sentences[at]?.article_id) break;
    const opens = /^[“"]/.test(next.text);
    if (!open && !opens) break;
    if (opens && /[”"],? (?:\p{Ll}+ )?(?:said|says|told|added)\b/u.test(next.text)) break;
    found.push(next);
    open = !/[”"][.!?]?$/.test(next.text);
  }
  return found;
}

/** Names and what they name ("Islamist militants") that none of the quotations has. */
function unquoted(text: string, said: readonly ArticleSentence[]): string[] {
  const words = new Set(said.flatMap((sentence) => contentWords(sentence.text)));
  const found = [...text.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{2,}(?: \p{Ll}{3,})?/gu)].map(([name]) => name);
  return found
    .filter((name) => contentWords(name).every((word) => !words.has(word)))
    .map((name) => `“${name}”`);
}

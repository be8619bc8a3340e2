import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Entity} from "../model.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {groupBy} from "./groupBy.js";
import {nameMentions} from "./nameMentions.js";
import {articleNamer, sayList} from "./say.js";

/** What an organization has, with the words that say which: "’ unified air defense system". */
const ITS_OWN =
  /^(?:[’']s?)? ?(?<modifiers>(?:\p{Ll}[\p{L}-]* ){1,4})(?<head>system|force|forces|command|network|fleet|agreement|treaty|programme|program|council|union)\b/u;
/** Words that change nothing in what a thing is. */
const IDLE = new Set([
  "unified",
  "joint",
  "common",
  "collective",
  "new",
  "so-called",
  "integrated",
  "single",
  "overall"
]);

/**
 * One thing of an organization under two names in one text or several, of which the shorter has lost a word: "the CIS defense system" for the
 * alliance's air defense system. The shorter name promises more.
 *
 * ```ok
 * entity cis organization: Commonwealth of Independent States | CIS
 * A body: The CIS air defense system is old. The CIS joint air defense system is large. The CIS rail network is long.
 * ```
 * ```not-ok
 * entity cis organization: Commonwealth of Independent States | CIS
 * article A; publisher=The Herald
 * A body: It is a part of the CIS defense system.
 * A body: It falls under the Commonwealth of Independent States’ unified air defense system.
 * => note: “CIS defense system” (The Herald) has lost “air”
 * ```
 */
export const shorterName: Check = {
  name: "shorter-name",
  title: "A name that has lost a word",
  reason: "A name without one of its words means another thing, and mostly a larger one.",
  kind: "names",
  reach: "dossier",
  thresholds: [],
  run(input) {
    return [...thingsOfOwners(input).values()].flatMap((named) =>
      [...groupBy(named, ({head}) => head).values()].flatMap((same) => judge(same, input))
    );
  }
};

interface Thing {
  readonly words: string;
  readonly head: string;
  readonly modifiers: ReadonlySet<string>;
  readonly sentence: ArticleSentence;
}

/** What the texts say that organizations and bodies have. */
export function thingsOfOwners(input: CheckInput): ReadonlyMap<Entity, readonly Thing[]> {
  return new Map(
    [...nameMentions(input)].flatMap(([owner, mentions]) =>
      owner.kind === "organization" || owner.kind === "body"
        ? [[owner, mentions.flatMap(({form, sentence}) => thingsOf(form, sentence))]]
        : []
    )
  );
}

function thingsOf(form: string, sentence: ArticleSentence): Thing[] {
  const at = sentence.text.indexOf(form) + form.length;
  const found = ITS_OWN.exec(sentence.text.slice(at));
  if (!found?.groups) return [];
  const {modifiers = "", head = ""} = found.groups;
  const telling = modifiers
    .trim()
    .split(" ")
    .filter((word) => !IDLE.has(word));
  return [{words: `${form}${found[0]}`, head, modifiers: new Set(telling), sentence}];
}

function judge(same: readonly Thing[], input: CheckInput): FindingDraft[] {
  const nameOf = articleNamer(input.articles);
  const longest = [...same].sort((a, b) => b.modifiers.size - a.modifiers.size)[0];
  if (!longest) return [];
  const shorter = same.filter(
    ({modifiers}) =>
      modifiers.size > 0 &&
      modifiers.size < longest.modifiers.size &&
      [...modifiers].every((word) => longest.modifiers.has(word))
  );
  const [first] = shorter;
  if (!first) return [];
  const lost = [...longest.modifiers].filter((word) => !first.modifiers.has(word)).map((word) => `“${word}”`);
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `“${first.words}” (${nameOf(first.sentence.article_id)}) has lost ${sayList(lost)}, if it is the “${longest.words}” (${nameOf(longest.sentence.article_id)}), and so promises more.`,
      about: [...shorter, longest].flatMap(({sentence}) =>
        sentenceEvidence({
          ...sentence,
          claims: sentence.claims.filter(({quote}) => quote.includes(first.words))
        })
      )
    }
  ];
}

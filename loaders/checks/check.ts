import type {
  Article,
  CheckKind,
  Claim,
  Entity,
  Finding,
  FindingClaim,
  Measure,
  Reference,
  Region,
  Seed,
  Severity,
  Verdict
} from "../model.js";
import type {Cue, Item} from "../sources/readKnowledge.js";
import type {Sentence} from "../sources/findSentences.js";
import type {Limit} from "../sources/readLimits.js";
import type {Rate} from "../sources/readRates.js";

/** All that checks may look at. Nothing in it is changed. */
export interface CheckInput {
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  /** which types count as what; absent: none known */
  readonly items?: readonly Item[];
  /** words that say how something is meant; absent: none known */
  readonly cues?: readonly Cue[];
  /** what a dollar cost; absent: nothing known */
  readonly rates?: readonly Rate[];
  /** the most there has been of some things; absent: nothing known */
  readonly limits?: readonly Limit[];
  readonly seeds: readonly Seed[];
  /** by seed file name; spans in UTF-16 units of the seed's text */
  readonly regions: ReadonlyMap<string, readonly Region[]>;
  /** by article: its sentences, where they were found before and need not be found in its regions again */
  readonly sentences?: ReadonlyMap<string, readonly Sentence[]>;
  /** whether a word stands in so many texts, of which these are only some, that it says nothing of where a sentence comes from; absent: none does */
  readonly isCommon?: (word: string) => boolean;
  /** whether all claims of a step and side ("meeting KGZ") are among these, where a claim is in two such groups; absent: all are */
  readonly isWhole?: (group: string) => boolean;
  /** articles, two by two, whose likeness an editor takes for chance; absent: none */
  readonly unshared?: readonly (readonly string[])[];
}

/** A passage of a seed, in Unicode code points of the seed's text, end exclusive. */
export interface Passage {
  readonly article_id: string;
  readonly quote_start: number;
  readonly quote_end: number;
}

/** What a finding is about or holds against that. */
export type Evidence =
  {readonly claim: Claim} | {readonly reference: Reference} | {readonly passage: Passage};

/** A finding before it has an id and before an editor has looked at it. */
export interface FindingDraft {
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** one or more plain sentences for a reader; numbers come from the evidence */
  readonly caveat: string;
  /** worded as a hypothesis */
  readonly hypothesis?: string;
  readonly about: readonly Evidence[];
  readonly against?: readonly Evidence[];
  /** tells findings of one check about the same evidence apart */
  readonly facet?: string;
}

/** A number that a check hangs on. The check uses this very value, and the methodology page lists it. */
export interface Threshold {
  /** what it counts, with its unit, in a few words for a reader */
  readonly name: string;
  readonly value: number;
  /** who says so; or "judged:", which is our own choice, and why. What the choices find and miss is measured by `npm run evaluate:checks` */
  readonly source: string;
}

/**
 * How much of a dossier a finding hangs on.
 * `document`: on one seed, with references and words that people keep; it is the same whatever else is in the dossier;
 * `others`: on one seed too, but what other texts say may clear a figure, or be the measure of it where the text gives none;
 * `dossier`: texts are held against one another
 */
export type Reach = "document" | "others" | "dossier";

/**
 * One rule over claims. Its doc comment holds an `ok` and a `not-ok` example, which the tests run.
 * A check never throws for what is odd in the world, and never prints; its cost grows about linearly with the claims.
 */
export interface Check {
  /** kebab-case, part of every id of its findings */
  readonly name: string;
  /** what it looks for, in a few words for a reader */
  readonly title: string;
  /** why that matters, in a sentence for a reader */
  readonly reason: string;
  readonly kind: CheckKind;
  readonly reach: Reach;
  /** in the order in which they are applied; helpers' own come last */
  readonly thresholds: readonly Threshold[];
  /** names of checks that say more of the same words: where these have every sentence of a finding, it is left out */
  readonly yieldsTo?: readonly string[];
  /** names of checks whose claims it says nothing of, since they say more */
  readonly leavesTo?: readonly string[];
  run(input: CheckInput): readonly FindingDraft[];
}

/** What all checks together found, in the order of the list of checks. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly findingClaims: readonly FindingClaim[];
}

import type {Claim, Finding} from "../../loaders/model.js";
import {wordsOf, type Words} from "../words/index.js";

/** A heading or a figure, as a table of contents names it. */
export interface OutlineEntry {
  readonly level: number;
  /** its id on the page; known when the page is written */
  readonly id: () => string;
  readonly text: string;
  /** the mark of what it prints, as HTML */
  readonly mark: (use: PageUse) => string;
}

/** What a page has shown so far, in reading order: its evidence appendix and its numbered notes are made from this. */
export interface PageUse {
  readonly claims: Claim[];
  readonly findings: Finding[];
  /** those whose sentence stands in a list of the page as written so far */
  readonly told: Set<Finding>;
  /** the claims whose first number in prose has its address */
  readonly anchored: Set<Claim>;
  /** the page has a list of notes, so marks carry numbers */
  hasNotes: boolean;
  /** the page has an evidence appendix, so claims carry numbers */
  hasEvidence: boolean;
  /** the page has a list of editors' decisions, so marks lead there */
  hasDecisions: boolean;
  /** its figures have their tables and their slighter caveats on pages of their own */
  hasBriefFigures: boolean;
  /** its headings below the first, and its figures, in reading order */
  readonly outline: OutlineEntry[];
  /** its figures with what they show */
  readonly figures: {readonly id: string; readonly claims: readonly Claim[]}[];
  /** what blocks say in words of their own */
  readonly words: Words;
}

/** Framework makes one `env` a page and passes it to every rule. */
export interface PageEnv {
  readonly path?: string;
  dossierUse?: PageUse;
}

export function pageUse(env: PageEnv): PageUse {
  env.dossierUse ??= {
    claims: [],
    findings: [],
    told: new Set(),
    anchored: new Set(),
    hasNotes: false,
    hasEvidence: false,
    hasDecisions: false,
    hasBriefFigures: false,
    outline: [],
    figures: [],
    words: wordsOf(env.path)
  };
  return env.dossierUse;
}

export function recordUse(use: PageUse, claims: readonly Claim[], findings: readonly Finding[]): void {
  for (const claim of claims) if (!use.claims.includes(claim)) use.claims.push(claim);
  for (const finding of findings) if (!use.findings.includes(finding)) use.findings.push(finding);
}

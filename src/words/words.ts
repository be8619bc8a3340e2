import type {Severity, Verdict} from "../../loaders/model.js";

/**
 * All that the briefing says in words of its own, in one language. What authors write (`src/briefing.md`), figures’ titles and caveats’ sentences are no part of it.
 */
export interface Words {
  /** BCP 47 */
  readonly lang: string;
  /** of a finding, as the first word of its caveat */
  readonly severity: Readonly<Record<Severity, string>>;
  /** in the middle of a sentence */
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly contents: string;
  /** the name of a list of caveats for those who hear it */
  readonly caveats: string;
  /** before the slighter caveats of a figure, which stand with their titles only */
  readonly alsoNoted: string;
  /** the name of a number that leads to evidence; `numbers` as "1" or "1, 2" */
  readonly evidenceNumber: (numbers: string) => string;
  /** the name of a mark of one or more caveats; `numbers` as "1" or "1, 2", with more of them behind */
  readonly caveatNumbers: (numbers: string, isOne: boolean, more: boolean) => string;
  /** leads from a section to its chapter of the site */
  readonly online: string;
  /** how the marks are read: what stands behind the sample of each */
  readonly reading: {
    readonly title: string;
    readonly evidence: string;
    readonly doubt: string;
    readonly note: string;
    readonly reference: string;
  };
  /** the caveats’ register */
  readonly register: {
    readonly count: (notes: number) => string;
    readonly about: string;
    readonly shown: string;
    /** the link of a caveat to its entry online */
    readonly bothSides: (number: number) => string;
    /** how many of the dossier's findings the page is about, by severity */
    readonly ofAll: (shown: Readonly<Record<Severity, number>>, all: number) => string;
  };
  /** the evidence appendix */
  readonly evidence: {
    readonly count: (claims: number) => string;
    readonly number: string;
    readonly what: string;
    readonly claimed: string;
    readonly words: string;
    readonly speaker: string;
    readonly shown: string;
    readonly online: string;
    readonly noSpeaker: string;
    readonly file: (name: string) => string;
    readonly inText: string;
    /** how many of the dossier's claims the page shows */
    readonly ofAll: (shown: number, all: number) => string;
  };
  /** on the cover of a briefing on some topics only */
  readonly short: string;
  /** behind the title of a drawing that goes on, for those who hear it */
  readonly continued: string;
  /** in the foot of each page */
  readonly edition: (id: string) => string;
  readonly page: (page: string) => string;
}

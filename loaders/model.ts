/**
 * The words of the project, as types. Every stage takes some of these and gives others; nothing here runs.
 *
 * Offsets: `Span`s inside the loaders count UTF-16 code units, as JavaScript strings do, half-open.
 * Whatever is published (`quote_start`, `quote_end`, `start`, `end` in tables) counts Unicode code points, half-open.
 */

/** A half-open run of a seed's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A source file exactly as it was received. */
export interface Seed {
  /** file name inside `seeds/` */
  readonly seed: string;
  /** lower-case hex of the bytes' SHA-256 */
  readonly sha256: string;
  readonly text: string;
}

/** What people know of one article: a row of `data/manual/sources.csv`. An unknown is `null`, never a guess. */
export interface Source {
  readonly article_id: string;
  readonly seed: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string | null;
  /** ISO dates between which the article was published, both inclusive */
  readonly published_start: string | null;
  readonly published_end: string | null;
  /** how the dates are known */
  readonly published_basis: string;
  readonly url: string | null;
  readonly language: string;
  /** may the reader page show the whole text? If not it shows claim sentences and their neighbours. */
  readonly full_text: boolean;
  /** what is known of where the text first stood, and how */
  readonly origin: string | null;
  /** how surely the page address is the text's own */
  readonly confidence: string | null;
  /** file name inside `seeds/` of what the seed's text was taken from (a PDF, a page, a Word document); null where the seed is that itself */
  readonly original: string | null;
}

/** One text by one publisher inside a seed. `start`..`end` in UTF-16 units of the seed's text. */
export interface Article extends Source, Span {
  readonly seed_sha256: string;
  /** lower-case hex; null where there is no original beside the text */
  readonly original_sha256: string | null;
}

/** Where in its original a stretch of a seed's text stands: a page of a PDF, an element of a web page, a paragraph of a Word document. */
export interface OriginalPlace extends Span {
  /** page or paragraph, counted from 1, or a CSS selector; offsets of the span are Unicode code points of the seed's text */
  readonly at: number | string;
}

export const ORIGINAL_FORMATS = ["pdf", "html", "docx"] as const;

/** The file that a seed's text was taken from. */
export interface Original {
  /** file name inside `seeds/` */
  readonly file: string;
  /** lower-case hex of the bytes' SHA-256 */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: (typeof ORIGINAL_FORMATS)[number];
  /** how many a PDF has; null for what has none */
  readonly pages: number | null;
  /** in the text's order, without overlaps */
  readonly places: readonly OriginalPlace[];
}

export type RegionKind = "title" | "dateline" | "body" | "list" | "boilerplate" | "comment";

/** A span of a seed with a kind. The regions of a seed cover it without gaps. */
export interface Region extends Span {
  readonly kind: RegionKind;
  /** null for text that belongs to no article */
  readonly article_id: string | null;
}

export const TABLE_NAMES = [
  "force_figures",
  "aid_amounts",
  "equipment",
  "treaty_terms",
  "country_profile",
  "timeline"
] as const;
/** The tables that the engine knows by itself. */
export type BuiltInTable = (typeof TABLE_NAMES)[number];
/** One of these, or one that a dossier adds in `data/manual/tables.csv`. */
export type TableName = string;

/** Columns beyond those that all tables of claims share; the engine knows how to fill these. */
export const EXTRA_COLUMNS = [
  "category",
  "standing",
  "treaty",
  "article_number",
  "text",
  "event",
  "date_start",
  "date_end"
] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

/** A table of claims: one that the engine knows, or a row of `data/manual/tables.csv`. */
export interface ClaimTable {
  readonly name: TableName;
  readonly title: string;
  /** what a row is, in a sentence */
  readonly description: string;
  readonly columns: readonly ExtraColumn[];
  /** the columns that its rows are sorted by; none: they stand in the order of documents and texts */
  readonly sort: readonly string[];
}

/** A page that people wrote, as ways to it name it. */
export interface SitePage {
  /** address from the site's root: "/index" */
  readonly path: string;
  readonly name: string;
  readonly description: string;
}

/** What a newsroom says of its dossier in `package.json`: `name`, and what stands under `dossier`. */
export interface Settings {
  /** short, for file names and keys: "arming-kyrgyzstan" */
  readonly name: string;
  /** what the site is called */
  readonly title: string;
  /** what its tables hold, in a few words */
  readonly tables: string;
  /** the story and its chapters, in their order */
  readonly chapters: readonly SitePage[];
}

export const HEDGES = [
  "about",
  "nearly",
  "more_than",
  "at_least",
  "up_to",
  "estimated",
  "reported",
  "likely"
] as const;
export type Hedge = (typeof HEDGES)[number];
export const MODALITIES = ["stated", "reported", "planned", "pledged", "in_force"] as const;
export type Modality = (typeof MODALITIES)[number];
/** `machine`: as it was read; else what an editor made of it. A claim that an editor rejected is in no table. */
export const STATUSES = ["machine", "confirmed", "corrected"] as const;
export type Status = (typeof STATUSES)[number];
export const STANDINGS = [
  "held",
  "delivered",
  "ordered",
  "promised",
  "expected",
  "hoped_for",
  "exercised",
  "deployed"
] as const;
export type Standing = (typeof STANDINGS)[number];

/** One claim: one figure, item or term, said once, by one article. A row of one of the tables of claims. */
export interface Claim {
  readonly table: TableName;
  readonly claim_id: string;
  readonly article_id: string;
  readonly subject_code: string | null;
  readonly subject: string | null;
  readonly counterparty_code: string | null;
  readonly counterparty: string | null;
  /** a term of `data/manual/measures.csv` */
  readonly measure: string;
  readonly item: string | null;
  /** a number in `unit`, or for dates an ISO date (`2013-12`) or interval (`2013-10-01/2013-12-31`) */
  readonly value: number | string | null;
  /** bounds of a range; an open bound leaves the other one null ("more than": low only) */
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly unit: string | null;
  readonly hedge: Hedge | null;
  readonly modality: Modality;
  readonly attributed_to: string | null;
  /** ISO dates, both inclusive */
  readonly as_of_start: string | null;
  readonly as_of_end: string | null;
  readonly as_of_basis: string;
  /** the figure as printed */
  readonly original_value: string | null;
  readonly quote: string;
  /** Unicode code points of the seed's text, end exclusive */
  readonly quote_start: number;
  readonly quote_end: number;
  /** why the claim is not certain; null where the words say it all */
  readonly basis: string | null;
  readonly status: Status;
  /** what was read where an editor corrected the value; a range as "10-15", an open bound as "10-" or "-15" */
  readonly value_read: number | string | null;
  /** an editor's decision with who, when, why; null where there is none */
  readonly review: string | null;
  /** ids of the findings about this claim that no editor has dismissed */
  readonly caveats: readonly string[];
  /** equipment: UN Register / SIPRI category, and what the text says of the item's state */
  readonly category?: string | null;
  readonly standing?: Standing | null;
  /** treaty_terms */
  readonly treaty?: string | null;
  readonly article_number?: string | null;
  readonly text?: string | null;
  /** timeline: a short sentence of what happened or was promised, in the text's own words */
  readonly event?: string | null;
  /** the sentence that holds the quote, in code points; not a column */
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly sentence: string;
  /** what ties claims of one enumeration or breakdown together ("6 aircraft, 215 tanks, …"); null if none. Not a column */
  readonly list_id: string | null;
}

/**
 * Why a numeral is in no claim. `date`: also a clock time; `designation`: it names one thing (T-72, 201st, Article 6, a calibre);
 * `page_furniture`: also footnote marks, numbers of list items, and a headline that the text repeats; `outside_tables`: a quantity that
 * none of the measures takes; `not_understood`: all else, for a person to look at
 */
export const SET_ASIDE = [
  "not_understood",
  "outside_tables",
  "date",
  "designation",
  "page_furniture",
  "rejected"
] as const;
export type SetAside = (typeof SET_ASIDE)[number];

/** A number that a document prints, in digits or words, and what became of it. A range prints two. */
export interface PrintedNumeral {
  readonly text: string;
  /** Unicode code points of the seed's text, end exclusive */
  readonly start: number;
  readonly end: number;
  /** the article that it stands in; null outside of them */
  readonly article_id: string | null;
  /** null for one that is part of a claim */
  readonly reason: SetAside | null;
  /** what was seen, in a few words */
  readonly detail: string | null;
  /** the sentence, or outside of articles the line */
  readonly sentence: string;
  /** where that starts */
  readonly sentence_start: number;
}

/** What a check is about. `references`: what others say against the texts where it is neither an order of magnitude, a date, a place nor a law. */
export const CHECK_KINDS = [
  "magnitude",
  "arithmetic",
  "duplicates",
  "agreement",
  "independence",
  "time",
  "sourcing",
  "geography_and_law",
  "names",
  "contamination",
  "references"
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];
export const VERDICTS = [
  "wrong",
  "inconsistent",
  "conflict",
  "superseded",
  "compatible",
  "imprecise",
  "unverifiable",
  "hazard"
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FINDING_STATES = ["open", "accepted", "dismissed"] as const;
/** `accepted`: an editor says that the doubt is right; `dismissed`: that it is none, so that no reader sees it as a caveat */
export type FindingState = (typeof FINDING_STATES)[number];

/** What a check found. Its caveat is the sentence a reader sees wherever one of its claims is shown. */
export interface Finding {
  readonly finding_id: string;
  readonly check: string;
  /** what that check is about */
  readonly kind: CheckKind;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly caveat: string;
  /** what the figure might have meant, always worded as a hypothesis; null if there is none */
  readonly hypothesis: string | null;
  readonly state: FindingState;
  /** an editor's decision or comment with who, when, why; null where there is none */
  readonly review: string | null;
}

export const REVIEW_KINDS = ["confirm", "correct", "reject", "accept", "dismiss", "comment"] as const;
/** Claims are confirmed, corrected or rejected; findings accepted, dismissed or commented. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What of a claim an editor may correct, in the order in which corrections are made: a value is read in the corrected unit. */
export const REVIEW_FIELDS = [
  "measure",
  "unit",
  "item",
  "subject",
  "counterparty",
  "as_of",
  "hedge",
  "modality",
  "standing",
  "attributed_to",
  "value"
] as const;
export type ReviewField = (typeof REVIEW_FIELDS)[number];

/** `open question`: what the editor saw has changed or is gone, so that the decision was not applied */
export type ReviewState = "applied" | "open question";

/** An editor's decision, what became of it, and what it is about: a row of the published table `reviews`. */
export interface ReviewRow {
  /** claim_id or finding_id */
  readonly target: string;
  readonly kind: ReviewKind;
  /** null for all but corrections */
  readonly field: ReviewField | null;
  readonly state: ReviewState;
  /** the editor's; null for all but corrections */
  readonly value: string | null;
  /** what was read: the field of a correction, else the value */
  readonly as_read: number | string | null;
  readonly who: string;
  /** ISO date */
  readonly when: string;
  readonly why: string;
  /** what the editor saw */
  readonly expects: string;
  /** what is there now; null where the target is gone */
  readonly found: string | null;
  /** for a target that is gone: the present claim or finding that is most like it */
  readonly suggestion: string | null;
  /** ids of the findings about what the row prints, that no editor has dismissed */
  readonly caveats: readonly string[];
  /** the target, where it is a finding that is still there */
  readonly finding_id: string | null;
  /** of a claim that is still there, a rejected one too: where it stands and what was read */
  readonly table: TableName | null;
  readonly article_id: string | null;
  readonly measure: string | null;
  readonly item: string | null;
  readonly unit: string | null;
  readonly original_value: string | null;
  readonly quote: string | null;
  /** Unicode code points of the seed's text, end exclusive */
  readonly quote_start: number | null;
  readonly quote_end: number | null;
}

/** Ties a finding to what it is about, or to what it holds against that. Exactly one of the three ids is set. */
export interface FindingClaim {
  readonly finding_id: string;
  readonly claim_id: string | null;
  readonly reference_id: string | null;
  readonly article_id: string | null;
  /** only with article_id: code points of the seed's text */
  readonly quote_start: number | null;
  readonly quote_end: number | null;
  readonly role: "about" | "against";
}

/** How two statements on one thing stand to each other, the gravest first. */
export const AGREEMENT_VERDICTS = [
  "conflict",
  "superseded",
  "compatible",
  "equal",
  "different_times",
  "different_scopes"
] as const;
export type AgreementVerdict = (typeof AGREEMENT_VERDICTS)[number];

/** Two neighbouring statements on one thing, held against each other. Of n statements on it there are n - 1 rows. */
export interface Agreement {
  readonly agreement_id: string;
  readonly measure: string;
  /** of a superseded pair the statement that stands, of all others the lower or earlier figure */
  readonly claim_id: string;
  readonly other_claim_id: string;
  readonly article_id: string;
  readonly other_article_id: string;
  readonly verdict: AgreementVerdict;
  /** what makes it so: the rule, or the words of the text */
  readonly because: string;
  /** how far the two together may lie apart by the way in which they are printed, in their unit (days for dates); null where nothing is measured */
  readonly tolerance: number | null;
  readonly tolerance_basis: string | null;
  readonly speaker: string | null;
  readonly other_speaker: string | null;
  /** ISO interval of which the figure holds, else when its article appeared; null where neither is known */
  readonly time: string | null;
  readonly other_time: string | null;
  readonly quote: string;
  readonly other_quote: string;
  /** how many independent origins the two have */
  readonly origins: number;
  /** equal for all statements that are tied to each other by rows such as these; null where the two speak of different things */
  readonly point_id: string | null;
  /** how many independent origins stand behind all statements of the point */
  readonly point_origins: number | null;
}

export const ORIGIN_KINDS = ["speaker", "agency", "release", "text", "page", "unnamed"] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where claims come from: whoever said it, the outlet that reported it, a body's announcement, a text that several print, a page of several texts, or nobody named. */
export interface Origin {
  readonly origin_id: string;
  readonly kind: OriginKind;
  readonly name: string;
  /** how that is known, in a clause */
  readonly how_known: string;
}

/** Ties a claim to one of its origins; a claim may have several, as an official whom a newspaper quotes. */
export interface ClaimOrigin {
  readonly claim_id: string;
  readonly article_id: string;
  readonly origin_id: string;
}

/** What someone outside the dossier says: a row of `data/manual/references.csv`. One figure or one statement a row. */
export interface Reference {
  readonly reference_id: string;
  readonly subject_code: string;
  readonly measure: string;
  readonly item: string | null;
  readonly value: number | string | null;
  readonly unit: string | null;
  /** ISO date, as precise as known (`2023`, `2023-05`) */
  readonly as_of: string | null;
  readonly publisher: string;
  readonly url: string;
  readonly note: string | null;
  /** a channel, post or file that no publisher answers for: the label is shown wherever it is used. Mirrors and reprints of publications are named as such. */
  readonly weak: boolean;
}

/** A name that people know: a row of `data/manual/entities.csv`. */
export interface Entity {
  readonly entity_id: string;
  readonly name: string;
  readonly kind: string;
  /** the country it belongs to (ISO 3166-1 alpha-3), itself for a country */
  readonly country: string | null;
  readonly aliases: readonly string[];
  /** of a country: the words that say that something is its own ("Russian") */
  readonly adjectives?: readonly string[];
  /** of a country: its capital or palace, which stands for its government ("Moscow") */
  readonly metonyms?: readonly string[];
}

/** Where something lies that texts name: a row of `data/manual/places.csv`. */
export interface Place {
  readonly entity_id: string;
  /** what a map calls it */
  readonly name: string;
  /** a country has an area; its point is where its name is set */
  readonly isCountry: boolean;
  /** the words by which texts call it */
  readonly forms: readonly string[];
  /** decimal degrees (WGS 84), north and east positive */
  readonly latitude: number;
  readonly longitude: number;
  /** where the coordinates are from */
  readonly source: string;
}

/** A term that a figure can be about: a row of `data/manual/measures.csv`. */
export interface Measure {
  readonly measure: string;
  readonly table: TableName;
  readonly label: string;
  readonly unit: string | null;
  /** phrases beside a figure that say it is this measure */
  readonly words: readonly string[];
  /** phrases that suggest it, where no measure's own words are near */
  readonly hints: readonly string[];
  /** where there are any, one of these must stand in the sentence, its list's introduction or its heading, or the words do not count */
  readonly context: readonly string[];
}

/** Everything that the stages left of the figures make, in one value. */
export interface Dossier {
  readonly settings: Settings;
  /** the tables of claims, in their order */
  readonly tables: readonly ClaimTable[];
  /** the figures that pages name, as they name them; absent: nobody looked, and all that need no options are there */
  readonly shown?: readonly string[];
  readonly seeds: readonly Seed[];
  /** of the seeds that are the text of another file, by seed file name */
  readonly originals: ReadonlyMap<string, Original>;
  readonly articles: readonly Article[];
  /** by seed file name */
  readonly regions: ReadonlyMap<string, readonly Region[]>;
  /** as editors left them: without rejected ones, with corrections */
  readonly claims: readonly Claim[];
  /** every claim as it was read, before any decision, in the same order; no findings are tied to these */
  readonly asRead: readonly Claim[];
  /** editors' decisions, in their order */
  readonly reviews: readonly ReviewRow[];
  /** every number that a seed prints, by seed file name, in the text's order */
  readonly numerals: ReadonlyMap<string, readonly PrintedNumeral[]>;
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
  readonly findingClaims: readonly FindingClaim[];
  readonly agreements: readonly Agreement[];
  readonly origins: readonly Origin[];
  readonly claimOrigins: readonly ClaimOrigin[];
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  /** kinds of things that texts count or list, with the words for them; absent: none is known */
  readonly items?: readonly {readonly category: string; readonly words: readonly string[]}[];
  readonly places: readonly Place[];
  /** ISO day of the newest report, never the clock's; `editionDay` is that of all that is known */
  readonly dataDate: string;
  /** short hash of all that it is made from */
  readonly edition: string;
  readonly madeFrom: MadeFrom;
  /** ISO day that a publisher gives the edition; null: the newest that its inputs name (`editionDay`) */
  readonly day: string | null;
}

/** What an edition is made from; hashes are SHA-256 in lower-case hex. */
export interface MadeFrom {
  /** hash of each document, by file name inside `seeds/` */
  readonly seeds: Readonly<Record<string, string>>;
  /** hash of each table that people keep, by file name inside `data/manual/` */
  readonly manual: Readonly<Record<string, string>>;
  /** one hash over the code; null where only documents and tables are known */
  readonly code: string | null;
  /** the browser that prints and takes pictures, as it calls itself; null where none had part in it */
  readonly browser: string | null;
}

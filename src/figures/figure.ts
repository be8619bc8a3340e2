import type {
  Agreement,
  Article,
  Claim,
  ClaimOrigin,
  Finding,
  FindingClaim,
  Measure,
  Origin,
  Place,
  Reference,
  ReviewRow
} from "../../loaders/model.js";

/**
 * What figures are drawn from: the part of a dossier that may be published. It is plain JSON, so the same
 * value serves the build (in Node) and the page (in the browser). All offsets count Unicode code points, those of
 * articles too, as in the published tables.
 */
export interface FigureData {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly findingClaims: readonly FindingClaim[];
  readonly references: readonly Reference[];
  /** how statements on one thing stand to each other */
  readonly agreements: readonly Agreement[];
  readonly origins: readonly Origin[];
  readonly claimOrigins: readonly ClaimOrigin[];
  readonly articles: readonly Article[];
  /** for the names of measures; absent: a measure is called by its term */
  readonly measures?: readonly Measure[];
  /** the category of each thing that a reference lists, where its words tell; absent: no one's is known */
  readonly listedCategories?: Readonly<Record<string, string>>;
  /** what readers call a check, by its name; absent: its name is all that is known */
  readonly checkTitles?: Readonly<Record<string, string>>;
  /** editors' decisions; absent: none */
  readonly reviews?: readonly ReviewRow[];
  /** for maps; absent: nothing can be placed */
  readonly places?: readonly Place[];
}

export interface FigureOptions {
  /** linkedom's at build, the browser's on a page */
  readonly document: Document;
  /** CSS pixels; text keeps its size at every width, so a figure is laid out anew and never scaled down */
  readonly width: number;
  /** the state of the figure's switch; absent or unknown: its first choice */
  readonly choice?: string;
  /** what the ids inside the SVG begin with; absent: the figure's name. Two drawings in one page need two */
  readonly id?: string;
}

/** A switch above a figure. The first choice is what is drawn without JavaScript. */
export interface FigureSwitch {
  readonly label: string;
  readonly choices: readonly FigureChoice[];
  /** what a reader's own day is called, where any day (`2024-03-01`) is a choice too; absent: none is */
  readonly day?: string;
}

export interface FigureChoice {
  /** kebab-case, fit for an address */
  readonly value: string;
  readonly label: string;
}

/**
 * One figure of the story. `draw` is pure: the same data, width and choice give the same SVG in Node and in the browser.
 * Every bar, dot, interval or cell that stands for a claim is a `<g data-claim="id id…">`; where an open finding is about
 * one of these claims it holds a visible mark, `<… class="caveat-mark" data-caveat="finding_id finding_id…">`. One that
 * stands for a reference is a `<g data-reference="id">`. Colours come from the tokens of `palette.ts` through `figures.css`.
 */
export interface Figure {
  /** kebab-case; the address of the figure */
  readonly name: string;
  /** the finding, in one sentence, written from the data (numbers come from claims); it holds in every choice of the switch */
  title(data: FigureData): string;
  /** the claims whose figures the title prints, or was worked out from: their caveats are marked behind it; absent: none */
  titleClaims?(data: FigureData): readonly Claim[];
  /** what is drawn, with units */
  subtitle(data: FigureData): string;
  /** what is missing or must be known; null if nothing */
  note(data: FigureData): string | null;
  /**
   * Type of chart, data and finding in words, for those who cannot see it; what is doubtful is added to it, and what its switch stands at.
   *
   * @param choice what the switch stands at; absent or null: its first choice
   */
  alt(data: FigureData, choice?: string | null): string;
  /** its switch, whose choices may come from the data; absent or null: none */
  switch?(data: FigureData): FigureSwitch | null;
  /** the claims that the figure shows, in reading order */
  claims(data: FigureData): readonly Claim[];
  /** the references that it shows */
  references(data: FigureData): readonly Reference[];
  /** The SVG in the given width and the height it needs; it says in words what is missing, and never throws for data. */
  draw(data: FigureData, options: FigureOptions): SVGSVGElement;
}

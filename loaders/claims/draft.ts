import type {Article, Hedge, Measure, Modality, Span, Standing, TableName} from "../model.js";
import type {Anchor, DateMention} from "../recognize/dates.js";
import type {Quantity} from "../recognize/quantities.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Reading} from "./measureOf.js";
import type {NounPhrase} from "./nounPhrase.js";
import type {Parties} from "./parties.js";
import type {Passage} from "./passage.js";

/** A claim before it has an id, a speaker, a date and offsets for publishing. Undefined means: take what the passage gives. Made by `newDraft`. */
export interface Draft {
  readonly table: TableName;
  readonly measure: string;
  /** the quote, UTF-16, half-open */
  readonly span: Span;
  /** a token inside the quote, to find what stands near */
  readonly at: number;
  readonly item: string | null | undefined;
  readonly quantity: Quantity | undefined;
  readonly value: number | string | null | undefined;
  readonly unit: string | null | undefined;
  readonly original: string | null | undefined;
  readonly hedge: Hedge | null | undefined;
  readonly modality: Modality | undefined;
  readonly subject: KnownEntity | null | undefined;
  readonly counterparty: KnownEntity | null | undefined;
  readonly date: DateMention | null | undefined;
  /** null where the text itself says it, whoever speaks beside it */
  readonly speaker: null | undefined;
  readonly listKey: string | undefined;
  readonly category: string | null | undefined;
  readonly standing: Standing | null | undefined;
  readonly treaty: string | null | undefined;
  readonly article_number: string | null | undefined;
  readonly text: string | null | undefined;
  readonly event: string | null | undefined;
  /** why the claim is not certain; undefined where the text says it all */
  readonly basis: string | undefined;
}

/** A passage with what the text around it says about it. */
export interface Scene {
  readonly passage: Passage;
  readonly index: number;
  /** the heading that it stands under */
  readonly heading: Passage | null;
  /** whom a profile is about here: named by the heading, else by the text as a whole */
  readonly subject: KnownEntity | null;
  /** the agreement whose text is listed here, or that the sentence names */
  readonly treaty: string | null;
  /** who gives and who gets as far as the paragraph has said so before this sentence; else those of the text */
  readonly parties: Parties;
  /** who gives and who gets in the part of the text that the passage stands in */
  readonly pair: Parties;
  /** an introduction that ends in a colon ("the country has a force which includes:") */
  readonly lead: Passage | null;
}

/** What the builders of one article share. */
export interface Scope {
  readonly article: Article;
  readonly text: string;
  readonly anchor: Anchor | null;
  /** the date that the text itself gives in its dateline, where the day of publication is not known */
  readonly dateline: Anchor | null;
  readonly scenes: readonly Scene[];
  /** who gives and who gets, in the article as a whole */
  readonly giver: KnownEntity | null;
  readonly receiver: KnownEntity | null;
  /** does the text as a whole speak of handing arms over more than of holding them? */
  readonly givesArms: boolean;
  /** is it about forces of one country in another? */
  readonly aboutBase: boolean;
  /** measures whose context the text as a whole gives: it speaks of bases, leases or agreements again and again */
  readonly contexts: ReadonlySet<Measure>;
  readonly countries: ReadonlyMap<string, KnownEntity>;
  /** measures by name: their table and unit */
  readonly measures: ReadonlyMap<string, Measure>;
}

/** A quantity with what it counts and what the words around it make of it. */
export interface Figure {
  readonly quantity: Quantity;
  /** the noun phrase that it counts; null where none follows */
  readonly counted: NounPhrase | null;
  readonly unit: string | null;
  readonly reading: Reading | null;
}

/** Makes the claim of one figure, where it is one. */
export type FigureBuilder = (figure: Figure, scene: Scene, scope: Scope) => Draft[];

/** Makes the claims of one kind from one passage. */
export type Builder = (scene: Scene, scope: Scope) => Draft[];

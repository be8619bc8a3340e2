import type {Reference} from "../model.js";
import type {CheckInput} from "./check.js";
import {conceptFinder} from "./conceptFinder.js";
import {confirmed} from "./confirmed.js";
import {unitSize} from "./dimensions.js";
import {type PrintedNumber, printedNumbers, stems} from "./printedNumbers.js";
import {remember} from "./remember.js";

/** A number that a text prints or a reference gives, with all that tells of what it is. */
export interface ToldNumber {
  readonly from: PrintedNumber | Reference;
  /** where it stands: an article, or the references on a country */
  readonly place: string;
  readonly value: number;
  readonly unit: string;
  /** "money", "percent", the first unit of its dimension ("km"), any other unit, or "" for a plain count: only numbers of one kind can be one */
  readonly kind: string;
  /** its value in the first unit of its dimension */
  readonly size: number;
  /** stems of the words right behind it */
  readonly head: readonly string[];
  /** stems of the words of its own entry */
  readonly own: ReadonlySet<string>;
  /** these, and those of the words near it */
  readonly near: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  /** the measures and items that its own entry names */
  readonly concepts: ReadonlySet<string>;
  /** the items, and their categories, that the words right behind it name */
  readonly things: readonly string[];
  /** years that stand beside it */
  readonly years: readonly string[];
  /** the years of which it may hold: those beside it, or that of its text and the one before; empty if unknown */
  readonly time: readonly string[];
  /** the number before it and the one behind it in its text */
  readonly neighbours: readonly (PrintedNumber | undefined)[];
  /** whether nothing else in the dossier gives it */
  readonly isAlone: boolean;
}

/** Whether a text prints it, not a reference. */
export const isPrinted = (from: PrintedNumber | Reference): from is PrintedNumber => "sentence" in from;

const YEAR = /\b(?:19|20)\d{2}\b/gu;

const stemsOf = remember(({text}: PrintedNumber["sentence"]) => new Set(stems(text)));

/** The numbers of all texts, in their order. */
export function numbersOfTexts(input: CheckInput): ToldNumber[] {
  const isConfirmed = confirmed(input).number;
  const conceptsOf = conceptFinder(input);
  const published = new Map(
    input.articles.map(({article_id, published_start}) => [article_id, yearsUpTo(published_start)])
  );
  const printed = printedNumbers(input);
  return printed.map((number, i) => {
    const {unit, kind, value, sentence, own, near, head} = number;
    const place = sentence.article_id;
    const beside = (other: PrintedNumber | undefined) =>
      other?.sentence.article_id === place ? other : undefined;
    const years = number.window.match(YEAR);
    return {
      from: number,
      place,
      value,
      unit,
      ...kindOf(unit, value, kind !== "" && kind !== "%"),
      head,
      own,
      near: new Set([...near, ...own]),
      sentence: stemsOf(sentence),
      concepts: new Set(conceptsOf(own)),
      things: thingsAmong(conceptsOf(new Set(head))),
      years: years ?? [],
      time: years ?? published.get(place) ?? [],
      neighbours: [beside(printed[i - 1]), beside(printed[i + 1])],
      isAlone: !isConfirmed(number)
    };
  });
}

/** The numbers of all references, ranks left out. */
export function numbersOfReferences(input: CheckInput): ToldNumber[] {
  const isConfirmed = confirmed(input).reference;
  const conceptsOf = conceptFinder(input);
  const labels = new Map(input.measures.map(({measure, label}) => [measure, label]));
  const countries = new Map(input.entities.map(({entity_id, name}) => [entity_id, name]));
  return input.references.flatMap((reference) => {
    const {value, measure, item, subject_code, as_of} = reference;
    if (typeof value !== "number" || reference.unit === "rank") return [];
    const unit = UNITS_OF_COUNTS.has(reference.unit ?? "") ? "" : (reference.unit ?? "");
    const own = new Set(stems(`${labels.get(measure) ?? measure} ${item ?? ""}`));
    const itemConcepts = conceptsOf(new Set(stems(item ?? "")));
    const years = as_of === null ? [] : [as_of.slice(0, 4)];
    return [
      {
        from: reference,
        place: `references on ${subject_code}`,
        value,
        unit,
        ...kindOf(unit, value, /^[A-Z]{3}$/.test(unit)),
        head: [],
        own,
        near: own,
        sentence: new Set([...own, ...stems(countries.get(subject_code) ?? "")]),
        concepts: new Set([`measure ${measure}`, ...itemConcepts]),
        things: thingsAmong(itemConcepts),
        years,
        time: years,
        neighbours: [],
        isAlone: !isConfirmed(reference)
      }
    ];
  });
}

/** References count people as persons and things as count, texts just count. */
const UNITS_OF_COUNTS = new Set(["persons", "count", ""]);

const thingsAmong = (concepts: readonly string[]): string[] =>
  concepts.filter((concept) => !concept.startsWith("measure "));

function kindOf(unit: string, value: number, isMoney: boolean): Pick<ToldNumber, "kind" | "size"> {
  if (isMoney) return {kind: "money", size: value};
  const size = unitSize(unit);
  return {kind: size?.dimension ?? unit, size: value * (size?.size ?? 1)};
}

/** Yearbooks print the year before. */
function yearsUpTo(day: string | null): string[] {
  if (day === null) return [];
  const year = Number(day.slice(0, 4));
  return [String(year), String(year - 1)];
}

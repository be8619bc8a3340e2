import type {Claim, Measure} from "../../../loaders/model.js";
import {oneOf} from "../random.js";
import type {World} from "./articleWriter.js";

/** A claim that has no place yet. */
export type ClaimDraft = Pick<
  Claim,
  "table" | "subject_code" | "subject" | "measure" | "value" | "unit" | "original_value" | "quote"
> &
  Partial<Claim>;

/** Gives a function that makes the claims of one sentence: a list of holdings or shares, promised arms, a sum, a date, a term or a figure. */
export function claimDrafts({words, countries, people, measures}: World): (list: string) => ClaimDraft[] {
  const {next, rank} = words;
  const of = (test: (measure: Measure) => boolean): Measure[] => measures.filter(test);
  const counts = of(({table, unit}) => table === "force_figures" && unit === "count");
  const profile = of(({unit, table}) => unit !== null && (table === "country_profile" || unit === "persons"));
  const sums = of(({table, unit}) => table === "aid_amounts" && unit === "USD");
  const events = of(({unit}) => unit === "date");
  const terms = of(({table}) => table === "treaty_terms");
  const side = () => countries[rank(countries.length)];
  const speaker = (): string | null => (next() < 0.5 ? (people[rank(people.length)]?.name ?? null) : null);
  /** One number for one thing, which most reports get nearly right. */
  const known = (key: string, scale: number): number => {
    let hash = 7;
    for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 997;
    const exact = scale * (0.05 + hash / 997);
    return Math.max(1, Math.round(next() < 0.8 ? exact : exact * (0.8 + 0.4 * next())));
  };
  const asOf = (): Partial<Claim> => {
    const year = String(2004 + Math.floor(next() * 20));
    return next() < 0.5
      ? {}
      : {as_of_start: `${year}-01-01`, as_of_end: `${year}-12-31`, as_of_basis: "stated"};
  };
  const figure = (measure: Measure, scale: number, more: Partial<Claim> = {}): ClaimDraft => {
    const subject = more.subject_code === undefined ? side() : null;
    const subject_code = more.subject_code ?? subject?.entity_id ?? null;
    const value = known(`${subject_code ?? ""}${measure.measure}${more.item ?? ""}`, scale);
    return {
      table: measure.table,
      measure: measure.measure,
      unit: measure.unit,
      subject_code,
      subject: subject?.name ?? null,
      value,
      original_value: String(value),
      quote: `${String(value)} ${more.item ?? measure.label}`,
      ...asOf(),
      ...more
    };
  };
  const from = (): Partial<Claim> => {
    const [subject, counterparty] = [side(), side()];
    return {
      subject_code: subject?.entity_id ?? null,
      subject: subject?.name ?? null,
      counterparty_code: counterparty?.entity_id ?? null,
      counterparty: counterparty?.name ?? null
    };
  };
  const several = <T>(least: number, most: number, make: (i: number) => T): T[] =>
    Array.from({length: least + Math.floor(next() * (most - least + 1))}, (_, i) => make(i));

  const holdings = (list: string): ClaimDraft[] => {
    const {entity_id: subject_code = null, name: subject = null} = side() ?? {};
    const start = Math.floor(next() * counts.length);
    const attributed_to = speaker();
    return several(3, 8, (i) =>
      figure(counts[(start + i) % counts.length] ?? oneOf(next, counts), 600, {
        subject_code,
        subject,
        attributed_to,
        list_id: list
      })
    );
  };
  const shares = (list: string): ClaimDraft[] => {
    const measure = measures.find((m) => m.measure === "ethnic_share");
    const {entity_id: subject_code = null, name: subject = null} = side() ?? {};
    return several(3, 6, () =>
      figure(measure ?? oneOf(next, profile), 40, {subject_code, subject, item: words.word(), list_id: list})
    );
  };
  const promised = (list: string): ClaimDraft[] => {
    const sides = from();
    const attributed_to = speaker();
    const standing = oneOf(next, ["promised", "expected", "hoped_for", "delivered"] as const);
    return several(2, 7, () => {
      const item = `${words.word()} ${words.word()}`;
      return {
        ...figure(measures.find((m) => m.measure === "equipment_item") ?? oneOf(next, counts), 50, {
          ...sides,
          item,
          attributed_to,
          standing,
          list_id: list
        }),
        value: null,
        unit: null,
        original_value: null,
        quote: item
      };
    });
  };
  const sum = (): ClaimDraft[] => [
    figure(oneOf(next, sums), 2e9, {...from(), attributed_to: speaker(), modality: "pledged"})
  ];
  const dated = (): ClaimDraft[] => {
    const measure = oneOf(next, events);
    const value = `${2004 + Math.floor(next() * 20)}-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}`;
    const modality = oneOf(next, ["stated", "planned", "reported"] as const);
    return [
      {
        ...figure(measure, 1, {...from(), attributed_to: speaker(), modality}),
        value,
        unit: "date",
        original_value: value,
        quote: `${measure.label} in ${value}`,
        event: measure.label
      }
    ];
  };
  const term = (): ClaimDraft[] => {
    const measure = oneOf(next, terms);
    const article_number = String(1 + Math.floor(next() * 30));
    return [
      {
        ...figure(measure, 50, {...from(), article_number}),
        text: Array.from({length: 8}, words.word).join(" ")
      }
    ];
  };
  const single = (): ClaimDraft[] => [figure(oneOf(next, profile), 5e6, {attributed_to: speaker()})];
  // one in six each, but for single figures and dates, which are twice as frequent
  return (list) => oneOf(next, [holdings, shares, promised, sum, dated, dated, term, single, single])(list);
}

import type {CheckInput} from "../../../loaders/checks/check.js";
import type {Article, Entity, Measure, Reference, Region, Seed} from "../../../loaders/model.js";
import {random} from "../random.js";
import {articleWriter} from "./articleWriter.js";
import {capital, makeName, vocabulary} from "./vocabulary.js";

/**
 * How a dossier gets larger. `wide`: it takes in more and more subjects, each told of about as often; `deep`: more and more is said of the
 * same few, so that hundreds of claims tell of one thing.
 */
export type Shape = "wide" | "deep";
export const SHAPES: readonly Shape[] = ["wide", "deep"];

/** Countries that a deep dossier is about; a wide one has one more for so many claims. */
const FEW = 6;
/** One speaker, one outlet and one reference for so many claims: the more is reported, the more are heard. */
const CLAIMS_PER = {country: 100, speaker: 60, outlet: 250, reference: 25};
/** Yearbooks that references are of; each has one figure a year for one thing, so that a deep dossier runs out of them. */
const YEARBOOKS = 12;
/** Share of references that an agency's dispatch stands behind. */
const VIA_AGENCY = 0.1;
/** Share of countries without a coast. */
const LANDLOCKED = 0.2;

/**
 * So many claims in articles about a few countries or many, with lists, speakers, dates, sentences that were copied from other articles or say
 * what checks stop at, and what others say. All words and numbers come out of a fixed seed: the same count gives the same dossier, and no text
 * is anybody's.
 *
 * @param measures which claims use, each with the table and unit that it has there
 */
export function generateClaims(count: number, measures: readonly Measure[], shape: Shape): CheckInput {
  const words = vocabulary(20130710);
  const name = (seed: number, syllables: number): string => capital(makeName(random(seed), syllables));
  const many = (per: number, least: number): number => Math.max(least, Math.round(count / per));
  const countries = Array.from({length: shape === "deep" ? FEW : many(CLAIMS_PER.country, FEW)}, (_, i) =>
    entity(code(i), "country", name(1000 + i, 3), code(i))
  );
  const people = Array.from({length: many(CLAIMS_PER.speaker, 5)}, (_, i) =>
    entity(
      `p${i}`,
      "person",
      `${name(5000 + i, 2)} ${name(900_000 + i, 3)}`,
      code(words.rank(countries.length))
    )
  );
  const outlets = Array.from({length: many(CLAIMS_PER.outlet, 3)}, (_, i) =>
    entity(`o${i}`, "publisher", `${name(70_000 + i, 3)} Times`, code(words.rank(countries.length)))
  );
  const write = articleWriter({words, countries, people, outlets, measures});
  const seeds: Seed[] = [];
  const articles: Article[] = [];
  const regions = new Map<string, readonly Region[]>();
  const claims: CheckInput["claims"][number][] = [];
  while (claims.length < count) {
    const written = write(articles.length, count - claims.length);
    seeds.push(written.seed);
    articles.push(written.article);
    regions.set(written.seed.seed, written.regions);
    claims.push(...written.claims);
  }
  const references = new Map<string, Reference>();
  const add = (reference: Omit<Reference, "reference_id" | "url" | "note">): void => {
    const {subject_code, measure, item, as_of, publisher} = reference;
    const key = [subject_code, measure, item, as_of, publisher].join("|");
    if (!references.has(key))
      references.set(key, {
        ...reference,
        reference_id: `R${references.size}`,
        url: "https://example.org/",
        note: null
      });
  };
  for (let i = 0; i < many(CLAIMS_PER.reference, 10); i++) {
    const claim = claims[Math.floor(words.next() * claims.length)];
    if (!claim?.subject_code) continue;
    const factor = 0.7 + words.next() * 0.6;
    const via = words.next() < VIA_AGENCY ? `${outlets[0]?.name ?? ""} via ` : "";
    add({
      subject_code: claim.subject_code,
      measure: claim.measure,
      item: claim.item,
      value: typeof claim.value === "number" ? Math.round(claim.value * factor) : claim.value,
      unit: claim.unit,
      as_of: String(2000 + Math.floor(words.next() * 24)),
      publisher: `${via}${name(300_000 + Math.floor(words.next() * YEARBOOKS), 3)} Yearbook`,
      weak: words.next() < 0.1
    });
  }
  for (const {entity_id: subject_code} of countries)
    if (words.next() < LANDLOCKED)
      add({
        subject_code,
        measure: "coastline_length",
        item: null,
        value: 0,
        unit: "km",
        as_of: "2013",
        publisher: `${name(300_000, 3)} Yearbook`,
        weak: false
      });
  return {
    claims,
    references: [...references.values()],
    articles,
    entities: [...countries, ...people, ...outlets],
    measures,
    seeds,
    regions
  };
}

/** "AAA", "AAB", … */
function code(i: number): string {
  return [Math.floor(i / 676), Math.floor(i / 26), i].map((n) => String.fromCharCode(65 + (n % 26))).join("");
}

/** Every entity has a second name, as most in the list of entities do. */
const entity = (entity_id: string, kind: string, name: string, country: string): Entity => ({
  entity_id,
  kind,
  name,
  country,
  aliases: [name.replace(/.$/u, "ov")]
});

import type {CheckInput} from "../../../loaders/checks/check.js";
import type {Article, Entity, Measure, Reference, Region, Seed} from "../../../loaders/model.js";
import {random} from "../random.js";
import {articleWriter} from "./articleWriter.js";
import {capital, makeName, vocabulary} from "./vocabulary.js";

/** Countries in the news. */
const COUNTRIES = 120;
/** One speaker, one publisher and one reference for so many claims: the more is reported, the more are heard. */
const CLAIMS_PER = {speaker: 60, publisher: 250, reference: 25};

/**
 * So many claims in articles about many countries, with lists, speakers, dates, sentences that were copied from other articles, and what
 * others say. All words and numbers come out of a fixed seed: the same count gives the same dossier, and no text is anybody's.
 *
 * @param measures which claims use, each with the table and unit that it has there
 */
export function generateClaims(count: number, measures: readonly Measure[]): CheckInput {
  const words = vocabulary(20130710);
  const name = (seed: number, syllables: number): string => capital(makeName(random(seed), syllables));
  const many = (per: number, least: number): number => Math.max(least, Math.round(count / per));
  const countries = Array.from({length: COUNTRIES}, (_, i) =>
    entity(code(i), "country", name(1000 + i, 3), code(i))
  );
  const people = Array.from({length: many(CLAIMS_PER.speaker, 5)}, (_, i) =>
    entity(`p${i}`, "person", `${name(5000 + i, 2)} ${name(900_000 + i, 3)}`, code(words.rank(COUNTRIES)))
  );
  const publishers = Array.from(
    {length: many(CLAIMS_PER.publisher, 3)},
    (_, i) => `The ${name(70_000 + i, 3)} Times`
  );
  const write = articleWriter({words, countries, people, publishers, measures});
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
  const references = Array.from({length: many(CLAIMS_PER.reference, 10)}, (_, i): Reference => {
    const claim = claims[Math.floor(words.next() * claims.length)];
    const factor = 0.7 + words.next() * 0.6;
    return {
      reference_id: `R${i}`,
      subject_code: claim?.subject_code ?? code(0),
      measure: claim?.measure ?? "population",
      item: claim?.item ?? null,
      value: typeof claim?.value === "number" ? Math.round(claim.value * factor) : (claim?.value ?? null),
      unit: claim?.unit ?? null,
      as_of: String(2000 + Math.floor(words.next() * 24)),
      publisher: `${name(300_000 + i, 3)} Yearbook`,
      url: "https://example.org/",
      note: null,
      weak: words.next() < 0.1
    };
  });
  return {claims, references, articles, entities: [...countries, ...people], measures, seeds, regions};
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

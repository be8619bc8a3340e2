import {agreements} from "./checks/agreements.js";
import {claimOrigins} from "./checks/claimOrigins.js";
import {unsharedArticles} from "./checks/unsharedArticles.js";
import {runChecks} from "./checks/index.js";
import {coverage} from "./claims/coverage.js";
import {readArticle} from "./claims/readArticle.js";
import {prepareExtraction} from "./claims/prepareExtraction.js";
import {editionId, madeFrom, type Making} from "./editions/madeFrom.js";
import type {Claim, Dossier, Finding, FindingClaim, Region, ReviewRow, Seed, Source} from "./model.js";
import {reviewClaims} from "./reviews/reviewClaims.js";
import {reviewFindings} from "./reviews/reviewFindings.js";
import {withRejected} from "./reviews/withRejected.js";
import {reviewsWithCaveats} from "./reviews/reviewsWithCaveats.js";
import {findRegions} from "./sources/findRegions.js";
import {hashCode} from "./sources/hashCode.js";
import {manualReader, readInputs, type Inputs} from "./sources/readInputs.js";
import {readKnowledge} from "./sources/readKnowledge.js";
import {originalFiles, readOriginals} from "./sources/readOriginals.js";
import {readPlaces} from "./sources/readPlaces.js";
import {readReferences} from "./sources/readReferences.js";
import {readReviews, type Review} from "./sources/readReviews.js";
import {TABLES_FILE} from "./sources/readTables.js";
import {readSeed} from "./sources/readSeed.js";
import {NO_SETTINGS} from "./sources/readSettings.js";
import {readSources} from "./sources/readSources.js";
import {SeedError} from "./sources/seedError.js";

export {readInputs, type Inputs};

/** Where editors' decisions are kept, below the project's folder. */
export const REVIEWS = "data/manual/reviews.csv";

/** Nothing but documents and tables is known: fit for questions to which nobody gives an edition's name. */
const UNTOLD: Making = {code: null, browser: null, day: null};

/**
 * Reads `seeds/` and `data/manual/` below `root` and makes everything that pages, checks and exports show.
 * The same files give the same value, on any machine, at any time.
 *
 * @param making the browser that has part in the edition, and the day that it carries
 * @throws one `Error` that names file, line and remedy, for the first input that cannot be used
 */
export function loadDossier(root: string, {browser, day}: Omit<Making, "code"> = UNTOLD): Dossier {
  return buildDossier(readInputs(root), {code: hashCode(root), browser, day});
}

/** Seeds and manual data → articles → claims → what editors made of them → findings. Pure. */
export function buildDossier(inputs: Inputs, making = UNTOLD): Dossier {
  const manual = manualReader(inputs.manual);
  const knowledge = readKnowledge(manual, inputs.manual.get(TABLES_FILE));
  const sources = readSources("data/manual/sources.csv", manual("sources.csv"));
  const seeds = readSeeds(inputs.seeds, sources);
  const originals = readOriginals(inputs.seeds, seeds, sources);
  const references = readReferences(
    "data/manual/references.csv",
    manual("references.csv"),
    knowledge.measures
  );
  const reviews = readReviews(REVIEWS, manual("reviews.csv"));
  const places = seeds.map((seed) =>
    findRegions(
      seed,
      sources.filter((s) => s.seed === seed.seed),
      knowledge.furniture
    )
  );
  const regions = new Map<string, readonly Region[]>(
    seeds.map((seed, i) => [seed.seed, places[i]?.regions ?? []])
  );
  const extraction = prepareExtraction(knowledge);
  const articles = places
    .flatMap((p) => p.articles)
    .map((article) => ({...article, original_sha256: originals.get(article.seed)?.sha256 ?? null}));
  const read = seeds.map((seed, i) =>
    (places[i]?.articles ?? []).map((article) =>
      readArticle(seed.text, article, regions.get(seed.seed) ?? [], extraction)
    )
  );
  const asRead = read.flat().flatMap((article) => article.claims);
  const decided = reviewClaims(asRead, reviews, knowledge, REVIEWS);
  const numerals = new Map(
    seeds.map((seed, i) => [seed.seed, coverage(seed.text, regions.get(seed.seed) ?? [], read[i] ?? [])])
  );
  const input = {
    claims: decided.claims,
    references,
    articles,
    entities: knowledge.entities,
    measures: knowledge.measures,
    items: knowledge.items,
    cues: knowledge.cues,
    rates: knowledge.rates,
    limits: knowledge.limits,
    seeds,
    regions
  };
  const found = runChecks(input);
  const {findings, rows} = reviewFindings(found.findings, reviews);
  const claims = withCaveats(decided.claims, findings, found.findingClaims);
  const judged = {...input, unshared: unsharedArticles(findings, found.findingClaims, decided.claims)};
  const comesFrom = claimOrigins(judged);
  const origin = madeFrom(inputs, making);
  return {
    settings: inputs.settings ?? NO_SETTINGS,
    tables: knowledge.tables,
    ...(inputs.shown ? {shown: inputs.shown} : {}),
    seeds,
    originals,
    articles,
    regions,
    claims,
    asRead,
    reviews: reviewsWithCaveats(inOrder(reviews, [...decided.rows, ...rows]), claims, findings),
    numerals: withRejected(numerals, articles, asRead, decided.claims),
    references,
    findings,
    findingClaims: found.findingClaims,
    agreements: agreements(judged),
    origins: comesFrom.origins,
    claimOrigins: comesFrom.claimOrigins,
    entities: knowledge.entities,
    measures: knowledge.measures,
    items: knowledge.items,
    places: readPlaces("data/manual/places.csv", manual("places.csv"), knowledge.entities),
    dataDate: newest(sources),
    edition: editionId(origin),
    madeFrom: origin,
    day: making.day
  };
}

function readSeeds(files: ReadonlyMap<string, Uint8Array>, sources: readonly Source[]): Seed[] {
  const known = new Set(sources.map((s) => s.seed));
  const beside = new Set(originalFiles(sources));
  const missing = [...known].find((name) => !files.has(name));
  if (missing !== undefined)
    throw new SeedError(
      `data/manual/sources.csv: seeds/${missing} does not exist; put the file there or remove its rows`
    );
  return [...files]
    .filter(([name]) => !beside.has(name))
    .map(([name, bytes]) => {
      if (!known.has(name))
        throw new SeedError(
          `seeds/${name}: not in data/manual/sources.csv; add a row for each article in it (\`npm run add\` does, and clears away what it left if it was ended halfway), or remove the file`
        );
      return readSeed(`seeds/${name}`, name, bytes);
    });
}

/**
 * Each claim with the ids of the findings that are about it and that no editor has dismissed; those that only hold it against another do not
 * hang on it.
 */
function withCaveats(
  claims: readonly Claim[],
  findings: readonly Finding[],
  links: readonly FindingClaim[]
): Claim[] {
  const order = new Map(findings.filter(({state}) => state !== "dismissed").map((f, i) => [f.finding_id, i]));
  const byClaim = new Map<string, Set<string>>();
  for (const {claim_id, finding_id, role} of links) {
    if (claim_id === null || role !== "about" || !order.has(finding_id)) continue;
    const ids = byClaim.get(claim_id) ?? new Set<string>();
    byClaim.set(claim_id, ids.add(finding_id));
  }
  return claims.map((claim) => ({
    ...claim,
    caveats: [...(byClaim.get(claim.claim_id) ?? [])].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)
    )
  }));
}

/** Decisions in the order of their file. */
function inOrder(reviews: readonly Review[], rows: readonly ReviewRow[]): ReviewRow[] {
  const key = ({target, field}: Pick<ReviewRow, "target" | "field">): string => `${target} ${field ?? ""}`;
  const byKey = new Map(rows.map((row) => [key(row), row]));
  return reviews.flatMap((review) => byKey.get(key(review)) ?? []);
}

/** The newest day that any article can be of, never the clock's. */
const newest = (sources: readonly Source[]): string =>
  sources
    .map((s) => s.published_end ?? s.published_start ?? "")
    .sort()
    .at(-1) ?? "";

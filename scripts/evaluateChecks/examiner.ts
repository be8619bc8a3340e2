import {runChecks} from "../../loaders/checks/index.js";
import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readArticle} from "../../loaders/claims/readArticle.js";
import type {Article, Claim, Finding, Region, Seed, Source, Span} from "../../loaders/model.js";
import {codePointOffsets} from "../../loaders/sources/codePoints.js";
import {findRegions} from "../../loaders/sources/findRegions.js";
import type {Knowledge} from "../../loaders/sources/readKnowledge.js";
import type {SmallDossier} from "./readDossiers.js";

/** A finding and the places in the texts that it is about, in UTF-16 units. */
export interface Placed {
  readonly finding: Finding;
  readonly about: readonly (Span & {readonly file: string})[];
}

/** What the checks find in a dossier, and how much there was to find it in. */
export interface Examined {
  readonly claims: readonly Claim[];
  readonly placed: readonly Placed[];
}

/** Takes dossiers through the whole line, from texts to findings, with the words of `data/manual/`. Texts that come again are read once. */
export function examiner(knowledge: Knowledge): (dossier: SmallDossier) => Examined {
  const extraction = prepareExtraction(knowledge);
  const remembered = new Map<string, ReturnType<typeof readFile>>();
  const readFile = (file: string, text: string, sources: readonly Source[]) => {
    const seed: Seed = {seed: file, sha256: "0", text};
    const {articles, regions} = findRegions(seed, sources, knowledge.furniture);
    const claims = articles.flatMap((article) => readArticle(text, article, regions, extraction).claims);
    return {seed, articles, regions, claims};
  };
  return ({name, texts, sources, references}) => {
    const read = [...texts].map(([file, text]) => {
      const key = `${name}/${file}\n${text}`;
      const own =
        remembered.get(key) ??
        readFile(
          file,
          text,
          sources.filter((s) => s.seed === file)
        );
      remembered.set(key, own);
      return own;
    });
    const claims = read.flatMap((r) => r.claims);
    const articles: Article[] = read.flatMap((r) => r.articles);
    const {findings, findingClaims} = runChecks({
      claims,
      references,
      articles,
      entities: knowledge.entities,
      measures: knowledge.measures,
      items: knowledge.items,
      cues: knowledge.cues,
      rates: knowledge.rates,
      limits: knowledge.limits,
      seeds: read.map((r) => r.seed),
      regions: new Map<string, readonly Region[]>(read.map((r) => [r.seed.seed, r.regions]))
    });
    const fileOf = new Map(articles.map(({article_id, seed}) => [article_id, seed]));
    const unitOf = new Map([...texts].map(([file, text]) => [file, unitOffsets(text)]));
    const claimOf = new Map(claims.map((claim) => [claim.claim_id, claim]));
    const places = new Map<string, (Span & {file: string})[]>();
    for (const row of findingClaims) {
      const where = row.claim_id === null ? row : claimOf.get(row.claim_id);
      const file = fileOf.get(where?.article_id ?? "");
      if (row.role !== "about" || !where || file === undefined) continue;
      const unit = unitOf.get(file) ?? ((n: number) => n);
      const place = {file, start: unit(where.quote_start ?? 0), end: unit(where.quote_end ?? 0)};
      places.set(row.finding_id, [...(places.get(row.finding_id) ?? []), place]);
    }
    return {
      claims,
      placed: findings.map((finding) => ({finding, about: places.get(finding.finding_id) ?? []}))
    };
  };
}

/** Turns offsets in code points into offsets in UTF-16 units; nothing to do where the two are the same. */
function unitOffsets(text: string): (offset: number) => number {
  if (codePointOffsets(text)(text.length) === text.length) return (offset) => offset;
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return (offset) => starts[offset] ?? text.length;
}

import {codePointOffsets} from "../../loaders/sources/codePoints.js";
import {withCaveats} from "../../loaders/tables/tableRows.js";
import type {Dossier} from "../../loaders/model.js";
import {checkTitle} from "./checkTitle.js";
import {listedCategories} from "./listedCategories.js";
import type {FigureData} from "../figures/figure.js";

const known = new WeakMap<Dossier, FigureData>();

/** The part of a dossier that may be published, as plain JSON; the offsets of articles in code points. Made once a dossier. */
export function toFigureData(dossier: Dossier): FigureData {
  const found = known.get(dossier) ?? makeFigureData(dossier);
  known.set(dossier, found);
  return found;
}

function makeFigureData({
  seeds,
  articles,
  claims,
  findings,
  findingClaims,
  references,
  agreements,
  origins,
  claimOrigins,
  measures,
  items,
  places,
  reviews
}: Dossier): FigureData {
  const offsets = new Map(seeds.map(({seed, text}) => [seed, codePointOffsets(text)]));
  return {
    claims,
    findings,
    findingClaims,
    references,
    agreements: withCaveats({agreements, claims}),
    origins,
    claimOrigins,
    measures,
    checkTitles: Object.fromEntries(findings.map(({check}) => [check, checkTitle(check)])),
    listedCategories: listedCategories(references, items),
    places,
    reviews,
    articles: articles.map((article) => {
      const offset = offsets.get(article.seed) ?? ((at: number) => at);
      return {...article, start: offset(article.start), end: offset(article.end)};
    })
  };
}

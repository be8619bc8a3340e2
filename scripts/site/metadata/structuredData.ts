import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Article, Dossier} from "../../../loaders/model.js";
import type {SiteFacts} from "../siteFacts.js";
import {claimReviews} from "./claimReviews.js";
import {correctionComments} from "./correctionComments.js";
import {dataset, type DataPackage} from "./dataset.js";
import type {Thing} from "./jsonLd.js";
import {newsArticle} from "./newsArticle.js";
import type {PageAbout} from "./pageAbout.js";
import {pageUrl} from "./pageUrl.js";

interface StructuredFacts {
  /** the site as far as it is built */
  readonly folder: string;
  readonly files: readonly string[];
  readonly file: string;
  readonly about: PageAbout;
  readonly url: string;
  /** address of the page's card */
  readonly image: string;
  readonly site: SiteFacts;
  readonly dossier: Dossier;
  /** ISO date of the edition */
  readonly modified: string;
}

/** Does a page show a claim of an article, if only in a drawing? */
const restsOn = ({about, dossier}: StructuredFacts, {article_id}: Article): boolean =>
  dossier.claims.some((claim) => claim.article_id === article_id && about.claims.has(claim.claim_id));

const PACKAGE = "data/datapackage.json";

/** What search engines are told of a page: of the story and its chapters, the data, editors' verdicts, and where a source is listed. */
export function structuredData(facts: StructuredFacts): readonly Thing[] {
  const {folder, files, file, about, site, dossier} = facts;
  if (dossier.settings.chapters.some(({path}) => `${path.slice(1)}.html` === file))
    return [
      newsArticle({
        ...facts,
        cited: dossier.articles.filter(
          (article) => about.articles.has(article.article_id) || restsOn(facts, article)
        ),
        corrected: correctionComments(dossier, site, (id) => about.claims.has(id))
      })
    ];
  if (file === "data.html") {
    const dataPackage = JSON.parse(readFileSync(join(folder, PACKAGE), "utf8")) as DataPackage;
    const names = files.flatMap((name) => (name.startsWith("data/") ? name.slice("data/".length) : []));
    const corrected = correctionComments(dossier, site, () => true);
    return [dataset({...facts, dataPackage, files: names, corrected})];
  }
  if (file === "caveats.html") return claimReviews(dossier, site);
  if (file.startsWith("sources/")) return [breadcrumbs(site, about.headline)];
  return [];
}

/** https://schema.org/BreadcrumbList */
function breadcrumbs(site: SiteFacts, title: string): Thing {
  const item = (position: number, name: string, url?: string): Thing => ({
    "@type": "ListItem",
    position,
    name,
    ...(url === undefined ? {} : {item: url})
  });
  return {
    "@type": "BreadcrumbList",
    itemListElement: [item(1, "Sources", pageUrl(site.url, "sources.html")), item(2, title)]
  };
}

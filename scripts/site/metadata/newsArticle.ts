import type {Article, Dossier} from "../../../loaders/model.js";
import {logoPicture} from "../images/logo.js";
import type {SiteFacts} from "../siteFacts.js";
import {organization, type Thing} from "./jsonLd.js";
import type {PageAbout} from "./pageAbout.js";
import {report} from "./report.js";

interface NewsArticleFacts {
  readonly dossier: Dossier;
  readonly about: PageAbout;
  readonly url: string;
  /** address of its card */
  readonly image: string;
  readonly site: SiteFacts;
  /** ISO date of the edition */
  readonly modified: string;
  /** the reports that it rests on */
  readonly cited: readonly Article[];
  /** what editors corrected of what it shows (`correctionComments`) */
  readonly corrected: Thing;
}

/** The story or a chapter, with the reports that it rests on: https://schema.org/NewsArticle */
export function newsArticle({
  dossier,
  about,
  url,
  image,
  site,
  modified,
  cited,
  corrected
}: NewsArticleFacts): Thing {
  return {
    "@type": "NewsArticle",
    headline: about.headline,
    description: about.description,
    url,
    mainEntityOfPage: url,
    image,
    inLanguage: "en",
    ...(site.published === null ? {} : {datePublished: site.published}),
    dateModified: site.published !== null && site.published > modified ? site.published : modified,
    author: organization(site.author),
    publisher: {
      ...organization(dossier.settings.title),
      url: site.url,
      logo: {"@type": "ImageObject", url: new URL(logoPicture.file, site.url).href}
    },
    isBasedOn: new URL("data.html", site.url).href,
    citation: cited.map(report),
    ...corrected
  };
}

import type {Dossier} from "../../../loaders/model.js";
import type {SiteFacts} from "../siteFacts.js";
import {organization, type Thing} from "./jsonLd.js";
import type {PageAbout} from "./pageAbout.js";
import {report} from "./report.js";

/** What the build needs to know of `data/datapackage.json`. */
export interface DataPackage {
  readonly title: string;
  readonly licenses: readonly {readonly path: string}[];
  readonly resources: readonly {readonly path: string; readonly title: string}[];
}

/** The forms in which data are handed out, by the ending of their files. */
const FORMATS: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  jsonld: "application/ld+json",
  zip: "application/zip"
};

interface DatasetFacts {
  readonly about: PageAbout;
  readonly url: string;
  readonly site: SiteFacts;
  readonly dossier: Dossier;
  /** ISO date of the edition */
  readonly modified: string;
  readonly dataPackage: DataPackage;
  /** the files below `data/`, by name */
  readonly files: readonly string[];
  /** what editors corrected (`correctionComments`) */
  readonly corrected: Thing;
}

/** The tables with every file that holds them: each in all its forms, then what holds several. https://schema.org/Dataset */
export function dataset({
  about,
  url,
  site,
  dossier,
  modified,
  dataPackage,
  files,
  corrected
}: DatasetFacts): Thing {
  const {title, licenses, resources} = dataPackage;
  const download = (file: string, name: string): Thing => ({
    "@type": "DataDownload",
    name,
    encodingFormat: FORMATS[file.replace(/^.*\./u, "")],
    contentUrl: new URL(`data/${file}`, site.url).href
  });
  const tables = resources.flatMap(({path, title}) => {
    const stem = path.replace(/\.\w+$/u, "");
    return Object.keys(FORMATS)
      .map((ending) => `${stem}.${ending}`)
      .filter((file) => files.includes(file))
      .map((file) => download(file, title));
  });
  const whole = files
    .filter((file) => /^[\w-]+\.(?:zip|jsonld)$/u.test(file))
    .map((file) => download(file, title));
  return {
    "@type": "Dataset",
    name: title,
    description: `${about.description} Every row is one figure, said once, by one report, with the words it was said in and the doubts about it.`,
    url,
    version: dossier.edition,
    license: licenses[0]?.path,
    creator: organization(site.author),
    ...(site.published === null ? {} : {datePublished: site.published}),
    dateModified: modified,
    ...(dossier.dataDate === "" ? {} : {temporalCoverage: coverage(dossier)}),
    isAccessibleForFree: true,
    isBasedOn: dossier.articles.map(report),
    distribution: [...tables, ...whole],
    ...corrected
  };
}

/** From the day of the first report to that of the last. */
function coverage({articles, dataDate}: Dossier): string {
  const [first = dataDate] = articles.flatMap(({published_start}) => published_start ?? []).sort();
  return `${first}/${dataDate}`;
}

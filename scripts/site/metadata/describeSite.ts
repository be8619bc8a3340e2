import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Dossier, Settings} from "../../../loaders/model.js";
import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import {figuresOf} from "../../../src/markdown/figuresOf.js";
import {wayUp} from "../../../src/markdown/wayUp.js";
import {figureHomes} from "../figureHomes.js";
import type {Picture} from "../images/picture.js";
import {listFiles} from "../listFiles.js";
import type {SiteFacts} from "../siteFacts.js";
import {writeFiles} from "../writeFiles.js";
import {cardOf} from "./cardOf.js";
import {editionDay} from "../../../loaders/tables/editionDay.js";
import {feed} from "./feed.js";
import {FEED, headTags} from "./headTags.js";
import {jsonLd} from "./jsonLd.js";
import {notFoundPage} from "./notFoundPage.js";
import {pageAbout} from "./pageAbout.js";
import {pageUrl} from "./pageUrl.js";
import {robots, sitemap} from "./sitemap.js";
import {structuredData} from "./structuredData.js";

interface DescribeOptions {
  readonly dossier: Dossier;
  readonly doubtful: readonly DoubtfulFigure[];
  readonly site: SiteFacts;
  /** among them the cards, with their text alternatives */
  readonly pictures: readonly Picture[];
}

/**
 * Writes what machines read of a finished site with its embeds and pictures: into every page its address, card and structured data; beside the
 * pages a sitemap, a feed and the page for addresses where nothing is. All addresses in it are public ones.
 *
 * @throws `Error` that names the page, if one has no title or description, or no card
 */
export function describeSite(folder: string, {dossier, doubtful, site, pictures}: DescribeOptions): void {
  const {settings} = dossier;
  const files = listFiles(folder);
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      return {file, html, isEmbed: file.startsWith("embed/"), about: pageAbout(file, html, doubtful)};
    });
  const homes = figureHomes(figuresOf(dossier), pages);
  const modified = editionDay(dossier);
  const written = pages.map(({file, html, isEmbed, about}): [string, string] => {
    // an embed says once more what a page says, if one does
    const url = pageUrl(site.url, isEmbed ? (homes.get(about.figure ?? "") ?? file) : file);
    const card = cardOf(figuresOf(dossier), file, about, pictures);
    const image = new URL(card.file, site.url).href;
    const things = isEmbed
      ? []
      : structuredData({folder, file, files, about, url, image, site, dossier, modified});
    const head = headTags({
      siteTitle: settings.title,
      type: isArticle(settings, file) ? "article" : "website",
      title: about.headline,
      description: about.description,
      canonical: url,
      card: {url: image, alt: card.alt},
      up: wayUp(file)
    });
    return [
      file,
      html.replace("</head>", () => `${head}</head>`).replace("</body>", () => `${jsonLd(things)}</body>`)
    ];
  });
  const own = pages.filter(({isEmbed}) => !isEmbed);
  const chapters = settings.chapters
    .flatMap(({path}) => own.filter(({file}) => file === `${path.slice(1)}.html`))
    .map(({file, about}) => ({...about, url: pageUrl(site.url, file)}));
  writeFiles(
    folder,
    new Map([
      ...written,
      [
        "sitemap.xml",
        sitemap(
          own.map(({file}) => pageUrl(site.url, file)),
          modified
        )
      ],
      ["robots.txt", robots(new URL("sitemap.xml", site.url).href)],
      [FEED, feed(dossier, chapters, site, modified)],
      ["404.html", notFoundPage(settings, site.url)]
    ])
  );
}

const isArticle = ({chapters}: Settings, file: string): boolean =>
  chapters.some(({path}) => `${path.slice(1)}.html` === file);

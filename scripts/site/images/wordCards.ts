import type {Article, Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {formatDate} from "../../../src/components/formatDate.js";
import {formatNumber} from "../../../src/components/formatNumber.js";
import {sentence} from "../../../src/figures/kit/numbers.js";
import {TOOLS} from "../../../src/markdown/siteChrome.js";
import {CARD, cardFrame} from "./cardFrame.js";
import {imprint} from "./imprint.js";
import type {Picture} from "./picture.js";

/** Where the card of a page without figures stands, from the site's root; the page's path begins with a slash and has no ending. */
export const wordCardFile = (path: string): string => `cards${path}.png`;

/** Cards of the pages that a reader checks the story with, and of each article: words only, and how much there is to see. */
export function wordCards(dossier: Dossier): readonly Picture[] {
  const {claims, findings, articles} = dossier;
  const size = `${counted(articles.length, "report")}, ${counted(claims.length, "claim")}, ${counted(findings.filter(({state}) => state !== "dismissed").length, "finding")}`;
  return [
    ...TOOLS.map(({path, name, description}) => card(dossier, path, name, `${description} ${size}.`)),
    ...articles.map((article) => articleCard(dossier, article))
  ];
}

function articleCard(dossier: Dossier, {article_id, title, publisher, ...dates}: Article): Picture {
  const claims = dossier.claims.filter((claim) => claim.article_id === article_id);
  const doubted = claims.filter(({caveats}) => caveats.length > 0).length;
  const date = published(dates);
  const by = [publisher, ...(date === null ? [] : [date])].join(", ");
  return card(
    dossier,
    `/sources/${article_id}`,
    title,
    `${by}. ${counted(claims.length, "claim")}, each with its sentence; ${doubted === 0 ? "none" : formatNumber(doubted)} with a caveat.`
  );
}

function card(dossier: Dossier, path: string, title: string, words: string): Picture {
  return {
    file: wordCardFile(path),
    html: cardFrame({
      site: dossier.settings.title,
      title: escapeHtml(title),
      below: `<p class="card-more">${escapeHtml(words)}</p>`,
      imprint: imprint(dossier, [])
    }),
    alt: `${sentence(title)} ${words}`,
    ...CARD
  };
}

function published({
  published_start,
  published_end
}: Pick<Article, "published_start" | "published_end">): string | null {
  if (published_start === null) return null;
  return published_end === null
    ? `on or after ${formatDate(published_start)}`
    : formatDate(`${published_start}/${published_end}`);
}

const counted = (count: number, word: string): string =>
  `${formatNumber(count)} ${word}${count === 1 ? "" : "s"}`;

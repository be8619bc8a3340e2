import {escapeHtml} from "../../../src/components/escapeHtml.js";
import {SITE_ICON} from "../../../src/markdown/siteChrome.js";

/** The size that networks ask for, in pixels: https://developers.facebook.com/docs/sharing/webmasters/images */
export const CARD = {width: 1200, height: 630, scale: 1} as const;

/** Longer titles are set smaller, so that they take no more than five lines of half a card, or four of a whole one. */
const SIZES: readonly (readonly [longest: number, size: string])[] = [
  [70, "large"],
  [110, "middle"],
  [Infinity, "small"]
];

/** All but the site’s title is escaped. */
interface CardParts {
  readonly site: string;
  readonly title: string;
  readonly below: string;
  readonly imprint: string;
  /** absent: the words have the whole card */
  readonly drawing?: string;
}

/** A card's frame: whose it is, headline, what is said below it, the source at its foot, and a drawing beside. */
export function cardFrame({site, title, below, imprint, drawing}: CardParts): string {
  const {length} = title.replace(/<[^>]*>/gu, "");
  const size = SIZES.find(([longest]) => length <= longest)?.[1] ?? "small";
  return (
    `<div class="card${drawing === undefined ? " words-only" : ""}"><div class="card-words"><p class="card-site">${SITE_ICON}${escapeHtml(site)}</p>` +
    `<p class="card-title ${size}">${title}</p>${below}<p class="card-imprint">${imprint}</p></div>${drawing ?? ""}</div>`
  );
}

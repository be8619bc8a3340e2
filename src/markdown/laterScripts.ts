/** A script that a page starts, by its module from the site's root, as authors and the head name it. */
const SCRIPT = /<script type="module" src="(?<address>\/[\w./-]+)"><\/script>/gu;

/**
 * Puts a mark in place of scripts that a build bundles itself: Framework would compile every module behind them, for files that nobody loads.
 */
export const scriptPlaces = (html: string): string =>
  html.replace(SCRIPT, (_, address: string) => `<meta name="later-script" content="${address}">`);

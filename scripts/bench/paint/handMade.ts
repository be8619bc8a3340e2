/**
 * The same words and figures as a page of the site, as one would write them by hand into one file: its style inside, no script, no font,
 * nothing for machines. What the site needs longer than this is the price of all else.
 *
 * @param html a delivered page
 */
export function handMade(html: string): string {
  const part = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? "";
  const style = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)]
    .map(([, rules = ""]) => rules.replace(/@font-face\s*\{[^}]*\}/gu, ""))
    .join("");
  const body = part(/<body[^>]*>([\s\S]*)<\/body>/u).replace(/<script\b[\s\S]*?<\/script>/gu, "");
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${part(/<title>([^<]*)<\/title>/u)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${body}</body></html>`
  );
}

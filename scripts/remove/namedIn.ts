import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {REVIEWS} from "../../loaders/dossier.js";
import type {Dossier} from "../../loaders/model.js";
import {readReviews} from "../../loaders/sources/readReviews.js";
import {printable} from "../terminal/wrap.js";

/**
 * Where an article is named by what people wrote: decisions on its claims or on findings about them, and pages.
 *
 * @param root the project's folder
 * @returns a line for each place, `file:line: what stands there`
 */
export function namedIn(root: string, dossier: Dossier, id: string): string[] {
  const claims = dossier.asRead.filter(({article_id}) => article_id === id);
  const ids = new Set(claims.map(({claim_id}) => claim_id));
  const about = new Set(
    dossier.findingClaims
      .filter((row) => row.role === "about" && (row.article_id === id || ids.has(row.claim_id ?? "")))
      .map(({finding_id}) => finding_id)
  );
  const reviews = readReviews(REVIEWS, readFileSync(join(root, REVIEWS), "utf8"))
    .filter(({target}) => ids.has(target) || target.startsWith(`${id}-`) || about.has(target))
    .map(({target, line, kind, who}) => `${REVIEWS}:${line}: ${kind} ${target} (${printable(who)})`);
  return [...reviews, ...pagesNaming(root, id)];
}

/** An id stands alone: 003-1 is not named by 003-10 or 2003-1. */
function pagesNaming(root: string, id: string): string[] {
  const folder = join(root, "src");
  if (!existsSync(folder)) return [];
  const naming = new RegExp(`(?<![\\w-])${id}(?![\\w]|-\\w)|(?<![\\w-])${id}-[a-z0-9]{5}(?![\\w-])`, "u");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .flatMap((line, i) => {
          const found = naming.exec(line);
          if (!found) return [];
          const start = Math.max(0, found.index - 40);
          return [
            `src/${name}:${i + 1}: …${printable(line.slice(start, found.index + id.length + 20)).trim()}…`
          ];
        })
    );
}

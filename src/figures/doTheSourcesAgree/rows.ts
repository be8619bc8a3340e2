import type {Article, Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {namingNobody, points, VERDICTS, type Point, type PointVerdict} from "../kit/agreement.js";
import {group} from "../kit/d3.js";
import {listed, plural} from "../kit/numbers.js";
import {once} from "../kit/once.js";
import {claimValue, measureName, publishedOf} from "../kit/words.js";

/** How what two or more articles speak of can stand: what one says alone can neither agree nor conflict. */
export const SHARED: readonly PointVerdict[] = VERDICTS.filter((verdict) => verdict !== "once");

export const NOTE =
  "A dot means that the article says so, a hollow one that it passes on hearsay. Two outlets that quote one speaker, or share wording, do not confirm each other; a report that names nobody adds no origin.";

/** The claims of all points that stand in one of these ways, the gravest first. */
export const claimsOf = (data: FigureData, verdicts: readonly PointVerdict[]): readonly Claim[] =>
  verdicts.flatMap((verdict) =>
    points(data)
      .filter((point) => point.verdict === verdict)
      .flatMap(({claims}) => claims)
  );

export const letterOf = (i: number): string => String.fromCharCode(65 + i);

/** The articles that say anything, in the order of the dossier; a letter stands for each. */
export const articlesOf = once((data: FigureData): readonly Article[] => {
  const speaking = new Set(data.claims.map(({article_id}) => article_id));
  return data.articles.filter(({article_id}) => speaking.has(article_id));
});

/** What a letter stands for: the publisher, with the day where two articles have one publisher. */
export function articleName(data: FigureData, i: number): string {
  const articles = articlesOf(data);
  const own = articles[i] ?? null;
  const publisher = own?.publisher ?? letterOf(i);
  const isAlone = articles.filter((article) => article.publisher === publisher).length < 2;
  return [publisher, isAlone ? null : (publishedOf(own) ?? own?.article_id)].filter(Boolean).join(", ");
}

const placesOf = once((data) => new Map(articlesOf(data).map(({article_id}, i) => [article_id, i])));

export function pointName(data: FigureData, {claims}: Point): string {
  const names = [
    // one thing in the singular here and the plural there is named once
    ...group(
      claims.map((claim) => claim.item ?? measureName(data, claim.measure)),
      plainName
    ).values()
  ].flatMap(([name = ""]) => name);
  const first = claims[0];
  const measure =
    first && first.item !== null && first.table !== "equipment"
      ? `${measureName(data, first.measure)}: `
      : "";
  const receiver = first?.table === "aid_amounts" && first.counterparty ? ` for ${first.counterparty}` : "";
  // a programme of which nobody gives the sum is no second row of the sums
  const bare = first?.table === "aid_amounts" && claims.every(isBare) ? ", without a sum" : "";
  return `${measure}${listed(names)}${receiver}${bare}`;
}

/** Number, spelling and little words make no other thing: "military bases", "defence minister", "air base at Kant". */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/\b(?:in|at|on|the) /gu, "")
    .replaceAll(/ence\b/gu, "ense")
    .replaceAll(/s\b/gu, "");

/** "A more than $1 billion; B and D $1.1 billion": each value with the letters of those who give it. */
export function valuesInWords(data: FigureData, {claims}: Point): string {
  const byValue = group(claims, (claim) => (isBare(claim) ? "" : claimValue(claim)));
  const words = [...byValue].map(([value, same]) => {
    const said = value === "" && byValue.size > 1 ? "no figure" : value;
    return `${listed(placesIn(data, same).map(letterOf))} ${said}`.trim();
  });
  return words.join("; ");
}

/** The places of the articles that claims are from, in the order of the dossier. */
export function placesIn(data: FigureData, claims: readonly Claim[]): readonly number[] {
  const places = placesOf(data);
  return [...new Set(claims.map(({article_id}) => places.get(article_id) ?? 0))].sort((a, b) => a - b);
}

/**
 * "3 reports, 1 origin; A names none": how many articles say it, how many independent origins they have, and which of them pass on what nobody is
 * named for, which is no origin.
 */
export function originsInWords(data: FigureData, {claims, origins}: Point): string {
  const reports = new Set(claims.map(({article_id}) => article_id)).size;
  const nobody = namingNobody(data, claims);
  if (nobody.size === reports) return `${plural(reports, "report")}, none names its origin`;
  const own = claims.filter(({article_id}) => nobody.has(article_id));
  const without = placesIn(data, own).map(letterOf);
  const none =
    without.length > 0 ? `; ${listed(without)} ${without.length === 1 ? "names" : "name"} none` : "";
  return `${plural(reports, "report")}, ${plural(Math.min(origins, reports), "origin")}${none}`;
}

/** A claim that only says that there is something. */
const isBare = ({value, value_low, value_high}: Claim): boolean =>
  value === null && value_low === null && value_high === null;

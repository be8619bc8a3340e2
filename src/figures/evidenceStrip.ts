import type {Article, Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {scaleLinear} from "./kit/d3.js";
import {openFindings} from "./kit/findings.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, plural} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Row, Scale} from "./kit/row.js";
import {SMALL} from "./kit/textWidth.js";
import {publishedOf} from "./kit/words.js";
import {paint} from "./palette.js";

const STRIP = 26;
/** how far apart caveat marks must be to be told apart */
const MARK_ROOM = 16;

/** Each article as a strip of its own length, a tick where a claim stands, a mark where a finding is about it. */
export const evidenceStrip: Figure = {
  name: "evidence-strip",
  title(data) {
    if (data.claims.length === 0) return "No claim is in the documents";
    const doubted = data.claims.filter((claim) => openFindings(data, claim).length > 0).length;
    const told = `${capital(plural(data.articles.length, "article"))} make ${plural(data.claims.length, "claim")}`;
    return doubted > 0 ? `${told}; ${count(doubted)} of them come with a caveat` : told;
  },
  subtitle: () =>
    "Each article as a strip of its length in characters; a tick is a claim, a triangle a caveat",
  note: (data) =>
    data.claims.length > 0
      ? "Where claims stand too close for a mark each, one triangle stands for all of them."
      : null,
  alt(data) {
    const rows = data.articles.map((article) => {
      const claims = claimsOf(data, article);
      const doubted = claims.filter((claim) => openFindings(data, claim).length > 0).length;
      return `${article.publisher}, “${article.title}”: ${plural(claims.length, "claim")}, ${count(doubted)} with a caveat`;
    });
    return `Strips of text. ${rows.join(". ")}.`;
  },
  claims: (data) => data.articles.flatMap((article) => claimsOf(data, article)),
  references: () => [],
  draw: (data, options) => drawFigure(evidenceStrip, data, options, draw)
};

function claimsOf(data: FigureData, {article_id}: Article): readonly Claim[] {
  return data.claims
    .filter((claim) => claim.article_id === article_id)
    .sort((a, b) => a.quote_start - b.quote_start || (a.claim_id < b.claim_id ? -1 : 1));
}

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const articles = data.articles.filter((article) => claimsOf(data, article).length > 0);
  if (articles.length === 0) return message(pen, "The documents hold no claim.");
  const longest = Math.max(...articles.map(({start, end}) => end - start), 1);
  const x = scaleLinear([0, longest], [1, width - 9]);
  let y = 0;
  const content = articles.map((article) => {
    const row = drawStrip(pen, article, x, y);
    y = row.y;
    return row.content;
  });
  return {height: y, content};
}

function drawStrip(pen: Pen, article: Article, x: Scale, y: number): Row {
  const {data, width} = pen;
  const claims = claimsOf(data, article);
  const head = paragraph(
    pen,
    0,
    y,
    width,
    [article.publisher, publishedOf(article)].filter(Boolean).join(", "),
    {bold: true}
  );
  const title = paragraph(pen, 0, y + head.height, width, article.title, {size: SMALL, paint: paint.muted});
  const top = y + head.height + title.height + 20;
  const length = article.end - article.start;
  const strip = pen.make("rect", {
    class: paint.soft,
    x: x(0),
    y: top,
    width: x(length) - x(0),
    height: STRIP
  });
  const clusters = cluster(data, claims, (claim) => x(claim.quote_start - article.start));
  const ticks = clusters.map(({at, claims}) =>
    claimGroup(
      pen,
      claims,
      claims.map((claim) => {
        const from = x(claim.quote_start - article.start);
        const to = x(claim.quote_end - article.start);
        return pen.make("rect", {
          class: paint.claim,
          x: from,
          y: top,
          width: Math.max(1.5, to - from - 0.5),
          height: STRIP,
          opacity: 0.75
        });
      }),
      caveatMark(pen, claims, Math.min(Math.max(at, 9), width - 9), top - 9)
    )
  );
  const words = `${count(claims.length)} ${claims.length === 1 ? "claim" : "claims"} in ${count(length)} characters`;
  return {
    content: [
      head.node,
      title.node,
      strip,
      ticks,
      label(pen, 0, top + STRIP + 14, words, {size: SMALL, paint: paint.muted})
    ],
    y: top + STRIP + 36
  };
}

interface Cluster {
  /** where its mark stands */
  readonly at: number;
  readonly claims: readonly Claim[];
}

/** A mark needs room: claims with findings that stand closer than its width share one. The others stand by themselves. */
function cluster(
  data: FigureData,
  claims: readonly Claim[],
  at: (claim: Claim) => number
): readonly Cluster[] {
  const clusters: {at: number; claims: Claim[]}[] = [];
  let marked: {at: number; claims: Claim[]} | null = null;
  for (const claim of claims) {
    const doubted = openFindings(data, claim).length > 0;
    if (doubted && marked && at(claim) - marked.at < MARK_ROOM) marked.claims.push(claim);
    else {
      const alone = {at: at(claim), claims: [claim]};
      clusters.push(alone);
      if (doubted) marked = alone;
    }
  }
  return clusters;
}

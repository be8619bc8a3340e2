import type {Article, Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group, scaleLinear} from "./kit/d3.js";
import {openFindings} from "./kit/findings.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, plural} from "./kit/numbers.js";
import {near, reachAt} from "./kit/near.js";
import {once} from "./kit/once.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Row, Scale} from "./kit/row.js";
import {SMALL} from "./kit/textWidth.js";
import {publishedOf} from "./kit/words.js";
import {paint} from "./palette.js";
import {worded} from "./kit/worded.js";

const STRIP = 26;
/** how much lower a tick is where nothing graver than a note is about its claim */
const LOWER = 7;
/** above a strip, for caveat marks */
const MARKS = 18;

/** Each article as a strip of its own length, a tick where a claim stands, a mark where a finding is about it. */
export const evidenceStrip: Figure = worded({
  name: "evidence-strip",
  title(data) {
    if (data.claims.length === 0) return "No claim is in the documents";
    const doubted = data.claims.filter((claim) => isGrave(data, claim)).length;
    const told = `${capital(plural(data.articles.length, "article"))} make ${plural(data.claims.length, "claim")}`;
    return doubted > 0
      ? `${told}; ${inWords(doubted)} of them ${doubted === 1 ? "is" : "are"} in doubt`
      : told;
  },
  subtitle: () =>
    "Each article as a strip of its length; a tick is a claim, tall and red where an error or doubt is about it",
  note: (data) =>
    data.claims.length > 0
      ? "A full triangle stands above errors and doubts, a hollow one above notes; claims that stand close together share one, and open together."
      : null,
  alt(data) {
    const rows = data.articles.map((article) => {
      const claims = claimsOf(data, article);
      const doubted = claims.filter((claim) => isGrave(data, claim)).length;
      return `${article.publisher}, “${article.title}”: ${plural(claims.length, "claim")}, ${inWords(doubted)} in doubt`;
    });
    return `Strips of text. ${rows.join(". ")}.`;
  },
  claims: (data) => data.articles.flatMap((article) => claimsOf(data, article)),
  references: () => [],
  draw: (data, options) => drawFigure(evidenceStrip, data, options, draw)
});

const claimsOf = (data: FigureData, {article_id}: Article): readonly Claim[] =>
  byArticle(data).get(article_id) ?? [];

const byArticle = once(({claims}) =>
  group(
    claims.toSorted((a, b) => a.quote_start - b.quote_start || (a.claim_id < b.claim_id ? -1 : 1)),
    ({article_id}) => article_id
  )
);

/** Is an open error or doubt about it, not merely a note? */
const isGrave = (data: FigureData, claim: Claim): boolean =>
  openFindings(data, claim).some(({severity}) => severity !== "note");

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
  const reach = reachAt(width);
  const from = ({quote_start}: Claim): number => x(quote_start - article.start);
  const ticks = near(reach, claims, from).map((claims) => {
    const at = from(claims[0]);
    return claimGroup(
      pen,
      claims,
      pen.make("rect", {
        class: "fig-hit",
        x: at - 1,
        y: top - MARKS,
        width: reach,
        height: STRIP + MARKS
      }),
      claims.map((claim) => {
        const lower = isGrave(data, claim) ? 0 : LOWER;
        return pen.make("rect", {
          class: lower === 0 ? paint.doubt : paint.claim,
          x: from(claim),
          y: top + lower,
          width: Math.max(1.5, x(claim.quote_end - article.start) - from(claim) - 0.5),
          height: STRIP - lower,
          opacity: 0.8
        });
      }),
      caveatMark(pen, claims, Math.min(Math.max(at + reach / 2 - 1, 9), width - 9), top - 9)
    );
  });
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

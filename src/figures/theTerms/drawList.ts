import type {Claim} from "../../../loaders/model.js";
import {group} from "../kit/d3.js";
import {paragraph} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat} from "../kit/marks.js";
import {capital, listed} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import {printedBy} from "../kit/said.js";
import {measureName} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import {clock, treatyOf, wordingOf} from "./rows.js";

/** Everything else that is said of treaties, a row for each wording, with its article. */
export function drawList(pen: Pen, claims: readonly Claim[], y: number): Row {
  const {data, width} = pen;
  const wide = width >= 560;
  const left = wide ? 190 : 0;
  const own = clock(data).duration;
  const isOwn = (claim: Claim): boolean => own !== null && treatyOf(claim) === treatyOf(own);
  const treaties = group(
    claims.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))),
    treatyOf
  );
  let at = y;
  const content = [...treaties].map(([, inTreaty]) => {
    const [first] = inTreaty;
    const treaty = first?.treaty ?? null;
    const heading =
      inTreaty.some(isOwn) || !first || treaty === null || treaties.size < 2
        ? null
        : paragraph(
            pen,
            0,
            at + 8,
            width,
            `Another agreement, called “${treaty}” by ${printedBy(data, first)}`,
            {
              bold: true
            }
          );
    at += heading ? heading.height + 16 : 0;
    const rows = [...group(inTreaty, wordingOf)].map(([wording, same]) => {
      const mark = hasCaveat(pen, same) ? 20 : 0;
      // one wording may be several terms: the first of them tells what it is about
      const name = measureName(data, same[0]?.measure ?? "");
      const articles = [...new Set(same.flatMap(({article_number}) => article_number ?? []))];
      const speakers = [...new Set(same.flatMap(({attributed_to}) => attributed_to ?? []))].filter(
        (speaker) => !wording.includes(speaker)
      );
      const head = [capital(name), ...articles.map((number) => `Article ${number}`)].join(", ");
      const title = paragraph(pen, 0, at + 8, wide ? left - 34 : width - mark, head, {bold: true});
      const top = wide ? at + 8 : at + 8 + title.height;
      const says = paragraph(
        pen,
        left,
        top,
        width - left,
        capital(wording) + (speakers.length > 0 ? `, says ${listed(speakers)}` : "")
      );
      const rule = pen.make("line", {class: paint.line, x1: 0, x2: width, y1: at, y2: at});
      const row = claimGroup(
        pen,
        same,
        title.node,
        says.node,
        caveatMark(pen, same, title.end.x + 13, title.end.y - 4)
      );
      at = Math.max(top + says.height, at + 8 + title.height) + 8;
      return [rule, row];
    });
    at += 14;
    return [heading?.node, rows];
  });
  return {content, y: at - 14};
}

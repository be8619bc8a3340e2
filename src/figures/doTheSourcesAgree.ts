import {draw} from "./doTheSourcesAgree/draw.js";
import {
  articleName,
  articlesOf,
  claimsOf,
  letterOf,
  NOTE,
  originsInWords,
  pointName,
  SHARED,
  valuesInWords
} from "./doTheSourcesAgree/rows.js";
import type {Figure} from "./figure.js";
import {points, type PointVerdict} from "./kit/agreement.js";
import {capital, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {worded} from "./kit/worded.js";

/** Articles by the points that two or more of them speak to: where they conflict, are compatible, echo one voice or agree. */
export const doTheSourcesAgree: Figure = worded({
  name: "do-the-sources-agree",
  title(data) {
    const shared = points(data).filter(({verdict}) => verdict !== "once");
    const once = points(data).filter(({verdict}) => verdict === "once");
    if (data.claims.length === 0) return "No claim is in the documents";
    if (shared.length === 0) return "No two articles speak of the same thing";
    const n = (verdict: PointVerdict): number => shared.filter((point) => point.verdict === verdict).length;
    const echo = n("one voice") > 0 ? ` and echo one voice on ${inWords(n("one voice"))}` : "";
    return `Where articles overlap they conflict on ${inWords(n("conflict"))} of ${plural(shared.length, "point")}${echo}; ${inWords(once.length)} more ${once.length === 1 ? "is" : "are"} said by one article only`;
  },
  subtitle: () => "A column for each article, a line for each point that two or more speak to",
  note: (data) => (data.claims.length > 0 ? NOTE : null),
  alt(data) {
    const rows = points(data)
      .filter(({verdict}) => verdict !== "once")
      .map(
        (point) =>
          `${capital(pointName(data, point))}, ${point.verdict}, ${originsInWords(data, point)}: ${valuesInWords(data, point)}`
      );
    const once = points(data).filter(({verdict}) => verdict === "once").length;
    const letters = articlesOf(data).map((_, i) => `${letterOf(i)} is ${articleName(data, i)}`);
    return `Matrix of articles and points. ${listed(letters)}. ${rows.join(". ")}. Said by one article only: ${plural(once, "point")}.`;
  },
  claims: (data) => claimsOf(data, SHARED),
  references: () => [],
  draw: (data, options) => drawFigure(doTheSourcesAgree, data, options, (pen) => draw(pen, SHARED))
});

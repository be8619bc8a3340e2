import {draw} from "./doTheSourcesAgree/draw.js";
import {claimsOf, NOTE} from "./doTheSourcesAgree/rows.js";
import type {Figure} from "./figure.js";
import {points, VERDICTS, type PointVerdict} from "./kit/agreement.js";
import {count, plural} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {worded} from "./kit/worded.js";

const ALL = "all-verdicts";
const valueOf = (verdict: PointVerdict): string => verdict.replace(" ", "-");

/** The whole matrix of articles and points: what do-the-sources-agree draws, and what one article says alone. */
export const whoSaysWhat: Figure = worded({
  name: "who-says-what",
  title(data) {
    const all = points(data);
    const once = all.filter(({verdict}) => verdict === "once");
    if (all.length === 0) return "No claim is in the documents";
    return `Of ${count(all.length)} points, ${count(once.length)} are said by one article only, so that nothing here can bear them out`;
  },
  subtitle: () => "A column for each article, a line for each point; what one article says alone is counted",
  note: (data) => (data.claims.length > 0 ? NOTE : null),
  alt(data) {
    const ways = present(data).map((verdict) =>
      plural(
        points(data).filter((point) => point.verdict === verdict).length,
        `point: ${WORDS[verdict]}`,
        `points: ${WORDS[verdict]}`
      )
    );
    return `Matrix of articles and points. ${ways.join(". ")}.`;
  },
  switch(data) {
    const verdicts = present(data);
    if (verdicts.length < 2) return null;
    return {
      label: "Show",
      choices: [
        {value: ALL, label: "all"},
        ...verdicts.map((verdict) => ({value: valueOf(verdict), label: WORDS[verdict]}))
      ]
    };
  },
  claims: (data) => claimsOf(data, VERDICTS),
  references: () => [],
  draw: (data, options) =>
    drawFigure(whoSaysWhat, data, options, (pen) =>
      draw(
        pen,
        VERDICTS.filter(
          (verdict) => pen.choice === null || pen.choice === ALL || pen.choice === valueOf(verdict)
        )
      )
    )
});

const WORDS: Readonly<Record<PointVerdict, string>> = {
  conflict: "in conflict",
  superseded: "superseded",
  compatible: "compatible",
  "one voice": "one voice",
  agree: "in agreement",
  once: "said once"
};

const present = (data: Parameters<Figure["draw"]>[0]): readonly PointVerdict[] =>
  VERDICTS.filter((verdict) => points(data).some((point) => point.verdict === verdict));

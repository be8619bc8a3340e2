import type {Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {formatDate} from "./kit/dates.js";
import {dollars, listed} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {printedBy} from "./kit/said.js";
import {claimValue, numberOf, roughly} from "./kit/words.js";
import {draw} from "./onePledgeManyWordings/draw.js";
import {
  byMeasure,
  DELIVERED,
  headline,
  mainPledges,
  mainReceiver,
  mentions,
  otherWords,
  placed,
  sums
} from "./onePledgeManyWordings/rows.js";
import {worded} from "./kit/worded.js";

/** Every mention of money on one axis, in the order in which it was said. Never a sum: one pledge has one root. */
export const onePledgeManyWordings: Figure = worded({
  name: "one-pledge-many-wordings",
  title(data) {
    const pledges = mainPledges(data);
    if (pledges.length === 0) return "No pledge of money is in the documents";
    const wordings = [...new Set(pledges.map((claim) => claimValue(claim)))];
    const told = `One pledge, told as ${listed(wordings)}`;
    const delivered = delivery(data);
    return delivered ? `${told}; one count of all aid: ${deliveredWords(delivered)}` : told;
  },
  titleClaims: mainPledges,
  subtitle: () =>
    "US dollars, each mention by itself, in the order in which it was said; below, what others report",
  note(data) {
    const unplaced = mentions(data).filter((claim) => numberOf(claim) === null);
    const parts = [
      "Mentions of one pledge are not added up.",
      "A dot that fades to the right is “more than”; a hollow dot is merely reported.",
      unplaced.length > 0 &&
        `Without a sum, so not on the axis: ${listed([...new Set(unplaced.map(({quote}) => `“${quote}”`))])}.`,
      sums(data).some(({weak}) => weak) && "A hollow diamond is a weak source."
    ].filter(Boolean);
    return mentions(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const said = placed(data).map(
      (claim) => `${headline(data, claim)}, ${claim.modality.replace("_", " ")} (${printedBy(data, claim)})`
    );
    const others = byMeasure(data).map((rows) => otherWords(data, rows));
    return `Dot plot of sums of money. ${listed(said) || "None"}. Others report: ${others.join("; ") || "nothing"}.`;
  },
  switch: (data) =>
    placed(data).length < 2
      ? null
      : {
          label: "Group",
          choices: [
            {value: "by-date", label: "by date"},
            {value: "by-source", label: "by source"},
            {value: "by-speaker", label: "by speaker"}
          ]
        },
  claims: placed,
  references: sums,
  draw: (data, options) => drawFigure(onePledgeManyWordings, data, options, draw)
});

function deliveredWords(reference: Reference): string {
  const {value, as_of} = reference;
  return `${roughly(reference)}${dollars(Number(value))}${as_of ? ` by ${formatDate(as_of)}` : ""}`;
}

function delivery(data: FigureData): Reference | null {
  return (
    data.references.find(
      (row) =>
        row.measure === DELIVERED && row.subject_code === mainReceiver(data) && typeof row.value === "number"
    ) ?? null
  );
}

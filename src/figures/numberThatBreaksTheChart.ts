import type {Claim, Reference} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group, scaleLinear, type ScaleLinear} from "./kit/d3.js";
import {countedByOthers, holdings, outlier, readings, scaleMax} from "./kit/holdings.js";
import {label, paragraph} from "./kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimGroup, hasCaveat, referenceGroup, referenceMark} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, listed, ratio} from "./kit/numbers.js";
import {hatchFill, hatchPattern} from "./kit/patterns.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import {path, type Child} from "./kit/svg.js";
import {SMALL, textEnd, textWidth} from "./kit/textWidth.js";
import {claimValue, measureName, nameOf, publisherOf, referenceYear} from "./kit/words.js";
import {paint} from "./palette.js";

const PRINTED = "as-printed";
const ASIDE = "set-aside";
const READING = "reading-";
const BAR = 16;
const ODD_BAR = 26;

/** The holdings of one enumeration, as printed; the one that would flatten the rest runs off the sheet. */
export const numberThatBreaksTheChart: Figure = {
  name: "number-that-breaks-the-chart",
  title(data) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const most = odd ?? list.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
    if (!most) return "No list of holdings is in the documents";
    const soldiers = perHead(data, most, Number(most.value)).find(({who}) => who === "soldier");
    const name = nameOf(data, most);
    if (odd && soldiers && soldiers.value >= 1)
      return `As printed, ${most.subject ?? "the country"} has ${ratio(soldiers.value)} ${name} for every soldier`;
    const far = odd ? "by far " : "";
    return `Of ${inWords(list.length)} holdings as printed, ${name} are ${far}the most: ${count(Number(most.value))}`;
  },
  subtitle(data) {
    const first = holdings(data)[0];
    if (!first) return "Holdings as printed";
    const by = first.attributed_to ? `, citing ${first.attributed_to}` : "";
    return `Military holdings as printed by ${publisherOf(data, first)}${by}, beside what others count in other years`;
  },
  note(data) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const others = list.flatMap((claim) => countedByOthers(data, claim));
    const parts = [
      odd && `The hatched bar is not to scale; the others are.`,
      odd &&
        readings(data, odd).length > 0 &&
        `What else the number may have meant is a hypothesis, not a finding.`,
      others.length > 0 && `Other years: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({weak}) => weak) && `A hollow diamond is a weak source: a reprint, channel or mirror.`,
      odd && kindredNote(data, odd)
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const list = holdings(data);
    const odd = outlier(data, list);
    const said = list.map((claim) => `${nameOf(data, claim)} ${claimValue(claim)}`);
    const why = odd
      ? ` ${capital(nameOf(data, odd))} run off the sheet: ${headsInWords(data, odd, Number(odd.value))}.`
      : "";
    return said.length > 0 ? `Bar chart of holdings as printed: ${listed(said)}.${why}` : "No data.";
  },
  switch(data) {
    const odd = outlier(data, holdings(data));
    if (!odd) return null;
    return {
      label: `The ${nameOf(data, odd)}`,
      choices: [
        {value: PRINTED, label: "as printed"},
        {value: ASIDE, label: "set aside"},
        ...readings(data, odd).map((value) => ({
          value: READING + String(value),
          label: `if ${count(value)} was meant`
        }))
      ]
    };
  },
  claims: (data) => [...holdings(data), ...denominators(data)],
  references: (data) => holdings(data).flatMap((claim) => countedByOthers(data, claim)),
  draw: (data, options) => drawFigure(numberThatBreaksTheChart, data, options, draw)
};

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const list = holdings(data);
  if (list.length === 0) return message(pen, "The documents print no list of military holdings.");
  const odd = outlier(data, list);
  const names = Math.max(...list.map((claim) => textWidth(capital(nameOf(data, claim)))));
  const beside = width - names > 420;
  const left = beside ? Math.ceil(names) + 12 : 0;
  const x = scaleLinear([0, scaleMax(data, list, odd)], [left, width - 56]);
  const content: Child[] = [hatchPattern(pen)];
  let y = 2;
  for (const claim of list) {
    const name = capital(nameOf(data, claim));
    content.push(label(pen, 0, y + (beside ? BAR - 3 : 13), name));
    if (!beside) y += 18;
    const row = claim === odd ? drawOdd(pen, claim, x, y) : drawBar(pen, claim, x, y);
    const others = drawOthers(pen, countedByOthers(data, claim), x, row.y);
    content.push(row.content, others.content);
    y = others.y + (beside ? 10 : 12);
  }
  content.push(pen.make("line", {class: paint.line, x1: left, x2: left, y1: 0, y2: y - 8}));
  return {height: y, content};
}

interface Row {
  readonly content: Child;
  /** where the next thing may begin */
  readonly y: number;
}
type Scale = ScaleLinear<number, number>;

function drawBar(pen: Pen, claim: Claim, x: Scale, y: number): Row {
  const value = Number(claim.value);
  const end = Math.max(x(value), x(0) + 1.5);
  const text = claimValue(claim);
  const bar = pen.make("rect", {class: paint.claim, x: x(0), y, width: end - x(0), height: BAR});
  const mark = caveatMark(pen, [claim], end + 18 + textEnd(text, {bold: true}), y + BAR / 2);
  return {
    content: claimGroup(pen, [claim], bar, label(pen, end + 5, y + BAR - 4, text, {bold: true}), mark),
    y: y + BAR
  };
}

/** The bar that runs off the sheet, is set aside, or is drawn for what may have been meant. */
function drawOdd(pen: Pen, claim: Claim, x: Scale, y: number): Row {
  const reading = pen.choice?.startsWith(READING) ? Number(pen.choice.slice(READING.length)) : null;
  const aside = pen.choice === ASIDE;
  const value = reading ?? Number(claim.value);
  const left = x(0);
  const right = pen.width;
  const tear = path`M${left},${y}H${right - 5}l5,${ODD_BAR / 4}l-5,${ODD_BAR / 4}l5,${ODD_BAR / 4}l-5,${ODD_BAR / 4}H${left}Z`;
  const text = reading === null ? claimValue(claim) : `${count(reading)}?`;
  const markSpace = hasCaveat(pen, [claim]) ? CAVEAT_SIZE + 10 : 0;
  const plate = textWidth(text, {bold: true, size: 15}) + 14 + markSpace;
  const offSheet = value > (x.domain()[1] ?? 0);
  const bar = aside
    ? pen.make("rect", {
        class: paint.doubtLine,
        x: left + 1,
        y: y + 1,
        width: plate + 14,
        height: ODD_BAR - 2,
        "stroke-dasharray": "4 3"
      })
    : offSheet
      ? pen.make(
          "path",
          reading === null
            ? {d: tear, fill: hatchFill(pen)}
            : {class: paint.doubtLine, d: tear, "stroke-dasharray": "4 3"}
        )
      : pen.make("rect", {
          class: paint.doubtLine,
          x: left + 1,
          y: y + 1,
          width: x(value) - left,
          height: ODD_BAR - 2,
          "stroke-dasharray": "4 3"
        });
  const heads = `${reading === null ? "" : "A hypothesis: "}${headsInWords(pen.data, claim, value)}`;
  const says = paragraph(pen, left, y + ODD_BAR + 3, pen.width - left - CAVEAT_SIZE, capital(heads), {
    bold: true
  });
  const far = aside ? "Set aside, not forgotten." : offSheet ? widths(pen, x, value) : null;
  const tells =
    far === null ? null : paragraph(pen, left, y + ODD_BAR + 3 + says.height, pen.width - left, far);
  const people = denominators(pen.data);
  return {
    content: [
      claimGroup(
        pen,
        [claim],
        bar,
        pen.make("rect", {class: paint.surface, x: left + 8, y: y + 3, width: plate, height: ODD_BAR - 6}),
        label(pen, left + 14, y + ODD_BAR / 2 + 5, text, {bold: true, size: 15}),
        caveatMark(pen, [claim], left + plate - 3, y + ODD_BAR / 2)
      ),
      people.length > 0
        ? claimGroup(pen, people, says.node, caveatMark(pen, people, says.end.x + 13, says.end.y - 4))
        : says.node,
      tells?.node
    ],
    y: y + ODD_BAR + 4 + says.height + (tells?.height ?? 0)
  };
}

/** Diamonds on the row's own scale, each with what it counts and when. */
function drawOthers(pen: Pen, references: readonly Reference[], x: Scale, y: number): Row {
  if (references.length === 0) return {content: null, y};
  const style = {size: SMALL, paint: paint.referenceInk};
  const points = [...group(references, ({value}) => Number(value))]
    .map(([value, same]) => ({
      at: x(value),
      same,
      text: `${count(value)}${kindOf(pen.data, same)} in ${listed(years(same))}`
    }))
    .sort((a, b) => a.at - b.at);
  const diamonds = points.map(({at, same}) =>
    referenceGroup(
      pen,
      same,
      same.slice(0, 1).map((reference) => referenceMark(pen, reference, at, y + 7))
    )
  );
  const sides = placeLabels(
    points.map(({at, text}) => ({at, width: textWidth(text, style)})),
    x(0),
    pen.width
  );
  if (sides) {
    const labels = points.map(({text}, i) => label(pen, sides[i] ?? 0, y + 11, text, style));
    return {content: [diamonds, labels], y: y + 15};
  }
  const text = points.map((point) => point.text).join(" · ");
  const end = (points.at(-1)?.at ?? 0) + 9;
  const fits = end + textWidth(text, style) <= pen.width;
  const top = fits ? y - 2 : y + 11;
  const says = paragraph(pen, fits ? end : x(0), top, pen.width - (fits ? end : x(0)), text, style);
  return {content: [diamonds, says.node], y: top + says.height};
}

/** Where labels beside their points begin: all to the right of them or all to the left, if they fit; else null. */
function placeLabels(
  points: readonly {readonly at: number; readonly width: number}[],
  left: number,
  right: number
): readonly number[] | null {
  const rightFits = points.every(({at, width}, i) => at + 8 + width <= (points[i + 1]?.at ?? right + 8) - 8);
  if (rightFits) return points.map(({at}) => at + 8);
  const leftFits = points.every(({at, width}, i) => at - 8 - width >= (points[i - 1]?.at ?? left - 8) + 8);
  return leftFits ? points.map(({at, width}) => at - 8 - width) : null;
}

/** A word for references that count a kindred thing, such as "armored". */
function kindOf(data: FigureData, references: readonly Reference[]): string {
  const measure = references[0]?.measure;
  const kindred = measure !== undefined && !data.claims.some((claim) => claim.measure === measure);
  return kindred ? ` ${measureName(data, measure).split(" ")[0] ?? ""}` : "";
}

const years = (references: readonly Reference[]): string[] => [...new Set(references.map(referenceYear))];

/** What the number makes per head, of people whom the same article counts. */
function perHead(
  data: FigureData,
  claim: Claim,
  value: number
): {who: string; value: number; claim: Claim}[] {
  return [
    ["soldier", "total_personnel"],
    ["inhabitant", "population"]
  ].flatMap(([who = "", measure]) => {
    const people = data.claims.find(
      (other) => other.article_id === claim.article_id && other.measure === measure && Number(other.value) > 0
    );
    return people ? [{who, value: value / Number(people.value), claim: people}] : [];
  });
}

function headsInWords(data: FigureData, claim: Claim, value: number): string {
  const heads = perHead(data, claim, value).map(({who, value}) =>
    // below one in a hundred the inverse is easier to grasp
    value < 0.01 ? `one per ${ratio(1 / value)} ${who}s` : `${ratio(value)} per ${who}`
  );
  return heads.length > 0 ? listed(heads) : "out of proportion";
}

function denominators(data: FigureData): readonly Claim[] {
  const odd = outlier(data, holdings(data));
  return odd ? perHead(data, odd, Number(odd.value)).map(({claim}) => claim) : [];
}

function widths(pen: Pen, x: Scale, value: number): string {
  const times = (x(value) - x(0)) / pen.width;
  return `To scale, this bar would be ${ratio(Number(times.toPrecision(2)))} times as wide as the whole figure.`;
}

function kindredNote(data: FigureData, odd: Claim): string | null {
  const kindred = countedByOthers(data, odd).some(({measure}) => measure !== odd.measure);
  return kindred ? `Others count armored vehicles only, a narrower class than ${nameOf(data, odd)}.` : null;
}

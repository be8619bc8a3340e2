import type {Claim, Reference} from "../../loaders/model.js";
import {draw} from "./asPrintedAndAsOthersCount/draw.js";
import {
  countedAs,
  counterOf,
  EVERYONE,
  measures,
  othersInWords,
  SHARE,
  sharesOf,
  shown,
  standingOf,
  WHOLE
} from "./asPrintedAndAsOthersCount/rows.js";
import type {Figure, FigureData} from "./figure.js";
import {group, sum} from "./kit/d3.js";
import {kebab} from "./kit/kebab.js";
import {capital, count, inWords, listed} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {claimValue, measureName, numberOf} from "./kit/words.js";
import {worded} from "./kit/worded.js";

/** The country's figures as printed: those at odds with someone on their own scale beside what others count, its shares as bars of a hundred, a line for each that is in line. */
export const asPrintedAndAsOthersCount: Figure = worded({
  name: "as-printed-and-as-others-count",
  title(data) {
    const oddities = [populations(data), doubles(data), dryPorts(data)].filter((part) => part !== null);
    if (shown(data).length === 0) return "No figure of the country is in the documents";
    return oddities.length > 0
      ? `As printed: ${listed(oddities)}`
      : "The country as printed, beside what others count";
  },
  titleClaims(data) {
    const several = populations(data) === null ? [] : populationClaims(data);
    const dry = dryPorts(data) === null ? [] : data.claims.filter(({measure}) => measure === "ports");
    return [...several, ...(doubles(data) === null ? [] : sharesOf(data)), ...dry];
  },
  subtitle: () =>
    "A dot or a blue bar is what the texts print, a diamond or a grey bar what others count; each line has its own scale from nought",
  note(data) {
    const rest = data.claims.filter(
      (claim) => claim.table === "country_profile" && !shown(data).includes(claim)
    );
    const others = counted(data, null);
    const parts = [
      rest.length > 0 &&
        `Without a number, so not drawn: ${listed([...group(rest, ({measure}) => measureName(data, measure))].map(([name, rows]) => `${name} (${String(rows.length)})`))}.`,
      others.length > 0 && `Others: ${listed([...new Set(others.map(({publisher}) => publisher))])}.`,
      others.some(({weak}) => weak) && "A hollow diamond is a weak source."
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const rows = measures(data).map(([measure, claims]) => {
      const others = countedAs(data, measure, claims, null);
      const said = listed(claims.map(claimValue));
      return `${capital(measureName(data, measure))}: ${said} as printed${others.length > 0 ? `; others ${othersInWords(data, measure, others)}` : ""}`;
    });
    const shares = sharesOf(data).map(({item, value}) => `${item ?? "nobody"} ${String(value)}%`);
    return `Dot plots and stacked bars. ${rows.join(". ")}. Shares as printed: ${listed(shares) || "none"}.`;
  },
  switch(data) {
    const counters = [...new Set(atOdds(data).map(counterOf))];
    if (counters.length < 2) return null;
    return {
      label: "Compare with",
      choices: [
        {value: EVERYONE, label: "all"},
        ...counters.map((counter) => ({value: kebab(counter), label: counter}))
      ]
    };
  },
  claims: shown,
  references: (data) => counted(data, null),
  draw: (data, options) => drawFigure(asPrintedAndAsOthersCount, data, options, draw)
});

function counted(data: FigureData, publisher: string | null): readonly Reference[] {
  return [...measures(data), [SHARE, sharesOf(data)] as const].flatMap(([measure, claims]) =>
    countedAs(data, measure, claims, publisher)
  );
}

/** What others count where the texts are at odds with someone, and of the shares: it is worth comparing with one of them alone. */
function atOdds(data: FigureData): readonly Reference[] {
  const rows = measures(data).filter(([measure, claims]) => standingOf(data, measure, claims) === "at odds");
  return [...rows, [SHARE, sharesOf(data)] as const].flatMap(([measure, claims]) =>
    countedAs(data, measure, claims, null)
  );
}

function populations(data: FigureData): string | null {
  const values = new Set(populationClaims(data).map(numberOf));
  return values.size > 1 ? `${inWords(values.size)} populations` : null;
}

const populationClaims = (data: FigureData): readonly Claim[] =>
  data.claims.filter(({measure}) => measure === "population");

function doubles(data: FigureData): string | null {
  const shares = sharesOf(data);
  const twice = [...group(shares, ({article_id, item}) => `${article_id} ${item ?? ""}`).values()].find(
    (rows) => rows.length > 1
  );
  const made = sum(shares, ({value}) => Number(value));
  if (twice) return `${twice[0]?.item ?? ""} twice in shares that make ${count(made)}%`;
  return shares.length > 1 && made !== WHOLE ? `shares that make ${count(made)}%` : null;
}

function dryPorts(data: FigureData): string | null {
  const ports = data.claims.find((claim) => claim.measure === "ports" && Number(claim.value) > 0);
  const dry = data.references.some(
    (row) => row.measure === "coastline_length" && row.value === 0 && row.subject_code === ports?.subject_code
  );
  if (!ports || !dry) return null;
  const told = `${inWords(Number(ports.value))} ports`;
  // a port may lie on a lake
  const others = data.references.filter(
    (row) => row.measure === ports.measure && row.subject_code === ports.subject_code && row.value !== null
  );
  const counts = [...new Set(others.map(({value}) => Number(value)))];
  return counts.length > 0 && !counts.includes(Number(ports.value))
    ? `${told} where others count ${listed(counts.map(inWords))}`
    : `${told} in a country without a coast`;
}

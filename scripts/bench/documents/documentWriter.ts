import type {Knowledge, KnownEntity} from "../../../loaders/sources/readKnowledge.js";
import {capital} from "../checks/vocabulary.js";
import {oneOf} from "../random.js";
import {draws, type Draws} from "./draws.js";
import {PATTERNS, type PatternKind} from "./patterns.js";
import {makeSlots, written, type Matter} from "./slots.js";

/** A made text, and the day on which it was published. */
export interface MadeDocument {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly date: string;
}

/** A kind of document: how often it comes, and from which sentences its paragraphs are, each kind as often as it is named. */
interface Recipe {
  readonly kind: string;
  readonly share: number;
  readonly body: readonly PatternKind[];
  /** sentences a paragraph, at least and at most */
  readonly sentences: readonly [number, number];
  readonly frame: (body: string, matter: Matter, draw: Draws) => string;
}

/** In characters; with the frame around it some three thousand bytes. */
const LENGTH = {least: 2600, most: 3200};

/** Share of paragraphs that were in an earlier document, word for word, and how far back. */
const COPIED = 0.03;
const COPIED_FROM = 40;

/** Share of paragraphs that are lists. */
const LISTS = 0.08;

const FIRST_DAY = Date.UTC(2005, 0, 1) / 86_400_000;
const DAYS = 7300;

/**
 * Gives a function that writes one document after another: news, statements, minutes, letters and background, on all countries, things, people
 * and sums of the lexicons. The same number gives the same text, so that the first thousand of ten thousand are the thousand.
 */
export function documentWriter(knowledge: Knowledge): (nth: number) => MadeDocument {
  const slots = makeSlots(knowledge);
  const countries = knowledge.entities.filter(({kind}) => kind === "country");

  const matterOf = (nth: number): Matter & {readonly recipe: Recipe} => {
    const draw = draws(`matter ${String(nth)}`);
    const A = oneOf(draw.next, countries);
    const others: readonly KnownEntity[] = countries.filter((country) => country !== A);
    return {
      A,
      B: oneOf(draw.next, others),
      day: FIRST_DAY + draw.between(0, DAYS),
      recipe: recipeOf(draw.next())
    };
  };

  const fill = (pattern: string, matter: Matter, draw: Draws): string => {
    const chosen = pattern.replace(/\[([^\]]*)\]/g, (_, alternatives: string) =>
      oneOf(draw.next, alternatives.split("|"))
    );
    const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
      const words = slots(name, matter, draw);
      if (words === null) throw new Error(`unexpected slot: ${name}`);
      return words;
    });
    return capital(filled.replace(/ {2,}/g, " ").replace(/\b([Aa]) (?=[aeiou])/g, "$1n "));
  };

  const paragraph = (nth: number, part: number): string => {
    const {recipe, ...matter} = matterOf(nth);
    const draw = draws(`paragraph ${String(nth)} ${String(part)}`);
    const sentences = Array.from({length: draw.between(...recipe.sentences)}, () =>
      fill(oneOf(draw.next, PATTERNS[oneOf(draw.next, recipe.body)]), matter, draw)
    );
    return draw.chance(LISTS) ? sentences.map((s) => `• ${s}`).join("\n") : sentences.join(" ");
  };

  return (nth) => {
    const {recipe, ...matter} = matterOf(nth);
    const draw = draws(`document ${String(nth)}`);
    const length = draw.between(LENGTH.least, LENGTH.most);
    const parts: string[] = [];
    for (let size = 0, part = 0; size < length; part++) {
      const copied = nth > 0 && draw.chance(COPIED);
      const next = copied
        ? paragraph(Math.max(0, nth - draw.between(1, COPIED_FROM)), draw.between(0, 3))
        : paragraph(nth, part);
      parts.push(next);
      size += next.length;
    }
    const text = recipe.frame(parts.join("\n\n"), matter, draw);
    const date = new Date(matter.day * 86_400_000).toISOString().slice(0, 10);
    return {id: String(nth).padStart(7, "0"), kind: recipe.kind, text: `${text}\n`, date};
  };
}

const headline = ({A, B}: Matter, {next}: Draws): string =>
  oneOf(next, [
    `${A.name} and ${B.name} agree on new terms`,
    `${B.name} to arm ${A.name}, officials say`,
    `What ${A.name} expects from ${B.name}`,
    `Questions over ${A.name}’s army`,
    `${A.name}: promises and deliveries`
  ]);

const RECIPES: readonly Recipe[] = [
  {
    kind: "report",
    share: 0.25,
    body: [
      "transfers",
      "money",
      "forces",
      "events",
      "treaty",
      "voices",
      "voices",
      "voices",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose"
    ],
    sentences: [2, 4],
    frame: (body, matter, draw) => `${headline(matter, draw)}\n\n${body}`
  },
  {
    kind: "dispatch",
    share: 0.15,
    body: ["transfers", "money", "events", "voices", "voices", "voices", "prose", "prose", "prose"],
    sentences: [1, 3],
    frame: (body, matter, draw) =>
      `${headline(matter, draw)}\n\n${(matter.A.metonyms[0] ?? matter.A.name).toUpperCase()}, ${written(matter.day, draw)} (${oneOf(draw.next, ["Reuters", "AP", "TASS", "AFP"])}) - ${body}`
  },
  {
    kind: "statement",
    share: 0.12,
    body: [
      "transfers",
      "money",
      "events",
      "voices",
      "voices",
      "voices",
      "voices",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose"
    ],
    sentences: [2, 5],
    frame: (body, {A, B}, draw) =>
      `Statement of the government of ${draw.chance(0.5) ? A.name : B.name}\n\n${body}\n\nEnds.`
  },
  {
    kind: "minutes",
    share: 0.13,
    body: [
      "minutes",
      "minutes",
      "minutes",
      "minutes",
      "minutes",
      "voices",
      "voices",
      "voices",
      "forces",
      "prose",
      "prose",
      "prose"
    ],
    sentences: [1, 2],
    frame: (body, {A, day}, draw) =>
      `Committee on Defense, ${A.name}\n\nMinutes, ${written(day, draw)}\n\n${body}`
  },
  {
    kind: "letter",
    share: 0.1,
    body: ["letters", "letters", "letters", "prose", "prose", "prose", "prose", "prose", "prose", "prose"],
    sentences: [2, 5],
    frame: (body, {day}, draw) => `${written(day, draw)}\n\nDear Sir or Madam,\n\n${body}`
  },
  {
    kind: "background",
    share: 0.17,
    body: [
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "prose",
      "country",
      "events",
      "voices"
    ],
    sentences: [3, 7],
    frame: (body, {A}, draw) =>
      `${oneOf(draw.next, ["Life in", "A journey through", "The other side of"])} ${A.name}\n\n${body}`
  },
  {
    kind: "profile",
    share: 0.08,
    body: ["country", "country", "country", "forces", "forces", "treaty", "prose", "prose", "prose", "prose"],
    sentences: [2, 4],
    frame: (body, {A}) => `${A.name}: country profile\n\n${body}`
  }
];

function recipeOf(drawn: number): Recipe {
  let sum = 0;
  for (const recipe of RECIPES) if (drawn < (sum += recipe.share)) return recipe;
  return RECIPES[RECIPES.length - 1] as Recipe;
}

import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Claim, Place} from "../../loaders/model.js";
import {bordersModule} from "../../scripts/map/bordersModule.js";
import {overlap} from "../../src/figures/whereThingsAre/boxes.js";
import {heading} from "../../src/figures/whereThingsAre/compass.js";
import {placeOf} from "../../src/figures/whereThingsAre/placeOf.js";
import {claimedSpots, nowhere, shown} from "../../src/figures/whereThingsAre/rows.js";
import {byMeasure, change, figureOf, withFinding} from "./change.js";
import {data} from "./data.js";
import {draw, groupsOf, lines, WIDTHS} from "./drawn.js";

const figure = figureOf("where-things-are");
const all = (svg: SVGSVGElement): string =>
  lines(svg)
    .map(({text}) => text)
    .join(" ");
const find = (measure: string, words: string): Claim => {
  const claim = data.claims.find((row) => row.measure === measure && row.quote.includes(words));
  if (!claim) throw new Error(`no claim of ${measure} with ${words}`);
  return claim;
};
const isTajikistan = ({measure, counterparty_code}: Claim): boolean =>
  measure === "border" && counterparty_code === "TJK";

/** The dot on the map, which comes before that of the list. */
const dotOf = (svg: SVGSVGElement, claim: Claim): readonly [number, number] => {
  const dot = groupsOf(svg, claim.claim_id)[0]?.querySelector("circle.fig-claim");
  return [Number(dot?.getAttribute("cx")), Number(dot?.getAttribute("cy"))];
};

describe("placeOf(claim)", () => {
  const kant: Place = {
    entity_id: "kant",
    name: "Kant",
    isCountry: false,
    forms: ["Kant", "air base at Kant"],
    latitude: 42.9,
    longitude: 74.8,
    source: "test"
  };
  const lake = {...kant, entity_id: "lake", name: "The Lake", forms: ["The Lake"]};
  const base = find("foreign_base", "Russian military base");
  const says = (quote: string, sentence = quote): Claim => ({...base, item: null, quote, sentence});
  it("takes what item or quote name, in whole words", () => {
    expect(placeOf(says("their air base at Kant"), [lake, kant], [])?.place).toBe(kant);
    expect(placeOf(says("the Kantonment base"), [kant], [])).toBeNull();
  });
  it("else what the sentence names first after the quote, and gives the words between", () => {
    const claim = says("the base", "Of The Lake: the base that it has at Kant, near The Lake.");
    expect(placeOf(claim, [lake, kant], [claim])).toEqual({
      place: kant,
      words: "the base that it has at Kant"
    });
  });
  it("but not what another claim of the sentence names", () => {
    const claim = says("a base", "It has a base with a pier on The Lake.");
    const site = {...claim, claim_id: "site", quote: "a pier on The Lake"};
    expect(placeOf(claim, [lake], [claim, site])).toBeNull();
    expect(placeOf(site, [lake], [claim, site])?.place).toBe(lake);
  });
});

describe("heading(words)", () => {
  it.each([
    ["southeast", 1, -1],
    ["to the north", 0, 1],
    ["west and southwest", -1, 0],
    ["north-west", -1, 1],
    ["nowhere", 0, 0]
  ])("%s", (words, east, north) => {
    expect(heading(words)).toEqual({east, north});
  });
});

describe("where-things-are", () => {
  it("puts bases and sites where the texts put them", () => {
    const names = Object.fromEntries(
      claimedSpots(data).map(({place, said}) => [place.name, said.map(({claim}) => claim)])
    );
    expect(names.Kant).toContain(find("foreign_base", "air base in Kant"));
    expect(names.Manas).toContain(find("foreign_base", "Manas airport"));
    expect(names["Lake Issyk-Kul"]).toEqual([
      find("base_site", "naval facility"),
      find("base_site", "naval installation")
    ]);
    expect(names.Batken).toEqual([find("deployment_site", "Batken")]);
    const unplaced = nowhere(data).map(({claim}) => claim);
    expect(unplaced).toContain(find("foreign_base", "Russia maintains a military base"));
    expect(unplaced).toContain(find("ports", "ports"));
  });

  it("draws west to the left and north on top", () => {
    for (const width of WIDTHS) {
      const svg = draw(figure, data, width);
      const [batken, kant, water] = [
        find("deployment_site", "Batken"),
        find("foreign_base", "air base in Kant"),
        find("base_site", "naval facility")
      ].map((claim) => dotOf(svg, claim));
      if (!batken || !kant || !water) throw new Error("no dots");
      expect(batken[0]).toBeLessThan(kant[0]);
      expect(kant[0]).toBeLessThan(water[0]);
      expect(kant[1]).toBeLessThan(batken[1]);
    }
  });

  it("sets a neighbour's words on the side that the text gives, and only while a finding is open", () => {
    const words = "“Tajikistan to the";
    for (const width of WIDTHS) {
      const svg = draw(figure, data, width);
      const [line] = lines(svg).filter(({text}) => text.startsWith(words));
      const frame = svg.querySelector("rect");
      expect(line?.left).toBeGreaterThan(width / 2);
      expect(line?.baseline).toBeGreaterThan(Number(frame?.getAttribute("height")) / 2);
      const north = draw(figure, change(data, isTajikistan, {value: "northwest"}), width);
      const [moved] = lines(north).filter(({text}) => text.startsWith(words));
      expect(moved?.left).toBeLessThan(width / 2);
      expect(moved?.baseline).toBeLessThan(Number(frame?.getAttribute("height")) / 2);
    }
    const plain = withFinding(data, () => false);
    const claim = plain.claims.find(isTajikistan);
    expect(groupsOf(draw(figure, plain, 390), claim?.claim_id ?? "").length).toBe(1);
    expect(figure.references(plain)).toEqual([]);
  });

  it("says in its title what is odd, from the data", () => {
    expect(figure.title(data)).toBe(
      "Without a sea, Kyrgyzstan is given two ports; Tajikistan is put to the southeast"
    );
    const other = change(change(data, byMeasure("ports"), {value: 3}), isTajikistan, {value: "north"});
    expect(figure.title(other)).toMatch(/three ports; Tajikistan is put to the north$/u);
    expect(figure.title(withFinding(data, () => false))).toMatch(/^The texts name Kant, Manas/u);
  });

  it("tells with the ports what others count, and the better of two sources", () => {
    const drawn = all(draw(figure, data, 680));
    expect(drawn).toContain("Ports: 1 (Balykchy)");
    expect(drawn).toContain("Tajikistan lies to the southwest");
    for (const {weak} of figure.references(data)) expect(weak).toBe(false);
  });

  it("lists one place when it is chosen", () => {
    const drawn = all(draw(figure, data, 390, "batken"));
    expect(drawn).toContain("Systems will be deployed at Batken");
    expect(drawn).not.toMatch(/naval facility|No place named/u);
  });

  it("lists all claims without a map of places", () => {
    const bare = {...data, places: []};
    expect(new Set(shown(bare))).toEqual(new Set(shown(data)));
    expect(claimedSpots(bare)).toEqual([]);
    expect(all(draw(figure, bare, 288))).toContain("No place named");
  });

  it("draws no name over a dot", () => {
    for (const width of WIDTHS) {
      const svg = draw(figure, data, width);
      const height = Number(svg.querySelector("rect")?.getAttribute("height"));
      const dots = Array.from(svg.querySelectorAll("circle.fig-claim"))
        .map((dot) => ["cx", "cy", "r"].map((name) => Number(dot.getAttribute(name))))
        .filter(([, y = 0]) => y < height);
      expect(dots.length).toBe(claimedSpots(data).length);
      for (const {text, left, right, baseline} of lines(svg).filter((line) => line.baseline < height))
        for (const [x = 0, y = 0, r = 0] of dots)
          expect(
            overlap(
              {left, right, top: baseline - 9, bottom: baseline},
              {left: x - r, right: x + r, top: y - r, bottom: y + r}
            ),
            `${text} at ${String(width)}`
          ).toBe(false);
    }
  });

  it("has the borders that `npm run map` makes", () => {
    const file = new URL("../../src/figures/whereThingsAre/borders.ts", import.meta.url);
    expect(bordersModule("Kyrgyzstan")).toBe(readFileSync(file, "utf8"));
    expect(() => bordersModule("Atlantis")).toThrow("Natural Earth has no country");
  });
});

import {describe, expect, test} from "vitest";
import type {Claim} from "../../../loaders/model.js";
import {dossier} from "../root.js";

const of = (table: string, article?: string): Claim[] =>
  dossier.claims.filter((c) => c.table === table && (article === undefined || c.article_id === article));
const figure = (c: Claim) => c.value ?? `${String(c.value_low ?? "")}..${String(c.value_high ?? "")}`;
const pairs = (claims: Claim[]) => claims.map((c) => [c.measure, figure(c)]);

describe("force_figures", () => {
  test("the personnel of 003-1 is 25,000, of which 15,000 and 10,000, and no reserves", () => {
    const persons = of("force_figures", "003-1").filter((c) => c.unit === "persons");
    expect(pairs(persons)).toEqual([
      ["total_personnel", 25000],
      ["active_personnel", 15000],
      ["paramilitary_personnel", 10000],
      ["reserve_personnel", 0],
      ["available_manpower", 3000000],
      ["fit_for_service", 2400000]
    ]);
    expect(persons[0]?.hedge).toBe("estimated");
    expect(persons[4]?.hedge).toBe("about");
  });

  test("the six holdings are as printed, the vehicles too, in one list", () => {
    const holdings = of("force_figures", "003-1").filter((c) => c.unit === "count" && c.item !== null);
    expect(holdings.map((c) => [c.measure, c.original_value, c.value])).toEqual([
      ["aircraft_total", "6", 6],
      ["tanks", "215", 215],
      ["vehicles", "5,000,268", 5000268],
      ["self_propelled_guns", "64", 64],
      ["towed_guns", "311", 311],
      ["rocket_launchers", "21", 21]
    ]);
    expect(new Set(holdings.map((c) => c.list_id)).size).toBe(1);
  });

  test("the ranks are 39 in the region and 107 of 145, on the word of Global Firepower", () => {
    const ranks = of("force_figures", "003-1").filter((c) => c.measure.includes("rank"));
    expect(pairs(ranks)).toEqual([
      ["regional_rank", 39],
      ["power_rank", 107],
      ["power_rank_total", 145]
    ]);
    expect(new Set(ranks.map((c) => c.attributed_to))).toEqual(new Set(["Global Firepower"]));
  });
});

test("aid_amounts: an open bound, $1.1 billion in two files, Tajikistan's share, the debt", () => {
  const sums = of("aid_amounts").filter((c) => c.unit === "USD");
  expect(sums.map((c) => [c.article_id, c.measure, figure(c), c.hedge, c.counterparty_code])).toEqual([
    ["000-1", "military_aid_pledged", "1000000000..", "more_than", "KGZ"],
    ["000-2", "military_aid_pledged", 1100000000, null, "KGZ"],
    ["002-1", "military_aid_pledged", 1100000000, "estimated", "KGZ"],
    ["002-1", "military_aid_pledged", 200000000, "estimated", "TJK"],
    ["002-1", "debt_written_off", 500000000, null, "KGZ"]
  ]);
});

test("equipment: two outlets repeat one speaker's list item by item; the third list is reported", () => {
  const spoken = (article: string) =>
    of("equipment", article)
      .filter((c) => c.attributed_to === "Igor Korotchenko" && c.standing === "expected")
      .map((c) => c.item);
  expect(spoken("000-2")).toEqual([
    "tanks",
    "armored vehicles",
    "personnel carriers",
    "rocket launchers",
    "artillery",
    "small arms",
    "surveillance systems",
    "communication systems"
  ]);
  expect(spoken("002-1")).toEqual(spoken("000-2"));
  const reported = of("equipment", "000-1").filter((c) => c.hedge === "reported");
  expect(reported.map((c) => c.item)).toEqual([
    "small arms",
    "combat vehicles",
    "helicopters",
    "field hospitals",
    "stationary hospitals",
    "motorcycles",
    "portable mortars",
    "satellite communications equipment"
  ]);
});

test("treaty_terms: land, command under two articles, duration, renewal, notice, secrecy, parties, site", () => {
  const terms = of("treaty_terms", "003-1");
  const get = (measure: string) => terms.filter((c) => c.measure === measure);
  expect(get("land_area").map((c) => [c.value, c.unit, c.article_number])).toEqual([[5, "hectares", "X"]]);
  expect(get("command").map((c) => [c.subject_code, c.article_number])).toEqual([
    ["RUS", "6"],
    ["KGZ", "6"]
  ]);
  expect(get("duration").map((c) => [c.value, c.unit])).toEqual([[5, "years"]]);
  expect(get("renewal").map((c) => c.quote)).toEqual(["it is tacitly renewed for periods"]);
  expect(get("notice_period").map((c) => [c.value, c.value_low, c.unit, c.hedge])).toEqual([
    [null, 6, "months", "at_least"]
  ]);
  expect(get("secrecy")).toHaveLength(1);
  expect(get("parties").map((c) => c.value)).toEqual([2]);
  expect(get("deployment_site").map((c) => [c.quote, c.attributed_to])).toEqual([
    ["Systems will be deployed at Batken", "Baktybek Bekbolotov"]
  ]);
});

test("country_profile: two populations, networks, shares as printed, borders, memberships", () => {
  expect(
    of("country_profile")
      .filter((c) => c.measure === "population")
      .map((c) => [c.value, c.hedge])
  ).toEqual([
    [6000000, null],
    [7000000, "about"]
  ]);
  const profile = of("country_profile", "003-1");
  const one = (measure: string) => profile.find((c) => c.measure === measure)?.value;
  expect(
    ["ports", "airports_total", "road_length", "rail_length", "waterway_length", "area_total"].map(one)
  ).toEqual([2, 28, 34000, 424, 600, 200000]);
  expect(one("sanctioned_companies")).toBe(71);
  const shares = profile.filter((c) => c.measure === "ethnic_share");
  expect(shares.map((c) => [c.item, c.value])).toEqual([
    ["Kyrgyz", 75],
    ["Uzbek", 15],
    ["Uzbek", 6]
  ]);
  expect(profile.filter((c) => c.measure === "border").map((c) => [c.counterparty_code, c.value])).toEqual([
    ["KAZ", "north"],
    ["UZB", "west and southwest"],
    ["TJK", "southeast"],
    ["CHN", "east"]
  ]);
  expect(profile.filter((c) => c.measure === "membership").map((c) => c.counterparty_code)).toEqual([
    "sco",
    "csto",
    "eaeu",
    "turkic-council"
  ]);
});

test("timeline: from November 2012 to May 2023, each relative date with the words that it was resolved from", () => {
  const rows = of("timeline");
  const dates = rows
    .map((c) => c.as_of_start ?? "")
    .filter(Boolean)
    .sort();
  expect(dates[0]).toBe("2012-01-01");
  expect(rows.some((c) => c.value === "2012-11" && c.as_of_basis.includes("“Last November”"))).toBe(true);
  expect(dates.at(-1)).toBe("2023-05-19");
  const deliveries = rows.filter((c) => c.measure === "delivery").map((c) => [c.article_id, c.value]);
  expect(deliveries).toEqual([
    ["000-1", "2013"],
    ["000-1", "2014"],
    ["000-1", "2013-10/2013-12"],
    ["000-2", "2013"],
    ["000-2", "2014"],
    ["000-2", "2013-10/2013-12"],
    ["001-1", "2013-10/2013-12"],
    ["002-1", "2013-07-12/2013-12-31"]
  ]);
  const denied = rows.find((c) => c.quote.startsWith("not in 2014"));
  expect([denied?.value, denied?.attributed_to]).toEqual(["2014", null]);
  const victory = rows.filter((c) => c.measure === "victory_day").map((c) => [c.article_id, c.value]);
  expect(victory).toEqual([
    ["003-1", "2023-05-08"],
    ["004-1", "2023-05-09"]
  ]);
});

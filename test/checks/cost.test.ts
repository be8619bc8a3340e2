import {describe, expect, it} from "vitest";
import {runChecks} from "../../loaders/checks/index.js";
import {readExample} from "./readExample.js";

/** A dossier of so many articles, each with a list of holdings, people, pledges, dates and a few sentences. */
function dossier(articles: number) {
  const lines = [
    "entity ann person: Ann Day",
    "R27 KGZ tanks = 215 count; as_of=2022",
    "R32 KGZ coastline_length = 0 km"
  ];
  for (let i = 0; i < articles; i++) {
    const at = `from=${i}; list=${i}`;
    lines.push(
      `article ${i}; publisher=Paper ${i}; published=2023-05-30`,
      `${i} body: Paper ${i} writes that unit ${i * 7} held drill ${i * 13} near town ${i * 17} on ${i} occasions.`,
      `KGZ tanks = ${200 + (i % 50)} count; ${at}`,
      `KGZ towed_guns = ${300 + (i % 70)} count; ${at}`,
      `KGZ vehicles = ${400 + (i % 90)} count; ${at}`,
      `KGZ rocket_launchers = ${20 + (i % 5)} count; ${at}`,
      `KGZ population = ${6_000_000 + 1000 * (i % 900)} persons; from=${i}`,
      `RUS military_aid_pledged = ${1_000_000 * (1 + (i % 500))} USD; to=KGZ; from=${i}`,
      `RUS delivery = 2013-${String((i % 12) + 1).padStart(2, "0")} date; to=KGZ; from=${i}; modality=planned; by=Ann Day`,
      `RUS equipment_item(item ${i % 40}) = none; to=KGZ; from=${i}; list=e${i}; standing=promised; by=Ann Day`
    );
  }
  return readExample(lines.join("\n")).input;
}

/** Milliseconds of a run, on an input of its own, so that nothing is remembered. */
function milliseconds(articles: number): number {
  const input = dossier(articles);
  const start = performance.now();
  runChecks(input);
  return performance.now() - start;
}

/** How often it is tried: what else a machine is at slows a run down, and nothing makes one faster than it is. */
const TRIES = 3;

describe("runChecks", () => {
  it("runChecks(input) takes time near to linear in the claims: eight times as many cost at most sixteen times as much", () => {
    milliseconds(100);
    let [few, many] = [Infinity, Infinity];
    for (let tried = 0; tried < TRIES && !(many / few < 16); tried++) {
      few = Math.min(few, milliseconds(125), milliseconds(125));
      many = Math.min(many, milliseconds(1000));
    }
    expect(many / few, `${few} ms for 1,000 claims, ${many} ms for 8,000`).toBeLessThan(16);
  }, 60_000);
});

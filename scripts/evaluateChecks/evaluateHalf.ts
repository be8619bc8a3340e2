import {random} from "../bench/random.js";
import type {Examined} from "./examiner.js";
import {isAlarm, type Judged, judgePlant} from "./judgePlant.js";
import {type Kind, KINDS} from "./plants/kinds.js";
import type {SmallDossier} from "./readDossiers.js";
import {sitesOf} from "./sites.js";

/** The same slips at the same places every time. */
const SEED = 4;

/** What was planted in some dossiers and found, and what was found where nothing was planted. */
export interface Half {
  readonly name: string;
  readonly dossiers: number;
  readonly texts: number;
  readonly claims: number;
  readonly kinds: readonly {readonly kind: Kind; readonly judged: readonly Judged[]}[];
  /** warnings and errors on the clean texts */
  readonly alarms: readonly {
    readonly dossier: string;
    readonly check: string;
    readonly caveat: string;
    readonly claims: number;
  }[];
  /** claims that these are about */
  readonly alarmed: number;
  readonly figures: number;
  /** figures of which nothing else in their dossier speaks */
  readonly notPlantable: number;
  /** whole dates */
  readonly dates: number;
  /** whole dates without a weekday that nothing else in their dossier speaks of */
  readonly datesNotPlantable: number;
}

/** @param perKind at most so many plants of a kind in one dossier, taken evenly from all; all if left out */
export function evaluateHalf(
  name: string,
  dossiers: readonly SmallDossier[],
  examine: (dossier: SmallDossier) => Examined,
  perKind = Infinity
): Half {
  const kinds = KINDS.map((kind) => ({kind, judged: [] as Judged[]}));
  const alarms: Half["alarms"][number][] = [];
  const sum = {texts: 0, claims: 0, alarmed: 0, figures: 0, notPlantable: 0, dates: 0, datesNotPlantable: 0};
  for (const dossier of dossiers) {
    const clean = examine(dossier);
    const sites = sitesOf(dossier);
    const alarming = clean.placed.filter(isAlarm);
    alarms.push(
      ...alarming.map(({finding, about}) => ({
        dossier: dossier.name,
        check: finding.check,
        caveat: finding.caveat,
        claims: about.length
      }))
    );
    sum.texts += dossier.texts.size;
    sum.claims += clean.claims.length;
    sum.alarmed += new Set(
      alarming.flatMap(({about}) => about.map((p) => `${p.file} ${String(p.start)}-${String(p.end)}`))
    ).size;
    sum.figures += sites.figures.length;
    sum.notPlantable += sites.figures.filter(
      (f) => !sites.spoken.has(f) && !sites.listed.has(f) && !sites.totals.has(f)
    ).length;
    sum.dates += sites.dates.length;
    sum.datesNotPlantable += sites.dates.filter(({weekday, spoken}) => !weekday && !spoken).length;
    const next = random(SEED);
    for (const {kind, judged} of kinds)
      for (const plant of evenly(kind.plants(sites, next), perKind))
        judged.push(judgePlant(dossier, clean, plant, examine));
  }
  return {name, dossiers: dossiers.length, kinds, alarms, ...sum};
}

/** So many of them, spread over all. */
function evenly<T>(rows: readonly T[], most: number): readonly T[] {
  return rows.length <= most
    ? rows
    : rows.filter(
        (_, i) => Math.floor((i * most) / rows.length) !== Math.floor(((i - 1) * most) / rows.length)
      );
}

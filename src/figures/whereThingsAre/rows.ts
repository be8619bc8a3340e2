import type {Claim, Finding, Place, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {openFindings} from "../kit/findings.js";
import {placeOf} from "./placeOf.js";

/** measures whose claims put something somewhere */
const SITED = ["foreign_base", "base_site", "deployment_site"];

/** the checks that find what the map shows to be odd */
const ASTRAY = "neighbour-direction";
const SEALESS = "sea-port-without-sea";

/** A claim and the words by which it is placed. */
export interface Said {
  readonly claim: Claim;
  readonly words: string;
}

/** A place and what the texts put there, in the order of the texts. */
export interface Spot {
  readonly place: Place;
  readonly said: readonly Said[];
}

/** All spots (not countries) that are known; one where the texts put nothing is a landmark. Those with most claims first. */
export function spots(data: FigureData): readonly Spot[] {
  const located = sited(data);
  return spotPlaces(data)
    .map((place) => ({
      place,
      said: located.flatMap(({claim, location}) =>
        location?.place === place ? [{claim, words: location.words}] : []
      )
    }))
    .sort((a, b) => b.said.length - a.said.length);
}

/** The spots that claims name. */
export const claimedSpots = (data: FigureData): readonly Spot[] =>
  spots(data).filter(({said}) => said.length > 0);

/** Claims of a base or site, and of ports, for which no text names a place. */
export function nowhere(data: FigureData): readonly Said[] {
  const unsited = sited(data).flatMap(({claim, location}) => (location ? [] : [claim]));
  const ports = data.claims.filter(isPort);
  return [...unsited, ...ports].map((claim) => ({claim, words: claim.quote}));
}

/** A neighbour as a text places it. */
export interface Neighbour {
  readonly claim: Claim;
  readonly name: string;
  /** the text's direction, such as "southeast" */
  readonly direction: string;
  /** a finding says that it lies on another side */
  readonly isAstray: boolean;
  /** who says where it lies instead */
  readonly references: readonly Reference[];
}

export function neighbours(data: FigureData): readonly Neighbour[] {
  return data.claims
    .filter(({measure}) => measure === "border")
    .map((claim) => {
      const isAstray = findingsOf(data, claim, ASTRAY).length > 0;
      return {
        claim,
        name: claim.counterparty ?? claim.item ?? claim.quote,
        direction: typeof claim.value === "string" ? claim.value : "",
        isAstray,
        references: heldAgainst(data, claim, ASTRAY)
      };
    });
}

/** Claims that cannot lie on a sea, as a check found: ports, then naval sites, of a country without a coast. */
export function seaClaims(data: FigureData): readonly Claim[] {
  return shown(data)
    .filter((claim) => findingsOf(data, claim, SEALESS).length > 0)
    .sort((a, b) => Number(isPort(b)) - Number(isPort(a)));
}

/** What others say of the ports of a country without a coast. */
export const portReferences = (data: FigureData, claim: Claim): readonly Reference[] =>
  isPort(claim) ? heldAgainst(data, claim, SEALESS) : [];

const isPort = ({measure}: Claim): boolean => measure === "ports";

const findingsOf = (data: FigureData, claim: Claim, check: string): readonly Finding[] =>
  openFindings(data, claim).filter((finding) => finding.check === check);

/** The references that the open findings of a check hold against a claim; no weak one beside a better that says the same. */
function heldAgainst(data: FigureData, claim: Claim, check: string): readonly Reference[] {
  const findings = findingsOf(data, claim, check).map(({finding_id}) => finding_id);
  const ids = data.findingClaims.flatMap(({finding_id, reference_id, role}) =>
    role === "against" && reference_id !== null && findings.includes(finding_id) ? [reference_id] : []
  );
  const found = data.references.filter(({reference_id}) => ids.includes(reference_id));
  const isBacked = (weak: Reference): boolean =>
    found.some((row) => !row.weak && row.measure === weak.measure && row.value === weak.value);
  return found.filter((row) => !row.weak || !isBacked(row));
}

/** All references of the figure. */
export const held = (data: FigureData): readonly Reference[] => [
  ...new Set([
    ...nowhere(data).flatMap(({claim}) => portReferences(data, claim)),
    ...neighbours(data).flatMap(({references}) => references)
  ])
];

/** All claims of the figure, in the order in which it lists them. */
export function shown(data: FigureData): readonly Claim[] {
  return [
    ...claimedSpots(data).flatMap(({said}) => said.map(({claim}) => claim)),
    ...nowhere(data).map(({claim}) => claim),
    ...neighbours(data).map(({claim}) => claim)
  ];
}

const spotPlaces = ({places = []}: FigureData): readonly Place[] =>
  places.filter(({isCountry}) => !isCountry);

function sited(data: FigureData): {claim: Claim; location: ReturnType<typeof placeOf>}[] {
  const claims = data.claims.filter(({measure}) => SITED.includes(measure));
  const places = spotPlaces(data);
  return claims.map((claim) => ({claim, location: placeOf(claim, places, claims)}));
}

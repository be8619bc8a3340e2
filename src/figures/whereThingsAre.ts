import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {inWords, listed, plural, sentence} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {boundsOf, measureName} from "./kit/words.js";
import {draw} from "./whereThingsAre/draw.js";
import {claimedSpots, neighbours, nowhere, seaClaims, shown} from "./whereThingsAre/rows.js";

/** A map of the country with what the texts put where; a neighbour on the wrong side stands there too, with its caveat. */
export const whereThingsAre: Figure = {
  name: "where-things-are",
  title(data) {
    const sea = [...new Set(seaClaims(data).map((claim) => seaWords(data, claim)))];
    const astray = neighbours(data).filter(({isAstray}) => isAstray);
    const country = seaClaims(data)[0]?.subject ?? shown(data)[0]?.counterparty ?? "the country";
    const given = sea.length > 0 ? `Without a sea, ${country} is given ${listed(sea)}` : "";
    const wrong = astray.map(({name, direction}) => `${name} is put to the ${direction}`);
    if (given || wrong.length > 0) return [given, ...wrong].filter(Boolean).join("; ");
    const named = claimedSpots(data).map(({place}) => place.name);
    return named.length > 0 ? `The texts name ${listed(named)}` : "The texts name no place that is known";
  },
  subtitle(data) {
    const named = claimedSpots(data).length;
    return `Bases, sites and neighbours as the texts have them: ${plural(named, "place")} named`;
  },
  note(data) {
    const unplaced = nowhere(data).length;
    const parts = [unplaced > 0 && `${inWords(unplaced)} statements name no place`].filter(
      (part) => part !== false
    );
    return parts.length > 0 ? parts.map(sentence).join(" ") : null;
  },
  alt(data) {
    const placed = claimedSpots(data).map(
      ({place, said}) => `${place.name}: ${listed(said.map(({words}) => `“${words}”`))}`
    );
    const sides = neighbours(data).map(({claim}) => `“${claim.quote}”`);
    return [
      "Map and list of places.",
      ...placed.map(sentence),
      sides.length > 0 ? sentence(`Neighbours: ${listed(sides)}`) : ""
    ]
      .filter(Boolean)
      .join(" ");
  },
  claims: shown,
  references: (data) => neighbours(data).flatMap(({references}) => references),
  draw: (data, options) => drawFigure(whereThingsAre, data, options, draw)
};

/** "two ports", "a naval facility on Lake Issyk-Kul" without the lake */
function seaWords(data: FigureData, claim: Claim): string {
  const {low} = boundsOf(claim);
  if (low !== null) return `${inWords(low)} ${measureName(data, claim.measure)}`;
  return `a ${(claim.item ?? claim.quote).replace(/ (?:at|in|on) .*$/u, "")}`;
}

import type {Figure} from "./figure.js";
import {capital, inWords, listed, plural, sentence} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {draw} from "./whereThingsAre/draw.js";
import {claimedSpots, held, neighbours, nowhere, shown, spots} from "./whereThingsAre/rows.js";
import {slug} from "./whereThingsAre/slug.js";
import {lake} from "./whereThingsAre/lake.js";
import {title, titleClaims} from "./whereThingsAre/title.js";
import {worded} from "./kit/worded.js";

/** A map of the country with what the texts put where; a neighbour on the wrong side stands there too, with its caveat. */
export const whereThingsAre: Figure = worded({
  name: "where-things-are",
  title,
  titleClaims,
  subtitle: () => "What the texts put where: bases, sites and neighbours",
  note(data) {
    if (shown(data).length === 0) return null;
    const unplaced = nowhere(data).length;
    const marks = spots(data).filter(({said}) => said.length === 0);
    const water = spots(data).find(({place}) => place.entity_id === lake.entity_id);
    const parts = [
      unplaced > 0 && `${capital(inWords(unplaced))} claims name no place`,
      water && `${water.place.name} is drawn by hand; no text says where on it`,
      marks.length > 0 &&
        `${listed(marks.map(({place}) => place.name))} (hollow) is there to find one’s way by`,
      held(data).length > 0 && "Diamonds are what others say",
      "Borders: Natural Earth"
    ];
    return parts.flatMap((part) => (part ? [sentence(part)] : [])).join(" ");
  },
  alt(data) {
    const placed = claimedSpots(data).map(
      ({place, said}) => `${place.name}: ${listed(said.map(({words}) => `“${words}”`))}`
    );
    const sides = neighbours(data).map(({claim}) => `“${claim.quote}”`);
    const astray = neighbours(data)
      .filter(({isAstray}) => isAstray)
      .map(
        ({name, references}) => `${name} lies to the ${listed(sidesOf(references.map(({value}) => value)))}`
      );
    const unplaced = nowhere(data).length;
    const parts = [
      "Map with a list of places",
      ...placed,
      unplaced > 0 ? `${plural(unplaced, "claim")} without a place` : "",
      sides.length > 0 ? `Neighbours: ${listed(sides)}` : "",
      ...astray
    ];
    return parts
      .filter(Boolean)
      .map((part) => sentence(capital(part)))
      .join(" ");
  },
  switch(data) {
    const named = claimedSpots(data).map(({place}) => ({value: slug(place.name), label: place.name}));
    return named.length < 2
      ? null
      : {label: "Place", choices: [{value: "all", label: "all places"}, ...named]};
  },
  claims: shown,
  references: held,
  draw: (data, options) => drawFigure(whereThingsAre, data, options, draw)
});

const sidesOf = (values: readonly unknown[]): string[] => [...new Set(values.map(String))];

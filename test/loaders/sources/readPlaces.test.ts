import {expect, test} from "vitest";
import type {Entity} from "../../../loaders/model.js";
import {readPlaces} from "../../../loaders/sources/readPlaces.js";

const entities: Entity[] = [
  {entity_id: "KGZ", name: "Kyrgyzstan", kind: "country", country: "KGZ", aliases: ["Kyrgyz Republic"]},
  {entity_id: "kant", name: "Kant air base", kind: "base", country: "RUS", aliases: ["Kant"]}
];
const HEAD = "entity_id,place,latitude,longitude,source\n";
const read = (text: string) => readPlaces("data/manual/places.csv", HEAD + text, entities);

test("readPlaces(text) takes names from entities, but never a country's for a town in it", () => {
  const places = read("KGZ,,41,75,a\nKGZ,Bishkek,42.9,74.6,b\nkant,Kant,42.85,-74.8,c\n");
  expect(places.map(({name, isCountry, forms}) => [name, isCountry, forms])).toEqual([
    ["Kyrgyzstan", true, ["Kyrgyzstan", "Kyrgyz Republic"]],
    ["Bishkek", false, ["Bishkek"]],
    ["Kant", false, ["Kant", "Kant air base"]]
  ]);
  expect(places[2]).toMatchObject({entity_id: "kant", latitude: 42.85, longitude: -74.8, source: "c"});
});

test.each([
  ["nope,,41,75,a\n", 'places.csv:2: column entity_id: unexpected "nope"'],
  ["KGZ,,41,75,a\n,,41,75,a\n", "places.csv:3: column entity_id: empty cell"],
  ["KGZ,,91,75,a\n", 'places.csv:2: column latitude: unexpected "91"'],
  ["KGZ,,41,,a\n", 'places.csv:2: column longitude: unexpected ""'],
  ["KGZ,,41,75,\n", "places.csv:2: column source: empty cell"]
])("readPlaces(%j) refuses with file and line", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

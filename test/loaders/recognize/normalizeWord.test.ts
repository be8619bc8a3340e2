import {expect, test} from "vitest";
import {normalizeWord} from "../../../loaders/recognize/normalizeWord.js";

test.each([
  ["defence", "defense"],
  ["labour", "labor"],
  ["armoured", "armored"],
  ["organisation’s", "organization"],
  ["centres", "centers"],
  ["theatre", "theater"],
  ["calibres", "caliber"],
  ["kilometres", "kilometer"],
  ["programme", "program"],
  ["air-defence", "air-defense"],
  ["labour-force", "labor-force"],
  ["Armoured-vehicles", "armored-vehicle"],
  ["batteries", "battery"]
])("normalizeWord(%j) is that of %j", (one, other) => {
  expect(normalizeWord(one)).toBe(normalizeWord(other));
});

test.each([
  ["hour", "hor"],
  ["acre", "acer"],
  ["hectare", "hectaer"],
  ["four", "for"],
  ["bus", "bu"],
  ["arms", "army"]
])("normalizeWord(%j) is not that of %j", (one, other) => {
  expect(normalizeWord(one)).not.toBe(normalizeWord(other));
});

import {expect, test} from "vitest";
import {readSettings} from "../../../loaders/sources/readSettings.js";

const SOUND = {
  name: "smoke",
  dossier: {
    title: "The smoke",
    tables: "Figures on smoke",
    chapters: [{page: "index", name: "Story", description: "What is said."}]
  }
};
const read = (change: object, dossier: object = {}) =>
  readSettings(JSON.stringify({...SOUND, dossier: {...SOUND.dossier, ...dossier}, ...change}));

test("readSettings(text) takes name, title and chapters, with their addresses", () => {
  expect(read({})).toEqual({
    name: "smoke",
    title: "The smoke",
    tables: "Figures on smoke",
    chapters: [{path: "/index", name: "Story", description: "What is said."}]
  });
});

test.each([
  [{name: "../x"}, {}, 'package.json: name: unexpected "../x"; files are named by it'],
  [{dossier: []}, {}, "package.json: dossier: is no object; write {title, tables, chapters}"],
  [{}, {title: ""}, "package.json: dossier.title: is missing or empty; write some words"],
  [{}, {title: "a\nb"}, "package.json: dossier.title: holds a control character or a line break"],
  [{}, {chapters: {}}, "package.json: dossier.chapters: no list"],
  [
    {},
    {chapters: [{page: "a/b"}]},
    'package.json: dossier.chapters[0].page: unexpected "a/b"; write the name of a file in src/'
  ],
  [
    {},
    {chapters: [...SOUND.dossier.chapters, ...SOUND.dossier.chapters]},
    'package.json: dossier.chapters: "index" stands twice'
  ]
])("readSettings(text) refuses %j %j by name and remedy", (change, dossier, message) => {
  expect(() => read(change, dossier)).toThrow(message);
});

test("readSettings(text) says so where the file is no JSON", () => {
  expect(() => readSettings("{")).toThrow(/^package\.json: no JSON: .*; mend it$/u);
});

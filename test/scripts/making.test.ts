import {expect, test} from "vitest";
import {makingTold, sourceDay} from "../../scripts/build/making.js";
import {InputError} from "../../scripts/terminal/main.js";
import {editionDay} from "../../loaders/tables/editionDay.js";
import {editionFiles} from "../../loaders/tables/index.js";
import {dossier} from "../loaders/root.js";

test("sourceDay(env) is the day of SOURCE_DATE_EPOCH in UTC, and null where it is not set", () => {
  expect(sourceDay({})).toBeNull();
  expect(sourceDay({SOURCE_DATE_EPOCH: "0"})).toBe("1970-01-01");
  expect(sourceDay({SOURCE_DATE_EPOCH: "1706745599"})).toBe("2024-01-31");
  expect(sourceDay({SOURCE_DATE_EPOCH: "1706745600"})).toBe("2024-02-01");
});

test.each(["", "yesterday", "-1", "1706745599.5", "2024-01-31", "0x10", " 7", "999999999999"])(
  "sourceDay(env) refuses SOURCE_DATE_EPOCH=%j with what to do",
  (SOURCE_DATE_EPOCH) => {
    const read = (): unknown => makingTold({SOURCE_DATE_EPOCH});
    expect(read).toThrow(InputError);
    expect(read).toThrow(`SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH}; correct it, or unset it`);
  }
);

test("a day that is told dates the edition and its package, whatever its inputs name", () => {
  const told = {...dossier, day: "2031-05-06"};
  expect(editionDay(told)).toBe("2031-05-06");
  const described = new TextDecoder().decode(editionFiles(told).get("datapackage.json"));
  expect(JSON.parse(described)).toMatchObject({created: "2031-05-06T00:00:00Z"});
});

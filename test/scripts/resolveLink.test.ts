import {describe, expect, test} from "vitest";
import {resolveLink} from "../../scripts/site/resolveLink.js";

describe("resolveLink(from, link)", () => {
  test.each([
    ["index.html", "./forces.html", {file: "forces.html", fragment: ""}],
    ["sources/a.html", "../forces.html#x%20y", {file: "forces.html", fragment: "x y"}],
    ["sources/a.html", "#x", {file: "sources/a.html", fragment: "x"}],
    ["sources/a.html", "./", {file: "sources/index.html", fragment: ""}],
    ["sources/a.html", "/", {file: "index.html", fragment: ""}],
    ["a/b.html", "../../../c.html?d=1", {file: "c.html", fragment: ""}]
  ])("follows a link in %s to %s", (from, link, expected) => {
    expect(resolveLink(from, link)).toEqual(expected);
  });

  test.each(["https://other.example/", "//other.example/x", "mailto:a@b.example", "data:,x"])(
    "leaves %s to others",
    (link) => {
      expect(resolveLink("index.html", link)).toBeNull();
    }
  );
});

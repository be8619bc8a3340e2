import {describe, expect, test} from "vitest";
import {render} from "./render.js";
import {decision, reviewed} from "./reviewedDossier.js";

describe("[[…]] after an editor's decision", () => {
  test.each([
    ["[[009-1-guns1]]"],
    ["[[force_figures measure=guns]]"],
    ["[[force_figures nth=2]]"],
    ["[[sum force_figures measure=guns]]"],
    ["[[ratio 009-1-tanks / 009-1-guns1]]"],
    [":::table force_figures measure=guns nth=1"]
  ])(
    "%s ends the build with page, line, claim, decision and remedy when the claim was rejected",
    (source) => {
      const dossier = reviewed(decision("reject", "009-1-guns1"));
      expect(() => render(`A line.\n\n${source}`, dossier)).toThrow(
        /^page\.md:3: .*009-1-guns1 “25 <b onclick=x>guns<\/b>” was decided on: rejected by A\. <b>Editor<\/b> on 2024-01-02: by .*Edit the prose, or delete the row of this decision in data\/manual\/reviews\.csv$/s
      );
    }
  );

  test("a query names the claim that it named before when an earlier one was rejected", () => {
    const dossier = reviewed(decision("reject", "009-1-tanks"));
    const second = render("[[force_figures nth=2]]", dossier).document.querySelector("a.evidence");
    expect(second?.getAttribute("data-claim")).toBe("009-1-guns1");
  });

  test("a query that no longer fits a corrected claim says which correction is why", () => {
    const dossier = reviewed(decision("correct", "009-1-guns1", {field: "item", value: "howitzers"}));
    expect(() => render('[[force_figures item="towed guns"]]', dossier)).toThrow(
      /009-1-guns1 .*item corrected by/
    );
    expect(render("[[force_figures item=howitzers]]", dossier).document.body.textContent).toContain("25");
  });

  test("sums and counts leave a rejected claim out and take a corrected value", () => {
    const dossier = reviewed(
      decision("reject", "009-1-guns1"),
      decision("correct", "009-1-tanks", {value: "200"})
    );
    const {document} = render("[[sum force_figures]] [[count force_figures]]", dossier);
    expect(document.querySelector("a.evidence")?.textContent).toBe("200");
    expect(document.querySelector("a.count")?.textContent).toBe("1");
  });
});

import {describe, expect, test} from "vitest";
import {evidenceCard} from "../../src/components/evidenceCard.js";
import {toFigureData} from "../../src/markdown/figureData.js";
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

describe("blocks after an editor's decision", () => {
  const dossier = reviewed(
    decision("reject", "009-1-guns1"),
    decision("correct", "009-1-tanks", {value: "200", why: "the ministry says so"}),
    decision("dismiss", "f-third", {why: "it is right"}),
    {...decision("confirm", "009-1-money"), expects: "“x” in “y”"}
  );
  const text = (source: string): string =>
    render(source, dossier).document.body.textContent.replace(/\s+/g, " ");

  test("prose signs a corrected value as an editor's, with who, when, why and what was printed", () => {
    const mark = render("[[009-1-tanks]]", dossier).document.querySelector("a.review-mark");
    expect(mark?.textContent).toBe("ed.");
    expect(mark?.getAttribute("href")).toBe("/caveats#decision-009-1-tanks");
    expect(mark?.getAttribute("title")).toBe(
      "Corrected by A. <b>Editor</b> on 2024-01-02: the ministry says so. As read: 215; printed: “215 tanks”."
    );
    expect(
      render("[[009-1-tanks]]\n\n:::decisions", dossier)
        .document.querySelector("a.review-mark")
        ?.getAttribute("href")
    ).toBe("#decision-009-1-tanks");
  });

  test(":::table and :::evidence show a corrected value with what was read, and strike what was rejected", () => {
    const words = text(":::table force_figures");
    expect(words).toContain("200");
    expect(words).toContain("As read: 215; printed: “215 tanks”.");
    const {document} = render(":::table force_figures", dossier);
    expect(document.querySelector("tr.rejected")?.textContent).toContain("rejected by A. <b>Editor</b>");
    expect(document.querySelector("tr.rejected del q")?.textContent).toBe("25 <b onclick=x>guns</b>");
    expect(text("[[009-1-tanks]]\n\n:::evidence")).toContain("Corrected by A. <b>Editor</b>");
    expect(text(":::table force_figures measure=guns")).toContain("rejected by");
  });

  test(":::reader strikes rejected words where they stand, and tells of decisions in the margin", () => {
    const {document} = render(":::reader 009-1", dossier);
    const struck = [...document.querySelectorAll(".reader del")].map((words) => words.textContent);
    expect(struck.join("")).toBe("25 <b onclick=x>guns</b>");
    expect(document.getElementById("009-1-guns1")).not.toBeNull();
    const margin = [...document.querySelectorAll(".decided")].map((item) => item.textContent);
    expect(margin.join(" ")).toContain("As read: 215");
    expect(margin.join(" ")).toContain("Rejected by A. <b>Editor</b>");
  });

  test(":::register folds what was dismissed, with the reason, and marks it nowhere", () => {
    const {document} = render(":::register", dossier);
    const folded = document.querySelector(".dismissed");
    expect(folded?.querySelector("summary")?.textContent).toContain("dismissed by an editor");
    expect(folded?.querySelector("#f-third .review")?.textContent).toContain("it is right");
    const mark = render("[[009-1-tanks]]", dossier).document.querySelector(".caveat-mark");
    expect(mark?.getAttribute("data-caveat")).toBe("f1");
  });

  test(":::decisions lists what was decided and, apart, what was not applied", () => {
    const {document, code, html} = render(":::decisions", dossier);
    const [applied, open] = [...document.querySelectorAll("section.decisions")];
    expect(applied?.querySelectorAll("li")).toHaveLength(3);
    expect(applied?.textContent).toContain("value 200 in place of 215");
    expect(open?.textContent).toContain("009-1-money: not applied");
    expect(open?.textContent).toContain("The editor saw: “x” in “y”");
    expect(text(":::decisions applied")).not.toContain("not applied");
    expect(render(":::decisions").document.body.textContent.trim()).toBe("");
    expect([code, html.includes("${")]).toEqual([[], false]);
    expect(document.querySelector("b")).toBeNull();
  });

  test("an evidence card tells who corrected a claim and what was read", () => {
    const card = evidenceCard(toFigureData(dossier), ["009-1-tanks"], [], "../");
    expect(card).toContain("Corrected by A. &lt;b&gt;Editor&lt;/b&gt; on 2024-01-02");
    expect(card).toContain("As read: 215");
  });
});

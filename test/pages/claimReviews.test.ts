import {expect, test} from "vitest";
import type {Dossier} from "../../loaders/model.js";
import {claimReviews} from "../../scripts/site/metadata/claimReviews.js";
import {editionDay} from "../../loaders/tables/editionDay.js";
import {jsonLd} from "../../scripts/site/metadata/jsonLd.js";
import {decision, reviewed} from "./reviewedDossier.js";
import {tinyDossier} from "./tinyDossier.js";

const SITE = {url: "https://example.org/story/", author: "A desk", published: null};
const reviewsOf = (dossier: Dossier): unknown[] => [...claimReviews(dossier, SITE)];

test("claimReviews(dossier) has nothing where no editor has decided: what a check finds is nobody’s verdict", () => {
  expect(tinyDossier.findings.length).toBeGreaterThan(0);
  expect(reviewsOf(tinyDossier)).toEqual([]);
});

test("claimReviews(dossier) gives a corrected claim with who, when, why, and where it was printed", () => {
  const [review, ...rest] = reviewsOf(reviewed(decision("correct", "009-1-tanks", {value: "251"})));
  expect(rest).toEqual([]);
  expect(review).toMatchObject({
    "@type": "ClaimReview",
    claimReviewed: "Kyrgyzstan: 215 tanks",
    itemReviewed: {
      "@type": "Claim",
      author: {"@type": "Organization", name: "The <Daily> Test"},
      datePublished: "2013-07",
      appearance: {"@type": "NewsArticle", headline: "Tanks 🛡 arrive"}
    },
    reviewRating: {"@type": "Rating", alternateName: "Corrected"},
    reviewBody: "251 in place of 215. by ${phone}",
    author: {"@type": "Person", name: "A. <b>Editor</b>"},
    publisher: {"@type": "Organization", name: "A desk"},
    datePublished: "2024-01-02"
  });
  // an address that is none of the web is not handed on
  expect(JSON.stringify(review)).not.toContain("javascript:");
});

test("claimReviews(dossier) gives the verdict of a doubt that an editor accepted, on each claim that it is about", () => {
  const accepted = reviewed(decision("accept", "f-third"));
  const findingClaims = tinyDossier.findingClaims.map((link) => ({...link, finding_id: "f-third"}));
  expect(reviewsOf({...accepted, findingClaims})).toEqual([
    expect.objectContaining({
      url: "https://example.org/story/caveats.html#f-third",
      claimReviewed: "Kyrgyzstan: 215 tanks",
      reviewRating: {"@type": "Rating", alternateName: "Wrong"}
    })
  ]);
});

test("claimReviews(dossier) says confirmed of what an editor confirmed, and nothing of rejected rows, dismissed doubts and comments", () => {
  expect(reviewsOf(reviewed(decision("confirm", "009-1-guns1")))).toEqual([
    expect.objectContaining({reviewRating: {"@type": "Rating", alternateName: "Confirmed"}})
  ]);
  expect(reviewsOf(reviewed(decision("reject", "009-1-guns1"), decision("dismiss", "f-third")))).toEqual([]);
  expect(reviewsOf(reviewed(decision("comment", "f-third")))).toEqual([]);
});

test("jsonLd(things) is data that no document can end, and empty for nothing", () => {
  const markup = jsonLd([{name: "</script><script>alert(1)</script>"}]);
  expect(markup.match(/<\/script>/gu)).toHaveLength(1);
  expect(JSON.parse(markup.replace(/<\/?script[^>]*>/gu, ""))).toMatchObject({
    name: "</script><script>alert(1)</script>"
  });
  expect(jsonLd([])).toBe("");
});

test("editionDay(dossier) is the newest day that reports, references or decisions name", () => {
  expect(editionDay(tinyDossier)).toBe("2013-07-11");
  expect(editionDay(reviewed(decision("confirm", "009-1-guns1")))).toBe("2024-01-02");
});

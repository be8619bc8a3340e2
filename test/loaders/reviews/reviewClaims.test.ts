import {describe, expect, it, test} from "vitest";
import type {Claim, ReviewField, ReviewKind} from "../../../loaders/model.js";
import {expectsOf} from "../../../loaders/reviews/expectsOf.js";
import {reviewClaims} from "../../../loaders/reviews/reviewClaims.js";
import {reviewFindings} from "../../../loaders/reviews/reviewFindings.js";
import type {Review} from "../../../loaders/sources/readReviews.js";
import {runChecks} from "../../../loaders/checks/index.js";
import {readExample} from "../../checks/readExample.js";

const {input} = readExample(`
article A; publisher=The Herald
entity tajikistan country TJK: Tajikistan
KGZ tanks = 215 count; list=a; quote=215 tanks
KGZ vehicles = 5,000,268 count; list=a; quote=5,000,268 military vehicles
KGZ towed_guns = 311 count; list=a; quote=311 towed guns
KGZ military_aid_pledged > 1000000000 USD; quote=more than one billion dollars
`);
const claims = input.claims.map((claim) => ({
  ...claim,
  sentence: `They say that ${claim.quote} stand in the list of this army, in the north of the country.`
}));
const [tanks, vehicles, , pledge] = claims as [Claim, Claim, Claim, Claim];
const known = {...input, units: [{unit: "years"}, {unit: "months"}]};

const decision = (
  kind: ReviewKind,
  target: Claim,
  {field = kind === "correct" ? "value" : null, ...more}: Partial<Review> & {field?: ReviewField | null} = {}
): Review => ({
  target: target.claim_id,
  kind,
  field,
  value: null,
  expects: expectsOf(target),
  who: "AB",
  when: "2024-01-02",
  why: "by phone",
  line: 2,
  ...more
});

const reviewed = (...reviews: Review[]) => reviewClaims(claims, reviews, known, "reviews.csv");
const claimOf = (id: string, ...reviews: Review[]): Claim | undefined =>
  reviewed(...reviews).claims.find(({claim_id}) => claim_id === id);

describe("reviewClaims(asRead, reviews, known, file)", () => {
  test("changes nothing without decisions", () => {
    expect(reviewed()).toEqual({claims, rows: []});
  });

  test("puts the editor's value in place of the one that was read, which stays beside it", () => {
    const corrected = claimOf(vehicles.claim_id, decision("correct", vehicles, {value: "5268"}));
    expect(corrected).toEqual({
      ...vehicles,
      value: 5268,
      status: "corrected",
      value_read: 5000268,
      review: "corrected by AB on 2024-01-02: by phone"
    });
  });

  test("makes a range of a number, and keeps an open bound open", () => {
    expect(claimOf(tanks.claim_id, decision("correct", tanks, {value: "200-220"}))).toMatchObject({
      value: null,
      value_low: 200,
      value_high: 220
    });
    const bound = decision("correct", pledge, {value: "1100000000"});
    expect(claimOf(pledge.claim_id, bound)).toMatchObject({
      value: null,
      value_low: 1.1e9,
      value_high: null,
      value_read: "1000000000.."
    });
    const exact = decision("correct", pledge, {field: "hedge", value: "none"});
    expect(claimOf(pledge.claim_id, bound, exact)).toMatchObject({
      value: 1.1e9,
      value_low: null,
      hedge: null,
      review: "corrected by AB on 2024-01-02: by phone; hedge corrected by AB on 2024-01-02: by phone"
    });
  });

  test("reads a value in the corrected unit, whichever row comes first", () => {
    const rows = [
      decision("correct", tanks, {value: "2013-10/2013-12"}),
      decision("correct", tanks, {field: "unit", value: "date"})
    ];
    const measures = [...known.measures, {...known.measures[0], measure: "m", unit: "date"}];
    const result = reviewClaims(claims, rows, {...known, measures: measures as typeof known.measures}, "f");
    expect(result.claims[0]).toMatchObject({
      value: "2013-10/2013-12",
      unit: "date",
      as_of_start: "2013-10-01",
      as_of_end: "2013-12-31",
      value_read: 215
    });
  });

  test("corrects subject, counterparty, item and date", () => {
    const fields: [ReviewField, string, Partial<Claim>][] = [
      ["subject", "Tajikistan", {subject_code: "tajikistan", subject: "Tajikistan"}],
      ["counterparty", "none", {counterparty_code: null, counterparty: null}],
      ["item", "T-72 tanks", {item: "T-72 tanks"}],
      ["as_of", "2013-02", {as_of_start: "2013-02-01", as_of_end: "2013-02-28"}],
      ["as_of", "../2013-02-03", {as_of_start: null, as_of_end: "2013-02-03"}]
    ];
    for (const [field, value, columns] of fields)
      expect(claimOf(tanks.claim_id, decision("correct", tanks, {field, value}))).toMatchObject({
        ...columns,
        value: 215,
        value_read: null,
        status: "corrected"
      });
  });

  test("takes a rejected claim out, and tells of it with its quote and value", () => {
    const {claims: left, rows} = reviewed(decision("reject", vehicles));
    expect(left.map(({claim_id}) => claim_id)).not.toContain(vehicles.claim_id);
    expect(left).toHaveLength(claims.length - 1);
    expect(rows[0]).toMatchObject({
      state: "applied",
      quote: "5,000,268 military vehicles",
      as_read: 5000268,
      why: "by phone"
    });
  });

  test("does not apply a decision when the sentence around the quote has changed, and says what is there now", () => {
    const review = decision("reject", tanks, {
      expects: expectsOf({...tanks, sentence: "215 tanks are sold."})
    });
    const {claims: left, rows} = reviewed(review);
    expect(left).toEqual(claims);
    expect(rows[0]).toMatchObject({state: "open question", expects: review.expects, found: expectsOf(tanks)});
  });

  test("does not mind line ends that a spreadsheet put into the words", () => {
    const expects = expectsOf(tanks).replaceAll(" ", "\r\n");
    expect(claimOf(tanks.claim_id, decision("confirm", tanks, {expects}))).toMatchObject({
      status: "confirmed",
      review: "confirmed by AB on 2024-01-02: by phone"
    });
  });

  test("offers the present claim that is most like one that is gone, and applies nothing to it", () => {
    const gone = decision("reject", {...tanks, claim_id: "A-gone"});
    expect(reviewed(gone)).toMatchObject({
      claims,
      rows: [{state: "open question", found: null, suggestion: tanks.claim_id}]
    });
    const elsewhere = {...gone, expects: expectsOf({quote: "nine ships", sentence: "There are nine ships."})};
    expect(reviewed(elsewhere).rows[0]?.suggestion).toBeNull();
  });

  it.each<[string, ReviewField, string, RegExp]>([
    ["a number with grouping", "value", "5,268", /"5,268"; write a plain number of count/],
    ["a number in words", "value", "many", /plain number/],
    ["a range that runs backwards", "value", "20-10", /a range as 10-15/],
    ["half a range", "value", "10-", /10\.\./],
    ["a measure of another table", "measure", "population", /write a measure of force_figures/],
    ["a unit that nobody knows", "unit", "parsecs", /months, years/],
    ["a party that nobody knows", "subject", "Ruritania", /entities\.csv/],
    ["a date that is none", "as_of", "February 2013", /2013-12/],
    ["an interval that runs backwards", "as_of", "2013-12/2013-10", /interval as/],
    ["a hedge that nobody knows", "hedge", "perhaps", /more_than/],
    ["a standing of what has none", "standing", "held", /only equipment/]
  ])("refuses %s with file, line, column, claim and remedy", (_, field, value, reason) => {
    const review = decision("correct", tanks, {field, value, line: 7});
    expect(() => reviewed(review)).toThrow(reason);
    expect(() => reviewed(review)).toThrow(`reviews.csv:7: column value: ${field} of ${tanks.claim_id}: `);
  });

  test("refuses a unit that the value does not fit, and a date of an event for its value", () => {
    const dated = {...known, measures: [{...known.measures[0], unit: "date"}] as typeof known.measures};
    const toDate = decision("correct", tanks, {field: "unit", value: "date"});
    expect(() => reviewClaims(claims, [toDate], dated, "f")).toThrow(/correct the value too/);
    const event: Claim = {...tanks, table: "timeline", unit: "date", value: "2013"};
    const asOf = decision("correct", event, {field: "as_of", value: "2014"});
    expect(() => reviewClaims([event], [asOf], known, "f")).toThrow(/the date of an event is its value/);
    const value = decision("correct", event, {value: "12 July 2013"});
    expect(() => reviewClaims([event], [value], known, "f")).toThrow(/write a date as 2013/);
  });
});

describe("reviewFindings(findings, reviews)", () => {
  const {findings} = runChecks(input);
  const [finding] = findings;
  if (!finding) throw new Error("nothing to review");
  const on = (kind: ReviewKind, more: Partial<Review> = {}): Review => ({
    ...decision(kind, tanks, {field: null}),
    target: finding.finding_id,
    expects: finding.caveat,
    ...more
  });
  const stateOf = (review: Review) =>
    reviewFindings(findings, [review]).findings.find(({finding_id}) => finding_id === finding.finding_id);

  it.each<[ReviewKind, string, string]>([
    ["accept", "accepted", "accepted by AB on 2024-01-02: by phone"],
    ["dismiss", "dismissed", "dismissed by AB on 2024-01-02: by phone"],
    ["comment", "open", "commented by AB on 2024-01-02: by phone"]
  ])("reads %s as the state %s", (kind, state, review) => {
    expect(stateOf(on(kind))).toEqual({...finding, state, review});
    expect(reviewFindings(findings, [on(kind)]).rows[0]).toMatchObject({
      state: "applied",
      finding_id: finding.finding_id,
      found: finding.caveat
    });
  });

  test("leaves a finding open when the decision was made on another caveat", () => {
    expect(stateOf(on("dismiss", {expects: "Something else."}))).toEqual(finding);
    const {rows} = reviewFindings(findings, [on("dismiss", {expects: "Something else."})]);
    expect(rows[0]).toMatchObject({state: "open question", found: finding.caveat});
  });

  test("does not mind line ends that a spreadsheet put into the caveat", () => {
    expect(stateOf(on("dismiss", {expects: finding.caveat.replaceAll(" ", "\r\n")}))?.state).toBe(
      "dismissed"
    );
  });

  test("offers the present finding that is most like one that is gone", () => {
    const {rows} = reviewFindings(findings, [on("dismiss", {target: "f-gone00"})]);
    expect(rows[0]).toMatchObject({state: "open question", suggestion: finding.finding_id, finding_id: null});
  });
});

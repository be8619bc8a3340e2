/**
 * The colours of figures are names, never values: a mark has a class, `figures.css` gives the class a token, and the
 * page's style sheet gives the token a value for light, dark and print. Every use has a fallback.
 *
 * | token             | what it paints                                              | contrast with the surface |
 * |-------------------|-------------------------------------------------------------|------|
 * | `--fig-surface`   | what lies behind a figure; haloes of text                   |      |
 * | `--fig-ink`       | text                                                        | 7:1  |
 * | `--fig-muted`     | secondary text                                              | 4.5:1|
 * | `--fig-line`      | axes, rules, grid                                           |      |
 * | `--fig-claim`     | what the texts print                                        | 3:1  |
 * | `--fig-claim-soft`| the same where it is planned, open or merely a background   |      |
 * | `--fig-reference` | what others count                                           | 3:1  |
 * | `--fig-doubt`     | hatching of the implausible, conflicts, the caveat mark     | 4.5:1|
 *
 * No meaning rests on colour alone: the implausible is hatched, an open bound fades out and ends in an arrow, what is
 * merely reported is hollow, what an editor corrected is outlined in dashes and says so, a reference is a diamond or a tick, a caveat is a triangle.
 */
export const paint = {
  /** a thing the texts print, as fact */
  claim: "fig-claim",
  /** merely reported, expected or attributed hearsay: outline only */
  hollow: "fig-hollow",
  /** a wash of the claim's colour: planned, remaining, background */
  soft: "fig-soft",
  /** what others count */
  reference: "fig-reference",
  /** an outline in the colour of references */
  referenceHollow: "fig-reference-hollow",
  /** a wash of the colour of references: a time that others name */
  referenceSoft: "fig-reference-soft",
  /** conflicts and what is impossible */
  doubt: "fig-doubt",
  /** axes, rules, grid */
  line: "fig-line",
  /** a line that carries data of the texts */
  claimLine: "fig-claim-line",
  /** a line that carries data of others */
  referenceLine: "fig-reference-line",
  /** a line of doubt: a gap, a missing part */
  doubtLine: "fig-doubt-line",
  /** the colour of the page, to cut out of others */
  surface: "fig-surface",
  ink: "fig-ink",
  muted: "fig-muted",
  doubtInk: "fig-doubt-ink",
  referenceInk: "fig-reference-ink"
} as const;
export type Paint = (typeof paint)[keyof typeof paint];

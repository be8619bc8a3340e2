/** A picture that a build draws: HTML of our own, laid out in the site's style and photographed by the browser that prints the briefing. */
export interface Picture {
  /** where it goes, from the site's root */
  readonly file: string;
  /** escaped, to stand in a body */
  readonly html: string;
  /** CSS pixels; a height of null is that of the content */
  readonly width: number;
  readonly height: number | null;
  /** device pixels for each of them */
  readonly scale: number;
  /** what it shows, in words; cards have one */
  readonly alt?: string;
}

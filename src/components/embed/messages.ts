/** What a figure in a frame tells the page around it, and is asked by it. */
export const HEIGHT = "dossier-figure:height";
export const ASK_HEIGHT = "dossier-figure:ask-height";

export interface HeightMessage {
  readonly type: typeof HEIGHT;
  /** name of the figure */
  readonly figure: string;
  /** CSS pixels that it needs */
  readonly height: number;
}

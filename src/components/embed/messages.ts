/** What a figure in a frame tells the page around it, and is asked by it. */
export const HEIGHT = "arming-kyrgyzstan:height";
export const ASK_HEIGHT = "arming-kyrgyzstan:ask-height";

export interface HeightMessage {
  readonly type: typeof HEIGHT;
  /** name of the figure */
  readonly figure: string;
  /** CSS pixels that it needs */
  readonly height: number;
}

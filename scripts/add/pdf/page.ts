/** Letters that a PDF sets in one go. Points from the upper left corner of the page as it is seen. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** of its base line */
  readonly y: number;
  /** height of its letters */
  readonly size: number;
}

/** A page of a PDF, as far as it has words. */
export interface PdfPage {
  /** counted from 1 */
  readonly number: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** words that stand upright or upside down: stamps, watermarks */
  readonly turned: readonly string[];
}

/** Words of one line without a wide gap between them: a line of a column, or a cell of a row. */
export type Segment = Run;

/** Which tokens of a sentence belong to something, a byte each. One of these serves sentence after sentence, so that none makes a set. */
export class TokenMarks {
  #marks = new Uint8Array(1024);
  #length = 0;

  /** Takes all marks away, for a sentence of so many tokens. */
  clear(length: number): void {
    if (length > this.#marks.length) this.#marks = new Uint8Array(2 * length);
    else this.#marks.fill(0, 0, this.#length);
    this.#length = length;
  }

  /** Marks the tokens of each hit. */
  add(hits: readonly {readonly from: number; readonly to: number}[]): void {
    for (const {from, to} of hits) this.addRange(from, to);
  }

  addRange(from: number, to: number): void {
    for (let i = Math.max(from, 0); i < to; i++) this.#marks[i] = 1;
  }

  has(i: number): boolean {
    return this.#marks[i] === 1;
  }
}

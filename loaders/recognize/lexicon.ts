import {tokenize, type Token} from "./tokens.js";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: T[];
}

/** A phrase that was found: the entries that it names, over tokens `from`..`to` (half-open). */
export interface Hit<T> {
  readonly entry: T;
  readonly from: number;
  readonly to: number;
}

/** Phrases with what each of them names, found in one pass over tokens however many phrases there are. */
export class Lexicon<T> {
  readonly #root: Node<T> = {next: new Map(), entries: []};

  /** Adds a phrase; several entries may share one. */
  add(phrase: string, entry: T): void {
    const tokens = tokenize(phrase, 0, phrase.length);
    let node = this.#root;
    for (const {norm} of tokens) {
      let next = node.next.get(norm);
      if (!next) node.next.set(norm, (next = {next: new Map(), entries: []}));
      node = next;
    }
    if (node !== this.#root) node.entries.push(entry);
  }

  /** What starts at token `from`, longest phrase first. */
  at(tokens: readonly Token[], from: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let i = from; i < tokens.length; i++) {
      node = node.next.get(tokens[i]?.norm ?? "");
      if (!node) break;
      for (const entry of node.entries) hits.unshift({entry, from, to: i + 1});
    }
    return hits;
  }

  /** Everything named in the tokens; of overlapping phrases that `same` puts into one class the longest, then the first. */
  find(tokens: readonly Token[], accept: (entry: T) => boolean = () => true): Hit<T>[] {
    const found: Hit<T>[] = [];
    for (let i = 0; i < tokens.length;) {
      const hit = this.at(tokens, i).find((h) => accept(h.entry));
      if (hit) found.push(hit);
      i = hit ? hit.to : i + 1;
    }
    return found;
  }
}

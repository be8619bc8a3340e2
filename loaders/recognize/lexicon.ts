import {tokenize, type Token} from "./tokens.js";
import type {Word} from "./words.js";

/** A place in the tree of phrases: what goes on from here, and what the words up to here name. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: T[];
}

/** A phrase that was found: the entry that it names, over tokens `from`..`to` (half-open). */
export interface Hit<T> {
  readonly entry: T;
  readonly from: number;
  readonly to: number;
}

const NONE: readonly never[] = [];

/** Phrases with what each of them names, found in one pass over tokens however many phrases there are. */
export class Lexicon<T> {
  readonly #root: Node<T> = {next: new Map(), entries: []};
  /** words remember what this lexicon said of them, until it learns more */
  #state: object = {};

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
    this.#state = {};
  }

  /** What starts at token `from`, longest phrase first. Most words start none, and that is one look at the word. */
  at(tokens: readonly Token[], from: number): readonly Hit<T>[] {
    const token = tokens[from];
    let node = token && this.#first(token.word);
    if (!node) return NONE;
    const hits: Hit<T>[] = [];
    for (let to = from + 1; ; to++) {
      for (const entry of node.entries) hits.push({entry, from, to});
      const next: Node<T> | undefined =
        to < tokens.length ? node.next.get(tokens[to]?.norm ?? "") : undefined;
      if (!next) return hits.length > 1 ? hits.reverse() : hits;
      node = next;
    }
  }

  /** Where phrases go on that start with this word. */
  #first(word: Word): Node<T> | undefined {
    if (word.lexicon !== this.#state) {
      word.lexicon = this.#state;
      word.first = this.#root.next.get(word.norm);
    }
    return word.first as Node<T> | undefined;
  }
}

import {tokenize, type Token} from "./tokens.js";
import type {Word} from "./words.js";

/** A place in the tree of phrases: what goes on from here, by the number of the next word, and what the words up to here name. */
interface Node<T> {
  /** null where no phrase goes on */
  next: Map<number, Node<T>> | null;
  readonly entries: T[];
}

/** Hears what is found, one entry after the other, over tokens `from`..`to` (half-open). */
export interface Listener<T> {
  hear(entry: T, from: number, to: number): void;
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
  readonly #firsts = new Map<string, Node<T>>();
  /** numbers, from 1 on, of the words that some phrase goes on with */
  readonly #further = new Map<string, number>();
  /** words remember what this lexicon said of them, until it learns more */
  #state: object = {};
  /** the places passed on the way along the longest phrase, of which the last ones may be left from one before */
  readonly #path: Node<T>[] = [];

  /** Adds a phrase; several entries may share one. */
  add(phrase: string, entry: T): void {
    const [first, ...others] = tokenize(phrase, 0, phrase.length);
    if (!first) return;
    let node: Node<T> = this.#firsts.get(first.norm) ?? {next: null, entries: []};
    this.#firsts.set(first.norm, node);
    for (const {norm} of others) {
      let number = this.#further.get(norm);
      if (number === undefined) this.#further.set(norm, (number = this.#further.size + 1));
      node.next ??= new Map<number, Node<T>>();
      const next: Node<T> = node.next.get(number) ?? {next: null, entries: []};
      node.next.set(number, next);
      node = next;
    }
    node.entries.push(entry);
    this.#state = {};
  }

  /** What starts at token `from`, longest phrase first. Most words start none, and that is one look at the word. */
  at(tokens: readonly Token[], from: number): readonly Hit<T>[] {
    const length = this.#walk(tokens, from);
    let hits: Hit<T>[] | null = null;
    for (let i = length - 1; i >= 0; i--) {
      const entries = this.#path[i]?.entries ?? NONE;
      for (let n = entries.length - 1; n >= 0; n--) {
        const hit: Hit<T> = {entry: entries[n] as T, from, to: from + i + 1};
        if (hits) hits.push(hit);
        else hits = [hit];
      }
    }
    return hits ?? NONE;
  }

  /** Says to a listener what `at` gives, in the same order: half of what a text names is looked at and not kept, so no hits are made of it. */
  tell(tokens: readonly Token[], from: number, listener: Listener<T>): void {
    for (let i = this.#walk(tokens, from) - 1; i >= 0; i--) {
      const entries = this.#path[i]?.entries ?? NONE;
      for (let n = entries.length - 1; n >= 0; n--) listener.hear(entries[n] as T, from, from + i + 1);
    }
  }

  /** Goes along the longest phrase that starts at token `from`, and says how many places it passed. */
  #walk(tokens: readonly Token[], from: number): number {
    const token = tokens[from];
    if (!token) return 0;
    if (token.word.lexicon !== this.#state) this.#learn(token.word);
    let node = token.word.first as Node<T> | undefined;
    let length = 0;
    while (node) {
      this.#path[length++] = node;
      const word = node.next && tokens[from + length]?.word;
      if (!word) break;
      if (word.lexicon !== this.#state) this.#learn(word);
      node = word.further === 0 ? undefined : node.next?.get(word.further);
    }
    return length;
  }

  /** Leaves with a word which phrases start with it, and its number where any goes on with it. */
  #learn(word: Word): void {
    word.lexicon = this.#state;
    word.first = this.#firsts.get(word.norm);
    word.further = this.#further.get(word.norm) ?? 0;
  }
}

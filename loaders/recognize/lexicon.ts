import {tokenize, type Token} from "./tokens.js";
import type {Word} from "./words.js";

/** A place in the tree of phrases: what goes on from here, by the number of the next word, and what the words up to here name. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
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
    let node: Node<T> = this.#firsts.get(first.norm) ?? {next: new Map(), entries: []};
    this.#firsts.set(first.norm, node);
    for (const {norm} of others) {
      let number = this.#further.get(norm);
      if (number === undefined) this.#further.set(norm, (number = this.#further.size + 1));
      const next: Node<T> = node.next.get(number) ?? {next: new Map(), entries: []};
      node.next.set(number, next);
      node = next;
    }
    node.entries.push(entry);
    this.#state = {};
  }

  /** What starts at token `from`, longest phrase first. Most words start none, and that is one look at the word. */
  at(tokens: readonly Token[], from: number): readonly Hit<T>[] {
    const token = tokens[from];
    if (!token) return NONE;
    const {word} = token;
    if (word.lexicon !== this.#state) this.#learn(word);
    const first = word.first as Node<T> | undefined;
    return first === undefined ? NONE : this.#from(first, tokens, from);
  }

  #from(first: Node<T>, tokens: readonly Token[], from: number): readonly Hit<T>[] {
    const path = this.#path;
    path[0] = first;
    let length = 1;
    for (let node = first; node.next.size > 0 && from + length < tokens.length; length++) {
      const word = tokens[from + length]?.word;
      if (!word) break;
      if (word.lexicon !== this.#state) this.#learn(word);
      const next = word.further === 0 ? undefined : node.next.get(word.further);
      if (!next) break;
      path[length] = node = next;
    }
    let hits: Hit<T>[] | null = null;
    for (let i = length - 1; i >= 0; i--) {
      const entries = path[i]?.entries ?? NONE;
      for (let n = entries.length - 1; n >= 0; n--) {
        const hit: Hit<T> = {entry: entries[n] as T, from, to: from + i + 1};
        if (hits) hits.push(hit);
        else hits = [hit];
      }
    }
    return hits ?? NONE;
  }

  /** Leaves with a word which phrases start with it, and its number where any goes on with it. */
  #learn(word: Word): void {
    word.lexicon = this.#state;
    word.first = this.#firsts.get(word.norm);
    word.further = this.#further.get(word.norm) ?? 0;
  }
}

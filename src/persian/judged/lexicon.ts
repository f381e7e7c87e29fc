/**
 * A hunspell dictionary as a hash table over its own bytes: nothing is decoded or copied, so it is ready in tens of milliseconds.
 * The hash leaves ZWNJ out, so that one look-up finds all spellings of a word.
 *
 * @see https://github.com/b00f/lilak the dictionary (npm `dictionary-fa`)
 */
export interface Lexicon {
  /** The affix classes of a word spelled exactly so, as bits: {@link affix}; `undefined` when there is no such entry. */
  classesOf(word: string): number | undefined;
  /** The entries that have the letters of `letters` and a ZWNJ somewhere between them. */
  spellings(letters: string): readonly string[];
}

/** The bit of an affix class of the dictionary, by the second letter of its name: `sa` to `sv`. */
export function affix(...names: readonly string[]): number {
  return names.reduce((bits, name) => bits | classBit(name.charCodeAt(1)), 0);
}

function classBit(letter: number): number {
  return 1 << (letter - SMALL_A);
}

const NEW_LINE = 10;
const SLASH = 47;
const SMALL_A = 97;
const SMALL_S = 115;
/** The first of the three bytes of a ZWNJ; no Persian letter has it. */
const ZWNJ_LEAD = 0xe2;
const BUCKETS = 1 << 17;
const LONGEST_WORD = 64;

class HashedLexicon implements Lexicon {
  readonly #bytes: Uint8Array;
  readonly #heads = new Int32Array(BUCKETS).fill(-1);
  readonly #next: Int32Array;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint16Array;
  readonly #classes: Int32Array;
  readonly #query = new Uint8Array(LONGEST_WORD * 3);
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    // the first line is no entry, and the last may lack its line feed
    let most = 0;
    for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) most++;
    this.#next = new Int32Array(most);
    this.#starts = new Uint32Array(most);
    this.#lengths = new Uint16Array(most);
    this.#classes = new Int32Array(most);
    this.#index();
  }

  classesOf(word: string): number | undefined {
    const length = this.#encode(word, false);
    if (length === 0) return undefined;
    let classes: number | undefined;
    for (let entry = this.#heads[this.#hash()] ?? -1; entry >= 0; entry = this.#next[entry] ?? -1) {
      if (this.#isExactly(entry, length)) classes = (classes ?? 0) | (this.#classes[entry] ?? 0);
    }
    return classes;
  }

  spellings(letters: string): readonly string[] {
    const length = this.#encode(letters, true);
    if (length === 0) return [];
    const found: string[] = [];
    for (let entry = this.#heads[this.#hash()] ?? -1; entry >= 0; entry = this.#next[entry] ?? -1) {
      if ((this.#lengths[entry] ?? 0) > length && this.#hasLetters(entry, length)) found.push(this.#word(entry));
    }
    return found;
  }

  /** Enters every line after the first, which counts them. */
  #index(): void {
    const bytes = this.#bytes;
    const heads = this.#heads;
    const next = this.#next;
    const starts = this.#starts;
    const lengths = this.#lengths;
    const classes = this.#classes;
    let count = 0;
    let at = bytes.indexOf(NEW_LINE) + 1;
    while (at < bytes.length) {
      const start = at;
      let hash = 0;
      let byte = bytes[at] ?? NEW_LINE;
      while (byte !== NEW_LINE && byte !== SLASH) {
        if (byte === ZWNJ_LEAD) at += 2;
        else hash = (Math.imul(hash, 31) + byte) | 0;
        at++;
        byte = bytes[at] ?? NEW_LINE;
      }
      const length = at - start;
      let bits = 0;
      if (byte === SLASH) {
        for (at++; (bytes[at] ?? NEW_LINE) !== NEW_LINE; at += 2) {
          if (bytes[at] === SMALL_S) bits |= classBit(bytes[at + 1] ?? 0);
        }
      }
      at++;
      const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
      starts[count] = start;
      lengths[count] = length;
      classes[count] = bits;
      next[count] = heads[bucket] ?? -1;
      heads[bucket] = count++;
    }
  }

  #queryHash = 0;

  /** Writes `word` into `query` as UTF-8 and its hash into `queryHash`; says how many bytes, 0 when it is no Persian word. */
  #encode(word: string, lettersOnly: boolean): number {
    if (word.length > LONGEST_WORD) return 0;
    let length = 0;
    let hash = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (unit === 0x200c) {
        if (lettersOnly) continue;
        this.#query[length++] = ZWNJ_LEAD;
        this.#query[length++] = 0x80;
        this.#query[length++] = 0x8c;
        continue;
      }
      if (unit < 0x600 || unit > 0x6ff) return 0;
      const first = 0xc0 | (unit >> 6);
      const second = 0x80 | (unit & 0x3f);
      this.#query[length++] = first;
      this.#query[length++] = second;
      hash = (Math.imul((Math.imul(hash, 31) + first) | 0, 31) + second) | 0;
    }
    this.#queryHash = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
    return length;
  }

  #hash(): number {
    return this.#queryHash;
  }

  #isExactly(entry: number, length: number): boolean {
    if (this.#lengths[entry] !== length) return false;
    const start = this.#starts[entry] ?? 0;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== this.#query[i]) return false;
    return true;
  }

  #hasLetters(entry: number, length: number): boolean {
    const start = this.#starts[entry] ?? 0;
    const end = start + (this.#lengths[entry] ?? 0);
    let i = 0;
    for (let at = start; at < end; at++) {
      if (this.#bytes[at] === ZWNJ_LEAD) at += 2;
      else if (this.#bytes[at] !== this.#query[i++]) return false;
    }
    return i === length;
  }

  #word(entry: number): string {
    const start = this.#starts[entry] ?? 0;
    return this.#decoder.decode(this.#bytes.subarray(start, start + (this.#lengths[entry] ?? 0)));
  }
}

/** The lexicon in the bytes of a hunspell `.dic` file in UTF-8 with two-letter affix classes. */
export function lexiconOf(dictionary: Uint8Array): Lexicon {
  return new HashedLexicon(dictionary);
}

import { createHash } from "node:crypto";
import type { PhrasedText } from "../../../src/desk/group/shingles.ts";

const BITS = 64;
const PERMUTATIONS = 128;

/**
 * How alike the SimHashes of two texts' phrases are: the share of 64 bits that are the same.
 * @see https://research.google/pubs/detecting-near-duplicates-for-web-crawling/
 */
export function simHashes(texts: readonly PhrasedText[]): (one: number, other: number) => number {
  const hashes = texts.map(({ phrases }) => {
    const votes = Array.from({ length: BITS }, () => 0);
    for (const phrase of phrases.keys()) {
      const hash = digest(phrase).readBigUInt64BE(0);
      for (const bit of votes.keys()) votes[bit] = (votes[bit] ?? 0) + ((hash >> BigInt(bit)) & 1n ? 1 : -1);
    }
    return votes.map((vote) => vote > 0);
  });
  return (one, other) => (hashes[one] ?? []).filter((bit, index) => bit === hashes[other]?.[index]).length / BITS;
}

/** How alike two texts' phrases are by MinHash: an estimate of their Jaccard index of 128 permutations. */
export function minHashes(texts: readonly PhrasedText[]): (one: number, other: number) => number {
  const signatures = texts.map(({ phrases }) => {
    const least = Array.from({ length: PERMUTATIONS }, () => 2 ** 32);
    for (const phrase of phrases.keys()) {
      const hash = digest(phrase);
      const [a, b] = [hash.readUInt32BE(0), hash.readUInt32BE(4) | 1];
      for (const [index, value] of least.entries()) {
        least[index] = Math.min(value, Math.imul(a ^ (b * (index + 1)), 0x9e3779b1) >>> 0);
      }
    }
    return least;
  });
  return (one, other) =>
    (signatures[one] ?? []).filter((value, index) => value === signatures[other]?.[index]).length / PERMUTATIONS;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

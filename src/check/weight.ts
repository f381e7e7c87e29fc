import type { Facts, PageFacts } from "./facts.ts";

/** A page with its styles, scripts and fonts, compressed as servers send them: a first visit. */
const FIRST_VISIT = 60 * 1024;
/** An article page by itself, compressed: what fits into a connection's first answers. */
const ARTICLE = 14 * 1024;
/** An article longer than this may weigh more: so many bytes for each further word. */
const ARTICLE_WORDS = 1500;
const BYTES_PER_WORD = 6;
/** A picture file. */
const PICTURE = 500 * 1024;

/**
 * What is too heavy about a file.
 * @param weightOf the weight in bytes of what an address of the file leads to; 0 for what is not of the site
 */
export function weightFaults(fact: Facts, weightOf: (to: string) => number): readonly string[] {
  if (fact.kind === "page") return pageFaults(fact, weightOf);
  if (/\.(?:png|jpe?g|webp|gif|avif|svg)$/iu.test(fact.file) && fact.weight > PICTURE) {
    return [`${kilobytes(fact.weight)}; a picture has at most ${kilobytes(PICTURE)}`];
  }
  return [];
}

function pageFaults(page: PageFacts, weightOf: (to: string) => number): readonly string[] {
  const faults: string[] = [];
  const longer = Math.max(0, page.words - ARTICLE_WORDS) * BYTES_PER_WORD;
  if (/\barticle\b/u.test(page.body) && page.weight > ARTICLE + longer) {
    faults.push(
      `${kilobytes(page.weight)} compressed; an article of its length has at most ${kilobytes(ARTICLE + longer)}`,
    );
  }
  const whole = page.weight + [...new Set(page.head)].reduce((sum, to) => sum + weightOf(to), 0);
  if (whole > FIRST_VISIT + longer) {
    faults.push(
      `${kilobytes(whole)} with styles, scripts and fonts; a first visit has at most ${kilobytes(FIRST_VISIT)}`,
    );
  }
  return faults;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}

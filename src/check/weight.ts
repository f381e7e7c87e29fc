import { gzipSync } from "node:zlib";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import type { Facts, PageFacts } from "./facts.ts";
import type { Rule } from "./finding.ts";

/** What the generator adds to a page, compressed: elements, critical style, inline scripts, without any content. */
const OWN_PAGE = 6 * 1024;
/** The same with the page's styles, scripts and fonts: what no content can make lighter. */
const OWN_VISIT = 54 * 1024;
/** A page with its styles, scripts and fonts, compressed as servers send them: a first visit. */
const FIRST_VISIT = 60 * 1024;
/** An article page by itself, compressed: what fits into a connection's first answers. */
const ARTICLE = 14 * 1024;
/** An article longer than this may weigh more: so many bytes for each further word. */
const ARTICLE_WORDS = 1500;
const BYTES_PER_WORD = 6;
/** What the pictures of a first visit on a telephone may weigh besides, by kinds of pages: those that show stories, and all others. */
const PICTURES = { story: 100 * 1024, other: 40 * 1024 } as const;
const STORY_PAGE = /\b(?:article|edition|home|list)\b/u;
/** A picture file. */
const PICTURE = 500 * 1024;
/** Pictures that the generator draws itself. */
const DRAWN = /(?:^|\/)share\.png$/u;

/**
 * The weight in bytes of a page, compressed as servers send it. A quick compression gives up to a tenth more: of a page
 * that meets all budgets by it, that is enough. Where what the generator itself adds meets its budget, the first visit's is
 * met too, whatever the page asks for.
 * @param own what the generator adds to the page
 */
export function pageWeight(html: string, own: number): number {
  const quick = gzipSync(html, { level: 3 }).length;
  return quick <= Math.min(ARTICLE, FIRST_VISIT - OWN_VISIT + own) ? quick : gzipSync(html).length;
}

/** What is too heavy, and by which rule: the generator's own weight is a fault, the content's a warning. */
export interface WeightFinding {
  readonly rule: Extract<Rule, "weight" | "heavy-content">;
  readonly cause: Message;
}

/**
 * What is too heavy about a file.
 * @param weightOf the weight in bytes of what an address of the file leads to; 0 for what is not of the site
 */
export function weightFindings(fact: Facts, weightOf: (to: string) => number): readonly WeightFinding[] {
  if (fact.kind === "page") return pageFindings(fact, weightOf);
  if (/\.(?:png|jpe?g|webp|gif|avif|svg)$/iu.test(fact.file) && fact.weight > PICTURE) {
    const cause = CAUSE.heavyPicture({ weight: fact.weight, most: PICTURE });
    return [{ rule: DRAWN.test(fact.file) ? "weight" : "heavy-content", cause }];
  }
  return [];
}

function pageFindings(page: PageFacts, weightOf: (to: string) => number): readonly WeightFinding[] {
  const asked = [...new Set(page.head)].reduce((sum, to) => sum + weightOf(to), 0);
  const shown = page.pictures.reduce((sum, to) => sum + weightOf(to), 0);
  return [...ownFindings(page, asked), ...contentFindings(page, asked), ...pictureFindings(page, shown)];
}

/** @param shown the weight of the pictures that a telephone fetches at first */
function pictureFindings({ body }: PageFacts, shown: number): readonly WeightFinding[] {
  const most = STORY_PAGE.test(body) ? PICTURES.story : PICTURES.other;
  if (shown <= most) return [];
  return [{ rule: "heavy-content", cause: CAUSE.heavyPictures({ weight: shown, most }) }];
}

/** @param asked the weight of the styles, scripts and fonts that the page asks for */
function ownFindings({ own }: PageFacts, asked: number): readonly WeightFinding[] {
  const findings: WeightFinding[] = [];
  if (own > OWN_PAGE) {
    const cause = CAUSE.heavyOwn({ weight: own, most: OWN_PAGE });
    findings.push({ rule: "weight", cause });
  }
  if (own + asked > OWN_VISIT) {
    findings.push({ rule: "weight", cause: CAUSE.heavyOwnVisit({ weight: own + asked, most: OWN_VISIT }) });
  }
  return findings;
}

function contentFindings(page: PageFacts, asked: number): readonly WeightFinding[] {
  const findings: WeightFinding[] = [];
  const longer = Math.max(0, page.words - ARTICLE_WORDS) * BYTES_PER_WORD;
  const content = page.weight - page.own;
  if (/\barticle\b/u.test(page.body) && page.weight > ARTICLE + longer) {
    const cause = CAUSE.heavyArticle({ weight: page.weight, content, most: ARTICLE + longer });
    findings.push({ rule: "heavy-content", cause });
  }
  const whole = page.weight + asked;
  if (whole > FIRST_VISIT + longer) {
    findings.push({ rule: "heavy-content", cause: CAUSE.heavyVisit({ weight: whole, content, most: FIRST_VISIT }) });
  }
  return findings;
}

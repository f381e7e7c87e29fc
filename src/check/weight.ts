import { gzipSync } from "node:zlib";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import type { PageFacts } from "./facts.ts";
import type { Rule } from "./finding.ts";
import type { PackedFile } from "./packed-facts.ts";

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

/** What a page asks for besides itself, in bytes. */
export interface AskedFor {
  /** Styles, scripts and fonts of its head. */
  readonly head: number;
  /** Pictures that a telephone fetches at first. */
  readonly pictures: number;
}

/** What is too heavy about a file. */
export function weightFindings(file: PackedFile, asked: AskedFor): readonly WeightFinding[] {
  if (file.kind === "page") {
    return [...ownFindings(file, asked), ...contentFindings(file, asked), ...pictureFindings(file, asked)];
  }
  if (/\.(?:png|jpe?g|webp|gif|avif|svg)$/iu.test(file.file) && file.weight > PICTURE) {
    const cause = CAUSE.heavyPicture({ weight: file.weight, most: PICTURE });
    return [{ rule: DRAWN.test(file.file) ? "weight" : "heavy-content", cause }];
  }
  return [];
}

type Weighed = Pick<PageFacts, "own" | "weight" | "body" | "words">;

function pictureFindings({ body }: Weighed, { pictures }: AskedFor): readonly WeightFinding[] {
  const most = STORY_PAGE.test(body) ? PICTURES.story : PICTURES.other;
  if (pictures <= most) return [];
  return [{ rule: "heavy-content", cause: CAUSE.heavyPictures({ weight: pictures, most }) }];
}

function ownFindings({ own }: Weighed, { head }: AskedFor): readonly WeightFinding[] {
  const findings: WeightFinding[] = [];
  if (own > OWN_PAGE) {
    const cause = CAUSE.heavyOwn({ weight: own, most: OWN_PAGE });
    findings.push({ rule: "weight", cause });
  }
  if (own + head > OWN_VISIT) {
    findings.push({ rule: "weight", cause: CAUSE.heavyOwnVisit({ weight: own + head, most: OWN_VISIT }) });
  }
  return findings;
}

function contentFindings(page: Weighed, { head }: AskedFor): readonly WeightFinding[] {
  const findings: WeightFinding[] = [];
  const longer = Math.max(0, page.words - ARTICLE_WORDS) * BYTES_PER_WORD;
  const content = page.weight - page.own;
  if (/\barticle\b/u.test(page.body) && page.weight > ARTICLE + longer) {
    const cause = CAUSE.heavyArticle({ weight: page.weight, content, most: ARTICLE + longer });
    findings.push({ rule: "heavy-content", cause });
  }
  const whole = page.weight + head;
  if (whole > FIRST_VISIT + longer) {
    findings.push({ rule: "heavy-content", cause: CAUSE.heavyVisit({ weight: whole, content, most: FIRST_VISIT }) });
  }
  return findings;
}

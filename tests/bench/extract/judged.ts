import { parseMoment } from "../../../src/persian/calendar/moment.ts";
import { fold } from "../../../src/persian/fold.ts";
import { type GatheredPage, gathered } from "./gathered.ts";
import type { LabelledPage } from "./page.ts";
import { plainReadability } from "./plain-readability.ts";
import { f1 } from "./score.ts";

/** How well pages were read. */
export interface Judged {
  readonly page: LabelledPage;
  /** F1 of the text as `gozide gather URL` has it, and as Readability alone has it. */
  readonly own: number;
  readonly plain: number;
  /** What of a page's facts is right. */
  readonly facts: Readonly<Record<Fact, boolean>>;
}

export const FACTS = ["title", "date", "picture", "source"] as const;
export type Fact = (typeof FACTS)[number];

/** Reads pages in both ways and compares them with what is true. */
export async function judgedPages(pages: readonly LabelledPage[]): Promise<readonly Judged[]> {
  const byLayout = [...new Set(pages.map(({ layout }) => layout))];
  const judged: Judged[] = [];
  for (const layout of byLayout) {
    const own = pages.filter((page) => page.layout === layout);
    const found = await gathered(own);
    judged.push(...own.map((page) => judgedPage(page, found.get(page.truth.url))));
  }
  return judged;
}

function judgedPage(page: LabelledPage, found: GatheredPage | undefined): Judged {
  const { truth } = page;
  const candidate = found?.candidate;
  const moment = candidate?.date === undefined ? undefined : parseMoment(candidate.date, "Asia/Tehran");
  return {
    page,
    own: candidate === undefined ? 0 : f1(`${candidate.lead ?? ""}\n${candidate.body}`, truth.text),
    plain: f1(plainReadability(page), truth.text),
    facts: {
      title: candidate !== undefined && fold(candidate.title) === fold(truth.title),
      date: moment?.ok === true && moment.moment.epochMs === Date.parse(truth.date),
      picture: candidate !== undefined && found?.picture === truth.picture,
      source: found?.source === truth.source,
    },
  };
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

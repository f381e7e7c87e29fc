import { fold } from "../../persian/fold.ts";
import type { Mention } from "./tag-mentions.ts";
import type { TagKind, TagMeaning } from "./tag-names.ts";

const SITES: ReadonlySet<TagKind> = new Set<TagKind>(["capital", "region", "province", "city"]);
/** Where a team plays, camps or goes is not what news of sports is about: «در مشهد», «راهی تبریز». */
const WHERE = folded("در به از تا راهی عازم");
/** Roads and trains are named after their ends: «آزادراه تهران – شمال». */
const ROUTES = folded("آزادراه بزرگراه اتوبان قطار");

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(fold));
}

/** Whether a place is named only to say where something in sports is, or which road. */
export function isInPassing({ before }: Mention, { kind }: TagMeaning, sports: boolean): boolean {
  return SITES.has(kind) && (ROUTES.has(before) || (sports && WHERE.has(before)));
}

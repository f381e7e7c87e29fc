import { partsOf, readAddress } from "../../content/web-address.ts";
import { PAGE } from "../../words/page.ts";
import type { Fetched } from "../fetch/fetched.ts";
import type { DeskData } from "../import/data-folder.ts";
import { bareHost } from "../import/on-site.ts";
import type { Report } from "../import/progress.ts";
import type { PageArticle } from "../page/read-page.ts";
import type { SourceFeed } from "./feeds-asked.ts";
import { candidatesOf, type GatherRules } from "./new-candidates.ts";
import { sourceOfPage } from "./page-item.ts";
import { foreseen, type Round } from "./round.ts";

/** Asks for a page. */
export type AskPage = (address: string, report: Report) => Promise<Fetched>;

/** Asks for a page and puts its article into the inbox, or notes why it gives none. */
export async function askPage(
  round: Round,
  address: string,
  ask: AskPage,
  rules: GatherRules,
  sources: DeskData["sources"],
  now: () => number,
  report: Report,
): Promise<void> {
  const started = now();
  const fetched = await ask(address, report);
  const took = now() - started;
  const unknown: SourceFeed = { address, source: { id: bareHost(address), name: bareHost(address) } };
  const answer = { feed: unknown, kind: "page", took } as const;
  if (fetched.kind !== "body") {
    const { message, fix } = notFetched(fetched);
    round.failPage(answer, message, fix);
    return;
  }
  // Readability and its document are loaded by those alone who read a page.
  const { readPage } = await import("../page/read-page.ts");
  const read = foreseen(address, () => readPage(fetched.input, fetched.at ?? address));
  if ("message" in read) round.failPage(answer, read.message, PAGE.copyText);
  else if ("why" in read) round.failPage(answer, read.why, read.fix);
  else {
    const source = sourceOfPage(fetched.at ?? address, read.publisher, sources, rules.sources);
    const feed = { address: pageAddress(read, address), source };
    await round.take({ feed, kind: "page", took }, candidatesOf([read.raw], feed, rules, "page"));
  }
}

/** The address under which the page is remembered. */
function pageAddress({ raw }: PageArticle, address: string): string {
  return raw.url ?? address;
}

/** Why a page did not come, in words of pages. */
function notFetched(fetched: Exclude<Fetched, { readonly kind: "body" }>): {
  readonly message: typeof PAGE.empty;
  readonly fix: typeof PAGE.empty;
} {
  if (fetched.kind === "unchanged") return { message: PAGE.empty, fix: PAGE.checkAddress };
  const { status } = fetched;
  if (status === 404 || status === 410) return { message: PAGE.notFound, fix: PAGE.checkAddress };
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return { message: PAGE.refused({ status }), fix: PAGE.readThere };
  }
  const { message, fix } = fetched.problem;
  return { message, fix: fix ?? PAGE.checkAddress };
}

/** Whether a word of the command is an address, and the host that is asked for it. */
export function hostOfPage(address: string): string {
  return readAddress(address) === undefined ? address : partsOf(address).host;
}

import { entryMeant } from "../../content/nearest.ts";
import { readAddress } from "../../content/web-address.ts";
import { GATHER } from "../../words/gather.ts";
import type { Message } from "../../words/message.ts";
import type { DeskData } from "../import/data-folder.ts";

/** A feed of a source. */
export interface SourceFeed {
  readonly address: string;
  readonly source: DeskData["sources"][number];
}

/** The feeds of all sources, or of those whose ids were named; or what is wrong with the names. */
export function feedsOf(
  sources: DeskData["sources"],
  ids: readonly string[],
): { readonly feeds: readonly SourceFeed[]; readonly wrong: readonly Message[] } {
  const wrong = ids.flatMap((id) => noSuchSource(sources, id) ?? []);
  const asked = ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id));
  const feeds = asked.flatMap((source) => (source.feeds ?? []).map((address) => ({ address, source })));
  return { feeds: [...new Map(feeds.map((feed) => [feed.address, feed])).values()], wrong };
}

/** A page as it is named in speech: isna.ir/news/12. */
const PAGE_WITHOUT_SCHEME = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}(?:\/\S*)?$/u;

/** What is wrong with a source that an editor named; undefined where there is one of that id. */
export function noSuchSource(sources: DeskData["sources"], id: string): Message | undefined {
  if (sources.some((source) => source.id === id)) return undefined;
  const otherwise = PAGE_WITHOUT_SCHEME.test(id) ? GATHER.pageSo({ address: `https://${id}` }) : GATHER.inSources;
  return GATHER.noSource({ id, near: entryMeant(id, sources) ?? otherwise });
}

/** The host that is asked for a feed; one that the address does not have is its own. */
export function hostOf({ address }: SourceFeed): string {
  return readAddress(address)?.host ?? address;
}

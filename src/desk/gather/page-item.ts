import { readAddress } from "../../content/web-address.ts";
import type { DeskData } from "../import/data-folder.ts";
import { bareHost, isOnSite } from "../import/on-site.ts";
import type { SourceRegister } from "../import/source-register.ts";
import type { SourceFeed } from "./feeds-asked.ts";

/**
 * Whose a page is: the source on whose site, or the host of whose feeds, it is; else the one that the page names; else its host's.
 * @param publisher what the page calls its house
 * @param register gets an entry for one that the digest does not know
 */
export function sourceOfPage(
  address: string,
  publisher: string | undefined,
  sources: DeskData["sources"],
  register: SourceRegister,
): SourceFeed["source"] {
  const own = sources.find(({ url, feeds }) => isOnSite(address, [url, ...(feeds ?? [])]));
  if (own !== undefined) return own;
  const name = publisher ?? bareHost(address);
  const site = `${readAddress(address)?.origin ?? ""}/`;
  const id = register.idOf(name, site);
  return sources.find((source) => source.id === id) ?? { id, name, url: site };
}

import { readAddress } from "../../content/web-address.ts";

/** Whether an address is on one of some sites, or on a host below or above one of theirs. */
export function isOnSite(url: string, sites: readonly (string | undefined)[]): boolean {
  const host = bareHost(url);
  const hosts = sites.flatMap((site) => (site === undefined ? [] : [bareHost(site)]));
  return hosts.some(
    (one) => one === host || host.endsWith(`.${one}`) || (host.includes(".") && one.endsWith(`.${host}`)),
  );
}

/** The host of an address, without port and `www.`. */
export function bareHost(address: string): string {
  return (readAddress(address)?.host ?? address).replace(/:\d+$/u, "").replace(/^www\./u, "");
}

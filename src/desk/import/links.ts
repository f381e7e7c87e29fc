import { readAddress, type WebAddress } from "../../content/web-address.ts";

/** Query parameters that say how a reader came, not what is shown. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id)$/u;

/**
 * An address as http(s), or undefined where it is none; user names and passwords, which disguise whom one asks,
 * make it none.
 * @param base what a relative address is relative to
 */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const url = parse(text, base);
  return url !== undefined && /^https?:$/u.test(url.protocol) && url.username === "" && url.password === ""
    ? url.href
    : undefined;
}

/** An address that a link in an article may lead to: http, https or mailto. */
export function linkAddress(text: string | undefined, base?: string): string | undefined {
  const web = webAddress(text, base);
  if (web !== undefined) return web;
  const url = parse(text, base);
  return url?.protocol === "mailto:" && /^mailto:[^\s@]+@[^\s@]+$/u.test(url.href) ? url.href : undefined;
}

/**
 * The key under which two addresses of one page are the same: without scheme, `www.`, the parameters that count readers, a
 * slash at the end, and the fragment.
 */
export function pageKey(address: string): string {
  const url = readAddress(address);
  if (url === undefined) return address;
  const host = url.host.replace(/^www\./u, "");
  return `${host}${url.pathname.replace(/\/+$/u, "")}${untracked(url.search)}`;
}

/** Fragments that say where on a page one looks, or how one came there, and not at what. */
const ANYWHERE = /^#?$|^#(?:top|comments?|respond|more|rss|:~:.*|xtor=.*|utm_.*|ref=.*)$/iu;

/** {@link pageKey} with the fragment: a page of short news has one address and an article at each fragment. */
export function addressKey(address: string): string {
  const hash = readAddress(address)?.hash ?? "";
  return `${pageKey(address)}${ANYWHERE.test(hash) ? "" : hash}`;
}

/** A query without the parameters that count readers; as it is written where it has none. */
function untracked(search: string): string {
  const query = new URLSearchParams(search);
  const tracking = [...query.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return search;
  for (const name of tracking) query.delete(name);
  return query.size === 0 ? "" : `?${query}`;
}

function parse(text: string | undefined, base: string | undefined): WebAddress | undefined {
  const trimmed = text?.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === "\u200C" ? sign : "")).trim();
  if (trimmed === undefined || trimmed === "" || trimmed.length > 4000) return undefined;
  return readAddress(trimmed, base !== undefined && readAddress(base) !== undefined ? base : undefined);
}

import { elementsOf } from "./markup.ts";

/** What following every address of a site came to. Addresses are paths, percent-encoded. */
export interface Crawl {
  readonly addresses: readonly string[];
  /** Addresses that do not answer 200, with who named them. */
  readonly dead: readonly string[];
  /** `page#name` where the page has no such element. */
  readonly missingFragments: readonly string[];
}

/** Attributes that hold an address. */
const ADDRESS_ATTRIBUTES = ["href", "src", "action", "poster", "cite"];
/** `<meta>` whose content is an address. */
const ADDRESS_META = new Set(["og:url", "og:image", "twitter:image"]);

/**
 * Follows every address of a site's own, from its home page and `robots.txt` on: of HTML, of JSON and XML, and of styles.
 * @param start where the site is served
 * @param origin the scheme and host that the site itself thinks it has
 */
export async function crawl(start: string, origin: string): Promise<Crawl> {
  const served = new URL(start).origin;
  const home = new URL(start).pathname;
  const namedBy = new Map([home, `${home}robots.txt`].map((address) => [address, "the reader"]));
  const ids = new Map<string, ReadonlySet<string>>();
  const fragments = new Map<string, string>();
  const dead: string[] = [];
  for (const [address, named] of namedBy) {
    const answer = await fetch(served + address);
    if (answer.status !== 200) {
      dead.push(`${address}: ${answer.status}, named by ${named}`);
      await answer.body?.cancel();
      continue;
    }
    const type = answer.headers.get("content-type") ?? "";
    const text = await answer.text();
    if (type.startsWith("text/html")) ids.set(address, idsOf(text));
    for (const url of addressesIn(text, type, served + address)) {
      if (url.origin !== served && url.origin !== origin) continue;
      if (!namedBy.has(url.pathname)) namedBy.set(url.pathname, address);
      if (url.hash.length > 1) fragments.set(url.pathname + url.hash, address);
    }
  }
  const missingFragments = [...fragments].flatMap(([target, page]) => {
    const [address = "", hash = ""] = target.split("#");
    return ids.get(address)?.has(decodeURIComponent(hash)) === false ? [`${target}, named by ${page}`] : [];
  });
  return { addresses: [...namedBy.keys()], dead, missingFragments };
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set(elementsOf(html).flatMap(({ attributes: { id } }) => id ?? []));
}

function addressesIn(text: string, type: string, base: string): readonly URL[] {
  if (type.startsWith("text/html")) return inHtml(text).flatMap((address) => parsed(address, base));
  if (type.startsWith("text/css")) return inCss(text).flatMap((address) => parsed(address, base));
  if (!/json|xml/u.test(type) && !base.endsWith("/robots.txt")) return [];
  const whole = text.match(/https?:\/\/[^\s"'<>\\]+/gu) ?? [];
  const relative = type.includes("manifest") ? [...text.matchAll(/"(?:src|start_url|scope|id)":\s*"([^"]+)"/gu)] : [];
  return [...whole, ...relative.map(([, address = ""]) => address)].flatMap((address) =>
    parsed(unescaped(address), base),
  );
}

function inHtml(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ name, attributes, text }) => [
    ...ADDRESS_ATTRIBUTES.flatMap((attribute) => attributes[attribute] ?? []),
    ...(attributes.srcset ?? "").split(",").flatMap((part) => part.trim().split(/\s/u)[0] || []),
    ...(name === "meta" && ADDRESS_META.has(attributes.property ?? attributes.name ?? "")
      ? [attributes.content ?? ""]
      : []),
    ...(name === "style" ? inCss(text) : []),
  ]);
}

function inCss(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)/gu)].map(([, address = ""]) => address);
}

/** What is in XML text of an address. */
function unescaped(address: string): string {
  return address.replace(/&(?:amp|#x26|#38);/giu, "&").replace(/&(?:#x3C|lt|quot|#x22);?.*$/iu, "");
}

function parsed(address: string, base: string): readonly URL[] {
  return URL.canParse(address, base) ? [new URL(address, base)] : [];
}

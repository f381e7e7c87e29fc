import path from "node:path";

/** Files that a copy read from a disk has no use for: the search's index, which needs a server, and servers' settings. */
const LEFT_OUT = /^(?:search\/(?!index\.html$)|sw\.js$|_headers$|_redirects$|\.|share\/)/u;

/** Whether a file of the site belongs into a copy to carry away. */
export function isPortable(file: string): boolean {
  return !LEFT_OUT.test(file);
}

/**
 * A page whose own addresses are relative and name files, so that it reads from a disk, a stick or any path. What needs
 * a server goes: the policy (on a disk nothing counts as the page's own site), the worker, the search's form and script. Where
 * the search page says that it needs a script, it now says so to everybody.
 * @param file the page below the site's folder, such as `1395/12/07/index.html`
 * @param pathPrefix the path below which the site is served: begins and ends with `/`
 */
export function portablePage(html: string, file: string, pathPrefix: string): string {
  const prefix = encodeURI(pathPrefix);
  const local = (address: string): string => relativeAddress(address, file, prefix);
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/giu, "")
    .replace(/<script[^>]* (?:data-worker=|src="[^"]*\/js\/search-)[^>]*><\/script>/gu, "")
    .replace(/<search id="search".*?<\/search>/gsu, "")
    .replace(/<link rel="preload"[^>]*>/gu, "")
    .replace(/<\/?noscript>/gu, "")
    .replace(
      / (href|src|poster|action)="([^"]*)"/gu,
      (_, name: string, address: string) => ` ${name}="${local(address)}"`,
    )
    .replace(/ srcset="([^"]*)"/gu, (_, set: string) => ` srcset="${localSet(set, local)}"`)
    .replace(/( content="\d+; ?url=)([^"]*)"/giu, (_, before: string, address: string) => `${before}${local(address)}"`)
    .replace(/url\("?(\/[^")]*)"?\)/gu, (_, address: string) => `url("${local(address)}")`);
}

function localSet(srcset: string, local: (address: string) => string): string {
  return srcset.replace(/[^\s,]\S*(?=\s+\d)/gu, local);
}

/** An address of the site from a page's own place; addresses of other sites and of the page itself stay. */
function relativeAddress(address: string, file: string, prefix: string): string {
  if (!address.startsWith(prefix) || address.startsWith("//")) return address;
  const [, below = "", rest = ""] = /^([^?#]*)(.*)$/u.exec(address.slice(prefix.length)) ?? [];
  const target = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  return path.posix.relative(path.posix.dirname(encodeURI(file)), target) + rest;
}

/** Where a site is served, as its home page's canonical address says. */
export interface SiteBase {
  readonly origin: string;
  /** Begins and ends with `/`. */
  readonly prefix: string;
}

/** Where an address leads. */
export type Target =
  | { readonly kind: "own"; readonly path: string; readonly fragment: string }
  | { readonly kind: "outside-prefix"; readonly path: string }
  | { readonly kind: "foreign"; readonly host: string }
  | { readonly kind: "inline" }
  | { readonly kind: "script" }
  | { readonly kind: "broken" };

/** The base of a site by its home page's canonical address; undefined where it names none. */
export function siteBase(canonical: string | undefined): SiteBase | undefined {
  if (canonical === undefined || !URL.canParse(canonical)) return undefined;
  const { origin, pathname } = new URL(canonical);
  return { origin, prefix: pathname.endsWith("/") ? pathname : `${pathname}/` };
}

/** The address that a file of the site is served under: a folder for its `index.html`. */
export function addressOf(file: string, base: SiteBase): string {
  return `${base.origin}${base.prefix}${encodeURI(file).replace(/(^|\/)index\.html$/u, "$1")}`;
}

/** Resolves addresses as browsers do; those that do not depend on their file only once. */
export class Resolver {
  readonly #base: SiteBase;
  /** Decoded. */
  readonly #prefix: string;
  readonly #known = new Map<string, Target>();

  constructor(base: SiteBase) {
    this.#base = base;
    this.#prefix = decoded(base.prefix) ?? base.prefix;
  }

  /** Whether where an address leads depends on the file that it is in. */
  isRelative(to: string): boolean {
    return !/^(?:\/|[a-z][a-z0-9+.-]*:)/iu.test(to);
  }

  resolve(to: string, file: string): Target {
    if (this.isRelative(to)) return this.#read(to, addressOf(file, this.#base));
    const known = this.#known.get(to) ?? this.#read(to, this.#base.origin);
    this.#known.set(to, known);
    return known;
  }

  #read(to: string, from: string): Target {
    const plain = this.#plain(to);
    if (plain !== undefined) return plain;
    if (!URL.canParse(to, from)) return { kind: "broken" };
    const url = new URL(to, from);
    if (url.protocol === "javascript:" || url.protocol === "vbscript:") return { kind: "script" };
    if (url.protocol !== "http:" && url.protocol !== "https:") return { kind: "inline" };
    if (url.origin !== this.#base.origin) return { kind: "foreign", host: url.host };
    return this.#own(url.pathname, url.hash.slice(1));
  }

  /** What is read of most addresses, tens of thousands, without making a URL of each; undefined of all others. */
  #plain(to: string): Target | undefined {
    const { origin } = this.#base;
    const rest = to.startsWith(`${origin}/`) ? to.slice(origin.length) : to;
    const [, path, fragment = ""] = /^(\/(?!\/)[\w\-/.%]*)(?:#([\w-]*))?$/u.exec(rest) ?? [];
    return path === undefined || /\/(?:\.|%2e)/iu.test(path) ? undefined : this.#own(path, fragment);
  }

  /** @param pathname encoded, as is `hash`, which is without its sign */
  #own(pathname: string, hash: string): Target {
    const path = decoded(pathname);
    const fragment = decoded(hash);
    if (path === undefined || fragment === undefined) return { kind: "broken" };
    if (!path.startsWith(this.#prefix)) return { kind: "outside-prefix", path };
    return { kind: "own", path: path.slice(this.#prefix.length), fragment };
  }
}

function decoded(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

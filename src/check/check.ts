import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import { addressOf, Resolver, type SiteBase, siteBase, type Target } from "./addresses.ts";
import { hasForeignDigit } from "./dates.ts";
import type { Reference } from "./facts.ts";
import { type Finding, quoted, type Rule } from "./finding.ts";
import { type PackedFacts, type PackedFile, placesOf, textsOf } from "./packed-facts.ts";
import { weightFindings } from "./weight.ts";

/**
 * Checks a built site by what was read of its files; findings in order of file.
 * @param gone files that the build wrote and that are not there
 */
export function checkFacts(facts: PackedFacts, gone: readonly string[] = []): readonly Finding[] {
  const home = facts.files.find((file): file is PackedPage => file.kind === "page" && file.file === "index.html");
  const base = siteBase(home?.canonical);
  const own = [
    ...gone.map((file): Finding => ({ file, rule: "missing-file", cause: CAUSE.gone })),
    ...facts.files.flatMap(({ findings }) => findings),
  ];
  if (home === undefined || base === undefined) {
    const cause = home === undefined ? CAUSE.noHome : CAUSE.homeCanonical;
    return sorted([...own, { file: "index.html", rule: "canonical", cause }]);
  }
  const site = new Site(facts, base);
  return sorted([
    ...own,
    ...site.addresses(),
    ...site.orphans(home),
    ...site.canonicals(),
    ...site.sitemaps(),
    ...site.weights(),
  ]);
}

type PackedPage = PackedFile & { readonly kind: "page" };

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Shown by the server for an address without a page, and by the service worker for a page that it has not kept. */
const IN_PLACE: ReadonlySet<string> = new Set(["404.html", "offline/index.html"]);

type Fault = readonly [rule: Rule, cause: Message];

/** Where a reference leads: to which file of the site's, and what is wrong with that. */
interface Led {
  readonly fault: Fault | undefined;
  readonly file: string | undefined;
}

class Site {
  readonly #facts: PackedFacts;
  readonly #base: SiteBase;
  readonly #byFile: ReadonlyMap<string, PackedFile>;
  readonly #pages: readonly PackedPage[];
  readonly #resolver: Resolver;
  /** By the reference's place. */
  readonly #known: (Led | undefined)[];

  constructor(facts: PackedFacts, base: SiteBase) {
    this.#facts = facts;
    this.#base = base;
    this.#byFile = new Map(facts.files.map((file) => [file.file, file]));
    this.#pages = facts.files.filter((file): file is PackedPage => file.kind === "page");
    this.#resolver = new Resolver(base);
    this.#known = new Array(facts.references.length);
  }

  /** Dead links, missing fragments, third parties, scripts in addresses, digits that are not ASCII. */
  addresses(): readonly Finding[] {
    const findings: Finding[] = [];
    for (const file of this.#facts.files) {
      for (const place of placesOf(this.#facts, file, "references")) {
        const fault = this.#led(place, file.file)?.fault;
        if (fault !== undefined) findings.push({ file: file.file, rule: fault[0], cause: fault[1] });
      }
    }
    return findings;
  }

  /**
   * Where a reference leads; one that leads to the same from every file is followed once.
   * @param place the reference's
   */
  #led(place: number, file: string): Led | undefined {
    const known = this.#known[place];
    const reference = this.#facts.references[place];
    if (known !== undefined || reference === undefined) return known;
    const target = this.#resolver.resolve(reference.to, file);
    const own = target.kind === "own" ? this.#fileOf(target.path) : undefined;
    const led = { fault: this.#fault(reference, target), file: own };
    if (!this.#resolver.isRelative(reference.to)) this.#known[place] = led;
    return led;
  }

  #fault({ to, use }: Reference, target: Target): Fault | undefined {
    switch (target.kind) {
      case "broken":
        return ["dead-link", CAUSE.notAddress({ shown: quoted(to) })];
      case "script":
        return ["handler", CAUSE.script({ shown: quoted(to) })];
      case "inline":
        return undefined;
      case "foreign":
        return use === "load" ? ["third-party", CAUSE.loadedFrom({ shown: quoted(to), host: target.host })] : undefined;
      case "outside-prefix":
        return ["dead-link", CAUSE.outside({ shown: quoted(to), prefix: this.#base.prefix })];
      case "own":
        return this.#ownFault(to, target);
    }
  }

  #ownFault(to: string, { path, fragment }: Target & { kind: "own" }): Fault | undefined {
    if (hasForeignDigit(path)) return ["persian-digit", CAUSE.foreignDigits({ shown: quoted(to) })];
    const file = this.#fileOf(path);
    const found = this.#byFile.get(file);
    if (found === undefined) {
      const shown = quoted(to);
      return ["dead-link", this.#byFile.has(`${path}/index.html`) ? CAUSE.noSlash({ shown }) : CAUSE.noFile({ shown })];
    }
    if (fragment === "" || fragment === "top" || fragment.startsWith(":~:")) return undefined;
    if (found.kind !== "page" || textsOf(this.#facts, found, "ids").includes(fragment)) return undefined;
    return ["missing-fragment", CAUSE.noId({ shown: quoted(to), file, id: quoted(fragment) })];
  }

  #fileOf(path: string): string {
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }

  /**
   * Pages that no chain of links from the home page reaches. Addresses that were given up lead on and need no link; nor
   * does a page that is shown in another's place.
   */
  orphans(home: PackedPage): readonly Finding[] {
    const reached = new Set<string>([home.file]);
    const waiting = [home];
    // Most references stand in thousands of pages, and lead to the same from each.
    const followed = new Uint8Array(this.#facts.references.length);
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      for (const place of placesOf(this.#facts, page, "references")) {
        if (followed[place] === 1) continue;
        const file = this.#facts.references[place]?.use === "link" ? this.#led(place, page.file)?.file : undefined;
        if (this.#known[place] !== undefined) followed[place] = 1;
        if (file === undefined || reached.has(file)) continue;
        reached.add(file);
        const next = this.#byFile.get(file);
        if (next?.kind === "page") waiting.push(next);
      }
    }
    return this.#pages
      .filter(({ file, redirect }) => !reached.has(file) && redirect === undefined && !IN_PLACE.has(file))
      .map(({ file }) => ({ file, rule: "orphan", cause: CAUSE.orphan }));
  }

  canonicals(): readonly Finding[] {
    return this.#pages.flatMap(({ file, canonical, noindex }) => {
      const own = addressOf(file, this.#base);
      if (noindex || canonical === undefined || canonical === own) return [];
      return [{ file, rule: "canonical", cause: CAUSE.notOwnAddress({ shown: quoted(canonical), own: quoted(own) }) }];
    });
  }

  sitemaps(): readonly Finding[] {
    const maps = this.#facts.files.filter((file) => file.kind === "sitemap");
    if (maps.length === 0) return [{ file: "sitemap.xml", rule: "sitemap", cause: CAUSE.noSitemap }];
    const named = new Map<string, string>();
    for (const map of maps) {
      if (map.list) continue;
      for (const address of map.addresses) named.set(address, map.file);
    }
    const hidden: Finding[] = [];
    const missing: Finding[] = [];
    for (const { file, noindex } of this.#pages) {
      const map = named.get(addressOf(file, this.#base));
      if (noindex && map !== undefined) {
        hidden.push({ file: map, rule: "sitemap", cause: CAUSE.hiddenInSitemap({ file }) });
      } else if (!noindex && map === undefined) {
        missing.push({ file, rule: "sitemap", cause: CAUSE.notInSitemap });
      }
    }
    return [...hidden, ...missing];
  }

  weights(): readonly Finding[] {
    return this.#facts.files.flatMap((file) => {
      const weigh = (list: "head" | "pictures"): number => {
        const weights = textsOf(this.#facts, file, list).map((to) => this.#weightOf(to, file.file));
        return weights.reduce((sum, weight) => sum + weight, 0);
      };
      const asked = { head: weigh("head"), pictures: weigh("pictures") };
      return weightFindings(file, asked).map((finding) => ({ file: file.file, ...finding }));
    });
  }

  /** The weight in bytes of what an address leads to; 0 for what is not of the site. */
  #weightOf(to: string, file: string): number {
    const target = this.#resolver.resolve(to, file);
    return target.kind === "own" ? (this.#byFile.get(this.#fileOf(target.path))?.weight ?? 0) : 0;
  }
}

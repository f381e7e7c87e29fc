import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import { addressOf, Resolver, type SiteBase, siteBase, type Target } from "./addresses.ts";
import { hasForeignDigit } from "./dates.ts";
import type { Facts, PageFacts, Reference } from "./facts.ts";
import { type Finding, quoted, type Rule } from "./finding.ts";
import { weightFindings } from "./weight.ts";

/** Checks a built site by what was read of its files; findings in order of file. */
export function checkFacts(facts: readonly Facts[]): readonly Finding[] {
  const home = facts.find((fact): fact is PageFacts => fact.kind === "page" && fact.file === "index.html");
  const base = siteBase(home?.canonical);
  const own = facts.flatMap(({ findings }) => findings);
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
  readonly #facts: readonly Facts[];
  readonly #base: SiteBase;
  readonly #byFile: ReadonlyMap<string, Facts>;
  readonly #resolver: Resolver;
  readonly #known = new Map<Reference, Led>();

  constructor(facts: readonly Facts[], base: SiteBase) {
    this.#facts = facts;
    this.#base = base;
    this.#byFile = new Map(facts.map((fact) => [fact.file, fact]));
    this.#resolver = new Resolver(base);
  }

  get #pages(): readonly PageFacts[] {
    return this.#facts.filter((fact) => fact.kind === "page");
  }

  /** Dead links, missing fragments, third parties, scripts in addresses, digits that are not ASCII. */
  addresses(): readonly Finding[] {
    return this.#facts.flatMap(({ file, references }) =>
      references.flatMap((reference) => {
        const { fault } = this.#led(reference, file);
        return fault === undefined ? [] : [{ file, rule: fault[0], cause: fault[1] }];
      }),
    );
  }

  /** Where a reference leads; one that leads to the same from every file is followed once. */
  #led(reference: Reference, file: string): Led {
    const known = this.#known.get(reference);
    if (known !== undefined) return known;
    const target = this.#resolver.resolve(reference.to, file);
    const own = target.kind === "own" ? this.#fileOf(target.path) : undefined;
    const led = { fault: this.#fault(reference, target), file: own };
    if (!this.#resolver.isRelative(reference.to)) this.#known.set(reference, led);
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
    if (found.kind !== "page" || found.ids.includes(fragment)) return undefined;
    return ["missing-fragment", CAUSE.noId({ shown: quoted(to), file, id: quoted(fragment) })];
  }

  #fileOf(path: string): string {
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }

  /**
   * Pages that no chain of links from the home page reaches. Addresses that were given up lead on and need no link; nor
   * does a page that is shown in another's place.
   */
  orphans(home: PageFacts): readonly Finding[] {
    const reached = new Set<string>([home.file]);
    const waiting = [home];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      for (const reference of page.references) {
        const file = reference.use === "link" ? this.#led(reference, page.file).file : undefined;
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
    const maps = this.#facts.filter((fact) => fact.kind === "sitemap");
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
    const weightOf = (to: string, file: string): number => {
      const target = this.#resolver.resolve(to, file);
      return target.kind === "own" ? (this.#byFile.get(this.#fileOf(target.path))?.weight ?? 0) : 0;
    };
    return this.#facts.flatMap((fact) =>
      weightFindings(fact, (to) => weightOf(to, fact.file)).map((finding) => ({ file: fact.file, ...finding })),
    );
  }
}

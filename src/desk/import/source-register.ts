import { cutAtWord, oneLine } from "./clean-text.ts";
import { latinId } from "./latin-id.ts";
import { LIMITS } from "./limits.ts";
import { bareName, outletKey } from "./outlet-name.ts";
import { OUTLETS } from "./outlets.ts";

/** A source as it stands in `sources.yaml`. */
export interface SourceEntry {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
}

/** The sources that the digest knows, and those that an import adds; looked up by every form of their names. */
export class SourceRegister {
  readonly #idByKey = new Map<string, string>();
  readonly #ids: Set<string>;
  readonly #added: SourceEntry[] = [];

  constructor(known: readonly SourceEntry[]) {
    this.#ids = new Set(known.map((source) => source.id));
    for (const source of known) this.#learn(source.id, [source.name]);
    for (const outlet of OUTLETS) {
      if (this.#ids.has(outlet.id)) this.#learn(outlet.id, [outlet.name, ...outlet.aliases]);
    }
  }

  /** The entries that {@link SourceRegister.idOf} made, in the order they came. */
  get added(): readonly SourceEntry[] {
    return this.#added;
  }

  /** Whether a name is of a source that the digest knows or of an outlet that Persian news quotes often. */
  knows(name: string): boolean {
    const key = outletKey(name);
    return this.#idByKey.has(key) || wellKnown.has(key);
  }

  /**
   * The id of the source of that name; an unknown one gets an entry with an id in Latin letters.
   * @param site its site, where the input tells: kept with a new entry, and its host names it
   */
  idOf(name: string, site?: string): string {
    const key = outletKey(name);
    const known = this.#idByKey.get(key);
    if (known !== undefined) return known;
    const outlet = wellKnown.get(key);
    const id = this.#freeId(outlet?.id ?? hostLabel(site) ?? latinId(bareName(name)));
    const url = outlet?.url ?? site;
    const label = outlet?.name ?? cutAtWord(oneLine(name), LIMITS.name);
    this.#added.push({ id, name: label, ...(url === undefined ? {} : { url }) });
    this.#ids.add(id);
    this.#learn(id, [name, ...(outlet === undefined ? [] : [outlet.name, ...outlet.aliases])]);
    return id;
  }

  #learn(id: string, names: readonly string[]): void {
    for (const name of names) {
      const key = outletKey(name);
      if (key !== "" && !this.#idByKey.has(key)) this.#idByKey.set(key, id);
    }
  }

  #freeId(wanted: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}

const wellKnown = new Map(
  OUTLETS.flatMap((outlet) => [outlet.name, ...outlet.aliases].map((name) => [outletKey(name), outlet] as const)),
);

/** The name that a site's owner chose: `farsnews` of `https://www.farsnews.ir/`, `ut` of `https://news.ut.ac.ir/`. */
function hostLabel(site: string | undefined): string | undefined {
  if (site === undefined || !URL.canParse(site)) return undefined;
  const labels = new URL(site).hostname.split(".");
  if (labels.length < 2 || labels.every((label) => /^\d+$/u.test(label))) return undefined;
  const second = labels.at(-2) ?? "";
  const label = labels.length > 2 && /^(?:co|ac|gov|org|com|net|id|sch)$/u.test(second) ? labels.at(-3) : second;
  return label !== undefined && /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(label) && !label.startsWith("xn--")
    ? label
    : undefined;
}

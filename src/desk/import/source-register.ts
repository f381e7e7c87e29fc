import { readAddress } from "../../content/web-address.ts";
import { fold } from "../../persian/fold.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { latinId } from "./latin-id.ts";
import { LIMITS } from "./limits.ts";
import { bareName, outletKey } from "./outlet-name.ts";
import { OUTLETS, wellKnownOutlet } from "./outlets.ts";

/** A source as it is in `sources.yaml`. */
export interface SourceEntry {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
}

/** The sources that the digest knows, and those that an import adds; looked up by every form of their names. */
export class SourceRegister {
  readonly #idByName = new Map<string, string>();
  readonly #idByKey = new Map<string, string>();
  readonly #idByOutlet = new Map<string, string>();
  readonly #ids: Set<string>;
  readonly #added: SourceEntry[] = [];

  constructor(known: readonly SourceEntry[]) {
    this.#ids = new Set(known.map((source) => source.id));
    for (const source of known) this.#learn(source.id, source.name);
    for (const outlet of OUTLETS) {
      if (this.#ids.has(outlet.id) && !this.#idByOutlet.has(outlet.id)) this.#idByOutlet.set(outlet.id, outlet.id);
    }
  }

  /** The entries that {@link SourceRegister.idOf} made, in the order they came. */
  get added(): readonly SourceEntry[] {
    return this.#added;
  }

  /** Whether a name is of a source that the digest knows or of an outlet that Persian news quotes often. */
  knows(name: string): boolean {
    return wellKnownOutlet(name) !== undefined || this.#known(name) !== undefined;
  }

  /**
   * The id of the source of that name; an unknown one gets an entry with an id in Latin letters.
   * @param site its site, where the input tells: kept with a new entry, and its host names it
   */
  idOf(name: string, site?: string): string {
    const known = this.#known(name);
    if (known !== undefined) return known;
    const outlet = wellKnownOutlet(name);
    const id = this.#freeId(outlet?.id ?? hostLabel(site) ?? latinId(bareName(name)));
    const url = outlet?.url ?? site;
    const label = outlet?.name ?? cutAtWord(oneLine(name), LIMITS.name);
    this.#added.push({ id, name: label, ...(url === undefined ? {} : { url }) });
    this.#ids.add(id);
    this.#learn(id, name);
    return id;
  }

  #known(name: string): string | undefined {
    const outlet = wellKnownOutlet(name);
    const named = this.#idByName.size === 0 ? undefined : this.#idByName.get(fold(name));
    if (named !== undefined || outlet !== undefined) return named ?? this.#idByOutlet.get(outlet?.id ?? "");
    return this.#idByKey.size === 0 ? undefined : this.#idByKey.get(outletKey(name));
  }

  #learn(id: string, name: string): void {
    const outlet = wellKnownOutlet(name);
    const [index, key] = outlet === undefined ? [this.#idByKey, outletKey(name)] : [this.#idByOutlet, outlet.id];
    if (key !== "" && !index.has(key)) index.set(key, id);
    if (!this.#idByName.has(fold(name))) this.#idByName.set(fold(name), id);
  }

  #freeId(wanted: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}

/** The name that a site's owner chose: `farsnews` of `https://www.farsnews.ir/`, `ut` of `https://news.ut.ac.ir/`. */
function hostLabel(site: string | undefined): string | undefined {
  const labels = (site === undefined ? undefined : readAddress(site))?.hostname.split(".") ?? [];
  if (labels.length < 2 || labels.every((label) => /^\d+$/u.test(label))) return undefined;
  const second = labels.at(-2) ?? "";
  const label = labels.length > 2 && /^(?:co|ac|gov|org|com|net|id|sch)$/u.test(second) ? labels.at(-3) : second;
  return label !== undefined && /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(label) && !label.startsWith("xn--")
    ? label
    : undefined;
}

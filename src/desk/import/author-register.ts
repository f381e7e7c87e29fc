import { fold } from "../../persian/fold.ts";
import { isName } from "./byline.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { latinId } from "./latin-id.ts";
import { LIMITS } from "./limits.ts";

/** An author as it is in `authors.yaml`. */
export interface AuthorEntry {
  readonly id: string;
  readonly name: string;
  readonly kind?: "organisation";
}

/** Names of accounts, and words that name an office and nobody in it. Spaces stand for a space or a ZWNJ. */
const NOBODY =
  /^(?:[a-z0-9._-]+|(?:web)?master|admin(?:istrator)?|editor|unknown|نویسنده|خبرنگار|گزارشگر|مدیر(?: (?:سایت|وب ?سایت|سیستم))?|ادمین|کاربر(?: مهمان)?|ناشناس|بی ?نام)$/iu;
/** How a desk or an editorial office is called. */
const DESK =
  /^(?:هیات |هیئت )?(?:تحریریه|سردبیری)(?: |$)|^(?:میز|گروه|سرویس|دبیرخانه|واحد|دفتر|بخش|تیم|روابط عمومی)(?: |$)|(?:^|\s)(?:staff|newsroom|desk|team|editors)$/iu;

/** The authors that the digest knows, and those that an import adds; looked up by their names in any spelling. */
export class AuthorRegister {
  readonly #idByName = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #added: AuthorEntry[] = [];

  constructor(known: readonly Pick<AuthorEntry, "id" | "name">[]) {
    for (const { id, name } of known) {
      this.#ids.add(id);
      if (!this.#idByName.has(fold(name))) this.#idByName.set(fold(name), id);
    }
  }

  /** The entries that {@link AuthorRegister.idsOf} made, in the order they came. */
  get added(): readonly AuthorEntry[] {
    return this.#added;
  }

  /** The ids of those whom a byline names, each once; an unknown one gets an entry with an id in Latin letters. */
  idsOf(bylines: readonly string[]): readonly string[] {
    const names = bylines.flatMap(namesIn).filter((name) => !NOBODY.test(spaced(name)));
    return [...new Set(names.map((name) => this.#idOf(name)))];
  }

  #idOf(name: string): string {
    const known = this.#idByName.get(fold(name));
    if (known !== undefined) return known;
    const id = this.#freeId(latinId(name, "author"));
    this.#added.push({ id, name, ...(DESK.test(spaced(name)) ? { kind: "organisation" } : {}) });
    this.#ids.add(id);
    this.#idByName.set(fold(name), id);
    return id;
  }

  #freeId(wanted: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}

/** «مینا باغبان و رضا کوه» are two, where each part is a name; «وحید و شرکا» is one. */
function namesIn(byline: string): readonly string[] {
  const line = oneLine(byline);
  const parts = line
    .split(/\s*[،,؛;]\s*|\s+و\s+|\s+and\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const names = parts.length > 1 && parts.every(isName) ? parts : [line];
  return names.filter((name) => /\p{L}/u.test(name)).map((name) => cutAtWord(name, LIMITS.name));
}

function spaced(name: string): string {
  return name.replace(/[\s\u200C]+/gu, " ");
}

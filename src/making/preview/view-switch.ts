import path from "node:path";
import * as z from "zod";
import { DataReader } from "../../content/data-reader.ts";
import { knownData } from "../../content/known-data.ts";
import { siteSchema } from "../../content/site-schema.ts";
import { stringsOf } from "../../content/strings.ts";
import { addJalaliDays, jalaliKey } from "../../persian/calendar/jalali.ts";
import { momentFromInstant, parseMoment, startOfJalaliDay } from "../../persian/calendar/moment.ts";
import { persianDigits } from "../../persian/digits.ts";
import { readDataTexts } from "../inputs/content.ts";
import { parsed } from "../memory/seal.ts";
import type { BuildOptions } from "../options.ts";

/** What a page asks to see: all with drafts and future articles, or what readers have now or had at a day's end. */
const ASKED = z.object({ kind: z.enum(["all", "now", "day"]), day: z.string().max(40).optional() });

/** As the build is asked for it. */
export type ViewOptions = Pick<BuildOptions, "drafts" | "asOf">;

/** The texts of the bar in which the view is chosen, by their keys in `strings.yaml`. */
const TEXTS = {
  label: "preview.label",
  all: "preview.all",
  now: "preview.now",
  day: "preview.day",
  show: "preview.show",
  building: "preview.building",
  wrongDay: "preview.wrong_day",
  failed: "preview.failed",
  sharePicture: "preview.share_picture",
} as const;

/** What the bar shows. */
export interface ShownView {
  readonly kind: z.infer<typeof ASKED>["kind"];
  /** The chosen day, else today: Jalali, in Persian digits, `۱۴۰۴/۰۱/۱۵`. */
  readonly day: string;
  readonly texts: Readonly<Record<keyof typeof TEXTS, string>>;
}

/** What became of a choice: shown by now, or why not. */
export type Chosen = "shown" | "wrong" | "no day";

/** Which site the preview shows: of all its pages one, since they are in one folder. */
export class ViewSwitch {
  readonly #data: string;
  readonly #ours: string;
  /** Builds the site as it is to be shown; without it nothing can be chosen. */
  show: (options: ViewOptions) => Promise<void> = () => Promise.resolve();
  #kind: ShownView["kind"] = "all";
  #day: string | undefined;

  /**
   * @param data the digest's data folder
   * @param home the generator's own folder
   */
  constructor(data: string, home: string) {
    this.#data = data;
    this.#ours = path.join(home, "_data");
  }

  /** @param now epoch milliseconds */
  shown(now: number): ShownView {
    const { zone, strings } = this.#settings();
    const entries = Object.entries(TEXTS).map(([name, key]) => [name, strings[key] ?? key]);
    return {
      kind: this.#kind,
      day: persianDigits((this.#day ?? jalaliKey(momentFromInstant(now, zone).jalali)).replaceAll("-", "/")),
      texts: { ...TEXTS, ...Object.fromEntries(entries) },
    };
  }

  /**
   * Shows what a page asks for.
   * @param asked JSON as it came
   */
  async choose(asked: string): Promise<Chosen> {
    const choice = ASKED.safeParse(parsed(asked)).data;
    if (choice === undefined) return "wrong";
    const options = this.#optionsOf(choice);
    if (options === undefined) return "no day";
    this.#kind = choice.kind;
    await this.show(options);
    return "shown";
  }

  #optionsOf({ kind, day = "" }: z.infer<typeof ASKED>): ViewOptions | undefined {
    if (kind !== "day") return { drafts: kind === "all" };
    const { zone } = this.#settings();
    const read = parseMoment(day, zone);
    if (!read.ok) return undefined;
    const { jalali } = read.moment;
    this.#day = jalaliKey(jalali);
    return { drafts: false, asOf: startOfJalaliDay(addJalaliDays(jalali, 1), zone).epochMs - 1 };
  }

  /** As the files are now: the editor may have changed them. */
  #settings() {
    const reader = new DataReader(readDataTexts(this.#data), this.#data);
    reader.read("site.yaml", siteSchema);
    return { zone: knownData(reader).site.timezone, strings: stringsOf(reader, readDataTexts(this.#ours)) };
  }
}

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { NOW } from "./run-build.ts";
import type { SmallDigest } from "./small-digest.ts";

/** What is in an article: indices into the lists below, so that articles often have something in common. */
export interface Draft {
  readonly title: number;
  readonly day: number;
  readonly tags: readonly number[];
  readonly section: number;
  readonly source: number;
  readonly authors: readonly number[];
  readonly thread: boolean;
  readonly picture: boolean;
  readonly top: boolean;
  readonly draft: boolean;
  readonly alias: boolean;
  readonly body: number;
}

/** Something that is done to a digest between two builds. */
export type Step =
  | { readonly kind: "write"; readonly at: number; readonly draft: Draft }
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "rename"; readonly at: number }
  | { readonly kind: "break"; readonly at: number }
  | { readonly kind: "picture"; readonly width: number }
  | { readonly kind: "note"; readonly day: number; readonly title: number }
  | { readonly kind: "site"; readonly title: number; readonly weekly: boolean; readonly otherCalendar: number }
  | { readonly kind: "tags"; readonly count: number; readonly parent: boolean }
  | { readonly kind: "sections"; readonly title: number }
  | { readonly kind: "authors"; readonly name: number }
  | { readonly kind: "strings"; readonly text: number }
  | { readonly kind: "wait" }
  | { readonly kind: "spoil"; readonly file: number }
  | { readonly kind: "forget" };

/** Esfand's leap day, Nowruz, the days beside them, the end of a Gregorian year, and two days to come. */
const DAYS = [
  "1403-12-30",
  "1404-01-01",
  "1404-01-01 23:59",
  "1404-01-02",
  "2025-12-31 10:00",
  "2026-01-01",
  "1405-11-01",
  "1405-12-01",
] as const;
const TAGS = ["عراق", "روسیه", "دانش", "فرهنگ"] as const;
const AUTHORS = ["mina", "desk"] as const;
const BODIES = ["متن نوشته.", "متنی دیگر با **تاکید** در ۲۴ فوریه.", "## میان‌تیتر\n\nو متن GPT-4."] as const;
const ARTICLES = 6;
const MONTH_MS = 31 * 24 * 3_600_000;

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const rarely = fc.integer({ min: 0, max: 5 }).map((value) => value === 0);

const draft: fc.Arbitrary<Draft> = fc.record({
  title: upTo(2),
  day: upTo(DAYS.length - 1),
  tags: fc.uniqueArray(upTo(TAGS.length - 1), { maxLength: 3 }),
  section: upTo(2),
  source: upTo(2),
  authors: fc.uniqueArray(upTo(AUTHORS.length - 1), { maxLength: 2 }),
  thread: fc.boolean(),
  picture: rarely,
  top: rarely,
  draft: rarely,
  alias: rarely,
  body: upTo(BODIES.length - 1),
});

const at = upTo(ARTICLES - 1);
const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);

/** A step of a random kind; writing is the most frequent. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: kind("write"), at, draft }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("remove"), at }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("rename"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("break"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("picture"), width: upTo(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("note"), day: upTo(2), title: upTo(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("site"), title: upTo(1), weekly: fc.boolean(), otherCalendar: upTo(2) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("tags"), count: upTo(3), parent: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("sections"), title: upTo(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("authors"), name: upTo(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("strings"), text: upTo(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("wait") }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("spoil"), file: upTo(1000) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("forget") }) },
);

/** Takes steps on a digest's files. */
export class Editor {
  /** The clock that the next build goes by, epoch milliseconds. */
  now = NOW;
  readonly #digest: SmallDigest;
  readonly #sharePictures: boolean;
  readonly #files = new Map<number, { readonly name: string; readonly draft: Draft | undefined }>();

  /** @param sharePictures whether the digest has any: they take their time to draw */
  constructor(digest: SmallDigest, sharePictures = false) {
    this.#digest = digest;
    this.#sharePictures = sharePictures;
    this.take({ kind: "site", title: 0, weekly: false, otherCalendar: 0 });
    this.take({ kind: "tags", count: 1, parent: false });
    this.take({ kind: "authors", name: 0 });
    this.take({ kind: "picture", width: 0 });
  }

  take(step: Step): void {
    // A digest that stays broken would hide what the next steps do.
    for (const [at, { draft }] of this.#files) if (draft === undefined) this.#remove(at);
    switch (step.kind) {
      case "write":
        this.#write(step.at, this.#files.get(step.at)?.name ?? `a${step.at}.md`, step.draft);
        break;
      case "remove":
        this.#remove(step.at);
        break;
      case "rename":
        this.#rename(step.at);
        break;
      case "break":
        this.#write(step.at, this.#files.get(step.at)?.name ?? `a${step.at}.md`, undefined);
        break;
      case "picture":
        this.#digest.write("p.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${step.width + 4} 3"/>`);
        break;
      case "wait":
        this.now += MONTH_MS;
        break;
      case "forget":
        rmSync(this.#digest.cache, { recursive: true, force: true });
        break;
      case "spoil":
        this.#spoil(step.file);
        break;
      case "note":
        this.#note(step.day, step.title);
        break;
      default:
        this.#data(step);
    }
  }

  #data(step: Extract<Step, { readonly kind: "site" | "tags" | "sections" | "authors" | "strings" }>): void {
    switch (step.kind) {
      case "site":
        this.#digest.writeData("site.yaml", siteText(step, this.#sharePictures));
        break;
      case "tags":
        this.#digest.writeData("tags.yaml", tagsText(step));
        break;
      case "sections":
        this.#digest.writeData(
          "sections.yaml",
          `- id: science\n  title: دانش ${step.title}\n- id: world\n  title: جهان\n`,
        );
        break;
      case "authors":
        this.#digest.writeData(
          "authors.yaml",
          `- id: mina\n  name: مینا ${step.name}\n- id: desk\n  name: میز علم\n  kind: organisation\n`,
        );
        break;
      case "strings":
        this.#digest.writeData("strings.yaml", step.text === 0 ? "" : `skip: پرش ${step.text}\n`);
    }
  }

  #note(day: number, title: number): void {
    const folder = path.join(this.#digest.folder, "editions");
    const file = path.join(folder, `1404-01-0${day + 1}.md`);
    mkdirSync(folder, { recursive: true });
    if (title === 0) rmSync(file, { force: true });
    else writeFileSync(file, `---\ntitle: شمارهٔ ${title}\norder: [s${title}]\n---\n\nدیباچهٔ ${title}.\n`);
  }

  #rename(at: number): void {
    const file = this.#files.get(at);
    if (file === undefined) return;
    this.#remove(at);
    this.#write(at, file.name.startsWith("moved/") ? `z${at}.md` : `moved/b${at}.md`, file.draft);
  }

  /** Without a draft a file that no build takes. */
  #write(at: number, name: string, draft: Draft | undefined): void {
    this.#files.set(at, { name, draft });
    if (draft === undefined) {
      this.#digest.write(name, "---\ntitel: نوشته\n---\n\nمتن.\n");
      return;
    }
    const picture = name.includes("/") ? "../p.svg" : "p.svg";
    this.#digest.article(
      name,
      {
        title: `عنوان ${draft.title}`,
        date: DAYS[draft.day] ?? DAYS[0],
        tags: `[${draft.tags.map((tag) => TAGS[tag]).join(", ")}]`,
        section: ["", "world", "science"][draft.section] ?? "",
        source: ["", "mowj", "novosti"][draft.source] ?? "",
        author: `[${draft.authors.map((author) => AUTHORS[author]).join(", ")}]`,
        thread: draft.thread ? "mosul" : "",
        image: draft.picture ? `{src: ${picture}, alt: نقش}` : "",
        top: draft.top ? "true" : "",
        draft: draft.draft ? "true" : "",
        aliases: draft.alias ? `[/old/${at}/]` : "",
        slug: `s${at}`,
      },
      BODIES[draft.body],
    );
  }

  #remove(at: number): void {
    const file = this.#files.get(at);
    if (file === undefined) return;
    this.#digest.remove(file.name);
    this.#files.delete(at);
  }

  /** Someone removes a file of the site, or writes into it. */
  #spoil(number: number): void {
    if (!existsSync(this.#digest.output)) return;
    const files = readdirSync(this.#digest.output, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:html|xml|json|css|png)$/u.test(name) && name !== "index.html")
      .sort();
    const file = files[number % Math.max(1, files.length)];
    if (file === undefined) return;
    if (number % 2 === 0) rmSync(path.join(this.#digest.output, file));
    else writeFileSync(path.join(this.#digest.output, file), "spoilt");
  }
}

function siteText(step: Extract<Step, { readonly kind: "site" }>, sharePictures: boolean): string {
  return `title: آزمون ${step.title}
description: شرح.
url: https://example.org/
tags: open
${sharePictures ? "" : "share_images: no\n"}edition: ${step.weekly ? "weekly" : "daily"}
other_calendar: ${["inline", "title", "off"][step.otherCalendar]}
`;
}

function tagsText(step: Extract<Step, { readonly kind: "tags" }>): string {
  return TAGS.slice(0, step.count)
    .map((label, index) => {
      const parent = step.parent && index > 0 ? `  parent: ${TAGS[0]}\n` : "";
      return `- label: ${label}\n  description: شرح ${step.count}\n${parent}`;
    })
    .join("");
}

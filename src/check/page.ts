import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { plainView } from "../persian/untouched.ts";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import { hasForeignDigit, isMachineDate } from "./dates.ts";
import type { PageFacts, Reference } from "./facts.ts";
import { type Finding, quoted, type Rule } from "./finding.ts";
import { attribute, type HtmlElement, type NodeContext, ownText, visit } from "./html-tree.ts";
import { PhonePictures } from "./phone-pictures.ts";
import { policyFaults } from "./policy.ts";
import { referencesOf, styleAddresses } from "./references.ts";
import { skeletonOf } from "./skeleton.ts";
import { parseStrictly } from "./strict-html.ts";
import { pageWeight } from "./weight.ts";

/** Yeh and kaf as Arabic keyboards type them. */
const ARABIC_LETTER = /[\u064A\u0643]/u;
/** Properties of `<meta>` whose content is a date. */
const META_DATE = /^(?:article:(?:published|modified|expiration)_time|og:updated_time)$/u;
/** Attributes whose value readers see or hear. */
const SPOKEN = ["alt", "title", "aria-label", "placeholder"];
/** Types of `<script>` that hold data and are never run. */
const DATA_BLOCK = /^(?:application\/(?:ld\+)?json|speculationrules|importmap)$/iu;

/** Reads a page: what is wrong with it by itself, and what the check of the whole site needs of it. */
export function readPage(file: string, html: string): PageFacts {
  const page = new PageReader(file);
  const { document, errors } = parseStrictly(html);
  for (const error of errors) page.report("malformed-html", error);
  visit(
    document,
    (element, place) => page.element(element, place),
    (text, place) => page.text(text, place),
  );
  const own = ownWeight(skeletonOf(document));
  return page.facts(pageWeight(html, own), own);
}

const ownWeights = new Map<string, number>();

/** The weight of a skeleton; of three pages one has another's. */
function ownWeight(skeleton: string): number {
  const name = createHash("sha1").update(skeleton).digest("base64");
  const weight = ownWeights.get(name) ?? gzipSync(skeleton).length;
  ownWeights.set(name, weight);
  return weight;
}

class PageReader {
  readonly #file: string;
  readonly #findings: Finding[] = [];
  readonly #references: Reference[] = [];
  readonly #ids = new Set<string>();
  readonly #head: string[] = [];
  readonly #pictures = new PhonePictures();
  readonly #styles: string[] = [];
  readonly #scripts: string[] = [];
  readonly #styleAttributes: string[] = [];
  readonly #titles: string[] = [];
  #headings = 0;
  #words = 0;
  #canonical: string | undefined;
  #redirect: string | undefined;
  #policy: string | undefined;
  #body = "";
  #noindex = false;

  constructor(file: string) {
    this.#file = file;
  }

  report(rule: Rule, cause: Message): void {
    this.#findings.push({ file: this.#file, rule, cause });
  }

  element(element: HtmlElement, place: NodeContext): void {
    const { tagName } = element;
    this.#references.push(...referencesOf(element));
    this.#attributes(element, place);
    if (tagName === "html") this.#root(element);
    else if (tagName === "body") this.#body = attribute(element, "class") ?? "";
    else if (tagName === "title" && element.parentNode?.nodeName === "head") this.#titles.push(ownText(element).trim());
    else if (tagName === "h1") this.#headings++;
    else if (tagName === "meta") this.#meta(element);
    else if (tagName === "link") this.#link(element);
    else if (tagName === "style") this.#style(element);
    else if (tagName === "script") this.#script(element);
    else if (tagName === "img") this.#image(element);
    else if (tagName === "a") this.#anchor(element);
    else if (tagName === "time") this.#time(element);
  }

  text(text: string, { lang, literal }: NodeContext): void {
    if (literal) return;
    this.#words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    this.#persian(text, lang);
  }

  facts(weight: number, own: number): PageFacts {
    this.#finish();
    return {
      kind: "page",
      file: this.#file,
      findings: this.#findings,
      references: this.#references,
      weight,
      ids: [...this.#ids],
      ...(this.#canonical === undefined ? {} : { canonical: this.#canonical }),
      ...(this.#redirect === undefined ? {} : { redirect: this.#redirect }),
      noindex: this.#noindex,
      head: [...new Set(this.#head)],
      pictures: this.#pictures.addresses,
      body: this.#body,
      own,
      words: this.#words,
    };
  }

  #finish(): void {
    if (this.#titles.length !== 1) this.report("title", CAUSE.titles({ count: this.#titles.length }));
    else if (this.#titles[0] === "") this.report("title", CAUSE.emptyTitle);
    if (this.#headings !== 1) this.report("h1", CAUSE.headings({ count: this.#headings }));
    if (this.#canonical === undefined && !this.#noindex) this.report("canonical", CAUSE.noCanonical);
    const parts = { styles: this.#styles, scripts: this.#scripts, styleAttributes: this.#styleAttributes };
    for (const fault of policyFaults(this.#policy, parts)) this.report("policy", fault);
  }

  #attributes(element: HtmlElement, { lang, literal }: NodeContext): void {
    for (const { name, value } of element.attrs) {
      if (name === "id") this.#id(value);
      else if (/^on/iu.test(name))
        this.report("handler", CAUSE.attributeOf({ element: element.tagName, name, shown: quoted(value) }));
      else if (name === "style") this.#styleAttributes.push(value);
      else if (SPOKEN.includes(name) && !literal) this.#persian(value, lang);
    }
  }

  #id(id: string): void {
    if (this.#ids.has(id)) this.report("duplicate-id", CAUSE.twice({ shown: quoted(id) }));
    this.#ids.add(id);
  }

  #root(element: HtmlElement): void {
    if (!attribute(element, "lang")) this.report("lang", CAUSE.noLang);
    if (!/^(?:rtl|ltr)$/u.test(attribute(element, "dir") ?? "")) this.report("dir", CAUSE.noDir);
  }

  #meta(element: HtmlElement): void {
    const content = attribute(element, "content") ?? "";
    const name = attribute(element, "name")?.toLowerCase();
    const property = attribute(element, "property") ?? "";
    const equivalent = attribute(element, "http-equiv")?.toLowerCase();
    if (name === "robots" && /\bnoindex\b/iu.test(content)) this.#noindex = true;
    if (name === "description" || /^og:(?:title|description)$/u.test(property)) this.#persian(content, "");
    if (equivalent === "content-security-policy") this.#policy = content;
    if (equivalent === "refresh") {
      this.#redirect = /url\s*=\s*(.+)$/iu.exec(content)?.[1]?.trim();
      if (this.#redirect !== undefined) this.#references.push({ to: this.#redirect, use: "link" });
    }
    if (META_DATE.test(property)) this.#date(content, `<meta property="${property}">`);
  }

  #link(element: HtmlElement): void {
    const types = (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/u);
    const to = attribute(element, "href") ?? "";
    if (types.includes("canonical")) {
      if (this.#canonical !== undefined) this.report("canonical", CAUSE.twoCanonicals);
      this.#canonical = to;
    }
    if (types.includes("stylesheet") || types.includes("preload") || types.includes("modulepreload")) {
      this.#head.push(to);
    }
  }

  #style(element: HtmlElement): void {
    const css = ownText(element);
    this.#styles.push(css);
    for (const to of styleAddresses(css)) this.#references.push({ to, use: "load" });
  }

  #script(element: HtmlElement): void {
    const source = attribute(element, "src");
    const type = attribute(element, "type") ?? "";
    if (source !== undefined) this.#head.push(source);
    else if (type === "application/ld+json") this.#linkedData(ownText(element));
    else if (!DATA_BLOCK.test(type)) this.#scripts.push(ownText(element));
  }

  #linkedData(json: string): void {
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch (error) {
      this.report("malformed-json", CAUSE.linkedData({ said: error instanceof Error ? error.message : String(error) }));
      return;
    }
    for (const [key, value] of leaves(data, "")) {
      if (/^date/u.test(key)) this.#date(value, `JSON-LD ${key}`);
      else if (/^(?:url|@id|contentUrl|logo|image|item|mainEntityOfPage)$/u.test(key) && /^https?:/iu.test(value)) {
        this.#references.push({ to: value, use: "name" });
      }
    }
  }

  #image(element: HtmlElement): void {
    this.#pictures.see(element);
    const shown = quoted(attribute(element, "src") ?? "");
    if (attribute(element, "alt") === undefined) this.report("image-alt", CAUSE.lacks({ shown, name: "alt" }));
    for (const name of ["width", "height"]) {
      if (!/^[1-9]\d*$/u.test(attribute(element, name) ?? "")) this.report("image-size", CAUSE.lacks({ shown, name }));
    }
  }

  #anchor(element: HtmlElement): void {
    const to = attribute(element, "href") ?? "";
    const relations = (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/u);
    const leaves = /^(?:https?:)?\/\//iu.test(to) || attribute(element, "target") !== undefined;
    if (leaves && !relations.includes("noopener") && !relations.includes("noreferrer")) {
      this.report("noopener", CAUSE.noNoopener({ shown: quoted(to) }));
    }
  }

  #time(element: HtmlElement): void {
    const date = attribute(element, "datetime");
    if (date === undefined) this.report("machine-date", CAUSE.noDatetime({ shown: quoted(ownText(element)) }));
    else this.#date(date, "<time>");
  }

  #date(text: string, where: string): void {
    if (hasForeignDigit(text)) this.report("persian-digit", CAUSE.dateIn({ where, shown: quoted(text) }));
    else if (!isMachineDate(text)) this.report("machine-date", CAUSE.dateIn({ where, shown: quoted(text) }));
  }

  #persian(text: string, lang: string): void {
    // Arabic, Kurdish and Uyghur write with letters of their own.
    if (lang !== "" && !/^(?:fa|en)\b/u.test(lang)) return;
    // What typography leaves as it is written is no fault: addresses, and quotations from Arabic.
    const found = ARABIC_LETTER.test(text) ? ARABIC_LETTER.exec(plainView(text)) : null;
    if (found === null) return;
    const letter = found[0] === "\u064A" ? "U+064A (\u064A)" : "U+0643 (\u0643)";
    const around = text.slice(Math.max(0, found.index - 20), found.index + 20);
    this.report("arabic-letter", CAUSE.arabicLetter({ letter, shown: quoted(around) }));
  }
}

/** Every text in a JSON value with the key it is under. */
function* leaves(value: unknown, key: string): Generator<readonly [key: string, text: string]> {
  if (typeof value === "string") yield [key, value];
  else if (Array.isArray(value)) for (const item of value) yield* leaves(item, key);
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* leaves(item, name);
  }
}

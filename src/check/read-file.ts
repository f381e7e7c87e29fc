import { gzipSync } from "node:zlib";
import { readXml, type XmlElement } from "../content/xml.ts";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";
import { hasForeignDigit, isMachineDate } from "./dates.ts";
import type { Facts, OtherFacts, Reference, SitemapFacts } from "./facts.ts";
import { type FeedReading, isRecord, readAtom, readJsonFeed, readOpml, readRss } from "./feeds.ts";
import { type Finding, quoted, type Rule } from "./finding.ts";
import { readPage } from "./page.ts";
import { styleAddresses } from "./references.ts";

/**
 * Reads one file of a built site.
 * @param file below the site's folder, with `/`
 */
export function readSiteFile(file: string, bytes: Uint8Array): Facts {
  const extension = /\.([a-z0-9]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? "";
  const text = (): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const named: Finding[] = hasForeignDigit(file)
    ? [{ file, rule: "persian-digit", cause: CAUSE.foreignDigitsInName }]
    : [];
  const facts = readByKind(file, extension, bytes, text);
  return { ...facts, findings: [...named, ...facts.findings], references: unique(facts.references) };
}

/** References, each once, where it is first. */
function unique(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map(withoutQuery).map((one) => [`${one.use} ${one.to}`, one])).values()];
}

/** A query changes nothing about which file a whole address leads to, and each page has its own in its links for sharing. */
function withoutQuery({ to, use }: Reference): Reference {
  return { to: /^(?:https?|mailto):/iu.test(to) ? to.replace(/\?[^#]*/u, "") : to, use };
}

function readByKind(file: string, extension: string, bytes: Uint8Array, text: () => string): Facts {
  if ((extension === "html" || extension === "htm") && !isVerification(file, text)) return readPage(file, text());
  if (extension === "xml" || extension === "svg" || extension === "opml" || extension === "xsl") {
    return readXmlFile(file, text());
  }
  if (extension === "json" || extension === "webmanifest") return readJsonFile(file, text());
  const plain = { kind: "other", file, findings: [], references: [] } as const;
  if (extension === "css") {
    const references = styleAddresses(text()).map((to): Reference => ({ to, use: "load" }));
    return { ...plain, references, weight: gzipSync(bytes).length };
  }
  if (extension === "js" || extension === "txt") {
    const references = file === "robots.txt" ? robotsReferences(text()) : [];
    return { ...plain, references, weight: gzipSync(bytes).length };
  }
  return { ...plain, weight: bytes.length };
}

/** A line of text that a search engine asks for at the site's root, and no page. */
function isVerification(file: string, text: () => string): boolean {
  return !file.includes("/") && /^[^<\r\n]{1,200}\r?\n?$/u.test(text());
}

function robotsReferences(text: string): readonly Reference[] {
  return [...text.matchAll(/^sitemap:\s*(\S+)/gimu)].map(([, to = ""]) => ({ to, use: "name" }));
}

function readXmlFile(file: string, text: string): OtherFacts | SitemapFacts {
  const xml = readXml(text);
  const weight = file.endsWith(".svg") ? gzipSync(text).length : text.length;
  if (!xml.ok) {
    const cause = CAUSE.atLine({ line: xml.line, said: xml.message });
    return { kind: "other", file, findings: [{ file, rule: "malformed-xml", cause }], references: [], weight };
  }
  const { root } = xml;
  if (root.name === "urlset" || root.name === "sitemapindex") return readSitemap(file, root, weight);
  if (root.name === "svg") return readSvg(file, root, weight);
  return { kind: "other", file, ...feedFindings(file, feedReading(root)), weight };
}

function feedReading(root: XmlElement): FeedReading {
  if (root.name === "rss") return readRss(root);
  if (root.name === "feed") return readAtom(root);
  if (root.name === "opml") return readOpml(root);
  return { faults: [], references: [] };
}

function feedFindings(
  file: string,
  { faults, references }: FeedReading,
): { readonly findings: readonly Finding[]; readonly references: readonly Reference[] } {
  return { findings: faults.map((cause): Finding => ({ file, rule: "feed", cause })), references };
}

/** @see https://www.sitemaps.org/protocol.html */
function readSitemap(file: string, root: XmlElement, weight: number): SitemapFacts {
  const findings: Finding[] = [];
  const report = (cause: Message): void => {
    findings.push({ file, rule: "sitemap", cause });
  };
  const list = root.name === "sitemapindex";
  const entries = root.children.filter(({ name }) => name === (list ? "sitemap" : "url"));
  const addresses = entries.map((entry) => entry.children.find(({ name }) => name === "loc")?.text.trim() ?? "");
  if (entries.length > 50_000) report(CAUSE.tooManyAddresses({ count: entries.length }));
  const seen = new Set<string>();
  for (const [index, address] of addresses.entries()) {
    if (!/^https?:\/\//u.test(address)) report(CAUSE.notWholeAddress({ shown: quoted(address) }));
    if (seen.has(address)) report(CAUSE.twice({ shown: quoted(address) }));
    seen.add(address);
    const date = entries[index]?.children.find(({ name }) => name === "lastmod")?.text.trim();
    if (date !== undefined && (hasForeignDigit(date) || !isMachineDate(date)))
      report(CAUSE.notDate({ shown: quoted(date) }));
  }
  const references = addresses.map((to): Reference => ({ to, use: "name" }));
  return { kind: "sitemap", file, list, addresses, findings, references, weight };
}

function readSvg(file: string, root: XmlElement, weight: number): OtherFacts {
  const findings: Finding[] = [];
  const references: Reference[] = [];
  const report = (rule: Rule, cause: Message): void => {
    findings.push({ file, rule, cause });
  };
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    waiting.push(...element.children);
    const name = element.name.replace(/^.*:/u, "").toLowerCase();
    if (name === "script" || name === "foreignobject") report("handler", CAUSE.pictureHolds({ element: element.name }));
    if (name === "style") references.push(...styleAddresses(element.text).map((to) => ({ to, use: "load" }) as const));
    for (const [key, value] of element.attributes) {
      const local = key.replace(/^.*:/u, "").toLowerCase();
      if (local.startsWith("on"))
        report("handler", CAUSE.attributeOf({ element: element.name, name: key, shown: quoted(value) }));
      if (local === "href" || local === "src") references.push({ to: value, use: name === "a" ? "link" : "load" });
      if (value.includes("url(")) references.push(...styleAddresses(value).map((to) => ({ to, use: "load" }) as const));
    }
  }
  return { kind: "other", file, findings, references, weight };
}

function readJsonFile(file: string, text: string): OtherFacts {
  const weight = text.length;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const cause = CAUSE.json({ said: error instanceof Error ? error.message : String(error) });
    return { kind: "other", file, findings: [{ file, rule: "malformed-json", cause }], references: [], weight };
  }
  const reading = isJsonFeed(value) ? readJsonFeed(value) : { faults: [], references: [] };
  return { kind: "other", file, ...feedFindings(file, reading), weight };
}

function isJsonFeed(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && typeof value.version === "string" && value.version.startsWith("https://jsonfeed.org/");
}

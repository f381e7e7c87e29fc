import { addressKey, webAddress } from "../import/links.ts";

/** What a page says of its article in JSON-LD, as it is written there. */
export interface StructuredNews {
  readonly title?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly picture?: string;
  readonly publisher?: string;
  /** The publisher's sign, which is no picture of the article. */
  readonly logo?: string;
  readonly writers: readonly string[];
  readonly tags: readonly string[];
  /** Whether it says that not everybody may read it. */
  readonly paid: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** So much of it is looked at. */
const MOST_SCRIPTS = 40;
const MOST_NODES = 2000;
const NEWS = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u;

/**
 * What a page's JSON-LD says of the article that it shows; undefined where it speaks of none, or of several and not which.
 * @see https://schema.org/NewsArticle
 */
export function structuredNews(document: Document, address: string): StructuredNews | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(0, MOST_SCRIPTS);
  const nodes = scripts.flatMap((script) => nodesOf(parsedLoosely(script.textContent ?? "")));
  const news = nodes.filter(
    (node) => typesOf(node).some((type) => NEWS.test(type)) && textOf(node.headline) !== undefined,
  );
  const own = news.find((node) => isOf(node, address));
  const [only, ...others] = news;
  const node = own ?? (others.length === 0 ? only : undefined);
  return node === undefined ? undefined : newsOf(node, nodes, address);
}

/** Some sites write line breaks within strings, and a comma behind the last value. */
function parsedLoosely(text: string): unknown {
  const plain = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, "");
  for (const attempt of [
    plain,
    plain
      .replace(/\p{Cc}+/gu, " ")
      .replace(/,(?=\s*[}\]])/gu, "")
      .replace(/;\s*$/u, ""),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** The objects on top, within lists and within `@graph`. */
function nodesOf(value: unknown): readonly Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && found.length < MOST_NODES) {
    const one = waiting.shift();
    if (Array.isArray(one)) waiting.unshift(...one.slice(0, MOST_NODES));
    else if (isFields(one)) {
      found.push(one);
      if (one["@graph"] !== undefined) waiting.push(one["@graph"]);
      if (isFields(one.mainEntity)) waiting.push(one.mainEntity);
    }
  }
  return found;
}

function newsOf(node: Fields, nodes: readonly Fields[], base: string): StructuredNews {
  const publisher = resolved(node.publisher, nodes);
  const title = textOf(node.headline);
  const date = textOf(node.datePublished) ?? textOf(node.dateCreated);
  const updated = textOf(node.dateModified);
  const picture = addressIn(resolved(node.image, nodes) ?? node.image, base);
  const name = textOf(publisher?.name);
  const logo = addressIn(resolved(publisher?.logo, nodes) ?? publisher?.logo, base);
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(picture === undefined ? {} : { picture }),
    ...(name === undefined ? {} : { publisher: name }),
    ...(logo === undefined ? {} : { logo }),
    writers: listOf(node.author).flatMap((author) => writerOf(author, nodes)),
    tags: listOf(node.keywords).flatMap((words) => textOf(words)?.split(/[,،;؛]/u) ?? []),
    paid: /^false$/iu.test(String(node.isAccessibleForFree)),
  };
}

/** Only persons: that its own house wrote it, the publisher says. */
function writerOf(author: unknown, nodes: readonly Fields[]): readonly string[] {
  const fields = resolved(author, nodes);
  const name = textOf(fields?.name);
  return fields !== undefined && name !== undefined && typesOf(fields).includes("Person") ? [name] : [];
}

/** What an object, or the one that it refers to by `@id`, says. */
function resolved(value: unknown, nodes: readonly Fields[]): Fields | undefined {
  const [first] = listOf(value);
  if (!isFields(first)) return undefined;
  const id = first["@id"];
  const isReference = typeof id === "string" && Object.keys(first).length <= 2;
  return isReference ? (nodes.find((node) => node["@id"] === id && node !== first) ?? first) : first;
}

function isOf({ url, mainEntityOfPage, ...node }: Fields, address: string): boolean {
  const page = isFields(mainEntityOfPage) ? (mainEntityOfPage["@id"] ?? mainEntityOfPage.url) : mainEntityOfPage;
  return [url, page, node["@id"]].some((one) => {
    const named = typeof one === "string" ? webAddress(one, address) : undefined;
    return named !== undefined && addressKey(named) === addressKey(address);
  });
}

function addressIn(value: unknown, base: string): string | undefined {
  const [first] = listOf(value);
  if (typeof first === "string") return webAddress(first, base);
  return isFields(first)
    ? webAddress(textOf(first.url) ?? textOf(first.contentUrl) ?? textOf(first["@id"]), base)
    : undefined;
}

function typesOf(node: Fields): readonly string[] {
  return listOf(node["@type"]).filter((type) => typeof type === "string");
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { type DefaultTreeAdapterTypes, type ParserError, parseFragment } from "parse5";
import { readXml, type XmlElement } from "../../src/content/xml.ts";

/*
 * What the W3C's feed validator has an error or a warning for, so far as it can concern a feed of ours, as its source
 * says it. @see https://github.com/w3c/feedvalidator
 */

const ADDRESS = /^[a-z][0-9a-z+.-]*:(?:\/\/)?[0-9a-z;/?:@&=+$.\-_!~*'()%,#]+$/iu;
const TAG_URI =
  /^tag:(?:[a-z0-9\-._]+?@)?[a-z0-9.-]+?,\d{4}(?:-\d{2}(?:-\d{2})?)?:[0-9a-z;/?:@&=+$.\-_!~*'()%,]*(?:#.*)?$/iu;
const MAIL_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:[+-]\d\d[03]0|GMT)$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;
const MEDIA_TYPE = /^[^\s()<>,;:\\"/[\]?=]+\/[^\s()<>,;:\\"/[\]?=]+$/u;
const RELATIONS = new Set(["alternate", "self", "hub", "via", "current", "prev-archive", "enclosure"]);
/** Of HTML's elements those that the validator holds for safe and our feeds may carry. */
const SAFE_ELEMENTS = new Set(
  (
    "a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img " +
    "ins kbd li mark ol p pre q s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);
const SAFE_ATTRIBUTES = new Set(
  "alt cite colspan datetime dir height href lang rowspan scope src start title width".split(" "),
);
/** Elements that may be more than once in an item or a channel. */
const REPEATED = new Set(["item", "entry", "category", "dc:creator", "link", "atom:link", "author", "media:content"]);
const C1_OR_REPLACEMENT = /[\u0080-\u009F\uFFFD]/u;

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);
const textOf = (element: XmlElement, name: string): string | undefined => childrenOf(element, name)[0]?.text;

/** Everything that the validator would say of an RSS or Atom document. */
export function validatorSays(xml: string): readonly string[] {
  const read = readXml(xml);
  if (!read.ok) return [`line ${read.line}: ${read.message}`];
  const { root } = read;
  const [channel] = root.name === "rss" ? childrenOf(root, "channel") : [root];
  if (channel === undefined) return ["no channel"];
  const kind = root.name === "rss" ? RSS : ATOM;
  const items = childrenOf(channel, kind.item);
  return [
    ...(C1_OR_REPLACEMENT.test(xml) ? ["BadCharacters"] : []),
    ...channelFaults(channel, kind),
    ...items.flatMap((item) => itemFaults(item, kind).map((fault) => `${textOf(item, "title")}: ${fault}`)),
    ...alike(items, kind.id, "DuplicateEntries"),
    ...(kind === ATOM ? alike(items, "updated", "DuplicateUpdated") : []),
  ];
}

interface Kind {
  readonly item: string;
  readonly id: string;
  readonly link: string;
  readonly self: string;
  readonly channelNeeds: readonly string[];
  readonly itemNeeds: readonly string[];
  readonly mailDates: readonly string[];
  readonly instants: readonly string[];
  readonly plain: readonly string[];
  readonly html: readonly string[];
}

const RSS: Kind = {
  item: "item",
  id: "guid",
  link: "atom:link",
  self: "application/rss+xml",
  channelNeeds: ["title", "link", "description", "language"],
  itemNeeds: ["title", "link", "guid", "pubDate", "description"],
  mailDates: ["pubDate", "lastBuildDate"],
  instants: ["atom:updated"],
  plain: ["title", "category", "source"],
  html: ["description", "content:encoded"],
};
const ATOM: Kind = {
  item: "entry",
  id: "id",
  link: "link",
  self: "application/atom+xml",
  channelNeeds: ["id", "title", "updated", "author"],
  itemNeeds: ["id", "title", "updated"],
  mailDates: [],
  instants: ["updated", "published"],
  plain: ["title", "subtitle", "summary"],
  html: ["content"],
};

function channelFaults(channel: XmlElement, kind: Kind): readonly string[] {
  const self = childrenOf(channel, kind.link).find(({ attributes }) => attributes.get("rel") === "self");
  return [
    ...missing(channel, kind.channelNeeds),
    ...repeated(channel),
    ...dates(channel, kind),
    ...plainTexts(channel, kind),
    ...links(channel, kind),
    ...(kind === RSS ? addressFaults(textOf(channel, "link")) : []),
    ...(kind === RSS ? plainTexts(channel, { ...kind, plain: ["description"] }) : []),
    ...(self?.attributes.get("type") === kind.self ? [] : ["MissingSelf"]),
  ];
}

function itemFaults(item: XmlElement, kind: Kind): readonly string[] {
  const id = textOf(item, kind.id) ?? "";
  return [
    ...missing(item, kind.itemNeeds),
    ...repeated(item),
    ...dates(item, kind),
    ...plainTexts(item, kind),
    ...links(item, kind),
    ...(kind === RSS ? addressFaults(textOf(item, "link")) : []),
    ...(TAG_URI.test(id) ? [] : [`InvalidTAG ${id}`]),
    ...childrenOf(item, "source").flatMap(({ attributes }) => addressFaults(attributes.get("url"))),
    ...childrenOf(item, "enclosure").flatMap(enclosureFaults),
    ...childrenOf(item, "media:content").flatMap(mediaFaults),
    ...kind.html.flatMap((name) => childrenOf(item, name).flatMap(({ text }) => htmlFaults(text))),
  ];
}

function missing(element: XmlElement, names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    (childrenOf(element, name)[0]?.text.trim() ?? "") === "" ? [`MissingElement ${name}`] : [],
  );
}

function repeated(element: XmlElement): readonly string[] {
  const names = element.children.map(({ name }) => name).filter((name) => !REPEATED.has(name));
  return names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [`DuplicateElement ${name}`]));
}

function dates(element: XmlElement, { mailDates, instants }: Kind): readonly string[] {
  const wrong = (names: readonly string[], form: RegExp, fault: string): readonly string[] =>
    names.flatMap((name) =>
      childrenOf(element, name).flatMap(({ text }) =>
        form.test(text) && isPlausible(text) ? [] : [`${fault} ${text}`],
      ),
    );
  return [...wrong(mailDates, MAIL_DATE, "InvalidRFC2822Date"), ...wrong(instants, INSTANT, "InvalidRFC3339Date")];
}

/** From 1990 on and not to come for a digest of the tests, with the weekday that it was. */
function isPlausible(text: string): boolean {
  const epochMs = Date.parse(text);
  const weekday = /^(\w{3}), (\d\d?) (\w{3}) (\d{4})/u.exec(text);
  const right =
    weekday === null ||
    new Date(`${weekday[2]} ${weekday[3]} ${weekday[4]} UTC`).toUTCString().startsWith(text.slice(0, 3));
  return right && epochMs >= Date.UTC(1990, 0, 1) && epochMs < Date.UTC(2027, 0, 1);
}

function plainTexts(element: XmlElement, { plain }: Pick<Kind, "plain">): readonly string[] {
  return plain.flatMap((name) =>
    childrenOf(element, name).flatMap(({ text }) => {
      const tag = /<\/(\w+)>/u.exec(text)?.[1];
      const entity = /&(?:#\w+|[a-z]+);/iu.exec(text)?.[0];
      const found = tag ?? entity;
      return found === undefined ? [] : [`ContainsHTML ${name}: ${found}`];
    }),
  );
}

function links(element: XmlElement, { link }: Kind): readonly string[] {
  return childrenOf(element, link).flatMap(({ attributes }) => [
    ...addressFaults(attributes.get("href")),
    ...(RELATIONS.has(attributes.get("rel") ?? "alternate") ? [] : [`link of ${attributes.get("rel")}`]),
    ...(MEDIA_TYPE.test(attributes.get("type") ?? "text/html") ? [] : ["InvalidMIMEType"]),
  ]);
}

function addressFaults(address: string | undefined): readonly string[] {
  return address !== undefined && ADDRESS.test(address) && URL.canParse(address) ? [] : [`InvalidFullLink ${address}`];
}

function enclosureFaults({ attributes }: XmlElement): readonly string[] {
  return [
    ...addressFaults(attributes.get("url")),
    ...(/^\d+$/u.test(attributes.get("length") ?? "") ? [] : ["InvalidIntegerAttribute length"]),
    ...(MEDIA_TYPE.test(attributes.get("type") ?? "") ? [] : ["InvalidMIMEAttribute"]),
  ];
}

function mediaFaults({ attributes, children }: XmlElement): readonly string[] {
  return [
    ...addressFaults(attributes.get("url")),
    ...(MEDIA_TYPE.test(attributes.get("type") ?? "") ? [] : ["InvalidMIMEAttribute"]),
    ...(/^(?:image|audio|video|document|executable)$/u.test(attributes.get("medium") ?? "")
      ? []
      : ["InvalidMediaMedium"]),
    ...(attributes.get("medium") === "image" ? ["width", "height"] : ["fileSize"]).flatMap((name) =>
      /^[1-9]\d*$/u.test(attributes.get(name) ?? "") ? [] : [`Invalid ${name}`],
    ),
    ...(/^(?:[1-9]\d*)?$/u.test(attributes.get("duration") ?? "") ? [] : ["Invalid duration"]),
    ...children.flatMap(({ text }) => (/<\/\w+>|&\w+;/u.test(text) ? ["ContainsUndeclaredHTML"] : [])),
  ];
}

/** HTML must parse without a fault, hold safe elements and attributes only, and lead to whole addresses. */
function htmlFaults(html: string): readonly string[] {
  const errors: ParserError[] = [];
  const fragment = parseFragment(html, { onParseError: (error) => errors.push(error) });
  return [...errors.map(({ code }) => `NotHtml ${code}`), ...fragment.childNodes.flatMap(nodeFaults)];
}

function nodeFaults(node: DefaultTreeAdapterTypes.ChildNode): readonly string[] {
  if (!("tagName" in node)) return [];
  return [
    ...(SAFE_ELEMENTS.has(node.tagName) ? [] : [`SecurityRisk ${node.tagName}`]),
    ...node.attrs.flatMap(({ name, value }) => [
      ...(SAFE_ATTRIBUTES.has(name) ? [] : [`SecurityRiskAttr ${name}`]),
      ...((name === "href" || name === "src") && !/^\w+:/u.test(value) ? [`ContainsRelRef ${value}`] : []),
    ]),
    ...node.childNodes.flatMap(nodeFaults),
  ];
}

function alike(items: readonly XmlElement[], name: string, fault: string): readonly string[] {
  const values = items.map((item) => textOf(item, name));
  return values.flatMap((value, index) => (values.indexOf(value) === index ? [] : [`${fault} ${value}`]));
}

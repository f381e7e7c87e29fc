import { partsOf } from "../../content/web-address.ts";
import { fold } from "../../persian/fold.ts";
import { isFurniture } from "../import/furniture-lines.ts";
import { leadsElsewhere } from "../import/headline-lists.ts";
import { webAddress } from "../import/links.ts";
import { isRelatedLine } from "../import/page-groups.ts";
import { isElement, isLonger, shownWords, wordsIn } from "./lines.ts";

/** Elements that hold no text of an article, whatever page they are of. */
const NEVER = [
  ...["script", "style", "noscript", "template", "link", "meta", "svg", "canvas", "map", "object", "embed", "iframe"],
  ...["nav", "aside", "dialog", "button", "select", "textarea", "input", "label", "datalist", "menu"],
  ...["[hidden]", '[role="navigation"]', '[role="complementary"]', '[role="dialog"]', '[role="search"]'],
  ...['[role="contentinfo"]', '[role="alert"]'],
];
const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** What sites call the boxes around an article, as a word of a class or an id. */
const BOX =
  /(?:^|[\s_-])(?:related|share|sharing|social|comments?|newsletter|subscribe|subscription|tags?|author-?(?:card|bio|box|info)|ads?|advert\w*|adv|banner|breadcrumbs?|cookies?|popup|promo\w*|recommend\w*|most-?(?:read|viewed|visited|popular)|popular|also|read-?(?:more|also)|tools?|toolbar|rating|pagination|paging|sidebar|widget|poll|print|copyright|hashtags?)(?:$|[\s_-])/iu;

/** More than this part of a page's words is no box beside its article. */
const MOST_OF_PAGE = 0.4;
/** A box whose words are links for this part leads elsewhere. */
const LINKED = 0.7;
/** A title and what is around it in one element is no longer. */
const LONGEST_TITLE = 700;

/** Takes out what is no part of a page's article by what it is, is called, or leads to. @param titles what the article may be called */
export function clean(document: Document, address: string, titles: readonly string[]): void {
  const { body } = document;
  for (const element of body.querySelectorAll(NEVER.join(","))) element.remove();
  for (const element of body.querySelectorAll("[style]")) {
    if (INVISIBLE.test(element.getAttribute("style") ?? "")) element.remove();
  }
  const most = shownWords(body, Number.POSITIVE_INFINITY).length * MOST_OF_PAGE;
  const own = new Set(titles.map(fold));
  const headings = [...body.querySelectorAll("h1")].filter((one) => own.has(fold(shownWords(one, LONGEST_TITLE))));
  const isOwn = (element: Element): boolean =>
    headings.some((one) => element.contains(one)) || own.has(fold(shownWords(element, LONGEST_TITLE)));
  const drop = (element: Element): boolean => {
    if (isLonger(element, most) || isOwn(element)) return false;
    element.remove();
    return true;
  };
  for (const element of body.querySelectorAll("form, footer")) drop(element);
  for (const element of body.querySelectorAll("[class], [id]")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.id}`.slice(0, LONGEST_NAME);
    if (element !== body && body.contains(element) && BOX.test(name)) drop(element);
  }
  dropLinks(body, { address, host: partsOf(address).host, drop });
}

/** What is longer is made of names for looks alone. */
const LONGEST_NAME = 500;

/** Takes an element out, unless it is too large for a box or is the title; says whether it did. */
type Drop = (element: Element) => boolean;

interface Around {
  readonly address: string;
  readonly host: string;
  readonly drop: Drop;
}

/** How many characters an element shows, how many of these in links, and how many links there are. */
interface Measure {
  readonly all: number;
  readonly linked: number;
  readonly links: readonly Element[];
}

const NOTHING: Measure = { all: 0, linked: 0, links: [] };
/** Elements that may be a box of links, or a line with one. */
const HOLDER = /^(?:UL|OL|DL|TABLE|SECTION|ARTICLE|DIV|BLOCKQUOTE|P|H[2-6]|TD|LI|CENTER|SPAN|STRONG|B)$/u;
/** More are in no line. */
const MOST_KEPT = 3;

/**
 * Takes out boxes of links, with the line that announces them, and lines that are one link to another page: what is within an element
 * before it.
 * @returns what is left of the element
 */
function dropLinks(element: Element, around: Around): Measure {
  let [all, linked] = [0, 0];
  let links: readonly Element[] = [];
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 3) all += wordsIn(child).length;
    else if (isElement(child) && element.contains(child)) {
      const within = dropLinks(child, around);
      all += within.all;
      linked += within.linked;
      links = [...links, ...within.links].slice(0, MOST_KEPT);
    }
  }
  if (element.nodeName === "A") return { all, linked: all, links: [element] };
  if (all === 0 || links.length === 0 || !HOLDER.test(element.nodeName)) return { all, linked, links };
  const isList = links.length > 1 && linked / all >= LINKED;
  if (!isList && !(links.length === 1 && isLinkLine(element, links[0], around))) return { all, linked, links };
  const label = before(element);
  if (!around.drop(element)) return { all, linked, links };
  if (label !== undefined && leadsElsewhere(shownWords(label, LONGEST_LABEL))) around.drop(label);
  return NOTHING;
}

const LONGEST_LABEL = 100;
/** A line with a headline and its label is no longer. */
const LONGEST_LINE = 400;

/** Whether an element is one link and no more: to another page of its site that it names, or to a channel. */
function isLinkLine(element: Element, link: Element | undefined, { host, address }: Around): boolean {
  if (link === undefined || !/^(?:P|LI|DIV|BLOCKQUOTE|H[2-6]|CENTER|TD)$/u.test(element.nodeName)) return false;
  if (isLonger(element, LONGEST_LINE)) return false;
  const words = wordsIn(element);
  const name = wordsIn(link);
  const around = words
    .replace(name, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  const isLabelled = isRelatedLine(words) || leadsElsewhere(around);
  if (around !== "" && !isLabelled) return false;
  const target = webAddress(link.getAttribute("href") ?? undefined, address);
  if (target === undefined) return isFurniture(words);
  const there = partsOf(target).host;
  return (
    isLabelled || isFurniture(words) || CHANNEL.test(there) || (there === host && name.length >= SHORTEST_HEADLINE)
  );
}

const SHORTEST_HEADLINE = 15;
/** Where sites have their channels. */
const CHANNEL =
  /(?:^|\.)(?:t\.me|telegram\.me|telegram\.org|instagram\.com|twitter\.com|x\.com|facebook\.com|whatsapp\.com|wa\.me|youtube\.com|eitaa\.com|ble\.ir|bale\.ai|rubika\.ir|splus\.ir|sapp\.ir|gap\.im|linkedin\.com)$/u;

/** The element before one. */
function before(element: Element): Element | undefined {
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    if (isElement(node)) return node;
    if (node.nodeType === 3 && wordsIn(node) !== "") return undefined;
  }
  return undefined;
}

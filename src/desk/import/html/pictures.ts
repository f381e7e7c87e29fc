import type { DefaultTreeAdapterTypes } from "parse5";
import { oneLine } from "../clean-text.ts";
import { webAddress } from "../links.ts";
import { attribute } from "./lists.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** What a link says whose picture has no words of its own. */
export const PICTURE_WORD = "تصویر";

/** The elements of a name within an element, in order, however deep it nests. */
export function elementsWithin(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("childNodes" in node)) continue;
    if (node.nodeName === name && "attrs" in node) found.push(node);
    waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

/** What pictures show, in words. */
export function altOf(pictures: readonly Element[]): string {
  return pictures
    .map((picture) => oneLine(attribute(picture, "alt") ?? ""))
    .filter((alt) => alt !== "")
    .join("، ");
}

/** What a link that holds pictures alone is called: what they show, else its title or theirs; empty where it has none. */
export function pictureName(link: Element, pictures: readonly Element[]): string {
  const titles = [link, ...pictures].flatMap((element) => [
    attribute(element, "title") ?? "",
    attribute(element, "aria-label") ?? "",
  ]);
  return altOf(pictures) || (titles.map(oneLine).find((title) => title !== "") ?? "");
}

/** Attributes in which pages keep a picture's address until a reader comes to it, before the one that shows at once. */
const ADDRESSES = ["data-src", "data-lazy-src", "data-original", "src"] as const;

/** Where a picture is, as http(s). */
export function pictureAddress(picture: Element, base: string | undefined): string | undefined {
  for (const name of ADDRESSES) {
    const address = webAddress(attribute(picture, name), base);
    if (address !== undefined) return address;
  }
  return webAddress(/^\s*([^\s,]+)/u.exec(attribute(picture, "srcset") ?? "")?.[1], base);
}

/** Counts readers and shows nothing. */
export function isPixel(picture: Element): boolean {
  return ["width", "height"].some((name) => /^[0-3](?:px)?$/iu.test(attribute(picture, name)?.trim() ?? ""));
}

/** Addresses at which a page is shared or its readers are counted: below a picture they are a button, and no link of a text. */
const BUTTON =
  /^(?:mailto:|https?:\/\/(?:(?:www\.|m\.)?(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:share|cws)|pinterest\.com\/pin\/create|reddit\.com\/submit|addtoany\.com|addthis\.com)|(?:t|telegram)\.me\/share|(?:api|web)\.whatsapp\.com\/send|wa\.me\/\?|feeds\.feedburner\.com\/~|feedads\.|feeds\.wordpress\.com\/1\.0\/|(?:[\w-]+\.)*doubleclick\.net\/))/iu;

/** Whether a link around a picture only shares the page or counts its readers. */
export function isButton(address: string, pictures: readonly Element[]): boolean {
  return BUTTON.test(address) || pictures.every(isPixel);
}

const SIGN_CLASS = /(?:^|[\s_-])(?:emoji|smiley|smilies|latex|math|tex)(?:$|[\s_-])/iu;
const SIGN_ADDRESS =
  /\/\/(?:s\.w\.org\/images\/core\/emoji|[\w.-]*twemoji|latex\.codecogs\.com|[\w.-]+\/latex\.php|[\w.-]*wikimedia\.org\/(?:api\/rest_v1\/media\/math|math)\/)/iu;

/** The sign or formula that a picture stands for; empty where it is a picture. */
export function signOf(picture: Element): string {
  const isSign =
    SIGN_CLASS.test(attribute(picture, "class") ?? "") || SIGN_ADDRESS.test(attribute(picture, "src") ?? "");
  return isSign ? (attribute(picture, "alt") ?? "").trim() : "";
}

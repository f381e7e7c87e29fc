import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute } from "./lists.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** What pictures within an element show, in words. */
export function altOf(element: Element): string {
  return element.childNodes
    .flatMap((node) => {
      if (!("childNodes" in node)) return [];
      return node.nodeName === "img" ? (attribute(node, "alt")?.trim() ?? "") : altOf(node);
    })
    .filter((alt) => alt !== "")
    .join("، ");
}

const SIGN = /(?:^|[\s_-])(?:emoji|smiley|smilies|latex|math|tex)(?:$|[\s_-])/iu;

/** The sign or formula that a picture stands for; empty where it is a picture. */
export function signOf(element: Element): string {
  return SIGN.test(attribute(element, "class") ?? "") ? (attribute(element, "alt") ?? "").trim() : "";
}

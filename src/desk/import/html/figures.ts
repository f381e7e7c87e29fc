import type { DefaultTreeAdapterTypes } from "parse5";
import { oneLine } from "../clean-text.ts";
import { linkAddress } from "../links.ts";
import { attribute } from "./lists.ts";
import type { Block } from "./model.ts";
import { altOf, elementsWithin, isButton, pictureAddress } from "./pictures.ts";
import { textWithin } from "./source.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * The blocks of a figure, its caption where it is. The caption of a lone picture leads to what the picture led to, else to
 * the picture: it is what is left of both.
 * @param read reads the blocks of nodes, all in one link where one is given
 */
export function readFigure(
  figure: Element,
  base: string | undefined,
  read: (nodes: readonly Node[], link?: string) => readonly Block[],
): readonly Block[] {
  const captions = figure.childNodes.filter(({ nodeName }) => nodeName === "figcaption");
  const link = captionLink(figure, captions, base);
  if (link !== undefined) return captions.flatMap((caption) => read([caption], link));
  return runsOf(figure.childNodes).flatMap((nodes) => read(nodes));
}

/** The caption's own link: none beside other words or links, or for a picture that is said by name already. */
function captionLink(figure: Element, captions: readonly Node[], base: string | undefined): string | undefined {
  const shown: Element = { ...figure, childNodes: figure.childNodes.filter((node) => !captions.includes(node)) };
  const said: Element = { ...figure, childNodes: [...captions] };
  const caption = oneLine(textWithin(said));
  const pictures = elementsWithin(shown, "img");
  const ownLink = elementsWithin(said, "a").some((link) => attribute(link, "href") !== undefined);
  if (caption === "" || ownLink || pictures.length === 0 || textWithin(shown).trim() !== "") return undefined;
  const links = elementsWithin(shown, "a").flatMap((link) => linkAddress(attribute(link, "href"), base) ?? []);
  const [link] = links.filter((address) => !isButton(address, pictures));
  const [picture] = pictures;
  if (new Set(links).size > 1) return undefined;
  if (link !== undefined) return ["", caption].includes(altOf(pictures)) ? link : undefined;
  return pictures.length > 1 || picture === undefined ? undefined : pictureAddress(picture, base);
}

/** Captions apart from what is before and after them. */
function runsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const runs: { readonly caption: boolean; readonly nodes: Node[] }[] = [];
  for (const node of nodes) {
    const caption = node.nodeName === "figcaption";
    const last = runs.at(-1);
    if (last?.caption === caption) last.nodes.push(node);
    else runs.push({ caption, nodes: [node] });
  }
  return runs.map((run) => run.nodes);
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

/** An element of a page, with the text inside it. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Spaces drawn together. */
  readonly text: string;
}

/** Every element of a page in document order, those inside `<template>` included. */
export function elementsOf(html: string): readonly MarkupElement[] {
  return below(parse(html)).map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textOf(element)
      .replace(/[ \n]+/gu, " ")
      .trim(),
  }));
}

type Node = DefaultTreeAdapterTypes.Node;

function below(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
  const content = "content" in node ? below(node.content) : [];
  if (!("childNodes" in node)) return content;
  const inside = node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...below(child)] : [],
  );
  return [...content, ...inside];
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

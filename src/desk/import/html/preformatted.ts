import type { DefaultTreeAdapterTypes } from "parse5";
import { hasPersian } from "../../../persian/letters.ts";
import { cleanText } from "../clean-text.ts";
import { type Block, type Inline, type Marks, paragraph } from "./model.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Code keeps its lines and spaces. Persian is no code: poems and tables of figures are set so, and keep their lines. */
export function readPreformatted(element: Element, marks: Marks): readonly Block[] {
  const text = cleanText(preText(element)).replace(/^\n+|\s+$/gu, "");
  if (text.trim() === "") return [];
  const isCode = element.childNodes.some(({ nodeName }) => nodeName === "code") || !hasPersian(text);
  if (isCode) return [{ kind: "code", text }];
  return text
    .split(/\n\s*\n/u)
    .map((verse) =>
      verse
        .split("\n")
        .map((line) => line.replace(/\s+/gu, " ").trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      paragraph(
        lines.flatMap((line, index): readonly Inline[] => [
          ...(index === 0 ? [] : ["break" as const]),
          { text: line, marks },
        ]),
      ),
    );
}

function preText(node: Node): string {
  if ("value" in node) return node.value;
  if (node.nodeName === "br") return "\n";
  return "childNodes" in node ? node.childNodes.map(preText).join("") : "";
}

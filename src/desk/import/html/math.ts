import type { DefaultTreeAdapterTypes } from "parse5";
import { raisedText } from "./raised.ts";

type Node = DefaultTreeAdapterTypes.Node;

/**
 * A formula in MathML as a line of text: `(a+b)/2`, `x²`, `√(x+1)`.
 *
 * @see https://www.w3.org/TR/mathml-core/
 */
export function mathText(node: Node): string {
  if ("value" in node) return node.value.replace(/\s+/gu, " ");
  if (!("childNodes" in node)) return "";
  const parts = node.childNodes.filter((child) => "tagName" in child);
  const part = (index: number): string => (parts[index] === undefined ? "" : mathText(parts[index]).trim());
  switch (node.nodeName) {
    case "mfrac":
      return `${whole(part(0))}/${whole(part(1))}`;
    case "msup":
    case "mover":
      return withRaised(part(0), undefined, part(1));
    case "msub":
    case "munder":
      return withRaised(part(0), part(1), undefined);
    case "msubsup":
    case "munderover":
      return withRaised(part(0), part(1), part(2));
    case "msqrt":
      return `\u221A${whole(node.childNodes.map(mathText).join("").trim())}`;
    case "mroot":
      return `${raisedText(part(1), "above", "")}\u221A${whole(part(0))}`;
    case "mtr":
      return parts.map((cell) => mathText(cell).trim()).join(", ");
    case "mtable":
      return parts.map((row) => mathText(row).trim()).join("; ");
    case "mspace":
      return " ";
    default:
      return node.childNodes.map(mathText).join("");
  }
}

function withRaised(base: string, below: string | undefined, above: string | undefined): string {
  const low = below === undefined ? base : `${base}${raisedText(below, "below", base)}`;
  return above === undefined ? low : `${low}${raisedText(above, "above", low)}`;
}

/** In parentheses, unless it is one number or name. */
function whole(text: string): string {
  return /^[\p{L}\p{M}]?[\p{N}.\u066B]*$/u.test(text) ? text : `(${text})`;
}

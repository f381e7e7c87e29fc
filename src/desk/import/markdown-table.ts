import type TurndownService from "turndown";

/** The cells of a table as one-line Markdown, row by row. */
export function rowsOf(table: Node, service: TurndownService): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const node of descendants(table)) {
    if (node.nodeName === "TR") rows.push([]);
    if (node.nodeName === "TD" || node.nodeName === "TH") rows.at(-1)?.push(cellText(node, service));
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/**
 * A table in Markdown, its first row as head; a table of one column, which pages use to lay things out, as paragraphs.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return `\n\n${rows.flat().join("\n\n")}\n\n`;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const filled = rows.map((row) =>
    line(Array.from({ length: width }, (_, at) => row[at]?.replace(/\|/gu, "\\|") ?? "")),
  );
  return `\n\n${[filled[0], line(Array.from({ length: width }, () => "---")), ...filled.slice(1)].join("\n")}\n\n`;
}

/** Every node within a table, but not within a table inside it: those are part of their cell's text. */
function* descendants(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    yield child;
    if (child.nodeName !== "TD" && child.nodeName !== "TH" && child.nodeName !== "TABLE") yield* descendants(child);
  }
}

function cellText(cell: Node, service: TurndownService): string {
  return service.escape((cell.textContent ?? "").replace(/\s+/gu, " ").trim());
}

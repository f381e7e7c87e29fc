import { told } from "../content/reading.ts";

/** What reading a file gave, of each problem its first line. */
interface Reading {
  readonly html: string;
  readonly problems: readonly string[];
}

/** Reads a body as the build reads it. */
export function readBody(body: string, html: readonly string[] = []): Reading {
  return readFile(`---\ntitle: آزمون\ndate: 1404-01-01\n---\n${body}`, html);
}

/** Reads a whole article file as the build reads it. */
export function readFile(source: string, html: readonly string[] = []): Reading {
  const reading = told(source, { allowedElements: html });
  return { html: reading.html, problems: reading.told.map((message) => message.split("\n")[0] ?? "") };
}

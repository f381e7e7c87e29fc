import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import { siteFile } from "./site-file.ts";

/** What the preview serves. */
export interface PreviewedSite {
  /** The site's folder, absolute. */
  readonly folder: string;
  /** The script of every page, as JavaScript: it loads the page anew when the site changed. */
  readonly script: string;
}

/** Where pages find that script. Files of this kind of name are never served from the site. */
const SCRIPT = "/.preview/reload.js";

/** Drafts are for this machine: no page of another site may take them as a picture, a frame or a script of its own. */
const HEADERS = [
  ["Cache-Control", "no-cache"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "SAMEORIGIN"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
] as const;

const HTML = "text/html; charset=utf-8";

/** Shown while there is no site yet: the script waits for one, and says why there is none. */
const EMPTY_PAGE = '<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"></head></html>';

/** Answers a request for a file of the site. Nothing that is asked for makes it throw. */
export async function answer(
  { folder, script }: PreviewedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return say(response, 405, "The preview is read only.");
  const address = request.url ?? "";
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  if (address === SCRIPT) return write(response, 200, "text/javascript; charset=utf-8", script);
  const found = await siteFile(folder, address);
  if (found.kind === "malformed") return say(response, 400, "This is no address of the site.");
  if (found.kind === "missing") return missing(response, folder);
  if (found.kind === "moved") response.writeHead(301, { location: found.to }).end();
  else if (path.extname(found.file) === ".html") await page(response, 200, found.file);
  else sendFile(request, response, found.file);
}

/** The site's own page for what is missing. */
async function missing(response: ServerResponse, folder: string): Promise<void> {
  const found = await siteFile(folder, "/404.html");
  if (found.kind === "file") await page(response, 404, found.file);
  else write(response, 404, HTML, withScript(EMPTY_PAGE));
}

/** An HTML file, with the script. */
async function page(response: ServerResponse, status: number, file: string): Promise<void> {
  const html = await readFile(file, "utf8").catch(() => undefined);
  write(response, html === undefined ? 404 : status, HTML, withScript(html ?? EMPTY_PAGE));
}

function withScript(html: string): string {
  const script = `<script src="${SCRIPT}" async></script>`;
  const at = html.indexOf("</head>");
  return at === -1 ? html + script : html.slice(0, at) + script + html.slice(at);
}

/** Any other file, whole or in parts, as players ask for them. */
function sendFile(request: IncomingMessage, response: ServerResponse, file: string): void {
  const name = encodeURIComponent(path.basename(file));
  send(request, name, { root: path.dirname(file), index: false, cacheControl: false })
    .on("error", ({ status }: { readonly status: number }) => say(response, status, "This file is not to be had."))
    .on("directory", () => say(response, 404, "This is a folder."))
    .pipe(response);
}

/** Answers with a sentence, or hangs up where an answer has begun. */
export function say(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) response.destroy();
  else write(response, status, "text/plain; charset=utf-8", `${text}\n`);
}

function write(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text) }).end(text);
}

import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import { type Language, type Message, textIn } from "../../words/message.ts";
import { PREVIEW_ANSWER } from "../../words/preview.ts";
import { isOwnPage } from "./own-host.ts";
import { laterFile, siteFile } from "./site-file.ts";
import type { Chosen, ViewSwitch } from "./view-switch.ts";

/** What the preview serves. */
export interface PreviewedSite {
  /** The site's folder, absolute. */
  readonly folder: string;
  /** The script of every page, as JavaScript: it loads the page anew when the site changed. */
  readonly script: string;
  /** Which articles are among those that are shown; without it, that cannot be chosen. */
  readonly views?: Pick<ViewSwitch, "shown" | "choose">;
  /** The language of what is answered in words: that of pages. */
  readonly language: Language;
}

/** Where pages find that script. Files of this kind of name are never served from the site. */
const SCRIPT = "/.preview/reload.js";

/** Where that script asks what is shown, and says what is to be shown. */
const VIEW = "/.preview/view";

/** A choice is a kind and a day. */
const MOST_ASKED_BYTES = 1024;

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

/**
 * Answers a request for a file of the site. Nothing that is asked for makes it throw.
 * @param made waits until a file that is made later than pages, below the site's folder, is as it is to be
 */
export async function answer(
  { folder, script, views, language }: PreviewedSite,
  request: IncomingMessage,
  response: ServerResponse,
  made: (file: string) => Promise<void>,
): Promise<void> {
  if (request.method === "POST" && request.url === VIEW && views !== undefined)
    return choose(views, request, response, language);
  if (request.method !== "GET" && request.method !== "HEAD")
    return say(response, 405, PREVIEW_ANSWER.readOnly, language);
  const address = request.url ?? "";
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  if (address === SCRIPT) return write(response, 200, "text/javascript; charset=utf-8", script);
  if (address === VIEW && views !== undefined) {
    return write(response, 200, "application/json", JSON.stringify(views.shown(Date.now())));
  }
  const later = laterFile(address);
  if (later !== undefined) await made(later);
  const found = await siteFile(folder, address);
  if (found.kind === "malformed") return say(response, 400, PREVIEW_ANSWER.noAddress, language);
  if (found.kind === "missing") return missing(response, folder);
  if (found.kind === "moved") response.writeHead(301, { location: found.to }).end();
  else if (path.extname(found.file) === ".html") await page(response, 200, found.file);
  else sendFile(request, response, found.file, language);
}

/** Shows what one of the preview's own pages asks for: no page of another site may have drafts hidden or built. */
async function choose(
  views: Pick<ViewSwitch, "choose">,
  request: IncomingMessage,
  response: ServerResponse,
  language: Language,
): Promise<void> {
  if (!isOwnPage(request.headers)) return say(response, 403, PREVIEW_ANSWER.otherPage, language);
  const asked = await bodyOf(request);
  const chosen = asked === undefined ? "wrong" : await views.choose(asked);
  write(response, STATUS_OF[chosen], "application/json", JSON.stringify({ chosen }));
}

const STATUS_OF: Readonly<Record<Chosen, number>> = { shown: 200, wrong: 400, "no day": 422 };

/** A small body as text; undefined of a larger one. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MOST_ASKED_BYTES) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
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
function sendFile(request: IncomingMessage, response: ServerResponse, file: string, language: Language): void {
  const name = encodeURIComponent(path.basename(file));
  send(request, name, { root: path.dirname(file), index: false, cacheControl: false })
    .on("error", ({ status }: { readonly status: number }) => say(response, status, PREVIEW_ANSWER.noFile, language))
    .on("directory", () => say(response, 404, PREVIEW_ANSWER.folder, language))
    .pipe(response);
}

/** Answers with a sentence, or hangs up where an answer has begun. */
export function say(response: ServerResponse, status: number, words: Message, language: Language): void {
  if (response.headersSent) response.destroy();
  else write(response, status, "text/plain; charset=utf-8", `${textIn(words, language)}\n`);
}

function write(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text) }).end(text);
}

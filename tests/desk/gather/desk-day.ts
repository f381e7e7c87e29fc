import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fetched, Validators } from "../../../src/desk/fetch/fetched.ts";
import type { GatherOutcome } from "../../../src/desk/gather/round-log.ts";
import { gather } from "../../../src/desk/gather/run.ts";
import type { Candidate } from "../../../src/desk/inbox/candidate.ts";
import { readInbox } from "../../../src/desk/inbox/inbox-files.ts";
import { asFound } from "../../../src/words/message.ts";
import { type DigestFolder, digestFolder } from "../digest-folder.ts";

/** 6 Azar 1405, noon in Tehran. */
export const NOON = Date.parse("2026-11-27T12:00:00+03:30");
export const HOUR = 3_600_000;

/** An item of a feed, as a test writes it. */
export interface Item {
  readonly id?: string;
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
  /** Hours before {@link NOON}. */
  readonly ago?: number;
}

/** A digest whose sources have feeds that a test fills. */
export interface Desk extends DigestFolder {
  readonly inbox: string;
  /** What each feed holds, or how it answers. */
  readonly feeds: Map<string, readonly Item[] | Fetched>;
  readonly asked: string[];
  /** What was sent with each question, so that nothing comes where nothing has changed. */
  readonly sent: Validators[];
  /** What each page holds, or how its server answers. */
  readonly pages: Map<string, Fetched>;
  /** Gathers. @param hours after {@link NOON} @param named ids of sources, addresses of pages */
  readonly gather: (hours?: number, named?: readonly string[]) => Promise<GatherOutcome>;
  readonly candidates: () => readonly Candidate[];
}

/** Makes a digest of sources with a feed each, by their ids. */
export function desk(...sources: readonly string[]): Desk {
  const digest = digestFolder();
  const rows = sources.map(
    (id) =>
      `- id: ${id}\n  name: خبرگزاری ${id}\n  url: https://${id}.example/\n  feeds: [https://${id}.example/feed]\n`,
  );
  digest.write("data/sources.yaml", `# منبع‌ها\n${rows.join("")}`);
  const feeds = new Map<string, readonly Item[] | Fetched>();
  const pages = new Map<string, Fetched>();
  const asked: string[] = [];
  const sent: Validators[] = [];
  const inbox = join(digest.root, "inbox");
  return {
    ...digest,
    inbox,
    feeds,
    pages,
    asked,
    sent,
    gather: (hours = 0, named = []) =>
      gather(
        {
          inbox,
          articles: digest.articles,
          data: digest.data,
          sources: named.filter((one) => !one.includes(":")),
          pages: named.filter((one) => one.includes(":")),
        },
        {
          feed: (address, known) => {
            asked.push(address);
            sent.push(known);
            const held = feeds.get(address) ?? [];
            return Promise.resolve("kind" in held ? held : feedOf(address, held));
          },
          page: (address) => Promise.resolve(pages.get(address) ?? notFound(address)),
        },
        () => NOON + hours * HOUR,
      ),
    candidates: () => readInbox(inbox, "Asia/Tehran"),
  };
}

/** A JSON Feed of items, as it would be fetched. */
export function feedOf(
  address: string,
  items: readonly Item[],
  { etag, ...more }: { readonly moved?: string; readonly hub?: string; readonly etag?: string } = {},
): Fetched {
  const site = new URL("/", address).href;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "خبرگزاری",
    home_page_url: site,
    items: items.map(({ id, title, text = `متن خبر ${title}.`, url, ago = 1 }) => ({
      id: id ?? title,
      title,
      url: url ?? new URL(`/${encodeURIComponent(id ?? title)}`, site).href,
      content_html: `<p>${text}</p>`,
      date_published: new Date(NOON - ago * HOUR).toISOString(),
    })),
  };
  return {
    kind: "body",
    input: { bytes: Buffer.from(JSON.stringify(feed)) },
    validators: etag === undefined ? {} : { etag },
    ...more,
  };
}

function notFound(file: string): Fetched {
  return { kind: "failed", status: 404, problem: { severity: "error", file, message: asFound("404") } };
}

/** A page of HTML, as it would be fetched. */
export function pageOf(html: string | Uint8Array, more: { readonly at?: string } = {}): Fetched {
  return { kind: "body", input: { bytes: Buffer.from(html) }, validators: {}, ...more };
}

/** The lines of an outcome, in English. */
export function told({ lines, summary }: GatherOutcome): readonly string[] {
  return [...lines, ...(summary === undefined ? [] : [summary])].map(({ en }) => en);
}

/** A file of the inbox, as it is. */
export function inboxFile(desk: Desk, { path }: Candidate): string {
  return readFileSync(join(desk.inbox, path), "utf8");
}

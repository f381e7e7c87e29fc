import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gather } from "../../../src/desk/gather/run.ts";
import type { Candidate } from "../../../src/desk/inbox/candidate.ts";
import { candidateSource, readInbox } from "../../../src/desk/inbox/inbox-files.ts";
import type { LabelledPage } from "./page.ts";
import { KNOWN } from "./pages.ts";

const ZONE = "Asia/Tehran";
/** After the last of the pages. */
const NOW = Date.parse("2026-12-05T12:00:00+03:30");

/** What an editor finds in the inbox of a page. */
export interface GatheredPage {
  readonly candidate: Candidate;
  /** The first picture that its file names. */
  readonly picture?: string;
  /** The name of its source, whether the digest knew it or is to get it. */
  readonly source?: string;
}

/** What `gozide gather URL…` makes of pages, by their addresses as they name themselves; those that gave nothing are missing. */
export async function gathered(pages: readonly LabelledPage[]): Promise<ReadonlyMap<string, GatheredPage>> {
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-extract-"));
  try {
    const data = path.join(folder, "data");
    mkdirSync(data);
    writeFileSync(path.join(data, "site.yaml"), "title: سنجش\ndescription: صفحه‌ها\nurl: https://example.org/\n");
    const sources = KNOWN.map(({ id, name, host }) => `- {id: ${id}, name: ${name}, url: "https://${host}/"}\n`);
    writeFileSync(path.join(data, "sources.yaml"), sources.join(""));
    const inbox = path.join(folder, "inbox");
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    await gather(
      { inbox, data, articles: path.join(folder, "articles"), sources: [], pages: [...byAddress.keys()] },
      {
        feed: () => Promise.reject(new Error("no feed was named")),
        page: (address) => {
          const { bytes = Buffer.alloc(0), charset } = byAddress.get(address) ?? {};
          return Promise.resolve({
            kind: "body",
            input: { bytes, ...(charset === undefined ? {} : { charset }) },
            validators: {},
          });
        },
      },
      () => NOW,
    );
    return new Map(readInbox(inbox, ZONE).map((candidate) => [candidate.url ?? "", whole(inbox, candidate)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whole(inbox: string, candidate: Candidate): GatheredPage {
  // The file names what the page shows in comments.
  const picture = /^# picture: (\S+)/mu.exec(candidateSource(inbox, candidate))?.[1];
  const source = [...KNOWN, ...candidate.data.adds.sources].find(({ id }) => id === candidate.source)?.name;
  return { candidate, ...(picture === undefined ? {} : { picture }), ...(source === undefined ? {} : { source }) };
}

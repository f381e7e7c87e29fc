import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readInbox } from "../../../src/desk/inbox/inbox-files.ts";
import { TEMPORARY } from "../../../src/desk/write-files.ts";
import { grouped } from "../../../src/digest/grouped.ts";
import { roundsOf } from "../../support/draws.ts";
import { killMoments } from "../../support/killed-build.ts";
import { type DigestFolder, digestFolder, textsBelow } from "../digest-folder.ts";
import { type FedItem, type FeedServers, startFeeds } from "./feed-servers.ts";

/*
 * A day at the desk, offline, by the commands that an editor types: forty feeds, twelve articles, an edition, a site; then
 * a second gathering, with two items changed and one withdrawn. And all of it killed at up to twenty moments.
 */

const PROGRAM = path.resolve("bin/gozide.cjs");
const COUNTING = `--import=${pathToFileURL(path.resolve("tests/support/kill-at-change.mjs")).href}`;
const ZONE = "Asia/Tehran";
/** Sources whose feeds cannot be read. */
const FAILING = ["s06", "s08", "s09", "s11", "s12"];

/** How often each command is killed: at twenty moments in all where everything is tested, at seven that are drawn else. */
const KILLS = { gather: roundsOf(12, 3), accept: roundsOf(5, 2), edition: 1, build: roundsOf(2, 1) };

interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  readonly out: string;
}

let feeds: FeedServers;
let day: DigestFolder;
let twelve: readonly string[];
const made: string[] = [];

/** Runs a command in a digest; the servers are in this process, so it is not waited for idly. */
async function gozide(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const done = spawn(process.execPath, [PROGRAM, ...args], { cwd: root, env: { ...process.env, ...env } });
  let out = "";
  for (const stream of [done.stdout, done.stderr]) stream.setEncoding("utf8").on("data", (text) => (out += text));
  const [code, signal] = await once(done, "close");
  return { code, killed: signal === "SIGKILL", out };
}

const gathers = (root: string, env?: NodeJS.ProcessEnv): Promise<Ended> =>
  gozide(root, ["gather", "--allow-private"], env);
const inboxOf = (root: string) => readInbox(path.join(root, "inbox"), ZONE);

/** What an inbox holds: each item once, with its story's members. */
function held(root: string): readonly string[] {
  const all = inboxOf(root);
  return all.map(({ data, source, title }) => `${data.id} ${source} ${title}`).sort();
}

function copyOf(root: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), "gozide-day-"));
  made.push(copy);
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** How many times a command changes something on the disk, in a copy of a digest. */
async function changesOf(root: string, args: readonly string[]): Promise<number> {
  const copy = copyOf(root);
  const file = path.join(copy, "changes.count");
  await gozide(copy, args, { NODE_OPTIONS: COUNTING, GOZIDE_CHANGES_TO: file });
  return Number(readFileSync(file, "utf8"));
}

/** Kills a command in copies of a digest at so many moments, and gives each copy. */
async function killed(root: string, args: readonly string[], times: number): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const moment of killMoments(await changesOf(root, args), times)) {
    const copy = copyOf(root);
    await gozide(copy, args, { NODE_OPTIONS: COUNTING, GOZIDE_KILL_AT: String(moment) });
    copies.push(copy);
  }
  return copies;
}

function filesOf(root: string, folder: string): Readonly<Record<string, string>> {
  const texts = existsSync(path.join(root, folder)) ? Object.entries(textsBelow(path.join(root, folder))) : [];
  // What a killed command was writing is beside what it meant, and nobody reads it.
  return Object.fromEntries(texts.filter(([name]) => !TEMPORARY.test(path.basename(name))));
}

beforeAll(async () => {
  feeds = await startFeeds(Date.now());
  day = digestFolder();
  const rows = [...feeds.addresses].map(
    ([id, address]) => `- id: ${id}\n  name: خبرگزاری ${id}\n  url: https://${id}.example/\n  feeds: ["${address}"]\n`,
  );
  day.write("data/sources.yaml", rows.join(""));
});

afterAll(() => {
  feeds.close();
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test("gathers what forty feeds hold, each item once, and says of each feed that failed why", async () => {
  const before = copyOf(day.root);
  const { code, out } = await gathers(day.root);
  expect([code, out]).toEqual([0, expect.stringContaining(`40 feeds: `)]);
  for (const source of FAILING) expect(out).toContain(feeds.addresses.get(source));
  expect(out).toContain("has moved for good");
  const all = inboxOf(day.root);
  expect(new Set(all.map(({ data }) => data.id)).size).toBe(all.length);
  // The torn feed gives what it has; all the others give all.
  const whole = [...feeds.items.keys()].filter((source) => !FAILING.includes(source) && source !== "s07");
  for (const source of whole) expect([source, all.filter((one) => one.source === source).length]).toEqual([source, 3]);
  const stories = grouped(all, ({ data }) => (data.story === undefined ? [] : [data.story]));
  expect([...stories.values()].filter((tellings) => tellings.length === 3).length).toBeGreaterThanOrEqual(3);
  for (const copy of await killed(before, ["gather", "--allow-private"], KILLS.gather)) {
    await gathers(copy);
    expect(held(copy)).toEqual(held(day.root));
  }
});

test("accepts twelve, whatever a cut-off command left", async () => {
  const all = inboxOf(day.root);
  const stories = [...grouped(all, ({ data }) => [data.story ?? data.id]).values()];
  const isHostile = (story: (typeof stories)[number]): boolean => story.some(({ source }) => source === "s13");
  const told = stories.filter((story) => story.length > 2 && !isHostile(story)).slice(0, 3);
  const others = stories.filter((story) => story.length <= 2 && !isHostile(story));
  const chosen = [...told, ...stories.filter(isHostile).slice(0, 1), ...others].slice(0, 12);
  twelve = chosen.flatMap(([first]) => (first === undefined ? [] : [first.data.id]));
  const before = copyOf(day.root);
  const args = ["accept", ...twelve, "--section", "news"];
  expect((await gozide(day.root, args)).code).toBe(0);
  const articles = filesOf(day.root, "articles");
  expect(Object.keys(articles)).toHaveLength(12);
  for (const copy of await killed(before, args, KILLS.accept)) {
    expect((await gozide(copy, args)).code).toBe(0);
    expect(filesOf(copy, "articles")).toEqual(articles);
    expect(held(copy)).toEqual(held(day.root));
    expect(filesOf(copy, "data")).toEqual(filesOf(day.root, "data"));
  }
});

test("makes the edition and a site that passes its check", async () => {
  const dated = Object.keys(filesOf(day.root, "articles")).map((file) => /(\d{4}-\d{2}-\d{2})/u.exec(file)?.[1] ?? "");
  const date = dated.sort().at(-1) ?? "";
  const edition = ["edition", date, "--title", "روز آزمون", "--introduction", "مقدمه."];
  const before = copyOf(day.root);
  expect((await gozide(day.root, edition)).code).toBe(0);
  for (const copy of await killed(before, edition, KILLS.edition)) {
    expect((await gozide(copy, edition)).code).toBe(0);
    expect(filesOf(copy, "editions")).toEqual(filesOf(day.root, "editions"));
  }
  const unbuilt = copyOf(day.root);
  const built = await gozide(day.root, ["build"]);
  expect([built.code, built.out]).toEqual([0, expect.not.stringContaining(": error:")]);
  const site = filesOf(day.root, "_site");
  expect(site["index.html"]).toContain("روز آزمون");
  expect(Object.values(site).filter((text) => /<script>alert|onerror=alert|javascript:alert/u.test(text))).toEqual([]);
  expect((await gozide(day.root, ["check"])).code).toBe(0);
  for (const copy of await killed(unbuilt, ["build", "--workers", "0"], KILLS.build)) {
    expect((await gozide(copy, ["build"])).code).toBe(0);
    expect(filesOf(copy, "_site")).toEqual(site);
  }
});

test("tells in the afternoon what changed and what was withdrawn, and changes nothing by itself", async () => {
  const articles = filesOf(day.root, "articles");
  const waiting = held(day.root);
  const change = (source: string, amend: (items: readonly FedItem[]) => readonly FedItem[]): void => {
    feeds.items.set(source, amend(feeds.items.get(source) ?? []));
  };
  change("s14", ([first, ...others]) =>
    first === undefined ? others : [{ ...first, text: `${first.text} اصلاح شد.` }, ...others],
  );
  change("s20", (items) =>
    items.map((item, place) => (place === 2 ? { ...item, title: `${item.title} (اصلاح)` } : item)),
  );
  change("s21", ([first, , third]) => [first, third].filter((item) => item !== undefined));
  const { code, out } = await gathers(day.root);
  expect(code).toBe(0);
  expect(out.match(/changed at its source/gu)).toHaveLength(2);
  expect(out.match(/no longer in its feed/gu)).toHaveLength(1);
  expect(out).toContain(" 0 new, ");
  expect(filesOf(day.root, "articles")).toEqual(articles);
  expect(held(day.root)).toEqual(waiting);
  const site = filesOf(day.root, "_site");
  expect((await gozide(day.root, ["build"])).code).toBe(0);
  expect(filesOf(day.root, "_site")).toEqual(site);
});

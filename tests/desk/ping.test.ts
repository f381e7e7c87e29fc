import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishedFeed } from "../../src/desk/ping/published-feeds.ts";
import { type Post, runPing } from "../../src/desk/ping/run.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { article, digestOf, ENERGY } from "../feeds/digest-fixture.ts";

const HUB = "https://hub.example/?a=1&b=2";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ping-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the feeds of a digest of so many articles, as a build would. */
function publish(count: number): void {
  const articles = Array.from({ length: count }, (_, index) =>
    article(`n${index}`, "1404-01-01", { tags: index === 0 ? [ENERGY] : [] }),
  );
  const { feeds, shell } = digestOf(articles, {}, { hub: HUB });
  for (const { path: address, view } of [...feeds.rss, ...feeds.atom, ...feeds.json, ...feeds.archives]) {
    const file = path.join(folder, "site", address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, renderFeed(view, shell));
  }
}

async function ping(answer: (topic: string) => number = () => 204, dryRun = false) {
  const told: string[] = [];
  const post: Post = async (hub, body) => {
    expect(hub).toBe(HUB);
    expect(body.get("hub.mode")).toBe("publish");
    const topic = body.get("hub.url") ?? "";
    told.push(topic.replace("https://digest.example", ""));
    return answer(topic);
  };
  const options = { output: path.join(folder, "site"), cache: path.join(folder, "cache"), dryRun };
  const result = await runPing(options, post);
  return { told: told.sort(), code: result.code, lines: result.lines.map(({ en }) => en) };
}

const TAG = encodeURI("/tags/انرژی/");
const ALL = ["", "editions/", TAG.slice(1)].flatMap((at) =>
  ["atom.xml", "feed.json", "rss.xml"].map((file) => `/${at}${file}`),
);

describe("gozide ping", () => {
  it("tells the hub of every feed at first, then of those that changed, and never of archives", async () => {
    publish(60);
    expect((await ping()).told).toEqual([...ALL].sort());
    expect(await ping()).toEqual({ told: [], code: 0, lines: ["0 of 9 feeds told to the hub"] });
    publish(61);
    expect((await ping()).told).toEqual(ALL.filter((feed) => !feed.startsWith(TAG)).sort());
  });

  it("with --dry-run says what it would tell, tells nobody and remembers nothing", async () => {
    publish(1);
    const { told, code, lines } = await ping(undefined, true);
    expect([told, code]).toEqual([[], 0]);
    expect(lines).toHaveLength(ALL.length + 1);
    expect(lines.at(-1)).toBe("9 of 9 feeds would be announced to the hub; nothing was sent");
    expect((await ping()).told).toEqual([...ALL].sort());
  });

  it("tells again of a feed whose ping failed", async () => {
    publish(1);
    const failed = await ping((topic) => (topic.endsWith(".json") ? 500 : 202));
    expect(failed.code).toBe(1);
    expect(failed.lines).toContain(`https://digest.example/feed.json: ${HUB} answered 500`);
    expect((await ping()).told).toEqual(ALL.filter((feed) => feed.endsWith(".json")).sort());
  });

  it("says so where no feed names a hub, and where there is no site", async () => {
    expect((await ping()).code).toBe(1);
    const { feeds, shell } = digestOf([article("a", "1404-01-01")]);
    mkdirSync(path.join(folder, "site"));
    const [rss] = feeds.rss;
    if (rss !== undefined) writeFileSync(path.join(folder, "site/rss.xml"), renderFeed(rss.view, shell));
    expect(await ping()).toMatchObject({ code: 0, told: [] });
  });

  it("counts a broken state file as none", async () => {
    publish(1);
    await ping();
    writeFileSync(path.join(folder, "cache/ping.json"), "{");
    expect((await ping()).told).toHaveLength(9);
    expect(() => JSON.parse(readFileSync(path.join(folder, "cache/ping.json"), "utf8"))).not.toThrow();
  });

  it("reads the hub and the feed's own address from all three formats", () => {
    const { feeds, shell } = digestOf([article("a", "1404-01-01")], {}, { hub: HUB });
    for (const [format, file] of [
      ["rss", "rss.xml"],
      ["atom", "atom.xml"],
      ["json", "feed.json"],
    ] as const) {
      const view = feeds[format][0]?.view;
      expect(view && publishedFeed(renderFeed(view, shell))).toMatchObject({
        self: `https://digest.example/${file}`,
        hub: HUB,
      });
    }
  });
});

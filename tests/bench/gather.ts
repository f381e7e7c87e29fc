import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./contestants.ts";
import { type Cost, measure } from "./measure.ts";
import { headline, sentence } from "./prose.ts";
import { between, randomFrom } from "./random.ts";

const HELP = `Measures a morning's gathering: feeds of servers on this machine, each a host of its own, generated text.

  npm run bench:gather -- [--feeds 40] [--items 50] [--seed N]

Three runs: everything is new; nothing is; one item of each feed has changed. Aims: a minute on two cores, 300 MB.`;

const PROGRAM = path.join(root, "bin/gozide.cjs");

/** A feed's items: titles and texts. */
type Items = readonly { readonly title: string; readonly text: string }[];

const { values } = parseArgs({
  options: {
    feeds: { type: "string", default: "40" },
    items: { type: "string", default: "50" },
    seed: { type: "string", default: "1405" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(HELP);
else await run(Number(values.feeds), Number(values.items), Number(values.seed));

async function run(feeds: number, count: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-gather-"));
  const held = Array.from(
    { length: feeds },
    (): Items =>
      Array.from({ length: count }, () => ({
        title: headline(random),
        text: Array.from({ length: between(random, 8, 20) }, () => sentence(random)).join(" "),
      })),
  );
  const servers = await Promise.all(held.map((_, index) => serveFeed(index, () => held[index] ?? [])));
  try {
    writeDigest(folder, servers);
    console.log(`${feeds} feeds of ${count} items, seed ${seed}`);
    // An installed package has its code compiled; here the first command after a change compiles it, in 300 MiB more.
    await measure(
      { program: process.execPath, args: [PROGRAM, "gather", "--help"] },
      folder,
      path.join(folder, "log.txt"),
    );
    show("everything is new", await gathered(folder));
    show("nothing is new", await gathered(folder));
    for (const [index, items] of held.entries()) {
      held[index] = items.map((item, place) =>
        place === 0 ? { ...item, text: `${item.text} ${sentence(random)}` } : item,
      );
    }
    show("one of each has changed", await gathered(folder));
  } finally {
    for (const { server } of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function gathered(folder: string): Promise<Cost> {
  const args = [PROGRAM, "gather", "--allow-private", "--data", path.join(folder, "data")];
  return measure({ program: process.execPath, args }, folder, path.join(folder, "log.txt"));
}

function show(what: string, { wall, cpu, peak }: Cost): void {
  const memory = peak === undefined ? "" : `, ${Math.round(peak)} MiB`;
  console.log(`${what}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU${memory}`);
}

/** Each feed has an address of this machine to itself, so that it is a host of its own. */
async function serveFeed(
  index: number,
  items: () => Items,
): Promise<{ readonly server: Server; readonly address: string }> {
  const host = `127.0.${Math.floor(index / 200)}.${2 + (index % 200)}`;
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/feed+json" }).end(feedText(host, items()));
  });
  server.listen(0, host);
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return { server, address: `http://${host}:${bound.port}/feed.json` };
}

function feedText(host: string, items: Items): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "خبرگزاری",
    home_page_url: `http://${host}/`,
    items: items.map(({ title, text }, place) => ({
      id: `${host}/${place}`,
      url: `http://${host}/${place}`,
      title,
      content_html: `<p>${text}</p>`,
      date_published: new Date(Date.now() - place * 60_000).toISOString(),
    })),
  });
}

function writeDigest(folder: string, servers: readonly { readonly address: string }[]): void {
  mkdirSync(path.join(folder, "data"), { recursive: true });
  writeFileSync(path.join(folder, "data/site.yaml"), "title: سنجش\ndescription: گردآوری\nurl: https://example.org/\n");
  const sources = servers.map(
    ({ address }, index) => `- id: agency-${index}\n  name: خبرگزاری شمارهٔ ${index}\n  feeds: ["${address}"]\n`,
  );
  writeFileSync(path.join(folder, "data/sources.yaml"), sources.join(""));
}

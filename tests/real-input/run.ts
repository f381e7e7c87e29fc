import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fold } from "../../src/persian/fold.ts";
import { validatorSays } from "../feeds/w3c-rules.ts";
import { type ImportedFile, importedFiles, tagLabels } from "./article-files.ts";
import { BuiltDigest } from "./built-digest.ts";
import { faultsOf } from "./places.ts";

/*
 * Imports real articles, builds them as an editor would, and follows every article to all of its places. The articles
 * belong to their agencies and are beside the project, in `../shared`; without them this says so and ends with 0.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const SHARED = path.resolve(HOME, "../shared");
const SEED = path.join(SHARED, "seed/mowj-article.txt");
const SEED_DATE = "1395-12-07 14:25";
const ZONE = "Asia/Tehran";
const ORIGIN = "https://digest.example";

const SETTINGS = `title: آزمون\ndescription: خبرهای واقعی\nurl: ${ORIGIN}/\ntimezone: ${ZONE}\ntags: open\nshare_images: false\n`;
const DATA: Readonly<Record<string, string>> = {
  "site.yaml": `${SETTINGS}tag_page_min: 1\n`,
  "sections.yaml": "[]\n",
  "sources.yaml": "[]\n",
  "tags.yaml": "[]\n",
  "threads.yaml": "[]\n",
};

/** Runs it and gives the exit code. */
async function main(): Promise<number> {
  if (!existsSync(SHARED)) {
    console.log(`real input: ${SHARED} is not there; nothing was imported and nothing checked`);
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-real-input-"));
  try {
    const faults = await tryDigest(folder);
    for (const fault of faults.slice(0, 40)) console.error(fault);
    if (faults.length > 40) console.error(`… and ${faults.length - 40} more`);
    console.log(`real input: ${faults.length === 0 ? "passed" : `${faults.length} faults`}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryDigest(folder: string): Promise<readonly string[]> {
  const articles = path.join(folder, "articles");
  const data = path.join(folder, "data");
  for (const made of [articles, data]) mkdirSync(made);
  for (const [name, text] of Object.entries(DATA)) writeFileSync(path.join(data, name), text);
  const corpus = readdirSync(path.join(SHARED, "corpus"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.join(SHARED, "corpus", name));

  run("bin/gozide.cjs", "import", ...corpus, "--articles", articles, "--data", data);
  const faults = [...fileFaults(folder, articles)];
  run("bin/gozide.cjs", "import", SEED, "--date", SEED_DATE, "--articles", articles, "--data", data);
  const build = () => {
    const places = ["--output", path.join(folder, "site"), "--cache", path.join(folder, "cache")];
    run("bin/gozide.cjs", "build", "--articles", articles, "--data", data, ...places);
    return new BuiltDigest(path.join(folder, "site"), ORIGIN);
  };

  const items = corpus.flatMap(itemsOf);
  const imported = importedFiles(articles);
  if (imported.length !== items.length + 1) {
    faults.push(`${items.length + 1} articles went in, ${imported.length} files came out`);
  }
  const expectations = {
    labels: tagLabels(path.join(data, "tags.yaml"), fold),
    published: new Map(items.flatMap(({ url, published }) => (published === undefined ? [] : [[url, published]]))),
    zone: ZONE,
  };
  const judge = async (site: BuiltDigest, files: readonly ImportedFile[]): Promise<void> => {
    const dated = files.flatMap(({ address, ...file }) => (address === undefined ? [] : [{ ...file, address }]));
    for (const file of dated) {
      const found = await faultsOf(file, site, expectations);
      faults.push(...found.map((fault) => `${path.relative(folder, file.file)}: ${fault}`));
    }
    console.log(`${dated.length} dated articles were looked for`);
  };

  await judge(build(), imported);
  faults.push(...seedFaults(imported, new BuiltDigest(path.join(folder, "site"), ORIGIN)));

  const undated = imported.filter(({ address }) => address === undefined);
  for (const [index, { file }] of undated.entries()) dateDraft(file, index);
  console.log(`${undated.length} drafts were dated`);
  await judge(build(), importedFiles(articles));
  faults.push(...feedFaults(path.join(folder, "site")));
  run("bin/gozide.cjs", "check", path.join(folder, "site"));
  return faults;
}

/** At most so many files of a site, share pictures among them, by what `site.yaml` says besides of feeds. */
const MOST_FILES: Readonly<Record<string, number>> = {
  "": 4_300,
  "feeds: [site, sections, threads, authors, sources]\n": 3_500,
};

/**
 * Where a site of all articles has more files than a host's limit leaves room for: those without a date are of one day, as
 * where an editor publishes what was imported. Share pictures are not drawn but counted: articles and editions have them.
 */
function fileFaults(folder: string, articles: string): readonly string[] {
  const dated = path.join(folder, "dated");
  const data = path.join(folder, "counted-data");
  const site = path.join(folder, "counted");
  const undated = importedFiles(articles).filter(({ address }) => address === undefined);
  cpSync(articles, dated, { recursive: true });
  cpSync(path.join(folder, "data"), data, { recursive: true });
  for (const [index, { file }] of undated.entries()) {
    const time = `${String(6 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
    publishDraft(path.join(dated, path.relative(articles, file)), `1404-09-01 ${time}`);
  }
  return Object.entries(MOST_FILES).flatMap(([settings, most]) => {
    writeFileSync(path.join(data, "site.yaml"), SETTINGS + settings);
    const places = ["--output", site, "--cache", path.join(folder, "cache")];
    run("bin/gozide.cjs", "build", "--articles", dated, "--data", data, ...places);
    const written = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.startsWith(".gozide-"),
    );
    const shared = written.filter(({ name, parentPath }) => name === "index.html" && DAY.test(parentPath));
    const count = written.length + shared.length;
    console.log(`${count} files${settings === "" ? "" : ` with ${settings.trim()}`}, at most ${most}`);
    return count > most
      ? [`${count} files, more than ${most}${settings === "" ? "" : `, with ${settings.trim()}`}`]
      : [];
  });
}

/** The folder of an edition or an article. */
const DAY = /[\\/]\d{4}[\\/]\d\d[\\/]\d\d(?:[\\/][^\\/]+)?$/u;

/** What the W3C's feed validator would say of any feed of the site. */
function feedFaults(site: string): readonly string[] {
  const feeds = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?:^|\/)(?:rss|atom)(?:\/\d+)?\.xml$/u.test(name),
  );
  console.log(`${feeds.length} feeds were validated`);
  return feeds.flatMap((name) =>
    validatorSays(readFileSync(path.join(site, name), "utf8")).map((fault) => `${name}: ${fault}`),
  );
}

interface Item {
  readonly url: string;
  readonly published?: number;
}

function itemsOf(file: string): readonly Item[] {
  const feed: { readonly items: readonly { readonly url: string; readonly date_published?: string }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return feed.items.map(({ url, date_published: date }) =>
    date === undefined ? { url } : { url: new URL(url).href, published: Date.parse(date) },
  );
}

/** What the seed text must have besides: who published it and whom that agency quotes. */
function seedFaults(files: readonly ImportedFile[], site: BuiltDigest): readonly string[] {
  const seed = files.find(({ date }) => date === SEED_DATE);
  if (seed?.address === undefined) return [`no article is dated ${SEED_DATE}`];
  const page = site.page(seed.address) ?? [];
  const chain = [seed.source ?? "?", ...seed.via].map((id) => `/sources/${id}/`);
  const missing = chain.filter((place) => !page.some(({ attributes: { href } }) => href === place));
  return [
    ...(seed.via.length === 0 ? [`${seed.address}: nobody is quoted`] : []),
    ...missing.map((place) => `${seed.address}: does not lead to ${place}`),
    ...(seed.tags.length === 0 ? [`${seed.address}: has no tags`] : []),
    ...(seed.address.startsWith("/1395/12/07/") ? [] : [`${seed.address}: is not of the edition 1395-12-07`]),
  ];
}

/** Gives a draft a date as an editor would: a day of 1396 and 1397, thirty articles each. */
function dateDraft(file: string, index: number): void {
  const day = Math.floor(index / 30);
  const date = `139${6 + (day % 2)}-${String((day % 12) + 1).padStart(2, "0")}-15 ${String(index % 24).padStart(2, "0")}:30`;
  publishDraft(file, date);
}

function publishDraft(file: string, date: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^draft: true$/mu, `date: ${date}`));
}

function run(...command: readonly string[]): void {
  execFileSync(process.execPath, command, { cwd: HOME, stdio: "inherit" });
}

process.exitCode = await main();

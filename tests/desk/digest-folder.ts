import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const SITE = "title: باغ‌نامه\ndescription: خبرهای باغ\nurl: https://garden.example/\ntimezone: Asia/Tehran\n";
const SOURCES =
  "# منبع‌ها\n\n- id: garden   # خود ما\n  name: خبرگزاری باغ\n- {id: rose, name: گل سرخ}\n# پایان منبع‌ها\n";
const TAGS = "# برچسب‌ها\n- label: گل\n  aliases: [گل‌ها, گلستان]\n\n# آخر\n- label: 'بین‌الملل'\n";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A digest of a few data files and no article, in a folder that is removed after the tests. */
export interface DigestFolder {
  readonly root: string;
  readonly articles: string;
  readonly data: string;
  readonly write: (name: string, text: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  /** Every file below a folder, with what it holds. */
  readonly snapshot: (folder: string) => Readonly<Record<string, string>>;
}

/** Makes a digest folder. */
export function digestFolder(): DigestFolder {
  const root = mkdtempSync(join(tmpdir(), "gozide-desk-"));
  made.push(root);
  const write = (name: string, text: string | Uint8Array): string => {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write("data/site.yaml", SITE);
  write("data/sections.yaml", "- id: news\n  title: خبر\n");
  write("data/sources.yaml", SOURCES);
  write("data/tags.yaml", TAGS);
  return {
    root,
    articles: join(root, "articles"),
    data: join(root, "data"),
    write,
    read: (name) => readFileSync(join(root, name), "utf8"),
    snapshot: (folder) => textsBelow(join(root, folder)),
  };
}

/** Every file below a folder, with what it holds. */
export function textsBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder, "").map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function filesBelow(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

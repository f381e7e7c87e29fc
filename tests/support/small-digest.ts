import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeFolder } from "./remove-folder.ts";

/** A digest in a temporary folder, made of texts. */
export class SmallDigest {
  readonly folder = mkdtempSync(path.join(tmpdir(), "gozide-digest-"));
  readonly articles = path.join(this.folder, "articles");
  readonly data = path.join(this.folder, "data");
  readonly pages = path.join(this.folder, "pages");
  readonly assets = path.join(this.folder, "assets");
  readonly includes = path.join(this.folder, "includes");
  readonly output = path.join(this.folder, "site");
  readonly cache = path.join(this.folder, "cache");

  /** A digest with its data files and no article. */
  constructor() {
    mkdirSync(this.articles);
    mkdirSync(this.data);
    for (const [name, text] of Object.entries(DATA)) this.writeData(name, text);
  }

  writeData(name: string, text: string): void {
    writeFileSync(path.join(this.data, name), text);
  }

  /** Writes a file below the articles folder as it is. */
  write(name: string, text: string | Uint8Array): void {
    const file = path.join(this.articles, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes an ordinary page, or a picture beside one, as it is. */
  writePage(name: string, text: string | Uint8Array): void {
    const file = path.join(this.pages, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes a file of the digest's own assets as it is. */
  writeAsset(name: string, text: string | Uint8Array): void {
    const file = path.join(this.assets, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes an article of these front matter lines and this body. */
  article(name: string, fields: Readonly<Record<string, string>>, body = "متن نوشته."): void {
    const lines = Object.entries({ title: "عنوان", date: "1395-12-07 14:25", ...fields })
      .filter(([, value]) => value !== "")
      .map(([field, value]) => `${field}: ${value}`);
    this.write(name, `---\n${lines.join("\n")}\n---\n\n${body}\n`);
  }

  remove(name: string): void {
    rmSync(path.join(this.articles, name));
  }

  dispose(): void {
    removeFolder(this.folder);
  }
}

const DATA = {
  "site.yaml": "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\n",
  "sections.yaml": "- id: world\n  title: جهان\n- id: science\n  title: دانش\n",
  "sources.yaml": "- id: mowj\n  name: خبرگزاری موج\n  url: https://mowj.example.org/\n- id: novosti\n  name: نووستی\n",
  "tags.yaml": "- label: بین\u200Cالملل\n- label: عراق\n  aliases: [کشور عراق]\n- label: روسیه\n",
  "threads.yaml": "- id: mosul\n  title: نبرد موصل\n",
} as const;

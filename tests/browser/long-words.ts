import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Words that no line holds: a domain, a hashtag, letters of either script, an address, numbers. */
const WORDS = [
  "accessibility.subdomain.gozide-digest.example.com.ir",
  `#${Array.from({ length: 12 }, (_, index) => `بخش${index}`).join("_")}`,
  "ن".repeat(300),
  "W".repeat(300),
  `https://example.org/${"a".repeat(80)}?q=${"ب".repeat(80)}`,
  "9".repeat(120),
] as const;

const ALL = WORDS.join(" ");
const quoted = (text: string): string => JSON.stringify(text);
const word = (index: number): string => WORDS[index % WORDS.length] ?? "";
/** A label may have 300 letters, but not so many that its address is none. */
const label = (index: number): string => [word(0), word(1), "ن".repeat(100), "W".repeat(100)][index % 4] ?? "";

const BODY = `${ALL}

## ${ALL}

- ${ALL}
- [ ] ${ALL}

۱. ${ALL}

> ${ALL}

| ${word(0)} | ${word(2)} |
|---|---|
| ${word(3)} | ${word(5)} |

<table><tr><td>${word(3)}</td><td>${word(2)}</td></tr></table>

<dl><dt>${word(3)}</dt><dd>${word(2)}</dd></dl>

<figure><figcaption>${word(3)}</figcaption></figure>

<details><summary>${word(3)}</summary>${word(2)}</details>

    ${ALL}

**${word(3)}** *${word(2)}* \`${word(3)}\` [${word(2)}](https://example.org/) ${word(1)}[^1]

[^1]: ${ALL}
`;

/** Writes an article of day `index` that has such a word wherever a word can be. */
function article(folder: string, index: number): void {
  const day = `1404-01-0${1 + (index % 6)}`;
  const fields = [
    `title: ${quoted(index === 0 ? ALL : word(index))}`,
    `date: ${day}`,
    `updated: ${day} 12:00`,
    `slug: long-${index}`,
    `kicker: ${quoted(word(index + 1))}`,
    `lead: ${quoted(word(index + 2))}`,
    "source: one",
    "via: [two]",
    `section: ${index % 2 === 0 ? "one" : "two"}`,
    `tags: [${[0, 1, 2, 3].map((at) => quoted(label(at))).join(", ")}]`,
    "thread: one",
    `key_points: [${WORDS.map(quoted).join(", ")}]`,
    "image:",
    "  src: picture.svg",
    `  alt: ${quoted(ALL)}`,
    `  credit: ${quoted(word(index))}`,
    "corrections:",
    `  - date: ${day} 13:00`,
    `    note: ${quoted(ALL)}`,
  ];
  writeFileSync(
    path.join(folder, "articles", `long-${index}.md`),
    `---\n${fields.join("\n")}\n---\n\n${BODY}\n![${word(3)}](picture.svg)\n`,
  );
  const comment = `- name: ${quoted(word(index))}\n  date: ${day} 14:00\n  text: ${quoted(ALL)}\n`;
  writeFileSync(path.join(folder, "comments", `long-${index}.yaml`), comment);
}

/** A digest in `folder` all of whose texts are such words, and the flags with which it is built. */
export function writeLongWords(folder: string): readonly string[] {
  for (const name of ["articles", "comments", "editions", "pages", "data"]) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  const named = (id: string, index: number): string =>
    `- id: ${id}\n  title: ${quoted(word(index))}\n  description: ${quoted(ALL)}\n`;
  const data = {
    "site.yaml": [
      `title: ${quoted(word(0))}`,
      `description: ${quoted(ALL)}`,
      "url: https://example.org",
      "tags: open",
      "share_images: no",
      "comments: mailto:a@example.org",
      `authors:\n  - name: ${quoted(word(3))}\n    url: https://example.org/`,
      "html: [table, tr, td, dl, dt, dd, figure, figcaption, details, summary]",
    ].join("\n"),
    "sections.yaml": named("one", 3) + named("two", 2),
    "threads.yaml": named("one", 2),
    "sources.yaml": ["one", "two"]
      .map(
        (id, index) =>
          `- id: ${id}\n  name: ${quoted(word(index + 2))}\n  url: https://example.org/\n  description: ${quoted(ALL)}\n`,
      )
      .join(""),
    "tags.yaml": `- label: یک\n  description: ${quoted(ALL)}\n  aliases: [${quoted(word(4))}]\n`,
  };
  for (const [name, text] of Object.entries(data)) writeFileSync(path.join(folder, "data", name), `${text}\n`);
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100" viewBox="0 0 2000 100"/>';
  writeFileSync(path.join(folder, "articles", "picture.svg"), picture);
  for (let index = 0; index < 12; index++) article(folder, index);
  writeFileSync(path.join(folder, "editions", "1404-01-02.md"), `---\ntitle: ${quoted(ALL)}\n---\n\n${BODY}`);
  const about = `---\nlayout: page.11ty.tsx\ntitle: ${quoted(ALL)}\npermalink: /about/\n---\n\n${BODY}`;
  writeFileSync(path.join(folder, "pages", "about.md"), about);
  return ["articles", "comments", "editions", "pages", "data"].flatMap((name) => [
    `--${name}`,
    path.join(folder, name),
  ]);
}

/** One page of each kind of that digest, by its address below the site's root. */
export const PAGES_OF_LONG_WORDS = {
  home: "",
  edition: "1404/01/02/",
  "edition of one article": "1404/01/06/",
  article: "1404/01/01/long-0/",
  "article of Persian letters": "1404/01/03/long-2/",
  "article of Latin letters": "1404/01/04/long-3/",
  section: "sections/one/",
  sections: "sections/",
  source: "sources/one/",
  sources: "sources/",
  thread: "threads/one/",
  threads: "threads/",
  tags: "tags/",
  archive: "archive/",
  month: "1404/01/",
  "gregorian month": "2025/03/",
  year: "1404/",
  "gregorian year": "2025/",
  search: "search/",
  about: "about/",
  feeds: "feeds/",
  "not found": "404.html",
} as const;

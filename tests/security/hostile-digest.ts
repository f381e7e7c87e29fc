import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SVGS, TEXTS } from "./payloads.ts";

/** Elements that the hostile digest's editor allows: more can go wrong than where none is. */
const ALLOWED = "[figure, figcaption, table, tr, td, div, span, details, summary, p, b]";

const DATA: Readonly<Record<string, string>> = {
  "site.yaml": `title: گزیدهٔ آزمون\ndescription: آزمون\nurl: https://example.org/\ntags: open\nshare_images: false\nhtml: ${ALLOWED}\n`,
  "sections.yaml": "- id: one\n  title: یک\n",
  "sources.yaml": "- id: one\n  name: یک\n",
  "tags.yaml": "- label: یک\n",
  "threads.yaml": "- id: one\n  title: یک\n",
};

/** Text as a double-quoted YAML value: JSON, but for what YAML reads otherwise. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** An article that holds a text wherever a stranger's text can be. */
function article(text: string, index: number): string {
  const day = `1404-01-0${1 + (index % 6)}`;
  const value = quoted(text);
  // Two tags that differ by signs alone would have one address.
  const tag = quoted(`${text} n${index}`);
  const line = text.replace(/\s+/gu, " ");
  return `---
title: ${value}
date: ${day}
slug: payload-${index}
kicker: ${value}
lead: ${value}
source: one
author: [author-${index}, one]
section: one
tags: [${tag}, یک]
thread: one
key_points: [${value}]
corrections:
  - date: ${day}
    note: ${value}
---
متن: ${text}

${text}

[${line}](https://example.org/ "${line}") [پیوند](<${line}>) [پیوند](${line}) <${line}>

- ${line}

> ${line}

| ${line.replace(/\|/gu, "")} |
| --- |
| ${line.replace(/\|/gu, "")} |

    ${line}

\`${line}\` **${line}** ${line}[^1]

[^1]: ${line}
`;
}

function author(text: string, index: number): string {
  const value = quoted(text);
  return `- id: author-${index}\n  name: ${value}\n  role: ${value}\n  description: ${value}\n`;
}

/** Writes a digest whose every article holds a payload; gives the build's flags for it. */
export function writeHostileDigest(folder: string): readonly string[] {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(DATA)) put(`data/${file}`, text);
  put("data/authors.yaml", `- id: one\n  name: یک\n${TEXTS.map(author).join("")}`);
  for (const [index, text] of TEXTS.entries()) {
    put(`articles/payload-${index}.md`, article(text, index));
    put(`comments/payload-${index}.yaml`, `- name: ${quoted(text)}\n  date: 1404-07-01\n  text: ${quoted(text)}\n`);
  }
  for (const [index, svg] of SVGS.entries()) put(`articles/picture-${index}.svg`, svg);
  const shown = SVGS.map((_, index) => `![تصویر](picture-${index}.svg)`).join("\n\n");
  put("articles/pictures.md", `---\ntitle: تصویرها\ndate: 1404-01-01\nslug: pictures\n---\n${shown}\n`);
  return ["articles", "data", "comments"].flatMap((name) => [`--${name}`, path.join(folder, name)]);
}

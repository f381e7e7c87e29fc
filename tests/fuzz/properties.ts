import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { UsageError } from "../../src/command/usage-error.ts";
import { readComments } from "../../src/content/comments.ts";
import { checkData } from "../../src/content/data-files.ts";
import type { Problem } from "../../src/content/problem.ts";
import { ALLOWABLE_ELEMENTS } from "../../src/content/raw-html.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { readXml } from "../../src/content/xml.ts";
import { articleText } from "../../src/desk/import/article-text.ts";
import { htmlBlocks } from "../../src/desk/import/html-markdown.ts";
import { readImportArguments } from "../../src/desk/import/options.ts";
import type { RawArticle } from "../../src/desk/import/raw-article.ts";
import { readInput } from "../../src/desk/import/read-input.ts";
import { newArticle } from "../../src/desk/new/new-article.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { readOptions } from "../../src/making/options.ts";
import { parseMoment } from "../../src/persian/calendar/moment.ts";
import { findTextDates } from "../../src/persian/calendar/text-dates.ts";
import { slugify } from "../../src/persian/slug.ts";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { htmlText } from "../../src/site/xml.ts";
import { asFound } from "../../src/words/message.ts";
import { article, at, digestOf, STRINGS } from "../feeds/digest-fixture.ts";
import { treeOf } from "../persian/markdown-tree.ts";
import { english, inEnglish } from "../support/english.ts";
import { faultsOf, harmIn } from "./harmless-html.ts";
import { addressLike, dateLike, hostileText } from "./texts.ts";

/** A parser, and what must hold of it whatever it is given; a false answer or an exception is a fault. */
export interface Property {
  readonly name: string;
  /** Its share of all cases. */
  readonly weight: number;
  /** Whose answer is there at once. */
  readonly property: fc.IRawProperty<unknown, false>;
}

const ZONE = "Asia/Tehran";
const REFERENCE = at("1404-01-01");
const RULES = { timezone: ZONE, language: "fa-IR", otherCalendar: "inline" } as const;
const readBody = (body: string, html: readonly string[] = []) =>
  readArticle(
    `---\ntitle: آزمون\ndate: 1404-01-01\n---\n${body}`,
    "a.md",
    "a",
    { ...RULES, allowedElements: html },
    { picture: () => ({ fault: asFound("no such file") }) },
  );

/** That every problem names the file and says something, and that an absent value is reported. */
function told(value: unknown, problems: readonly Problem[], file: string): boolean {
  if (value === undefined && !problems.some(({ severity }) => severity === "error")) return false;
  return problems.every(
    ({ file: named, message }) =>
      named === file && inEnglish(message) !== "" && !/undefined|NaN|\[object/u.test(inEnglish(message)),
  );
}

const text = hostileText();
const short = hostileText(5);

/** An article as a feed gives it, in each of the formats. */
const feeds = fc
  .tuple(text, text, short, short, fc.constantFrom("rss", "atom", "json", "rdf"))
  .map(([title, body, date, url, format]): string => {
    const of = (value: string): string => (value.length % 3 === 0 ? `<![CDATA[${value}]]>` : htmlText(value));
    switch (format) {
      case "rss":
        return `<rss version="2.0"><channel><title>${of(url)}</title><item><title>${of(title)}</title><link>${of(url)}</link><pubDate>${of(date)}</pubDate><description>${of(body)}</description><category>${of(date)}</category></item></channel></rss>`;
      case "atom":
        return `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>${of(url)}</id><title type="html">${of(title)}</title><updated>${of(date)}</updated><link href="${htmlText(url).replaceAll('"', "&quot;")}"/><content type="html">${of(body)}</content></entry></feed>`;
      case "rdf":
        return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel><item><title>${of(title)}</title><link>${of(url)}</link><description>${of(body)}</description></item></rdf:RDF>`;
      default:
        return JSON.stringify({
          version: "https://jsonfeed.org/version/1.1",
          title: url,
          items: [{ id: url, title, url, date_published: date, content_html: body, tags: [date] }],
        });
    }
  });

/** That an article of an import, written as its file, is read again as an article or a draft, and is harmless. */
function comesBack(raw: RawArticle): boolean {
  const draft = {
    title: raw.title,
    via: [],
    authors: [],
    tags: [],
    body: raw.blocks.join("\n\n"),
    date: REFERENCE,
    unread: [],
    irregular: [],
  };
  const source = articleText(draft, ZONE, "slug", { item: "0123456789abcdef" });
  const {
    article: read,
    problems,
    html,
  } = readArticle(source, "a.md", "a", RULES, { picture: () => ({ fault: asFound("no such file") }) });
  const wrong = problems.filter(({ severity }) => severity === "error");
  const empty = wrong.every(({ message }) => /has no text|shows nothing|nested more than/u.test(inEnglish(message)));
  return (read !== undefined || empty) && harmIn(html).length === 0;
}

const folder = mkdtempSync(path.join(tmpdir(), "gozide-fuzz-"));

const OURS = new Map([
  [
    "strings.yaml",
    Object.entries(STRINGS)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join("\n"),
  ],
]);
const GOOD_DATA: Readonly<Record<string, string>> = {
  "site.yaml": "title: آزمون\ndescription: آزمون\nurl: https://example.org/\n",
  "sections.yaml": "- id: one\n  title: یک\n",
  "sources.yaml": "- id: one\n  name: یک\n",
  "tags.yaml": "- label: یک\n",
  "threads.yaml": "- id: one\n  title: یک\n",
};

/** Every parser of what strangers and editors write, and the writers of feeds. */
export const PROPERTIES: readonly Property[] = [
  {
    name: "an article file is an article, or its problems name it",
    weight: 4,
    property: fc.property(
      fc.oneof(
        text,
        text.map((rest) => `---\n${rest}\n---\n${rest}`),
      ),
      (source) => {
        const {
          article: read,
          problems,
          html,
        } = readArticle(source, "a.md", "a", RULES, { picture: () => ({ fault: asFound("no such file") }) });
        return told(read, problems, "a.md") && harmIn(html).length === 0;
      },
    ),
  },
  {
    name: "the fields of an article are checked values, or its problems name it",
    weight: 3,
    property: fc.property(short, short, addressLike(), addressLike(), (title, name, url, alias) => {
      const fields = { title, kicker: name, lead: title, url, slug: name, tags: [name], aliases: [alias, name] };
      const source = `---\n${JSON.stringify({ ...fields, date: "1404-01-01" })}\n---\nمتن [${name}](<${url}>)`;
      const {
        article: read,
        problems,
        html,
      } = readArticle(source, "a.md", "a", RULES, { picture: () => ({ fault: asFound("no such file") }) });
      return (
        told(read, problems, "a.md") &&
        harmIn(html).length === 0 &&
        (read?.fields.url === undefined || URL.canParse(read.fields.url))
      );
    }),
  },
  {
    name: "a body of Markdown becomes harmless HTML",
    weight: 5,
    property: fc.property(text, fc.boolean(), (body, allowed) => {
      const { html } = readBody(
        body,
        allowed ? ALLOWABLE_ELEMENTS.filter((name) => !/^(?:u|wbr|var|kbd|samp)$/u.test(name)) : [],
      );
      return harmIn(html).filter((harm) => !allowed || !/^<\w+>$/u.test(harm)).length === 0;
    }),
  },
  {
    name: "a body of Markdown becomes well-formed HTML",
    weight: 4,
    property: fc.property(text, (body) => {
      const { html } = readBody(body, ALLOWABLE_ELEMENTS);
      return faultsOf(html).length === 0;
    }),
  },
  {
    name: "typesetting twice is typesetting once",
    weight: 3,
    property: fc.property(text, (body) => {
      const once = typesetMarkdown(body);
      return typesetMarkdown(once) === once;
    }),
  },
  {
    name: "typesetting leaves Markdown's structure as it is",
    weight: 3,
    property: fc.property(text, (body) => treeOf(typesetMarkdown(body)) === treeOf(body)),
  },
  {
    name: "a date is an instant that is written as it was read, or a problem that says what is expected",
    weight: 4,
    property: fc.property(fc.oneof(dateLike(), short), (written) => {
      const read = parseMoment(written, ZONE);
      if (!read.ok) return inEnglish(read.problem) !== "" && inEnglish(read.expected) !== "";
      const again = parseMoment(read.moment.iso, ZONE);
      return again.ok && again.moment.epochMs === read.moment.epochMs;
    }),
  },
  {
    name: "dates in running text lie in it, in order, apart from each other",
    weight: 3,
    property: fc.property(
      fc.tuple(text, dateLike(), text).map((parts) => parts.join(" ")),
      (written) => {
        let from = 0;
        return findTextDates(written, REFERENCE, "fa-IR").every(({ start, end }) => {
          const fits = start >= from && end > start && end <= written.length;
          from = end;
          return fits;
        });
      },
    ),
  },
  {
    name: "a slug is part of an address and nothing else",
    weight: 2,
    property: fc.property(
      text,
      (title) => /^[\p{L}\p{M}\p{N}-]*$/u.test(slugify(title)) && slugify(slugify(title)) === slugify(title),
    ),
  },
  {
    name: "a data file is data, or its problems name it",
    weight: 3,
    property: fc.property(fc.constantFrom(...Object.keys(GOOD_DATA)), text, (name, broken) => {
      const texts = new Map(Object.entries({ ...GOOD_DATA, [name]: `${GOOD_DATA[name]}${broken}` }));
      const { data, problems } = checkData(texts, "data", OURS, {});
      return told(data, problems, `data/${name}`);
    }),
  },
  {
    name: "a file of comments is comments, or its problems name it",
    weight: 2,
    property: fc.property(
      fc.oneof(
        text,
        fc
          .tuple(short, short)
          .map(
            ([name, words]) => `- name: ${JSON.stringify(name)}\n  date: 1404-01-01\n  text: ${JSON.stringify(words)}`,
          ),
      ),
      (source) => {
        const { comments, problems } = readComments(source, "c.yaml", "a", ZONE);
        return told(comments, problems, "c.yaml");
      },
    ),
  },
  {
    name: "a text for import is an article that comes back, or its problem names it",
    weight: 2,
    property: fc.property(text, (source) => {
      const { articles, problems } = readInput({ bytes: Buffer.from(source) }, "in.txt");
      return (
        told(articles[0] ?? (problems.length > 0 ? {} : undefined), problems, "in.txt") && articles.every(comesBack)
      );
    }),
  },
  {
    name: "bytes for import never break the reader",
    weight: 2,
    property: fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(undefined, "windows-1256", "utf-16", "x-nonsense"),
      (bytes, charset) => {
        const { articles, problems } = readInput({ bytes, ...(charset === undefined ? {} : { charset }) }, "in.txt");
        return articles.length > 0 || problems.length > 0;
      },
    ),
  },
  {
    name: "a feed for import is articles that come back, or its problem names it",
    weight: 3,
    property: fc.property(
      fc.oneof(
        feeds,
        text.map((rest) => `<rss>${rest}`),
        text.map((rest) => `{${rest}`),
      ),
      (source) => {
        const { articles, problems } = readInput({ bytes: Buffer.from(source) }, "in.xml");
        return (
          problems.every(({ file, message }) => file === "in.xml" && message.en !== "") && articles.every(comesBack)
        );
      },
    ),
  },
  {
    name: "HTML for import is Markdown that becomes harmless HTML",
    weight: 3,
    property: fc.property(
      text,
      (html) => harmIn(readBody(`متن\n\n${htmlBlocks(html, "https://example.org/a/").join("\n\n")}`).html).length === 0,
    ),
  },
  {
    name: "a command's arguments are options, or are reported as wrong use",
    weight: 2,
    property: fc.property(
      fc.array(
        fc.oneof(
          // No system hands on a word with a NUL in it.
          short.map((word) => word.replaceAll("\0", "")),
          fc.constantFrom("--help", "--data", "--date", "1404-01-01", "--workers", "--base-url", "عنوان"),
        ),
        { maxLength: 5 },
      ),
      (words) => {
        // A folder of its own, and first: behind a `--` among the words flags are words, and the sample would grow.
        const made = english(newArticle(["--articles", folder, "--data", path.join(folder, "none"), ...words], 0));
        if (![0, 1, 2].includes(made.code) || made.message === "") return false;
        if (made.code === 0 && made.message.endsWith(".md") && !made.message.startsWith(folder)) return false;
        readImportArguments(words);
        try {
          readOptions(words, process.cwd());
          return true;
        } catch (error) {
          return error instanceof UsageError && error.message !== "";
        }
      },
    ),
  },
  {
    name: "feeds of any title and body are well-formed XML, and JSON",
    weight: 1,
    property: fc.property(text, text, (title, body) => {
      const item = article("a", "1404-01-01", { title: `آ${title}`, lead: `لید ${title}` });
      const { feeds: written, shell } = digestOf([item], { a: `<p>متن${htmlText(body)}</p>` });
      const whole = (["rss", "atom"] as const).every((format) =>
        written[format].every(({ view }) => readXml(renderFeed(view, shell)).ok),
      );
      return whole && written.json.every(({ view }) => typeof JSON.parse(renderFeed(view, shell)) === "object");
    }),
  },
];

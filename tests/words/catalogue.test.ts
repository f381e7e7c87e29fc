import { describe, expect, it } from "vitest";
import commands from "../../bin/commands.json" with { type: "json" };
import { fixArticleSource } from "../../src/desk/fix/fix-article.ts";
import { type WrittenEntry, type WrittenText, writtenEntries } from "./catalogue.ts";

const ENTRIES = writtenEntries();

/** A command of ours that a shell would not find. */
const COMMAND = new RegExp(`(?<!npx )\\bgozide (?:${[...Object.keys(commands), "--\\w+"].join("|")})\\b`, "u");

/** Persian texts, each with its place for a failure. */
const PERSIAN = ENTRIES.flatMap(({ persian }) => persian);

const placeOf = ({ file, line, text }: WrittenText): string => `${file}:${line}: ${text}`;

/** A text without code in backquotes and without values. */
function prose(text: string): string {
  return text.replace(/`[^`]*`/gu, "").replaceAll("\u0001", "");
}

/** What a text ends with, as Latin punctuation; undefined where that is code or a value. */
function ending(text: string): string | undefined {
  const last = text.trimEnd().at(-1) ?? "";
  if (last === "`" || last === "\u0001") return undefined;
  return last === "؟" ? "?" : /[.:?!…]/u.test(last) ? last : "";
}

/** Whether both texts end as sentences of one kind do. */
function endAlike({ english, persian }: WrittenEntry): boolean {
  return english.every(({ text }, index) => {
    const ends = [ending(text), ending(persian[index]?.text ?? "")];
    return english.length !== persian.length || ends.includes(undefined) || ends[0] === ends[1];
  });
}

const both = ({ english, persian }: WrittenEntry): string =>
  `${english.map(placeOf).join(" | ")} -> ${persian.map(({ text }) => text).join(" | ")}`;

describe("the catalogue", () => {
  it("has hundreds of entries, each with a text in Persian", () => {
    expect(ENTRIES.length).toBeGreaterThan(200);
    // The English of one is a value as it is, or counts something.
    expect(ENTRIES.filter(({ persian }) => persian.length === 0).map(both)).toEqual([]);
  });

  it("uses the same values in both texts", () => {
    const names = (used: readonly string[]) => used.filter((name) => !/^(?:english|persian)$/u.test(name));
    const unlike = ENTRIES.filter(
      ({ englishNames, persianNames }) => JSON.stringify(names(englishNames)) !== JSON.stringify(names(persianNames)),
    );
    expect(unlike.map(both)).toEqual([]);
  });

  it("says in Persian letters what English says in words", () => {
    const silent = ENTRIES.filter(
      ({ english, persian }) =>
        english.some(({ text }) => /[A-Za-z]{2}/u.test(prose(text))) &&
        persian.some(({ text }) => !/\p{Script=Arabic}/u.test(prose(text))),
    );
    expect(silent.map(both)).toEqual([]);
  });

  it("has no Latin letter and no Latin digit in Persian but in code", () => {
    expect(PERSIAN.filter(({ text }) => /[A-Za-z0-9]/u.test(prose(text))).map(placeOf)).toEqual([]);
  });

  it("opens and closes code in every Persian text", () => {
    expect(PERSIAN.filter(({ text }) => text.split("`").length % 2 === 0).map(placeOf)).toEqual([]);
  });

  it("names commands as a digest's folder has them, with npx", () => {
    const bare = ENTRIES.flatMap(({ english, persian }) => [...english, ...persian]).filter(({ text }) =>
      COMMAND.test(text),
    );
    expect(bare.map(placeOf)).toEqual([]);
  });

  it("punctuates Persian as Persian", () => {
    expect(PERSIAN.filter(({ text }) => /[,;?"']|[يك]/u.test(prose(text))).map(placeOf)).toEqual([]);
  });

  it("ends both texts alike", () => {
    expect(ENTRIES.filter((found) => !endAlike(found)).map(both)).toEqual([]);
  });

  it("is Persian in which our own rules find nothing to mend", () => {
    const texts = PERSIAN.map(({ text }) => text.replaceAll("\u0001", "`x`").replace(/\s+/gu, " "));
    const source = `---\ntitle: ت\ndate: 1404-01-01\n---\n\n${texts.join("\n\n")}\n`;
    const { edits } = fixArticleSource(source);
    const mended = edits.map(({ rule, start, end, after }) => {
      const around = source.slice(Math.max(0, start - 30), end + 30).replaceAll("\n", " ");
      return `${rule}: ${around} -> ${source.slice(Math.max(0, start - 10), start)}${after}`;
    });
    expect(mended).toEqual([]);
  });
});

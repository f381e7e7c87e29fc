import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { applyEdits, type Edit } from "../../src/persian/edits.ts";
import { fold } from "../../src/persian/fold.ts";
import { repair, repairEdits, repairMarkdown, repairMarkdownEdits } from "../../src/persian/repair.ts";
import { typeset, typesetMarkdown } from "../../src/persian/typeset.ts";
import { corpusArticles } from "./corpus.ts";
import { treeOf } from "./markdown-tree.ts";

const words = loadLexicon();
const articles = corpusArticles();

/** The two rules whose work is a letter: «به» for «ب», and the hamza for «ی». All else keeps letters and digits. */
function changesLetters({ rule, after }: Edit): boolean {
  return rule === "hamza" || (rule === "glued" && after.includes("ه"));
}

/** `text` after `edits`, but for those whose work is a letter; each of these is checked by itself. */
function withoutLetterEdits(text: string, edits: readonly Edit[]): string {
  for (const { before, after } of edits.filter(changesLetters)) {
    expect([fold(before), fold(after)]).toSatisfy(
      ([was, is]) => was === is || (was === "ی" && is === "") || `${is}`.replace("ه", "") === was,
    );
  }
  return applyEdits(
    text,
    edits.filter((edit) => !changesLetters(edit)),
  );
}

function latinWords(text: string): string[] {
  return text.match(/[A-Za-z][A-Za-z0-9_./:@-]*/gu) ?? [];
}

describe("on every real article", () => {
  test("fixing twice is fixing once", () => {
    for (const { id, title, body } of articles) {
      const [once, safe] = [repairMarkdown(body, words), typesetMarkdown(body)];
      expect(repairMarkdown(once, words), id).toBe(once);
      expect(typesetMarkdown(safe), id).toBe(safe);
      expect(repair(repair(title, words), words), id).toBe(repair(title, words));
      expect(typeset(typeset(title)), id).toBe(typeset(title));
    }
  });

  test("letters, digits and their order stay", () => {
    for (const { id, title, body } of articles) {
      expect(fold(withoutLetterEdits(body, repairMarkdownEdits(body, words))), id).toBe(fold(body));
      expect(fold(withoutLetterEdits(title, repairEdits(title, words))), id).toBe(fold(title));
      expect(fold(typesetMarkdown(body)), id).toBe(fold(body));
    }
  });

  test("Latin words and URLs stay", () => {
    for (const { id, body } of articles) expect(latinWords(repairMarkdown(body, words)), id).toEqual(latinWords(body));
  });

  test("Markdown parses to the same tree but for text", () => {
    for (const { id, body } of articles) expect(treeOf(repairMarkdown(body, words)), id).toBe(treeOf(body));
  });
});

/** Pieces of Markdown and of broken text that meet in every order. */
const PIECES = [
  ...'كتاب ها| مي شود|"متن"|**مهم**|*ك*|_ي_|`ي 1`|``a ` ي``|[پيوند](http://a.b/ي)|[پ](<x ي> "عنوان ي")|![ي](a.png \'ت ي\')|<b>ي</b>|<!-- ي -->|&nbsp;|&laquo;|\\*|\\"|[^1]|[ref] | , |.|...|?|!|!!|(|( متن )|)|«|»|« متن »|[|]|![|12|3.5|1,000|50%|%|@user|#تگ_ي|http://x.ir/ي|a@b.ir|F-16|2017-02-24|:|;|ـ|متـن| |  |وهر|بصورت|خانه ي|{{ ي }}|-|+ |سلام|است.وي|~~ي~~|<http://a/ي>|~|$'.split(
    "|",
  ),
  ...'  \n§\\\n§\n§\n\n§\n- §\n1. §\n۱. §\n۲) §۱۴۰۳. §[ ] §- [x] §https://a.ir/ي§(a )§isna.ir/?ي=1 §٣. §\n> §\n    §\n# §\n## ي ##§\n```\nي 1\n```\n§\n~~~\n§\n---\n§\n***\n§\n===\n§\n| ي | 1 |\n|---|---|\n| ك | 2 |\n§\n<div>\nي\n</div>\n§\n<table>\n<tr><td>"ي" , 1</td><td>ك</td></tr>\n</table>\n§\n<p title="ي">§</p>§<td§<pre>§</pre>§<!--§\n[^1]: ي\n§\n[ref]: http://x.y "ي"\n§|§\t§\r\n'.split(
    "§",
  ),
  "\u200C",
  "\u200F",
  "\u200E",
  "\u00A0",
  "\u200B",
  "\u0647\u0654",
];

/** Runs of emphasis, and what typesetting changes beside them. */
const BESIDE_EMPHASIS =
  '** * _ __ ~~ *** " " « » ( ) , . : ! ... ؟ - \' \u201C \u201D \u200C \u200F كتاب ي ها 1 2.5 50% API'
    .split(" ")
    .concat(" ", " ", "\n", " ها");

describe("on Markdown of every shape", () => {
  const markdown = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join(""));

  test("the tree stays, and fixing twice is fixing once", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        for (const fix of [typesetMarkdown, (text: string) => repairMarkdown(text, words)]) {
          const fixed = fix(source);
          expect(treeOf(fixed)).toBe(treeOf(source));
          expect(fix(fixed)).toBe(fixed);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("emphasis beside every sign stays what it is", () => {
    const emphasis = fc
      .array(fc.constantFrom(...BESIDE_EMPHASIS), { minLength: 1, maxLength: 14 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(emphasis, (source) => {
        const fixed = repairMarkdown(source, words);
        expect(treeOf(fixed)).toBe(treeOf(source));
        expect(treeOf(typesetMarkdown(source))).toBe(treeOf(source));
        expect(repairMarkdown(fixed, words)).toBe(fixed);
      }),
      { numRuns: 2000 },
    );
  });

  test("edits are in order, do not overlap, and quote what is there", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        let from = 0;
        for (const { start, end, before } of repairMarkdownEdits(source, words)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(source.slice(start, end)).toBe(before);
          from = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("on any text", () => {
  test("a text without Persian stays, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeset(text)).toBe(text);
        expect(typesetMarkdown(text)).toBe(text);
      }),
    );
  });
});

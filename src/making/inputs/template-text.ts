import { splitFrontMatter } from "../../content/front-matter.ts";
import { withZwnjShown } from "../../content/hidden-characters.ts";
import { lineAt } from "../../content/line-at.ts";
import type { Problem } from "../../content/problem.ts";
import { applyEdits, type Edit } from "../../persian/edits.ts";
import type { SafeRule } from "../../persian/safe/rules.ts";
import { typesetHtmlEdits } from "../../persian/typeset.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import type { PageFile } from "./page-pictures.ts";

/** What is shown around a finding at most, on either side. */
const CONTEXT = 20;

/**
 * Warns of what a page of a template language or of HTML shows otherwise than Markdown would: its text is not mended,
 * since what is text in it is only known for sure once it is rendered. One warning for each rule.
 */
export function templateTextProblems({ file, text }: PageFile): readonly Problem[] {
  const parts = splitFrontMatter(text);
  const body = parts?.body ?? text;
  const firstLine = parts?.bodyLine ?? 1;
  const byRule = new Map<SafeRule, Edit<SafeRule>[]>();
  for (const edit of typesetHtmlEdits(body)) byRule.set(edit.rule, [...(byRule.get(edit.rule) ?? []), edit]);
  return [...byRule.values()].flatMap(([first, ...more]): readonly Problem[] => {
    if (first === undefined) return [];
    const { is, was } = shownBoth(body, first);
    return [
      {
        severity: "warning",
        file,
        line: firstLine - 1 + lineAt(body, first.start),
        message: OWN_PAGES.notMended({ was, more: more.length }),
        fix: OWN_PAGES.write({ is }),
      },
    ];
  });
}

/** The words around an edit, as they are and as they would be; ZWNJ as «¬». */
function shownBoth(body: string, { start, end, after }: Edit<SafeRule>): { readonly was: string; readonly is: string } {
  const left = /[^\s<>{}]*$/u.exec(body.slice(Math.max(0, start - CONTEXT), start))?.[0] ?? "";
  const right = /^[^\s<>{}]*/u.exec(body.slice(end, end + CONTEXT))?.[0] ?? "";
  const was = left + body.slice(start, end) + right;
  const is = applyEdits(was, typesetHtmlEdits(was));
  return { was: withZwnjShown(was), is: withZwnjShown(is === was ? left + after + right : is) };
}

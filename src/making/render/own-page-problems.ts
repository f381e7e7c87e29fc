import path from "node:path";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { didYouMean } from "../../content/nearest.ts";
import { inOneLine, type Problem } from "../../content/problem.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import { wordsOf } from "../../words/worded-error.ts";
import { OwnCodeError } from "../code/own-code-error.ts";
import { type OwnPage, placeOfField } from "../inputs/own-pages.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { diskFault } from "../write/disk-fault.ts";
import type { RenderTask } from "./render.ts";

/**
 * What Eleventy stopped at in an editor's own pages, in words for the editor.
 * @param ownLayouts names of layouts of the digest's own
 * @returns none where the error is not an own page's: the code's, or the disk's
 */
export function ownPageProblems(
  error: unknown,
  own: readonly OwnPage[],
  { base, code }: Pick<RenderTask, "base" | "code">,
  ownLayouts: readonly string[] = [],
): readonly Problem[] {
  if (diskFault(error) !== undefined) return [];
  const errors = chainOf(error);
  if (errors.some((one) => one instanceof OwnCodeError)) return [];
  const said = errors.map(({ message }) => message).join("\n");
  const named = own.filter(({ source }) => mentions(said, nameBelow(base, source)));
  const [page, ...others] = named;
  const innermost = errors.at(-1);
  if (page === undefined || innermost === undefined) return [];
  if (errors.some(({ name }) => name === "DuplicatePermalinkOutputError")) {
    return others.map((other) => ({
      severity: "error",
      ...placeOfField(other, "permalink"),
      message: OWN_PAGES.sameAddress({ other: page.file }),
      fix: OWN_PAGES.otherPermalinkToOne,
    }));
  }
  const [, layout] = /layout that does not exist: .*via `layout: (.*)`/u.exec(said) ?? [];
  if (layout !== undefined) return [unknownLayout(page, layout, code, ownLayouts)];
  return [templateProblem(page, innermost, said)];
}

/** Whether a message names a file, and not one whose name only ends or begins alike. */
function mentions(text: string, file: string): boolean {
  for (let at = text.indexOf(file); at !== -1; at = text.indexOf(file, at + 1)) {
    if (!/[\p{L}\p{N}_-]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}_-]/u.test(text[at + file.length] ?? ""))
      return true;
  }
  return false;
}

/** An error, and those inside it. */
function chainOf(error: unknown): readonly Error[] {
  const errors: Error[] = [];
  for (let at = error; at instanceof Error && !errors.includes(at); at = insideOf(at)) errors.push(at);
  return errors;
}

function insideOf(error: Error): unknown {
  return "originalError" in error ? error.originalError : error.cause;
}

function unknownLayout(page: OwnPage, layout: string, code: string, ownLayouts: readonly string[]): Problem {
  const files = [...listFiles(path.join(code, "_includes")).keys()];
  const layouts = files.filter((file) => !file.includes("/") && (file.endsWith(".11ty.js") || !file.endsWith(".js")));
  const known = [...ownLayouts, ...layouts.map((file) => file.replace(/\.11ty\.js$/u, ".11ty.tsx"))];
  return {
    severity: "error",
    ...placeOfField(page, "layout"),
    message: OWN_PAGES.noLayout({ layout }),
    fix: didYouMean(layout, known) ?? OWN_PAGES.leaveLayout,
  };
}

/**
 * What a template language says, on the line of the file: it counts from the first below the front matter.
 * @param said all that was said of it: Liquid names the line in an outer error
 */
function templateProblem({ file, text }: OwnPage, error: Error, said: string): Problem {
  const told = "lineno" in error && typeof error.lineno === "number" ? error.lineno : 0;
  const inside = told > 0 ? told : Number(/(?:\bline:|\[Line )(\d+)/u.exec(said)?.[1] ?? 0);
  const above = (splitFrontMatter(text)?.bodyLine ?? 1) - 1;
  // Paths from where Eleventy runs, and where in the text it is, which the line says.
  const message = error.message
    .replace(/^\([^()\n]*\)(?:\s*\[Line [^\]]*\])?\s*/u, "")
    .replace(/, (?:file|line):.*$/su, "");
  return {
    severity: "error",
    file,
    ...(inside > 0 ? { line: above + inside } : {}),
    message: wordsOf(error) ?? OWN_PAGES.notRendered({ said: inOneLine(message) }),
    fix: OWN_PAGES.correctTemplate({ engine: engineOf(file) }),
  };
}

function engineOf(file: string): string {
  return file.endsWith(".liquid") ? "Liquid" : "Nunjucks";
}

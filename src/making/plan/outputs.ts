import type { Shell } from "../../site/shell.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { PAGES } from "../inputs/pages-folder.ts";
import { fingerprint, ViewNamer } from "../memory/fingerprint.ts";
import type { PlannedOutput } from "./plan.ts";
import { saysTheSame } from "./says-the-same.ts";

/** An output with the name of what it is made of: while the name stays, so do its bytes. */
export interface NamedOutput extends PlannedOutput {
  readonly name: string;
}

/** What was named last, by file: the preview names again and again what mostly says the same. */
let last: ReadonlyMap<string, { readonly by: string; readonly output: NamedOutput }> = new Map();

/**
 * Names every output by its view, its template's code and what all pages share.
 * @param additions names what Eleventy's configuration shows besides its code
 * @param namer knows the names of articles that it named before
 */
export function nameOutputs(
  outputs: readonly PlannedOutput[],
  code: CodeNames,
  shell: Omit<Shell, "body">,
  additions = "",
  namer: ViewNamer = new ViewNamer(),
): readonly NamedOutput[] {
  const shared = fingerprint(JSON.stringify(shell) + additions);
  const makers = new Map<string, string>();
  const named = outputs.map((output) => {
    const by = makers.get(output.key) ?? fingerprint(`${shared}\u0001${codeOf(output.key, code)}`);
    makers.set(output.key, by);
    const before = last.get(output.file);
    if (before?.by === by && saysTheSame(before.output.entry, output.entry)) return before;
    return { by, output: { ...output, name: namer.name(by, output.entry) } };
  });
  last = new Map(named.map((each) => [each.output.file, each]));
  return named.map(({ output }) => output);
}

/** A kind's template below `src/pages`: `pages.articles` is drawn by `articles`, `feeds.opml` by `feeds/opml`. */
function templateOf(key: string): string {
  const [group = "", kind = ""] = key.split(".");
  return group === "pages" ? kind : `${group}/${kind}`;
}

/** The kind of output that a template below `src/pages` draws: the reverse of {@link templateOf}. */
export function keyOf(template: string): string {
  const name = template.replace(/\.11ty\.\w+$/u, "");
  return name.includes("/") ? name.replace("/", ".") : `pages.${name}`;
}

function codeOf(key: string, code: CodeNames): string {
  const template = `${PAGES}/${templateOf(key)}.11ty.ts`;
  return code.outputs[`${template}x`] ?? codeName(code, template);
}

import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";
import { OWN_CODE } from "../../words/own-code.ts";
import { WordedError } from "../../words/worded-error.ts";
import { shownPath } from "../inputs/shown-path.ts";
import type { OwnBundle } from "./own-bundle.ts";
import { OwnCodeError } from "./own-code-error.ts";

/** What V8 says of code that changes what is frozen, such as the model that a page is given. */
const CHANGES_FROZEN = /^Cannot (?:assign to read only|add|delete) property|object is not extensible/u;

/** Thrown where a digest's own configuration is not what it must be. */
export class OwnConfigurationError extends WordedError {
  /** Its file, as messages name it. */
  readonly file: string;

  constructor(file: string, words: Message) {
    super(words);
    this.file = file;
  }
}

/**
 * Where an error came out of a digest's own code (a component, Eleventy's configuration), as problems.
 * @param bundles of that code
 * @param root the digest's
 * @returns none where the error came from elsewhere
 */
export function faultsOfOwn(
  error: unknown,
  bundles: readonly OwnBundle[],
  root: string,
  started: string,
): readonly Problem[] {
  const files = bundles.flatMap(({ root: real, reached }) => reached.map((name) => ({ real, name })));
  for (let at = error; at instanceof Error; at = causeOf(at)) {
    if (at instanceof OwnConfigurationError) {
      return [{ severity: "error", file: at.file, message: at.words, fix: OWN_CODE.exportFunction }];
    }
    const text = withPaths(`${at.stack ?? ""}\n${at.message}`);
    const [first] = files
      .flatMap((file) => placeIn(text, file.real, file.name))
      .sort((one, other) => one.at - other.at);
    if (at instanceof OwnCodeError) {
      const place =
        first === undefined ? {} : { file: shownPath(path.join(root, first.name), started), line: first.line };
      return at.problems.map((problem) => ({ ...(problem.line === undefined ? { ...problem, ...place } : problem) }));
    }
    if (first === undefined) continue;
    const said = /^(?:\w*Error: )?(.*)$/mu.exec(at.message.replace(/^\s*at .*$/gmu, ""))?.[1] ?? at.message;
    return [
      {
        severity: "error",
        file: shownPath(path.join(root, first.name), started),
        line: first.line,
        message: first.name.endsWith(".tsx") ? OWN_CODE.notDrawn({ said }) : OWN_CODE.notRun({ said }),
        ...(CHANGES_FROZEN.test(said) ? { fix: OWN_CODE.copyFirst } : {}),
      },
    ];
  }
  return [];
}

/** What an error was made of, by Eleventy or by us. */
function causeOf(error: Error): unknown {
  return "originalError" in error && error.originalError !== undefined ? error.originalError : error.cause;
}

/** A stack in which files are named by their paths: Node names some by their addresses, where `C#` is `C%23`. */
function withPaths(stack: string): string {
  return stack.replace(/file:\/\/[^\s)]*?(?=:\d)/gu, (address) => {
    try {
      return fileURLToPath(address);
    } catch {
      return address;
    }
  });
}

/** Where a text first names a line of a file. */
function placeIn(text: string, root: string, name: string) {
  const file = path.join(root, name);
  const at = text.indexOf(`${file}:`);
  const line = at === -1 ? undefined : /^\d+/u.exec(text.slice(at + file.length + 1))?.[0];
  return line === undefined ? [] : [{ at, name, line: Number(line) }];
}

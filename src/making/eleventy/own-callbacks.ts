import { OWN_FAULT, OWN_STEP } from "../../words/own-running.ts";
import { OwnCodeError } from "../code/own-code-error.ts";
import { runOwn, shownValue } from "../code/run-own.ts";

/** Calls of a configuration that are given functions for later: transforms, filters, shortcodes, listeners, data. */
const KEEPS_FUNCTIONS =
  /^(?:add(?:\w*Filter|\w*Shortcode|Transform|Linter|Preprocessor|GlobalData|JavaScriptFunction|NunjucksGlobal|UrlTransform|DateParsing)|on|once)$/u;

type AnyFunction = (...given: never[]) => unknown;

/**
 * From now on names what is given to a configuration for later while it runs, so that what never ends, or throws what is
 * no error, has a name.
 * @param file of the configuration, as messages name it
 */
export function nameCallbacks(config: object, file: string): void {
  const known = new WeakSet<object>();
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(config))) {
    if (!KEEPS_FUNCTIONS.test(name)) continue;
    const method: unknown = Reflect.get(config, name);
    if (typeof method !== "function") continue;
    Reflect.set(config, name, (...given: readonly unknown[]) => {
      const call = typeof given[0] === "string" ? `${name}("${given[0]}")` : name;
      // Where it was added: what a function gave has no line of its own.
      const added = name === "addTransform" ? new Error(call).stack : undefined;
      const named = given.map((value) => {
        // Some of Eleventy's calls hand on what they were given to others of them.
        if (!isFunction(value) || known.has(value)) return value;
        const proxy = namedFunction(value, { file, call, added });
        known.add(proxy);
        return proxy;
      });
      return Reflect.apply(method, config, named);
    });
  }
}

interface Callback {
  readonly file: string;
  readonly call: string;
  /** The stack where a transform was added. */
  readonly added: string | undefined;
}

/** The same function to whoever looks at it: Eleventy asks whether it is asynchronous. */
function namedFunction(value: AnyFunction, { file, call, added }: Callback): AnyFunction {
  const of = { what: OWN_STEP.callback({ file, call }), file };
  return new Proxy(value, {
    apply(target, scope: unknown, given) {
      const result = runOwn(of, () => Reflect.apply(target, scope, given));
      if (added === undefined) return result;
      const checked = (content: unknown): unknown => transformed(content, { file, call, added }, scope, given[1]);
      return result instanceof Promise ? result.then(checked) : checked(result);
    },
  });
}

/** @throws {OwnCodeError} where a transform gave no text */
function transformed(content: unknown, { file, call, added }: Callback, scope: unknown, outputPath: unknown): unknown {
  if (typeof content === "string" || content instanceof Uint8Array) return content;
  const name = /"(.*)"/su.exec(call)?.[1] ?? call;
  const message = OWN_FAULT.transformGave({ name, found: shownValue(content), page: pageOf(scope, outputPath) });
  throw new OwnCodeError([{ severity: "error", file, message, expected: OWN_FAULT.transformGives }], added);
}

/** The address of the page that Eleventy is at, or else the file that it writes. */
function pageOf(scope: unknown, outputPath: unknown): string {
  if (typeof scope === "object" && scope !== null && "page" in scope) {
    const { page } = scope;
    if (typeof page === "object" && page !== null && "url" in page && typeof page.url === "string") return page.url;
  }
  return String(outputPath);
}

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === "function";
}

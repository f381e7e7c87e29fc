import { createHash } from "node:crypto";
import type { Message } from "../words/message.ts";
import { CAUSE } from "../words/site-faults.ts";

/** What is inline in a page and so needs a policy's leave. */
export interface InlineParts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Values of `style` attributes. */
  readonly styleAttributes: readonly string[];
}

/** A Content-Security-Policy's directives: name in small letters to its sources. */
export function readPolicy(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = policy.split(";").flatMap((part) => {
    const [name, ...sources] = part.trim().split(/\s+/u);
    return name === undefined || name === "" ? [] : [[name.toLowerCase(), sources] as const];
  });
  // A directive that is there twice counts as it comes first.
  return new Map(directives.reverse());
}

const hashes = new Map<string, string>();

/** {@link hashSource}, once for each text: one style is in every page. */
function knownHash(text: string): string {
  const known = hashes.get(text) ?? hashSource(text);
  hashes.set(text, known);
  return known;
}

/** A hash source of CSP, as browsers compute it of an inline style or script. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** What is wrong with a page's policy; nothing where it has one that allows exactly what it needs. */
export function policyFaults(
  policy: string | undefined,
  { styles, scripts, styleAttributes }: InlineParts,
): readonly Message[] {
  if (policy === undefined) return [CAUSE.noPolicy];
  const directives = readPolicy(policy);
  const sourcesOf = (name: string): readonly string[] => directives.get(name) ?? directives.get("default-src") ?? ["*"];
  const faults: Message[] = [];
  for (const name of ["default-src", "script-src", "style-src", "object-src", "connect-src"]) {
    const loose = sourcesOf(name).find((source) => LOOSE.has(source.toLowerCase()));
    if (loose !== undefined) faults.push(CAUSE.allows({ name, source: loose }));
  }
  for (const name of ["base-uri", "form-action"]) {
    if (!directives.has(name)) faults.push(CAUSE.notSet({ name }));
  }
  for (const [name, texts] of [
    ["style-src", styles],
    ["script-src", scripts],
  ] as const) {
    for (const text of texts) {
      if (!sourcesOf(name).includes(knownHash(text))) faults.push(CAUSE.noHash({ name, shown: text.slice(0, 40) }));
    }
  }
  const attribute = styleAttributes[0];
  if (attribute !== undefined) faults.push(CAUSE.styleAttribute({ shown: attribute.slice(0, 40) }));
  return faults;
}

const LOOSE = new Set(["*", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:", "http:", "https:"]);

import { createHash } from "node:crypto";
import { has } from "../src/content/features.ts";
import { criticalStyle, type StyledShell } from "./components/critical-style.ts";

/** Pages whose scripts run WebAssembly: the search. */
const WITH_WASM: ReadonlySet<string> = new Set(["/search/"]);

/** Directives that hold for every page: nothing but the site's own files is loaded, run, framed or posted to. */
const COMMON = [
  "default-src 'none'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

const hashes = new WeakMap<StyledShell, string>();

/** The one inline style as a source of `style-src`. @see https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function styleHash(shell: StyledShell): string {
  const known = hashes.get(shell);
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(criticalStyle(shell), "utf8").digest("base64");
  hashes.set(shell, hash);
  return hash;
}

function policy(shell: StyledShell, wasm: boolean): string {
  const script = `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`;
  return [...COMMON, script, `style-src 'self' 'sha256-${styleHash(shell)}'`].join("; ");
}

/**
 * The Content-Security-Policy of a page, for its `<meta>`.
 * @param path the page's address from the site's root
 */
export function contentPolicy(shell: StyledShell, path: string): string {
  return policy(shell, WITH_WASM.has(path));
}

/** The policy for the server's header: what any page needs. Each page's own narrows it further. */
export function headerPolicy(shell: StyledShell): string {
  return `${policy(shell, has(shell.site, "search"))}; frame-ancestors 'none'`;
}

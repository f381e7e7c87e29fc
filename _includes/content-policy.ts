import { createHash } from "node:crypto";
import { criticalStyle, type StyledShell } from "./components/critical-style.ts";

/** Directives that hold for every page: nothing but the site's own files is loaded, run, framed or posted to. */
const COMMON = [
  "default-src 'none'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
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

/** The Content-Security-Policy of every page, for its `<meta>`. */
export function contentPolicy(shell: StyledShell): string {
  return [...COMMON, "script-src 'self'", `style-src 'self' 'sha256-${styleHash(shell)}'`].join("; ");
}

/** The policy for the server's header, which alone can forbid to frame a page. */
export function headerPolicy(shell: StyledShell): string {
  return `${contentPolicy(shell)}; frame-ancestors 'none'`;
}

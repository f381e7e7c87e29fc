import type { StyledShell } from "../../../_includes/components/critical-style.ts";
import { headerPolicy } from "../../../_includes/content-policy.ts";
import { href } from "../../digest/paths.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { AssetFile } from "./assets.ts";

/** A year, in seconds: for files whose name changes with their content. */
const YEAR = 31_536_000;

/** Response headers for every file of the site, by name. */
export function securityHeaders(shell: StyledShell): ReadonlyMap<string, string> {
  return new Map([
    ["Content-Security-Policy", headerPolicy(shell)],
    ["Strict-Transport-Security", `max-age=${YEAR}`],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
  ]);
}

/**
 * `_headers`, by which Netlify, Cloudflare Pages and their like send headers; other hosts pass it over.
 * @see https://docs.netlify.com/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(shell: StyledShell): AssetFile {
  const root = href(shell.site.pathPrefix, "/");
  const lines = [
    `${root}*`,
    ...[...securityHeaders(shell)].map(([name, value]) => `  ${name}: ${value}`),
    ...["css", "fonts", "js"].flatMap((folder) => [
      `${root}assets/${folder}/*`,
      `  Cache-Control: public, max-age=${YEAR}, immutable`,
    ]),
  ];
  const bytes = Buffer.from(`${lines.join("\n")}\n`, "utf8");
  return { file: "_headers", name: fingerprint(bytes), bytes };
}

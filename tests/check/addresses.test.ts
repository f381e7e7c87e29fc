import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Resolver, type Target } from "../../src/check/addresses.ts";

const BASE = { origin: "https://digest.example.org", prefix: "/\u062E\u0628\u0631/" };

/** Where an address leads by what the platform's own URL says. */
function byUrl(to: string): Target {
  if (!URL.canParse(to, BASE.origin)) return { kind: "broken" };
  const { protocol, origin, host, pathname, hash } = new URL(to, BASE.origin);
  if (protocol === "javascript:" || protocol === "vbscript:") return { kind: "script" };
  if (protocol !== "http:" && protocol !== "https:") return { kind: "inline" };
  if (origin !== BASE.origin) return { kind: "foreign", host };
  try {
    const path = decodeURIComponent(pathname);
    const fragment = decodeURIComponent(hash.slice(1));
    if (!path.startsWith(BASE.prefix)) return { kind: "outside-prefix", path };
    return { kind: "own", path: path.slice(BASE.prefix.length), fragment };
  } catch {
    return { kind: "broken" };
  }
}

const piece = fc.constantFrom(
  ...[
    "/",
    "//",
    ".",
    "..",
    "a",
    "Z9",
    "-",
    "_",
    "~",
    "%2e",
    "%2E%2e",
    "%2F",
    "%D8%AE",
    "%zz",
    "%",
    "\u062E",
    " ",
    "\t",
  ],
  ...["#", "#part", "#%D8", "?", "?a=/b", ":", "@", "\\", "index.html", "%D8%AE%D8%A8%D8%B1", "rss.xml", "\u200C"],
);
const start = fc.constantFrom(
  ...[
    "/",
    `${encodeURI(BASE.prefix)}`,
    BASE.prefix,
    `${BASE.origin}/`,
    BASE.origin,
    `${BASE.origin}${encodeURI(BASE.prefix)}`,
  ],
  ...[
    "//digest.example.org/",
    "HTTPS://digest.example.org/",
    "https://other.example/",
    "mailto:",
    "javascript:",
    "https:/",
  ],
);

describe("the resolver of addresses", () => {
  it("says of every address what the platform's URL says", () => {
    fc.assert(
      fc.property(start, fc.array(piece, { maxLength: 8 }), (first, rest) => {
        const to = first + rest.join("");
        expect(new Resolver(BASE).resolve(to, "one/index.html")).toEqual(byUrl(to));
      }),
      { numRuns: 3000 },
    );
  });

  it("says it of addresses in a site at the root of its host", () => {
    const root = new Resolver({ origin: BASE.origin, prefix: "/" });
    expect(root.resolve("/1393/02/18/%D8%AE/#x", "")).toEqual({
      kind: "own",
      path: "1393/02/18/\u062E/",
      fragment: "x",
    });
    expect(root.resolve("/a/%2e%2E/b", "")).toEqual({ kind: "own", path: "b", fragment: "" });
  });
});

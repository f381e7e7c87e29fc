import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { HOME } from "../support/run-build.ts";

/** What Node's versions answer differently, what to use instead, and the files that may. */
const RULES: readonly (readonly [what: RegExp, instead: string, may: RegExp])[] = [
  [
    /\bnew URL\((?!.*import\.meta)|\bURL\.(?:canParse|parse)\(|\bdomainTo(?:ASCII|Unicode)\b/u,
    "readAddress or partsOf of src/content/web-address.ts",
    // Browsers' own; addresses that only this process sees: a request's, and links of one built site to itself.
    /^src\/assets\/js\/|^src\/content\/web-address\.ts$|^src\/desk\/fetch\/(?:fetch|request)\.ts$|\/own-host\.ts$|^src\/check\/addresses\.ts$/u,
  ],
  [
    /\bIntl\.|\.localeCompare\(|\.toLocale\w*\(/u,
    "comparePersian, or the calendar of src/persian",
    /^src\/assets\/js\/|^src\/persian\/collation\.ts$|^src\/content\/site-schema\.ts$|^src\/desk\/limit-table\.ts$/u,
  ],
  [/from "luxon"/u, "the calendar of src/persian", /^src\/persian\/calendar\/zone\.ts$|\/date-text\.ts$/u],
  [/\\p\{C\}|\\P\{C\}/u, "\\p{Cc}, \\p{Cf} and their like: what is not assigned yet differs", /^$/u],
  [/\bprocess\.versions?\b/u, "nothing: every Node makes the same", /\/kept-code\.mjs$/u],
];

test("nothing that Node's versions answer differently is asked of Node", () => {
  const files = ["src", "_includes"].flatMap((folder) =>
    readdirSync(path.join(HOME, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const found = files
    .filter((file) => /\.(?:tsx?|mjs)$/u.test(file))
    .flatMap((file) =>
      readFileSync(path.join(HOME, file), "utf8")
        .split("\n")
        .flatMap((line, index) => {
          const rule = /^\s*(?:\/\/|\/?\*)/u.test(line)
            ? undefined
            : RULES.find(([what, , may]) => what.test(line) && !may.test(file));
          return rule === undefined ? [] : [`${file}:${index + 1}: \`${line.trim()}\`; use ${rule[1]}`];
        }),
    );
  expect(found).toEqual([]);
});

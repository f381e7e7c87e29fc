import { en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

interface Found {
  readonly expected: string;
  readonly found: string;
}

interface Name {
  readonly name: string;
}

/** A sign without the quotes that the bundler writes around it. */
function bare(sign: string): string {
  return sign.replace(/^"(.*)"$/u, "$1");
}

/** What the bundler says of styles, scripts and components, as we say it. */
const SAID = {
  unresolved: entry(
    ({ name }: Name) => en`could not resolve "${name}"`,
    ({ name }) => fa`\`${name}\` پیدا نشد`,
  ),
  expected: entry(
    ({ expected, found }: Found) => en`expected ${expected} but found ${found}`,
    ({ expected, found }) => fa`باید \`${bare(expected)}\` می‌آمد و \`${bare(found)}\` آمده است`,
  ),
  expectedBeforeEnd: entry(
    ({ expected }: Pick<Found, "expected">) => en`expected ${expected} but found end of file`,
    ({ expected }) => fa`باید \`${bare(expected)}\` می‌آمد و پرونده به پایان رسیده است`,
  ),
  unexpected: entry(
    ({ found }: Pick<Found, "found">) => en`unexpected ${found}`,
    ({ found }) => fa`\`${bare(found)}\` اینجا جایی ندارد`,
  ),
  unexpectedEnd: entry("unexpected end of file", "پرونده پیش از آنکه باید به پایان رسیده است"),
  openText: entry("unterminated string literal", "رشته بسته نشده است"),
  openStyleText: entry("unterminated string token", "رشته بسته نشده است"),
  noExport: entry(
    ({ file, name }: Name & { readonly file: string }) => en`no matching export in "${file}" for import "${name}"`,
    ({ file, name }) => fa`\`${file}\` چیزی به نام \`${name}\` بیرون نمی‌دهد`,
  ),
  twice: entry(
    ({ name }: Name) => en`the symbol "${name}" has already been declared`,
    ({ name }) => fa`\`${name}\` پیش از این تعریف شده است`,
  ),
  noProperty: entry(
    ({ name }: Name) => en`"${name}" is not a known CSS property`,
    ({ name }) => fa`\`${name}\` از ویژگی‌های \`CSS\` نیست`,
  ),
  otherwise: entry(
    ({ said }: { readonly said: string }) => en`${foreign(said)}`,
    ({ said }) => fa`خوانده نمی‌شود: ${foreign(said)}`,
  ),
};

/** Its texts, from the second letter on, and what is said for each. */
const MAPPED: readonly (readonly [text: RegExp, say: (first: string, second: string) => Message])[] = [
  [/^could not resolve "(.*)"$/u, (name) => SAID.unresolved({ name })],
  [/^expected (.+) but found end of file$/u, (expected) => SAID.expectedBeforeEnd({ expected })],
  [/^expected (.+) but found (.+)$/u, (expected, found) => SAID.expected({ expected, found })],
  [/^unexpected end of file$/u, () => SAID.unexpectedEnd],
  [/^unexpected (.+)$/u, (found) => SAID.unexpected({ found })],
  [/^unterminated string literal$/u, () => SAID.openText],
  [/^unterminated string token$/u, () => SAID.openStyleText],
  [/^no matching export in "(.*)" for import "(.*)"$/u, (file, name) => SAID.noExport({ file, name })],
  [/^the symbol "(.*)" has already been declared$/u, (name) => SAID.twice({ name })],
  [/^"(.*)" is not a known CSS property$/u, (name) => SAID.noProperty({ name })],
];

/** What the bundler says, as a message; its first letter is small, since a place is before it. */
export function bundlerWords(text: string): Message {
  const said = text.charAt(0).toLowerCase() + text.slice(1);
  for (const [pattern, say] of MAPPED) {
    const found = pattern.exec(said);
    if (found !== null) return say(found[1] ?? "", found[2] ?? "");
  }
  return SAID.otherwise({ said });
}

/** A hint of the bundler's at what to do. */
export const BUNDLER_HINT = {
  note: entry(
    ({ said }: { readonly said: string }) => en`${foreign(said)}`,
    ({ said }) => fa`${foreign(said)}`,
  ),
};

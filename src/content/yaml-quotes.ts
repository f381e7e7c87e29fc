/** A text as YAML takes it whatever it holds, on one line. */
export function quotedYaml(text: string): string {
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * The lines of `after` that differ from `before`, as a unified diff without context. Both have the same number of lines,
 * for no rule adds or removes one.
 */
export function lineDiff(name: string, before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const changed = old.flatMap((line, i) => {
    const other = now[i] ?? "";
    return line === other ? [] : [`@@ -${i + 1} +${i + 1} @@\n-${line}\n+${other}\n`];
  });
  return changed.length === 0 ? "" : `--- ${name}\n+++ ${name}\n${changed.join("")}`;
}

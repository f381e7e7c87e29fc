/** An isolate with what is in it: code, or a value that is as it was found. Those within it come first. */
const ISOLATE = /[\u2066\u2068][^\u2066-\u2069]*\u2069/gu;

/** The lines of a command's output that say something in other than Persian letters, values and code aside. */
export function foreignLines(output: string): readonly string[] {
  return output.split("\n").filter((line) => {
    // A problem's place comes first, as it is; what is said of it is in an isolate.
    const words = /\u2067(.*)\u2069$/u.exec(line)?.[1] ?? line;
    return /[A-Za-z]/u.test(withoutIsolates(words));
  });
}

function withoutIsolates(line: string): string {
  const rest = line.replace(ISOLATE, "");
  return rest === line ? line : withoutIsolates(rest);
}

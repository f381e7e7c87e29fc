import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Goes to the folder in which the editor started the command, so that the paths that were given and the names in
 * messages are seen from there. npm starts commands in the generator's folder and says in INIT_CWD where that was.
 */
export function goWhereStarted(): void {
  process.chdir(process.env.INIT_CWD ?? process.cwd());
}

/** A folder of the generator as seen from here: the default where the editor names none. */
export function ownFolder(name: string): string {
  return path.relative(process.cwd(), path.join(HOME, name));
}

/** Flags of the commands that make article files, for `parseArgs`. */
export function articleFlags() {
  return {
    articles: { type: "string", default: ownFolder("src/articles") },
    data: { type: "string", default: ownFolder("_data") },
    date: { type: "string" },
    section: { type: "string" },
    help: { type: "boolean", default: false },
  } as const;
}

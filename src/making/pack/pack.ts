import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem, hasErrors } from "../../content/problem.ts";
import { buildSite } from "../build.ts";
import { explain } from "../explain.ts";
import { loadData } from "../inputs/content.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { type BuildOptions, readOptions, UsageError } from "../options.ts";
import { Progress } from "../progress.ts";
import { Manifest } from "../write/manifest.ts";
import { isPortable, portablePage } from "./portable.ts";
import { writeZip, type ZipEntry, ZipLimitError } from "./zip.ts";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const HELP = `Packs the digest into gozide-<date>.zip: a copy that reads whole from a disk, a USB stick, any path of any
server, or an IPFS gateway. Articles are found in it by its archive and tags; the search needs a server.

  npm run pack -- [flags of npm run build] [--to DIR]

  --to DIR           where the zip goes (default: the folder the command is started in)`;

/** Kinds of files that are compressed already. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|avif|gif)$/iu;

async function main(): Promise<number> {
  const started = process.env.INIT_CWD ?? process.cwd();
  const { to, rest } = destination(process.argv.slice(2), started);
  const given = readOptions(rest, started, HOME);
  if (given === undefined) {
    console.log(HELP);
    return 0;
  }
  process.chdir(HOME);
  // A site of its own beside the published one: without what only a server can use.
  const options: BuildOptions = { ...given, output: path.join(given.cache, "portable"), pagesOnly: true };
  const { problems } = await buildSite(options, {
    home: HOME,
    started,
    now: Date.now(),
    progress: new Progress(process.stderr),
    say: (text) => console.error(text),
  });
  for (const problem of problems) console.error(formatProblem(problem));
  const { data } = loadData(options, HOME, started);
  if (hasErrors(problems) || data === undefined) return 1;
  const files = [...(new Manifest(options.output).names ?? [])].filter(isPortable);
  makeFolder(to);
  const zip = path.join(to, `gozide-${newestEdition(files)}.zip`);
  const bytes = writeZip(zip, entriesOf(options.output, files, data.site.pathPrefix));
  console.log(`${zip}: ${files.length} files, ${Math.ceil(bytes / 1024)} kB`);
  return 0;
}

function destination(
  args: readonly string[],
  started: string,
): { readonly to: string; readonly rest: readonly string[] } {
  const at = args.indexOf("--to");
  if (at === -1) return { to: started, rest: args };
  const folder = args[at + 1];
  if (folder === undefined) throw new UsageError("--to: a folder is expected");
  return { to: path.resolve(started, folder), rest: args.toSpliced(at, 2) };
}

/** The Jalali day of the newest edition, as `1395-12-07`: only editions have a page for a day. */
function newestEdition(files: readonly string[]): string {
  const days = files.flatMap(
    (file) => /^(\d{4})\/(\d{2})\/(\d{2})\/index\.html$/u.exec(file)?.slice(1).join("-") ?? [],
  );
  return days.sort().at(-1) ?? "empty";
}

/** The files of a portable copy, each read when the zip asks for it. */
function* entriesOf(folder: string, files: readonly string[], pathPrefix: string): Generator<ZipEntry> {
  for (const name of files) {
    const bytes = readFileSync(path.join(folder, name));
    const isPage = name.endsWith(".html");
    const content = isPage ? Buffer.from(portablePage(bytes.toString("utf8"), name, pathPrefix)) : bytes;
    yield { name, content, isPacked: PACKED.test(name) };
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const { text, code } = error instanceof ZipLimitError ? { text: error.message, code: 1 } : explain(error);
  console.error(text);
  process.exitCode = code;
}

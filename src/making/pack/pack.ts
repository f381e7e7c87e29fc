import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startFolder } from "../../command/digest-folders.ts";
import { declare, type Values } from "../../command/flags.ts";
import { givenOrHelp } from "../../command/given.ts";
import { spokenLanguage } from "../../command/spoken-language.ts";
import { formatProblem, hasErrors } from "../../content/problem.ts";
import { MAKE } from "../../words/build.ts";
import { DISK } from "../../words/disk.ts";
import { type Language, spoken } from "../../words/message.ts";
import { PACK } from "../../words/pack.ts";
import { buildSite } from "../build.ts";
import { type Explained, explain } from "../explain.ts";
import { loadData } from "../inputs/content.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { BUILD_FLAGS, type BuildOptions, buildOptions } from "../options.ts";
import { Progress } from "../progress.ts";
import { untilDone } from "../running/until-done.ts";
import { Manifest } from "../write/manifest.ts";
import { isPortable, portablePage } from "./portable.ts";
import { writeZip, type ZipEntry, ZipLimitError } from "./zip.ts";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const DECLARATION = declare({
  name: "pack",
  about: PACK.about,
  flags: { to: { value: "DIR", about: PACK.to }, ...BUILD_FLAGS },
  notes: MAKE.folders,
});

/** Kinds of files that are compressed already. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|avif|gif|mp3|m4a|ogg|mp4|webm|pdf|zip|epub|docx|xlsx|pptx|odt|ods|odp)$/iu;

/** Runs `gozide pack` and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    const given = givenOrHelp(DECLARATION, args);
    return given === undefined ? 0 : await untilDone(language, () => pack(given.values, language));
  } catch (error) {
    const { text, code } = explained(error);
    console.error(spoken(text, language));
    return code;
  }
}

async function pack({ to = ".", ...values }: Values<typeof DECLARATION.flags>, language: Language): Promise<number> {
  const started = startFolder();
  const given = buildOptions(values, started);
  process.chdir(HOME);
  // A site of its own beside the published one: without what only a server can use.
  const options: BuildOptions = { ...given, output: path.join(given.cache, "portable"), pagesOnly: true };
  const { problems } = await buildSite(options, {
    home: HOME,
    started,
    now: Date.now(),
    progress: new Progress(process.stderr, language),
    say: (said) => console.error(spoken(said, language)),
  });
  for (const problem of problems) console.error(formatProblem(problem, language));
  const { data } = loadData(options, HOME, started);
  if (hasErrors(problems) || data === undefined) return 1;
  const files = [...(new Manifest(options.output).names ?? [])].filter(isPortable);
  const folder = path.resolve(started, to);
  const zip = path.join(folder, `gozide-${newestEdition(files)}.zip`);
  const bytes = toDestination(() => {
    makeFolder(folder);
    return writeZip(zip, entriesOf(options.output, files, data.site.pathPrefix));
  });
  console.log(spoken(PACK.done({ zip, count: files.length, kilobytes: Math.ceil(bytes / 1024) }), language));
  return 0;
}

/** A fault of the folder that the zip goes to, which is another than those of the build. */
class DestinationError extends Error {}

function toDestination(write: () => number): number {
  try {
    return write();
  } catch (error) {
    if (error instanceof ZipLimitError) throw error;
    throw new DestinationError("the zip cannot be written", { cause: error });
  }
}

function explained(error: unknown): Explained {
  if (error instanceof ZipLimitError) return { text: error.words, code: 1 };
  const again = DISK.packAgain;
  return error instanceof DestinationError
    ? explain(error.cause, { flags: ["--to"], again })
    : explain(error, { flags: ["--cache"], again });
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

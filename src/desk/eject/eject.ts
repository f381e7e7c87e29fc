import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { declare, readArguments, wrongUse } from "../../command/flags.ts";
import { didYouMean } from "../../content/nearest.ts";
import { ejectable, sourceForDigest, sourceName } from "../../making/code/own-source.ts";
import { componentsIn } from "../../making/code/slots.ts";
import { EJECT } from "../../words/eject.ts";
import { inLines, type Message } from "../../words/message.ts";
import { NEAREST } from "../../words/nearest.ts";
import { HOME, ownVersion } from "../own-version.ts";
import { foldersSeen } from "../place.ts";
import { type Outcome, unrun } from "../run-command.ts";
import { replaceFile, writeNew } from "../write-files.ts";
import { withOrigin } from "./ejected.ts";
import { projectFile } from "./project-file.ts";

const DECLARATION = declare({
  name: "eject",
  words: "COMPONENT…",
  about: EJECT.about,
  flags: {
    list: { about: EJECT.list },
    force: { about: EJECT.force },
    includes: { value: "DIR", about: EJECT.includes },
  },
  notes: EJECT.notes,
});

/** What is to be copied, and where it goes. */
interface Copy {
  readonly module: string;
  readonly file: string;
  readonly source: string;
}

/** Copies components of ours into the digest: all that are named, or none. */
export function eject(args: readonly string[]): Outcome {
  const asked = readArguments(DECLARATION, args);
  if (asked.kind !== "run") return unrun(asked);
  const { list, force = false, includes } = asked.values;
  const wrong = (message: Message): Outcome => unrun(wrongUse(DECLARATION, message));
  if (list) return { code: 0, message: listed };
  if (asked.words.length === 0) return wrong(EJECT.which);
  const folder = foldersSeen({ includes })("includes");
  const copies: Copy[] = [];
  for (const word of asked.words) {
    const module = moduleOf(word);
    const source = module === undefined ? undefined : sourceForDigest(HOME, module);
    if (module === undefined || source === undefined) return wrong(unknown(word));
    copies.push({ module, source, file: path.join(folder, `${module}.tsx`) });
  }
  const there = copies.filter(({ file }) => existsSync(file));
  if (there.length > 0 && !force) return { code: 1, message: inLines(there.map(EJECT.isThere)) };
  const outside = includes === undefined ? behindLink(folder, copies) : undefined;
  if (outside !== undefined) return { code: 1, message: outside };
  const version = ownVersion();
  const done = copies.flatMap((copy) => written(copy, version));
  const project = projectFile(includes === undefined ? foldersSeen({})("root") : path.dirname(folder), folder);
  const more = project === undefined ? [] : [EJECT.project({ file: project })];
  return { code: 0, message: inLines([...done, ...more, EJECT.yours]) };
}

/** Writes a copy; what was there before is kept beside it. */
function written({ module, file, source }: Copy, version: string): readonly Message[] {
  const text = withOrigin(source, { module, version, source: sourceName(source) });
  const copied = EJECT.copied({ module, file, version });
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before === undefined) writeNew(file, text);
  if (before === undefined || before === text) return [copied];
  const kept = keptName(file);
  writeNew(kept, before);
  replaceFile(file, text);
  return [copied, EJECT.kept({ file, kept })];
}

/** What a file that is written over is called from then on: no build reads it. */
function keptName(file: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.old${number === 1 ? "" : number}`;
    if (!existsSync(name)) return name;
  }
}

/** Why nothing is written into a folder, or onto a file, that a link puts outside of the digest. */
function behindLink(folder: string, copies: readonly Copy[]): Message | undefined {
  const root = realpathSync(foldersSeen({})("root"));
  const places = [folder, ...copies.flatMap(({ file }) => [path.dirname(file), file])];
  const outside = places.find((place) => {
    const real = existsSync(place) ? realpathSync(place) : path.join(root, ".");
    return real !== root && !real.startsWith(root + path.sep);
  });
  return outside === undefined ? undefined : EJECT.outside({ place: outside });
}

/** The component that a word names: by its module, its file, or the module's last part. */
function moduleOf(word: string): string | undefined {
  const name = word
    .split(path.sep)
    .join("/")
    .replace(/^(?:\.\/)?(?:_?includes\/)?/u, "")
    .replace(/\.tsx$/u, "");
  const known = ejectable(HOME);
  return (
    known.find((module) => module === name) ??
    known.find((module) => module.endsWith(`/${name}`) || module.endsWith(`${name}-page`))
  );
}

function unknown(word: string): Message {
  const known = ejectable(HOME);
  const drawing = known.find((module) => componentsOf(module).includes(word));
  const short = known.map((module) => module.slice(module.indexOf("/") + 1));
  const pages = known.flatMap((module) => (module.endsWith("-page") ? [module.slice(0, -"-page".length)] : []));
  const meant =
    drawing === undefined ? didYouMean(word, [...known, ...short, ...pages]) : NEAREST.didYouMean({ near: [drawing] });
  return EJECT.unknown({ word, meant: meant ?? EJECT.seeList });
}

/** A line a module, with the components in it. */
function listed(): string {
  const known = ejectable(HOME);
  const width = Math.max(...known.map(({ length }) => length));
  return known.map((module) => `${module.padEnd(width)}  ${componentsOf(module).join(", ")}`).join("\n");
}

function componentsOf(module: string): readonly string[] {
  return componentsIn(sourceForDigest(HOME, module) ?? "");
}

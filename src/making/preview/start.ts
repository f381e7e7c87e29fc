import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startFolder } from "../../command/digest-folders.ts";
import { declare, type Values } from "../../command/flags.ts";
import { givenOrHelp } from "../../command/given.ts";
import { digestLanguage, spokenLanguage } from "../../command/spoken-language.ts";
import { UsageError } from "../../command/usage-error.ts";
import { BUILDING, MAKE } from "../../words/build.ts";
import { DISK } from "../../words/disk.ts";
import { type Language, type Message, spoken } from "../../words/message.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { PREVIEW } from "../../words/preview.ts";
import { bundledScript } from "../assets/assets.ts";
import { compiledCode } from "../code/compiled-code.ts";
import { shippedCode } from "../code/kept-code.mjs";
import { configurationFiles } from "../code/own-configuration.ts";
import { isBelow } from "../eleventy/watched.ts";
import { explain } from "../explain.ts";
import { PAGES } from "../inputs/pages-folder.ts";
import { BusyError, takeLock } from "../memory/lock.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { BUILD_FLAGS, type BuildOptions, buildOptions } from "../options.ts";
import { stage } from "../running/underway.ts";
import { untilDone } from "../running/until-done.ts";
import type { Remedy } from "../write/disk-fault.ts";
import { Builder } from "./builder.ts";
import { FolderWatch } from "./folder-watch.ts";
import { FurtherWatch } from "./further-watch.ts";
import { heardOnce } from "./heard-once.ts";
import { KnownWarnings, type ToldApart } from "./known-warnings.ts";
import { OWN_HOST, PreviewServer } from "./server.ts";
import type { PreviewLanguages, ShownProblem } from "./shown-problem.ts";
import type { BuildReply } from "./start-builder.ts";
import { ViewSwitch } from "./view-switch.ts";

const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
/** Of all folders the preview writes to the cache alone. */
const REMEDY: Remedy = { flags: ["--cache"], again: DISK.startAgain };
/** Editors save in several steps; changes this close together are one. */
const SETTLE_MS = 30;

const START = declare({
  name: "start",
  about: PREVIEW.about,
  flags: {
    port: { value: "N", about: PREVIEW.port },
    host: { value: "ADDRESS", about: PREVIEW.host },
    ...BUILD_FLAGS,
  },
  notes: PREVIEW.notes({ folders: MAKE.folders }),
});

/** Runs `gozide start`; gives its exit code as soon as the preview is there, which lives on. */
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    const given = givenOrHelp(START, args);
    if (given === undefined) return 0;
    return await untilDone(language, () =>
      stage(OWN_STEP.preview, () => preview(given.values, language).then(() => 0)),
    );
  } catch (error) {
    const { text, code } = explain(error, REMEDY);
    console.error(spoken(text, language));
    return code;
  }
}

async function preview(
  { port: givenPort, host = OWN_HOST, ...values }: Values<typeof START.flags>,
  language: Language,
): Promise<void> {
  const wantedPort = Number(givenPort ?? 8080);
  const started = startFolder();
  const given = buildOptions({ ...values, drafts: true }, started);
  if (!Number.isInteger(wantedPort) || wantedPort < 1 || wantedPort > 65_535) throw new UsageError(PREVIEW.wrongPort);
  if (isIP(host) === 0) throw new UsageError(PREVIEW.wrongHost);
  // Apart from the site, so that drafts are never published by mistake.
  const output = path.join(given.cache, "preview");
  makeFolder(output);
  await alone(output);
  const views = new ViewSwitch(given.data, HOME);
  // Over a page Persian is drawn well, whatever the terminal does with it.
  const languages = { terminal: language, page: digestLanguage(started, values.data) ?? "fa" };
  const server = new PreviewServer({
    folder: output,
    views,
    language: languages.page,
    script: await bundledScript(HOME, "js/preview/reload.ts", (await compiledCode(HOME)).names),
  });
  const port = await taking(server.listen(wantedPort, host), wantedPort);
  const options: BuildOptions = {
    ...given,
    output,
    baseUrl: `http://localhost:${port}`,
    pathPrefix: "/",
    pagesOnly: true,
    originals: true,
  };
  // The first build may have no end; then the page says so.
  let isOpen = false;
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    server.open();
    console.log(spoken(PREVIEW.open({ addresses: server.addresses() }), language));
  };
  await buildOnChange(options, { started, languages }, { server, views }, open);
  open();
}

/**
 * Keeps the folder of pages for this preview until its process ends: the links of another would lead to the other's port.
 * @throws {UsageError} where another preview shows it
 */
async function alone(output: string): Promise<void> {
  let other: Message = BUILDING.anotherProcess;
  const file = `${output}.lock`;
  try {
    await takeLock(file, (holder) => (other = holder), 0);
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    throw new UsageError(PREVIEW.runsAlready({ other }));
  }
}

/** @throws {UsageError} where the port is not to be had */
async function taking(port: Promise<number>, wanted: number): Promise<number> {
  try {
    return await port;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(PREVIEW.noPort({ port: wanted, said: reason }));
  }
}

/** Builds once; whatever goes wrong is shown, and the last good pages stay. */
async function rebuild(
  builder: Builder,
  { server, known }: { readonly server: PreviewServer; readonly known: KnownWarnings },
  edited: readonly string[],
  language: Language,
  open: () => void,
): Promise<BuildReply> {
  const reply = await builder.build(edited, (changed) => {
    open();
    if (changed.length > 0) server.reload();
  });
  const { ok, problems, files, seconds } = reply;
  const warnings = problems.filter(({ stops }) => !stops);
  const stopping = problems.filter(({ stops }) => stops);
  warn(known.tellApart(warnings, ok), language);
  stop(stopping, server);
  const changed = PREVIEW.changed({ count: files.length, seconds });
  if (ok) console.log(spoken(changed, language));
  return reply;
}

/** Shows in the terminal what a build warns of that was not there before, and how much of that is there still. */
function warn({ fresh, remaining }: ToldApart, language: Language): void {
  for (const { terminal } of fresh) console.error(terminal);
  if (remaining > 0) console.error(spoken(PREVIEW.remaining({ count: remaining }), language));
}

/** Shows what stops, below all warnings in the terminal and alone over every page, so that nothing hides it. */
function stop(problems: readonly ShownProblem[], server: PreviewServer): void {
  for (const { terminal } of problems) console.error(terminal);
  server.report(problems.map(({ page }) => page));
}

/** Where builders are begun, and what they speak. */
interface BuilderPlace {
  readonly started: string;
  readonly languages: PreviewLanguages;
}

/**
 * Builds now, after each change, and whenever another view is chosen; a change while a build runs is followed by another build.
 * @returns when the first build is done
 */
function buildOnChange(
  options: BuildOptions,
  { started, languages }: BuilderPlace,
  { server, views }: { readonly server: PreviewServer; readonly views: ViewSwitch },
  open: () => void,
): Promise<void> {
  const language = languages.terminal;
  const builder = new Builder(options, HOME, started, languages, (problems) => {
    stop(problems, server);
    open();
    // A change that was saved waits for it.
    if (isWaiting && edited.size > 0) builder.giveUp();
  });
  server.made = (file) => builder.made(file);
  const known = new KnownWarnings();
  const { watched: own, isContent, isFurther } = watchedOf(options);
  let timer: NodeJS.Timeout | undefined;
  let edited = new Set<string>();
  /** Whether a change waits until the build that runs is done. */
  let isWaiting = false;
  const build = async (): Promise<void> => {
    isWaiting = false;
    const files = [...edited];
    edited = new Set();
    // What a configuration watches counts as code: it may have been read when the configuration was loaded.
    if (!files.every(isContent)) builder.renew();
    const { watched } = await rebuild(builder, { server, known }, files, language, open);
    if (watched === undefined) return;
    const places = watched.places.filter(isFurther);
    further.watch({ places, files: watched.files.filter(isFurther), since: watched.since });
  };
  let running = Promise.resolve();
  const buildSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isWaiting = true;
      builder.giveUp();
      running = running.then(build);
    }, SETTLE_MS);
  };
  const changed = heardOnce((file) => {
    edited.add(file);
    buildSoon();
  });
  builder.altered = buildSoon;
  const trouble = (problem: Message): void => console.error(spoken(problem, language));
  server.trouble = trouble;
  const further = new FurtherWatch(changed, trouble);
  new FolderWatch(own, changed, trouble);
  views.show = (view) => {
    // A build that never ends must not keep it waiting.
    builder.giveUp();
    running = running.then(() => {
      builder.showAs(view);
      return build();
    });
    return running;
  };
  running = build();
  return running;
}

/** What a preview watches by itself, and what is told apart of it. */
function watchedOf(options: BuildOptions) {
  const sources = shippedCode(HOME) === undefined ? ["src", "_includes", ".eleventy.ts", "package-lock.json"] : [];
  const code = sources.map((name) => path.join(HOME, name));
  // The generator's own pages are part of its code, whose folder they are in.
  const pages = options.pages === path.join(HOME, PAGES) ? [] : [options.pages];
  const content = [
    options.articles,
    options.data,
    options.editions,
    options.comments,
    options.assets,
    options.includes,
    ...pages,
  ];
  // A configuration is watched whether there is one yet or not.
  const watched = [...code, ...content, ...configurationFiles(options.root)];
  return {
    watched,
    isContent: (file: string): boolean => content.some((folder) => isBelow(file, folder)),
    // What is watched already, and what holds a folder that each build writes to, is left.
    isFurther: (file: string): boolean =>
      !watched.some((folder) => isBelow(file, folder)) &&
      ![options.output, options.cache, HOME].some((folder) => isBelow(folder, file)),
  };
}

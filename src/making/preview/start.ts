import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { PAGES } from "../inputs/pages-folder.ts";
import { type BuildOptions, readOptions, UsageError } from "../options.ts";
import { OWN_HOST, PreviewServer } from "./preview-server.ts";
import type { BuildReply, BuildRequest, PagesReady } from "./start-builder.ts";

const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
/** Editors save in several steps; changes this close together are one. */
const SETTLE_MS = 30;

const HELP = `Shows the digest in the browser while you write, drafts and future articles with a badge.

  npm start -- [flags of npm run build] [--port N] [--host ADDRESS]

It is seen on this machine only. --host 0.0.0.0 shows it to all of the network, to try it on a phone: drafts too.
A changed article, data file, template or module shows in the browser by itself. Ctrl+C ends it.`;

/** Runs one build at a time in a process of its own; a change of the code begins a new process. */
class Builder {
  readonly #request: BuildRequest;
  #process: ChildProcess | undefined;

  constructor(options: BuildOptions, started: string) {
    this.#request = { options, context: { home: HOME, started } };
  }

  /** @param ready told of the files that changed, as soon as they stand */
  build(ready: (files: readonly string[]) => void): Promise<BuildReply> {
    const child =
      this.#process ?? fork(path.join(HOME, "src/making/launch.mjs"), ["preview/start-builder"], { cwd: HOME });
    this.#process = child;
    return new Promise((resolve) => {
      const onMessage = (message: BuildReply | PagesReady): void => {
        if ("ready" in message) ready(message.ready);
        else settle(message);
      };
      const settle = (reply: BuildReply): void => {
        child.off("message", onMessage);
        child.off("exit", onExit);
        resolve(reply);
      };
      const onExit = (): void => {
        this.#process = undefined;
        settle({ ok: false, problems: ["the builder could not start; see above"], files: [], seconds: 0 });
      };
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.send(this.#request);
    });
  }

  /** Forgets the loaded code. */
  renew(): void {
    this.#process?.kill();
    this.#process = undefined;
  }
}

async function main(): Promise<void> {
  const [givenPort, withoutPort] = taken(process.argv.slice(2), "--port");
  const [host = OWN_HOST, rest] = taken(withoutPort, "--host");
  const port = Number(givenPort ?? 8080);
  const started = process.env.INIT_CWD ?? process.cwd();
  const given = readOptions(["--drafts", ...rest], started, HOME);
  if (given === undefined) {
    console.log(HELP);
    return;
  }
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError("--port: a number to 65535 is expected");
  if (isIP(host) === 0)
    throw new UsageError("--host: an IP address is expected, such as 0.0.0.0 for all of this machine");
  // The preview stands apart from the site, so that drafts are never published by mistake.
  const output = path.join(given.cache, "preview");
  const options: BuildOptions = {
    ...given,
    output,
    baseUrl: `http://localhost:${port}`,
    pathPrefix: "/",
    pagesOnly: true,
  };
  mkdirSync(output, { recursive: true });

  const builder = new Builder(options, started);
  const server = new PreviewServer(output, port, host);
  await rebuild(builder, server);
  server.serve(port);
  watchInputs(options, builder, server);
}

/** The value of a flag, and the arguments without both. */
function taken(args: readonly string[], flag: string): readonly [string | undefined, readonly string[]] {
  const at = args.indexOf(flag);
  return at === -1 ? [undefined, args] : [args[at + 1] ?? "", args.toSpliced(at, 2)];
}

async function rebuild(builder: Builder, server: PreviewServer): Promise<void> {
  const { ok, problems, files, seconds } = await builder.build((changed) => {
    if (changed.length > 0) server.reload({ files: [...changed], subtype: "html" });
  });
  for (const problem of problems) console.error(problem);
  if (!ok) {
    server.sendError({ error: new Error(problems.join("\n")) });
    return;
  }
  console.log(`${files.length} files changed in ${seconds.toFixed(2)} seconds`);
}

function watchInputs(options: BuildOptions, builder: Builder, server: PreviewServer): void {
  const code = ["src", "_includes", ".eleventy.ts", "package-lock.json"].map((name) => path.join(HOME, name));
  // The generator's own pages stand among its code, whose folder is named by them too.
  const pages = options.pages === path.join(HOME, PAGES) ? [] : [options.pages];
  const content = [options.articles, options.data, options.editions, options.comments, ...pages];
  const isContent = (file: string): boolean => content.some((folder) => file.startsWith(folder + path.sep));
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let codeChanged = false;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => {
        if (codeChanged) builder.renew();
        codeChanged = false;
        await rebuild(builder, server);
      });
    }, SETTLE_MS);
  };
  watch([...code, ...content], { ignoreInitial: true })
    // What was saved while thousands of files were being listed has no event of its own.
    .on("ready", changed)
    .on("all", (_event, file) => {
      codeChanged ||= !isContent(file);
      changed();
    });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

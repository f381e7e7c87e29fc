import { type FSWatcher, readdirSync, type Stats, statSync, watch } from "node:fs";
import path from "node:path";
import type { Message } from "../../words/message.ts";
import { PREVIEW } from "../../words/preview.ts";

/** How often the watched paths themselves are checked: no event says that one was created, or created again. */
const LOOK_MS = 500;

/** Events this close together are followed by one listing. */
const GATHER_MS = 20;

interface WatchedFolder {
  /** Tells the folder from another one of the same name. */
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/**
 * Watches files, and folders with all that is below them, whether they exist yet or not. A folder that is removed and
 * made again, renamed or replaced (`git checkout` does all of it) is watched as it is then. Dotfiles and symbolic links
 * are passed over, as a build passes them over.
 *
 * One watch a folder, none a file: systems limit their number, and a folder's own watch hears of each file in it.
 */
export class FolderWatch {
  /** What each watched path was when it was last looked at. */
  readonly #seen: Map<string, string>;
  readonly #changed: (file: string) => void;
  readonly #trouble: (problem: Message) => void;
  readonly #watched = new Map<string, WatchedFolder>();
  readonly #troubled = new Set<string>();
  readonly #looking: NodeJS.Timeout;
  #listing: NodeJS.Timeout | undefined;

  /**
   * @param paths absolute
   * @param changed called with each path that came, changed or went; more often than once, rather than never
   * @param trouble called once for each kind of failure to watch
   */
  constructor(paths: readonly string[], changed: (file: string) => void, trouble: (problem: Message) => void) {
    this.#seen = new Map(paths.map((watched) => [watched, selfOf(watched)]));
    this.#changed = changed;
    this.#trouble = trouble;
    this.#looking = setInterval(() => this.#look(), LOOK_MS);
    this.#looking.unref();
    this.#list();
  }

  /** Watches nothing any more. */
  close(): void {
    clearInterval(this.#looking);
    clearTimeout(this.#listing);
    for (const folder of [...this.#watched.keys()]) this.#unwatch(folder);
  }

  #look(): void {
    for (const [watched, before] of this.#seen) {
      const now = selfOf(watched);
      if (now === before) continue;
      this.#seen.set(watched, now);
      this.#changed(watched);
      this.#listSoon(GATHER_MS);
    }
  }

  #heard(folder: string, event: string, name: string | null): void {
    if (name?.startsWith(".")) return;
    this.#changed(name === null ? folder : path.join(folder, name));
    if (event !== "rename") return;
    // By its own name a folder says that it is removed or moved, and is heard no more.
    if (name === path.basename(folder)) this.#unwatch(folder);
    this.#listSoon(GATHER_MS);
  }

  #listSoon(afterMs: number): void {
    this.#listing ??= setTimeout(() => {
      this.#listing = undefined;
      for (const folder of this.#list()) this.#changed(folder);
    }, afterMs);
  }

  /**
   * Watches the folders that there are now, each before it is listed, so that nothing comes in between unheard.
   * @returns those that were not watched before
   */
  #list(): readonly string[] {
    const present = new Set<string>();
    const added: string[] = [];
    const visit = (folder: string): void => {
      if (present.has(folder)) return;
      present.add(folder);
      if (this.#watch(folder)) added.push(folder);
      for (const inner of foldersIn(folder)) visit(inner);
    };
    for (const watched of this.#seen.keys()) if (statOf(watched)?.isDirectory()) visit(watched);
    for (const folder of [...this.#watched.keys()]) if (!present.has(folder)) this.#unwatch(folder);
    return added;
  }

  /** @returns whether it was not watched yet */
  #watch(folder: string): boolean {
    // Asked for first: a folder that is replaced in between is watched twice rather than not at all.
    const stat = statOf(folder);
    if (stat === undefined) return false;
    const identity = identityOf(stat);
    if (this.#watched.get(folder)?.identity === identity) return false;
    this.#unwatch(folder);
    try {
      const watcher = watch(folder, (event, name) => this.#heard(folder, event, name));
      watcher.on("error", () => {
        // On some systems a folder that is removed ends its watch so.
        if (this.#watched.get(folder)?.watcher === watcher) this.#unwatch(folder);
        this.#listSoon(LOOK_MS);
      });
      this.#watched.set(folder, { identity, watcher });
      return true;
    } catch (error) {
      this.#failed(folder, error);
      return false;
    }
  }

  #unwatch(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }

  #failed(folder: string, error: unknown): void {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "ENOENT" || this.#troubled.has(code)) return;
    this.#troubled.add(code);
    const isLimit = code === "ENOSPC" || code === "EMFILE";
    this.#trouble(isLimit ? PREVIEW.tooManyWatched({ folder, code }) : PREVIEW.unwatched({ folder, code }));
  }
}

/** What tells a watched path from what it was: a file's content too, but of a folder only which it is. */
function selfOf(watched: string): string {
  const stat = statOf(watched);
  if (stat === undefined) return "";
  return stat.isDirectory() ? identityOf(stat) : `${identityOf(stat)} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
}

function identityOf({ dev, ino, birthtimeMs }: Stats): string {
  return `${dev} ${ino} ${birthtimeMs}`;
}

/** Undefined where there is nothing, or nothing that may be looked at. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => path.join(folder, entry.name));
  } catch {
    // It went while the folders were listed, or may not be read.
    return [];
  }
}

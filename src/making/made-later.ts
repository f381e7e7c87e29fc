import { BUILDING } from "../words/build.ts";
import type { BuildContext } from "./build.ts";
import type { CompiledCode } from "./code/compiled-code.ts";
import { asMade, type DerivedOutput, isAsWritten, type Turn, writeDerived } from "./derived/derived.ts";
import type { SiteBefore } from "./derived/known-index.ts";
import { isPictureKey } from "./derived/pictures.ts";
import { BodyReader } from "./memory/bodies.ts";
import type { Memory, Store } from "./memory/store.ts";
import type { BuildOptions } from "./options.ts";
import { type SitePlan, searchAndShare } from "./plan-site.ts";
import { Crew } from "./render/crew.ts";
import { holdingSite } from "./running/holding-site.ts";
import { suspects } from "./suspects.ts";
import { Manifest } from "./write/manifest.ts";
import { withdraw } from "./write/publish.ts";
import { openStage } from "./write/stage.ts";

/** The build that left search and share pictures alone. */
export interface LaterBuild {
  readonly options: Pick<BuildOptions, "output">;
  readonly context: Pick<BuildContext, "progress" | "say">;
  readonly store: Store;
  readonly code: CompiledCode;
}

/** What is left of its plan. */
type LaterPlan = Pick<SitePlan, "digest" | "shell" | "pictures" | "namer" | "bodies">;

/**
 * Search and share pictures of a site whose pages are there. Whatever is known to be one file is made when somebody asks
 * for it: of ten thousand share pictures an editor looks at a few. Indexes, whose files are known once they are made, are
 * made without being asked for.
 */
export class MadeLater {
  readonly #build: LaterBuild;
  readonly #plan: LaterPlan;
  #outputs: ReadonlyMap<string, DerivedOutput> | undefined;
  #byFile: ReadonlyMap<string, DerivedOutput> | undefined;
  #reader: BodyReader | undefined;

  constructor(build: LaterBuild, { digest, shell, pictures, namer, bodies }: LaterPlan) {
    this.#build = build;
    this.#plan = { digest, shell, pictures, namer, bodies };
  }

  /** Whether a file, below the site's folder, is made when it is asked for. */
  makes(file: string): boolean {
    return this.#outputOf(file) !== undefined;
  }

  /** Makes these files, where they are not as they are to be. */
  async make(files: readonly string[]): Promise<void> {
    const wanted = new Set(files.flatMap((file) => this.#outputOf(file) ?? []));
    await this.#holding(async (memory) => {
      const stale = [...wanted].filter((output) => this.#isStale(output, memory));
      if (stale.length > 0) await this.#write(stale, []);
    });
  }

  /**
   * Makes the indexes that are not as they are to be; of files that were asked for once, what is stale goes.
   * @returns whether all files of the site are as they were written; what somebody altered the next build makes again
   */
  async settle(turn: Turn): Promise<boolean> {
    const outputs = this.#all();
    await this.#holding(async (memory) => {
      const stale = [...memory.derived.keys()].filter((key) => {
        const planned = outputs.get(key);
        return !isPictureKey(key) && (planned === undefined || (isAskedFor(planned) && this.#isStale(planned, memory)));
      });
      if (stale.length > 0) await this.#write([], stale);
      for (const output of outputs.values()) {
        if (!isAskedFor(output) && this.#isStale(output, memory)) await this.#write([output], [], turn);
      }
    });
    return this.#isSound(turn);
  }

  /** All by their keys. Naming them costs more than most edits: they are named once somebody needs them. */
  #all(): ReadonlyMap<string, DerivedOutput> {
    const { code, options, store } = this.#build;
    const drawing = { crew: new Crew(0, code.folder), workers: 0, code: code.folder };
    const bodyOf = (bodyHash: string): string => {
      if (this.#reader === undefined) throw new Error("a body was asked for while nothing is made");
      return this.#reader.read(bodyHash);
    };
    const before: SiteBefore = {
      output: options.output,
      get memory() {
        return store.load();
      },
    };
    const sources = { code: code.names, bodyOf, drawing, before };
    this.#outputs ??= new Map(searchAndShare(this.#plan, sources).map((output) => [output.key, output]));
    return this.#outputs;
  }

  #outputOf(file: string): DerivedOutput | undefined {
    this.#byFile ??= new Map(
      [...this.#all().values()].flatMap((output) => (output.files ?? []).map((name) => [name, output] as const)),
    );
    return this.#byFile.get(file);
  }

  async #isSound(turn: Turn): Promise<boolean> {
    const memory = this.#build.store.load();
    for (const file of memory?.outputs.keys() ?? []) {
      await turn();
      if (!isAsWritten(file, this.#build.options.output, memory)) return false;
    }
    return true;
  }

  #isStale(output: DerivedOutput, memory: Memory): boolean {
    return asMade(output, this.#build.options.output, memory) === undefined;
  }

  /**
   * Works while no other process works on the site; not at all where nothing is remembered of its pages, or a build was cut
   * off since: what it had moved is in no memory, and only its journal knows of it.
   */
  async #holding(work: (memory: Memory) => Promise<void>): Promise<void> {
    const { options, context, store } = this.#build;
    await holdingSite(options.output, store.folder, context.say, async () => {
      const memory = store.load();
      if (memory === undefined || suspects(store, memory, options.output).length > 0) return;
      this.#reader = new BodyReader(store.packs, this.#plan.bodies);
      try {
        await work(memory);
      } finally {
        this.#reader.close();
        this.#reader = undefined;
        context.progress.end();
      }
    });
  }

  /** Makes outputs, and removes what was made under these keys; then remembers it. */
  async #write(outputs: readonly DerivedOutput[], gone: readonly string[], turn?: Turn): Promise<void> {
    const { options, context, store } = this.#build;
    const { output } = options;
    const memory = store.load();
    if (memory === undefined) return;
    const manifest = new Manifest(output);
    const stage = openStage(output, store.folder);
    store.journal.begin([]);
    const { made, written } = await writeDerived(outputs, output, stage, memory, {
      progress: context.progress,
      stageName: BUILDING.deriving,
      beforeMoving: (files) => {
        store.journal.add(files);
        manifest.extend(files);
      },
      ...(turn === undefined ? {} : { turn }),
    });
    const keys = [...gone, ...made.keys()];
    const before = keys.flatMap((key) => memory.derived.get(key)?.files ?? []);
    const idle = before.filter((file) => !written.has(file));
    store.journal.add(idle);
    withdraw(output, idle);
    const files = new Map([...memory.outputs, ...written]);
    for (const file of idle) files.delete(file);
    const derived = new Map([...memory.derived, ...made]);
    for (const key of gone) derived.delete(key);
    manifest.replace(files.keys());
    store.saveMemory({ ...memory, outputs: files, derived, summary: { ...memory.summary, files: files.size } });
  }
}

/** Whether an output is made when somebody asks for it. */
function isAskedFor({ files }: DerivedOutput): boolean {
  return files !== undefined;
}

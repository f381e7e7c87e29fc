import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Message } from "../../words/message.ts";
import { PREVIEW } from "../../words/preview.ts";
import type { BuildOptions } from "../options.ts";
import { type PreviewLanguages, type ShownProblem, shownMessage } from "./shown-problem.ts";
import { hearSlowWords, SLOW_WORDS } from "./slow-words.ts";
import type { BuilderSays, BuildReply, BuildRequest, LaterRequest } from "./start-builder.ts";
import type { ViewOptions } from "./view-switch.ts";

/** Called with the files that changed as soon as they are in place. */
type Ready = (files: readonly string[]) => void;

/**
 * Runs one build at a time in a process of its own, so that a change of the code needs only a new process. Whatever
 * ends that process, such as memory that runs short, the next build begins another; and so it does where code of the
 * digest's own runs without an end.
 */
export class Builder {
  readonly #home: string;
  #request: Omit<BuildRequest, "edited">;
  readonly #trouble: (problems: readonly ShownProblem[]) => void;
  #process: ChildProcess | undefined;
  /** Called where somebody altered what was built: another build mends it. */
  altered: () => void = () => undefined;
  /** Whether the next build needs another process. */
  #isWorn = false;
  /** Those who wait for files that are made later, by file. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** Whether the build that runs was said to take long. */
  #isSlow = false;
  #isGivenUp = false;

  /**
   * @param home the generator's own folder
   * @param started the folder that messages are seen from
   * @param languages those of messages
   * @param trouble told what goes wrong besides the answers: what takes long, and what a build left behind
   */
  constructor(
    options: BuildOptions,
    home: string,
    started: string,
    languages: PreviewLanguages,
    trouble: (problems: readonly ShownProblem[]) => void,
  ) {
    this.#home = home;
    this.#request = { options, context: { home, started }, languages };
    this.#trouble = trouble;
  }

  /**
   * Builds the site as it is now.
   * @param edited what changed since the last build, by full path
   */
  async build(edited: readonly string[], ready: Ready): Promise<BuildReply> {
    this.#isGivenUp = false;
    if (this.#isWorn) this.renew();
    const known = this.#process;
    // One that did earlier builds may have ended since, or may end of what they left: then a new one is asked.
    const first = known === undefined ? undefined : await this.#ask(known, edited, ready);
    const reply = first ?? (this.#isGivenUp ? undefined : await this.#ask(this.#begin(), edited, ready));
    this.#isSlow = false;
    this.#isWorn = reply?.renew === true;
    if (reply !== undefined) return reply;
    const problems = this.#isGivenUp ? [] : [shownMessage(PREVIEW.ended, this.#request.languages)];
    return { ok: false, problems, files: [], seconds: 0 };
  }

  /**
   * Waits until a file that is made after the pages is as the last build would have it, or nobody can make it.
   * @param file below the site's folder
   */
  made(file: string): Promise<void> {
    const child = this.#process;
    if (child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const others = this.#waiting.get(file);
      this.#waiting.set(file, [...(others ?? []), resolve]);
      if (others !== undefined) return;
      child.send({ wanted: file } satisfies LaterRequest, (error) => {
        if (error !== null) this.#letGo(file);
      });
    });
  }

  /** Builds from now on what is shown so. */
  showAs(view: ViewOptions): void {
    const { asOf: _, ...options } = this.#request.options;
    this.#request = { ...this.#request, options: { ...options, ...view } };
  }

  /** Forgets the loaded code. */
  renew(): void {
    this.#isWorn = false;
    this.#process?.kill();
    this.#process = undefined;
    for (const file of this.#waiting.keys()) this.#letGo(file);
  }

  /**
   * Ends a build of which was said that it takes long: there is another to be made.
   * @returns whether there was one
   */
  giveUp(): boolean {
    if (!this.#isSlow) return false;
    this.#isGivenUp = true;
    // Code in an endless loop hears no other signal that it asked for.
    this.#process?.kill("SIGKILL");
    return true;
  }

  /** @returns undefined where the process ended before it answered */
  #ask(child: ChildProcess, edited: readonly string[], ready: Ready): Promise<BuildReply | undefined> {
    return new Promise((resolve) => {
      const onMessage = (message: BuilderSays): void => {
        if ("ready" in message) ready(message.ready);
        else if ("ok" in message) settle(message);
      };
      const onEnd = (): void => {
        if (this.#process === child) this.renew();
        settle(undefined);
      };
      const settle = (reply: BuildReply | undefined): void => {
        child.off("message", onMessage);
        child.off("exit", onEnd);
        child.off("error", onEnd);
        resolve(reply);
      };
      child.on("message", onMessage);
      child.on("exit", onEnd);
      child.on("error", onEnd);
      child.send({ ...this.#request, edited } satisfies BuildRequest, (error) => {
        if (error !== null) onEnd();
      });
    });
  }

  #begin(): ChildProcess {
    const stdio = ["inherit", "inherit", "inherit", "ipc"] as const;
    const child = fork(path.join(this.#home, "src/making/preview/builder-process.mjs"), {
      cwd: this.#home,
      stdio: [...stdio, ...Array<"pipe">(SLOW_WORDS - stdio.length + 1).fill("pipe")],
    });
    const forget = (): void => {
      if (this.#process !== child) return;
      this.#process = undefined;
      for (const file of this.#waiting.keys()) this.#letGo(file);
    };
    // It may end between two builds too.
    child.on("exit", forget);
    child.on("error", forget);
    child.on("message", (message: BuilderSays) => {
      if ("trouble" in message) this.#trouble(message.trouble);
      else if ("made" in message) this.#letGo(message.made);
      else if ("altered" in message) this.altered();
    });
    hearSlowWords(child, (message) => this.#hearSlow(child, message));
    this.#process = child;
    return child;
  }

  #letGo(file: string): void {
    const waiting = this.#waiting.get(file) ?? [];
    this.#waiting.delete(file);
    for (const resolve of waiting) resolve();
  }

  #hearSlow(child: ChildProcess, message: Message): void {
    if (this.#process !== child) return;
    this.#isSlow = true;
    this.#trouble([shownMessage(message, this.#request.languages)]);
  }
}

import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { textIn } from "../../words/message.ts";
import { PREVIEW } from "../../words/preview.ts";
import type { BuildOptions } from "../options.ts";
import type { BuildReply, BuildRequest, PagesReady, PreviewLanguages } from "./start-builder.ts";

/** Called with the files that changed as soon as they are in place. */
type Ready = (files: readonly string[]) => void;

/**
 * Runs one build at a time in a process of its own, so that a change of the code needs only a new process. Whatever
 * ends that process, such as memory that runs short, the next build begins another.
 */
export class Builder {
  readonly #home: string;
  readonly #request: Omit<BuildRequest, "edited">;
  #process: ChildProcess | undefined;

  /**
   * @param home the generator's own folder
   * @param started the folder that messages are seen from
   * @param languages those of messages
   */
  constructor(options: BuildOptions, home: string, started: string, languages: PreviewLanguages) {
    this.#home = home;
    this.#request = { options, context: { home, started }, languages };
  }

  /**
   * Builds the site as it is now.
   * @param edited what changed since the last build, by full path
   */
  async build(edited: readonly string[], ready: Ready): Promise<BuildReply> {
    const known = this.#process;
    // One that did earlier builds may have ended since, or may end of what they left: then a new one is asked.
    const first = known === undefined ? undefined : await this.#ask(known, edited, ready);
    const reply = first ?? (await this.#ask(this.#begin(), edited, ready));
    if (reply?.renew) this.renew();
    if (reply !== undefined) return reply;
    const { terminal, page } = this.#request.languages;
    const ended = { terminal: textIn(PREVIEW.ended, terminal), page: textIn(PREVIEW.ended, page) };
    return { ok: false, problems: [ended], files: [], seconds: 0 };
  }

  /** Forgets the loaded code. */
  renew(): void {
    this.#process?.kill();
    this.#process = undefined;
  }

  /** @returns undefined where the process ended before it answered */
  #ask(child: ChildProcess, edited: readonly string[], ready: Ready): Promise<BuildReply | undefined> {
    return new Promise((resolve) => {
      const onMessage = (message: BuildReply | PagesReady): void => {
        if ("ready" in message) ready(message.ready);
        else settle(message);
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
    const child = fork(path.join(this.#home, "src/making/preview/builder-process.mjs"), { cwd: this.#home });
    const forget = (): void => {
      if (this.#process === child) this.#process = undefined;
    };
    // It may end between two builds too.
    child.on("exit", forget);
    child.on("error", forget);
    this.#process = child;
    return child;
  }
}

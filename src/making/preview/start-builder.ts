import { hasErrors } from "../../content/problem.ts";
import { spoken } from "../../words/message.ts";
import { type BuildContext, buildSite } from "../build.ts";
import type { Watched } from "../eleventy/watched.ts";
import { explain } from "../explain.ts";
import type { BuildOptions } from "../options.ts";
import { Progress } from "../progress.ts";
import { guard, type Undone } from "../running/guard.ts";
import type { Changes } from "../write/publish.ts";
import { Background } from "./background.ts";
import { type PreviewLanguages, type ShownProblem, shownMessage, shownProblems } from "./shown-problem.ts";
import { SLOW_WORDS } from "./slow-words.ts";

/** What `npm start` asks of its builder process: one build. */
export interface BuildRequest {
  readonly options: BuildOptions;
  readonly context: Pick<BuildContext, "home" | "started">;
  readonly languages: PreviewLanguages;
  /** What changed since the last build, by full path. */
  readonly edited: readonly string[];
}

/** What the builder answers. */
export interface BuildReply {
  readonly ok: boolean;
  readonly problems: readonly ShownProblem[];
  /** Files of the site that are not as they were. */
  readonly files: readonly string[];
  readonly seconds: number;
  /** What Eleventy's configuration watches; absent where a build did not get so far as to know. */
  readonly watched?: Watched;
  /** Whether the next build needs another process: plugins remember which files they wrote. */
  readonly renew?: boolean;
}

/** What the builder says as soon as the pages are written, before it has noted what it remembers. */
export interface PagesReady {
  readonly ready: readonly string[];
}

/** Asks for a file of the site that is made later, below the site's folder. */
export interface LaterRequest {
  readonly wanted: string;
}

/** Says that nothing more will be done for a file that was asked for: it is made, or cannot be. */
export interface LaterReply {
  readonly made: string;
}

/** Says that somebody altered the site's files. */
export interface Altered {
  readonly altered: true;
}

/** All that the builder says. */
export type BuilderSays = BuildReply | PagesReady | Trouble | LaterReply | Altered;

/** What the builder says between two builds: that something which a build left behind threw, which ends the builder. */
export interface Trouble {
  readonly trouble: readonly ShownProblem[];
}

/** Builds the preview. The builder is a process of its own, so that a change of the code needs only a new one. */
async function answer({ options, context, languages, edited }: BuildRequest): Promise<BuildReply> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  try {
    const { problems, changes, watched, pluginsWrite } = await buildSite(options, {
      ...context,
      edited,
      now: options.asOf ?? Date.now(),
      progress: new Progress(process.stderr, languages.terminal),
      say: (said) => console.error(spoken(said, languages.terminal)),
      announce: (changes) => process.send?.({ ready: filesOf(changes) } satisfies PagesReady),
      later: { hasSome: background.hasSome, take: (later) => background.take(later) },
    });
    const files = filesOf(changes);
    return {
      ok: !hasErrors(problems),
      problems: shownProblems(problems, languages),
      files,
      seconds: seconds(),
      ...(watched === undefined ? {} : { watched }),
      renew: pluginsWrite === true,
    };
  } catch (error) {
    const { text } = explain(error);
    return { ok: false, problems: [shownMessage(text, languages)], files: [], seconds: seconds() };
  }
}

function filesOf({ added, changed, removed }: Changes): readonly string[] {
  return [...added, ...changed, ...removed];
}

/** What is asked of this process, from the moment it is asked until it is answered. */
let asked: BuildRequest | undefined;

/** The languages of the last request. */
let languages: PreviewLanguages = { terminal: "en", page: "fa" };

/** Says why this process ends: as the answer where one is waited for. */
function say(why: Undone, end: () => void): void {
  // Nobody listens any more: the preview was closed.
  if (process.send === undefined || !process.connected) {
    end();
    return;
  }
  const problems =
    "problems" in why
      ? shownProblems(why.problems, languages)
      : [shownMessage("words" in why ? why.words : explain(why.thrown).text, languages)];
  const said: BuildReply | Trouble =
    asked === undefined ? { trouble: problems } : { ok: false, problems, files: [], seconds: 0, renew: true };
  process.channel?.ref();
  process.send(said, () => end());
}

const background = new Background({
  made: (file) => tell({ made: file }),
  altered: () => tell({ altered: true }),
  failed: (error) => tell({ trouble: [shownMessage(explain(error).text, languages)] }),
});

/** Says something between two builds, as long as somebody listens. */
function tell(said: LaterReply | Trouble | Altered): void {
  if (process.connected) process.send?.(said);
}

guard({ slow: { descriptor: SLOW_WORDS }, say });
process.on("disconnect", () => void background.pause());
process.on("message", async (request: BuildRequest | LaterRequest) => {
  if ("wanted" in request) {
    background.want(request.wanted);
    return;
  }
  await background.pause();
  asked = request;
  languages = request.languages;
  // Where nothing is left to run the process ends, instead of waiting for the next request in the middle of this one.
  process.channel?.unref();
  const reply = await answer(request);
  asked = undefined;
  process.channel?.ref();
  process.send?.(reply);
  // The preview may have been closed meanwhile.
  if (process.connected) background.goOn();
});

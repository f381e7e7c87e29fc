import { formatProblem, hasErrors } from "../../content/problem.ts";
import { type Language, spoken, textIn } from "../../words/message.ts";
import { type BuildContext, buildSite } from "../build.ts";
import { explain } from "../explain.ts";
import type { BuildOptions } from "../options.ts";
import { Progress } from "../progress.ts";
import type { Changes } from "../write/publish.ts";

/** What `npm start` asks of its builder process: one build. */
export interface BuildRequest {
  readonly options: BuildOptions;
  readonly context: Pick<BuildContext, "home" | "started">;
  readonly languages: PreviewLanguages;
  /** What changed since the last build, by full path. */
  readonly edited: readonly string[];
}

/** Of what the terminal shows, and of what is over the page in the browser, which draws Persian well. */
export interface PreviewLanguages {
  readonly terminal: Language;
  readonly page: Language;
}

/** A problem in the language of each. */
export type ShownProblem = Readonly<Record<keyof PreviewLanguages, string>>;

/** What the builder answers. */
export interface BuildReply {
  readonly ok: boolean;
  readonly problems: readonly ShownProblem[];
  /** Files of the site that are not as they were. */
  readonly files: readonly string[];
  readonly seconds: number;
  /** What Eleventy's configuration watches, by full path; absent where a build did not get so far as to know. */
  readonly watched?: readonly string[];
  /** Whether the next build needs another process: plugins remember which files they wrote. */
  readonly renew?: boolean;
}

/** What the builder says as soon as the pages are written, before it has noted what it remembers. */
export interface PagesReady {
  readonly ready: readonly string[];
}

/** Builds the preview. The builder is a process of its own, so that a change of the code needs only a new one. */
async function answer({ options, context, languages, edited }: BuildRequest): Promise<BuildReply> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  try {
    const { problems, changes, watched, pluginsWrite } = await buildSite(options, {
      ...context,
      edited,
      now: Date.now(),
      progress: new Progress(process.stderr, languages.terminal),
      say: (said) => console.error(spoken(said, languages.terminal)),
      announce: (changes) => process.send?.({ ready: filesOf(changes) } satisfies PagesReady),
    });
    const files = filesOf(changes);
    return {
      ok: !hasErrors(problems),
      problems: problems.map((problem) => shownIn(languages, (language) => formatProblem(problem, language))),
      files,
      seconds: seconds(),
      ...(watched === undefined ? {} : { watched }),
      renew: pluginsWrite === true,
    };
  } catch (error) {
    const { text } = explain(error);
    const problem = shownIn(languages, (language) => textIn(text, language));
    return { ok: false, problems: [problem], files: [], seconds: seconds() };
  }
}

/** A text in the language of the terminal and in that of the page. */
function shownIn(languages: PreviewLanguages, say: (language: Language) => string): ShownProblem {
  return { terminal: say(languages.terminal), page: say(languages.page) };
}

function filesOf({ added, changed, removed }: Changes): readonly string[] {
  return [...added, ...changed, ...removed];
}

process.on("message", async (request: BuildRequest) => {
  process.send?.(await answer(request));
});

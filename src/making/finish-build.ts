import { addressNews } from "./address-news.ts";
import type { Beginning, BuildResult } from "./build.ts";
import type { Additions } from "./eleventy/load-additions.ts";
import { type Watched, watchedFiles } from "./eleventy/watched.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import { shownPath } from "./inputs/shown-path.ts";
import type { Summary } from "./memory/store.ts";
import { numberingNews } from "./numbering-news.ts";
import type { SitePlan } from "./plan-site.ts";
import type { ReadRules, SiteRead } from "./read-site.ts";
import { foreignNews } from "./write/output-folder.ts";
import type { WrittenSite } from "./write-output.ts";

/** What a build depends on besides its inputs. */
interface Watching {
  readonly additions: Additions | undefined;
  /** Files that the digest's own code is made of, by full path. */
  readonly own: readonly string[];
}

interface ReadBefore {
  /** The articles that the last build read. */
  readonly before: readonly ReadFile[];
}

/** Ends a build whose site is written: says what came of it, and remembers it for the next. */
export function finishBuild(
  written: WrittenSite,
  plan: SitePlan,
  { content, files, problems, before }: SiteRead & ReadBefore,
  rules: ReadRules,
  { options, context, store, listedAt, stamps, settingsName, memory }: Beginning,
  { additions, own }: Watching,
): BuildResult {
  context.progress.end();
  const news = foreignNews(written.foreign, memory?.foreign ?? [], shownPath(options.output, context.started));
  if (news !== undefined) context.say(news);
  const numbering = options.drafts ? undefined : numberingNews(plan.digest, written.changes);
  if (numbering !== undefined) context.say(numbering);
  const articles = shownPath(options.articles, context.started);
  const addresses = options.drafts ? undefined : addressNews(before, plan.digest, written.changes, articles);
  if (addresses !== undefined) context.say(addresses);
  const summary: Summary = {
    articles: content?.articles.length ?? 0,
    pages: plan.outputs.filter(({ file }) => file.endsWith(".html")).length,
    files: written.outputs.size,
    warnings: problems,
  };
  const wakes = nextWake(files, context.now);
  const watched: Watched = {
    places: [...own, ...(additions?.watched ?? [])],
    files: [...own, ...(additions?.files.keys() ?? [])],
    since: listedAt,
  };
  context.announce?.(written.changes);
  store.save(
    {
      readingName: rules.name,
      pictures: rules.pictures,
      inputs: new Map([...stamps, ...watchedFiles(own), ...(additions?.files ?? [])]),
      settingsName,
      filesName: plan.filesName,
      ...(wakes === undefined ? {} : { wakes }),
      listedAt,
      outputs: written.outputs,
      derived: written.derived,
      summary,
      ...(watched.places.length === 0
        ? {}
        : { additions: { watched: watched.places, always: additions?.always ?? false } }),
      ...(written.filesOfPages === undefined ? {} : { filesOfPages: written.filesOfPages }),
      foreign: [...new Set([...(memory?.foreign ?? []), ...written.foreign])],
    },
    files,
  );
  // By the files and not by the bodies: of two articles with one text each has its own place.
  store.dropPacks(new Set(files.flatMap(({ body }) => (body === undefined ? [] : [body[0]]))));
  return {
    problems,
    summary,
    changes: written.changes,
    watched,
    pluginsWrite: (written.filesOfPages?.size ?? 0) > 0,
  };
}

/** When the next article of the future must appear, epoch milliseconds. */
function nextWake(files: readonly ReadFile[], now: number): number | undefined {
  const future = files.flatMap(({ article }) =>
    article !== undefined && article.fields.date.epochMs > now ? [article.fields.date.epochMs] : [],
  );
  return future.length === 0 ? undefined : Math.min(...future);
}

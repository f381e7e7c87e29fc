import type { Content, Site } from "../content/article.ts";
import { has } from "../content/features.ts";
import { copyFor } from "../content/picture-copies.ts";
import type { Problem } from "../content/problem.ts";
import type { LocateField } from "../content/references.ts";
import { buildDigest, type Digest } from "../digest/digest.ts";
import { calendarPath, PATHS } from "../digest/paths.ts";
import { type TellingOf, tellingWordsOf } from "../digest/telling-words.ts";
import { indexedKinds } from "../digest/topics.ts";
import type { SitePage } from "../discovery/sitemap.ts";
import { articleSharePath, sharePicturePath } from "../site/addresses.ts";
import type { Shell } from "../site/shell.ts";
import { type AssetFile, type Assets, prepareAssets } from "./assets/assets.ts";
import { headersFile } from "./assets/headers.ts";
import { type OwnAssets, ownAssetClaims, withOwn } from "./assets/own-assets.ts";
import type { CodeNames } from "./code/code-names.ts";
import type { DerivedOutput } from "./derived/derived.ts";
import type { SiteBefore } from "./derived/known-index.ts";
import { offlineOutputs } from "./derived/offline.ts";
import { searchOutputs } from "./derived/search.ts";
import { type Drawing, shareOutputs } from "./derived/share-pictures.ts";
import { fileNameProblems } from "./inputs/file-names.ts";
import type { MediaFiles, MediaNeeded, PictureSource } from "./inputs/media.ts";
import type { OwnPage } from "./inputs/own-pages.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import type { BodyIndex } from "./memory/bodies.ts";
import { fingerprint, ViewNamer } from "./memory/fingerprint.ts";
import type { KnownPictures } from "./pictures/known-pictures.ts";
import { withoutNotes } from "./pictures/without-notes.ts";
import { type NamedOutput, nameOutputs } from "./plan/outputs.ts";
import { type OwnOutput, ownOutputs, ownPageClaims, type TakenFiles, takenFiles } from "./plan/own-page-claims.ts";
import { planOutputs } from "./plan/plan.ts";

/** All that a site is to hold but what is derived from it. */
export interface SitePlan {
  readonly digest: Digest;
  readonly outputs: readonly NamedOutput[];
  readonly assets: readonly AssetFile[];
  readonly media: MediaFiles;
  /** Pictures of which copies are made. */
  readonly pictures: readonly PictureSource[];
  readonly shell: Omit<Shell, "body">;
  readonly bodies: BodyIndex;
  /** Knows the names of the articles. */
  readonly namer: ViewNamer;
  /** What is at the site's files besides an editor's own pages. */
  readonly taken: () => TakenFiles;
  /** Names the files of the site, and who has them. */
  readonly filesName: string;
  /** Files that would overwrite each other. */
  readonly problems: readonly Problem[];
}

/** What a site is planned from. */
export interface PlanSources {
  readonly content: Content;
  readonly files: readonly ReadFile[];
  readonly pages: readonly SitePage[];
  readonly own: readonly OwnPage[];
  /** The articles folder as messages name it. */
  readonly shownAs: string;
  readonly locate: LocateField;
  /** Pictures that texts show. */
  readonly media: Pick<MediaNeeded, "files" | "sources">;
  /** What is known of all pictures made of pixels; nothing where they are shown as they are. */
  readonly photographs: KnownPictures;
  /** The digest's own assets. */
  readonly ownAssets: OwnAssets;
  readonly home: string;
  readonly code: CodeNames;
  /** Names what Eleventy's configuration shows on pages besides its code; absent where it adds nothing. */
  readonly additions?: string | undefined;
  /** The {@link SitePlan.filesName} of files with which nothing was wrong. */
  readonly soundFiles?: string | undefined;
}

/** Names of the process: the preview plans again and again, of articles that are mostly the same objects. */
const namer = new ViewNamer();

/** Makes the model of what was read, and plans the site of the model. */
export async function planSite(sources: PlanSources): Promise<SitePlan> {
  const { content, pages, own, ownAssets, shownAs, home, code, additions } = sources;
  const digest = buildDigest(content);
  const planned = planOutputs(digest, pages, tellingIn(sources.files));
  const assets = needed(withOwn(await prepareAssets(home, code), ownAssets), content.site);
  const { sources: pictures } = sources.media;
  const { media, problems: photoProblems } = withoutNotes(
    new Map([...sources.media.files, ...ownAssets.copies]),
    sources.photographs,
    ownAssets.sources,
    content.site.imageKeep,
  );
  const copies = pictures.flatMap((picture) => picture.copies.map((copy) => copy.path.slice(1)));
  const shown = [...media.keys(), ...copies];
  const others = [...new Set([...assets.files.map(({ file }) => file), ...shown]), "_headers", "sw.js"];
  const taken = (): TakenFiles => takenFiles(planned, others, digest, shownAs);
  const files = [...planned.map(({ file }) => file), ...others, ...sharePictures(digest)];
  const claimed = ownOutputs(own);
  const filesName = nameOfFiles(files, ownAssets, claimed);
  const claims = (): readonly Problem[] => {
    const ofModel = takenFiles(planned, [...sources.media.files.keys(), ...copies], digest, shownAs);
    return [
      ...fileNameProblems(files, { articles: digest.articles, locate: sources.locate }),
      ...ownAssetClaims(ownAssets, ofModel),
      ...ownPageClaims(claimed, taken()),
    ];
  };
  const shell = {
    site: content.site,
    strings: content.strings,
    sections: digest.sections.map((topic) => topic.of),
    indexes: indexedKinds(content),
    about: pages.some(({ path }) => path === PATHS.about),
    ...assets.shell,
  };
  const outputs = nameOutputs(planned, code, shell, additions, namer);
  return {
    digest,
    outputs,
    assets: [...assets.files, headersFile(shell)],
    media,
    pictures,
    shell,
    bodies: bodiesOf(sources.files),
    namer,
    taken,
    filesName,
    // Nothing is wrong with files that were all looked at before.
    problems: [...(filesName === sources.soundFiles ? [] : claims()), ...photoProblems],
  };
}

/** Names all that {@link fileNameProblems} and its like look at. */
function nameOfFiles(files: readonly string[], { sources }: OwnAssets, own: readonly OwnOutput[]): string {
  const assets = [...sources].flat();
  const pages = own.flatMap(({ page, file }) => [page.file, file]);
  return fingerprint([files, assets, pages].map((names) => names.join("\u0001")).join("\u0002"));
}

/** Files of {@link Assets} that only the search needs, and that only pages do which browsers keep. */
const SEARCH_ASSETS = ["css/search.css", "js/search.js", "js/search-engine.js"];
const OFFLINE_ASSETS = ["js/offline.js"];

/** Styles and scripts without those of what the digest does without. */
function needed({ shell, files }: Assets, site: Site): Assets {
  const idle = new Set([
    ...(has(site, "search") ? [] : SEARCH_ASSETS),
    ...(site.offline === true ? [] : OFFLINE_ASSETS),
  ]);
  const named = Object.entries(shell.assets);
  const gone = new Set(named.flatMap(([name, address]) => (idle.has(name) ? [address.slice(1)] : [])));
  return {
    shell: { ...shell, assets: Object.fromEntries(named.filter(([name]) => !idle.has(name))) },
    files: files.filter(({ file }) => !gone.has(file)),
  };
}

/** What the derived outputs are made of besides the plan. */
export interface DerivedSources {
  readonly files: readonly ReadFile[];
  readonly home: string;
  readonly code: CodeNames;
  /** The site's folder, with its pictures in it. */
  readonly output: string;
  /** An article's body as HTML, by the article's `body`. */
  readonly bodyOf: (bodyHash: string) => string;
  /** Who draws share pictures. */
  readonly drawing: Drawing;
  /** The site that is there; absent where a build remembers nothing. */
  readonly before?: SiteBefore;
}

/** Of a picture that is fetched ahead one copy is: as wide as a phone asks for. */
const AHEAD_WIDTH = 800;

/** The outputs that no page waits for: search, share pictures, and the service worker, which looks at the pictures. */
export async function derivedOf(plan: SitePlan, sources: DerivedSources): Promise<readonly DerivedOutput[]> {
  const { digest, outputs, shell } = plan;
  const { files, home, code, output } = sources;
  const mediaOfArticle = new Map(files.map(({ article }) => [article?.id, article?.media ?? []]));
  return [
    ...searchAndShare(plan, sources),
    ...(await offlineOutputs(digest, outputs, shell, {
      home,
      output,
      code,
      picturesOf: ({ id }) => (mediaOfArticle.get(id) ?? []).map((media) => copyFor(media, AHEAD_WIDTH, "webp")),
    })),
  ];
}

/** The search and the share pictures. */
export function searchAndShare(
  { digest, shell, pictures, namer }: Pick<SitePlan, "digest" | "shell" | "pictures" | "namer">,
  { code, bodyOf, drawing, before }: Pick<DerivedSources, "code" | "bodyOf" | "drawing" | "before">,
): readonly DerivedOutput[] {
  return [
    ...searchOutputs(digest, bodyOf, code, namer, before),
    ...shareOutputs(digest, shell, code, drawing, new Map(pictures.map(({ address, from }) => [address, from]))),
  ];
}

/** Files that are drawn later, and whose names are known. */
function sharePictures({ articles, editions }: Digest): readonly string[] {
  const ofEditions = editions.map(({ day }) => sharePicturePath(calendarPath(day)));
  return [...articles.map(articleSharePath), ...ofEditions].map((file) => file.slice(1));
}

/** What was found when the articles were read. */
function tellingIn(files: readonly ReadFile[]): TellingOf {
  const known = new Map(files.map(({ article, telling }) => [article?.id, telling]));
  return (article) => known.get(article.id) ?? tellingWordsOf(article);
}

function bodiesOf(files: readonly ReadFile[]): BodyIndex {
  return new Map(
    files.flatMap(({ article, body }) =>
      article === undefined || body === undefined ? [] : [[article.bodyHash, body] as const],
    ),
  );
}

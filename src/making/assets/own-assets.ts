import { readFileSync } from "node:fs";
import path from "node:path";
import { nameEverywhere, unportable } from "../../content/portable-name.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import { FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import { OWN_ASSETS } from "../../words/own-assets.ts";
import { PICTURE_FILES } from "../../words/picture-files.ts";
import { AT_ADDRESS, SITE_FILES } from "../../words/site-files.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { listAssets, ROOT } from "../inputs/asset-folders.ts";
import type { MediaFile, MediaFiles } from "../inputs/media.ts";
import { shownPath } from "../inputs/shown-path.ts";
import { type AssetFile, type Assets, cacheNamed } from "./assets.ts";
import { isOwnCode, ownCode } from "./own-code.ts";
import { ownFont } from "./own-font.ts";
import { isIconSource, ownIcon } from "./own-icon.ts";

/** This module: what it reaches makes a digest's own icons and styles. */
const MAKER = "src/making/assets/own-assets.ts";

/** Where a digest's own assets are, and what is kept of them. */
export interface OwnAssetsPlace {
  /** The folder of the digest's own assets; it need not exist. */
  readonly folder: string;
  readonly started: string;
  /** The digest's cache. */
  readonly cache: string;
  readonly code: CodeNames;
  /** The family of `site.font`, and where that is said. */
  readonly font?: { readonly family: string; readonly at: Pick<Problem, "file" | "line" | "field"> } | undefined;
}

/** A digest's own assets: what is made of them, files to copy, and what is wrong with them. */
export interface OwnAssets extends Assets {
  readonly copies: MediaFiles;
  /** Which file of the folder, as messages name it, a file of the site is made of. */
  readonly sources: ReadonlyMap<string, string>;
  /** Which of our files theirs are in the place of, by their names in {@link Assets}. */
  readonly replaced: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Where one kind of file is made of the folder. */
export interface OwnFolder {
  readonly folder: string;
  /** All its files, with `/` on every system. */
  readonly names: readonly string[];
  /** A file of it as messages name it. */
  readonly shown: (name: string) => string;
  /** Gives the folder for what is costly to make, and makes it. */
  readonly cache: () => string;
}

/** A file that is made of one of the folder's. */
export interface MadeFile extends AssetFile {
  readonly source: string;
}

/** Part of a digest's own assets, as one kind of file comes to. */
export interface OwnPart {
  /** Under which names templates know files; those of texts that are in every page itself. */
  readonly assets?: Readonly<Record<string, string>>;
  readonly inline?: Readonly<Record<string, string>>;
  readonly files?: readonly MadeFile[];
  readonly replaced?: readonly string[];
  readonly problems?: readonly Problem[];
}

/** What systems leave in folders. */
const LITTER = /(?:^|\/)(?:Thumbs\.db|desktop\.ini|Icon\r)$/iu;

/** Prepares the digest's own assets. */
export async function prepareOwnAssets({ folder, started, cache, code, font }: OwnAssetsPlace): Promise<OwnAssets> {
  const listing = listAssets(folder);
  const names = [...listing.keys()].filter((name) => !LITTER.test(name));
  const shown = (name: string): string => `${shownPath(folder, started)}/${name}`;
  const faults = names.flatMap((name) => nameFault(name, shown));
  const place = { folder, names, shown, cache: () => cacheNamed(cache, codeName(code, MAKER)) };
  const parts = hasErrors(faults) ? [] : [await ownIcon(place), await ownCode(place), await ownFont(place, font)];
  const plain = names.filter((name) => !isIconSource(name) && !isOwnCode(name));
  const copied = plain.map((name) => ({
    file: siteFile(name),
    media: { from: path.join(folder, name), name: String(listing.get(name)) },
    source: shown(name),
  }));
  const files = parts.flatMap((part) => part.files ?? []);
  const taken = new Set(copied.map(({ file }) => nameEverywhere(file)));
  return {
    shell: {
      assets: Object.assign({}, ...parts.map(({ assets }) => assets)),
      inline: Object.assign({}, ...parts.map(({ inline }) => inline)),
    },
    // A file that an editor put there is in the place of one that would be made.
    files: files.filter(({ file }) => !taken.has(nameEverywhere(file))),
    copies: new Map(copied.map(({ file, media }) => [file, media])),
    sources: new Map([...files, ...copied].map(({ file, source }) => [file, source])),
    replaced: new Set(parts.flatMap((part) => part.replaced ?? [])),
    problems: [
      ...faults,
      ...sameFiles(copied),
      ...copied.flatMap((copy) => svgFault(copy)),
      ...parts.flatMap((part) => part.problems ?? []),
    ],
  };
}

/** Below the site's folder. */
function siteFile(name: string): string {
  return (name.startsWith(ROOT) ? name.slice(ROOT.length) : `assets/${name}`).normalize("NFC");
}

/** Invisible characters but the ZWNJ, by which a name may look like another. */
const INVISIBLE = /\p{Cc}|(?!\u200C)\p{Cf}/u;

function nameFault(name: string, shown: (name: string) => string): readonly Problem[] {
  const message = INVISIBLE.test(name)
    ? OWN_ASSETS.invisible
    : /[#?%]/u.test(name)
      ? OWN_ASSETS.signs
      : unportable(name);
  const file = shown(name.replace(new RegExp(INVISIBLE, "gu"), "\uFFFD"));
  return message === undefined ? [] : [{ severity: "error", file, message, fix: FILES.rename }];
}

function sameFiles(copied: readonly { readonly file: string; readonly source: string }[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return copied.flatMap(({ file, source }): readonly Problem[] => {
    const key = nameEverywhere(file);
    const other = seen.get(key);
    seen.set(key, source);
    if (other === undefined) return [];
    return [{ severity: "error", file: source, message: FILES.sameFile({ other }), fix: FILES.renameOne }];
  });
}

function svgFault({ media, source }: { readonly media: MediaFile; readonly source: string }): readonly Problem[] {
  if (!/\.svg$/iu.test(media.from)) return [];
  const svg = cleanSvg(readFileSync(media.from, "utf8"));
  return svg.ok ? [] : [{ severity: "error", file: source, message: svg.message, fix: PICTURE_FILES.redraw }];
}

/** Ours with the digest's own in the place of those that they replace. */
export function withOwn(ours: Assets, own: OwnAssets): Assets {
  const names = new Set([...own.replaced, ...Object.keys(own.shell.assets)]);
  const gone = new Set([...names].flatMap((name) => ours.shell.assets[name]?.slice(1) ?? []));
  const files = [...own.files.map(({ file }) => file), ...own.copies.keys()];
  for (const file of files) gone.add(file);
  const kept = Object.entries(ours.shell.assets).filter(([name]) => !names.has(name));
  return {
    shell: {
      assets: { ...Object.fromEntries(kept), ...own.shell.assets },
      inline: { ...ours.shell.inline, ...own.shell.inline },
    },
    files: [
      ...ours.files.filter(({ file }) => !gone.has(file)),
      ...own.files.map(({ file, name, bytes }) => ({ file, name, bytes })),
    ],
  };
}

/** Files at the site's root that a build may write, by what they are. */
const RESERVED: readonly (readonly [name: RegExp, of: Message])[] = [
  [/^(?:_headers|_redirects|sw\.js)$/u, AT_ADDRESS.file],
  [/^(?:assets|images)\//u, AT_ADDRESS.pictures],
  [/^search\//u, AT_ADDRESS.search],
  [/^\d{4}\//u, AT_ADDRESS.editionOrArchive],
];

/** What a build may write at a file of the root, whether it does now or not. */
function reservedAt(file: string, source: string): Message | undefined {
  return source.includes(`/${ROOT}`) ? RESERVED.find(([name]) => name.test(file))?.[1] : undefined;
}

/** Reports own files where the site has something else. @param taken what is at the site's files besides them */
export function ownAssetClaims(own: OwnAssets, taken: ReadonlyMap<string, Message>): readonly Problem[] {
  return [...own.sources].flatMap(([file, source]): readonly Problem[] => {
    const key = nameEverywhere(file);
    const there = taken.get(key) ?? reservedAt(key, source);
    if (there === undefined) return [];
    const message = SITE_FILES.addressOf({ address: `/${file}`, there });
    return [{ severity: "error", file: source, message, fix: OWN_ASSETS.renameOrLeave }];
  });
}

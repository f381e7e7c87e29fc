import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Site } from "../../content/article.ts";
import { didYouMean } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { lineOfPath } from "../../content/yaml.ts";
import type { Message } from "../../words/message.ts";
import { OWN_FONT } from "../../words/own-assets.ts";
import { shownPath } from "../inputs/shown-path.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { cached, subset } from "./assets.ts";
import type { MadeFile, OwnAssetsPlace, OwnFolder, OwnPart } from "./own-assets.ts";

const FONT_FILE = /^fonts\/([^/]+)\.(?:woff2|woff|ttf|otf)$/iu;
const MOST_BYTES = 8 * 1024 * 1024;

/** What is behind the family in the name of a font's file, by weight; a font of many weights gives both. */
const STYLES = [
  { weight: 400, name: /^(?:regular|normal|book|400)?$/u },
  { weight: 700, name: /^(?:bold|700)$/u },
] as const;
const VARIABLE = /^(?:vf|variable|variablefont|variablefontwght|wght|variablewght)$/u;

/** Under which names pages know the fonts of both weights. */
const KEYS = { 400: "fonts/vazirmatn-400.woff2", 700: "fonts/vazirmatn-700.woff2" } as const;

/** The family that `site.font` names, and where it does. @param data the data folder */
export function fontOf(site: Site | undefined, data: string, started: string): OwnAssetsPlace["font"] {
  if (site?.font === undefined) return undefined;
  const file = path.join(data, "site.yaml");
  const line = existsSync(file) ? lineOfPath(readFileSync(file, "utf8"), ["font"]) : 1;
  return { family: site.font, at: { file: shownPath(file, started), line, field: "font" } };
}

/** The fonts of the family that `site.font` names, cut as ours are; nothing without one. */
export async function ownFont(place: OwnFolder, font: OwnAssetsPlace["font"]): Promise<OwnPart> {
  if (font === undefined) return {};
  const { family, at } = font;
  const found = STYLES.map(({ weight, name }) => ({ weight, file: fileOf(place.names, family, name) }));
  const variable = fileOf(place.names, family, VARIABLE);
  if (found[0]?.file === undefined && variable === undefined) return { problems: [noFont(family, at, place)] };
  const cut = await Promise.all(
    found.flatMap(({ weight, file }) => {
      const name = file ?? variable;
      return name === undefined ? [] : [cutFont(name, weight, file === undefined, place)];
    }),
  );
  const bold = found[1]?.file ?? variable;
  const problems = cut.flatMap((one) => ("problem" in one ? [one.problem] : []));
  const made = cut.flatMap((one) => ("file" in one ? [one] : []));
  return {
    assets: Object.fromEntries(made.map(({ weight, file }) => [KEYS[weight], `/${file.file}`])),
    files: made.map(({ file }) => file),
    replaced: Object.values(KEYS),
    problems: bold === undefined ? [...problems, noBold(family, at)] : problems,
  };
}

/** Names alike but for case, spaces and signs: `Estedad FD` and `estedad-fd`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function fileOf(names: readonly string[], family: string, style: RegExp): string | undefined {
  const wanted = plain(family);
  return names.find((name) => {
    const stem = plain(FONT_FILE.exec(name)?.[1] ?? "");
    return stem.startsWith(wanted) && style.test(stem.slice(wanted.length));
  });
}

type Cut = { readonly weight: 400 | 700; readonly file: MadeFile } | { readonly problem: Problem };

async function cutFont(name: string, weight: 400 | 700, isVariable: boolean, place: OwnFolder): Promise<Cut> {
  const { folder, shown, cache } = place;
  const fail = (message: Message, fix: Message): Cut => ({
    problem: { severity: "error", file: shown(name), message, fix },
  });
  const bytes = readFileSync(path.join(folder, name));
  if (bytes.length > MOST_BYTES)
    return fail(
      OWN_FONT.large({ megabytes: Math.ceil(bytes.length / 1024 / 1024) }),
      OWN_FONT.takeOneWeight({ most: MOST_BYTES / 1024 / 1024 }),
    );
  try {
    const persian = await cached(cache(), `persian-${fingerprint(bytes)}`, () => hasPersian(bytes));
    if (persian.length === 0) return fail(OWN_FONT.noPersian, OWN_FONT.takePersian);
    const font = await subset(bytes, cache(), isVariable ? weight : undefined);
    const stem = path.posix.basename(name, path.posix.extname(name)).replace(/[^\p{L}\p{N}_-]+/gu, "-");
    const file = `assets/fonts/${stem}-${weight}-${fingerprint(font).slice(0, 8)}.woff2`;
    return { weight, file: { file, name: fingerprint(font), bytes: font, source: shown(name) } };
  } catch {
    return fail(OWN_FONT.unreadable, OWN_FONT.takeAnew);
  }
}

/** Letters that Persian has and Arabic has not, so that fonts of Arabic alone lack them. */
const PERSIAN = "پچژکگی";

/** {@link PERSIAN} where a font draws these letters: what is left of it for them alone is more than a sign for a missing one. */
async function hasPersian(font: Buffer): Promise<Buffer> {
  const { default: subsetFont } = await import("subset-font");
  const left = await subsetFont(font, PERSIAN, { targetFormat: "sfnt", keepFeatures: [] });
  return Buffer.from(glyphCount(left) > PERSIAN.length ? PERSIAN : "");
}

/** How many glyphs a font holds. @see https://learn.microsoft.com/en-us/typography/opentype/spec/maxp */
function glyphCount(sfnt: Buffer): number {
  const tables = sfnt.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + 16 * index;
    if (sfnt.toString("latin1", record, record + 4) === "maxp")
      return sfnt.readUInt16BE(sfnt.readUInt32BE(record + 8) + 4);
  }
  return 0;
}

function noFont(family: string, at: Pick<Problem, "file" | "line" | "field">, { names, shown }: OwnFolder): Problem {
  const families = names.flatMap((name) => FONT_FILE.exec(name)?.[1]?.replace(/[-_ ](?:[A-Za-z]+|\d+)$/u, "") ?? []);
  const near = didYouMean(family, new Set(families));
  const there = near ?? (families.length === 0 ? undefined : OWN_FONT.thereAre({ families: [...new Set(families)] }));
  return {
    severity: "error",
    ...at,
    message: OWN_FONT.noRegular({ family, folder: shown("fonts") }),
    expected: OWN_FONT.files({ family }),
    fix: there ?? OWN_FONT.putFiles,
  };
}

function noBold(family: string, at: Pick<Problem, "file" | "line" | "field">): Problem {
  return {
    severity: "warning",
    ...at,
    message: OWN_FONT.noBold({ family }),
    fix: OWN_FONT.putBold({ family }),
  };
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { cached } from "./assets.ts";
import type { IconSource } from "./icons.ts";
import type { OwnFolder, OwnPart } from "./own-assets.ts";

/** The digest's icon, of which all others are made. */
const SOURCES = { "icon.svg": "svg", "icon.png": "png" } as const;

/** Pixels of a PNG's side: the largest icon that devices ask for, and more than any needs. */
const SIDE = { least: 512, most: 4096 } as const;
const MOST_BYTES = 1024 * 1024;

/** Our icons by the names under which pages know them, and what is in their place. */
const ROLES: Readonly<Record<string, string>> = {
  "icons/gozide-192.png": "icon-192.png",
  "icons/gozide-512.png": "icon-512.png",
  "icons/gozide-apple.png": "icon-apple.png",
  "icons/gozide-maskable.png": "icon-maskable.png",
};
const SVG_ROLE = "icons/gozide.svg";

export function isIconSource(name: string): boolean {
  return Object.hasOwn(SOURCES, name);
}

/** All sizes of the digest's own icon; nothing where it has none. */
export async function ownIcon({ folder, names, shown, cache }: OwnFolder): Promise<OwnPart> {
  const [name, other] = names.filter(isIconSource);
  if (name === undefined) return { problems: names.filter(isOtherIcon).map((file) => otherIcon(shown(file))) };
  const source = shown(name);
  const fail = (message: string, fix: string): OwnPart => ({
    problems: [{ severity: "error", file: source, message, fix }],
  });
  if (other !== undefined) return fail(`and ${shown(other)} are both the digest's icon`, "keep one of them");
  const type = name === "icon.svg" ? "svg" : "png";
  const bytes = readFileSync(path.join(folder, name));
  const fault = sizeFault(bytes, type);
  if (fault !== undefined) return fail(...fault);
  const read = type === "svg" ? cleanSvg(bytes.toString("utf8")) : undefined;
  if (read?.ok === false) return fail(read.message.en, REDRAW);
  const icon: IconSource = { type, bytes: read === undefined ? bytes : Buffer.from(read.svg) };
  const icons = await iconsOf(icon, cache());
  if (icons === undefined) return fail("is empty or damaged: nothing of it can be drawn", REDRAW);
  if (read !== undefined) icons.set("icon.svg", Buffer.from(icon.bytes));
  const roles = read === undefined ? ROLES : { ...ROLES, [SVG_ROLE]: "icon.svg" };
  return {
    replaced: [...Object.keys(ROLES), SVG_ROLE],
    assets: Object.fromEntries(Object.entries(roles).map(([role, made]) => [role, `/assets/icons/${made}`])),
    files: [...icons].map(([made, content]) => ({
      file: made === "favicon.ico" ? made : `assets/icons/${made}`,
      name: fingerprint(content),
      bytes: content,
      source,
    })),
    problems: /<text\b/u.test(String(read?.ok === true ? read.svg : "")) ? [undrawnText(source)] : [],
  };
}

/** What mends a drawing that cannot be read. */
export const REDRAW = "see whether it opens, and save it anew with a drawing program";

/** What is wrong with a picture's size, and the fix. */
function sizeFault(bytes: Buffer, type: IconSource["type"]): readonly [message: string, fix: string] | undefined {
  if (bytes.length > MOST_BYTES)
    return [`is ${Math.ceil(bytes.length / 1024)} kB`, `make it smaller: at most ${MOST_BYTES / 1024} kB`];
  const size = measured(bytes);
  if (size === undefined) {
    return [`its size cannot be read${type === "svg" ? "; an SVG needs a viewBox" : ": it may be damaged"}`, REDRAW];
  }
  if (size.type !== type)
    return [`is ${size.type.toUpperCase()} by its content`, `save it as ${type.toUpperCase()}, as its name says`];
  const { width, height } = size;
  const told = `is ${width} by ${height} ${type === "svg" ? "units" : "pixels"}`;
  if (Math.round(width) !== Math.round(height))
    return [`${told}: an icon is a square`, "give it as much room above and below as at its sides, or cut it"];
  if (type === "svg") return undefined;
  if (width < SIDE.least) return [told, `save it with ${SIDE.least} by ${SIDE.least} pixels or more, or as an SVG`];
  return width > SIDE.most ? [told, `save it with at most ${SIDE.most} by ${SIDE.most} pixels`] : undefined;
}

function measured(
  bytes: Buffer,
): { readonly width: number; readonly height: number; readonly type: string } | undefined {
  try {
    const { width, height, type = "" } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height, type } : undefined;
  } catch {
    return undefined;
  }
}

/** Drawn once; a source that draws nothing is remembered too, as no icon. */
async function iconsOf(source: IconSource, cache: string): Promise<Map<string, Uint8Array> | undefined> {
  const name = fingerprint(Buffer.concat([Buffer.from(source.type), source.bytes]));
  const kept = await cached(cache, `icons-${name}`, async () => {
    const { drawIcons } = await import("./icons.ts");
    const icons = [...(drawIcons(source) ?? [])];
    return Buffer.from(JSON.stringify(icons.map(([file, bytes]) => [file, Buffer.from(bytes).toString("base64")])));
  });
  const icons: readonly (readonly [string, string])[] = JSON.parse(kept.toString("utf8"));
  if (icons.length === 0) return undefined;
  return new Map(icons.map(([file, base64]) => [file, Buffer.from(base64, "base64")]));
}

function isOtherIcon(name: string): boolean {
  return /^icon\.(?:jpe?g|webp|gif|avif|ico|icns)$/iu.test(name);
}

function otherIcon(file: string): Problem {
  const fix = "save it as `icon.svg`, or as `icon.png` of 512 by 512 pixels";
  return { severity: "warning", file, message: "is not used as the digest's icon, which is an SVG or a PNG", fix };
}

function undrawnText(file: string): Problem {
  const fix = "turn letters into paths in the drawing program";
  return { severity: "warning", file, message: "holds text, which icons are drawn without: no font is at hand", fix };
}

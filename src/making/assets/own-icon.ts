import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import { FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import { OWN_ICON } from "../../words/own-assets.ts";
import { PICTURE_FILES } from "../../words/picture-files.ts";
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
  const fail = (message: Message, fix: Message): OwnPart => ({
    problems: [{ severity: "error", file: source, message, fix }],
  });
  if (other !== undefined) return fail(OWN_ICON.two({ other: shown(other) }), OWN_ICON.keepOne);
  const type = name === "icon.svg" ? "svg" : "png";
  const bytes = readFileSync(path.join(folder, name));
  const fault = sizeFault(bytes, type);
  if (fault !== undefined) return fail(...fault);
  const read = type === "svg" ? cleanSvg(bytes.toString("utf8")) : undefined;
  if (read?.ok === false) return fail(read.message, PICTURE_FILES.redraw);
  const icon: IconSource = { type, bytes: read === undefined ? bytes : Buffer.from(read.svg) };
  const icons = await iconsOf(icon, cache());
  if (icons === undefined) return fail(OWN_ICON.empty, PICTURE_FILES.redraw);
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

/** What is wrong with a picture's size, and the fix. */
function sizeFault(bytes: Buffer, type: IconSource["type"]): readonly [message: Message, fix: Message] | undefined {
  if (bytes.length > MOST_BYTES)
    return [
      FILES.large({ kilobytes: Math.ceil(bytes.length / 1024) }),
      OWN_ICON.makeSmaller({ most: MOST_BYTES / 1024 }),
    ];
  const size = measured(bytes);
  if (size === undefined)
    return [type === "svg" ? PICTURE_FILES.noViewBox : PICTURE_FILES.damaged, PICTURE_FILES.redraw];
  if (size.type !== type)
    return [OWN_ICON.otherType({ type: size.type.toUpperCase() }), OWN_ICON.saveAs({ type: type.toUpperCase() })];
  const { width, height } = size;
  const told = { width, height, unit: type === "svg" ? OWN_ICON.units : OWN_ICON.pixels };
  if (Math.round(width) !== Math.round(height)) return [OWN_ICON.noSquare(told), OWN_ICON.evenOut];
  if (type === "svg") return undefined;
  if (width < SIDE.least) return [OWN_ICON.size(told), OWN_ICON.saveLarger({ side: SIDE.least })];
  return width > SIDE.most ? [OWN_ICON.size(told), OWN_ICON.saveSmaller({ side: SIDE.most })] : undefined;
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
  return { severity: "warning", file, message: OWN_ICON.notUsed, fix: OWN_ICON.saveAsIcon };
}

function undrawnText(file: string): Problem {
  return { severity: "warning", file, message: OWN_ICON.text, fix: OWN_ICON.toPaths };
}

import { Resvg } from "../../share/drawing-engine.ts";

/** A digest's icon as its editor made it. */
export interface IconSource {
  readonly type: "svg" | "png";
  readonly bytes: Uint8Array;
}

/** An icon that devices ask for, in pixels. */
interface IconKind {
  readonly size: number;
  /** How much of the side the drawing takes where it fills its square, and where it is a figure without a ground. */
  readonly scale: { readonly filled: number; readonly figure: number };
  /** Whether the device wants no transparent corner. */
  readonly opaque: boolean;
}

const WHOLE = { filled: 1, figure: 1 };

/**
 * The icons that are drawn, by their names below `assets/icons`. Of a maskable icon devices show what is in a circle of
 * 80 % of the side; Apple's cuts the corners.
 * @see https://www.w3.org/TR/appmanifest/#icon-masks
 */
const KINDS: Readonly<Record<string, IconKind>> = {
  "icon-192.png": { size: 192, scale: WHOLE, opaque: false },
  "icon-512.png": { size: 512, scale: WHOLE, opaque: false },
  "icon-apple.png": { size: 180, scale: { filled: 1, figure: 0.8 }, opaque: true },
  "icon-maskable.png": { size: 512, scale: { filled: 0.8, figure: 0.6 }, opaque: true },
};

/** Sides of the pictures in `favicon.ico`, in pixels. */
const FAVICON = [16, 32, 48] as const;

/** Behind a figure that has no ground of its own: the paper of pages and of the web app manifest. */
const PAPER = "#fffefb";

/** Icons by their names, and `favicon.ico` among them; undefined where the source draws nothing. */
export function drawIcons(source: IconSource): ReadonlyMap<string, Uint8Array> | undefined {
  const sample = drawn(picture(source, SAMPLE, 1), ({ pixels }) => pixels.slice());
  if (sample.every((value, index) => index % 4 !== 3 || value === 0)) return undefined;
  const ground = groundOf(sample);
  const filled = ground === undefined ? "figure" : "filled";
  const icons = Object.entries(KINDS).map(([name, { size, scale, opaque }]) => {
    const svg = picture(source, size, scale[filled], opaque ? (ground ?? PAPER) : undefined);
    return [name, drawn(svg, (image) => image.asPng())] as const;
  });
  const small = FAVICON.map((size) => ({ size, png: drawn(picture(source, size, 1), (image) => image.asPng()) }));
  return new Map([...icons, ["favicon.ico", icoOf(small)]]);
}

/** So large is the picture whose edges say which ground an icon has. */
const SAMPLE = 64;

/** The one colour in the middle of all four edges, which corners may be rounded between; undefined where there is none. */
function groundOf(pixels: Uint8Array): string | undefined {
  const middle = SAMPLE / 2;
  const places = [
    [middle, 2],
    [middle, SAMPLE - 3],
    [2, middle],
    [SAMPLE - 3, middle],
  ] as const;
  const colours = new Set(places.map(([x, y]) => pixels.slice(4 * (y * SAMPLE + x), 4 * (y * SAMPLE + x) + 4).join()));
  const [red, green, blue, alpha] = [...colours][0]?.split(",") ?? [];
  return colours.size === 1 && alpha === "255" ? `rgb(${red},${green},${blue})` : undefined;
}

/** The source in the middle of a square, as an SVG that loads nothing. */
function picture({ type, bytes }: IconSource, size: number, scale: number, ground?: string): string {
  const side = size * scale;
  const at = (size - side) / 2;
  const media = type === "svg" ? "image/svg+xml" : "image/png";
  const behind = ground === undefined ? "" : `<rect width="${size}" height="${size}" fill="${ground}"/>`;
  const data = `data:${media};base64,${Buffer.from(bytes).toString("base64")}`;
  const image = `<image x="${at}" y="${at}" width="${side}" height="${side}" href="${data}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${behind}${image}</svg>`;
}

function drawn<T>(svg: string, use: (image: ReturnType<Resvg["render"]>) => T): T {
  const drawing = new Resvg(svg);
  try {
    const image = drawing.render();
    try {
      return use(image);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/**
 * An ICO of PNG pictures.
 * @see https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
function icoOf(pictures: readonly { readonly size: number; readonly png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Colours of the sample's pictures. */
export const COLOURS = {
  paper: "#f3ecdd",
  cream: "#fbf7ee",
  ink: "#1e1b17",
  red: "#a8321f",
  teal: "#1d6a72",
  gold: "#cc9a3d",
  night: "#13233f",
  ice: "#cfe3ea",
} as const;

/** A drawing: its sides in pixels and what is in it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** Where a text is and how it looks. */
export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: 100 | 400 | 700 | 900;
  readonly opacity?: number;
}

const RLI = "\u2067";
const PDI = "\u2069";

/** A text whose middle is at a place; the drawing library knows no `direction`, so it is isolated from right to left. */
export function text(words: string, { x, y, size, fill, weight = 700, opacity = 1 }: TextLook): string {
  const look = `font-family="Vazirmatn" font-size="${size}" font-weight="${weight}" fill="${fill}" opacity="${opacity}"`;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" ${look}>${RLI}${words}${PDI}</text>`;
}

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number, fill: string, more = ""): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
}

/** A circle. */
export function dot(x: number, y: number, radius: number, fill: string, more = ""): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`;
}

/** A straight line. */
export function line(from: Point, to: Point, stroke: string, width: number, more = ""): string {
  const ends = `x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"`;
  return `<line ${ends} stroke="${stroke}" stroke-width="${width}" ${more}/>`;
}

/** A closed shape. */
export function shape(points: readonly Point[], fill: string, more = ""): string {
  return `<polygon points="${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}" fill="${fill}" ${more}/>`;
}

/** What is below a line that goes from the left side to the right one, as a closed shape. */
export function below(
  points: readonly Point[],
  { width, height }: Pick<Drawing, "width" | "height">,
): readonly Point[] {
  return [...points, { x: width, y: height }, { x: 0, y: height }];
}

/** A place in pixels, from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on a circle: turned clockwise from its top, in parts of the whole. */
export function onCircle(middle: Point, radius: number, turned: number): Point {
  const angle = turned * 2 * Math.PI;
  return { x: middle.x + radius * Math.sin(angle), y: middle.y - radius * Math.cos(angle) };
}

/** Numbers from 0 on. */
export function count(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import { below, box, COLOURS, count, type Drawing, dot, line, onCircle, type Point, shape, text } from "./svg.ts";

const { paper, cream, ink, red, teal, gold, night, ice } = COLOURS;

/** When four years began, by the clock of Tehran, on a dial of 24 hours with noon at the top. */
export function dial(): Drawing {
  const [width, height] = [2400, 1600];
  const middle = { x: 1200, y: 820 };
  const years = [
    { name: "۱۴۰۳", hour: 6 + 36 / 60 },
    { name: "۱۴۰۴", hour: 12 + 31 / 60 },
    { name: "۱۴۰۵", hour: 18 + 16 / 60 },
    { name: "۱۴۰۶", hour: 23 + 55 / 60 },
  ];
  const turned = (hour: number): number => (hour - 12) / 24;
  const at = (radius: number, hour: number): Point => onCircle(middle, radius, turned(hour));
  const night12 = `M ${middle.x - 500} ${middle.y} A 500 500 0 0 0 ${middle.x + 500} ${middle.y} Z`;
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, paper),
      dot(middle.x, middle.y, 500, gold),
      `<path d="${night12}" fill="${night}"/>`,
      ...count(96).map((quarter) =>
        line(at(quarter % 4 === 0 ? 525 : 540, quarter / 4), at(570, quarter / 4), ink, quarter % 24 === 0 ? 12 : 4),
      ),
      text("ظهر", { x: middle.x, y: 160, size: 84, fill: ink }),
      ...years.flatMap(({ name, hour }, index) => {
        const end = at(480, hour);
        const label = at(index % 2 === 0 ? 740 : 660, hour);
        const now = index === 2;
        return [
          line(middle, end, now ? red : cream, now ? 22 : 12, 'stroke-linecap="round"'),
          text(name, {
            x: label.x + (index === 1 ? 120 : index === 3 ? -120 : 0),
            y: label.y + 36,
            size: now ? 120 : 92,
            fill: now ? red : ink,
            weight: 900,
          }),
        ];
      }),
      dot(middle.x, middle.y, 46, red),
    ].join(""),
  };
}

/** Lakes one below another, each behind its wall of travertine. */
export function lakes(): Drawing {
  const [width, height] = [2400, 1600];
  const blues = ["#0b3c5d", "#11597f", "#17759c", "#2693b4", "#46aec6", "#7cc8d4"];
  const wave = (y: number, high: number, shift: number): readonly Point[] =>
    count(49).map((index) => {
      const x = (index / 48) * width;
      return { x, y: y + high * Math.sin(index / 5 + shift) + high * 0.45 * Math.sin(index / 2.1 + shift * 2.3) };
    });
  const closed = (points: readonly Point[]): readonly Point[] => below(points, { width, height });
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, "#f0c987"),
      dot(560, 300, 120, "#fbe9c6"),
      shape(closed(wave(430, 95, 0.6)), "#c77f52"),
      shape(closed(wave(560, 70, 2.4)), "#a45b3c"),
      ...blues.flatMap((blue, index) => {
        const y = 680 + index * 155;
        return [
          shape(closed(wave(y - 26, 30, index * 1.7)), index % 2 === 0 ? "#efe3cf" : "#e2d2b6"),
          shape(closed(wave(y, 30, index * 1.7)), blue),
        ];
      }),
    ].join(""),
  };
}

/** The Caspian cut through from north to south: shallow, deeper, deepest. Drawn by eye and not to scale. */
export function section(): Drawing {
  const [width, height] = [2400, 1350];
  const floor: readonly Point[] = [
    { x: 0, y: 420 },
    { x: 520, y: 470 },
    { x: 760, y: 690 },
    { x: 1050, y: 840 },
    { x: 1300, y: 560 },
    { x: 1560, y: 900 },
    { x: 1860, y: 1180 },
    { x: 2200, y: 1090 },
    { x: 2400, y: 380 },
  ];
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, paper),
      ...count(9).map((index) =>
        box(
          0,
          330 + index * 114,
          width,
          114,
          index % 2 === 0 ? "#2b8a99" : "#257b8c",
          `opacity="${0.55 + index * 0.05}"`,
        ),
      ),
      shape(below(floor, { width, height }), "#3d2d22"),
      ...floor
        .slice(0, -1)
        .map((from, index) => line(from, floor[index + 1] ?? from, gold, 12, 'stroke-linecap="round"')),
      line({ x: 0, y: 330 }, { x: width, y: 330 }, ink, 8),
      text("شمالی", { x: 270, y: 250, size: 110, fill: ink }),
      text("میانی", { x: 960, y: 250, size: 110, fill: ink }),
      text("جنوبی", { x: 1830, y: 250, size: 110, fill: red, weight: 900 }),
      line({ x: 1860, y: 345 }, { x: 1860, y: 1160 }, cream, 6, 'stroke-dasharray="22 16"'),
      text("۱٬۰۲۵ متر", { x: 1620, y: 720, size: 92, fill: cream }),
    ].join(""),
  };
}

/** A hundred drops, of which seventy are ice. */
export function drops(): Drawing {
  const [width, height] = [2400, 1600];
  const [columns, size] = [20, 110];
  const drop = (x: number, y: number, fill: string): string =>
    `<path d="M ${x} ${y - 80} C ${x + 62} ${y + 4} ${x + 50} ${y + 66} ${x} ${y + 66} C ${x - 50} ${y + 66} ${x - 62} ${y + 4} ${x} ${y - 80} Z" fill="${fill}"/>`;
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, night),
      ...count(100).map((index) => {
        const x = width - 155 - (index % columns) * size;
        const y = 210 + Math.floor(index / columns) * 210;
        return drop(x, y, index < 70 ? ice : "#2d5673");
      }),
      text("٪۷۰", { x: 1980, y: 1480, size: 260, fill: ice, weight: 900 }),
    ].join(""),
  };
}

/** Stars of eight points and the crosses between them, as on tiles; the eighth part of a turn at the head of spring. */
export function tiles(): Drawing {
  const [width, height, step] = [1800, 2400, 600];
  const fills = [teal, "#2f8790", night, "#27586b"];
  const star = (x: number, y: number, radius: number): readonly Point[] =>
    count(16).map((index) => onCircle({ x, y }, index % 2 === 0 ? radius : radius * 0.765, index / 16));
  const stars = count(5).flatMap((row) =>
    count(4).map((column) => {
      const [x, y] = [column * step, row * step];
      const fill = fills[(row * 3 + column * 5) % fills.length] ?? teal;
      return [
        shape(star(x, y, 318), fill, `stroke="${cream}" stroke-width="20"`),
        shape(star(x, y, 170), (row + column) % 3 === 0 ? gold : cream),
        dot(x, y, 60, (row + column) % 3 === 0 ? red : fill),
      ].join("");
    }),
  );
  return { width, height, content: [box(0, 0, width, height, red), ...stars].join("") };
}

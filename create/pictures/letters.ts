import { box, COLOURS, count, type Drawing, dot, line, text } from "./svg.ts";

const { paper, cream, ink, red, teal, gold, night } = COLOURS;

/** The name of the typeface, larger than the sheet that it is on. */
export function typeface(): Drawing {
  const [width, height] = [2400, 1600];
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, paper),
      box(0, 0, 760, height, red),
      text("ش", { x: 330, y: 1010, size: 1100, fill: "#b9452f", weight: 900 }),
      text("وزیر", { x: 1600, y: 860, size: 680, fill: ink, weight: 900 }),
      text("متن", { x: 1660, y: 1430, size: 560, fill: red, weight: 100 }),
      line({ x: 760, y: 1452 }, { x: width, y: 1452 }, ink, 5),
    ].join(""),
  };
}

/** One letter of the typeface on a coloured sheet, with the lines on which it is built. */
export function letter(sign: string, sides: Pick<Drawing, "width" | "height">, look: LetterLook): Drawing {
  const { width, height } = sides;
  const size = Math.min(width, height) * look.scale;
  const base = height * look.base;
  const rules = [base, base - size * 0.38, base + size * 0.28].map((y, index) =>
    line({ x: 0, y }, { x: width, y }, look.ink, 3, index === 0 ? "" : 'stroke-dasharray="18 14" opacity="0.5"'),
  );
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, look.sheet),
      ...rules,
      text(sign, { x: width / 2, y: base, size, fill: look.ink, weight: look.weight }),
    ].join(""),
  };
}

/** How a letter's sheet looks; `scale` and `base` are parts of its sides. */
export interface LetterLook {
  readonly sheet: string;
  readonly ink: string;
  readonly weight: 100 | 400 | 900;
  readonly scale: number;
  readonly base: number;
}

const ALPHABET = "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی".split(" ");
/** What a computer that sorts by numbers puts behind all others. */
const LATE = new Set(["پ", "چ", "ژ", "ک", "گ", "ی"]);

/** The alphabet from right to left; six letters are marked. */
export function alphabet(): Drawing {
  // Wide margins: cards cut a picture to 4:3, and must not cut a letter.
  const [width, height, columns, margin] = [2400, 1600, 8, 160];
  const [across, down] = [(width - 2 * margin) / columns, height / (ALPHABET.length / columns)];
  const cells = ALPHABET.map((sign, index) => {
    const x = width - margin - across * ((index % columns) + 1);
    const y = down * Math.floor(index / columns);
    const late = LATE.has(sign);
    const even = (index + Math.floor(index / columns)) % 2 === 0;
    return [
      box(x, y, across, down, late ? red : even ? paper : cream),
      text(sign, {
        x: x + across / 2,
        y: y + down * 0.6,
        size: 176,
        fill: late ? cream : ink,
        weight: late ? 900 : 400,
      }),
    ].join("");
  });
  return { width, height, content: [box(0, 0, width, height, cream), ...cells].join("") };
}

/** «می شود» written in three ways, with what is between its parts. */
export function joiner(): Drawing {
  const [width, height] = [2400, 1600];
  const rows = [
    { words: "می شود", fill: ink, sheet: paper },
    { words: "میشود", fill: ink, sheet: "#e9dfc9" },
    { words: "می\u200Cشود", fill: cream, sheet: teal },
  ];
  const down = height / rows.length;
  return {
    width,
    height,
    content: rows
      .map(({ words, fill, sheet }, index) =>
        [
          box(0, index * down, width, down, sheet),
          text(words, { x: width / 2, y: index * down + down * 0.6, size: 380, fill, weight: 700 }),
        ].join(""),
      )
      .join(""),
  };
}

/** Four, five and six in three hands, as on a poster. */
export function digits(): Drawing {
  const [width, height] = [1600, 2400];
  const rows = ["۴۵۶", "٤٥٦", "456"];
  const sheets = [gold, red, night];
  const down = height / rows.length;
  return {
    width,
    height,
    content: rows
      .map((words, index) =>
        [
          box(0, index * down, width, down, sheets[index] ?? ink),
          text(words, {
            x: width / 2,
            y: (index + 0.72) * down,
            size: 720,
            fill: index === 0 ? ink : cream,
            weight: 900,
          }),
        ].join(""),
      )
      .join(""),
  };
}

/** A publisher, a hub and many subscribers around it. */
export function hub(): Drawing {
  const [width, height] = [2400, 1600];
  const middle = { x: 1080, y: 800 };
  const rings = [300, 460, 620, 780];
  const subscribers = rings.flatMap((radius, ring) =>
    count(8 + ring * 7).map((index) => {
      const angle = (index / (8 + ring * 7)) * 2 * Math.PI + ring * 0.4;
      return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle), ring };
    }),
  );
  return {
    width,
    height,
    content: [
      box(0, 0, width, height, night),
      ...subscribers.map((at) => line(middle, at, gold, 3, 'opacity="0.35"')),
      ...subscribers.map(({ x, y, ring }) => dot(x, y, 26 - ring * 4, ring === 3 ? teal : gold)),
      line({ x: 2150, y: 800 }, middle, red, 22),
      dot(middle.x, middle.y, 190, cream),
      text("هاب", { x: middle.x, y: middle.y + 50, size: 150, fill: night, weight: 900 }),
      dot(2150, 800, 150, red),
      text("ناشر", { x: 2150, y: 838, size: 110, fill: cream, weight: 700 }),
    ].join(""),
  };
}

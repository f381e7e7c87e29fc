import { breaks } from "./layouts/breaks.ts";
import { modern } from "./layouts/modern.ts";
import { related } from "./layouts/related.ts";
import { tables } from "./layouts/tables.ts";
import type { Draft, House, LabelledPage } from "./page.ts";
import { whenOf } from "./page.ts";
import { partsOf, readStories } from "./story.ts";
import { inWindows1256 } from "./windows-1256.ts";

/** The sources that the digest knows by their sites. */
export const KNOWN: readonly (House & { readonly id: string })[] = [
  { id: "pegah", host: "pegah.example", name: "پگاه" },
  { id: "sepidar", host: "sepidar.example", name: "سپیدار" },
  { id: "karun", host: "karun.example", name: "کارون" },
];
const UNKNOWN: readonly House[] = [
  { host: "www.nilufar.example", name: "نیلوفر" },
  { host: "bamdad.example", name: "روزنامه بامداد" },
];

interface Layout {
  readonly name: string;
  readonly draw: (draft: Draft) => string;
  /** Whether a page says of which house it is, in the data that machines read. */
  readonly saysHouse: (place: number) => boolean;
  readonly pathOf: (place: number) => string;
  /** The path of the canonical address, where the page names another. */
  readonly canonicalOf?: (place: number) => string | undefined;
  readonly charsetOf?: (place: number) => string;
}

const LAYOUTS: readonly Layout[] = [
  {
    name: "modern",
    draw: modern,
    saysHouse: () => true,
    pathOf: (place) => `/news/${1405 + place}/khabar?utm_source=rss`,
    canonicalOf: (place) => `/news/${1405 + place}/khabar`,
  },
  {
    name: "breaks",
    draw: breaks,
    saysHouse: (place) => place % 2 === 0,
    pathOf: (place) => `/fa/news/${70_000 + place}`,
  },
  {
    name: "tables",
    draw: tables,
    saysHouse: () => false,
    pathOf: (place) => `/show.asp?id=${5100 + place}`,
    charsetOf: (place) => (place % 3 === 0 ? "windows-1256" : "utf-8"),
  },
  {
    name: "related",
    draw: related,
    saysHouse: () => true,
    pathOf: (place) => `/fa/news/${90_000 + place}/${encodeURIComponent(readStories()[place]?.tags[0] ?? "")}`,
  },
];

/** All pages: each story in each layout. */
export function labelledPages(): readonly LabelledPage[] {
  const stories = readStories();
  return LAYOUTS.flatMap((layout) =>
    stories.map((story, place): LabelledPage => {
      const house = houseAt(place, layout.saysHouse(place));
      const when = whenOf(place);
      const picture = story.caption === undefined ? undefined : `https://${house.host}/photos/${story.id}-${place}.jpg`;
      const source = layout.draw({ story, place, house, when, ...(picture === undefined ? {} : { picture }) });
      const charset = layout.charsetOf?.(place);
      const address = `https://${house.host}${layout.pathOf(place)}`;
      const canonical = layout.canonicalOf?.(place);
      return {
        layout: layout.name,
        name: `${layout.name}-${story.id}`,
        address,
        bytes: charset === "windows-1256" ? inWindows1256(source) : Buffer.from(source),
        truth: {
          title: story.title,
          date: when.iso,
          ...(picture === undefined ? {} : { picture }),
          source: house.name,
          url: canonical === undefined ? address : `https://${house.host}${canonical}`,
          text: [story.lead ?? "", ...story.blocks.map((block) => partsOf(block).words)].join("\n"),
        },
      };
    }),
  );
}

function houseAt(place: number, saysHouse: boolean): House {
  const houses: readonly House[] = saysHouse ? [...KNOWN, ...UNKNOWN] : KNOWN;
  const house = houses[place % houses.length];
  if (house === undefined) throw new RangeError("no house");
  return house;
}

import type { Article, Section } from "../content/article.ts";
import type { Digest } from "./digest.ts";
import { bySection, type Edition } from "./edition.ts";
import { calendarPath, editionPartPath, listPagePath } from "./paths.ts";
import type {
  EditionFrontView,
  EditionHeadlines,
  EditionLink,
  EditionPartView,
  EditionView,
  PageEntry,
} from "./views.ts";

/** How many stories are on an edition's own page; where it has more, its sections have pages of their own. */
export const FRONT_STORIES = 40;

/** How many of the newest edition's stories are on the home page, which has much else. */
const HOME_STORIES = 20;

/** How many stories each page of such a section holds. */
const PART_STORIES = 30;

/** An edition as other pages name it. */
export function editionLink({ day, number, title }: Edition): EditionLink {
  return {
    day,
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    path: calendarPath(day),
  };
}

/** A page for each edition, leading to its neighbours. */
export function editionPages(digest: Digest): readonly PageEntry<EditionView>[] {
  return digest.editions.map((edition, index) => {
    const previous = digest.editions[index - 1];
    const next = digest.editions[index + 1];
    const { introduction } = edition;
    const link = editionLink(edition);
    return {
      path: link.path,
      view: {
        edition: link,
        ...(introduction === undefined ? {} : { introduction }),
        front: frontOf(edition, digest.content.sections, FRONT_STORIES),
        ...(previous === undefined ? {} : { previous: editionLink(previous) }),
        ...(next === undefined ? {} : { next: editionLink(next) }),
      },
    };
  });
}

/**
 * The pages of the sections of those editions that have more stories than their own page holds: in reading order, and
 * so numbered from the first, since an edition that is out is whole.
 */
export function editionParts(digest: Digest): readonly PageEntry<EditionPartView>[] {
  return digest.editions.flatMap((edition) => partsOf(edition, digest.content.sections));
}

function partsOf(edition: Edition, sections: readonly Section[]): readonly PageEntry<EditionPartView>[] {
  if (edition.articles.length <= FRONT_STORIES) return [];
  const link = editionLink(edition);
  return bySection(edition.articles, sections).flatMap(({ section, articles }) => {
    const first = editionPartPath(link.path, section?.id);
    const pathOf = (number: number): string => (number === 1 ? first : listPagePath(first, number));
    const last = Math.ceil(articles.length / PART_STORIES);
    return Array.from({ length: last }, (_, index) => {
      const number = index + 1;
      return {
        path: pathOf(number),
        view: {
          edition: link,
          ...(section === undefined ? {} : { section }),
          articles: articles.slice(index * PART_STORIES, number * PART_STORIES),
          count: articles.length,
          number,
          ...(number === 1 ? {} : { previous: pathOf(index) }),
          ...(number === last ? {} : { next: pathOf(number + 1) }),
        },
      };
    });
  });
}

/** The newest edition as the home page shows it: of a big one less than its own page has. */
export function homeFront(edition: Edition, sections: readonly Section[]): EditionFrontView {
  return frontOf(edition, sections, HOME_STORIES);
}

/**
 * An edition's top stories, then its sections, each with a fair share of the room.
 * @param room how many stories are shown
 */
function frontOf(edition: Edition, sections: readonly Section[], room: number): EditionFrontView {
  const { articles } = edition;
  const topCount = Math.min(edition.topCount, room);
  const own = calendarPath(edition.day);
  const hasParts = articles.length > FRONT_STORIES;
  const rest = bySection(articles.slice(topCount), sections);
  const rooms = shares(
    rest.map((part) => part.articles.length),
    room - topCount,
  );
  return {
    count: articles.length,
    tops: articles.slice(0, topCount),
    parts: rest.map(({ section, articles: all }, index) => {
      const shown = all.slice(0, rooms[index]);
      return {
        ...(section === undefined ? {} : { section }),
        articles: shown,
        ...(shown.length === all.length
          ? {}
          : {
              more: {
                path: hasParts ? editionPartPath(own, section?.id) : own,
                count: countOf(articles, section),
              },
            }),
      };
    }),
  };
}

function countOf(articles: readonly Article[], section: Section | undefined): number {
  return articles.filter((article) => article.section?.id === section?.id).length;
}

/** Shares room out one by one, so that a small section is shown whole before a big one has more. */
function shares(sizes: readonly number[], room: number): readonly number[] {
  const given = sizes.map(() => 0);
  let left = Math.min(
    room,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    for (const [index, size] of sizes.entries()) {
      const has = given[index] ?? 0;
      if (left === 0 || has === size) continue;
      given[index] = has + 1;
      left--;
    }
  }
  return given;
}

/**
 * The first headlines of an edition, for a page that shows many editions.
 * @param articles those of the edition's articles that the page is about
 * @param most how many headlines; one more is shown rather than counted
 */
export function headlinesOf(edition: Edition, articles: readonly Article[], most: number): EditionHeadlines {
  const shown = articles.length <= most + 1 ? articles : articles.slice(0, most);
  return { ...editionLink(edition), articles: shown, more: articles.length - shown.length };
}

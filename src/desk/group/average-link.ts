/** How alike two places are: 0 to 1. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly alike: number;
}

/** Members of a group, by their places. */
export type Cluster = readonly number[];

/** What two groups have in common: the sum of their members' likeness, and how many pairs of members are alike. */
interface Link {
  readonly sum: number;
  readonly pairs: number;
}

type Links = Map<number, Map<number, Link>>;

/**
 * Joins what is alike: again and again the two groups whose members are most alike in the mean, while that is at least so
 * much and most of their members are alike. So one pair that is very much alike joins no groups of which the others are
 * not, and a round-up of the day joins none of its stories.
 * @param start the groups to begin with; every place is in one
 * @param least the mean likeness from which on two groups are joined
 * @param apart pairs of places that must not come together
 */
export function averageLink(
  start: readonly Cluster[],
  pairs: readonly Pair[],
  least: number,
  apart: (one: number, other: number) => boolean,
): readonly Cluster[] {
  return connected(start, pairs, least).flatMap((part) => linked(part.start, part.pairs, least, apart));
}

/**
 * Groups and pairs in parts of which none can be joined with another: two groups are joined only where some pair of their members is
 * so much alike. A day's inbox is hundreds of small parts, and each is quickly done.
 */
function connected(
  start: readonly Cluster[],
  pairs: readonly Pair[],
  least: number,
): readonly { readonly start: readonly Cluster[]; readonly pairs: readonly Pair[] }[] {
  const home = new Map(start.flatMap((cluster, index) => cluster.map((place) => [place, index] as const)));
  const roots = start.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (roots[root] !== undefined && roots[root] !== root) root = roots[root] ?? root;
    roots[index] = root;
    return root;
  };
  const partOf = (place: number): number => rootOf(home.get(place) ?? -1);
  for (const { one, other, alike } of pairs) {
    if (alike < least) continue;
    const [a, b] = [partOf(one), partOf(other)];
    roots[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, { start: Cluster[]; pairs: Pair[] }>();
  for (const [index, cluster] of start.entries()) {
    const root = rootOf(index);
    const part = parts.get(root) ?? { start: [], pairs: [] };
    part.start.push(cluster);
    parts.set(root, part);
  }
  for (const pair of pairs) if (partOf(pair.one) === partOf(pair.other)) parts.get(partOf(pair.one))?.pairs.push(pair);
  return [...parts.values()];
}

function linked(
  start: readonly Cluster[],
  pairs: readonly Pair[],
  least: number,
  apart: (one: number, other: number) => boolean,
): readonly Cluster[] {
  const clusters = new Map<number, Cluster>(start.entries());
  const home = new Map(start.flatMap((cluster, index) => cluster.map((place) => [place, index] as const)));
  const links: Links = new Map();
  for (const { one, other, alike } of pairs) {
    const a = home.get(one);
    const b = home.get(other);
    if (a === undefined || b === undefined || a === b) continue;
    const link = { sum: alike, pairs: alike >= least / 2 ? 1 : 0 };
    add(links, a, b, link);
    add(links, b, a, link);
  }
  for (;;) {
    const best = bestPair(clusters, links, least, apart);
    if (best === undefined) return [...clusters.values()];
    const [into, from] = best;
    clusters.set(into, [...(clusters.get(into) ?? []), ...(clusters.get(from) ?? [])]);
    clusters.delete(from);
    for (const [third, link] of links.get(from) ?? []) {
      links.get(third)?.delete(from);
      if (third === into) continue;
      add(links, into, third, link);
      add(links, third, into, link);
    }
    links.delete(from);
  }
}

function add(links: Links, one: number, other: number, { sum, pairs }: Link): void {
  const row = links.get(one) ?? new Map<number, Link>();
  const link = row.get(other) ?? { sum: 0, pairs: 0 };
  row.set(other, { sum: link.sum + sum, pairs: link.pairs + pairs });
  links.set(one, row);
}

function bestPair(
  clusters: ReadonlyMap<number, Cluster>,
  links: Links,
  least: number,
  apart: (one: number, other: number) => boolean,
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let mean = least;
  for (const [one, row] of links) {
    const own = clusters.get(one) ?? [];
    for (const [other, { sum, pairs }] of row) {
      if (other < one) continue;
      const others = clusters.get(other) ?? [];
      const all = own.length * others.length;
      if (sum / all < mean || pairs * 2 <= all) continue;
      if (own.some((place) => others.some((their) => apart(place, their)))) continue;
      if (sum / all > mean || best === undefined) best = [one, other];
      mean = sum / all;
    }
  }
  return best;
}

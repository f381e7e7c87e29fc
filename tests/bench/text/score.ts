/** A right change of a sentence: UTF-16 offsets in it, the text that belongs there, and others as right. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly accept?: readonly string[] | undefined;
  readonly class: string;
}

/** What a sentence is judged by: repairs that are asked for, changes that are neither, and spans nobody is sure of. */
export interface Judgeable {
  readonly edits: readonly Change[];
  readonly free?: readonly Change[] | undefined;
  readonly spans?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** What one change did to a sentence: offsets in it, and how the label judges it. */
export interface Verdict {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly verdict: "repair" | "fault" | "free" | "unsure";
}

/** How a repaired sentence compares with its label. */
export interface Score {
  /** Of each labelled repair: was it made? */
  readonly repairs: readonly { readonly class: string; readonly made: boolean; readonly start: number }[];
  readonly changes: readonly Verdict[];
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** The smallest replacements that make `to` of `from`: a shortest edit script, neighbours joined. @see Myers 1986 */
export function hunksOf(from: string, to: string): Hunk[] {
  const [n, m] = [from.length, to.length];
  const table = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const row = table[i];
      const below = table[i + 1];
      if (row === undefined || below === undefined) continue;
      row[j] = from[i] === to[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && from[i] === to[j]) {
      i++;
      j++;
      continue;
    }
    const [start, startTo] = [i, j];
    while ((i < n || j < m) && !(i < n && j < m && from[i] === to[j])) {
      if (j >= m || (i < n && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) i++;
      else j++;
    }
    hunks.push({ start, end: i, after: to.slice(startTo, j) });
  }
  return hunks;
}

interface Option extends Hunk {
  readonly kind: "edit" | "free";
  readonly class: string;
}

function overlaps(a: Hunk, b: Hunk): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function sameText(a: string, b: string): boolean {
  const one = (text: string): string => text.replaceAll("\u06C0", "\u0647\u0654").replace(/ +/gu, " ");
  return one(a) === one(b);
}

function applied(sentence: string, start: number, end: number, hunks: readonly Hunk[]): string {
  let text = "";
  let at = start;
  for (const hunk of hunks) {
    text += sentence.slice(at, hunk.start) + hunk.after;
    at = hunk.end;
  }
  return text + sentence.slice(at, end);
}

/** Every way to follow the label in a region: each edit made (in any accepted form) or not, each free change made or not. */
function ways(options: readonly Option[], alternatives: ReadonlyMap<Option, readonly string[]>): Option[][] {
  return options.reduce<Option[][]>(
    (found, option) => {
      const forms = [option.after, ...(alternatives.get(option) ?? [])].map((after) => ({ ...option, after }));
      return found.flatMap((way) => [...forms.map((form) => [...way, form]), way]).slice(0, 4096);
    },
    [[]],
  );
}

function optionsOf(label: Judgeable): { options: Option[]; alternatives: Map<Option, readonly string[]> } {
  const alternatives = new Map<Option, readonly string[]>();
  const option = (kind: Option["kind"], entry: Change): Option => {
    const made = { kind, class: entry.class, start: entry.start, end: entry.end, after: entry.after };
    alternatives.set(made, entry.accept ?? []);
    return made;
  };
  const options = [
    ...label.edits.map((entry) => option("edit", entry)),
    ...(label.free ?? []).map((entry) => option("free", entry)),
  ];
  return { options: options.sort((a, b) => a.start - b.start || a.end - b.end), alternatives };
}

interface Region {
  start: number;
  end: number;
  readonly hunks: Hunk[];
  readonly options: Option[];
}

function regionsOf(hunks: readonly Hunk[], options: readonly Option[]): Region[] {
  const regions: Region[] = [];
  const all = [
    ...hunks.map((hunk) => ({ hunk, option: undefined })),
    ...options.map((option) => ({ hunk: option, option })),
  ];
  for (const { hunk, option } of all.sort((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end)) {
    const last = regions.at(-1);
    const region =
      last !== undefined && overlaps({ ...last, after: "" }, hunk)
        ? last
        : { start: hunk.start, end: hunk.end, hunks: [], options: [] };
    if (region !== last) regions.push(region);
    region.end = Math.max(region.end, hunk.end);
    if (option === undefined) region.hunks.push(hunk);
    else region.options.push(option);
  }
  return regions;
}

/** Judges `result`, made of `sentence`, by the texts that come out in each changed region, not by offsets. */
export function scoreSentence(sentence: string, result: string, label: Judgeable): Score {
  const { options, alternatives } = optionsOf(label);
  const score = { repairs: [] as Score["repairs"][number][], changes: [] as Verdict[] };
  for (const { start, end, hunks, options: here } of regionsOf(hunksOf(sentence, result), options)) {
    const text = applied(sentence, start, end, hunks);
    const originals = new Map(here.map((option) => [`${option.start}:${option.class}:${option.kind}`, option]));
    const fitting = ways(here, new Map(here.map((option) => [option, alternatives.get(option) ?? []])))
      .filter((way) => sameText(applied(sentence, start, end, way), text))
      .sort(
        (a, b) => b.filter(({ kind }) => kind === "edit").length - a.filter(({ kind }) => kind === "edit").length,
      )[0];
    const made = new Set(
      (fitting ?? []).map((option) => originals.get(`${option.start}:${option.class}:${option.kind}`)),
    );
    for (const option of here) {
      if (option.kind === "edit")
        score.repairs.push({ class: option.class, made: made.has(option), start: option.start });
    }
    const unsure = (label.spans ?? []).some((span) => overlaps({ ...span, after: "" }, { start, end, after: "" }));
    for (const hunk of hunks) {
      const good = fitting !== undefined && (fitting.some(({ kind }) => kind === "edit") ? "repair" : "free");
      score.changes.push({
        start: hunk.start,
        end: hunk.end,
        before: sentence.slice(hunk.start, hunk.end),
        after: hunk.after,
        verdict: good || (unsure ? "unsure" : "fault"),
      });
    }
  }
  return score;
}

/** A change of `[start, end)` into `after`, before its position in the source is known. */
export interface Change<R extends string = string> {
  readonly rule: R;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** An edit of a source text: UTF-16 offsets in the source, `end` not included; `before` is what was there. */
export interface Edit<R extends string = string> extends Change<R> {
  readonly before: string;
}

/** `text` with `edits` made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Change[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, after } of edits) {
    result += text.slice(from, start) + after;
    from = end;
  }
  return result + text.slice(from);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do they overlap, or touch where one of them is empty, so that their order would be lost? */
function collide(a: Span, b: Span): boolean {
  if (a.start < b.end && b.start < a.end) return true;
  return (a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end;
}

interface Group<R extends string> {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
  edit: Edit<R> | undefined;
  edits: number;
  readonly changes: Change<R>[];
}

function closed<R extends string>(group: Group<R>, current: string, source: string): Edit<R> | undefined {
  if (group.changes.length === 0) return group.edit;
  const shifted = group.changes.map((change) => ({
    ...change,
    start: change.start - group.start,
    end: change.end - group.start,
  }));
  const after = applyEdits(current.slice(group.start, group.end), shifted);
  const before = source.slice(group.sourceStart, group.sourceEnd);
  const rule = group.changes.at(-1)?.rule;
  if (rule === undefined || before === after) return undefined;
  return { rule, start: group.sourceStart, end: group.sourceEnd, before, after };
}

/**
 * The edits of `source` that do at once what `edits` (of `source`) and then `changes` (of `current`, which `edits` made) do.
 * Where they overlap they become one edit with the later rule; where they undo each other nothing is left.
 */
export function composeEdits<R extends string>(
  source: string,
  edits: readonly Edit<R>[],
  current: string,
  changes: readonly Change<R>[],
): Edit<R>[] {
  const result: Edit<R>[] = [];
  let group: Group<R> | undefined;
  let delta = 0;
  let [i, j] = [0, 0];
  const close = (): void => {
    const edit = group === undefined ? undefined : closed(group, current, source);
    if (edit !== undefined) result.push(edit);
    group = undefined;
  };
  while (i < edits.length || j < changes.length) {
    const edit = edits[i];
    const change = changes[j];
    const editStart = edit === undefined ? Number.POSITIVE_INFINITY : edit.start + delta;
    if (edit !== undefined && (change === undefined || editStart <= change.start)) {
      const span = { start: editStart, end: editStart + edit.after.length };
      if (group !== undefined && group.changes.length > 0 && collide(group, span)) {
        group.end = Math.max(group.end, span.end);
        group.sourceEnd = edit.end + Math.max(0, group.end - span.end);
        group.edits++;
      } else {
        close();
        // Most edits are beside no change, and stay as they are.
        if (change === undefined || !collide(span, change)) result.push(edit);
        else group = { ...span, sourceStart: edit.start, sourceEnd: edit.end, edit, edits: 1, changes: [] };
      }
      delta += edit.after.length - (edit.end - edit.start);
      i++;
    } else if (change !== undefined) {
      if (group !== undefined && group.edits > 0 && collide(group, change)) {
        group.sourceEnd += Math.max(0, change.end - group.end);
        group.end = Math.max(group.end, change.end);
        group.changes.push(change);
      } else {
        close();
        const sourceStart = change.start - delta;
        const sourceEnd = sourceStart + change.end - change.start;
        group = {
          start: change.start,
          end: change.end,
          sourceStart,
          sourceEnd,
          edit: undefined,
          edits: 0,
          changes: [change],
        };
      }
      j++;
    }
  }
  close();
  return result;
}

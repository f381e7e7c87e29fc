/** What stands for the box of a task where no box can: its tag says whether the task is done. */
export function taskSign(tag: string): string {
  return /\schecked\b/u.test(tag) ? "\u2611" : "\u2610";
}

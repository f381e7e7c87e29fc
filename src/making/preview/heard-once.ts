import { type Stamp, sameStamp, stampOf } from "../inputs/scan.ts";

/**
 * Passes on what changed, each save once: a save may be heard by several watches, and in several steps of which the last
 * makes no difference any more. Of a folder, and of what is gone, all that is heard is passed on.
 * @param changed given the file, by full path
 */
export function heardOnce(changed: (file: string) => void): (file: string) => void {
  const heard = new Map<string, Stamp>();
  return (file) => {
    const stamp = stampOf(file);
    if (sameStamp(stamp, heard.get(file))) return;
    if (stamp === undefined) heard.delete(file);
    else heard.set(file, stamp);
    changed(file);
  };
}

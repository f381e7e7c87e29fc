import { grouped } from "../../digest/grouped.ts";

/**
 * Does a work for each item: at once for so many hosts, and one after the other for each host.
 * @param hostOf the host that an item is asked of
 * @param work must not throw; what it throws ends the run of its host and is thrown at the end
 */
export async function byHost<Item>(
  items: readonly Item[],
  hostOf: (item: Item) => string,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queues = [...grouped(items, (item) => [hostOf(item)]).values()];
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const item of queue) await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queues.length) }, worker));
}

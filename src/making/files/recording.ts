import type { FileFault } from "../../content/body-files.ts";
import type { Medium } from "../../content/file-kinds.ts";
import { FILES_BESIDE } from "../../words/attached-files.ts";
import type { FileFacts } from "./examine-file.ts";

/**
 * How long a recording is, and whether there is something to see in it.
 * @param medium what its name says
 */
export async function recordingFacts(file: string, medium: Medium): Promise<FileFacts | FileFault> {
  const { parseFile } = await import("music-metadata");
  const read = await parseFile(file, { duration: true, skipCovers: true }).catch(() => undefined);
  const { duration, hasVideo, container, codec } = read?.format ?? {};
  if (read === undefined || (duration === undefined && codec === undefined && container === undefined)) {
    return { fault: FILES_BESIDE.cutOff, fix: FILES_BESIDE.sendAnew };
  }
  const seconds = duration === undefined || !Number.isFinite(duration) ? 0 : Math.round(duration);
  return {
    medium: medium === "video" && hasVideo === false ? "audio" : medium,
    ...(seconds > 0 ? { seconds } : {}),
  };
}

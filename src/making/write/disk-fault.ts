import { DISK } from "../../words/disk.ts";
import type { Message } from "../../words/message.ts";

/** A fault of the disk, and what an editor can do. */
export interface DiskFault {
  /** Such as `ENOSPC`. */
  readonly code: string;
  readonly message: string;
  readonly advice: Message;
}

/** What a command's editor can do about a fault. */
export interface Remedy {
  /** The flags that name the folders it writes to; none where it writes what it is given. */
  readonly flags?: readonly string[];
  /** Whether only a fault of reading ends the command. */
  readonly onlyReads?: boolean;
  /** What to do once all is well: `build again`. */
  readonly again: Message;
}

const BUILDING: Remedy = { flags: ["--output", "--cache"], again: DISK.buildAgain };

/** The fault of the disk that an error tells of: itself, or inside Eleventy's, which says what it was writing. */
export function diskFault(error: unknown, remedy: Remedy = BUILDING): DiskFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const making = "syscall" in error && error.syscall === "mkdir";
  const advice = code === "ENOENT" && making ? nothingCanBeMade(remedy) : ADVICE[code]?.(remedy);
  if (advice !== undefined) return { code, message: error.message, advice };
  const inner = "originalError" in error ? diskFault(error.originalError, remedy) : undefined;
  return inner === undefined ? undefined : { ...inner, message: `${error.message}\n${inner.message}` };
}

/** Folders are made with those above them: where one is said to be missing, the system lets nobody make any there. */
function nothingCanBeMade({ flags = [] }: Remedy): Message {
  return DISK.unmakeable({ flags });
}

function forbidden({ flags = [], onlyReads = false }: Remedy): Message {
  return onlyReads ? DISK.unreadableRights : DISK.forbidden({ flags });
}

const ADVICE: Readonly<Record<string, (remedy: Remedy) => Message>> = {
  ENOSPC: DISK.full,
  EROFS: ({ flags = [] }) => DISK.readOnly({ flags }),
  EACCES: forbidden,
  EPERM: forbidden,
  EEXIST: () => DISK.fileForFolder,
  EISDIR: () => DISK.folderForFile,
  EFBIG: DISK.tooLarge,
  EDQUOT: DISK.usedUp,
  ECACHE: () => DISK.otherCache,
  EIO: DISK.fails,
  ENOENT: DISK.vanished,
  ENOTDIR: () => DISK.fileForFolder,
  EMFILE: DISK.tooMany,
};

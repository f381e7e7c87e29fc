/** A fault of the disk, and what an editor can do. */
export interface DiskFault {
  /** Such as `ENOSPC`. */
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** The fault of the disk that an error tells of: itself, or inside Eleventy's, which says what it was writing. */
export function diskFault(error: unknown): DiskFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const making = "syscall" in error && error.syscall === "mkdir";
  const advice = code === "ENOENT" && making ? NOTHING_CAN_BE_MADE : ADVICE[code];
  if (advice !== undefined) return { code, message: error.message, advice };
  const inner = "originalError" in error ? diskFault(error.originalError) : undefined;
  return inner === undefined ? undefined : { ...inner, message: `${error.message}\n${inner.message}` };
}

/** Folders are made with those above them: where one is said to be missing, the system lets nobody make any there. */
const NOTHING_CAN_BE_MADE = "No folder can be made there: choose another with --output or --cache.";

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room and build again.",
  EROFS: "The folder can only be read: choose another with --output or --cache.",
  EACCES: "You may not write there: choose another folder, or change its owner.",
  EPERM: "You may not write there: choose another folder, or change its owner.",
  EEXIST: "A file is where a folder is needed: move it away.",
  EISDIR: "A folder is where a file is needed: move it away.",
  EFBIG: "The file is larger than you may write: raise the limit (ulimit -f) and build again.",
  EDQUOT: "Your share of the disk is used up: make room and build again.",
  ECACHE:
    "What was just written to the cache comes back different: check the disk, or choose another folder with --cache.",
  EIO: "The disk fails: make sure that it is sound, then build again.",
  ENOENT: "A file or folder vanished while it was in use: build again.",
  ENOTDIR: "A file is where a folder is needed: move it away.",
  EMFILE: "Too many files are open: close other programs and build again.",
};

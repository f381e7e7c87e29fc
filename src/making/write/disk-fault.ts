/** A fault of the disk, and what an editor can do. */
export interface DiskFault {
  /** Such as `ENOSPC`. */
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** What a command's editor can do about a fault. */
export interface Remedy {
  /** The flags that name the folders it writes to: `--output or --cache`; none where it writes what it is given. */
  readonly flags?: string;
  /** What to do once all is well: `build again`. */
  readonly again: string;
}

const BUILDING: Remedy = { flags: "--output or --cache", again: "build again" };

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
function nothingCanBeMade(remedy: Remedy): string {
  return `No folder can be made there: ${another(remedy)}.`;
}

function another({ flags }: Remedy): string {
  return flags === undefined ? "make it one that can be written to" : `choose another with ${flags}`;
}

function forbidden({ flags }: Remedy): string {
  return `You may not write there: ${flags === undefined ? "" : `choose another folder with ${flags}, or `}change its owner.`;
}

const ADVICE: Readonly<Record<string, (remedy: Remedy) => string>> = {
  ENOSPC: ({ again }) => `The disk is full: make room and ${again}.`,
  EROFS: (remedy) => `The folder can only be read: ${another(remedy)}.`,
  EACCES: forbidden,
  EPERM: forbidden,
  EEXIST: () => "A file is where a folder is needed: move it away.",
  EISDIR: () => "A folder is where a file is needed: move it away.",
  EFBIG: ({ again }) => `The file is larger than you may write: raise the limit (ulimit -f) and ${again}.`,
  EDQUOT: ({ again }) => `Your share of the disk is used up: make room and ${again}.`,
  ECACHE: () =>
    "What was just written to the cache comes back different: check the disk, or choose another folder with --cache.",
  EIO: ({ again }) => `The disk fails: make sure that it is sound, then ${again}.`,
  ENOENT: ({ again }) => `A file or folder vanished while it was in use: ${again}.`,
  ENOTDIR: () => "A file is where a folder is needed: move it away.",
  EMFILE: ({ again }) => `Too many files are open: close other programs and ${again}.`,
};

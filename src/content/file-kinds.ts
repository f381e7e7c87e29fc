/** What readers do with a file: read it, listen to it, watch it. */
export type Medium = "document" | "audio" | "video";

interface FileKind {
  /** Its media type. */
  readonly type: string;
  readonly medium: Medium;
}

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/**
 * Kinds of files that a text may offer, by their endings. None of them is one that a browser runs as a page of the site:
 * HTML, SVG and XML are not among them.
 */
export const FILE_KINDS = {
  pdf: { type: "application/pdf", medium: "document" },
  epub: { type: "application/epub+zip", medium: "document" },
  docx: { type: `${office}.wordprocessingml.document`, medium: "document" },
  xlsx: { type: `${office}.spreadsheetml.sheet`, medium: "document" },
  pptx: { type: `${office}.presentationml.presentation`, medium: "document" },
  odt: { type: `${openDocument}.text`, medium: "document" },
  ods: { type: `${openDocument}.spreadsheet`, medium: "document" },
  odp: { type: `${openDocument}.presentation`, medium: "document" },
  zip: { type: "application/zip", medium: "document" },
  csv: { type: "text/csv", medium: "document" },
  txt: { type: "text/plain", medium: "document" },
  vtt: { type: "text/vtt", medium: "document" },
  mp3: { type: "audio/mpeg", medium: "audio" },
  m4a: { type: "audio/mp4", medium: "audio" },
  ogg: { type: "audio/ogg", medium: "audio" },
  mp4: { type: "video/mp4", medium: "video" },
  webm: { type: "video/webm", medium: "video" },
} as const satisfies Readonly<Record<string, FileKind>>;

/** The ending of a file that a text may offer, without its dot, in small letters. */
export type FileEnding = keyof typeof FILE_KINDS;

/** The kind that a file's name says; undefined where a text cannot offer it. */
export function endingOf(name: string): FileEnding | undefined {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  return isEnding(ending) ? ending : undefined;
}

function isEnding(ending: string): ending is FileEnding {
  return Object.hasOwn(FILE_KINDS, ending);
}

/** What a file is sent as: one without moving pictures is a sound, whatever its name says. */
export function typeOf({ ending, medium }: { readonly ending: FileEnding; readonly medium: Medium }): string {
  const { type } = FILE_KINDS[ending];
  return medium === "audio" ? type.replace("video/", "audio/") : type;
}

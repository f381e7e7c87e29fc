import type { Metafile } from "esbuild";

/*
 * What modules share is compiled into chunks, which esbuild names by their content: eight letters that no packer makes
 * smaller, said some eight thousand times. Ours are numbered.
 */

/** How esbuild is to name chunks. */
export const CHUNK_NAMES = "chunks/[hash]";

const CHUNK = /^chunks\/([A-Z0-9]{8})\.js$/u;
/** Where code may name a chunk: at the end of an import's address. */
const NAMED = /(?<=\/)[A-Z0-9]{8}(?=\.js")/gu;

/**
 * Gives chunks short names: the same ones wherever the same code is compiled.
 * @param outputs what esbuild says of the files that it made
 * @returns what renames the path of a file, and the chunks that a file's code names
 */
export function shortChunkNames(outputs: Metafile["outputs"]): {
  readonly path: (file: string) => string;
  readonly code: (code: string) => string;
} {
  const chunks = Object.entries(outputs).flatMap(([file, output]) => {
    const hash = CHUNK.exec(file)?.[1];
    return hash === undefined ? [] : [{ hash, holds: holds(output) }];
  });
  const ordered = chunks.sort((one, other) => (one.holds < other.holds ? -1 : 1));
  const names = new Map(ordered.map(({ hash }, index) => [hash, index.toString(36)]));
  return {
    path: (file) =>
      file.replace(CHUNK, (whole, hash: string) => {
        const name = names.get(hash);
        return name === undefined ? whole : `chunks/${name}.js`;
      }),
    code: (code) => code.replace(NAMED, (hash) => names.get(hash) ?? hash),
  };
}

/** What tells a chunk from all others: its modules, and what it gives where it only hands on. */
function holds({ entryPoint = "", inputs, exports }: Metafile["outputs"][string]): string {
  return [entryPoint, ...Object.keys(inputs), ...exports].join(" ");
}

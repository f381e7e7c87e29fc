import { closeSync, openSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";

/**
 * Listens at a file for as long as this process lives. The system itself refuses whoever asks there later, in whichever
 * container of the machine the two are.
 * @returns what ends it; undefined where the file system knows no sockets
 */
export async function showLife(file: string): Promise<(() => void) | undefined> {
  const place = socketAt(file);
  if (place === undefined) return undefined;
  const server = createServer((socket) => socket.destroy());
  const listening = await new Promise<boolean>((resolve) => {
    server.on("error", () => resolve(false));
    server.listen(place.address, () => resolve(true));
  });
  if (!listening) {
    place.close();
    return undefined;
  }
  server.unref();
  return () => {
    server.close();
    place.close();
    rmSync(file, { force: true });
  };
}

/** Whether the process that showed life at a file lives; undefined where the system does not say. */
export async function showsLife(file: string): Promise<boolean | undefined> {
  const place = socketAt(file);
  if (place === undefined) return undefined;
  try {
    return await new Promise<boolean | undefined>((resolve) => {
      const socket = connect(place.address);
      socket.on("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.on("error", (error) => {
        const code = "code" in error ? error.code : undefined;
        resolve(code === "ECONNREFUSED" || code === "ENOENT" ? false : undefined);
      });
    });
  } finally {
    place.close();
  }
}

/** The address of a socket has room for this many bytes on every system. @see unix(7) */
const LONGEST_ADDRESS = 100;

/** Where the socket of a file is listened at. On Linux it is reached by its open folder, however long the path. */
function socketAt(file: string): { readonly address: string; readonly close: () => void } | undefined {
  if (process.platform === "win32") return { address: `\\\\.\\pipe\\gozide-${path.basename(file)}`, close: () => {} };
  if (process.platform !== "linux") {
    return Buffer.byteLength(file) > LONGEST_ADDRESS ? undefined : { address: file, close: () => {} };
  }
  try {
    const folder = openSync(path.dirname(file), "r");
    return { address: `/proc/self/fd/${folder}/${path.basename(file)}`, close: () => closeSync(folder) };
  } catch {
    return undefined;
  }
}

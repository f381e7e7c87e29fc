import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { diskFault } from "../making/write/disk-fault.ts";
import { DISK } from "../words/disk.ts";
import type { Message } from "../words/message.ts";
import { TEMPORARY } from "./write-files.ts";

/** Calls that only what is written needs. */
const WRITING = /^(?:mkdir|link|rename|unlink|chmod|write|fsync)$/u;

/**
 * A fault of the disk in words for an editor: which folder or file it is, what to do, and the system's words.
 * @param flags those that name the folders the command writes to; none where it writes what it is given
 * @throws what is no such fault
 */
export function diskWords(error: unknown, ...flags: readonly string[]): Message {
  const fault = diskFault(error, { flags, again: DISK.runAgain });
  if (!(error instanceof Error && "code" in error)) throw error;
  // The system does not say of every fault of reading where it was.
  if (!("path" in error && typeof error.path === "string")) {
    if (fault === undefined) throw error;
    return DISK.somewhere({ advice: fault.advice, words: error.message });
  }
  if (fault === undefined) return DISK.words({ words: error.message });
  const { path } = error;
  const syscall = "syscall" in error ? String(error.syscall) : "";
  if (error.code === "EEXIST" && syscall === "link" && "dest" in error) {
    return said(String(error.dest), DISK.thereByNow, DISK.commandAgain, error.message);
  }
  const blocking = /^(?:ENOTDIR|EEXIST)$/u.test(fault.code) ? (inTheWay(path) ?? path) : undefined;
  if (blocking !== undefined) return said(blocking, DISK.noFolder, fault.advice, error.message);
  const isTemporary = TEMPORARY.test(basename(path));
  if (isTemporary || WRITING.test(syscall)) {
    return said(isTemporary ? dirname(path) : path, DISK.unwritable, fault.advice, error.message);
  }
  const forbidden = /^(?:EACCES|EPERM)$/u.test(fault.code);
  const advice = forbidden ? DISK.unreadableRights : fault.advice;
  return said(path, DISK.unreadable, advice, error.message);
}

function said(place: string, what: Message, advice: Message, words: string): Message {
  return DISK.said({ place, what, advice, words });
}

/** The file that is where a folder of a path should be. */
function inTheWay(path: string): string | undefined {
  for (let place = dirname(path); place !== dirname(place); place = dirname(place)) {
    const found = isFolder(place);
    if (found !== undefined) return found ? undefined : place;
  }
  return undefined;
}

/** Undefined where nothing is there: below a file there is nothing either, though the system calls that another fault. */
function isFolder(place: string): boolean | undefined {
  try {
    return statSync(place).isDirectory();
  } catch {
    return undefined;
  }
}

import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";

/** The bytes of an input and what the server said of them, where it came from one. */
export interface InputBytes {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/** What a server gave to tell a later state from this one by: it is sent back with the next question. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of asking for an address. */
export type Fetched =
  | {
      readonly kind: "body";
      readonly input: InputBytes;
      /** Where it came from in the end, if redirects led elsewhere. */
      readonly at?: string;
      readonly validators: Validators;
      /** Where all redirects say that it is for good, if it has moved. */
      readonly moved?: string;
      /** The WebSub hub that the server names. */
      readonly hub?: string;
    }
  | { readonly kind: "unchanged" }
  /** The server asks to be left alone until then: epoch milliseconds. */
  | { readonly kind: "later"; readonly until?: number; readonly problem: Problem; readonly status?: number }
  /** No server was asked, since an editor must allow it first. */
  | { readonly kind: "refused"; readonly problem: Problem; readonly status?: undefined }
  /** With the status of the answer, where it was that. */
  | { readonly kind: "failed"; readonly problem: Problem; readonly status?: number };

/** That an address could not be read. */
export function fetchProblem(file: string, message: Message, fix?: Message): Problem {
  return { severity: "error", file, message, ...(fix === undefined ? {} : { fix }) };
}

import type { Token } from "markdown-it";

/**
 * The token that a renderer's rule is asked for.
 * @throws {RangeError} when there is none, which markdown-it never asks for
 */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`no token ${index}`);
  return token;
}

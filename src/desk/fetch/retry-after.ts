/** A server that asks for more than this is asked again all the same: a day, in milliseconds. */
const LONGEST = 86_400_000;

/**
 * When a server may be asked again, in epoch milliseconds; undefined where it does not say.
 * @param header seconds, or a date
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? "";
  const until = /^\d{1,9}$/u.test(text)
    ? now + Number(text) * 1000
    : /^[a-z]{3}/iu.test(text)
      ? Date.parse(text)
      : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.min(Math.max(until, now), now + LONGEST);
}

/**
 * Letters, marks and digits that Unicode got after version 16, the one of the oldest Node that the digest is built
 * with. What a Node does not know is no letter to it, so an address that kept one would be another one elsewhere.
 * A newer Node's own newest come here when the test of this list finds them.
 * @see https://www.unicode.org/Public/17.0.0/ucd/DerivedAge.txt
 */
export const YOUNG_LETTERS =
  /[\u1ACF-\u1ADD\u1AE0-\u1AEB\u088F\u0C5C\u0CDC\uA7CE\uA7CF\uA7D2\uA7D4\uA7F1\u{10940}-\u{10959}\u{10EC5}-\u{10EC7}\u{10EFA}\u{10EFB}\u{11B60}-\u{11B67}\u{11DB0}-\u{11DDB}\u{11DE0}-\u{11DE9}\u{16EA0}-\u{16EB8}\u{16EBB}-\u{16ED3}\u{16FF2}-\u{16FF6}\u{187F8}-\u{187FF}\u{18D09}-\u{18D1E}\u{18D80}-\u{18DF2}\u{1E6C0}-\u{1E6DE}\u{1E6E0}-\u{1E6F5}\u{1E6FE}\u{1E6FF}\u{2B73A}-\u{2B73F}\u{2CEA2}-\u{2CEAD}\u{323B0}-\u{33479}]/gu;

import type { Message } from "../../words/message.ts";
import type { DigestFiles } from "./digest-files.ts";

/**
 * One thing that a version changed and that digests must follow: a field or a file with another name, a setting to be
 * written down because its default changed.
 *
 * To add one: a file beside the others in `steps/`, an entry at the end of `steps/all-steps.ts`, a sentence in
 * `src/words/upgrade.ts`, a test in `tests/desk/upgrade/`, a row in docs/upgrade.md and a line in CHANGELOG.md. Steps stay for ever: a digest may come from any version.
 */
export interface Step {
  /** A short name that no other step has and that never changes. */
  readonly id: string;
  /** The version that needs it: digests that were last upgraded before it are given the step. */
  readonly since: string;
  /** What it does, in one sentence: an editor reads it before the changes. An entry of `STEPS` in `src/words/upgrade.ts`. */
  readonly about: Message;
  /**
   * Gives the digest as that version needs it, and the digest itself where nothing is to be done. It sees what the steps
   * before it gave. Pure: it reads no disk and no clock. Given its own result it changes nothing. Of a text it changes
   * what it must and nothing else: `edit-yaml.ts` keeps comments, order and spelling.
   */
  readonly apply: (digest: DigestFiles) => DigestFiles;
}

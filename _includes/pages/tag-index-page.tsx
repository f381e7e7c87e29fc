import type { VNode } from "preact";
import { TOPICS } from "../../src/digest/topics.ts";
import type { TagCount } from "../../src/digest/views.ts";
import { comparePersian } from "../../src/persian/collation.ts";
import { YOUNG_LETTERS } from "../../src/persian/letters.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { TopicLink } from "../components/topic-links.tsx";
import { CollectionHead } from "../head/cards.tsx";
import { Layout } from "../layouts/layout.tsx";
import { useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** All tags by the Persian alphabet, letter by letter as at the end of a book, with how many articles each has. */
export function TagIndexPage({ path, view }: PageProps<"tagIndex">): VNode {
  const t = useStrings();
  const title = t("nav.tags");
  const description = t("tags.about", { count: view.tags.length });
  return (
    <Layout
      path={path}
      kind="letters"
      title={title}
      description={description}
      at={TOPICS.tags.folder}
      head={<CollectionHead path={path} title={title} description={description} way={[]} articles={[]} />}
    >
      <Breadcrumbs way={[]} />
      <header class="topic">
        <h1>{title}</h1>
        {view.tags.length === 0 ? null : <p class="lead">{description}</p>}
      </header>
      {view.tags.length === 0 ? <p class="empty">{t("index.empty")}</p> : null}
      <div class="a-to-z">
        {byLetter(view.tags, t("tags.latin"), t("tags.digits")).map(({ letter, tags }) => (
          <section>
            <h2>{letter}</h2>
            <ul>
              {tags.map(({ tag, count }) => (
                <li>
                  <TopicLink kind="tags" of={tag} /> <small>{t("count", { count })}</small>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}

interface LetterGroup {
  readonly letter: string;
  readonly tags: TagCount[];
}

/** Tags that begin with one letter together; they come sorted. Latin letters are one group, and so are digits. */
function byLetter(tags: readonly TagCount[], latin: string, digits: string): readonly LetterGroup[] {
  const groups = new Map<string, LetterGroup>();
  for (const entry of tags) {
    const letter = firstLetter(entry.tag.label, latin, digits);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, { letter, tags: [entry] });
    else group.tags.push(entry);
  }
  // A label that begins with a sign comes first of all, and must not bring its letter with it.
  return [...groups.values()].sort((a, b) => comparePersian(a.letter, b.letter));
}

/** The letter under which a Persian dictionary has a word: «أ» and «إ» are with «ا», «ئ» with «ی», «ؤ» with «و». */
function firstLetter(label: string, latin: string, digits: string): string {
  // A letter that not every Node knows is passed over.
  const known = label.replace(YOUNG_LETTERS, "");
  const letter = /[\p{L}\p{N}]/u.exec(known)?.[0] ?? "#";
  if (/\p{N}/u.test(letter)) return digits;
  if (/\p{Script=Latin}/u.test(letter)) return latin;
  return letter === "آ" ? letter : (letter.normalize("NFD")[0] ?? letter).replace("\u064A", "ی");
}

import type { ComponentChildren, VNode } from "preact";
import { bySection } from "../../src/digest/edition.ts";
import { topicPath } from "../../src/digest/topics.ts";
import type { EditionView } from "../../src/digest/views.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import { Story } from "./story.tsx";
import { Text } from "./text.tsx";

interface EditionFrontProps {
  readonly view: EditionView;
  /** Whether key points and tags of every story are shown, as on the edition's own page. */
  readonly full: boolean;
}

/** So few stories that they are beside a lone lead story instead of below it: short ones, and whole ones. */
const FEW = 4;
const FEW_FULL = 1;

/** An edition's stories: the lead story, the other top stories beside it, then section by section. */
export function EditionFront({ view, full }: EditionFrontProps): VNode {
  const { site } = useShell();
  const { edition, sections } = view;
  const dated = site.editionRhythm === "weekly";
  const tops = edition.articles.slice(0, edition.topCount);
  const rest = edition.articles.slice(edition.topCount);
  const beside = tops.length === 1 && rest.length > 0 && rest.length <= (full ? FEW_FULL : FEW);
  return (
    <div class={beside ? "front beside" : "front"}>
      <div class="tops">
        {tops.map((article, index) => (
          <Story
            article={article}
            size={index === 0 ? "lead" : "second"}
            level={2}
            full={full || index === 0}
            dated={dated}
          />
        ))}
      </div>
      {bySection(rest, sections).map(({ section, articles }) => (
        <Rubric {...(section === undefined ? {} : { path: topicPath("sections", section), title: section.title })}>
          <div class="stories">
            {articles.map((article) => (
              <Story article={article} size={full ? "second" : "brief"} level={3} full={full} dated={dated} />
            ))}
          </div>
        </Rubric>
      ))}
    </div>
  );
}

interface RubricProps {
  /** The page of what the rubric names. */
  readonly path?: string;
  /** The rubric; «دیگر نوشته‌ها» where there is none. */
  readonly title?: string;
  /** What is under the rubric in the margin. */
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part of a page with its name in the margin. */
export function Rubric({ path, title, note, children }: RubricProps): VNode {
  const t = useStrings();
  const href = useHref();
  const name = <Text>{title ?? t("edition.others")}</Text>;
  return (
    <section class="rubric">
      <div>
        <h2>{path === undefined ? name : <a href={href(path)}>{name}</a>}</h2>
        {note}
      </div>
      {children}
    </section>
  );
}

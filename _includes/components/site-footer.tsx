import { PATHS } from "../../src/digest/paths.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useKept, useShell, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";

/** What the digest is, where else to go, and the reader's own settings. The same on every page. */
export function SiteFooter(): Drawn {
  const html = useKept("site-footer", () => <Content />);
  return <footer dangerouslySetInnerHTML={{ __html: html }} />;
}

function Content(): Drawn {
  const { site, about, indexes } = useShell();
  const t = useStrings();
  const href = useHref();
  const places = [
    ...indexes.map((kind) => ({ path: TOPICS[kind].folder, text: t(TOPICS[kind].texts.all) })),
    { path: PATHS.archive, text: t("nav.archive") },
    ...(about ? [{ path: PATHS.about, text: t("nav.about") }] : []),
    { path: PATHS.feeds, text: t("feeds.title") },
  ];
  return (
    <>
      <p>
        <b>{site.title}</b> <Text>{site.description}</Text>
      </p>
      <nav aria-label={t("nav.more")}>
        <ul>
          {places.map(({ path, text }) => (
            <li>
              <a href={href(path)}>
                <Text>{text}</Text>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Comforts />
    </>
  );
}

/** Buttons for the reader's letter size, colours, keys and marks of what was read: shown by the script that serves them. */
function Comforts(): Drawn {
  const t = useStrings();
  return (
    <div id="comforts" data-resume={t("comforts.resume")} hidden>
      <fieldset>
        <legend>{t("comforts.size")}</legend>
        <button type="button" name="size" value="-1">
          {t("comforts.smaller")}
        </button>
        <button type="button" name="size" value="1">
          {t("comforts.larger")}
        </button>
      </fieldset>
      <fieldset>
        <legend>{t("comforts.scheme")}</legend>
        <button type="button" name="scheme" value="">
          {t("comforts.system")}
        </button>
        <button type="button" name="scheme" value="light">
          {t("comforts.light")}
        </button>
        <button type="button" name="scheme" value="dark">
          {t("comforts.dark")}
        </button>
      </fieldset>
      <fieldset>
        <legend>{t("comforts.more")}</legend>
        <button type="button" name="contrast" value="more">
          {t("comforts.contrast")}
        </button>
        <button type="button" name="keys" value="off">
          {t("comforts.keys")}
        </button>
        <button type="button" name="reading" value="off">
          {t("comforts.reading")}
        </button>
        <span id="is-read" hidden>
          {t("comforts.read")}
        </span>
      </fieldset>
    </div>
  );
}

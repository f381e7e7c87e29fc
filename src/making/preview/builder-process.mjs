// The process that builds the preview begins here.
import { launch } from "../launch.mjs";

await launch("making/preview/start-builder");

import { answerJobs } from "./worker.ts";

// What a worker thread runs; the module of the jobs itself is loaded in threads of others too.
answerJobs();

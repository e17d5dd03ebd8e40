/** A fact that answers questions by itself, as the build writes it and the browser reads it. */
export interface FactAnswer {
  topic: string;
  /** Questions that it answers, as an editor wrote them. */
  questions: string[];
  /** A number or another short answer. */
  value?: string;
  text: string;
  certainty: string;
  /** The page that tells more. */
  url: string;
  title: string;
  kind: string;
  fictional: boolean;
}

/** What `words.json` says: the files beside it. `words` ends with a slash when it is a folder with a file for each letter. */
export interface WordFiles {
  words: string;
  answers: string;
}

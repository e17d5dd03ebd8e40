/** What keeps a new entry from being made, said in Dutch sentences to whoever asked for it. */
export class Refusal extends Error {}

/** Why a command does nothing, said in Dutch to whoever asked for it. */
export class Refusal extends Error {}

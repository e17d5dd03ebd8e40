/** Why a command does nothing, said in Dutch to whoever asked for it. */
export class CommandRefusal extends Error {}

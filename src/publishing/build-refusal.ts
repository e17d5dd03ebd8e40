/** Why a site can't be published, in words for who made the mistake. */
export class BuildRefusal extends Error {}

/** Does a part of a build. What refuses it is said as it is: Astro would put a stack trace behind it. */
export async function orEndBuild<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BuildRefusal)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}

/** Says what is wrong and ends the build. Throwing would add a stack trace that says nothing to an editor. */
export function stopBuild(report: string): never {
  console.error(`\n${report}\n`);
  process.exit(1);
}

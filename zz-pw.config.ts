import base, { editorPort } from './playwright.config.ts';
const { webServer, ...rest } = base;
export default { ...rest, outputDir: '/tmp/saving/pw-out', webServer: [(webServer as object[])[1]] };

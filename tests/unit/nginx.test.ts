import { expect, test } from 'vitest';
import { nginxHeaders } from '../../src/headers/nginx.ts';

const text = nginxHeaders({ hashes: { scripts: [], styles: ['abc='] }, redirects: new Map(), folder: '/', files: [] });

test('nginx gets a value for each header, with the quotes in it escaped', () => {
  expect(text).toContain('map $uri $site_x_content_type_options {\n  default "nosniff";\n}');
  expect(text).toMatch(
    /map \$uri \$site_content_security_policy \{\n(?: {2}"~.*\n)+ {2}default "default-src 'none'; .*'sha256-abc='/,
  );
  expect(text).toContain(String.raw`default "\"/speculatieregels.json\"";`);
});

test('no value has a dollar sign, which nginx would read as a variable', () => {
  for (const [, value] of text.matchAll(/^ {2}\S+ (".*");$/gm)) expect(value).not.toContain('$');
});

import { expect, test } from 'vitest';
import { nginxHeaders } from '../../src/headers/nginx-headers.ts';

const text = nginxHeaders({ scripts: [], styles: ['abc='] });

test('nginx gets a value for each header, with the quotes in it escaped', () => {
  expect(text).toContain('map $uri $site_x_content_type_options {\n  default "nosniff";\n}');
  expect(text).toMatch(
    /map \$site_kind \$site_content_security_policy \{\n {2}page "default-src 'none'; .*'sha256-abc='/,
  );
  expect(text).toContain(String.raw`page "\"/speculatieregels.json\"";`);
});

test('no value has a dollar sign, which nginx would read as a variable', () => {
  for (const [, value] of text.matchAll(/^ {2}\w+ (".*");$/gm)) expect(value).not.toContain('$');
});

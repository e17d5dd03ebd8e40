/** The settings of Apache 2.4 for the built site, as `.htaccess` in its folder. */
import { addressPattern, headerLayers, headerTable, SPECULATION_RULES, type HeaderLayer } from './headers.ts';
import { oldForms } from './host-redirects.ts';
import { contentType, textTypes, encodings, GENERATED, ODD_ADDRESS, quote, type ServedSite } from './published.ts';

/** A test of the address for inside an expression. The compressed form of a file has the same headers. */
const fits = (folder: string, addresses: readonly string[]) => {
  const patterns = addresses.map((address) => addressPattern(folder.slice(0, -1) + address).slice(1, -1));
  return String.raw`%{REQUEST_URI} =~ m#^(${patterns.join('|')})(\.br|\.gz)?$#`;
};

function headerLines(folder: string, { addresses, except, headers }: HeaderLayer): string[] {
  const tests = [
    ...(addresses.includes('/*') ? [] : [fits(folder, addresses)]),
    ...(except.length > 0 ? [`!(${fits(folder, except)})`] : []),
  ];
  const condition = tests.length > 0 ? ` ${quote(`expr=${tests.join(' && ')}`).replaceAll('\\\\', '\\')}` : '';
  return Object.entries(headers).map(([name, value]) => `Header always set ${name} ${quote(value)}${condition}`);
}

/** Types of text, also where a file has a second ending that says how it is packed. */
const typeLines = Object.keys(textTypes).map((ending) => `AddType "${contentType(`.${ending}`) ?? ''}" .${ending}`);

const packedLines = encodings.flatMap(({ name, extension }) => [
  `RewriteCond %{HTTP:Accept-Encoding} (^|[\\s,])${name}\\s*(,|$|;\\s*q=(1|0?\\.\\d*[1-9])) [NC,NV]`,
  `RewriteCond %{REQUEST_FILENAME}${extension} -f`,
  `RewriteRule ^(.+)$ $1${extension} [END]`,
]);

/** The file. Needs mod_headers and mod_rewrite, and `AllowOverride All` for the folder. */
export function apacheFile({ hashes, redirects, folder }: ServedSite): string {
  const moved = oldForms(redirects).map(
    ([form, to]) => `RewriteRule ${addressPattern(form).replace('^/', '^')} ${folder}${to.slice(1)} [R=301,NE,END]`,
  );
  return `# ${GENERATED}
# Zet dit bestand als .htaccess in de map met de site. Apache heeft mod_headers en mod_rewrite nodig, en AllowOverride All.

Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${folder}404.html

# Types
AddDefaultCharset utf-8
${typeLines.join('\n')}
RemoveType .gz .br
RemoveLanguage .nl .br
AddEncoding br .br
AddEncoding gzip .gz
<FilesMatch "^${SPECULATION_RULES.slice(1).replace('.', String.raw`\.`)}">
  ForceType ${contentType(SPECULATION_RULES) ?? ''}
</FilesMatch>
<FilesMatch "\\.(pagefind|pf_\\w+)$">
  ForceType application/octet-stream
</FilesMatch>

# Koppen
${headerLayers(headerTable(hashes, folder))
  .flatMap((layer) => headerLines(folder, layer))
  .join('\n')}
Header always set Vary Accept-Encoding
Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405"

# Adressen
RewriteEngine On
RewriteBase ${folder}
# Waar Apache zelf heen gaat, zoals de foutpagina.
RewriteCond %{ENV:REDIRECT_STATUS} .
RewriteRule ^ - [END]
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [R=405,END]
RewriteCond %{THE_REQUEST} "^\\S+ [^?\\s]*(${ODD_ADDRESS})" [NC]
RewriteRule ^ - [R=404,END]
RewriteRule (^|/)\\.(?!well-known/)|^_(headers|redirects)$|\\.(br|gz)$|^404\\.html$ - [R=404,END]
${moved.join('\n')}
RewriteCond %{REQUEST_FILENAME} -f
RewriteRule ^(.*/)?index\\.html$ ${folder}$1 [R=301,END]
RewriteCond %{REQUEST_FILENAME}/index.html -f
RewriteRule [^/]$ %{REQUEST_URI}/ [R=301,END]
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule [^/]$ - [R=404,END]
RewriteRule ^(.*/)?$ $1index.html
${packedLines.join('\n')}
`;
}

/** How Starlight and Hugo want this site's pages. */
import type { Page, PeerData, PeerFormat } from './peer-content.ts';

/** Pages about the site itself stand at the root; the first page of a folder is the folder's own. */
const plainPath = ({ folder, id }: Page) => (folder === 'paginas' ? id : `${folder}/${id}`);

export const hugo: PeerFormat = {
  contentFolder: 'content',
  pathOf: (page) => plainPath(page).replace(/\/index$/, '/_index'),
  // Hugo sorts by weight, and takes 0 for none.
  fieldsOf: ({ fields }, title) => ({ title, weight: Number(fields['volgorde'] ?? 0) + 1, ...fields }),
  block: (name, reference) =>
    `{{< ${name.toLowerCase()}${reference ? ` ${name === 'ToenEnNu' ? 'feit' : 'id'}="${reference}"` : ''} >}}`,
  around: (name) => [`{{% ${name.toLowerCase()} %}}`, `{{% /${name.toLowerCase()} %}}`],
};

/** Markdown has no blocks of its own, and MDX would cost Starlight a module for each page: so plain HTML. */
const html: Record<string, (reference: string, data: PeerData) => string> = {
  Citaat: (id, { citaten, sprekers }) => {
    const quotation = citaten.find((one) => one.id === id);
    const speaker = sprekers[quotation?.spreker ?? ''];
    const who = speaker ? `${speaker.naam}, ${speaker.functie}, ` : '';
    return `<figure class="citaat"><blockquote><p>“${quotation?.tekst ?? ''}”</p></blockquote><figcaption>${who}over ${quotation?.onderwerp ?? ''}</figcaption></figure>`;
  },
  Feit: (id, { feiten }) => `<span class="feit">${feiten.find((one) => one.id === id)?.waarde ?? ''}</span>`,
  ToenEnNu: (id, { feiten }) => {
    const fact = feiten.find((one) => one.id === id);
    return `<div class="toen-en-nu" role="note"><strong>Toen en nu</strong> ${fact?.tekst ?? ''} (${fact?.zekerheid ?? ''})</div>`;
  },
  Plattegrond: () =>
    '<svg class="plattegrond" viewBox="0 0 400 200" role="img" aria-label="Plattegrond"><rect width="400" height="200" /></svg>',
  Meting: () => '<p>Bij de laatste meting zijn geen fouten gevonden.</p>',
  Contact: () => '<p><a href="mailto:redactie@samenorganiseren.example">redactie@samenorganiseren.example</a></p>',
};

export const starlight: PeerFormat = {
  contentFolder: 'src/content/docs',
  pathOf: plainPath,
  fieldsOf: ({ fields }, title) => ({ title, description: fields.inleiding ?? fields.definitie, ...fields }),
  block: (name, reference, data) => html[name]?.(reference, data) ?? '',
  around: (name) => [`<div class="${name.toLowerCase()}">`, '</div>'],
};

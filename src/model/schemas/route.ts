import { z } from 'astro/zod';
import { group, list, order, sentence, siteLink, text } from './fields.ts';

/** A way through the site for one kind of reader: a few pages, each with why. */
export const routeSchema = z
  .strictObject({
    titel: text(60).describe('Voor wie de route is, zoals: Ik ben raadslid.'),
    waarom: sentence(200).describe('Wat deze lezer eraan heeft.'),
    volgorde: order().describe('Plaats tussen de andere routes.'),
    paginas: list(
      group({
        naam: text(80).describe('De tekst van de link: waar gaat die heen?'),
        adres: siteLink().describe('Het adres op deze site, zoals /keynotes/naam-van-de-spreker/.'),
        waarom: sentence(160).describe('Waarom deze pagina, in een zin.'),
      }),
      3,
      5,
    )
      .describe('Drie tot vijf pagina’s, in de volgorde van lezen.')
      .meta({ label: 'Pagina’s', singular: 'pagina' }),
  })
  .meta({
    label: 'Leesroutes',
    singular: 'leesroute',
    description: 'Een route langs een paar pagina’s voor één soort lezer.',
  });

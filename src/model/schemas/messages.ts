/** Every Dutch text that a field can say when an editor fills it in wrongly. The checker puts file, line and field name in front. */
export const messages = {
  missing: 'ontbreekt. Vul dit veld in.',
  notText: 'moet tekst zijn. Zet er dubbele aanhalingstekens omheen.',
  notNumber: 'moet een getal zijn, zonder aanhalingstekens.',
  notList: 'moet een lijst zijn: elke regel begint met twee spaties, een streepje en een spatie.',
  notBoolean: 'moet "true" (ja) of "false" (nee) zijn, zonder aanhalingstekens.',
  notGroup: 'moet een groep velden zijn, elk op een eigen regel met twee spaties ervoor.',
  empty: 'is leeg. Vul een tekst in. Hoeft het veld niet, haal het dan weg.',
  tooLong: (length: number, max: number) =>
    `is te lang: ${String(length)} tekens, er mogen er ${String(max)}. Maak de tekst korter.`,
  tooShort: (length: number, min: number) =>
    `is te kort: ${String(length)} tekens, er zijn er minstens ${String(min)} nodig.`,
  count: (min: number, max: number) =>
    min === max
      ? `moet precies ${String(min)} regels hebben.`
      : `moet ${String(min)} tot ${String(max)} regels hebben.`,
  notDate: 'is geen geldige datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-04-05.',
  notAddress:
    'is geen adres van deze site. Begin met een /, laat "https://…" en een vraagteken weg, en zet achter een pagina een /. Schrijf é en geen %C3%A9. Voorbeelden: /over/ en /over/#wie-deze-site-maakt',
  notUrl: 'is geen volledig webadres. Begin met https://',
  notChoice: (value: unknown, choices: readonly string[]) =>
    `is "${String(value).slice(0, 80)}", maar dat kan niet. Kies uit: ${choices.join(', ')}.`,
  notSentence: 'moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.',
  notId: 'mag alleen kleine letters, cijfers en streepjes hebben.',
} as const;

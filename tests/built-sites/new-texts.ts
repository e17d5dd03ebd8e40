/** Texts that editors add to a site: what every kind may hold, and nothing that a dictionary knows. */

/** Longer than most, but not longer than a title may be. */
const TITLE = 'Een titel die iemand in één adem wil voorlezen, maar die daar eigenlijk te lang voor is';
const LONG_SENTENCE =
  'Wie deze zin leest, en dat doet u nu, merkt al snel dat hij langer is dan u gewend bent, omdat de schrijver, die Xandrijn Quobbelmans heet, ' +
  'nog een gedachte had, en daarna nog een, en toen geen punt meer vond om op te houden, wat een kwarrelzin heet.';

export const source = `  - id: proefbron
    titel: Het boek van Quobbelmans
    uitgever: Uitgeverij Kwarrel
    adres: https://voorbeeld.nl/boek
    geraadpleegd: 2031-01-02
`;

export const fact = `  - id: proeffeit
    onderwerp: Een getal dat erbij kwam
    waarde: ongeveer 73
    tekst: Het waren er ongeveer 73.
    zekerheid: alleen volgens de organisator
    bronnen:
      - proefbron
`;

export const quotations = `  - id: proefcitaat-een
    tekst: Een kwarrel komt nooit alleen.
    spreker: xandrijn-quobbelmans
    onderwerp: kwarrels
    bron: proefbron
  - id: proefcitaat-twee
    tekst: Wie vraagt, hoort ‘nee’; wie doet, hoort niets.
    spreker: floxa-zwiep
    onderwerp: vragen en doen
    bron: proefbron
`;

export const speaker = (name: string, order: number): string => `naam: ${name}
functie: Wethouder
organisatie: Gemeente Kwarrelveen
volgorde: ${String(order)}
bio: ${name} komt uit Kwarrelveen.
`;

/** A keynote that names a term of the site. */
export const keynote = (term: string): string => `---
titel: "Xandrijn Quobbelmans: wie een kwarrel ziet, moet er nooit alleen naartoe willen lopen"
inleiding: Een wethouder uit Kwarrelveen vertelde wat een kwarrel is.
bijgewerkt: 2031-01-02
status: gepubliceerd
spreker: xandrijn-quobbelmans
volgorde: 91
kort:
  - Een kwarrel is klein.
  - Een kwarrel komt terug.
  - Een kwarrel kost niets.
hoofdcitaat: proefcitaat-een
begrippen:
  - ${term}
bronnen:
  - proefbron
---

## Wat een kwarrel is

${LONG_SENTENCE} Lees ook over [dit begrip](/begrippen/${term}/).

<Citaat id="proefcitaat-twee" />

## Wat het kost

Het congres in 2031 telde <Feit id="proeffeit" /> kwarrels.[^kwarrel]

| Kwarrel | Prijs | Aantal |
| ------- | ----: | :----: |
| klein   | 3     | 12     |
| groot   | 40    | 1      |

[^kwarrel]: Geteld door Floxa Zwiep zelf.
`;

/** A goal of the municipality. */
export const goal = (name: string, order: number, term: string): string => `---
titel: ${TITLE.slice(0, 60)} over ${name}
inleiding: De fictieve gemeente heeft er een doel bij.
bijgewerkt: 2031-01-02
status: gepubliceerd
kortetitel: ${name[0]?.toUpperCase() ?? ''}${name.slice(1).replace('-', ' ')}
volgorde: ${String(order)}
kort:
  - Dit doel van de fictieve gemeente is nieuw.
  - Er is nog niets gedaan.
  - Dat komt nog.
begrippen:
  - ${term}
---

## Wat er nog moet

De fictieve gemeente begint klein.
`;

/** A term that names another. */
export const kwarrel = (term: string): string => `---
term: Kwarrel
definitie: Een klein ding dat terugkomt.
synoniemen:
  - kwarreltje
verwant:
  - ${term}
bijgewerkt: 2031-01-02
status: gepubliceerd
---

Op het congres zei niemand er iets over. Zie [de keynote](/keynotes/xandrijn-quobbelmans/).
`;

/** A term that explains an abbreviation. */
export const kvo = `---
term: KVO
voluit: Kwarrelveense Vereniging voor Onderzoek
definitie: Een vereniging die kwarrels onderzoekt.
verwant:
  - kwarrel
bijgewerkt: 2031-01-02
status: gepubliceerd
---

De vereniging bestaat sinds kort. Zie ook [kwarrel](/begrippen/kwarrel/).
`;

/** An article with all that a text can hold. */
export const article = `---
titel: "${TITLE}"
inleiding: Een foto, een voetnoot en een bestand.
bijgewerkt: 2031-01-02
status: gepubliceerd
volgorde: 91
kort:
  - Er kwam een foto bij.
  - Er kwam een tabel bij.
  - Er kwam een bestand bij.
sprekers:
  - floxa-zwiep
begrippen:
  - kwarrel
bronnen:
  - proefbron
---

## Wat er te zien was

![Een dak met planten](./proef.jpg)

Lees het [programma als PDF (Portable Document Format)](/proef.pdf). Het kostte \\{bijna\\} niets, zei ‘iemand’.

- [x] foto maken
- [ ] tabel maken

## Een vraag \\# met een teken

${LONG_SENTENCE}[^noot]

[^noot]: En dit is de noot.
`;

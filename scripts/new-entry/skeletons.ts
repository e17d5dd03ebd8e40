/** The text that a new file starts with: what to write where, and nothing that could pass for a fact. */
const forYou = `<VoorUwGemeente>

## Wat betekent dit voor uw gemeente?

Geef hier een paar vragen en een eerste stap.

</VoorUwGemeente>`;

const skeletons: Readonly<Record<string, string>> = {
  keynotes: `## Het belangrijkste uit deze keynote

Schrijf hier in eigen woorden wat de spreker zei. Begin met het belangrijkste. Wat letterlijk is gezegd, zet u als citaat op een eigen regel.

## Wat de spreker nog meer zei

Schrijf hier de rest. Geef elk onderwerp een eigen kopje.

${forYou}`,
  gemeente: `## Wat de fictieve gemeente hiermee doet

Schrijf hier alleen wat de bron vertelt. De gemeente is verzonnen: zeg dat erbij, en bedenk er niets bij.

## Wat de sprekers erover zeiden

Noem hier de sprekers die dit onderwerp raakten, met een link naar hun keynote.

${forYou}`,
  begrippen: `Leg het begrip hier verder uit. Geef een voorbeeld, en zeg wat het met het congres te maken heeft.`,
  terugblik: `## Het belangrijkste eerst

Schrijf hier in een paar korte alinea’s waar dit artikel over gaat.

## Meer hierover

Schrijf hier de rest. Geef elk onderwerp een eigen kopje.`,
};

/** The text for a new entry of a collection. */
export const skeletonFor = (collection: string) =>
  skeletons[collection] ?? '## Het belangrijkste eerst\n\nSchrijf hier de tekst.';

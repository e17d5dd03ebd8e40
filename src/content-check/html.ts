/** What an editor writes in place of HTML that cannot stand in a text. */

/** Said of braces wherever they are found. */
export const bracesMessage = 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).';

const instead: Record<string, string> = {
  a: 'een link als [tekst](adres)',
  img: 'een afbeelding als ![beschrijving](adres)',
  b: 'vette tekst als **tekst**',
  strong: 'vette tekst als **tekst**',
  i: 'schuine tekst als *tekst*',
  em: 'schuine tekst als *tekst*',
  h2: 'een kop als ## Kop',
  h3: 'een kop als ### Kop',
  ul: 'een lijst met een streepje voor elke regel',
  ol: 'een lijst met 1. voor elke regel',
  li: 'een lijst met een streepje voor elke regel',
};

/** How to write what an HTML element is for. `undefined` for an element that has no such sign. */
export function htmlHint(name: string): string | undefined {
  if (name === 'br') return 'Schrijf <br /> in plaats van <br>.';
  return Object.hasOwn(instead, name) ? `<${name}> kan hier niet. Schrijf ${instead[name] ?? ''}.` : undefined;
}

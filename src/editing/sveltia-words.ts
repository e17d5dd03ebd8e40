/** Sveltia's Dutch says "je" and speaks of repositories. This makes it speak to an editor as the rest of the site does. */

/** Texts of an interface, in groups. */
export interface Texts {
  [key: string]: string | Texts;
}

/** Texts that an editor meets, by their path in Sveltia's list. */
export const ourTexts: Readonly<Record<string, string>> = {
  slug: 'Adres',
  singletons: 'Losse bestanden',
  singleton: 'Los bestand',
  entries: 'Teksten',
  files: 'Lijsten en gegevens',
  collections: 'Soorten teksten',
  assets: 'Afbeeldingen',
  'asset_location.repository': 'Deze site',
  collection_assets: 'Van deze soort teksten',
  global_assets: 'Alle afbeeldingen',
  work_with_local_repo: 'Map van de site kiezen',
  work_with_local_repo_description:
    'Kies de map waarin u de site hebt gezet. De browser vraagt of deze pagina bestanden mag wijzigen. Zeg ja.',
  'sign_in_error.not_project_root': 'Dit is niet de map van de site. Kies de map waarin package.json staat.',
  'sign_in_error.picker_dismissed': 'U hebt geen map gekozen. Probeer het opnieuw.',
  entry_validation_errors: 'Niet opgeslagen: nog niet alles klopt.',
  'local_workflow.unsupported_browser': 'Deze browser kan geen bestanden wijzigen. Gebruik Chrome of Edge.',
  confirm_deleting_this_entry: 'U ziet eerst wat ernaar verwijst. Dan pas kiest u of het weg mag.',
  deleting_entry_failed: 'Er is niets verwijderd.',
  uploading_files_failed: 'De afbeelding is niet opgeslagen.',
  deleting_assets_failed: 'Er is niets verwijderd.',
  edit_slug: 'Adres bijwerken',
  'edit_slug_error.empty': 'Het adres mag niet leeg zijn.',
  'edit_slug_error.invalid': 'Gebruik kleine letters, cijfers en streepjes.',
  'edit_slug_error.duplicate': 'Er is al een tekst met dit adres. Kies een ander.',
};

/** "Je" and "je" where they are the one who acts; as "your" they stay, for there "u" would be wrong. */
const polite: readonly (readonly [RegExp, string])[] = [
  [/\bWeet je\b/g, 'Weet u'],
  [/\bWil je\b/g, 'Wilt u'],
  [/\bJe (bekijkt|bewerkt|hebt|kunt|maakt|mag|moet)\b/g, 'U $1'],
  [/\b(als|dat|die|waar|wanneer|zodra) je (?=(?:alle|de|dit|deze|een|het|niet|nog|wilt|wijzigingen)\b)/g, '$1 u '],
];

const politely = (text: string) => polite.reduce((said, [from, to]) => said.replace(from, to), text);

/** Sveltia's Dutch texts in our words. */
export function inOurWords(texts: Texts, path: readonly string[] = []): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const here = [...path, key];
      return [key, typeof text === 'string' ? (ourTexts[here.join('.')] ?? politely(text)) : inOurWords(text, here)];
    }),
  );
}

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

/** One form for one, and one for more. */
const counted = (one: string, more: string) => `.input {$count :integer} .match $count one {{${one}}} * {{${more}}}`;

/** What Sveltia says in English because its Dutch list does not have it yet, by the path in that list. */
export const missingTexts: Readonly<Record<string, string>> = {
  select_item: 'Kies {$name}',
  folders: 'Mappen',
  more_folders: 'Meer mappen',
  domain: 'Domein',
  sign_in_using_access_token_workflow_note: 'Het toegangstoken moet ook bij voorstellen kunnen.',
  sign_in_with_link: 'Inloggen met een link',
  sign_in_with_link_confirmation:
    'Deze link logt u in als {$account} bij {$service}, en neemt de instellingen over van het apparaat waar hij gemaakt is. Ga alleen door als u de link zelf hebt gemaakt.',
  file_unavailable: 'Niet te openen',
  file_unavailable_description: 'Dit bestand is niet te openen. Misschien is het verplaatst of verwijderd.',
  back_to_parent_folder: 'Terug naar de map erboven',
  new_folder: 'Nieuwe map',
  new_folder_name: 'Naam van de map',
  new_folder_create: 'Maken',
  new_folder_description: 'De nieuwe map komt in “{$folder}”.',
  'new_folder_error.empty': 'Vul de naam van de map in.',
  'new_folder_error.invalid': 'In de naam van een map kan geen schuine streep staan, en geen punt aan het begin.',
  'new_folder_error.duplicate': 'Er is hier al een map of bestand met deze naam.',
  creating_folder: 'De map wordt gemaakt…',
  creating_folder_failed: 'De map is niet gemaakt.',
  folder_options: 'Opties voor de map',
  show_folder_options: 'Opties voor de map tonen',
  rename_folder: 'Map een andere naam geven',
  delete_folder: 'Map verwijderen',
  enter_new_name_for_folder: 'Typ hieronder een nieuwe naam. Wat in de map staat, gaat mee.',
  enter_new_name_for_external_folder: 'Typ hieronder een nieuwe naam. Wat in de map staat, gaat mee.',
  confirm_deleting_folder: 'Weet u zeker dat u de map “{$name}” wilt verwijderen, met alles wat erin staat?',
  renaming_folder: 'De map krijgt een andere naam…',
  renaming_folder_failed: 'De map heeft geen andere naam gekregen.',
  deleting_folder: 'De map wordt verwijderd…',
  deleting_folder_failed: 'De map is niet verwijderd.',
  replace_file: 'Bestand vervangen',
  replace_image: 'Afbeelding vervangen',
  remove_file: 'Bestand weghalen',
  remove_image: 'Afbeelding weghalen',
  deleting_referenced_assets_note: counted(
    'Een tekst verwijst hiernaar. Die verwijzing gaat mee weg.',
    '{$count} teksten verwijzen hiernaar. Die verwijzingen gaan mee weg.',
  ),
  cannot_delete_referenced_assets: counted(
    'Deze afbeelding kan nog niet weg: de volgende velden hebben die nodig. Kies daar eerst een andere.',
    'Deze afbeeldingen kunnen nog niet weg: de volgende velden hebben ze nodig. Kies daar eerst andere.',
  ),
  deleting_referenced_entries_note: counted(
    'Een andere tekst verwijst hiernaar in een veld. Die verwijzing gaat mee weg.',
    '{$count} andere teksten verwijzen hiernaar in een veld. Die verwijzingen gaan mee weg.',
  ),
  cannot_delete_referenced_entries: counted(
    'Dit kan nog niet weg: de volgende velden hebben het nodig. Kies daar eerst iets anders.',
    'Deze kunnen nog niet weg: de volgende velden hebben ze nodig. Kies daar eerst iets anders.',
  ),
  show_errors: 'Fouten tonen',
  folder_created: 'Map gemaakt.',
  folder_path: 'Plaats van de map',
  folder_contents: 'Inhoud',
  x_folders: counted('1 map', '{$count} mappen'),
  folder_renamed: 'De map heeft een andere naam.',
  folder_deleted: 'Map verwijderd.',
  'entry_sidebar.slug.title': 'Adres',
  'entry_sidebar.slug.generated_on_save': 'Het adres komt bij het opslaan uit de titel.',
  'entry_sidebar.slug.unavailable': 'Dit heeft geen eigen adres.',
  'save_conflict.title': 'Iemand anders heeft dit gewijzigd',
  'save_conflict.modified_by': '{$name} heeft deze tekst op {$date} gewijzigd, nadat u hem opende.',
  'save_conflict.modified': 'Iemand anders heeft deze tekst gewijzigd nadat u hem opende.',
  'save_conflict.deleted': 'Iemand anders heeft deze tekst verwijderd nadat u hem opende.',
  'save_conflict.overwrite_warning': 'Als u opslaat, ziet u eerst wat verschilt. Er gaat niets verloren.',
  'save_conflict.recreate_warning': 'Als u opslaat, kunt u kiezen of de tekst terugkomt.',
  'save_conflict.save_anyway': 'Toch opslaan',
  'save_conflict.branch_moved': 'Iemand anders was net aan het opslaan. Probeer het opnieuw.',
  'remote_change.reload_entry': 'Die tekst tonen',
  'remote_change.confirm_reloading_entry':
    'Wilt u de tekst van de ander in het formulier? Wat u nog niet hebt opgeslagen, raakt u kwijt.',
  list_item_options: 'Opties voor deze regel',
  'relation_field.save_together_hint': '{$name} wordt opgeslagen samen met de tekst waar u aan werkt.',
  'relation_field.add_failed': '{$name} is niet toegevoegd. Probeer het opnieuw.',
  'assets_dialog.title.folder': 'Kies een map',
  'assets_dialog.selected_folder': 'Gekozen map: {$path}',
  'assets_dialog.selected_folders': counted('1 map gekozen', '{$count} mappen gekozen'),
  'assets_dialog.no_subfolders': 'In deze map staan geen andere mappen.',
  'status.deploying': 'Wordt gepubliceerd',
  'workflow.deploying_deletion': 'Wordt verwijderd',
};

/** Sveltia's Dutch texts with those that are missing. */
export function complete(texts: Texts): Texts {
  const whole = structuredClone(texts);
  for (const [path, text] of Object.entries(missingTexts)) {
    const groups = path.split('.');
    const name = groups.pop() ?? '';
    let here = whole;
    for (const group of groups) {
      const inside = here[group];
      const next = typeof inside === 'object' ? inside : {};
      here[group] = next;
      here = next;
    }
    here[name] ??= text;
  }
  return whole;
}

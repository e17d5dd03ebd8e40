/** Sveltia chooses its language by the browser's. Imported before Sveltia, this has it choose Dutch everywhere. */
for (const [name, value] of Object.entries({ language: 'nl-NL', languages: ['nl-NL', 'nl'] })) {
  Object.defineProperty(navigator, name, { configurable: true, get: () => value });
}

/** The button that `ThemeSwitch.astro` draws. */
const button = document.querySelector<HTMLButtonElement>('[data-thema-knop]');
if (button) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.thema ? root.dataset.thema === 'donker' : system.matches);
  const show = () => {
    button.setAttribute('aria-pressed', String(isDark()));
    // The browser's own bars follow the page, not only the system.
    const { backgroundColor } = getComputedStyle(document.body);
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
      meta.content = backgroundColor;
  };
  button.addEventListener('click', () => {
    const dark = !isDark();
    if (dark === system.matches) delete root.dataset.thema;
    else root.dataset.thema = dark ? 'donker' : 'licht';
    try {
      if (root.dataset.thema) localStorage.setItem('thema', root.dataset.thema);
      else localStorage.removeItem('thema');
    } catch {
      // Storage may be switched off; the choice then lasts for this page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}

/** The button that `Header.astro` draws. */
const button = document.querySelector<HTMLButtonElement>('[data-thema-knop]');
if (button) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.thema ? root.dataset.thema === 'donker' : system.matches);
  const wear = (theme: string | null) => {
    if (theme) root.dataset.thema = theme;
    else delete root.dataset.thema;
    show();
  };
  const show = () => {
    button.setAttribute('aria-pressed', String(isDark()));
    // The browser's own bars follow the page, not only the system.
    const { backgroundColor } = getComputedStyle(document.body);
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
      meta.content = backgroundColor;
  };
  button.addEventListener('click', () => {
    const dark = !isDark();
    const theme = dark === system.matches ? null : dark ? 'donker' : 'licht';
    wear(theme);
    try {
      if (theme) localStorage.setItem('thema', theme);
      else localStorage.removeItem('thema');
    } catch {
      // Storage may be switched off; the choice then lasts for this page.
    }
  });
  system.addEventListener('change', show);
  // A choice in another tab.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'thema' || key === null) wear(newValue);
  });
  // Or on a later page, before the reader went back to this one and the browser showed it as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    try {
      wear(localStorage.getItem('thema'));
    } catch {
      // As above.
    }
  });
  show();
  button.hidden = false;
}

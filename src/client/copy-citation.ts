/** The button that `Cite.astro` has for the citation above it. */
const text = document.querySelector('[data-citeer]');
const button = text?.parentElement?.querySelector('button');
// Browsers offer the clipboard on a safe connection only.
if (text && button && 'clipboard' in navigator) {
  button.hidden = false;
  button.onclick = async () => {
    await navigator.clipboard.writeText(text.textContent);
    const status = button.nextElementSibling;
    if (status) status.textContent = 'Gekopieerd';
  };
}

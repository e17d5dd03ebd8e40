/** The button on a sheet to print. Without a script the browser's own menu does the same, and there is no button. */
const button = document.querySelector<HTMLButtonElement>('[data-print]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}

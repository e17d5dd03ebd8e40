/** How the editor's own windows look. Sveltia says whether it is light or dark: `color-scheme` comes from there. */
export const dialogStyles = `
.venster { display: flex; flex-direction: column; box-sizing: border-box; width: min(52rem, 94vw); max-height: 90vh; padding: 1.5rem; border: 0; border-left: 6px solid light-dark(#b3261e, #ff9b94); border-radius: .5rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1b1b1b, #f2f2f2); background: light-dark(#fff, #1f1f23); }
.venster:not([open]) { display: none; }
.venster::backdrop { background: rgb(0 0 0 / .6); }
.venster * { box-sizing: border-box; }
.venster h2 { margin: 0 0 .75rem; font-size: 1.35rem; line-height: 1.3; overflow-wrap: anywhere; }
.venster h3 { margin: 0 0 .5rem; font-size: 1rem; }
.venster h4 { margin: 0 0 .25rem; font-size: .875rem; font-weight: 600; color: light-dark(#5b5b5b, #b8b8c0); }
.venster p { margin: 0 0 .75rem; }
.venster .inhoud { overflow: auto; min-height: 4rem; flex: 1 1 auto; padding: 2px; }
.venster ul { margin: 0 0 .75rem; padding-left: 1.25rem; list-style: disc; }
.venster li { margin-bottom: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.venster small { font-size: .875rem; color: light-dark(#5b5b5b, #b8b8c0); }
.venster code { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: anywhere; }
.venster .verschil { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .5rem 1rem; margin-bottom: 1.25rem; }
.venster .verschil h3 { grid-column: 1 / -1; margin: 0; }
.venster .versie { max-height: 16rem; overflow: auto; padding: .5rem .75rem; border: 1px solid light-dark(#8a8a8a, #77777f); border-radius: .25rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.venster mark { padding: 0 .1em; border-bottom: 2px solid light-dark(#8a5a00, #ffd36b); color: inherit; background: light-dark(#ffe9a8, #5a4300); }
.venster label { display: block; margin-bottom: .25rem; font-weight: 600; }
.venster select { width: 100%; padding: .5rem; border: 1px solid light-dark(#767676, #9a9aa2); border-radius: .25rem; font: inherit; color: inherit; background: light-dark(#fff, #2a2a2f); }
.venster .bezwaar { margin: .5rem 0 0; color: light-dark(#b3261e, #ff9b94); }
.venster .bezwaar:empty { display: none; }
.venster .knoppen, .venster .kopieen { display: flex; flex-wrap: wrap; gap: .75rem; }
.venster .knoppen { margin: 1rem 0 0; }
.venster button, .mededeling button { padding: .6rem 1rem; border: 1px solid light-dark(#1d4f91, #8fb8f0); border-radius: .4rem; font: inherit; color: light-dark(#1d4f91, #a9c9f5); background: transparent; cursor: pointer; }
.venster .hoofdknop { color: light-dark(#fff, #0d1b2d); background: light-dark(#1d4f91, #a9c9f5); }
.venster :focus-visible, .mededeling :focus-visible { outline: 3px solid light-dark(#1b1b1b, #fff); outline-offset: 2px; }
.hoek { position: fixed; z-index: 1000; right: 1rem; bottom: 1rem; display: flex; flex-direction: column; align-items: flex-end; gap: .75rem; }
.mededeling { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; max-width: min(40rem, 92vw); padding: .75rem 1rem; border-left: 6px solid light-dark(#1d6b36, #7fd69a); border-radius: .4rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1b1b1b, #f2f2f2); background: light-dark(#fff, #2a2a2f); box-shadow: 0 2px 12px rgb(0 0 0 / .35); }
.mededeling p { flex: 1 1 16rem; margin: 0; overflow-wrap: anywhere; }
`;

/** What the text looks like while it is written: Markdown that reads like the page. Colours are those of windows.css. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const markup = HighlightStyle.define([
  { tag: [tags.heading1, tags.heading2], fontFamily: 'var(--redactie-kop)', fontWeight: '600', fontSize: '1.5em' },
  { tag: tags.heading3, fontFamily: 'var(--redactie-kop)', fontWeight: '600', fontSize: '1.25em' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], fontWeight: '700', fontSize: '1.1em' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.quote, color: 'var(--stil)', fontStyle: 'italic' },
  { tag: tags.link, color: 'var(--water)' },
  { tag: tags.url, color: 'var(--stil)' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace', fontSize: '.9em' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: 'var(--stil)' },
  { tag: [tags.tagName, tags.angleBracket, tags.attributeName, tags.attributeValue], color: 'var(--klei)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--inkt)', backgroundColor: 'var(--papier)', fontSize: '1.0625rem' },
  '&.cm-focused': { outline: '3px solid var(--water)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--redactie-tekst)', lineHeight: '1.65', minHeight: '16rem' },
  '.cm-content': { padding: '1rem', caretColor: 'var(--inkt)', maxWidth: '44em', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--inkt)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--stil)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    borderBottom: '2px wavy var(--klei)',
    textDecoration: 'underline wavy var(--klei)',
  },
  '.cm-tooltip': {
    color: 'var(--inkt)',
    backgroundColor: 'var(--zacht)',
    border: '1px solid var(--rand)',
    maxWidth: '30rem',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--klei)' },
});

export const look = [theme, syntaxHighlighting(markup)];

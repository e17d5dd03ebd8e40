/** Makes the text field a kind of field that Sveltia knows. */
import CMS, { type CustomFieldControlProps } from '@sveltia/cms';
import type { Problem } from '../../reading/problem.ts';
import { TEXT_WIDGET } from '../cms-config.ts';
import { TEXT_FIELD, type EntryData } from '../file-format.ts';
import { inText } from './mistakes.ts';
import { makeTextField, type TextField } from './text-field.ts';

/** An entry as its form is filled in now. */
interface EntryNow {
  path: string;
  collection: string;
  data: EntryData;
}

/** What the field has to know of the site that it is used for. */
export interface TextFieldSettings {
  /** Full addresses under which the site's own pages are known. */
  origins: readonly string[];
  /** What the build would say of an entry, with the file that it would be. */
  judge: (entry: EntryNow) => Promise<{ source: string; problems: readonly Problem[] }>;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Registers the field. To be called once, before Sveltia starts. */
export function registerTextField({ origins, judge }: TextFieldSettings): void {
  /** Holds the field for as long as its form is open. */
  class TextElement extends HTMLElement {
    private props?: CustomFieldControlProps;
    private field?: TextField;

    show(props: CustomFieldControlProps): void {
      this.props = props;
      this.field?.take(asText(props.value));
      if (this.field) return;
      this.field = makeTextField({
        id: props.forID,
        label: String(props.field.get('label')),
        value: asText(props.value),
        origins,
        onChange: (text) => {
          this.props?.onChange(text);
        },
        askMistakes: (text) => this.askMistakes(text),
      });
      this.append(this.field.element);
    }

    private async askMistakes(text: string): Promise<Problem[]> {
      const entry = this.props?.entry?.toJS() as EntryNow | undefined;
      if (!entry) return [];
      const path = entry.path || `src/content/${entry.collection}/nieuw.mdx`;
      const { source, problems } = await judge({ ...entry, path, data: { ...entry.data, [TEXT_FIELD]: text } });
      const ofFile = problems.filter(({ file }) => file === path);
      return inText(text, source, ofFile);
    }

    disconnectedCallback(): void {
      this.field?.close();
    }
  }
  customElements.define('redactie-tekst', TextElement);
  // Sveltia puts its React on `window`.
  const { createElement } = window as unknown as {
    createElement: (name: string, properties: { ref: (element: TextElement | null) => void }) => unknown;
  };
  CMS.registerFieldType(TEXT_WIDGET, (props: CustomFieldControlProps) =>
    createElement('redactie-tekst', { ref: (element) => element?.show(props) }),
  );
}

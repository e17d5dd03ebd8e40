/** Makes the text field a kind of field that Sveltia knows. */
import CMS, { type CustomFieldControlProps } from '@sveltia/cms';
import type { Problem } from '../../reading/problem.ts';
import type { EntryData } from '../file-format.ts';
import { inText } from './mistakes.ts';
import { makeTextField, type TextField } from './text-field.ts';
import { TEXT_WIDGET } from '../cms-config.ts';

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

/** What Sveltia puts on `window` for fields of one's own: its React. */
interface React {
  createElement: (name: string, properties: { ref: (element: HTMLElement | null) => void }) => unknown;
  createClass: (methods: Partial<Methods> & ThisType<Control>) => unknown;
}
interface Methods {
  componentDidMount: () => void;
  componentDidUpdate: () => void;
  componentWillUnmount: () => void;
  render: () => unknown;
}
interface Control extends Methods {
  props: CustomFieldControlProps;
  host: HTMLElement | null;
  field: TextField;
  hold: (element: HTMLElement | null) => void;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Registers the field. To be called once, before Sveltia starts. */
export function registerTextField({ origins, judge }: TextFieldSettings): void {
  const { createClass, createElement } = window as unknown as React;
  const control = createClass({
    hold(element) {
      this.host = element;
    },
    componentDidMount() {
      this.field = makeTextField({
        id: this.props.forID,
        label: String(this.props.field.get('label')),
        value: asText(this.props.value),
        origins,
        onChange: (text) => {
          this.props.onChange(text);
        },
        askMistakes: async (text) => {
          const entry = this.props.entry?.toJS() as EntryNow | undefined;
          if (!entry) return [];
          const path = entry.path || `src/content/${entry.collection}/nieuw.mdx`;
          const { source, problems } = await judge({ ...entry, path, data: { ...entry.data, body: text } });
          return inText(
            text,
            source,
            problems.filter(({ file }) => file === path),
          );
        },
      });
      this.host?.append(this.field.element);
    },
    componentDidUpdate() {
      this.field.take(asText(this.props.value));
    },
    componentWillUnmount() {
      this.field.close();
    },
    render() {
      return createElement('div', { ref: this.hold });
    },
  } as Partial<Control> & ThisType<Control>);
  CMS.registerFieldType(TEXT_WIDGET, control);
}

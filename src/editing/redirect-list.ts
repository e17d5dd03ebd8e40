/** Changes doorverwijzingen.yaml by one redirect, and leaves all else in it as it stands, to the byte. */
import { REDIRECTS } from '../checking/permalinks.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { fromYaml, toYaml } from './file-format.ts';
import { patchFields } from './patch-fields.ts';

function changeList(source: string, change: (list: readonly Redirect[]) => readonly Redirect[]): string {
  const list = (fromYaml(source)[REDIRECTS] ?? []) as Redirect[];
  const after = { [REDIRECTS]: change(list) };
  // The first line is of the form that others can be pasted below.
  return list.length === 0 ? toYaml(after) : (patchFields(source, after) ?? toYaml(after));
}

/** The text of doorverwijzingen.yaml without the redirect from an address that is there again. */
export const dropRedirect = (source: string, address: string): string =>
  changeList(source, (list) => list.filter(({ van }) => van !== address));

/**
 * The text of doorverwijzingen.yaml with one redirect more. One about `van` itself, or about an address that is there
 * again, goes; one that leads to `van` leads on from there.
 * @param source the file as it is; may be empty or have an empty list
 * @param added from an address of this site that is no more to where a reader is to go
 */
export const addRedirect = (source: string, added: Redirect): string =>
  changeList(source, (list) => [...list.filter(({ van }) => van !== added.van && van !== added.naar), added]);

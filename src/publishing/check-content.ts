import type { AstroIntegrationLogger } from 'astro';
import type { ContentAddresses } from '../checking/rules/address-rules.ts';
import { checkContent } from '../checking/check.ts';
import { siteAddressMistake } from '../checking/site-address.ts';
import { formatReport } from '../reading/problem.ts';
import { BuildRefusal } from './build-refusal.ts';

/**
 * Checks the content before Astro reads it, so that an editor gets our Dutch sentences instead of Astro's English ones.
 * Gives the addresses that the content promises.
 */
export function checkBeforeBuild(root: string, logger: Pick<AstroIntegrationLogger, 'info'>): ContentAddresses {
  const mistake = siteAddressMistake();
  if (mistake) throw new BuildRefusal(mistake);
  const { problems, warnings, addresses } = checkContent(root, { keeps: true });
  if (problems.length > 0) throw new BuildRefusal(formatReport(problems));
  if (warnings.length > 0)
    logger.info(`Tips voor een betere tekst: ${String(warnings.length)}. "npm run controle" noemt ze.`);
  return addresses;
}

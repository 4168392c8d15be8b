import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** Runs axe in the page and gives its serious and critical findings. The page's policy forbids injected scripts, so it goes in by the debugger. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
  }
  const findings = await page.evaluate(async () => {
    // A colour on its way from one to another is not what people read.
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.race([Promise.allSettled(moving.map((one) => one.finished)), new Promise((later) => setTimeout(later, 2000))]);
    interface Axe {
      _audit: { rules: { id: string; impact?: string }[] };
      run: (root: Document, options: object) => Promise<{ violations: Finding[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    // Rules that can only find what is minor or moderate are not asked, since nobody would read what they say; style sheets are not fetched again.
    const small = axe._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, rules: Object.fromEntries(small.map(({ id }) => [id, { enabled: false }])) });
    return violations;
  });
  const serious = findings
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .flatMap((finding) => finding.nodes.map((node) => `${finding.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
  serious.forEach((finding) => console.warn(finding));
  return serious;
}

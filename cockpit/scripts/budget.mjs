// What a browser must load before the first page works: the entry, the first page of the menu, and all that these import. Fails above the budget.
import { readFileSync, statSync } from 'node:fs';

const BUDGET_KB = 450;
const out = new URL('../target/classes/cockpit/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', out), 'utf8'));
const needed = new Set();
const walk = (key) => {
  if (!needed.has(key)) {
    needed.add(key);
    (manifest[key].imports ?? []).forEach(walk);
  }
};
['index.html', 'src/pages/home/Home.tsx'].forEach(walk);
const scripts = [...needed].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const bytes = scripts.reduce((sum, file) => sum + statSync(new URL(`${file}.gz`, out)).size, 0);
const kb = bytes / 1024;
console.log(`cockpit: first page needs ${kb.toFixed(0)} KB of JavaScript under gzip (budget ${BUDGET_KB})`);
if (kb > BUDGET_KB) {
  console.error(`cockpit: that is ${(kb - BUDGET_KB).toFixed(0)} KB too much; load something later.`);
  process.exit(1);
}

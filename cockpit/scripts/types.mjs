// park/openapi.json becomes types for the compiler, and a list of who may call what, so that the client shows nobody a button
// that the server would refuse.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

const api = read('../park/openapi.json');
const access = {};
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    access[`${method.toUpperCase()} ${path}`] = operation['x-roles'] ?? (operation.security ? ['*'] : []);
  }
}
writeFileSync(at('src/api/access.json'), `${JSON.stringify(access, null, 1)}\n`);

execFileSync(
  process.execPath,
  [at('node_modules/openapi-typescript/bin/cli.js').pathname, at('../park/openapi.json').pathname, '-o', at('src/api/schema.d.ts').pathname, '--alphabetize'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);

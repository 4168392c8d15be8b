// park/openapi.json becomes types for the compiler, and a list of who may call what, so that the client shows nobody a button
// that the server would refuse.
//
// pending.json describes endpoints that are agreed but that the server does not have yet: they give types, never access, so the
// pages that need them stay closed. What the server describes itself is left out of pending.json's part.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

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

if (existsSync(at('pending.json'))) {
  const pending = read('pending.json');
  const waiting = Object.keys(pending.paths).filter((path) => !(path in api.paths));
  console.log(`cockpit: ${waiting.length} endpoints of pending.json are not in park/openapi.json yet`);
  api.paths = { ...pending.paths, ...api.paths };
  api.components.schemas = { ...pending.components.schemas, ...api.components.schemas };
}
mkdirSync(at('target'), { recursive: true });
writeFileSync(at('target/openapi.json'), JSON.stringify(api));
execFileSync(
  process.execPath,
  [at('node_modules/openapi-typescript/bin/cli.js').pathname, at('target/openapi.json').pathname, '-o', at('src/api/schema.d.ts').pathname, '--alphabetize'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);

// Who may call what, from park/openapi.json: the client shows nobody a button that the server would refuse.
import { readFileSync, writeFileSync } from 'node:fs';

const { paths } = JSON.parse(readFileSync(new URL('../../park/openapi.json', import.meta.url), 'utf8'));
const access = {};
for (const [path, methods] of Object.entries(paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    access[`${method.toUpperCase()} ${path}`] = operation['x-roles'] ?? (operation.security ? ['*'] : []);
  }
}
writeFileSync(new URL('../src/api/access.json', import.meta.url), `${JSON.stringify(access, null, 1)}\n`);

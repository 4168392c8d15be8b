const rows = new Map($$('.r').map(r => [r.dataset.n, r]));
const byNumber = new Map(data.rows.map(r => [String(r.n), r]));
const table = $('.ans');
const home = $$('tbody.g', table).map(body => ({ body, rows: $$('.r', body) }));
const details = new Map();
const chosen = new Set();
let grouping = 'theme';

function sign(row) {
  return $('.l', row).cloneNode(true);
}

function factTable(indexes) {
  const head = ['indicator', 'period', 'value', 'source', 'recorded', 'note', 'id'];
  const body = el('tbody', {});
  for (const i of indexes) body.append(el('tr', {}, ...data.facts[i].map(cell => el('td', {}, pick(cell)))));
  return el('div', { class: 'wide' }, el('table', { class: 'plain fx' },
    el('thead', {}, el('tr', {}, ...head.map(h => el('th', { scope: 'col' }, say('fact.' + h))))), body));
}

function step(s) {
  const line = el('div', { class: 'st' }, el('b', {}, s.i || ''), ' ', s.f ? el('code', {}, s.f) : null, ' ',
    s.r ? el('span', {}, say('detail.result') + ' ', el('b', {}, s.r)) : el('span', {}, say('detail.no-result')));
  const below = s.steps.length ? el('ul', {}, ...s.steps.map(step)) : null;
  const facts = s.facts.length ? factTable(s.facts)
    : s.steps.length ? null : el('p', { class: 'hint' }, say('detail.facts.none'));
  return el('li', {}, line, facts, below);
}

function detail(n) {
  const row = byNumber.get(n);
  const about = el('dl', { class: 'kv' });
  for (const [key, words] of row.about) about.append(el('dt', {}, say(key)), el('dd', {}, pick(words)));
  const light = $('.l', rows.get(n)).classList[1];
  const says = el('div', {}, el('h3', {}, say('detail.says')),
    el('p', { class: 'says', lang: 'zh-CN' }, row.says[0], el('mark', { class: light }, row.says[1]), row.says[2]),
    row.anchored ? el('a', { href: '#s' + n }, say('detail.says.more')) : el('p', { class: 'hint' }, say('detail.unanchored')),
    about);
  const line = el('div', {}, el('h3', {}, say('detail.line')),
    row.line.length ? el('ul', { class: 'tree' }, ...row.line.map(step)) : el('p', { class: 'hint' }, say('detail.line.none')));
  return el('tr', { class: 'd', id: 'd' + n }, el('td', { colspan: '7' }, el('div', { class: 'box' }, says, line)));
}

function open(row, wanted) {
  const n = row.dataset.n;
  const button = $('.n', row);
  if (details.has(n)) details.get(n).remove();
  details.delete(n);
  if (wanted) {
    details.set(n, detail(n));
    row.after(details.get(n));
  }
  row.classList.toggle('on', wanted);
  button.setAttribute('aria-expanded', String(wanted));
}

const isOpen = row => row.classList.contains('on');

table.addEventListener('click', event => {
  const button = event.target.closest('.n');
  if (!button) return;
  const row = button.closest('.r');
  open(row, !isOpen(row));
});

/** Group headings say how many rows of each verdict stand below. */
function heads() {
  for (const body of $$('tbody.g', table)) {
    const seen = $$('.r', body).filter(r => !r.hidden);
    body.hidden = seen.length === 0;
    $('.gc', body).textContent = say('group.count', seen.length);
    let lights = $('.gl', body);
    if (lights) lights.remove();
    if (body.classList.contains('first')) continue;
    lights = el('span', { class: 'gl' });
    const count = new Map();
    for (const r of seen) {
      const key = r.dataset.v + $('.l', r).classList[1];
      count.set(key, [r, (count.get(key) || [r, 0])[1] + 1]);
    }
    for (const [r, n] of count.values()) {
      const word = $('.c-v span', r).textContent;
      lights.append(el('span', { title: word }, sign(r), el('span', { class: 'vh' }, word), String(n)));
    }
    $('.gh th', body).append(lights);
  }
}

function regroup() {
  for (const { body, rows: own } of home) {
    body.remove();
    body.append(...own.flatMap(withDetail));
  }
  for (const body of $$('tbody.g', table)) body.remove();
  if (grouping === 'theme') {
    table.append(...home.map(h => h.body));
    return;
  }
  const bodies = new Map();
  const all = home.flatMap(h => h.rows);
  const order = [...new Set(all.map(r => Number(r.dataset.o)))].sort((a, b) => a - b);
  for (const o of order) {
    const mine = all.filter(r => Number(r.dataset.o) === o);
    const name = $('.own', mine[0]);
    const title = el('span', { class: 'gt' }, name.textContent);
    if (name.dataset.alt) title.dataset.alt = name.dataset.alt;
    const head = el('th', { colspan: '7', scope: 'rowgroup' }, title, el('span', { class: 'gc' }));
    const body = el('tbody', { class: 'g owner' }, el('tr', { class: 'gh' }, head));
    body.append(...mine.flatMap(withDetail));
    bodies.set(o, body);
  }
  table.append(...bodies.values());
}

function withDetail(row) {
  const d = details.get(row.dataset.n);
  return d ? [row, d] : [row];
}

const searchable = new Map();
function haystack(row) {
  const n = row.dataset.n;
  if (!searchable.has(n)) {
    const alts = $$('[data-alt]', row).map(e => e.dataset.alt);
    searchable.set(n, [row.textContent, ...alts, byNumber.get(n).says[1]].join(' ').toLowerCase());
  }
  return searchable.get(n);
}

function filter() {
  const words = $('#find').value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [n, row] of rows) {
    const fits = (chosen.size === 0 || chosen.has(row.dataset.v)) && words.every(w => haystack(row).includes(w));
    row.hidden = !fits;
    if (details.has(n)) details.get(n).hidden = !fits;
    if (fits) shown++;
  }
  $('.nomatch').hidden = shown > 0;
  $('#shown').textContent = say('filter.shown', shown, rows.size);
  heads();
}

for (const tile of $$('.tile')) {
  tile.addEventListener('click', () => {
    const on = tile.getAttribute('aria-pressed') !== 'true';
    tile.setAttribute('aria-pressed', String(on));
    if (on) chosen.add(tile.dataset.v);
    else chosen.delete(tile.dataset.v);
    filter();
  });
}
for (const button of $$('.seg button')) {
  button.addEventListener('click', () => {
    grouping = button.dataset.g;
    for (const b of $$('.seg button')) b.setAttribute('aria-pressed', String(b === button));
    regroup();
    filter();
  });
}
$('#find').addEventListener('input', filter);
$('#find').addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    event.target.value = '';
    filter();
  }
});
$('#openall').addEventListener('click', event => {
  const on = event.target.getAttribute('aria-pressed') !== 'true';
  event.target.setAttribute('aria-pressed', String(on));
  for (const row of rows.values()) if (isOpen(row) !== on) open(row, on);
  filter();
});

/** A link to an answer shows it even when a filter hides it. */
function reveal() {
  const row = rows.get(location.hash.replace('#a', ''));
  if (!row || !location.hash.startsWith('#a')) return;
  if (row.hidden) {
    chosen.clear();
    for (const tile of $$('.tile')) tile.setAttribute('aria-pressed', 'false');
    $('#find').value = '';
    filter();
  }
  row.scrollIntoView({ block: 'center' });
}
addEventListener('hashchange', reveal);

document.addEventListener('tongue', () => {
  for (const row of rows.values()) if (isOpen(row)) open(row, true);
  filter();
});

/** On paper nothing can be clicked, so all is open; afterwards the screen is as it was. */
let before = null;
function unfold() {
  if (before) return;
  before = [...rows.values()].filter(r => !isOpen(r));
  for (const row of before) open(row, true);
  filter();
}
addEventListener('beforeprint', unfold);
addEventListener('afterprint', () => {
  for (const row of before || []) open(row, false);
  before = null;
});

filter();
reveal();

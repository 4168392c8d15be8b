const items = $$('.it');
const kinds = new Set();
const fates = new Set();

function toggle(button, set, key, then) {
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    if (on) set.add(button.dataset[key]);
    else set.delete(button.dataset[key]);
    then();
  });
}

function filterItems() {
  const words = $('#find').value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    item.hidden = !((kinds.size === 0 || kinds.has(item.dataset.k)) && words.every(w => text.includes(w)));
    if (!item.hidden) shown++;
  }
  $('#shown').textContent = say('filter.shown', shown, items.length);
}

function filterFates() {
  for (const row of $$('.cov tbody tr')) row.hidden = fates.size > 0 && !fates.has(row.dataset.f);
}

for (const tile of $$('.tile')) toggle(tile, kinds, 'k', filterItems);
for (const button of $$('.fates button')) toggle(button, fates, 'f', filterFates);
$('#find').addEventListener('input', filterItems);

/** A link shows its goal even when a filter hides it, and lights the words it leads to. */
function reveal() {
  for (const old of $$('mark.hit')) old.classList.remove('hit');
  const goal = document.getElementById(location.hash.slice(1));
  if (!goal) return;
  if (goal.hidden && goal.classList.contains('it')) {
    kinds.clear();
    for (const tile of $$('.tile')) tile.setAttribute('aria-pressed', 'false');
    $('#find').value = '';
    filterItems();
  }
  if (goal.hidden && goal.closest('.cov')) {
    fates.clear();
    for (const button of $$('.fates button')) button.setAttribute('aria-pressed', 'false');
    filterFates();
  }
  const mark = goal.matches('.text i') && (goal.nextElementSibling || goal);
  if (mark && mark.matches('mark')) mark.classList.add('hit');
  goal.scrollIntoView({ block: 'center' });
}
addEventListener('hashchange', reveal);
document.addEventListener('tongue', filterItems);
filterItems();
reveal();

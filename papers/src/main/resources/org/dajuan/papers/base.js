'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const $ = (css, from) => (from || document).querySelector(css);
const $$ = (css, from) => [...(from || document).querySelectorAll(css)];
const isEnglish = () => root.lang === 'en';

/** The bundle's text under a key with {0}… filled. */
function say(key, ...args) {
  const text = data.words[isEnglish() ? 'en' : 'zh'][key];
  return text === undefined ? key : text.replace(/\{(\d)\}/g, (all, n) => args[n]);
}

/** A text that is one string, or one for each language. */
function pick(words) {
  return Array.isArray(words) ? words[isEnglish() ? 1 : 0] : words;
}

/** An element with attributes and children; strings become text, never markup. */
function el(tag, attributes, ...children) {
  const e = document.createElement(tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  e.append(...children.filter(c => c !== null));
  return e;
}

function swap(from) {
  for (const e of $$('[data-alt]', from)) {
    const other = e.dataset.alt;
    e.dataset.alt = e.textContent;
    e.textContent = other;
  }
  for (const name of ['title', 'placeholder', 'aria-label', 'data-l']) {
    for (const e of $$(`[data-alt-${name}]`, from)) {
      const other = e.getAttribute('data-alt-' + name);
      e.setAttribute('data-alt-' + name, e.getAttribute(name));
      e.setAttribute(name, other);
    }
  }
}

$('#tongue').addEventListener('click', () => {
  root.lang = isEnglish() ? 'zh-CN' : 'en';
  $('#tongue').textContent = isEnglish() ? '中文' : 'English';
  swap(document);
  document.dispatchEvent(new Event('tongue'));
});
$('#print').addEventListener('click', () => window.print());
for (const hidden of $$('.tools, .ctl')) hidden.hidden = false;

/** Goes to an element as a link would, so that :target and the way back work. */
function go(id) {
  if (location.hash === '#' + id) document.getElementById(id).scrollIntoView();
  else location.hash = id;
}

document.addEventListener('click', event => {
  const mark = event.target.closest('mark[data-to]');
  if (mark && !String(getSelection())) go(mark.dataset.to);
});

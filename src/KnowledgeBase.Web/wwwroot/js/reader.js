// The reader, made quicker: a paragraph's link copies its citation, a note opens where it is referred to, n and p go from one found place to the
// next. Without this module each of them is a link that leads there.
const page = document.querySelector('.reader-page');
const isPart = 'parts' in page.dataset;
const status = document.getElementById('reader-status');

function say(text) {
  status.textContent = text;
}

async function copyCitation(link) {
  const citation = link.querySelector('.citation')?.textContent;
  if (!citation || !navigator.clipboard)
    return;
  // The permanent address: of the passage, whatever was looked for when it was copied and in whichever part it stands.
  const address = new URL(page.dataset.home, location.href);
  address.hash = new URL(link.href).hash;
  if (isPart)
    address.searchParams.set('at', address.hash.slice(1));
  try {
    await navigator.clipboard.writeText(`${citation} ${address}`);
    say(page.dataset.copied.replace('{0}', citation));
  } catch {
    // Copying was not allowed; the link has shown the citation all the same.
  }
}

function openNote(reference) {
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!note || !HTMLElement.prototype.showPopover)
    return false;
  document.querySelector('.note-popover')?.remove();
  const popover = document.createElement('div');
  popover.className = 'note-popover';
  popover.popover = 'auto';
  popover.setAttribute('role', 'note');
  popover.append(...[...note.childNodes].map(child => child.cloneNode(true)));
  for (const element of popover.querySelectorAll('[id]'))
    element.removeAttribute('id');
  for (const element of popover.querySelectorAll('.back'))
    element.remove();
  reference.after(popover);
  popover.showPopover();
  const at = reference.getBoundingClientRect();
  const size = popover.getBoundingClientRect();
  const below = at.bottom + 8 + size.height < innerHeight;
  popover.style.left = `${Math.max(16, Math.min(at.left, innerWidth - size.width - 16))}px`;
  popover.style.top = `${Math.max(16, below ? at.bottom + 8 : at.top - size.height - 8)}px`;
  popover.addEventListener('toggle', event => {
    if (event.newState === 'closed')
      popover.remove();
  });
  say(popover.textContent.trim());
  return true;
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (link.matches('.permalink:not(.counterpart)')) {
    copyCitation(link);
    // The passage is on this very page: nothing is to be loaded, and what is marked stays so.
    if (isPart && link.closest('.reader')) {
      event.preventDefault();
      location.hash = new URL(link.href).hash;
    }
  }
  else if (link.matches('.note-ref') && link.getAttribute('href').startsWith('#') && openNote(link))
    event.preventDefault();
});

const places = [...document.querySelectorAll('mark[id^="found-"]')];
let place = places.findIndex(mark => `#${mark.id}` === location.hash);
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, select, textarea'))
    return;
  if (event.key !== 'n' && event.key !== 'p')
    return;
  const next = place + (event.key === 'n' ? 1 : -1);
  const elsewhere = next >= places.length ? page.dataset.after : next < 0 && (place >= 0 || places.length === 0) ? page.dataset.before : undefined;
  if (elsewhere !== undefined)
    location.href = elsewhere;
  if (elsewhere !== undefined || places.length === 0)
    return;
  place = (next + places.length) % places.length;
  location.hash = places[place].id;
});

// The contents of a long document begin at the part that is read.
const here = document.querySelector('.outline .here');
if (here !== null) {
  const outline = here.closest('.outline');
  outline.scrollTop += here.getBoundingClientRect().top - outline.getBoundingClientRect().top - outline.clientHeight / 4;
}

// An address whose fragment names a passage of another part: only the browser knows the fragment, so it has to ask for that part.
function toPart() {
  const locator = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(locator);
  if (!isPart || !/^[a-z0-9.-]+$/.test(locator) || /^(found|ref)-|^(content|part|notes|outline)$/.test(locator) || (target !== null && !target.matches('.outline i')) || new URLSearchParams(location.search).get('at') === locator)
    return;
  const address = new URL(location.href);
  for (const name of ['part', 'place'])
    address.searchParams.delete(name);
  address.searchParams.set('at', locator);
  location.replace(address);
}
addEventListener('hashchange', toPart);
toPart();

// Runs the requests of the API page in place and shows what was answered.
const longest = 20000;

async function run(form) {
  const output = form.parentElement.querySelector('output');
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const field of form.elements) {
    if (!field.name || field.value === '') continue;
    if (field.dataset.inPath === 'true') path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    else query.append(field.name, field.value);
  }
  const address = path + (query.size > 0 ? `?${query}` : '');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  const answer = document.createElement('pre');
  output.replaceChildren(link, answer);
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    const type = response.headers.get('content-type') ?? '';
    const head = `${response.status} ${response.statusText}\ncontent-type: ${type}\netag: ${response.headers.get('etag') ?? ''}\n\n`;
    answer.textContent = head + await textOf(response, type);
  } catch (error) {
    answer.textContent = String(error);
  }
}

async function textOf(response, type) {
  if (/zip|officedocument/.test(type)) return `${(await response.blob()).size} bytes`;
  const text = await response.text();
  const shown = /json/.test(type) && !/ndjson/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
  return shown.length > longest ? `${shown.slice(0, longest)}\n…` : shown;
}

for (const form of document.querySelectorAll('form[data-path]')) {
  for (const field of form.elements) field.readOnly = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(form);
  });
}

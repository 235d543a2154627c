// What stands above a chart: its menus, copying, and the picture as PNG.

/** Lets menus close as menus do: by Escape, by a click elsewhere, by opening another. */
export function closeMenus(tools: Element): void {
  const menus = Array.from(tools.querySelectorAll('details'));
  const closeOthers = (kept: Element | null) => {
    for (const menu of menus) if (menu !== kept) menu.open = false;
  };
  const toggled = (menu: HTMLDetailsElement) => {
    if (menu.open) closeOthers(menu);
    if (menu.classList.contains('late')) makeRoom(menu);
  };
  for (const menu of menus) {
    // The first may have been opened while this was on its way.
    if (menu.open) toggled(menu);
    menu.addEventListener('toggle', () => {
      toggled(menu);
    });
    menu.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !tools.contains(target)) closeOthers(null);
  });
}

/** Moves the picture down by what would lie over it: what changes a picture must not hide it. */
function makeRoom(menu: HTMLDetailsElement): void {
  const sheet = menu.querySelector<HTMLElement>('.sheet');
  const room = menu.open ? (sheet?.offsetHeight ?? 0) : 0;
  menu.closest('figure')?.style.setProperty('--room', `${room}px`);
}

/** Copies a text and says so on its button. Plain http has no clipboard, so there a selection is copied. */
export async function copy(text: string, button: HTMLElement): Promise<void> {
  if (window.isSecureContext) await navigator.clipboard.writeText(text);
  else copySelected(text, button);
  const own = button.textContent;
  button.textContent = button.dataset['done'] ?? own;
  button.addEventListener('blur', () => (button.textContent = own), { once: true });
}

function copySelected(text: string, button: HTMLElement): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hidden';
  button.after(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  button.focus();
}

const SCALE = 2;

/** Draws the picture at an address with twice its pixels and hands it over as a file. @param name the file's */
export async function savePng(address: string, name: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * image.naturalWidth;
  canvas.height = SCALE * image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  if (blob === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

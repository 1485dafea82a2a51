// Shows a process diagram in every element with data-diagram, when it comes into sight: the viewer is larger than all the
// rest of the page. data-src is the address of the BPMN file, data-marks that of {"done": [], "broken": [], "current": [],
// "coming": [], "gone": [], "followed": []} with ids of the diagram's elements, the last of them arrows. What the picture says must
// stand in words beside it as well.
const FAILED = 'Diagrammet kunne ikke vises. Genindlæs siden, eller læs ruten som tekst.';

/** Resolves to the viewer; rejects, with a message for the reader in the element, when there is nothing to show. */
export async function mount(element) {
  try {
    const { show } = await import('./viewer.js');
    return await show(element, await text(element.dataset.src), await marks(element.dataset.marks));
  } catch (failure) {
    element.textContent = FAILED;
    element.setAttribute('role', 'alert');
    throw failure;
  }
}

async function text(address) {
  return (await answer(address)).text();
}

async function marks(address) {
  return address ? (await answer(address)).json() : {};
}

async function answer(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}.`);
  }
  return response;
}

const sight = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    sight.unobserve(entry.target);
    mount(entry.target);
  }
});
document.querySelectorAll('[data-diagram]').forEach((element) => sight.observe(element));

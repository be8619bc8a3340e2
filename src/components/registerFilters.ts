import {readState, writeState} from "./pageState.js";

const FILTERS = ["severity", "kind", "check", "source", "state"] as const;

/** Filters the caveat register by severity, kind, check, source and decision; the choice stands in the address. */
export function startRegister(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>(".register-filters");
  if (!form) return;
  const entries = [...root.querySelectorAll<HTMLElement>(".register .finding")];
  const count = root.querySelector(".register-count");
  const selects = FILTERS.map((name) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)).filter(
    (select) => select !== null
  );
  const apply = (): void => {
    const chosen = Object.fromEntries(selects.map(({name, value}) => [name, value]));
    for (const entry of entries) entry.hidden = !matches(entry, chosen);
    const shown = entries.filter(({hidden}) => !hidden).length;
    for (const fold of root.querySelectorAll<HTMLDetailsElement>(".register .dismissed")) {
      fold.hidden = [...fold.querySelectorAll<HTMLElement>(".finding")].every(({hidden}) => hidden);
      if (chosen.state === "dismissed") fold.open = true;
    }
    for (const chapter of root.querySelectorAll<HTMLElement>(".register .chapter")) {
      chapter.hidden = [...chapter.querySelectorAll<HTMLElement>(".finding")].every(({hidden}) => hidden);
      if (chapter instanceof HTMLDetailsElement) chapter.open = shown < entries.length;
    }
    if (count)
      count.textContent =
        shown === entries.length ? `${shown} findings` : `${shown} of ${entries.length} findings`;
    const reset = form.querySelector<HTMLButtonElement>("button[type=reset]");
    if (reset) reset.hidden = shown === entries.length;
    for (const {name, value} of selects) writeState(name, value === "" ? null : value);
  };
  for (const select of selects) {
    const shared = readState(select.name);
    if (shared !== null && [...select.options].some(({value}) => value === shared)) select.value = shared;
  }
  // An address that names a finding shows it, whatever filters came along.
  const named = entries.find(({id}) => id !== "" && `#${id}` === location.hash);
  if (named && !matches(named, Object.fromEntries(selects.map(({name, value}) => [name, value]))))
    for (const select of selects) select.value = "";
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => {
    // the form is emptied after this; the button that was pressed is gone then
    setTimeout(() => {
      apply();
      selects[0]?.focus();
    });
  });
  if (named || selects.some(({value}) => value !== "")) apply();
}

function matches({dataset}: HTMLElement, {source, ...chosen}: Readonly<Record<string, string>>): boolean {
  return (
    Object.entries(chosen).every(([name, value]) => value === "" || dataset[name] === value) &&
    (!source || dataset.sources?.split(" ").includes(source) === true)
  );
}

/** The key `/` leads to the search, as readers know it from elsewhere; not while they type. */
export function startSearchKey(): void {
  addEventListener("keydown", (event) => {
    const {target} = event;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
    const field = document.querySelector<HTMLInputElement>("form.search input");
    const link = document.querySelector<HTMLAnchorElement>('.site-nav a[href$="search.html"]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else link?.click();
  });
}

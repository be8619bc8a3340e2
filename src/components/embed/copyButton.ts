/** Puts a button below the code to embed a figure, that copies it; without a script it can be selected and copied by hand. */
export function addCopyButton(): void {
  const code = document.querySelector<HTMLTextAreaElement>(".embed-code textarea");
  if (!code) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", () => {
    code.select();
    const copied = (): void => {
      button.textContent = "Copied";
    };
    // in a frame of another site the clipboard may be closed: what is selected can still be copied by hand
    const selected = (): void => {
      button.textContent = "Selected: copy it";
    };
    navigator.clipboard.writeText(code.value).then(copied, selected);
  });
  code.after(button);
}

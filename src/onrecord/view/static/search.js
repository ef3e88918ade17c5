// Keeps the page in step with what was swapped into it.
(() => {
  // Boxes and fields show what the results were narrowed by, also after a chip was removed.
  function restore(field) {
    if (field.type === "checkbox") field.checked = field.defaultChecked;
    else if (field === document.activeElement) return;
    else if (field.tagName === "SELECT") {
      for (const option of field.options) option.selected = option.defaultSelected;
    } else field.value = field.defaultValue;
  }

  document.addEventListener("htmx:after:swap", (event) => {
    document.querySelectorAll("#found input, #found select").forEach(restore);
    // Another page of a list is read from its heading, not from the foot of the one before.
    if (!event.detail?.ctx?.sourceElement?.rel) return;
    const heading = document.querySelector("#results-h, #list-h");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
})();

// The boxes and fields of the search show what the results were narrowed by, also after a chip was
// removed or the reader went back.
document.addEventListener("htmx:after:swap", () => {
  for (const field of document.querySelectorAll("#found input, #found select")) {
    if (field === document.activeElement && field.type !== "checkbox") continue;
    if (field.type === "checkbox") field.checked = field.defaultChecked;
    else if (field.tagName === "SELECT") {
      for (const option of field.options) option.selected = option.defaultSelected;
    } else field.value = field.defaultValue;
  }
});

// A list that opens over the page is closed once something in it is chosen, or the reader goes on.
(() => {
  function close(but) {
    for (const one of document.querySelectorAll("details.choose[open]")) {
      if (one.contains(but)) continue;
      const hadFocus = one.contains(document.activeElement);
      one.open = false;
      if (hadFocus) one.querySelector("summary").focus({ preventScroll: true });
    }
  }

  document.addEventListener("click", (event) => close(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(null);
  });
  document.addEventListener("htmx:after:swap", () => close(null));
})();

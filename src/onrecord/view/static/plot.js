// The plot is one tab stop; arrow keys, Home and End go from month to month. Without this file every
// month is a link of its own.
(() => {
  const barsOf = (plot) => [...plot.querySelectorAll("svg a")];

  function enter() {
    for (const plot of document.querySelectorAll("[data-plot]")) {
      const bars = barsOf(plot);
      const stop = bars.find((bar) => bar === document.activeElement) ?? bars.find((bar) => bar.hasAttribute("aria-current")) ?? bars[0];
      for (const bar of bars) bar.setAttribute("tabindex", bar === stop ? "0" : "-1");
    }
  }

  document.addEventListener("keydown", (event) => {
    const bar = event.target instanceof Element && event.target.closest("[data-plot] svg a");
    if (!bar || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const bars = barsOf(bar.closest("[data-plot]"));
    const place = bars.indexOf(bar);
    const places = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: bars.length - 1 };
    const next = bars[places[event.key]];
    if (!next) return;
    event.preventDefault();
    bar.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });

  document.addEventListener("htmx:after:swap", enter);
  enter();
})();

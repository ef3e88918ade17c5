// The article page: keys and pointer choose a statement, which is then laid on the desk, and it can be
// copied with its citation. Without this file every link leads to the same.
globalThis.onrecord ??= {};
onrecord.desk = (() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const room = () => find("[data-room]");
  const desk = () => document.getElementById("desk");
  const noteOf = (id) => document.getElementById(`n-${id}`);
  const numberOf = (id) => find(`.ref[href="#n-${CSS.escape(id)}"]`);
  const marksOf = (id) => all(`.st[data-statement="${CSS.escape(id)}"]`);
  const tell = (words) => { find("#told").textContent = words; };
  const isChanged = (one) => Boolean(one) && find("form:is([data-changed], [data-kept])", one) !== null;

  const drafts = new Map();  // desks with changes that nobody saved yet, by statement
  let wanted = null;

  const order = () => all(".note").map((note) => ({ id: note.id.slice(2), number: Number(find(".n", note).textContent) }))
    .sort((a, b) => a.number - b.number).map((one) => one.id);

  async function select(id, { scroll = false, focus = false } = {}) {
    wanted = id;
    light(id);
    noteOf(id).closest("details").open = true;
    if (scroll) (marksOf(id)[0] ?? document.getElementById(id))?.scrollIntoView({ block: "nearest" });
    if (focus) numberOf(id)?.focus({ preventScroll: true });
    if (desk()?.dataset.statement === id) return;
    const next = drafts.get(id) ?? await fetched(`${room().dataset.desk}${encodeURIComponent(id)}`);
    if (wanted !== id || !next) return;
    place(next);
    history.replaceState(null, "", next.dataset.page);
  }

  function light(id) {
    all(".is-active").forEach((one) => one.classList.remove("is-active"));
    [...marksOf(id), noteOf(id)].forEach((one) => one?.classList.add("is-active"));
  }

  async function fetched(address) {
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) { tell("This statement could not be opened; reload the page."); return null; }
    const holder = document.createElement("template");
    holder.innerHTML = await answer.text();
    return find("#desk", holder.content);
  }

  // Puts a desk where the other one is; one with unsaved changes is kept and comes back as it was.
  function place(next) {
    const old = desk();
    const held = old.contains(document.activeElement) ? document.activeElement.rel : null;
    if (isChanged(old)) drafts.set(old.dataset.statement, old);
    find(".desk-more", next).open = find(".desk-more", old).open || !next.dataset.statement;
    old.replaceWith(next);
    drafts.delete(next.dataset.statement);
    globalThis.htmx?.process(next);
    if (held) (find(`[rel=${held}]`, next) ?? find("[rel]", next))?.focus();
    show();
    tell(next.dataset.name);
  }

  // Lays a desk for a statement that has no place in the text yet.
  async function layFrom(address) {
    const next = drafts.get("") ?? await fetched(address);
    if (!next) return false;
    wanted = "";
    light("");
    place(next);
    return true;
  }

  // Words of the selected statement, drawn over the text: nothing is put into it.
  function show() {
    for (const [name, spans] of Object.entries(onrecord.review.shown())) {
      const ranges = onrecord.places.read(spans).flatMap(onrecord.places.rangesOf);
      globalThis.CSS?.highlights?.set(`statement-${name}`, new Highlight(...ranges));
    }
  }

  function step(by) {
    const ids = order();
    const next = ids[ids.indexOf(wanted ?? desk().dataset.statement) + by];
    if (next) select(next, { scroll: true, focus: !desk().contains(document.activeElement) });
    else find(`#desk [rel=${by > 0 ? "next" : "prev"}]`)?.click();
  }

  function toDesk() {
    find(".desk-more", desk()).open = true;
    desk().focus();
  }

  async function copy(button) {
    const [text, html] = [find(".citation p", desk()).textContent, find("template", desk()).content.textContent];
    const piece = (type, words) => new Blob([words], { type });
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": piece("text/plain", text), "text/html": piece("text/html", html) })]);
      button.lastChild.data = " Copied";
      tell("Copied with citation");
    } catch {
      // Away from this machine and without encryption a browser lets nobody write to the clipboard.
      find(".citation", desk()).open = true;
      getSelection().selectAllChildren(find(".citation p", desk()));
      tell("The citation is selected; copy it with the keyboard.");
    }
  }

  // What a pointer or the focus is on: a mark, its number, its note, or a link to one.
  function statementAt(target) {
    const one = target.closest?.(".ref, .note-head .n, .note, .st[data-statement], a[data-statement]");
    if (!one) return null;
    if (one.dataset.statement) return one.dataset.statement;
    if (one.matches(".ref")) return decodeURIComponent(one.hash.slice(3));
    return one.closest(".note").id.slice(2);
  }

  const near = (on) => ({ target }) => {
    const id = room() && statementAt(target);
    if (id) [...marksOf(id), noteOf(id)].forEach((one) => one?.classList.toggle("is-near", on));
  };
  for (const [type, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
    document.addEventListener(type, near(on));
  }

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!room() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const button = target.closest("[data-copy]");
    if (button) return copy(button);
    const id = statementAt(target);
    const link = target.closest("a");
    if (!id || !noteOf(id) || (link && !link.matches(".ref, .n, [data-statement]"))) return;
    if (!link && (!getSelection().isCollapsed || !target.closest(".st"))) return;
    event.preventDefault();
    select(id, { scroll: Boolean(link) && !link.matches(".ref") });
  });

  // On a small screen an open desk covers half of it: what lies on it stays in sight above.
  document.addEventListener("toggle", ({ target }) => {
    if (!target.open || !target.matches(".desk-more") || getComputedStyle(desk()).position !== "fixed") return;
    marksOf(desk().dataset.statement)[0]?.scrollIntoView({ block: "nearest" });
  }, true);

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!room() || !desk() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (key === "Escape" && desk().contains(target)) numberOf(desk().dataset.statement)?.focus();
    const act = { j: () => step(1), k: () => step(-1), d: toDesk }[key];
    if (!act || target.closest?.("input, textarea, select")) return;
    event.preventDefault();
    act();
  });

  // A notice is read first; on a small screen the desk makes room for it.
  function notice() {
    const told = document.getElementById("notice");
    if (!told) return false;
    find(".desk-more", desk() ?? document)?.toggleAttribute("open", matchMedia("(min-width: 80rem)").matches);
    told.focus();
    return true;
  }

  document.addEventListener("htmx:after:swap", () => {
    if (!room()) return;
    wanted = null;
    if (isChanged(desk())) light(desk().dataset.statement);
    onrecord.review.settle();
    if (!notice() && document.activeElement === document.body) desk()?.focus({ preventScroll: true });
    show();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (!room()) return;
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^n-/, "");
    if (id && noteOf(id)) select(id);
    notice();
    show();
  });

  return { desk, drafts, isChanged, layFrom, show, tell };
})();

// The article page: keys and pointer choose a statement for the desk, "copy with citation", and in
// review the words that are selected in the text. Without this file every link and form works.
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const room = () => find("[data-room]");
  const desk = () => document.getElementById("desk");
  const form = () => document.getElementById("review");
  const numberOf = (id) => find(`.ref[href="#n-${CSS.escape(id)}"]`);
  const noteOf = (id) => document.getElementById(`n-${id}`);
  const marksOf = (id) => all(`#text [data-statement="${CSS.escape(id)}"], .reading-head [data-statement="${CSS.escape(id)}"]`);
  const tell = (words) => { find("#told").textContent = words; };

  // ---------- Places: the record counts characters, a browser counts half of some ----------

  const count = (words) => { let n = 0; for (const _ of words) n++; return n; };
  const startOf = (paragraph) => Number(paragraph.dataset.start);
  const paragraphs = () => all("[data-start]");

  function textsOf(paragraph) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  const textOf = (paragraph) => textsOf(paragraph).map((node) => node.data).join("");

  // The place in the article's text of a border of a range that lies in the paragraph.
  function placeOf(paragraph, node, offset) {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    const copy = before.cloneContents();
    all(".ref", copy).forEach((ref) => ref.remove());
    return startOf(paragraph) + count(copy.textContent);
  }

  // The selected stretch of the article's text, without white space around it; null where there is none.
  function spanOf(range) {
    const met = paragraphs().filter((one) => range.intersectsNode(one));
    if (range.collapsed || !met.length) return null;
    const [first, last] = [met[0], met.at(-1)];
    const start = first.contains(range.startContainer) ? placeOf(first, range.startContainer, range.startOffset) : startOf(first);
    const end = last.contains(range.endContainer)
      ? placeOf(last, range.endContainer, range.endOffset)
      : startOf(last) + count(textOf(last));
    const inside = words().filter((word) => word.end > start && word.start < end);
    if (!inside.length) return null;
    return { start: Math.max(start, inside[0].start), end: Math.min(end, inside.at(-1).end) };
  }

  // Words and single marks of the text in order; made once, since the text of a page never changes.
  let known = { of: null, words: [] };
  function words() {
    const of = room().dataset.text;
    if (known.of !== of) known = { of, words: paragraphs().sort((a, b) => startOf(a) - startOf(b)).flatMap(wordsOf) };
    return known.words;
  }

  function wordsOf(paragraph) {
    const text = textOf(paragraph);
    let [at, place] = [0, startOf(paragraph)];
    return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\S/gu)].map((found) => {
      place += count(text.slice(at, found.index));
      const start = place;
      place += count(found[0]);
      at = found.index + found[0].length;
      return { start, end: place, spoken: /[\p{L}\p{N}]/u.test(found[0]) };
    });
  }

  const read = (spans) => spans.split(";").map((one) => one.split("-").map(Number))
    .filter(([start, end]) => start < end).map(([start, end]) => ({ start, end }));
  const write = (spans) => [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => `${start}-${end}`).join(";");

  // The ranges of the page that show a span, one for each paragraph, so that no note lies in them.
  function rangesOf({ start, end }) {
    return paragraphs().flatMap((paragraph) => {
      const range = document.createRange();
      let [place, begun, ended] = [startOf(paragraph), false, false];
      for (const node of textsOf(paragraph)) {
        const length = count(node.data);
        if (place < end && place + length > start) {
          if (!begun) range.setStart(node, offsetIn(node.data, start - place));
          begun = ended = true;
          range.setEnd(node, offsetIn(node.data, end - place));
        }
        place += length;
      }
      return ended ? [range] : [];
    });
  }

  const offsetIn = (text, characters) => [...text].slice(0, Math.max(characters, 0)).join("").length;
  const wordsAt = (spans) => spans.map((span) => rangesOf(span).map(plain).join(" ")).join(" … ");

  function plain(range) {
    const copy = range.cloneContents();
    all(".ref", copy).forEach((ref) => ref.remove());
    return copy.textContent;
  }

  // ---------- The selected statement ----------

  const drafts = new Map();  // desks with changes that nobody saved yet, by statement
  let wanted = null;

  const order = () => all(".note").map((note) => ({ id: note.id.slice(2), number: Number(find(".n", note).textContent) }))
    .sort((a, b) => a.number - b.number).map((one) => one.id);

  async function select(id, { scroll = false, focus = false } = {}) {
    const from = wanted ?? desk()?.dataset.statement;
    wanted = id;
    light(id);
    if (scroll) (marksOf(id)[0] ?? document.getElementById(id))?.scrollIntoView({ block: "nearest" });
    if (focus) numberOf(id)?.focus({ preventScroll: true });
    if (from !== id || desk()?.dataset.statement !== id) await lay(id);
  }

  function light(id) {
    all(".is-active").forEach((one) => one.classList.remove("is-active"));
    [...marksOf(id), noteOf(id)].forEach((one) => one?.classList.add("is-active"));
  }

  async function lay(id) {
    const next = drafts.get(id) ?? await fetched(`${room().dataset.desk}${encodeURIComponent(id)}`);
    if (wanted !== id || !next) return;
    place(next);
    history.replaceState(null, "", desk().dataset.page ?? location.href);
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

  function step(by) {
    const ids = order();
    const now = wanted ?? desk()?.dataset.statement;
    const next = ids[ids.indexOf(now) + by];
    if (next) select(next, { scroll: true, focus: !desk().contains(document.activeElement) });
    else find(`#desk [rel=${by > 0 ? "next" : "prev"}]`)?.click();
  }

  function toDesk() {
    find(".desk-more", desk()).open = true;
    desk().focus();
  }

  // What a pointer or the focus is on: a mark, its number, its note, or a link to one.
  function statementAt(target) {
    const one = target.closest?.(".ref, .note-head .n, .note, .st[data-statement], a[data-statement]");
    if (!one) return null;
    if (one.dataset.statement) return one.dataset.statement;
    if (one.matches(".ref")) return decodeURIComponent(one.hash.slice(3));
    return one.closest(".note").id.slice(2);
  }

  // Words of the selected statement, drawn over the text: nothing is put into it.
  function show() {
    const { content = "", cue = "", source = "" } = desk()?.dataset ?? {};
    const typed = (name, otherwise) => find(`[name=${name}]`, form() ?? document)?.value ?? otherwise;
    const shown = { cue: typed("cue", cue), source: typed("source", source) };
    const draft = typed("content", content);
    shown.draft = draft === content ? "" : draft;
    for (const [name, spans] of Object.entries(shown)) {
      globalThis.CSS?.highlights?.set(`statement-${name}`, new Highlight(...read(spans).flatMap(rangesOf)));
    }
    const told = find("[data-words]");
    if (told) told.textContent = wordsAt(read(typed(role(), "")));
  }

  // ---------- Review ----------

  const isChanged = (one) => Boolean(one) && find("form[data-changed]", one) !== null;
  const role = () => form()?.dataset.role ?? "content";
  let chosen = null;  // the stretch of text that was selected last

  function change() {
    form().dataset.changed = "";
    // What somebody is editing is never swapped under their hands.
    desk().setAttribute("hx-morph-skip", "");
    show();
  }

  function use(name) {
    form().dataset.role = name;
    all("[data-use]", form()).forEach((one) => one.setAttribute("aria-pressed", one.dataset.use === name));
    if (!chosen) return show();
    const field = find(`[name=${name}]`, form());
    const more = find("[data-more]", form());
    const kept = more.checked ? read(field.value).filter((one) => one.end <= chosen.start || one.start >= chosen.end) : [];
    field.value = write([...kept, chosen]);
    [chosen, more.checked] = [null, false];
    getSelection().removeAllRanges();
    change();
  }

  function move(edge, by) {
    const field = find(`[name=${role()}]`, form());
    const spans = read(field.value);
    const span = edge === "start" ? spans[0] : spans.at(-1);
    if (!span) return tell("There are no words yet to move; select some.");
    const borders = words().map((word) => word[edge]);
    const next = by > 0 ? borders.find((one) => one > span[edge]) : borders.findLast((one) => one < span[edge]);
    const moved = { ...span, [edge]: next ?? span[edge] };
    const crosses = spans.some((one) => one !== span && one.start < moved.end && moved.start < one.end);
    if (moved.start >= moved.end || crosses) return;
    spans[edge === "start" ? 0 : spans.length - 1] = moved;
    field.value = write(spans);
    change();
  }

  async function add(link) {
    const after = Math.max(...read(desk().dataset.content).map((one) => one.end), 0);
    const first = chosen ?? words().find((word) => word.start >= after && word.spoken) ?? words().at(-1);
    const next = drafts.get("") ?? await fetched(link.dataset.desk);
    if (!next) return;
    wanted = "";
    light("");
    place(next);
    if (first && !find("[name=content]", form()).value) {
      find("[name=content]", form()).value = write([first]);
      chosen = null;
      change();
    }
    find("button[data-use]", desk())?.focus();
  }

  // ---------- Copying ----------

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

  // ---------- What happens ----------

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
    const button = target.closest("[data-copy], [data-use], [data-move], [data-adding], [data-understood]");
    if (button) return press(button, event);
    const id = statementAt(target);
    const link = target.closest("a");
    if (!id || !noteOf(id) || (link && !link.matches(".ref, .n, [data-statement]"))) return;
    if (!link && (!getSelection().isCollapsed || !target.closest(".st"))) return;
    event.preventDefault();
    noteOf(id).closest("details").open = true;
    select(id, { scroll: Boolean(link) && !link.matches(".ref") });
  });

  function press(button, event) {
    const { use: name, move: edge, by } = button.dataset;
    if (button.matches("[data-copy]")) copy(button);
    else if (button.matches("[data-understood]")) button.closest(".notice").remove();
    else if (button.matches("[data-adding]")) { event.preventDefault(); add(button); }
    else if (edge) move(edge, Number(by));
    else use(name);
  }

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (!room() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = target.closest?.("input, textarea, select");
    if (event.key === "Enter" && field?.matches("#review input")) {
      event.preventDefault();
      const button = find("button[name=action]", field.closest("fieldset")) ?? find("button[name=action][value=add]", form());
      form().requestSubmit(button);
    }
    if (event.key === "Escape" && desk()?.contains(target)) numberOf(desk().dataset.statement)?.focus();
    const act = { j: () => step(1), k: () => step(-1), d: toDesk }[event.key];
    if (!field && !event.shiftKey && desk() && act) {
      event.preventDefault();
      act();
    }
  });

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!form() || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (range.intersectsNode(room()) && !desk().contains(range.commonAncestorContainer)) chosen = spanOf(range) ?? chosen;
  });

  document.addEventListener("input", ({ target }) => {
    if (!target.closest("#review") || target.matches("[data-more]")) return;
    if (target.dataset.chooses) find(`[name=who][value="${target.dataset.chooses}"]`, form()).checked = true;
    change();
  });

  let leaving = false;
  document.addEventListener("submit", ({ target }) => {
    leaving = !globalThis.htmx;
    if (target.id !== "review") return;
    delete target.dataset.changed;
    desk().removeAttribute("hx-morph-skip");
    drafts.delete(desk().dataset.statement);
  }, true);

  addEventListener("beforeunload", (event) => {
    if (!leaving && (isChanged(desk()) || drafts.size)) event.preventDefault();
  });

  document.addEventListener("htmx:after:swap", () => {
    if (!room()) return;
    wanted = null;
    if (isChanged(desk())) light(desk().dataset.statement);
    if (form() && !isChanged(desk())) form().reset();
    const notice = document.getElementById("notice");
    if (notice) notice.focus();
    else if (document.activeElement === document.body) find("#desk h2, #desk summary")?.focus();
    show();
  });

  function start() {
    if (!room()) return;
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^n-/, "");
    if (id && noteOf(id)) select(id);
    document.getElementById("notice")?.focus();
    show();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

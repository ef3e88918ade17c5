// Review of an article: words that are selected in the text go into the form of the desk, ends of spans
// move by a word, and what nobody saved yet is not lost. Without this file the form can be typed.
globalThis.onrecord ??= {};
onrecord.review = (() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const form = () => document.getElementById("review");
  const desk = () => onrecord.desk.desk();
  const field = (name) => find(`[name=${name}]`, form());
  const role = () => form().dataset.role ?? "content";

  let chosen = null;  // the stretch of text that was selected last
  let leaving = false;

  // The spans to draw over the text: as the statement has them, or as they were typed.
  function shown() {
    const { content = "", cue = "", source = "", occasion = "" } = desk()?.dataset ?? {};
    if (!form()) return { cue, source, occasion, draft: "" };
    find("[data-words]").textContent = onrecord.places.wordsAt(onrecord.places.read(field(role()).value));
    const draft = field("content").value;
    return { cue: field("cue").value, source: field("source").value, occasion, draft: draft === content ? "" : draft };
  }

  // After a page was put in place of another: fields show what came with it, unless somebody is editing.
  function settle() {
    if (!form() || "changed" in form().dataset) return;
    form().reset();
    if ("kept" in form().dataset) desk().setAttribute("hx-morph-skip", "");
  }

  function change() {
    form().dataset.changed = "";
    // What somebody is editing is never swapped under their hands.
    desk().setAttribute("hx-morph-skip", "");
    onrecord.desk.show();
  }

  function use(name) {
    form().dataset.role = name;
    form().querySelectorAll("[data-use]").forEach((one) => one.setAttribute("aria-pressed", one.dataset.use === name));
    if (!chosen) return onrecord.desk.show();
    const more = find("[data-more]", form());
    const pieces = onrecord.places.read(field(name).value).filter((one) => one.end <= chosen.start || one.start >= chosen.end);
    field(name).value = onrecord.places.write([...(more.checked ? pieces : []), chosen]);
    [chosen, more.checked] = [null, false];
    getSelection().removeAllRanges();
    change();
  }

  function move(edge, by) {
    const spans = onrecord.places.read(field(role()).value);
    const at = edge === "start" ? 0 : spans.length - 1;
    if (!spans.length) return onrecord.desk.tell("There are no words yet to move; select some.");
    const borders = onrecord.places.words().map((word) => word[edge]);
    const now = spans[at][edge];
    const next = by > 0 ? borders.find((one) => one > now) : borders.findLast((one) => one < now);
    const moved = { ...spans[at], [edge]: next ?? now };
    const crosses = spans.some((one, n) => n !== at && one.start < moved.end && moved.start < one.end);
    if (moved.start >= moved.end || crosses) return;
    field(role()).value = onrecord.places.write(spans.with(at, moved));
    change();
  }

  // The form for a missed statement, with the words that are selected or the next one to begin with.
  async function add(address) {
    const after = Math.max(0, ...onrecord.places.read(desk()?.dataset.content ?? "").map((one) => one.end));
    const first = chosen ?? onrecord.places.words().find((word) => word.spoken && word.start >= after);
    if (!await onrecord.desk.layFrom(address)) return;
    if (first && !field("content").value) {
      field("content").value = onrecord.places.write([first]);
      chosen = null;
      change();
    }
    find("[data-use]", form()).focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-use], [data-move], [data-adding], [data-understood]");
    if (!button) return;
    if (button.matches("[data-understood]")) button.closest(".notice").remove();
    else if (button.matches("[data-use]")) use(button.dataset.use);
    else if (button.matches("[data-move]")) move(button.dataset.move, Number(button.dataset.by));
    else if (desk()) {
      event.preventDefault();
      add(button.dataset.desk);
    }
  });

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!form() || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!desk().contains(range.commonAncestorContainer)) chosen = onrecord.places.spanOf(range) ?? chosen;
  });

  document.addEventListener("input", ({ target }) => {
    if (!target.closest("#review") || target.matches("[data-more]")) return;
    if (target.dataset.chooses) find(`[name=who][value="${target.dataset.chooses}"]`, form()).checked = true;
    change();
  });

  // Enter saves what the field belongs to.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches?.("#review input")) return;
    event.preventDefault();
    const button = find("button[name=action]", event.target.closest("fieldset"));
    form().requestSubmit(button ?? find("button[value=add]", form()));
  });

  document.addEventListener("submit", ({ target }) => {
    leaving = !globalThis.htmx;
    if (target.id !== "review") return;
    delete target.dataset.changed;
    desk().removeAttribute("hx-morph-skip");
    onrecord.desk.drafts.delete(desk().dataset.statement);
  }, true);

  // What was refused, or never arrived, is still in the form and still to be saved.
  function unsaved({ detail: { ctx } }) {
    if (ctx?.sourceElement.id === "review" && ![409, 422].includes(ctx.response?.status)) change();
  }
  function refuse(words) {
    const notice = document.createElement("div");
    [notice.className, notice.role, notice.textContent] = ["notice", "alert", words];
    document.getElementById("refused").replaceChildren(notice);
  }

  document.addEventListener("htmx:response:error", unsaved);
  document.addEventListener("htmx:error", (event) => {
    if (!event.detail.ctx?.sourceElement.matches(".review-form, .undo")) return;
    unsaved(event);
    refuse("The reading room did not answer. Nothing was saved, and nothing is lost: all that you entered is still in the form. Try again when it is back.");
  });

  addEventListener("beforeunload", (event) => {
    if (!leaving && (onrecord.desk.isChanged(desk()) || onrecord.desk.drafts.size)) event.preventDefault();
  });

  return { shown, settle };
})();

// Names of speakers under the field where one is typed: a combobox with a list, as ARIA's authoring
// practices describe it. Without this file the field asks for the words as they are typed.
(() => {
  const WAIT = 150; // milliseconds without a key

  let timer = 0;
  let asked = null;
  let options = [];
  let marked = -1;

  const fieldOf = (event) =>
    event.target instanceof HTMLInputElement && event.target.matches("[data-completion]") ? event.target : null;
  const listOf = (field) => document.getElementById(`${field.id}-options`);

  // A swap takes these away again, since the page comes without them.
  function equip(field) {
    if (!field || field.hasAttribute("role")) return;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", listOf(field).id);
  }

  document.addEventListener("focusin", (event) => equip(fieldOf(event)));

  document.addEventListener("focusout", (event) => {
    const field = fieldOf(event);
    if (field) close(field);
  });

  document.addEventListener("input", (event) => {
    const field = fieldOf(event);
    if (!field) return;
    equip(field);
    clearTimeout(timer);
    asked?.abort();
    if (field.value.trim()) timer = setTimeout(() => ask(field), WAIT);
    else close(field);
  });

  document.addEventListener("keydown", (event) => {
    const field = fieldOf(event);
    if (!field || event.isComposing) return;
    if (event.key === "Escape") {
      if (listOf(field).hidden) return;
      close(field);
    } else if (!options.length) return;
    else if (event.key === "ArrowDown") mark(field, marked + 1);
    else if (event.key === "ArrowUp") mark(field, marked < 0 ? options.length - 1 : marked - 1);
    else if (event.key === "Enter" && marked >= 0) take(field, options[marked]);
    else return;
    event.preventDefault();
  });

  // A pointer takes a name before the field loses its focus and the list its place.
  document.addEventListener("pointerdown", (event) => {
    const line = event.target instanceof Element && event.target.closest(".completion [role=option]");
    if (!line) return;
    event.preventDefault();
    take(line.closest(".completion").querySelector("[data-completion]"), options[[...line.parentNode.children].indexOf(line)]);
  });

  async function ask(field) {
    asked = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.completion}?begun=${encodeURIComponent(field.value.trim())}`, { signal: asked.signal });
      if (answer.ok) show(field, (await answer.json()).speakers);
    } catch (error) {
      if (error.name !== "AbortError") close(field); // the words as typed can still be sent
    }
  }

  function show(field, speakers) {
    if (field !== document.activeElement) return;
    options = speakers;
    marked = -1;
    const list = listOf(field);
    list.replaceChildren(...speakers.map((speaker, place) => lineOf(list, speaker, place)));
    list.hidden = !speakers.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
    tell(field, speakers.length ? `${speakers.length} ${speakers.length === 1 ? "name" : "names"}` : "no such name");
  }

  function lineOf(list, speaker, place) {
    const line = document.createElement("li");
    const name = document.createElement("bdi");
    const count = document.createElement("span");
    line.id = `${list.id}-${place}`;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    name.textContent = speaker.name;
    count.className = "count";
    count.textContent = speaker.statements.toLocaleString("en");
    line.append(name, count);
    return line;
  }

  function mark(field, place) {
    marked = (place + options.length) % options.length;
    for (const [index, line] of [...listOf(field).children].entries()) {
      line.setAttribute("aria-selected", String(index === marked));
      if (index !== marked) continue;
      field.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    }
  }

  // The speaker becomes a box of the form that is ticked; the answer brings the real one.
  function take(field, speaker) {
    const box = document.createElement("input");
    box.type = "hidden";
    box.name = "speaker";
    box.value = speaker.id;
    field.value = "";
    field.after(box);
    close(field);
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (!window.htmx) field.form.requestSubmit();
  }

  function close(field) {
    clearTimeout(timer);
    asked?.abort();
    options = [];
    marked = -1;
    listOf(field).hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    tell(field, "");
  }

  function tell(field, words) {
    field.closest(".completion").querySelector("[data-completion-status]").textContent = words;
  }
})();

// Places in an article's text: the record counts characters, a browser counts some of them twice.
// Every paragraph says where it starts; numbers printed in it are no part of the text.
globalThis.onrecord ??= {};
onrecord.places = (() => {
  const count = (words) => { let n = 0; for (const _ of words) n++; return n; };
  const startOf = (paragraph) => Number(paragraph.dataset.start);
  const paragraphs = () => [...document.querySelectorAll("[data-start]")];
  const offsetIn = (text, characters) => [...text].slice(0, Math.max(characters, 0)).join("").length;
  const textOf = (paragraph) => textsOf(paragraph).map((node) => node.data).join("");

  function textsOf(paragraph) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  function plain(range) {
    const copy = range.cloneContents();
    copy.querySelectorAll(".ref").forEach((ref) => ref.remove());
    return copy.textContent;
  }

  // The place in the article's text of a border of a range that lies in the paragraph.
  function placeOf(paragraph, node, offset) {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return startOf(paragraph) + count(plain(before));
  }

  // The stretch of the text that a range covers, without white space around it; null where there is none.
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
    const { text } = document.querySelector("[data-room]").dataset;
    if (known.of !== text) known = { of: text, words: paragraphs().flatMap(wordsOf) };
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

  // The ranges of the page that show a span, one for each paragraph, so that no note lies in them.
  function rangesOf({ start, end }) {
    const listed = paragraphs();
    const met = listed.filter((one, n) => startOf(one) < end && (n + 1 === listed.length || startOf(listed[n + 1]) > start));
    return met.flatMap((paragraph) => rangeIn(paragraph, start, end));
  }

  function rangeIn(paragraph, start, end) {
    const range = document.createRange();
    let [place, begun] = [startOf(paragraph), false];
    for (const node of textsOf(paragraph)) {
      const length = count(node.data);
      if (place < end && place + length > start) {
        if (!begun) range.setStart(node, offsetIn(node.data, start - place));
        range.setEnd(node, offsetIn(node.data, end - place));
        begun = true;
      }
      place += length;
    }
    return begun ? [range] : [];
  }

  // Spans as a form holds them: 120-164;181-230
  const read = (spans) => spans.split(";").map((one) => one.split("-").map(Number))
    .filter(([start, end]) => start < end).map(([start, end]) => ({ start, end }));
  const write = (spans) => [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => `${start}-${end}`).join(";");
  const wordsAt = (spans) => spans.map((span) => rangesOf(span).map(plain).join(" ")).join(" … ");

  return { spanOf, words, rangesOf, read, write, wordsAt };
})();

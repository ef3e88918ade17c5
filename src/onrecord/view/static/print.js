// What is printed tells where it was taken from, and when.
addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  for (const one of document.querySelectorAll("[data-printed]")) one.textContent = `${location.href}, printed on ${day}`;
});

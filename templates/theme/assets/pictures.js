// Pictures to keep: a figure as SVG or PNG, and a statement as a card, each with its title and where it comes from.
import { save } from "./saving.js";
import { gettext } from "./words.js";

const KEPT = ["display", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order",
  "font-family", "font-size", "font-weight", "text-anchor"];
const SVG = "http://www.w3.org/2000/svg";
const EDGE = 24;
const SHARP = 2;

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const site = () => document.querySelector(".b-name")?.textContent.trim() || "";
const heading = () => document.querySelector("h1")?.textContent.trim() || document.title;
const squeezed = (text) => text.replace(/\s+/g, " ").trim();
const address = (anchor = "") => location.href.split("#")[0] + anchor;

// Colours as they are now, light or dark, also those that follow the reader's system.
function colour(name) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const called = (title, ending) => `${title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "figure"}.${ending}`;

// A button at each figure for each kind of file.
export function offerFigures(figures) {
  figures.forEach((figure) => {
    const line = document.createElement("p");
    line.className = "keep";
    line.append(`${gettext("Save as")} `);
    for (const kind of ["SVG", "PNG"]) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: kind });
      button.setAttribute("aria-label", gettext("Save this figure as {kind}", { kind }));
      button.addEventListener("click", () => saveFigure(figure, kind.toLowerCase()));
      line.append(button, " ");
    }
    figure.after(line);
  });
}

async function saveFigure(figure, ending) {
  const caption = squeezed(figure.querySelector("figcaption")?.textContent || "");
  const title = [heading(), caption].filter(Boolean).join(": ");
  const { text, width, height } = standing(figure.querySelector("svg"), title);
  if (ending === "svg") { save(new Blob([text], { type: "image/svg+xml" }), called(title, "svg")); return; }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SHARP, height: height * SHARP });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(blob, called(title, "png")), "image/png");
}

// A drawing that needs no style sheet, as it is seen now, under its title and over the line that says where it comes from.
function standing(drawn, title) {
  const box = drawn.getBoundingClientRect();
  const most = Math.max(Math.floor(box.width / 7.5), 20);
  const lines = broken(title, (line) => line.length <= most);
  const top = EDGE + lines.length * 20 + 8;
  const [width, height] = [Math.ceil(box.width) + 2 * EDGE, Math.ceil(box.height) + top + 2 * EDGE];
  const copy = drawn.cloneNode(true);
  const originals = [drawn, ...drawn.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, at) => {
    const computed = getComputedStyle(originals[at]);
    element.setAttribute("style", KEPT.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(";"));
    for (const name of ["href", "class", "id"]) element.removeAttribute(name);
  });
  for (const [name, value] of Object.entries({ x: EDGE, y: top, width: box.width, height: box.height })) copy.setAttribute(name, value);
  const sheet = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })) sheet.setAttribute(name, value);
  const paper = sheet.appendChild(document.createElementNS(SVG, "rect"));
  for (const [name, value] of Object.entries({ width, height, fill: colour("--paper") })) paper.setAttribute(name, value);
  lines.forEach((words, at) => sheet.append(written(words, EDGE, EDGE + 12 + at * 20, 15, colour("--ink"))));
  sheet.append(copy, written(`${site()} · ${address()}`, EDGE, height - 12, 11, colour("--quiet")));
  return { text: new XMLSerializer().serializeToString(sheet), width, height };
}

function written(words, x, y, size, fill) {
  const line = document.createElementNS(SVG, "text");
  for (const [name, value] of Object.entries({ x, y, fill, "font-size": size, "font-family": style("--sans") || "sans-serif" })) line.setAttribute(name, value);
  line.textContent = words;
  return line;
}

// A statement on a card of the size that messages show.
export async function saveCard(statement) {
  const said = squeezed(statement.querySelector(".said").textContent);
  const who = squeezed(statement.querySelector(".who")?.textContent || heading());
  const about = statement.querySelector("footer").cloneNode(true);
  const place = about.querySelector("a.place");
  const when = squeezed(about.querySelector("time")?.textContent || "");
  const from = new URL(place.getAttribute("href"), location.href).href;
  const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 630 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = colour("--paper");
  pen.fillRect(0, 0, 1200, 630);
  pen.fillStyle = colour("--accent");
  pen.fillRect(60, 64, 8, 380);
  pen.fillStyle = colour("--ink");
  const size = [44, 36, 30, 25, 21].find((pixels) => fits(pen, said, pixels)) || 21;
  pen.font = `${size}px ${style("--serif")}`;
  const lines = penned(pen, said, 1030);
  const most = Math.floor(380 / (size * 1.4));
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1].replace(/\s+\S*$/, "")} …`] : lines;
  shown.forEach((line, at) => pen.fillText(line, 96, 64 + size + at * size * 1.4));
  pen.font = `600 28px ${style("--sans")}`;
  pen.fillText(penned(pen, who, 1080)[0], 60, 510);
  pen.fillStyle = colour("--quiet");
  pen.font = `22px ${style("--sans")}`;
  pen.fillText(penned(pen, [when, squeezed(place.textContent)].filter(Boolean).join(" · "), 1080)[0], 60, 548);
  pen.font = `17px ${style("--sans")}`;
  pen.fillText(penned(pen, `${site()} · ${from}`, 1080)[0], 60, 592);
  canvas.toBlob((blob) => save(blob, called(`${who} ${said.slice(0, 30)}`, "png")), "image/png");
}

function fits(pen, text, pixels) {
  pen.font = `${pixels}px ${style("--serif")}`;
  return penned(pen, text, 1030).length * pixels * 1.4 <= 380;
}

// Lines that fit, broken between words.
function broken(text, fits) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (!lines.at(-1) || fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const penned = (pen, text, width) => broken(text, (line) => pen.measureText(line).width <= width);

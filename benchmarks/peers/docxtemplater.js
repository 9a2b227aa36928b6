// Fill the letters with docxtemplater, a new document object each as its documentation has it; print the milliseconds.
const fs = require("fs"), PizZip = require("pizzip"), Docxtemplater = require("docxtemplater");
const [template, values, out, rounds] = process.argv.slice(2);
const content = fs.readFileSync(template), letters = JSON.parse(fs.readFileSync(values));
const fill = (letter) => {
  const document = new Docxtemplater(new PizZip(content), { linebreaks: true });
  document.render(letter);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
};
const times = [];
for (let turn = -20; turn < Number(rounds); turn++) {
  const start = performance.now();
  fill(letters[(turn + 20) % letters.length]);
  if (turn >= 0) times.push(performance.now() - start);
}
fs.writeFileSync(out, fill(letters[1]));
console.log(JSON.stringify(times));

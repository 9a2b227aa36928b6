// Fill the letters with carbone, without conversion; print the milliseconds.
const fs = require("fs"), { promisify } = require("util"), carbone = require("carbone");
const [template, values, out, rounds] = process.argv.slice(2);
const letters = JSON.parse(fs.readFileSync(values)), fill = promisify(carbone.render);
(async () => {
  const times = [];
  for (let turn = -20; turn < Number(rounds); turn++) {
    const start = performance.now();
    await fill(template, letters[(turn + 20) % letters.length], {});
    if (turn >= 0) times.push(performance.now() - start);
  }
  fs.writeFileSync(out, await fill(template, letters[1], {}));
  console.log(JSON.stringify(times));
})();

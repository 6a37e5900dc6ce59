// Answers, line by line, for the programs that the lenses and schemas are measured against. Arguments: the folder of the format, and of node_modules.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join, resolve } from "node:path";

const [folder, modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "none.js"));
const jsonata = require("jsonata");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const mapping = jsonata(readFileSync(join(folder, "mapping.jsonata"), "utf8"));
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(folder, "national.json"), "utf8")));

// Bytes in, bytes out, as in the product.
const runs = {
  jsonata: async (bytes) => Buffer.from(JSON.stringify(await mapping.evaluate(JSON.parse(bytes.toString("utf8"))))),
  ajv: (bytes) => validate(JSON.parse(bytes.toString("utf8"))),
};

let record;
for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument, count] = line.split(" ");
  if (command === "record") {
    record = Buffer.from(argument, "base64");
    console.log("ok");
  } else if (command === "once") {
    const result = await runs[argument](record);
    console.log(Buffer.isBuffer(result) ? result.toString("base64") : String(result));
  } else {
    const run = runs[argument];
    const processor = process.cpuUsage();
    const start = process.hrtime.bigint();
    if (argument === "jsonata") for (let i = 0; i < Number(count); i++) await run(record);
    else for (let i = 0; i < Number(count); i++) run(record);
    const wall = Number(process.hrtime.bigint() - start) / 1e3;
    const used = process.cpuUsage(processor);
    console.log(`${wall} ${used.user + used.system}`);
  }
}

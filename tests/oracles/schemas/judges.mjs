// Two validators of JSON Schema 2020-12 that share no code with ours, nor with each other: Ajv, which compiles a schema to JavaScript, and
// Hyperjump's, which walks it. Each line in is {"schema": …, "values": […]}, each line out {"ajv": […], "hyperjump": […]}: the verdicts on the
// values in order, or a text where a validator does not take the schema. Argument: the folder of node_modules.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modules = resolve(process.argv[2]);
const require = createRequire(join(modules, "none.js"));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const hyperjump = await import(pathToFileURL(require.resolve("@hyperjump/json-schema/draft-2020-12")));
await import(pathToFileURL(require.resolve("@hyperjump/json-schema/formats")));
hyperjump.setShouldValidateFormat(true);

function ajv(schema, values) {
  const judge = new Ajv({ strict: false, logger: false });
  addFormats(judge);
  const validate = judge.compile(schema);
  return values.map((value) => validate(value));
}

let count = 0;

async function hyper(schema, values) {
  const uri = `https://judges.example/${count++}`;
  hyperjump.registerSchema(structuredClone(schema), uri, "https://json-schema.org/draft/2020-12/schema");
  try {
    const validate = await hyperjump.validate(uri);
    return values.map((value) => validate(value).valid);
  } finally {
    hyperjump.unregisterSchema(uri);
  }
}

async function verdicts(judge, schema, values) {
  try {
    return await judge(schema, values);
  } catch (problem) {
    return String(problem.message ?? problem);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, values } = JSON.parse(line);
  console.log(JSON.stringify({ ajv: await verdicts(ajv, schema, values), hyperjump: await verdicts(hyper, schema, values) }));
}

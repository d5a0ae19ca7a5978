// ajv on one JSON Schema: a record of JSON on each line comes in, 1 (refused) or 0 goes out.
// node ajv.mjs FOLDER-WITH-NODE_MODULES SCHEMA OPTIONS

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [folder, schema, options] = process.argv.slice(2);
const Ajv = createRequire(`${folder}/`)("ajv/dist/2020");
const validate = new Ajv(JSON.parse(options)).compile(JSON.parse(readFileSync(schema, "utf8")));

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(validate(JSON.parse(line)) ? "0\n" : "1\n");
}

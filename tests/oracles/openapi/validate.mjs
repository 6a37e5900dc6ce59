// Validates OpenAPI documents with APIDevTools' parser, which has the OpenAPI 3.1 schema with it and fetches nothing:
//
//   node validate.mjs NODE_MODULES FILE…
//
// Prints how many are valid, or what is wrong with the first that is not and exits with 1.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(join(modules, 'validate.mjs'));
const { SwaggerParser } = require('@apidevtools/swagger-parser');

for (const file of files) {
  try {
    const document = await new SwaggerParser().validate(file, { resolve: { external: false } });
    if (document.openapi !== '3.1.0') throw new Error(`says that it is ${document.openapi}`);
  } catch (error) {
    console.log(`${file}: ${error.message}`);
    process.exit(1);
  }
}

console.log(`${files.length} documents are valid`);

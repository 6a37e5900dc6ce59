// Verifies offline proofs (c2sp.org/tlog-proof@v1) with Sigstore's verifier:
//
//   node verify.mjs NODE_MODULES VKEY FOLDER
//
// FOLDER holds pairs NAME.entry and NAME.tlog-proof. Prints how many were verified, or what was not and exits with 1.
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, vkey, folder] = process.argv.slice(2);
const require = createRequire(join(modules, 'verify.mjs'));
const { verifyCheckpoint } = require(join(modules, '@sigstore/verify/dist/tlog/checkpoint.js'));
const { verifyMerkleInclusion } = require(join(modules, '@sigstore/verify/dist/tlog/merkle.js'));

// A vkey is name+id+base64(type || key). The verifier wants the id in front of the log's id, the name as its address, and the key as an object.
const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey);
const x = Buffer.from(encoded, 'base64').subarray(1).toString('base64url');
const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const logs = [{ logID: Buffer.from(id, 'hex'), baseURL: name, publicKey }];

const names = readdirSync(folder).filter((file) => file.endsWith('.tlog-proof')).map((file) => file.slice(0, -'.tlog-proof'.length));
for (const file of names) {
  try {
    const text = readFileSync(join(folder, `${file}.tlog-proof`), 'utf8');
    const split = text.indexOf('\n\n');
    const [header, index, ...hashes] = text.slice(0, split).split('\n');
    if (header !== 'c2sp.org/tlog-proof@v1' || !index.startsWith('index ')) throw new Error('not a tlog-proof');
    const entry = {
      canonicalizedBody: readFileSync(join(folder, `${file}.entry`)),
      inclusionProof: {
        logIndex: index.slice('index '.length),
        hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
        checkpoint: { envelope: text.slice(split + 2) },
      },
    };
    const checkpoint = verifyCheckpoint(entry, logs);
    if (checkpoint.origin !== name) throw new Error(`a checkpoint of ${checkpoint.origin}`);
    verifyMerkleInclusion(entry, checkpoint);
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(1);
  }
}
console.log(`${names.length} proofs are verified`);

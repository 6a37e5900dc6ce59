// Verifies a ledger's folder with Go's own checksum-database packages:
//
//	verify FOLDER VKEY [OLDER-CHECKPOINT...]
//
// The newest checkpoint must be signed by the key, every entry must be proven to be in its tree, and every older
// checkpoint must be proven to be a beginning of it. Prints what was proven, or what was not and exits with 1.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The packages name tiles after the checksum database's layout, tile/HEIGHT/LEVEL/N; ours leaves the height out.
const height = 8

type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		bytes, err := f.read(tile)
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (f folder) read(tile tlog.Tile) ([]byte, error) {
	path := "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	bytes, err := os.ReadFile(filepath.Join(string(f), path))
	if os.IsNotExist(err) && tile.W < 1<<height {
		full := tile
		full.W = 1 << height
		bytes, err = f.read(full)
		if err == nil {
			bytes = bytes[:tile.W*tlog.HashSize]
		}
	}
	return bytes, err
}

// A checkpoint's first line is the log's name; tlog.ParseTree insists on the checksum database's, so the lines are read here.
func openCheckpoint(path string, verifier note.Verifier) tlog.Tree {
	bytes, err := os.ReadFile(path)
	check(err)
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		fail("%s does not have the three lines of a checkpoint of %s", path, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	hash, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: hash}
}

func main() {
	if len(os.Args) < 3 {
		fail("usage: verify FOLDER VKEY [OLDER-CHECKPOINT...]")
	}
	log := folder(os.Args[1])
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	tree := openCheckpoint(filepath.Join(string(log), "checkpoint"), verifier)
	hashes := tlog.TileHashReader(tree, log)

	var entries int64
	for entries < tree.N {
		width := int(tree.N - entries)
		if width > 1<<height {
			width = 1 << height
		}
		bundle := tlog.Tile{H: height, L: 0, N: entries >> height, W: width}
		path := strings.Replace(bundle.Path(), fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(log), path))
		check(err)
		for i := 0; i < width; i++ {
			length := int(binary.BigEndian.Uint16(bytes))
			entry := bytes[2 : 2+length]
			bytes = bytes[2+length:]
			proof, err := tlog.ProveRecord(tree.N, entries, hashes)
			check(err)
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, entries, tlog.RecordHash(entry)); err != nil {
				fail("entry %d: %v", entries, err)
			}
			entries++
		}
	}

	for _, path := range os.Args[3:] {
		older := openCheckpoint(path, verifier)
		proof, err := tlog.ProveTree(tree.N, older.N, hashes)
		check(err)
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
			fail("checkpoint of %d: %v", older.N, err)
		}
	}
	fmt.Printf("%d entries and %d older checkpoints are proven\n", entries, len(os.Args)-3)
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, arguments ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", arguments...)
	os.Exit(1)
}

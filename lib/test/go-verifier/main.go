// Checks an export and its proofs with Go's checksum-database packages only: nothing of Weir's code is used.
//
// Usage: main EXPORT_DIR PROOFS_JSON. Prints "accepted ..." and ends with 0, or the first refusal and 1.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Index, Size int64
	Leaf, Root  string
	Proof       []string
}

type consistency struct {
	From, To         int64
	FromRoot, ToRoot string
	Proof            []string
}

type proofs struct {
	Inclusions    []inclusion
	Consistencies []consistency
	// Further notes with the key that must open them: the two keys of a rotation.
	Notes []struct{ Key, Note string }
}

func main() {
	if len(os.Args) != 3 {
		fail("usage: main EXPORT_DIR PROOFS_JSON")
	}
	dir := os.Args[1]
	key := strings.TrimSpace(string(read(filepath.Join(dir, "key"))))
	records, hashes := recordsOf(read(filepath.Join(dir, "entries.ndjson")))

	size, root := open(key, read(filepath.Join(dir, "checkpoint")))
	if size != int64(len(records)) {
		fail("checkpoint of %d entries beside %d lines", size, len(records))
	}
	equal("root of the newest checkpoint", root, treeHash(size, hashes))
	older, _ := filepath.Glob(filepath.Join(dir, "checkpoints", "*"))
	for _, file := range older {
		size, root := open(key, read(file))
		if strconv.FormatInt(size, 10) != filepath.Base(file) {
			fail("%s holds a checkpoint of %d", file, size)
		}
		equal(file, root, treeHash(size, hashes))
	}

	var given proofs
	must(json.Unmarshal(read(os.Args[2]), &given))
	for _, p := range given.Inclusions {
		checkInclusion(p, records, hashes)
	}
	for _, p := range given.Consistencies {
		checkConsistency(p, hashes)
	}
	for _, n := range given.Notes {
		open(n.Key, []byte(n.Note))
	}
	fmt.Printf("accepted entries=%d checkpoints=%d inclusions=%d consistencies=%d notes=%d\n",
		len(records), len(older)+1, len(given.Inclusions), len(given.Consistencies), len(given.Notes))
}

// recordsOf builds Go's own tree over the exact lines.
func recordsOf(entries []byte) ([][]byte, []tlog.Hash) {
	lines := bytes.Split(bytes.TrimSuffix(entries, []byte("\n")), []byte("\n"))
	var stored []tlog.Hash
	for n, line := range lines {
		added, err := tlog.StoredHashes(int64(n), line, reader(stored))
		must(err)
		stored = append(stored, added...)
	}
	return lines, stored
}

func reader(stored []tlog.Hash) tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for at, index := range indexes {
			found[at] = stored[index]
		}
		return found, nil
	})
}

func treeHash(size int64, stored []tlog.Hash) tlog.Hash {
	root, err := tlog.TreeHash(size, reader(stored))
	must(err)
	return root
}

// open checks the signature and reads the three-line body by hand: tlog.ParseTree knows only its own header.
func open(key string, raw []byte) (int64, tlog.Hash) {
	verifier, err := note.NewVerifier(key)
	must(err)
	opened, err := note.Open(raw, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		fail("not a three-line body: %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	return size, hash(lines[2])
}

func checkInclusion(p inclusion, records [][]byte, stored []tlog.Hash) {
	leaf := tlog.RecordHash(records[p.Index])
	equal("leaf", hash(p.Leaf), leaf)
	equal("root", hash(p.Root), treeHash(p.Size, stored))
	if err := tlog.CheckRecord(path(p.Proof), p.Size, hash(p.Root), p.Index, leaf); err != nil {
		fail("inclusion of %d in %d: %v", p.Index, p.Size, err)
	}
}

func checkConsistency(p consistency, stored []tlog.Hash) {
	equal("older root", hash(p.FromRoot), treeHash(p.From, stored))
	equal("newer root", hash(p.ToRoot), treeHash(p.To, stored))
	if err := tlog.CheckTree(path(p.Proof), p.To, hash(p.ToRoot), p.From, hash(p.FromRoot)); err != nil {
		fail("consistency of %d with %d: %v", p.From, p.To, err)
	}
}

func path(texts []string) []tlog.Hash {
	hashes := make([]tlog.Hash, len(texts))
	for at, text := range texts {
		hashes[at] = hash(text)
	}
	return hashes
}

func hash(text string) tlog.Hash {
	raw, err := base64.StdEncoding.DecodeString(text)
	must(err)
	if len(raw) != tlog.HashSize {
		fail("a hash of %d bytes", len(raw))
	}
	var found tlog.Hash
	copy(found[:], raw)
	return found
}

func equal(what string, got, want tlog.Hash) {
	if got != want {
		fail("%s: got %v, computed %v", what, got, want)
	}
}

func read(file string) []byte {
	data, err := os.ReadFile(file)
	must(err)
	return data
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...any) {
	fmt.Printf("refused: "+format+"\n", values...)
	os.Exit(1)
}

// Generated from Docs/Diagnostics.md by Scripts/embed: change that file and run the script.

extension DiagnosticTerms {
    /// The text of Docs/Diagnostics.md, without its last line break.
    static let diagnostics = #"""
        # Diagnostics

        Everything that a model, a raw attack graph or a GraphML file can be told off for, with an example that is wrong, what is
        printed for it, and one that is right. A test reads this page: each wrong example prints this and nothing else, no right one
        gives an error, and no code is missing.

        A diagnostic is printed as `file:line:column: error: message [code]`, notes below it. Lines and columns are 1-based, columns
        count code points. All diagnostics of an input come in one run, sorted by place; an error keeps the model from having a
        meaning, a warning does not, a note asks for nothing. Codes are stable; messages may improve. At most 1,000 are told of an
        input, errors before the rest, each in at most 1,000 characters. A misspelt key is told once: what stands under it is read as
        what was meant.

        The examples are files beside this one, `small.yaml`:

        ```yaml small
        sallyport: 1
        title: Small
        defenders: { lab: { role: lab } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab } }
        workloads: { run: { capacity: lab } }
        ```

        ## The text

        Models and raw graphs are read by one YAML reader, of which JSON is a part. Where a text is not YAML, reading goes on
        behind the mistake, so that all of them are told at once, with what is surely wrong in the rest ([YAML.md](YAML.md)).

        ### `yaml.syntax`

        The text is not YAML, in a way that none of the next codes names.

        ```yaml wrong
        extends: small.yaml
        title: @home and @work
        date: 2026-13-01
        ```

        ```text prints
        example.yaml:2:8: error: put the value in quotes: it begins with '@' [yaml.syntax]
        example.yaml:3:7: error: '2026-13-01' is not a date: write it as 2026-04-20 [model.bad-date]
        ```

        ```yaml right
        extends: small.yaml
        title: "@home and @work"
        date: 2026-12-01
        ```

        ### `yaml.tab`

        A line is indented with a tab.

        ```yaml wrong
        extends: small.yaml
        defenders:
        	aws: { role: cloud }
        ```

        ```text prints
        example.yaml:3:1: error: indent with spaces, not a tab [yaml.tab]
        ```

        ```yaml right
        extends: small.yaml
        defenders:
          aws: { role: cloud }
        ```

        ### `yaml.missing-blank`

        No blank stands after a colon, so that it makes no key.

        ```yaml wrong
        extends: small.yaml
        title:Small
        ```

        ```text prints
        example.yaml:2:6: error: put a blank after the colon: 'title: Small' [yaml.missing-blank]
        ```

        ```yaml right
        extends: small.yaml
        title: Small
        ```

        ### `yaml.colon-in-value`

        A value without quotes holds a colon and a blank, which would make it a key.

        ```yaml wrong
        extends: small.yaml
        title: Plan B: two clouds
        ```

        ```text prints
        example.yaml:2:8: error: put the value in quotes: it holds ': ' [yaml.colon-in-value]
        ```

        ```yaml right
        extends: small.yaml
        title: "Plan B: two clouds"
        ```

        ### `yaml.unclosed`

        A quote or bracket is not closed, or one closes nothing.

        ```yaml wrong
        extends: small.yaml
        title: "Small
        defenders: { aws: { role: cloud }
        date: 2026-04-20
        ```

        ```text prints
        example.yaml:2:8: error: this quote is not closed: write " at the end of the text [yaml.unclosed]
        example.yaml:3:12: error: '{' is not closed: write '}' after its last entry [yaml.unclosed]
        ```

        ```yaml right
        extends: small.yaml
        title: "Small"
        defenders: { aws: { role: cloud } }
        date: 2026-04-20
        ```

        ### `yaml.indentation`

        A line is indented by something that none of its neighbours is.

        ```yaml wrong
        extends: small.yaml
        defenders:
          aws:
            role: cloud
           title: Amazon
        ```

        ```text prints
        example.yaml:5:4: error: indented by 3: indent it by 4, as the lines that it belongs to [yaml.indentation]
        ```

        ```yaml right
        extends: small.yaml
        defenders:
          aws:
            role: cloud
            title: Amazon
        ```

        ### `yaml.encoding`

        The text is not UTF-8 (`\xE9` stands for that byte).

        ```yaml wrong
        extends: small.yaml
        title: Caf\xE9
        ```

        ```text prints
        example.yaml:2:11: error: this byte is not UTF-8: save the file as UTF-8 [yaml.encoding]
        ```

        ```yaml right
        extends: small.yaml
        title: Café
        ```

        ### `yaml.empty`

        Nothing is written.

        ```yaml wrong
        # nothing yet
        ```

        ```text prints
        example.yaml:1:1: error: nothing is written here [yaml.empty]
        ```

        ```yaml right
        sallyport: 1
        title: Small
        defenders: { lab: { role: lab } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab } }
        workloads: { run: { capacity: lab } }
        ```

        ### `yaml.limit`

        A limit is passed: 16 MiB, 64 levels, a million values, 64 KiB a text; for raw graphs 256 MiB, 160 levels and
        16 million values.

        ```yaml wrong
        extends: small.yaml
        title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        ```

        ```text prints
        example.yaml:2:71: error: nested more than 64 levels deep: flatten it [yaml.limit]
        ```

        ```yaml right
        extends: small.yaml
        title: Flat
        ```

        ### `yaml.alias`

        Anchors and aliases are refused: what a fact says must stand where it is said.

        ```yaml wrong
        extends: small.yaml
        date: &day 2026-04-20
        ```

        ```text prints
        example.yaml:2:7: error: anchor '&day': write the value where it is used [yaml.alias]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        ```

        ### `yaml.tag`

        Tags are refused: the reader knows what belongs where.

        ```yaml wrong
        extends: small.yaml
        date: !!timestamp 2026-04-20
        ```

        ```text prints
        example.yaml:2:7: error: tag 'tag:yaml.org,2002:timestamp': leave it out, or quote it if it is text [yaml.tag]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        ```

        ### `yaml.second-document`

        One file holds one model.

        ```yaml wrong
        extends: small.yaml
        title: One
        ---
        title: Two
        ```

        ```text prints
        example.yaml:3:1: error: a second document begins: put each in a file of its own [yaml.second-document]
        ```

        ```yaml right
        extends: small.yaml
        title: One
        ```

        ### `yaml.complex-key`

        A key is a name.

        ```yaml wrong
        extends: small.yaml
        channels: { ? [door, gate] : { kind: media } }
        ```

        ```text prints
        example.yaml:2:15: error: a list or mapping as a key: use a name [yaml.complex-key]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { kind: media } }
        ```

        ### `yaml.duplicate-key`

        A key stands twice in one mapping; the note says where it stood first.

        ```yaml wrong
        extends: small.yaml
        title: One
        title: Two
        ```

        ```text prints
        example.yaml:3:1: error: key 'title' stands twice: keep one [yaml.duplicate-key]
        example.yaml:2:1: note: it stood here before
        ```

        ```yaml right
        extends: small.yaml
        title: One
        ```

        ### `yaml.merge-key`

        Merge keys are refused; `extends` lays one model over another.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { <<: { kind: media } } }
        ```

        ```text prints
        example.yaml:2:21: error: merge key '<<': write the values out, or use 'extends' [yaml.merge-key]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { kind: media } }
        ```

        ## Base models

        ### `model.extends-path`

        `extends` takes one path, seen from the extending file's folder.

        ```yaml wrong
        extends: /models/small.yaml
        ```

        ```text prints
        example.yaml:1:10: error: 'extends' takes the path of one file, seen from this one's folder: write for example 'base.yaml' [model.extends-path]
        ```

        ```yaml right
        extends: small.yaml
        ```

        ### `model.extends-chain`

        Models extend each other in a circle, or more than 16 deep.

        ```yaml wrong
        extends: example.yaml
        ```

        ```text prints
        example.yaml:1:10: error: models extend each other: example.yaml > example.yaml: take one 'extends' out [model.extends-chain]
        ```

        ```yaml right
        extends: small.yaml
        ```

        ### `model.extends-unreadable`

        The base model cannot be read.

        ```yaml wrong
        extends: smal.yaml
        ```

        ```text prints
        example.yaml:1:10: error: base model 'smal.yaml' cannot be read: 'smal.yaml' does not exist: check the name and the folder [model.extends-unreadable]
        ```

        ```yaml right
        extends: small.yaml
        ```

        A base model lies below the folder of the first file, or below what `--root` names; links that lead out of it are refused, and
        so is any `extends` of a model on standard input unless `--stdin-folder` says where that lies.

        ### `model.extends-no-model`

        The file that is extended is no model. It is named, and nothing that stands in it is shown.

        ```yaml wrong
        extends: notes.txt
        ```

        ```text prints
        example.yaml:1:10: error: 'notes.txt' is no model: name one, which says 'sallyport: 1' [model.extends-no-model]
        ```

        ```yaml right
        extends: small.yaml
        ```

        ## Keys and values

        ### `model.version`

        The file does not say that it is a model of version 1.

        ```yaml wrong
        extends: small.yaml
        sallyport: 2
        ```

        ```text prints
        example.yaml:2:12: error: this is not version 1 of the model format: write 'sallyport: 1' [model.version]
        ```

        ```yaml right
        extends: small.yaml
        sallyport: 1
        ```

        ### `model.unknown-key`

        A key that means nothing here.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operatr: lab } }
        ```

        ```text prints
        example.yaml:2:21: error: channel 'door' has no key 'operatr': did you mean 'operator'? [model.unknown-key]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: lab } }
        ```

        ### `model.missing-key`

        A key that must be there is not.

        ```yaml wrong
        extends: small.yaml
        channels: { gate: { to: outside, operator: lab, level: SL2 } }
        ```

        ```text prints
        example.yaml:2:19: error: channel 'gate' has no 'from': name a perimeter, or 'outside' [model.missing-key]
        ```

        ```yaml right
        extends: small.yaml
        channels: { gate: { from: room, to: outside, operator: lab } }
        ```

        ### `model.wrong-type`

        A list, a mapping or a single value where another of these belongs.

        ```yaml wrong
        extends: small.yaml
        channels: [ door ]
        ```

        ```text prints
        example.yaml:2:11: error: a list where 'channels' belongs: write a name, a colon and what it is, for each [model.wrong-type]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { kind: media } }
        ```

        ### `model.unknown-value`

        A word that is not one of those possible.

        ```yaml wrong
        extends: small.yaml
        defenders: { lab: { role: lap } }
        ```

        ```text prints
        example.yaml:2:27: error: 'lap' is not a value for 'role': did you mean 'lab'? [model.unknown-value]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { lab: { role: lab } }
        ```

        ### `model.bad-id`

        A name that cannot be one, or that means something else: no perimeter is called `outside`, no defender `none`.

        ```yaml wrong
        extends: small.yaml
        perimeters: { 2nd-room: { operator: lab, level: SL2 } }
        ```

        ```text prints
        example.yaml:2:15: error: '2nd-room' cannot be a name: begin with a letter, then letters, digits, '-' and '_', at most 64 in all [model.bad-id]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { second-room: { operator: lab, level: SL2 } }
        ```

        ### `model.bad-date`

        A day that does not exist, or is not written as year-month-day.

        ```yaml wrong
        extends: small.yaml
        date: 2026-02-30
        ```

        ```text prints
        example.yaml:2:7: error: '2026-02-30' is not a date: write it as 2026-04-20 [model.bad-date]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-02-28
        ```

        ### `model.bad-number`

        Not a whole number, or too small a one.

        ```yaml wrong
        extends: small.yaml
        options: { watch: { cost: cheap, set: { channels.door.level: SL4 } } }
        ```

        ```text prints
        example.yaml:2:27: error: 'cheap' for 'cost' is not a whole number from 0 up: write for example 2 [model.bad-number]
        ```

        ```yaml right
        extends: small.yaml
        options: { watch: { cost: 2, set: { channels.door.level: SL4 } } }
        ```

        ### `model.level-range`

        Not one of SL0 to SL5, or of OC1 to OC5.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { level: SL6 } }
        ```

        ```text prints
        example.yaml:2:30: error: 'SL6' is not a level: write SL0 to SL5 [model.level-range]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { level: SL5 } }
        ```

        ### `model.missing-unit`

        A quantity without a unit, or with one that is not known.

        ```yaml wrong
        extends: small.yaml
        weights: { w: { size: 2 } }
        ```

        ```text prints
        example.yaml:2:23: error: '2' has no unit: write for example '2 TB' [model.missing-unit]
        ```

        ```yaml right
        extends: small.yaml
        weights: { w: { size: 2 TB } }
        ```

        ### `model.bad-quantity`

        Not a quantity, not whole bytes, or too large for 64 bits.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { rate: fast } }
        ```

        ```text prints
        example.yaml:2:27: error: 'fast' is not a quantity: write for example '10 Gbit/s' [model.bad-quantity]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { rate: 10 Gbit/s } }
        ```

        ### `model.duplicate-id`

        Two of a list share a name.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { controls: [ { id: tap, level: SL1, blocks: [AV-NET] }, { id: tap, level: SL2, blocks: [AV-PHYS] } ] } }
        ```

        ```text prints
        example.yaml:2:78: error: perimeter 'room' has two controls called 'tap': give each its own id [model.duplicate-id]
        example.yaml:2:35: note: the first is here
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { controls: [ { id: tap, level: SL1, blocks: [AV-NET] }, { id: lock, level: SL2, blocks: [AV-PHYS] } ] } }
        ```

        ### `model.conflicting-keys`

        Keys that cannot both be meant.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { barrier: none } }
        ```

        ```text prints
        small.yaml:6:46: error: channel 'door' has no barrier, and yet 'operator': keep one of the two [model.conflicting-keys]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: ~, barrier: none } }
        ```

        ### `model.empty-list`

        A list of nothing where that would say that nothing can happen. Left out, such a list has a meaning of its own.

        ```yaml wrong
        extends: small.yaml
        shared: { staff: { fails: [lab], modes: [] } }
        ```

        ```text prints
        example.yaml:2:34: error: shared cause 'staff' has an empty 'modes', which would mean nothing at all: list what is meant, or leave the key out [model.empty-list]
        ```

        ```yaml right
        extends: small.yaml
        shared: { staff: { fails: [lab], modes: [insider] } }
        ```

        ## Meaning

        ### `model.dangling-reference`

        A name that nothing in the model has.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operator: lap } }
        ```

        ```text prints
        example.yaml:2:31: error: no defender 'lap': did you mean 'lab'? [model.dangling-reference]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: lab } }
        ```

        ### `model.bad-quorum`

        A formula is a name or has exactly one of `all`, `any`, `at-least` with `of`, and for defenders `op`.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operator: { all: [lab], any: [lab] } } }
        ```

        ```text prints
        example.yaml:2:31: error: a quorum has more than one of 'all', 'any', 'at-least', 'op': write one [model.bad-quorum]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: { any: [lab] } } }
        ```

        ### `model.empty-quorum`

        A formula of nobody.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operator: { all: [] } } }
        ```

        ```text prints
        example.yaml:2:38: error: a quorum of nobody: name at least one part [model.empty-quorum]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: { all: [lab] } } }
        ```

        ### `model.quorum-range`

        More or fewer than can be.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operator: { at-least: 2, of: [lab] } } }
        ```

        ```text prints
        example.yaml:2:33: error: 'at-least: 2' of 1 parts can never be right: write 1 to 1 [model.quorum-range]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { operator: { at-least: 1, of: [lab] } } }
        ```

        ### `model.nesting-cycle`

        Perimeters lie inside each other.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { inside: hall }, hall: { operator: lab, inside: room } }
        ```

        ```text prints
        example.yaml:2:70: error: perimeters lie inside each other: hall > room > hall: take one 'inside' out [model.nesting-cycle]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { inside: hall }, hall: { operator: lab } }
        ```

        ### `model.nesting-depth`

        A perimeter lies inside more than 64 others. Told of the first in each branch. `ManyMistakesTests` has the
        example.

        ### `model.no-operator`

        A barrier that nobody operates is not one; where there is none, the model says so.

        ```yaml wrong
        extends: small.yaml
        channels: { gate: { from: room, to: outside } }
        ```

        ```text prints
        example.yaml:2:19: error: a channel with no operator: write `operator:` or `barrier: none` [model.no-operator]
        ```

        ```yaml right
        extends: small.yaml
        channels: { gate: { from: room, to: outside, barrier: none } }
        ```

        ### `model.missing-level`

        What nobody asserts is unknown, never safe. A channel left without a level takes that of the perimeter it leaves, a key's
        release that of the perimeter the key is in.

        ```yaml wrong
        extends: small.yaml
        perimeters: { shed: { operator: lab } }
        channels: { gate: { from: shed, to: outside, operator: lab } }
        ```

        ```text prints
        example.yaml:3:19: error: channel 'gate' has no level, and the place it leaves states none: write 'level:', or 'level: none' if capability alone never opens it [model.missing-level]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { shed: { operator: lab } }
        channels: { gate: { from: shed, to: outside, operator: lab, level: none } }
        ```

        ### `model.custody`

        Shares and threshold do not fit.

        ```yaml wrong
        extends: small.yaml
        weights: { w: { custody: { scheme: split, k: 3 }, copies: [ { in: room, share: 1 }, { in: room, share: 2 } ] } }
        ```

        ```text prints
        example.yaml:2:43: error: 3 shares are needed, but only 2 exist: nobody could use the weights [model.custody]
        ```

        ```yaml right
        extends: small.yaml
        weights: { w: { custody: { scheme: split, k: 2 }, copies: [ { in: room, share: 1 }, { in: room, share: 2 } ] } }
        ```

        ### `model.copy-form`

        A copy's form does not fit what else is said of it.

        ```yaml wrong
        extends: small.yaml
        weights: { w: { copies: [ { in: room, form: ciphertext } ] } }
        ```

        ```text prints
        example.yaml:2:27: error: a ciphertext without a key: write 'key:' and declare it under 'keys' [model.copy-form]
        ```

        ```yaml right
        extends: small.yaml
        keys: { k: { in: room } }
        weights: { w: { copies: [ { in: room, form: ciphertext, key: k } ] } }
        ```

        ### `model.unreachable-key`

        A key that is nowhere and that nobody releases opens nothing.

        ```yaml wrong
        extends: small.yaml
        keys: { k: {} }
        ```

        ```text prints
        example.yaml:2:12: error: key 'k' is nowhere and nobody releases it: write `in:` or `release:` [model.unreachable-key]
        ```

        ```yaml right
        extends: small.yaml
        keys: { k: { in: room } }
        ```

        ### `model.unknown-control`

        A control of one's own says itself how strong it is and what it blocks.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { controls: [ { use: SL9-XX-99 } ] } }
        ```

        ```text prints
        example.yaml:2:42: error: control 'SL9-XX-99' is not in the catalogue: write 'id', level and blocks for one of your own [model.unknown-control]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { controls: [ { id: guard, level: SL3, blocks: [AV-PHYS] } ] } }
        ```

        ### `model.unresolved-control`

        Who runs a control of a baseline is the catalogue's default. Where the maker of the chips does, the
        model must have one.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { kind: enclave, level: ~, baseline: SL4, without: [ SL4-HW-01 ] } }
        ```

        ```text prints
        example.yaml:2:15: warning: enclave 'room' runs on nobody's machines, so that no host can reach it: name what it runs on by 'inside' [model.nothing-beneath]
        example.yaml:2:15: error: control 'SL4-CC-01' of the catalogue has no operator: the maker of the chips runs it, and no defender has the role silicon: list it under 'controls' with an operator, or under 'without' [model.unresolved-control]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { chips: { role: silicon } }
        perimeters: { room: { kind: enclave, level: ~, baseline: SL4 } }
        ```

        ### `model.unknown-instrument`

        A jurisdiction names instruments of the model's own or of the catalogue.

        ```yaml wrong
        extends: small.yaml
        jurisdictions: { US: { instruments: [us-nsl-2708] } }
        ```

        ```text prints
        example.yaml:2:38: error: instrument 'us-nsl-2708' is neither in the model nor in the catalogue: did you mean 'us-nsl-2709'? [model.unknown-instrument]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { US: { instruments: [us-nsl-2709] } }
        ```

        ### `model.foreign-instrument`

        A jurisdiction can use its own instruments only. Levers of business partners are nobody's orders, and what compels
        nothing (kind `policy` in the catalogue) carries none.

        ```yaml wrong
        extends: small.yaml
        jurisdictions: { GB: { instruments: [uk-ipa-tcn] } }
        ```

        ```text prints
        example.yaml:2:38: error: instrument 'uk-ipa-tcn' is one of UK, not of GB: list it there, or write 'catalogue-id: UK' if the two are the same [model.foreign-instrument]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { GB: { catalogue-id: UK, instruments: [uk-ipa-tcn] } }
        ```

        ### `model.no-instrument`

        An empty list would say that a sovereign can order nothing. Left out, an order of any kind is assumed.
        `catalogue` stands for all of the catalogue's instruments of that jurisdiction, if it has some.

        ```yaml wrong
        extends: small.yaml
        jurisdictions: { US: { instruments: [] } }
        ```

        ```text prints
        example.yaml:2:37: error: jurisdiction 'US' names no instrument: list those it can use, or leave 'instruments' out, and an order of any kind is assumed [model.no-instrument]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { US: { instruments: catalogue } }
        ```

        ### `model.no-lab`

        Somebody owns the weights.

        ```yaml wrong
        extends: small.yaml
        defenders: { lab: { role: cloud } }
        ```

        ```text prints
        example.yaml:2:1: error: no defender has the role 'lab': give it to whoever owns the weights [model.no-lab]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { lab: { role: lab } }
        ```

        ### `model.no-exit`

        No channel leads outside from any place that holds weights, one around it, or one that they can be moved to.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { from: outside, to: room, level: SL2 } }
        ```

        ```text prints
        small.yaml:5:1: error: no channel leads outside from any place that holds weights, so exfiltration cannot be asked: add the ways out under 'channels', guarded or not [model.no-exit]
        ```

        ```yaml right
        extends: small.yaml
        channels: { door: { from: room, to: outside } }
        ```

        ### `model.unknown-path`

        A change to something that is not there.

        ```yaml wrong
        extends: small.yaml
        options: { watch: { cost: 2, set: { channels.dor.level: SL4 } } }
        ```

        ```text prints
        example.yaml:2:37: error: 'channels' has no 'dor': did you mean 'door'? [model.unknown-path]
        ```

        ```yaml right
        extends: small.yaml
        options: { watch: { cost: 2, set: { channels.door.level: SL4 } } }
        ```

        ### `model.too-few-alternatives`

        What has one possible value is known.

        ```yaml wrong
        extends: small.yaml
        unknown: { who: { of: channels.door.operator, one-of: [ lab ] } }
        ```

        ```text prints
        example.yaml:2:55: error: unknown 'who' has one alternative: what is unknown has at least two [model.too-few-alternatives]
        ```

        ```yaml right
        extends: small.yaml
        unknown: { who: { of: channels.door.operator, one-of: [ lab, { all: [lab] } ] } }
        ```

        ### `model.silent-source`

        A source that is said to say nothing of an unknown cannot assert one of its alternatives.

        ```yaml wrong
        extends: small.yaml
        sources: { memo: { title: A memo } }
        unknown:
          who:
            of: channels.door.operator
            one-of: [ lab, { value: { all: [lab] }, source: memo } ]
            silent: memo
        ```

        ```text prints
        example.yaml:7:13: error: source 'memo' is said to say nothing of unknown 'who', and to assert its alternative 'all of lab': take one out [model.silent-source]
        ```

        ```yaml right
        extends: small.yaml
        sources: { memo: { title: A memo } }
        unknown:
          who:
            of: channels.door.operator
            one-of: [ lab, { value: { all: [lab] }, source: memo } ]
        ```

        ### `model.probability`

        A probability whose ends and value do not rise in that order, or whose distribution lacks what it needs.

        ```yaml wrong
        extends: small.yaml
        period: one year
        sources: { guess: { title: A guess } }
        probabilities: { owner: { of: [ own:lab ], value: 0.2, high: 0.1, source: guess } }
        ```

        ```text prints
        example.yaml:4:25: error: probability 'owner' has no such distribution: 'low', 'value' and 'high' must rise in this order [model.probability]
        ```

        ```yaml right
        extends: small.yaml
        period: one year
        sources: { guess: { title: A guess } }
        probabilities: { owner: { of: [ own:lab ], value: 0.05, high: 0.1, source: guess } }
        ```

        ### `model.claim-about`

        A claim is about a section and one of its elements; more names may follow.

        ```yaml wrong
        extends: small.yaml
        claims: { k1: { statement: The door holds, about: channels.dor } }
        ```

        ```text prints
        example.yaml:2:51: error: claim 'k1' is about the channel 'dor', which is not in the model: did you mean 'door'? [model.claim-about]
        ```

        ```yaml right
        extends: small.yaml
        claims: { k1: { statement: The door holds, about: channels.door } }
        ```

        ### `model.self-contradiction`

        A claim cannot contradict itself; two things that cannot both be true are two claims.

        ```yaml wrong
        extends: small.yaml
        claims: { k1: { statement: The door holds and does not, contradicts: [k1] } }
        ```

        ```text prints
        example.yaml:2:71: error: claim 'k1' contradicts itself: take it out [model.self-contradiction]
        ```

        ```yaml right
        extends: small.yaml
        claims: { k1: { statement: The door holds }, k2: { statement: It does not, contradicts: [k1] } }
        ```

        ### `model.bad-interval`

        Something ends before it begins, or on the same day.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        channels: { door: { since: 2027-01-01, until: 2026-12-31 } }
        ```

        ```text prints
        example.yaml:3:47: error: channel 'door' ends on 2026-12-31, which is not after 2027-01-01, when it begins: write an 'until' after 'since' [model.bad-interval]
        small.yaml:5:1: error: before anything dated: no channel leads outside from any place that holds weights, so exfiltration cannot be asked: add the ways out under 'channels', guarded or not [model.no-exit]
        small.yaml:5:1: error: from 2026-12-31 on: no channel leads outside from any place that holds weights, so exfiltration cannot be asked: add the ways out under 'channels', guarded or not [model.no-exit]
        small.yaml:5:1: error: from 2027-01-01 on: no channel leads outside from any place that holds weights, so exfiltration cannot be asked: add the ways out under 'channels', guarded or not [model.no-exit]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        channels: { door: { until: 2027-01-01 }, gate: { from: room, to: outside, operator: lab, since: 2027-01-01 } }
        ```

        ### `model.undated-model`

        Something begins, ends or changes on a date, and the model says of no date how things are now.

        ```yaml wrong
        extends: small.yaml
        timeline: { move: { at: 2027-01-01, set: { channels.door.level: SL3 } } }
        ```

        ```text prints
        example.yaml:1:1: error: the model has dated facts and no date as of which they count: write 'date:' [model.undated-model]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        timeline: { move: { at: 2027-01-01, set: { channels.door.level: SL3 } } }
        ```

        ### `model.clashing-changes`

        Two changes of one day set the same fact.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        timeline:
          first: { at: 2027-01-01, set: { channels.door.level: SL3 } }
          second: { at: 2027-01-01, set: { channels.door.level: SL4 } }
        ```

        ```text prints
        example.yaml:5:36: error: dated change 'second' sets 'channels.door.level' on 2027-01-01, and so does another: keep one [model.clashing-changes]
        example.yaml:4:35: note: the other is here
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        timeline:
          first: { at: 2027-01-01, set: { channels.door.level: SL3 } }
          second: { at: 2028-01-01, set: { channels.door.level: SL4 } }
        ```

        ### `model.refresh-target`

        A refresh names what is neither weights nor a key.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        keys: { master: { in: room } }
        timeline: { anew: { at: 2027-01-01, refresh: [keys.mastre] } }
        ```

        ```text prints
        example.yaml:4:47: error: 'keys.mastre' is neither weights nor a key of the model: did you mean 'keys.master'? [model.refresh-target]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        keys: { master: { in: room } }
        timeline: { anew: { at: 2027-01-01, refresh: [keys.master] } }
        ```

        ### `model.too-many-undated`

        More than six changes have an unknown date.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        timeline:
          c1: { at: unknown, set: { channels.door.level: SL3 } }
          c2: { at: unknown, set: { channels.door.level: SL3 } }
          c3: { at: unknown, set: { channels.door.level: SL3 } }
          c4: { at: unknown, set: { channels.door.level: SL3 } }
          c5: { at: unknown, set: { channels.door.level: SL3 } }
          c6: { at: unknown, set: { channels.door.level: SL3 } }
          c7: { at: unknown, set: { channels.door.level: SL3 } }
        ```

        ```text prints
        example.yaml:10:7: error: 7 changes have an unknown date, and all their combinations would have to be gone through: keep at most 6 [model.too-many-undated]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        timeline:
          c1: { at: unknown, set: { channels.door.level: SL3 } }
        ```

        ### `model.work-waits`

        Work waits for a part that comes late though nothing failed: it never ran.

        ```yaml wrong
        extends: small.yaml
        defenders: { second: { role: cloud } }
        workloads: { run: ~, train: { all: [ { capacity: lab, level: SL2 }, { capacity: second, level: SL2, after: 540 d } ] } }
        ```

        ```text prints
        example.yaml:3:101: error: workload 'train' waits though nothing failed, since capacity of 'second' stands ready only 540 d after a failure: leave 'after' out where it stands ready at once, or put it into an 'any' beside what does [model.work-waits]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { second: { role: cloud } }
        workloads: { run: ~, train: { any: [ { capacity: lab, level: SL2 }, { capacity: second, level: SL2, after: 540 d } ] } }
        ```

        ### `model.too-many-lengths`

        More than 32 different lengths of time are stated with `after`, and each is a question of its own.

        ```yaml wrong
        extends: small.yaml
        workloads:
          run:
            any:
              - { capacity: lab, level: SL2 }
              - { chips: lab, after: 1 d }
              - { chips: lab, after: 2 d }
              - { chips: lab, after: 3 d }
              - { chips: lab, after: 4 d }
              - { chips: lab, after: 5 d }
              - { chips: lab, after: 6 d }
              - { chips: lab, after: 7 d }
              - { chips: lab, after: 8 d }
              - { chips: lab, after: 9 d }
              - { chips: lab, after: 10 d }
              - { chips: lab, after: 11 d }
              - { chips: lab, after: 12 d }
              - { chips: lab, after: 13 d }
              - { chips: lab, after: 14 d }
              - { chips: lab, after: 15 d }
              - { chips: lab, after: 16 d }
              - { chips: lab, after: 17 d }
              - { chips: lab, after: 18 d }
              - { chips: lab, after: 19 d }
              - { chips: lab, after: 20 d }
              - { chips: lab, after: 21 d }
              - { chips: lab, after: 22 d }
              - { chips: lab, after: 23 d }
              - { chips: lab, after: 24 d }
              - { chips: lab, after: 25 d }
              - { chips: lab, after: 26 d }
              - { chips: lab, after: 27 d }
              - { chips: lab, after: 28 d }
              - { chips: lab, after: 29 d }
              - { chips: lab, after: 30 d }
              - { chips: lab, after: 31 d }
              - { chips: lab, after: 32 d }
              - { chips: lab, after: 33 d }
        ```

        ```text prints
        example.yaml:2:1: error: the workloads state 33 different lengths of time with 'after', and each is a question of its own: keep at most 32 [model.too-many-lengths]
        ```

        ```yaml right
        extends: small.yaml
        workloads:
          run:
            any:
              - { capacity: lab, level: SL2 }
              - { chips: lab, after: 540 d }
        ```

        ### `model.self-tie`

        A tie is held by the very defender that it is in.

        ```yaml wrong
        extends: small.yaml
        ties: { stake: { holder: lab, in: lab, kind: investment } }
        ```

        ```text prints
        example.yaml:2:26: error: tie 'stake' is held by 'lab' in itself: say who else has a say in it, or take the tie out [model.self-tie]
        ```

        ```yaml right
        extends: small.yaml
        parents: { fund: {} }
        ties: { stake: { holder: fund, in: lab, kind: investment } }
        ```

        ## Doubts

        ### `model.no-workload`

        A warning. Without a workload nothing can be denied.

        ```yaml wrong
        extends: small.yaml
        workloads: ~
        ```

        ```text prints
        example.yaml:1:1: warning: no workload is given, so denial cannot be asked: add 'workloads' [model.no-workload]
        ```

        ```yaml right
        extends: small.yaml
        workloads: { run: { capacity: lab } }
        ```

        ### `model.idle-defender`

        A warning. A defender that operates nothing, in no alternative and no option either, changes nothing by failing.

        ```yaml wrong
        extends: small.yaml
        defenders: { aws: { role: cloud } }
        ```

        ```text prints
        example.yaml:2:14: warning: defender 'aws' operates nothing, so its failure changes nothing: give it what it operates or take it out [model.idle-defender]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { aws: { role: cloud } }
        channels: { door: { operator: { all: [lab, aws] } } }
        ```

        ### `model.split-without-shares`

        A warning. Custody is split, but every copy is whole.

        ```yaml wrong
        extends: small.yaml
        weights: { w: { custody: { scheme: split, k: 1 } } }
        ```

        ```text prints
        example.yaml:2:26: warning: custody is 'split', but every copy is whole: write 'form: share' where only a share is kept [model.split-without-shares]
        ```

        ```yaml right
        extends: small.yaml
        weights: { w: { custody: { scheme: split, k: 1 }, copies: [ { in: room, form: share } ] } }
        ```

        ### `model.useless-without`

        A warning. `without` takes controls out of a baseline that is not there.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { without: [SL3-PHY-02] } }
        ```

        ```text prints
        example.yaml:2:23: warning: 'without' takes controls out of a baseline, and perimeter 'room' has none: leave it out [model.useless-without]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { level: SL3 } }
        ```

        ### `model.alternatives-unchecked`

        A warning. The model is so large and has so many alternatives and options that not all were tried out: at most a
        million values are read for that. No example: it would not fit on a page.

        ### `model.stale-fact`

        A warning. A fact was to be looked at again before the day that the model is of.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        channels: { door: { status: reported, stale-after: 2026-01-31 } }
        ```

        ```text prints
        example.yaml:3:52: warning: channel 'door' rests on a fact that was to be looked at again after 2026-01-31, and the model is of 2026-04-20: look again and move 'stale-after' [model.stale-fact]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        channels: { door: { status: reported, stale-after: 2026-12-31 } }
        ```

        ### `model.useless-refresh`

        A warning. The shares of weights are dealt anew that have none.

        ```yaml wrong
        extends: small.yaml
        date: 2026-04-20
        timeline: { anew: { at: 2027-01-01, refresh: [weights.w] } }
        ```

        ```text prints
        example.yaml:3:47: warning: weights 'w' have no shares to deal anew, so the refresh changes nothing: name a key, or leave it out [model.useless-refresh]
        ```

        ```yaml right
        extends: small.yaml
        date: 2026-04-20
        weights: { w: { custody: { scheme: split, k: 1 }, copies: [ { in: room, form: share } ] } }
        timeline: { anew: { at: 2027-01-01, refresh: [weights.w] } }
        ```

        ### `model.near-name`

        A warning. A name that need not be declared is nearly that of something that is.

        ```yaml wrong
        extends: small.yaml
        parents: { amazon: {} }
        defenders: { lab: { parent: amazn } }
        ```

        ```text prints
        example.yaml:3:29: warning: no parent 'amazn' is declared, and 'amazon' is nearly called so: did you mean 'amazon'? If not, declare 'amazn' under 'parents' [model.near-name]
        ```

        ```yaml right
        extends: small.yaml
        parents: { amazon: {} }
        defenders: { lab: { parent: amazon } }
        ```

        ### `model.nothing-beneath`

        A warning. A tenancy or an enclave runs on somebody's machines, and the model does not say on whose.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { kind: tenancy } }
        ```

        ```text prints
        example.yaml:2:15: warning: tenancy 'room' runs on nobody's machines, so that no host can reach it: name what it runs on by 'inside' [model.nothing-beneath]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { site: { kind: campus, operator: lab, level: SL3 }, room: { kind: tenancy, inside: site } }
        ```

        ### `model.no-maker`

        A warning. An enclave keeps out its host by what the maker of the chips built in, and the model has no such maker.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          room: { kind: enclave, inside: site }
          plane: { kind: admin-plane, operator: lab, level: SL2 }
        channels: { work: { kind: administration, from: plane, to: room, barrier: none } }
        ```

        ```text prints
        example.yaml:5:3: warning: no defender makes the chips that root enclave 'room', so that its level keeps nobody out who is inside 'site': declare one with the role 'silicon' [model.no-maker]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud }, maker: { role: silicon } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          room: { kind: enclave, inside: site, operator: { any: [lab, maker] } }
          plane: { kind: admin-plane, operator: lab, level: SL2 }
        channels: { work: { kind: administration, from: plane, to: room, barrier: none } }
        ```

        ### `model.capacity-elsewhere`

        A warning. Capacity is said to stand in a place that neither its provider runs nor anything around it.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters: { site: { kind: campus, operator: cloud, level: SL5 } }
        workloads: { run: { in: site } }
        ```

        ```text prints
        example.yaml:4:21: warning: 'lab' operates neither 'site' nor anything around it, so its capacity there stands at the mercy of whoever does: name the place that it operates, or the provider that operates 'site' [model.capacity-elsewhere]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters: { site: { kind: campus, operator: cloud, level: SL5 } }
        workloads: { run: { capacity: cloud, in: site } }
        ```

        ### `model.administration-kind`

        A warning. A channel without a kind carries bytes and no commands, and this one leaves an administration plane.

        ```yaml wrong
        extends: small.yaml
        perimeters: { plane: { kind: admin-plane, operator: lab, level: SL2 } }
        channels: { manage: { from: plane, to: room, barrier: none } }
        ```

        ```text prints
        example.yaml:3:21: warning: channel 'manage' leaves the administration plane 'plane' and has no kind, so that it carries bytes and no commands: write 'kind: administration', or 'kind: network' if that is meant [model.administration-kind]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { plane: { kind: admin-plane, operator: lab, level: SL2 } }
        channels: { manage: { kind: administration, from: plane, to: room, barrier: none } }
        ```

        ### `model.repeated-party`

        A warning. A defender stands twice in one formula. Under `at-least` it fails once and counts twice: right where it holds several of
        the keys, and then the second is written as a part of its own, `{ op: lab }`. Under `all` and `any` one name is enough.

        ```yaml wrong
        extends: small.yaml
        channels: { door: { operator: { at-least: 2, of: [lab, lab] } } }
        ```

        ```text prints
        example.yaml:2:56: warning: 'lab' stands here twice, and where it fails it counts twice: name each defender once, or write '{ op: lab }' for another part that it holds [model.repeated-party]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { guard: { role: other } }
        channels: { door: { operator: { at-least: 2, of: [lab, { op: lab }, guard] } } }
        ```

        ### `model.written-value`

        A warning. What the model writes is none of the values that an unknown may have.

        ```yaml wrong
        extends: small.yaml
        defenders: { guard: { role: other } }
        unknown: { who: { of: channels.door.operator, one-of: [ guard, { all: [lab, guard] } ] } }
        ```

        ```text prints
        example.yaml:3:55: warning: what the model writes for 'channels.door.operator' is none of the alternatives of unknown 'who', so that 'unknowns' leaves out what 'analyse' takes: list it, or write one of them [model.written-value]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { guard: { role: other } }
        unknown: { who: { of: channels.door.operator, one-of: [ lab, { all: [lab, guard] } ] } }
        ```

        ### `model.replaced-requirement`

        A warning. A `require` takes the place of that of the model it extends, whose lines are asked no more. It takes a base model with
        requirements of its own to show; a test does.

        ### `model.open-host`

        A warning. An enclave is there to keep its host out, and no control of its baseline does that.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud }, maker: { role: silicon } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          vault: { kind: enclave, inside: site, operator: lab, baseline: SL3 }
        channels: { work: { kind: administration, from: room, to: vault, barrier: none } }
        workloads: { run: { all: [ { capacity: lab }, { chips: maker } ] } }
        ```

        ```text prints
        example.yaml:5:3: warning: nothing keeps whoever is inside 'site' out of enclave 'vault': no control of its baseline SL3 blocks 'host'; take a baseline that has one (SL4), or list a control with 'blocks: [host]' [model.open-host]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud }, maker: { role: silicon } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          vault: { kind: enclave, inside: site, operator: lab, baseline: SL4 }
        channels: { work: { kind: administration, from: room, to: vault, barrier: none } }
        ```

        ### `model.channel-to-itself`

        A warning. A channel ends where it begins.

        ```yaml wrong
        extends: small.yaml
        channels: { gate: { from: room, to: room, operator: lab } }
        ```

        ```text prints
        example.yaml:2:37: warning: channel 'gate' ends where it begins, so that nothing moves over it: write where it leads [model.channel-to-itself]
        ```

        ```yaml right
        extends: small.yaml
        channels: { gate: { from: room, to: outside, operator: lab } }
        ```

        ### `model.many-places`

        A warning. Custody says `single`, one custodian, and the copies are in places of which no one defender operates all, or in five
        or more; or it says nothing, which means the same, and there are five or more.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters: { site: { operator: cloud, level: SL2 } }
        weights:
          w:
            custody: { scheme: single }
            copies: [ { in: room, form: plaintext }, { in: site, form: plaintext } ]
        ```

        ```text prints
        example.yaml:6:24: warning: weights 'w' are said to be with one custodian, and copies of them are in 2 places, which no one defender operates: write 'scheme: replicated', or the copies that are meant [model.many-places]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters: { site: { operator: cloud, level: SL2 } }
        weights:
          w:
            custody: { scheme: replicated }
            copies: [ { in: room, form: plaintext }, { in: site, form: plaintext } ]
        ```

        ### `model.no-way-in`

        A warning. Whoever operates an inner perimeter runs no wall around it and no channel that leads there: his failure opens his own
        wall, and he never comes to it. The maker of the chips that root an enclave is not asked for one. An alternative, an option
        or a dated change that cuts somebody off from his place is told of too.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          suite: { kind: tenancy, inside: site, operator: lab, level: SL2 }
        ```

        ```text prints
        example.yaml:5:3: warning: 'lab' has no way to 'suite' past the wall of 'site', so that its failure opens it to nobody who is not inside 'site' already: add the channel of kind 'administration' that leads there [model.no-way-in]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud } }
        perimeters:
          site: { kind: campus, operator: cloud, level: SL3 }
          suite: { kind: tenancy, inside: site, operator: lab, level: SL2 }
        channels: { work: { kind: administration, from: room, to: suite, barrier: none } }
        ```

        ### `model.one-layer`

        A warning. A perimeter around weights is said to hold at SL4 or SL5, is the only layer there, where the benchmarks ask for four
        or eight ([Catalogue.md](Catalogue.md)), and nothing says who claims it.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { level: SL4 } }
        ```

        ```text prints
        example.yaml:2:30: warning: perimeter 'room' is one layer around weights, SL4 asks for 4, and nothing says who claims it: write 'status', list its controls, or let the level be unknown [model.one-layer]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { level: SL4, status: claimed } }
        ```

        ### `model.no-media`

        A note. A campus or hall around weights says that it states every way out, and none of kind `media` leaves it: so nobody ever
        carries out a drive. Where there are drives, that is hardly meant, and answers on exfiltration come out too safe.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { kind: hall, exits: stated } }
        ```

        ```text prints
        example.yaml:2:42: note: hall 'room' holds weights and says that it states every way out, and none of kind 'media' is there, so that nobody ever carries out a drive: write that channel and who opens it, or leave 'exits' out [model.no-media]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { kind: hall, exits: stated } }
        channels: { drives: { kind: media, from: room, to: outside, operator: lab } }
        ```

        ### `model.exit-left-out`

        A warning. An alternative, an option or a dated change of a base model has several keepers, or a higher level, at every way out that
        its file knows; the model that extends it adds ways out, and there nothing changes. "On every exit" is then not so, and what is
        told of it counts against the model with more of them. It takes two files to show; a test does.

        ### `model.nobodys-dispute`

        A warning. Sources are said to contradict each other on an unknown, and no two of its alternatives say who asserts them, so that no
        source is told as holding either.

        ```yaml wrong
        extends: small.yaml
        unknown: { who: { of: channels.door.operator, one-of: [ lab, { all: [lab] } ], status: contradicted } }
        ```

        ```text prints
        example.yaml:2:88: warning: sources are said to contradict each other on unknown 'who', and no two alternatives name theirs: write 'source' in each that a source asserts [model.nobodys-dispute]
        ```

        ```yaml right
        extends: small.yaml
        sources: { memo: { title: A memo }, deal: { title: The deal } }
        unknown:
          who:
            of: channels.door.operator
            one-of: [ { value: lab, source: memo }, { value: { all: [lab] }, source: deal } ]
            status: contradicted
        ```

        ### `model.left-out-party`

        A note. An unknown lists parties one by one and any of them, as where nobody says who it is, and a party of the model is none of
        them, as one that was added later is not. The answers then take it as known that it is not this one. It is not said where the
        unknown or one of its alternatives names a source.

        ```yaml wrong
        extends: small.yaml
        defenders: { cloud: { role: cloud }, partner: { role: cloud } }
        unknown: { who: { of: channels.door.operator, one-of: [ lab, cloud, { any: [lab, cloud] } ] } }
        ```

        ```text prints
        example.yaml:2:38: warning: defender 'partner' operates nothing, so its failure changes nothing: give it what it operates or take it out [model.idle-defender]
        example.yaml:3:55: note: unknown 'who' lists parties one by one and any of them, and leaves 'partner' out, as if it were known that it is not this one: list all, or name the source that says so [model.left-out-party]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { cloud: { role: cloud }, partner: { role: cloud } }
        unknown: { who: { of: channels.door.operator, one-of: [ lab, cloud, partner, { any: [lab, cloud, partner] } ] } }
        ```

        ### `model.unowned-asset`

        A warning. An asset beside the weights says nobody whose it is. Then it is any lab's: no lab is asked in its bypass, and each may be
        ordered to hand it over. A customer's data is hardly a lab's.

        ```yaml wrong
        extends: small.yaml
        assets: { prompts: { copies: [ { in: room, form: plaintext } ] } }
        ```

        ```text prints
        example.yaml:2:20: warning: asset 'prompts' says nobody whose it is, so it is taken to be any lab's, and no lab is asked in its bypass: write 'owner:' [model.unowned-asset]
        ```

        ```yaml right
        extends: small.yaml
        assets: { prompts: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        ```

        ### `model.host-hands-unstated`

        A warning. Something keeps out whoever administers the host of a perimeter (an enclave's claim, a control that blocks `host`, a claim by
        whoever runs both), or a key is released to an enclave, and nothing says what keeps off whoever stands at the machines. What is not
        said is not a barrier: hands at the host are then inside ([Compilation.md](Compilation.md#hands-at-the-host)).

        ```yaml wrong
        extends: small.yaml
        defenders: { maker: { role: silicon } }
        perimeters:
          vault: { kind: enclave, inside: room, operator: maker, level: SL3, exits: stated }
        ```

        ```text prints
        example.yaml:4:3: warning: perimeter 'vault' keeps out whoever administers its host, and nothing says what keeps out whoever stands at the machines, so that nothing does: write 'host-hands: { operator: …, level: … }', at SL0 where nobody knows [model.host-hands-unstated]
        ```

        ```yaml right
        extends: small.yaml
        defenders: { maker: { role: silicon } }
        perimeters:
          vault:
            { kind: enclave, inside: room, operator: maker, level: SL3, exits: stated,
              host-hands: { operator: maker, level: SL1, status: claimed } }
        ```

        ### `model.unknown-ground`

        A warning. A site that names no jurisdiction: somebody can seize what stands there, and nobody is said to. Its seizure counts under
        `order:?`, a sovereign that the model does not name.

        ```yaml wrong
        extends: small.yaml
        sites: { bunker: {} }
        perimeters: { room: { at: bunker } }
        ```

        ```text prints
        example.yaml:2:18: warning: site 'bunker' stands on nobody's ground: its seizure counts under a sovereign that the model does not name; list who can seize what stands there under 'jurisdictions' [model.unknown-ground]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { IE: {} }
        sites: { bunker: { jurisdictions: [IE] } }
        perimeters: { room: { at: bunker } }
        ```

        ### `model.site-of-machines`

        A warning. A perimeter that runs on the machines of another names a site of its own, and those machines stand elsewhere: nothing
        is seized there and nobody there has hands on it.

        ```yaml wrong
        extends: small.yaml
        jurisdictions: { IE: {}, NO: {} }
        sites: { dublin: { jurisdictions: [IE] }, oslo: { jurisdictions: [NO] } }
        perimeters:
          room: { at: dublin }
          suite: { kind: tenancy, inside: room, operator: lab, level: SL2, host-hands: { operator: lab, level: SL2 }, at: oslo }
        ```

        ```text prints
        example.yaml:6:115: warning: perimeter 'suite' runs on the machines of 'room', which stand at 'dublin': write 'at' there, and leave it out here [model.site-of-machines]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { IE: {}, NO: {} }
        sites: { dublin: { jurisdictions: [IE] }, oslo: { jurisdictions: [NO] } }
        perimeters:
          room: { at: dublin }
          suite: { kind: tenancy, inside: room, operator: lab, level: SL2, host-hands: { operator: lab, level: SL2 } }
        ```

        ### `model.leaning-country`

        A warning. A country is given the instruments of another one by `catalogue-id`, and none of its own. What those do not reach,
        its own might: an order of any kind would be assumed without them.

        ```yaml wrong
        extends: small.yaml
        jurisdictions: { IE: { catalogue-id: UK, instruments: catalogue } }
        ```

        ```text prints
        example.yaml:2:38: warning: jurisdiction 'IE' leans on the instruments of 'UK', and another country's are narrower than an order of any kind: leave 'instruments' out, so that one is assumed, or list some of its own with 'issuer: IE' [model.leaning-country]
        ```

        ```yaml right
        extends: small.yaml
        jurisdictions: { GB: { catalogue-id: UK, instruments: catalogue }, IE: {} }
        ```

        ### `model.idle-persons`

        A warning. A number of people is asked for where no lock counts them: at a perimeter whose strength comes from the controls of a
        baseline, each of which takes one person of whoever runs it, at one that states no level, or of whoever would notice that bytes
        leave.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { kind: hall, baseline: SL2, operator: { op: lab, persons: 2 } } }
        ```

        ```text prints
        example.yaml:2:60: warning: perimeter 'room' asks for several people, and nothing counts them: its strength comes from the controls of its baseline, each of which takes one person of whoever runs it; list the controls that take more, each with an 'operator' of its own, or claim a 'level' instead of the baseline [model.idle-persons]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { operator: { op: lab, persons: 2 } } }
        ```

        ### `model.control-without-level`

        A warning. A model uses a control of a catalogue that states no level for it, such as one of a catalog of OSCAL, and does not say
        itself up to which attackers it holds and what it keeps out: it is `SL0` and stops nobody. No example: the built-in catalogue has no such
        control.

        ### `model.option-left-out`

        A warning. A model that was changed (`--set`, a row of `sweep`, a request of `batch`) has an option that changes something that the
        change took away: the changed model has no such option. It is told where options are asked about. No example: no file is wrong.

        ### `model.zero-size`

        A warning. Weights of no size leave at once by any channel, however slow.

        ```yaml wrong
        extends: small.yaml
        weights: { w: { size: 0 TB } }
        ```

        ```text prints
        example.yaml:2:23: warning: weights 'w' have a size of nothing, which leaves by any channel at once: write their size, or leave it out [model.zero-size]
        ```

        ```yaml right
        extends: small.yaml
        weights: { w: { size: 2 TB } }
        ```

        ### `model.look-alike-name`

        A warning. The names or titles of two elements differ, but only in characters that look the same or are not seen at all; here
        the second begins with a Cyrillic letter. Compared are parties with each other, and the elements of each other section. What
        looks like what is a part of the table of Unicode Technical Standard 39.

        ```yaml wrong
        extends: small.yaml
        defenders: { lab: { title: Acme }, spy: { role: other, title: Аcme } }
        perimeters: { room: { operator: { all: [lab, spy] } } }
        ```

        ```text prints
        example.yaml:2:63: warning: 'Аcme' of defender 'spy' looks like 'Acme' of defender 'lab' and is another name (U+0410 where the other has U+0041): write names that a reader can tell apart [model.look-alike-name]
        example.yaml:2:28: note: the other one is here
        ```

        ```yaml right
        extends: small.yaml
        defenders: { lab: { title: Acme }, spy: { role: other, title: Acme's guest } }
        perimeters: { room: { operator: { all: [lab, spy] } } }
        ```

        ## Notes

        Printed by `check` alone; there is nothing to mend.

        ### `model.contradicting-claims`

        A note. Two claims cannot both be true. Both stay in the ledger that a report ends with.

        ```yaml wrong
        extends: small.yaml
        sources: { paper: { title: A paper }, talk: { title: A talk } }
        claims:
          k1: { statement: The door holds, source: paper }
          k2: { statement: The door does not hold, source: talk, contradicts: [k1] }
        ```

        ```text prints
        example.yaml:5:72: note: claims 'k1' (source 'paper') and 'k2' (source 'talk') contradict each other: the report lists both [model.contradicting-claims]
        ```

        ```yaml right
        extends: small.yaml
        sources: { paper: { title: A paper } }
        claims:
          k1: { statement: The door holds, source: paper }
        ```

        ### `model.dropped-categories`

        A note. A perimeter lists controls of the catalogue beside its level, and writes its kind: what stands in the way is held against the
        categories by which the catalogue says that such a place is entered, and the others are not asked about. That they are no way in is this
        project's inference.

        ```yaml wrong
        extends: small.yaml
        perimeters: { room: { kind: campus, controls: [ { use: SL3-PHY-01 } ] } }
        ```

        ```text prints
        example.yaml:2:29: note: perimeter 'room' lists controls of the catalogue beside its level, which are held against the ways into the kind 'campus': not asked about is AV-AI; leave 'kind' out to have every category count [model.dropped-categories]
        ```

        ```yaml right
        extends: small.yaml
        perimeters: { room: { controls: [ { use: SL3-PHY-01 } ] } }
        ```

        ## Acceptance files

        What `analyse --accept` reads, see [Gate.md](Gate.md). What is said above of keys, dates and repeated names
        is said of it too.

        ### `accept.unmatched`

        An entry names neither a failure path nor a requirement of the model. No example: it takes two files.

        ### `accept.undated`

        Neither the model nor the command line gives a day against which `until` could be judged. No example: it
        takes two files.

        ## Answers

        What `init --answers` reads, see [Interview.md](Interview.md). What is said above of keys, values, levels and
        repeated names is said of it too.

        ### `answers.text`

        An answer is empty or too long, or holds what cannot be seen, what turns the reading direction or what a
        runner takes for a command. No example: it is no model.

        ### `answers.count`

        More names in one answer than are taken. No example: it is no model.

        ## Files of other tools

        ### `input.other-format`

        A file of another tool that would be read as a broken model: Open Threat Model, Threagile, OWASP's threat-model library, OSCAL,
        a Terraform plan, a responsibility matrix, attack graphs of MAL (`import` makes a first model of these, [Imports.md](Imports.md)), CycloneDX, SPDX, SARIF.

        ```json wrong
        { "otmVersion": "0.2.0", "project": { "name": "x", "id": "x" }, "trustZones": [], "components": [] }
        ```

        ```text prints
        example.json:1:1: error: this looks like an OTM file (Open Threat Model): 'sallyport import FILE' makes a first model of it [input.other-format]
        ```

        ```yaml right
        extends: small.yaml
        ```

        ### `import.broken`

        What `import` reads is not as its format has it: something is missing, of another kind, given twice, or refers to nothing. So is a
        table of names that says nothing of anything, and a model to which nothing can be added. No example: it is no model.

        ## Raw attack graphs

        The right example of every entry is this graph:

        ```json small
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.format`

        The file does not say that it is a raw attack graph of version 1.

        ```json wrong
        { "format": "sallyport-attack-graph/2",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:1:13: error: this is not a raw attack graph of version 1: write "format": "sallyport-attack-graph/1" [graph.format]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.unknown-key`

        A key that means nothing here.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "vai": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:4:42: error: a step has no key 'vai': did you mean 'via'? [graph.unknown-key]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.missing-key`

        A key that must be there is not.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "tiered": true } ] }
        ```

        ```text prints
        example.json:5:21: error: a consequence has no 'goal': give it one [graph.missing-key]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.wrong-type`

        A list, an object or a single value where another of these belongs.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": "gate" } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:4:49: error: a single value where the list 'via' belongs: write [ … ] [graph.wrong-type]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.unknown-mode`

        Not a failure mode.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "modes": ["bribed"], "tiered": true } ] }
        ```

        ```text prints
        example.json:5:70: error: 'bribed' is not a failure mode: write one of compromised, compelled, realigned, insider [graph.unknown-mode]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.missing-level`

        A lock says up to which tier it holds.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A" } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:41: error: a lock has no level: write "level": 0 to 5, or null if capability alone never opens it [graph.missing-level]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.level-range`

        Not a level from 0 to 5, nor null.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 6 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:63: error: '6' is not a level: write 0 to 5, or null if capability alone never opens it [graph.level-range]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.bad-lock`

        A lock has exactly one of `op`, `all`, `any`, `atLeast`.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": {} } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:41: error: a lock has none of 'op', 'all', 'any', 'atLeast': write one [graph.bad-lock]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.duplicate-id`

        Two of one kind share an id.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" }, { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:2:39: error: two party entries are called 'A': give each its own id [graph.duplicate-id]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.undeclared`

        A name that nothing declares.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gaet"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:4:50: error: this step names barrier 'gaet', which is not declared [graph.undeclared]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.empty-lock`

        A lock that names no operator.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "all": [] } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:41: error: this lock names no operator: a barrier that nobody operates is not one [graph.empty-lock]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.quorum-range`

        More or fewer parts than there are.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "atLeast": 2, "of": [ { "op": "A", "level": 3 } ] } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:54: error: '2' of 1 parts can never be right: write 1 to 1 [graph.quorum-range]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.lock-too-deep`

        A lock nested more than 63 formulas deep.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": {"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"all":[{"op":"A","level":3}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]} } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:17: error: this lock is nested too deep: flatten it [graph.lock-too-deep]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.reserved-root`

        Every party has its own root cause `own:…` without saying.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "roots": [ { "id": "own:A", "fails": [ { "party": "A", "mode": "insider" } ] } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:4:22: error: root cause 'own:A' begins with 'own:', which every party has by itself: rename it [graph.reserved-root]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.empty-modes`

        A list of modes that is empty: no failure would count. Left out, it means all of them.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3, "modes": [] } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:3:75: error: a lock has no mode in 'modes', so that no failure would count: name one, or leave 'modes' out for all of them [graph.empty-modes]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.no-consequence`

        A graph of which nothing can be asked.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [] }
        ```

        ```text prints
        example.json:5:19: error: no consequence is given, so nothing can be asked: write one with its goal [graph.no-consequence]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.no-step`

        A warning. A step needs a fact, or a consequence is one, that no step yields: a graph with a misspelt name looks safer than it is.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "inside", "pre": [], "via": ["gate"] }, { "fact": "out", "pre": ["insdie"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:4:89: warning: no step yields 'insdie', so this step is never taken: did you mean 'inside'? [graph.no-step]
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ### `graph.look-alike-name`

        A warning. The ids of two parties or root causes differ only in characters that look the same or are not seen at all; here the
        second has a zero-width space.

        ```json wrong
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" }, { "id": "A\u200b" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "roots": [],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ```text prints
        example.json:2:39: warning: 'A​' of party 'A​' looks like 'A' of party 'A' and is another name (U+200B at its end): write names that a reader can tell apart [graph.look-alike-name]
        example.json:2:24: note: the other one is here
        ```

        ```json right
        { "format": "sallyport-attack-graph/1",
          "parties": [ { "id": "A" }, { "id": "B" } ],
          "barriers": [ { "id": "gate", "lock": { "op": "A", "level": 3 } } ],
          "steps": [ { "fact": "out", "pre": [], "via": ["gate"] } ],
          "consequences": [ { "id": "exfiltration", "goal": "out", "tiered": true } ] }
        ```

        ## GraphML

        `sallyport graph` reads GraphML of any tool, the other commands GraphML with a model inside; [GraphML.md](GraphML.md) says what is
        read and how.

        ### `xml.syntax`

        The file is not well-formed XML.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"></edge>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:3:14: error: this is not well-formed XML: Opening and ending tag mismatch: node line 3 and edge: correct it there [xml.syntax]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ### `xml.doctype`

        A DOCTYPE, which can name other files and define entities that grow without end; none is ever read.

        ```xml wrong
        <!DOCTYPE graphml [ <!ENTITY a "b"> ]>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:1:1: error: a DOCTYPE is refused, because it can name other files and entities that grow without end: remove the <!DOCTYPE …> declaration [xml.doctype]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ### `xml.limit`

        The file is larger than 4 GiB, nests more than 200 elements deep, or has a value longer than 16 MiB.

        ### `graphml.structure`

        Something without which it is no graph: the wrong document, no `graph`, an element without an attribute it needs.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node name="a"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:3:1: error: 'node' has no 'id': add it [graphml.structure]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ### `graphml.hyperedge`

        A hyperedge. No other common reader of GraphML keeps one.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:4:1: error: a hyperedge joins any number of nodes, which no answer here is about: replace it by a node with an edge to each [graphml.hyperedge]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="h"/><node id="a"/><node id="b"/>
        <edge source="a" target="h"/><edge source="b" target="h"/>
        </graph></graphml>
        ```

        ### `graphml.undeclared-key`

        A value whose key is not declared before it.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"><data key="d0">A</data></node>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:3:14: error: key 'd0' is not declared before this: add <key id="…" for="…" attr.name="…" attr.type="…"/> at the top [graphml.undeclared-key]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <graph edgedefault="directed">
        <node id="a"><data key="d0">A</data></node>
        </graph></graphml>
        ```

        ### `graphml.duplicate-key`

        A key declared twice for the same elements. One id for a key of nodes and one of edges is fine.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <graph edgedefault="directed">
        <node id="a"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:3:1: error: key 'd0' was declared before: give it another id, or remove one of the two [graphml.duplicate-key]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <graph edgedefault="directed">
        <node id="a"/>
        </graph></graphml>
        ```

        ### `graphml.duplicate-node`

        A node declared twice, in whatever nested graphs.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/>
        <node id="a"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:4:1: error: node 'a' was declared before: give it another id, or remove one of the two [graphml.duplicate-node]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/>
        <node id="b"/>
        </graph></graphml>
        ```

        ### `graphml.dangling-endpoint`

        An edge to a node that is not in the file.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:4:1: error: this edge names the node 'b', which is not in the file: declare it, or remove the edge [graphml.dangling-endpoint]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/><node id="b"/>
        <edge source="a" target="b"/>
        </graph></graphml>
        ```

        ### `graphml.limit`

        More than 4,096 keys, 256 million values or 2³¹ nodes or edges.

        ### `graphml.no-model`

        A GraphML file without a model inside where a model is wanted.

        ### `graphml.stale-model`

        The nodes and edges of a GraphML file, or the model inside it, were edited, so that they may not say the same any more. Neither is believed.

        ### `graphml.unknown-type`

        A warning. A type that GraphML does not have; the values are read as text.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="text"/>
        <graph edgedefault="directed">
        <node id="a"><data key="d0">A</data></node>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:2:1: warning: key 'd0' is of the unknown type 'text' and is read as text: write one of boolean, int, long, float, double, string [graphml.unknown-type]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <graph edgedefault="directed">
        <node id="a"><data key="d0">A</data></node>
        </graph></graphml>
        ```

        ### `graphml.wrong-value`

        A warning. A value that is not of the declared type, which makes text of them all, or a second value of one key.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="floor" attr.type="int"/>
        <graph edgedefault="directed">
        <node id="a"><data key="d0">third</data></node>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:4:14: warning: 'third' is not of the type that 'floor' declares: all its values are read as text [graphml.wrong-value]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="floor" attr.type="int"/>
        <graph edgedefault="directed">
        <node id="a"><data key="d0">3</data></node>
        </graph></graphml>
        ```

        ### `graphml.not-read`

        A warning. A part that is read over: ports, a second graph, values of nested graphs, unknown elements.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"><port name="p"/></node>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:3:14: warning: elements 'port' are not read here [graphml.not-read]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/>
        </graph></graphml>
        ```

        ### `graphml.odd-key`

        A warning. A key whose `for` is not what it is used for, or a graph without `edgedefault`.

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph id="G">
        <node id="a"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:2:1: warning: the graph does not say 'edgedefault': its edges are taken to be undirected; write edgedefault="directed" or "undirected" [graphml.odd-key]
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="a"/>
        </graph></graphml>
        ```

        ### `graphml.look-alike-name`

        A warning. Ids or labels of two nodes that a reader would take for one, in a graph of at most 20,000
        nodes. What counts is [as in a model](#modellook-alike-name).

        ```xml wrong
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="Acme"/>
        <node id="Аcme"/>
        </graph></graphml>
        ```

        ```text prints
        example.graphml:4:1: warning: 'Аcme' of node 'Аcme' looks like 'Acme' of node 'Acme' and is another name (U+0410 where the other has U+0041): write names that a reader can tell apart [graphml.look-alike-name]
        example.graphml:3:1: note: the other one is here
        ```

        ```xml right
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
        <node id="Acme"/>
        <node id="Acme-EU"/>
        </graph></graphml>
        ```

        ## Fault trees

        What stops the reading of a fault tree is one message without a code.

        ### `fault-tree.look-alike-name`

        A warning. Names of two gates or events that a reader would take for one, in a tree of at most 20,000 of
        them: `Acme` with a Latin and with a Cyrillic A. Write names that can be told apart.
        """#
}

// Generated from Studio/style.css by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/style.css, without its last line break.
    static let styleCSS = #"""
        /* Light by default, dark on screens whose owner prefers so, light on paper. Nothing is said by
           colour alone. */
        :root {
          --paper: #fff; --ink: #1a1a1a; --muted: #595959; --line: #d9dce0; --soft: #f3f4f5; --link: #005a8e;
          --hot: #b34a00; --hot-soft: #fdf0e6; --on-hot: #fff; --safe: #00694d; --safe-soft: #eaf6f1;
          --point: #eaf3fb; --key: #005a8e; --string: #00694d; --number: #7a3e00; --comment: #5f6368;
          color-scheme: light dark;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #14161a; --ink: #f2f2f2; --muted: #b4b8be; --line: #33373e; --soft: #1f2228; --link: #8ccbf0;
            --hot: #ff9e5e; --hot-soft: #3a2415; --on-hot: #14161a; --safe: #4fd1a5; --safe-soft: #10271f;
            --point: #1b2a38; --key: #8ccbf0; --string: #4fd1a5; --number: #ffb98a; --comment: #a8adb4;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
        }
        h1 { margin: 0; font-size: 1.3rem; line-height: 1.25; overflow-wrap: anywhere; }
        h2 { margin: 0 0 .6rem; font-size: 1.15rem; line-height: 1.3; }
        h3 { margin: 1rem 0 .4rem; font-size: 1rem; line-height: 1.35; overflow-wrap: anywhere; }
        p, li { max-width: 46rem; overflow-wrap: anywhere; }
        p { margin: .4rem 0; }
        a { color: var(--link); }
        code, pre { font: .875em/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        pre { overflow-x: auto; background: var(--soft); padding: .8rem; max-height: 40vh; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .kind, .words, .legend, .help, label small, td small { color: var(--muted); font-size: .875rem; }
        .kind, .words { margin: 0; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--paper); padding: .5rem 1rem; }
        .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }

        select, input[type=text], input[type=number], button, textarea, input[type=file] {
          font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--muted);
          border-radius: .4rem; padding: .3rem .65rem; max-width: 100%;
        }
        button { cursor: pointer; min-height: 2rem; }
        button:hover:enabled { background: var(--soft); }
        button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
        button[aria-pressed=true] { background: var(--hot-soft); border-color: var(--hot); color: var(--hot); }
        button.small { font-size: .875rem; padding: .1rem .5rem; min-height: 1.7rem; }
        button.plain-button { border: 0; padding: 0 .1rem; min-height: 1.5rem; color: var(--link); text-decoration: underline; background: none; }
        .line { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; margin: .6rem 0; }
        fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 .8rem; padding: .5rem .9rem; min-width: 0; }
        fieldset button { margin: .15rem .4rem .15rem 0; }
        legend { padding: 0 .4rem; font-weight: 600; }
        summary { cursor: pointer; }
        summary h3 { display: inline; margin: 0; }

        body { display: flex; flex-direction: column; min-height: 100vh; }
        header {
          display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; justify-content: space-between;
          padding: .7rem 1.2rem; border-bottom: 1px solid var(--line);
        }
        .titles { min-width: 0; flex: 1 1 16rem; }
        .tools { display: flex; flex-wrap: wrap; gap: .4rem; }
        #lost, #news { flex: 1 0 100%; margin: 0; padding: .4rem .8rem; border-left: .3rem solid var(--hot); background: var(--hot-soft); }
        #lost { color: var(--hot); font-weight: 600; }
        #news { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; border-left-color: var(--link); background: var(--soft); }
        main { display: grid; grid-template-columns: minmax(0, 42fr) minmax(0, 58fr); flex: 1 1 auto; min-height: 0; }
        #model { display: flex; flex-direction: column; min-height: 0; min-width: 0; border-right: 1px solid var(--line); }
        .tabs { display: flex; gap: .2rem; padding: .4rem .8rem 0; border-bottom: 1px solid var(--line); }
        .tabs button { border-radius: .4rem .4rem 0 0; border-color: transparent; border-bottom: 0; }
        .tabs button[aria-selected=true] { border-color: var(--line); background: var(--soft); font-weight: 600; }
        #panel-text, #panel-form { flex: 1 1 auto; min-height: 0; min-width: 0; }
        #panel-form { overflow-y: auto; padding: .6rem 1rem 3rem; }
        #answers { min-width: 0; overflow-y: auto; padding: 0 1.2rem 3rem; position: relative; }
        #answers section { padding: 1.1rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 2.6rem; }
        #answers section:focus { outline: none; }
        #answers section:focus-visible { outline: 3px solid var(--link); outline-offset: -3px; }
        #parts {
          position: sticky; top: 0; z-index: 2; background: var(--paper); margin: 0 -1.2rem; padding: .45rem 1.2rem;
          border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .1rem 1rem;
        }
        #parts a { text-decoration: none; font-size: .9375rem; padding: .1rem 0; }
        #parts a:hover { text-decoration: underline; }

        #standing { margin: 0 0 .6rem; color: var(--muted); font-size: .9375rem; padding-left: .8rem; border-left: .3rem solid var(--safe); }
        .older #standing { border-left-color: var(--hot); color: var(--hot); font-weight: 600; }
        .verdict { margin: 0 0 .6rem; font-size: 1.2rem; line-height: 1.45; max-width: 52rem; }
        .rest { max-width: 52rem; }
        .older > section:not(#answer) { background: var(--soft); box-shadow: -1.2rem 0 0 var(--soft), 1.2rem 0 0 var(--soft); }
        .diagnostics { padding-left: 1.2rem; }
        .diagnostics li { max-width: none; margin: .3rem 0; }
        .error b, .broken b { color: var(--hot); }
        .holds b { color: var(--safe); }
        .fix { color: var(--muted); }
        .people, .gate, .choices { list-style: none; padding: 0; margin: .3rem 0; }
        .people li, .gate li, .choices li { margin: .3rem 0; max-width: none; }
        .who { font-weight: 600; text-align: left; }
        #failed { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
        #path-steps { margin: .4rem 0; padding-left: 1.8rem; }
        #path-steps li { margin: .15rem 0; padding-left: .3rem; border-left: .2rem solid transparent; }
        #path-steps li.unlit { color: var(--muted); }
        #path-steps li[aria-current] { border-left-color: var(--hot); font-weight: 600; }

        .picture { overflow: auto; margin: .4rem 0; }
        .picture svg { display: block; width: 100%; height: auto; max-height: 34rem; }
        .full .picture svg { width: var(--natural, 60rem); max-width: none; max-height: none; }
        .picture text { pointer-events: none; }
        .picture g[role=button] { cursor: pointer; }
        .picture g[role=button]:focus { outline: none; }
        .picture g[role=button]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .picture .frame { stroke: var(--link); stroke-width: 3; stroke-dasharray: 7 4; pointer-events: none; }
        .picture [data-step] { transition: opacity .35s; }
        .lighting g[data-element], .lighting g[data-barriers], .lighting g[data-fact] { opacity: .3; transition: opacity .35s; }
        .lighting g.lit { opacity: 1; }
        .picture .unlit { opacity: .12; }
        @media (prefers-reduced-motion: reduce) { .picture [data-step] { transition: none; } }
        .away { display: none; }

        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--muted); font-size: .875rem; padding-bottom: .4rem; }
        th, td { padding: .35rem .8rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { color: var(--muted); font-weight: 600; font-size: .875rem; }
        .matrix td, .matrix th { padding: .3rem .8rem; white-space: nowrap; }
        .matrix tbody th { vertical-align: middle; padding-left: 0; }
        .matrix th:first-child { padding-left: 0; }
        .matrix .o0, .matrix .o1, .matrix .o2, .matrix .ox { text-align: center; border-left: 2px solid var(--paper); }
        .o0 { background: var(--hot); color: var(--on-hot); }
        .o0 small { color: inherit; }
        .o1 { background: var(--hot-soft); color: var(--hot); }
        .o1 small { color: inherit; }
        .o2 { background: var(--soft); }
        .ox { background: var(--safe-soft); color: var(--safe); }
        .mark { font-size: .7em; margin-right: .45em; vertical-align: .1em; }
        td small { margin-left: .4em; }
        label.row { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .5rem; padding: .15rem 0; }
        #baseline-form { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; }

        #form .section { border-bottom: 1px solid var(--line); padding: .5rem 0; }
        #form .section-body { padding: .2rem 0 .4rem .9rem; }
        #form .item { border: 1px solid var(--line); border-radius: .5rem; margin: .35rem 0; }
        #form .item > summary { padding: .3rem .7rem; font-weight: 600; overflow-wrap: anywhere; }
        #form .item.chosen { border-color: var(--link); box-shadow: inset .25rem 0 0 var(--link); }
        .badge { margin-left: .6rem; font-size: .8125rem; font-weight: 400; color: var(--hot); }
        .fields { padding: .2rem .9rem .6rem; }
        .field { display: grid; grid-template-columns: minmax(6.5rem, 10rem) minmax(0, 1fr); gap: .15rem .8rem; align-items: center; padding: .3rem 0; }
        .field > label { font-size: .9375rem; }
        .field > :not(label) { grid-column: 2; justify-self: start; }
        .field > input[type=text], .field > select { width: 100%; max-width: 24rem; }
        .field.stacked { grid-template-columns: minmax(0, 1fr); }
        .field.stacked > :not(label) { grid-column: 1; }
        .field.open { border-left: .2rem solid var(--hot); padding-left: .6rem; }
        .field .unknown { color: var(--hot); }
        .field small.error, .field small.warning { color: var(--hot); }
        .group { border-left: 1px solid var(--line); padding-left: .8rem; width: 100%; }
        .field > textarea { width: 100%; font: .875rem/1.4 ui-monospace, "Liberation Mono", monospace; }
        .field > details.group, .field > .inner-items { width: 100%; justify-self: stretch; }
        .field input[type=number] { width: 4.5rem; }
        .more { padding: .2rem 0; }
        .more > summary { color: var(--link); font-size: .9375rem; }
        .chips .inner { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; border: 1px dashed var(--muted); padding: .3rem; }
        .chips { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem; padding: 0; margin: 0; }
        .chips li { background: var(--soft); border-radius: .4rem; padding: .1rem .2rem .1rem .6rem; }
        .fault, #form-fault { color: var(--hot); font-weight: 600; }
        .fault:empty { display: none; }

        dialog {
          color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: .7rem; padding: 1rem 1.3rem 1.3rem;
          width: min(36rem, calc(100vw - 1.5rem)); max-height: calc(100vh - 2rem); overflow-y: auto;
        }
        dialog.wide-dialog { width: min(48rem, calc(100vw - 1.5rem)); }
        dialog::backdrop { background: rgb(0 0 0 / 45%); }
        dialog details { border-bottom: 1px solid var(--line); padding: .6rem 0; }
        dialog input[type=text] { width: 100%; margin: .2rem 0 .6rem; }
        .dialog-head { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
        .question { display: block; font-weight: 600; margin: .2rem 0; }
        .interview select { display: block; margin: .2rem 0 .6rem; }
        #tip {
          position: fixed; z-index: 20; background: var(--paper); border: 1px solid var(--muted); border-radius: .5rem;
          padding: .3rem .8rem; font-size: .875rem; max-height: 50vh; overflow-y: auto; box-shadow: 0 4px 14px rgb(0 0 0 / 25%);
        }

        .plain { width: 100%; height: 100%; min-height: 24rem; border: 0; border-radius: 0; font: .875rem/1.5 ui-monospace, "Liberation Mono", monospace; resize: none; }
        .CodeMirror { height: 100%; font: .875rem/1.5 ui-monospace, "Liberation Mono", monospace; background: var(--paper); color: var(--ink); }
        .CodeMirror-gutters { background: var(--paper); border-right: 1px solid var(--line); }
        .CodeMirror-linenumber { color: var(--comment); }
        .CodeMirror-cursor { border-left: 2px solid var(--ink); }
        .CodeMirror-selected, .CodeMirror-focused .CodeMirror-selected { background: color-mix(in srgb, var(--link) 28%, var(--paper)); }
        .CodeMirror-activeline-background { background: var(--soft); }
        .CodeMirror-focused { box-shadow: inset 0 0 0 2px var(--link); }
        .CodeMirror .pointed { background: var(--point); box-shadow: inset .25rem 0 0 var(--link); }
        .CodeMirror .mistakes { width: 1.1rem; }
        .CodeMirror .mistake { text-decoration: underline wavy var(--hot); text-decoration-skip-ink: none; }
        .CodeMirror .mistake.warning { text-decoration-style: dashed; }
        .CodeMirror .mistake.note { text-decoration-style: dotted; }
        .sign { color: var(--hot); font-size: .7rem; padding-left: .25rem; }
        .cm-s-default .cm-atom { color: var(--key); }
        .cm-s-default .cm-meta, .cm-s-default .cm-keyword { color: var(--link); }
        .cm-s-default .cm-string { color: var(--string); }
        .cm-s-default .cm-number { color: var(--number); }
        .cm-s-default .cm-comment { color: var(--comment); }
        .cm-s-default .cm-variable-2, .cm-s-default .cm-tag, .cm-s-default .cm-def { color: var(--number); }
        .CodeMirror-matchingbracket { color: inherit !important; outline: 1px solid var(--link); }
        .CodeMirror-dialog { background: var(--soft); color: var(--ink); }
        .CodeMirror-hints { background: var(--paper); border-color: var(--muted); font: .875rem/1.5 ui-monospace, "Liberation Mono", monospace; max-width: calc(100vw - 2rem); }
        .CodeMirror-hint { color: var(--ink); }
        .CodeMirror-hint small { color: var(--muted); }
        li.CodeMirror-hint-active { background: var(--link); color: var(--paper); }
        li.CodeMirror-hint-active small { color: inherit; }

        @media (min-width: 60.01rem) {
          body { height: 100vh; overflow: hidden; }
          #answers { scroll-padding-top: 2.6rem; }
        }
        @media (max-width: 60rem) {
          main { grid-template-columns: minmax(0, 1fr); }
          #model { border-right: 0; border-bottom: 1px solid var(--line); height: 60vh; }
          #answers { overflow: visible; }
        }
        @media (max-width: 40rem) {
          header, #answers { padding-left: .9rem; padding-right: .9rem; }
          #parts { margin: 0 -.9rem; padding-left: .9rem; padding-right: .9rem; }
          #parts a { padding: .25rem 0; }
          #answers section { scroll-margin-top: 5.2rem; }
          .titles { flex-basis: 100%; }
          .verdict { font-size: 1.05rem; }
          .field { grid-template-columns: minmax(0, 1fr); }
          .field > :not(label) { grid-column: 1; }
          .picture svg { min-width: 34rem; }
        }
        @page { margin: 1.5cm; }
        @media print {
          body { display: block; height: auto; overflow: visible; font-size: 10pt; }
          main { display: block; }
          #model, #parts, .skip, button, form, select, #tip, #news, #lost, #remedy, #path-tools { display: none !important; }
          .lighting g, .picture .unlit { opacity: 1 !important; }
          .older > section:not(#answer) { background: none; box-shadow: none; }
          .who { display: inline !important; border: 0; padding: 0; background: none; }
          header { border-bottom: 0; padding: 0; }
          #answers { overflow: visible; padding: 0; }
          #answers section { break-inside: auto; }
          details::details-content { content-visibility: visible; display: block; }
          .picture, tr, li { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .picture svg { max-height: 22cm; }
          .wide, .picture { overflow: visible; }
          .o0, .o1, .o2, .ox, .picture { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """#
}
